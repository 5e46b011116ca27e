"""The way through the panes by keys: on and back, a step back by Escape, more or less room for one, and menus."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from app.ui.actions import Actions
from app.ui.later_timeline import LaterTimeline
from app.ui.menu_key import take_menu_key
from app.ui.reader_panel import ReaderPanel
from app.ui.results.panel import ResultPanel
from app.ui.session import Session

_STEP = 40
"""Pixels by which a pane grows and shrinks."""


class Panes(QObject):
    """Takes the panes in the order of reading; second gives one more while it is there.

    Escape that nobody in them wants leads from a reader back to the results or the timeline, and from elsewhere to the
    field.
    """

    def __init__(
        self,
        field: QWidget,
        panes: tuple[QWidget, LaterTimeline, ResultPanel, ReaderPanel],
        second: Callable[[], ReaderPanel | None],
        session: Session,
        menus: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._field, self._second = field, second
        self._left, self._later, self._results, self._reader = panes
        self._before: QWidget = self._results
        for name, act, by in (
            ("next_pane", self._go, 1),
            ("previous_pane", self._go, -1),
            ("larger_pane", self._resize, _STEP),
            ("smaller_pane", self._resize, -_STEP),
        ):
            menus[name].triggered.connect(lambda _=False, act=act, by=by: act(by))
        self._results.list.reading_wanted.connect(self._read)
        self._later.when_made(lambda timeline: timeline.reading_wanted.connect(self._read))
        session.reading_wanted.connect(self._read)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._note)
        window.installEventFilter(self)
        take_menu_key(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the key that nobody else in the window has taken."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            if self._current() is self._reader:
                _enter(self._before)
            else:
                self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _note(self, _: QWidget | None, now: QWidget | None) -> None:
        """From where a reader may be entered."""
        places = (self._later.pane, self._results)
        self._before = next((one for one in places if now and (one is now or one.isAncestorOf(now))), self._before)

    def _read(self, beside: bool = False) -> None:  # noqa: FBT001, FBT002 (Qt's signals)
        _enter((self._second() if beside else None) or self._reader)

    def _shown(self) -> list[QWidget]:
        panes = (self._left, self._later.view, self._results, self._reader, self._second())
        return [pane for pane in panes if pane and pane.isVisible()]

    def _current(self) -> QWidget | None:
        """The pane that has the keyboard."""
        focus = QApplication.focusWidget()
        return next((pane for pane in self._shown() if focus and (pane is focus or pane.isAncestorOf(focus))), None)

    def _go(self, by: int) -> None:
        """To where the keyboard was in a neighbour, and round at the ends; from outside to the first or the last."""
        shown, current = self._shown(), self._current()
        pane = shown[(shown.index(current) + by) % len(shown) if current else min(by, 0)]
        before = pane.focusWidget()
        if before and before.isVisible():
            before.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            _enter(pane)

    def _resize(self, by: int) -> None:
        """The largest of the other panes beside it, or above and below, gives and takes the room."""
        pane = self._current()
        while pane and not isinstance(splitter := pane.parentWidget(), QSplitter):
            pane = splitter
        if pane and isinstance(splitter, QSplitter):
            sizes, place = splitter.sizes(), splitter.indexOf(pane)
            other = max((i for i in range(len(sizes)) if i != place), key=sizes.__getitem__)
            sizes[place] += by
            sizes[other] -= by
            splitter.setSizes(sizes)


def _enter(pane: QWidget) -> None:
    """Takes the keyboard to what the pane is mainly, which is the largest in it."""
    inside = [one for one in (pane, *pane.findChildren(QWidget)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    shown = [one for one in inside if one.isVisible()]
    if shown:
        max(shown, key=lambda one: one.width() * one.height()).setFocus(Qt.FocusReason.TabFocusReason)
