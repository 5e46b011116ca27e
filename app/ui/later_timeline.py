"""The timeline of the window, for which the first list and the first key do not wait."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.domain.page import Page
from app.domain.selection import Selection
from app.library.library import Library
from app.ui import late
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.theming import Theming
from app.ui.timeline.ground import TimelineGround
from app.ui.translating import Translating
from app.ui.worker import Found
from app.wording.wording import Wording

if TYPE_CHECKING:
    from app.ui.timeline.view import TimelineView
    from app.ui.timeline_feed import TimelineFeed


class LaterTimeline(QObject):
    """Keeps the place of the timeline until the first answer is painted, or until somebody wants it.

    Then it is made, and shows what the session has come to; from then on it follows the session.
    """

    def __init__(
        self, library: Library, session: Session, translating: Translating, theming: Theming, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library, self._session = library, session
        self._translating, self._theming, self._window = translating, theming, window
        self._feed: TimelineFeed | None = None
        self._found: Found | None = None
        self._failure = ""
        self._waiting: list[Callable[[TimelineView], object]] = []
        self._ground = _Ground(theming.theme, window)
        self._ground.painted.connect(self._begin)
        self._name_ground(translating.wording)
        # A key that has come meanwhile goes first, before each of the two.
        self._load = QTimer(self, singleShot=True, interval=0)
        self._make = QTimer(self, singleShot=True, interval=0)
        self._load.timeout.connect(late.timeline_feed)
        self._load.timeout.connect(self._make.start)
        self._make.timeout.connect(self._made)
        session.selected.connect(self._show_selection)
        session.found.connect(self._show_found)
        session.page_opened.connect(self._show_page)
        translating.changed.connect(self._show_wording)
        theming.changed.connect(self._show_theme)

    @property
    def pane(self) -> QWidget:
        """What is in the place of the timeline now."""
        return self._feed.view if self._feed else self._ground

    @property
    def view(self) -> "TimelineView":
        """The timeline, made if it is not there yet."""
        return self._made().view

    def when_made(self, tell: "Callable[[TimelineView], object]") -> None:
        """Calls something with the timeline, at once or as soon as there is one."""
        if self._feed:
            tell(self._feed.view)
        else:
            self._waiting.append(tell)

    def show_failure(self, sentence: str) -> None:
        """Shows why there is no answer."""
        self._found, self._failure = None, sentence
        if self._feed:
            self._feed.view.show_failure(sentence)
        else:
            self._ground.update()

    def _begin(self) -> None:
        if self._found or self._failure:
            self._load.start()

    def _made(self) -> "TimelineFeed":
        if self._feed is None:
            feed = late.timeline_feed()(self._library, self._translating.wording, self._theming.theme, self._window)
            self._feed = feed
            self._place(feed.view)
            for tell in self._waiting:
                tell(feed.view)
            self._waiting.clear()
            self._show_selection(self._session.selection)
            self._show_page(self._session.page)
            if self._found:
                self._show_found(self._found)
            elif self._failure:
                feed.view.show_failure(self._failure)
        return self._feed

    def _place(self, view: "TimelineView") -> None:
        """Where the ground was, for the eye and for Tab."""
        way: list[QWidget] = [self._ground, view]
        while (following := way[-1].nextInFocusChain()) and view.isAncestorOf(following):
            way.append(following)
        # Qt has an order only for what takes the keyboard.
        self._ground.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for one, other in pairwise(one for one in way if one.focusPolicy() & Qt.FocusPolicy.TabFocus):
            QWidget.setTabOrder(one, other)
        splitter = cast(QSplitter, self._ground.parentWidget())
        splitter.replaceWidget(splitter.indexOf(self._ground), view)
        self._ground.deleteLater()

    def _show_selection(self, selection: Selection) -> None:
        if self._feed:
            self._feed.view.set_period(*(self._library.understood(selection).days or (None, None)))

    def _show_found(self, found: Found) -> None:
        self._found = found
        if self._feed:
            self._feed.show_found(found)
            self._feed.view.set_current(self._session.entry)
        else:
            self._ground.update()

    def _show_page(self, _page: Page | None) -> None:
        if self._feed:
            self._feed.show_entry(self._session.entry)

    def _show_wording(self, wording: Wording) -> None:
        if self._feed:
            self._feed.set_wording(wording, self._found, self._session.entry)
        else:
            self._name_ground(wording)

    def _show_theme(self, theme: Theme) -> None:
        if self._feed:
            self._feed.view.set_theme(theme)
        else:
            self._ground.set_theme(theme)

    def _name_ground(self, wording: Wording) -> None:
        self._ground.setAccessibleName(wording.words._("Timeline"))


class _Ground(TimelineGround):
    """Nothing but its colour."""

    painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.panel)
        painter.end()
        self.painted.emit()
