"""A start of the program as a reader has it, which says in one line each what becomes of its window.

`python -m tests.single_child LIBRARY [REFERENCE]`; what is said: `window`, `page REFERENCE`, `said SENTENCE`,
`forward`, and last `end STATUS`.
"""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app import paths, startup
from app.library.references import reference_to


class Watching(QObject):
    """Says when the window comes to the front, before which another one stands again at once."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._other = QWidget()
        self._other.show()
        self._other.activateWindow()
        QApplication.processEvents()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Activation is told when it has come."""
        if event.type() is QEvent.Type.WindowActivate:
            say("forward")
            QTimer.singleShot(0, self._other.activateWindow)
        return super().eventFilter(watched, event)


def say(line: str) -> None:
    """At once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(library: str, reference: str = "") -> None:
    """Runs until the window is closed."""
    opening = startup.open_desktop

    def watched(*given: Any) -> startup.Desktop:
        desktop = opening(*given)
        desktop.session.page_opened.connect(lambda page: say(f"page {reference_to(page, desktop.library)}"))
        desktop.window.asking.said.connect(lambda sentence: say(f"said {sentence}"))
        Watching(desktop.window)
        say("window")
        return desktop

    vars(startup)["open_desktop"] = watched
    asked = Namespace(library=Path(library), settings=paths.settings_folder(), language="en", open=reference or None)
    say(f"end {startup.run_window(asked)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
