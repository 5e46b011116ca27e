"""A click beside a popup that has no window of its own."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class Outside(QObject):
    """Sees a click beside the popup and its field, as every popup of the system does."""

    def __init__(self, popup: QWidget, field: QWidget, dismiss: Callable[[], None]) -> None:
        super().__init__(popup)
        self._popup, self._field, self._dismiss = popup, field, dismiss
        self._application = cast(QApplication, QApplication.instance())

    def start(self) -> None:
        """Looks at all clicks from now on."""
        self._application.installEventFilter(self)

    def stop(self) -> None:
        """Looks at none."""
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ends the popup, and lets the click go on."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched in (self._popup, self._field) or self._popup.isAncestorOf(watched)
            if not inside and not self._field.isAncestorOf(watched):
                self._dismiss()
        return False
