"""The size of the window and of its panels: as they were left, within the screen that there is."""

from PySide6.QtCore import QObject, QSize

from app.ui.keeping import Keeping
from app.ui.window import Window

_SIDES = 2


class WindowLayout(QObject):
    """Shows the window as it was left, and keeps how it is left."""

    def __init__(self, window: Window, keeping: Keeping) -> None:
        super().__init__(window)
        self._window, self._arranged, self._keeping = window, window.arranged, keeping
        keeping.writing.connect(self._note)

    def show(self) -> None:
        """Shows the window for the first time."""
        settings, window = self._keeping.settings, self._window
        if len(settings.window) == _SIDES:
            window.resize(QSize(*settings.window).boundedTo(window.screen().availableSize()))
        self._arranged.set_sizes(settings.columns, settings.rows)
        if settings.maximized:
            window.showMaximized()
        else:
            window.show()
        self._arranged.moved.connect(self._keeping.touch)
        handle = window.windowHandle()
        for changed in (handle.widthChanged, handle.heightChanged, handle.windowStateChanged):
            changed.connect(self._keeping.touch)

    def _note(self) -> None:
        size = self._window.normalGeometry().size()
        self._keeping.change(
            maximized=self._window.isMaximized(),
            window=(size.width(), size.height()),
            columns=self._arranged.widths,
            rows=self._arranged.heights,
        )
