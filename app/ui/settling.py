"""When garbage is collected: on the interface thread alone, while it waits, and not what the start has built."""

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QTimer

SETTLED_MS = 2_000


def collect_while_waiting() -> None:
    """From now on collects before the interface thread waits for events; soon leaves out what the program then holds.

    Python would collect on whatever thread allocates: on a search thread that would delete widgets, which only the
    interface thread may do, and on this one it could come in the middle of a paint.
    """
    gc.disable()
    # What the start has built stays: no collection need go through it.
    gc.freeze()
    QAbstractEventDispatcher.instance().aboutToBlock.connect(_collect_what_is_due)
    # A collection of all of it would come between two keys and hold every thread for 30 ms.
    QTimer.singleShot(SETTLED_MS, gc.freeze)


def _collect_what_is_due() -> None:
    """Python counts on when it does not collect itself."""
    due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
