"""What is done once, when the window has settled after the start."""

import gc

from PySide6.QtCore import QTimer

SETTLED_MS = 2_000


def spare_the_collector() -> None:
    """Soon leaves out of garbage collections all that the program then holds, which is for good."""
    # A collection of all of it would come between two keys and hold every thread for 30 ms.
    QTimer.singleShot(SETTLED_MS, gc.freeze)
