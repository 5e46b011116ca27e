"""The caret blinks while it is used; later it stands still, so that a window that nobody touches wakes no processor."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

REST_MS = 10_000


class RestingCaret(QObject):
    """Stops the blinking some time after the caret has moved last, in whatever field that was."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hints = QGuiApplication.styleHints()
        self._usual = self._hints.cursorFlashTime()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(partial(self._hints.setCursorFlashTime, 0))
        # Also told of keys and of the focus, and cheaper than a look at every event.
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._moved)
        self._rest.start()

    def _moved(self) -> None:
        self._hints.setCursorFlashTime(self._usual)
        self._rest.start()
