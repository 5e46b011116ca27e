"""The timeline as it is shown: it holds an answer and a view of it, and paints them; input comes from elsewhere."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from app.domain.bits import numbers_of
from app.domain.timeline.timeline import EMPTY, Timeline
from app.domain.timeline.viewport import Viewport
from app.ui.theme import Theme
from app.ui.timeline.geometry import MARGIN, Geometry, geometry
from app.ui.timeline.header import TimelineHeader
from app.ui.timeline.painter import Emphasis, Seen, TimelinePainter
from app.ui.timeline.scene import Place, Scene, scene
from app.ui.timeline.shelf import Deeds, LaneName, Shelf
from app.ui.timeline.type import Type
from app.ui.timeline.words import TimelineWords

Period = tuple[int | None, int | None]


class TimelineCanvas(QWidget):
    """Lanes, axis and overview of one answer, and the part of it in view."""

    def __init__(
        self,
        theme: Theme,
        language: str,
        words: TimelineWords,
        describe: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        """Take the colours, the words, and what describes an entry, its title in the first line."""
        super().__init__(parent)
        self._describe = describe
        self._theme, self._language, self._words = theme, language, words
        self._names: Mapping[str, LaneName] = {}
        self._timeline = EMPTY
        self._viewport = Viewport.opening(EMPTY.extent, 1)
        self._follows = True
        self._current: int | None = None
        self._period: Period = (None, None)
        self._failure = ""
        self._lane: str | None = None
        self._hovered: Sequence[Place] = ()
        self._place: Geometry | None = None
        self._scene: Scene | None = None
        self._picture: QPixmap | None = None
        self._selected: Sequence[Place] = ()
        self.shelf = Shelf()
        self.header = TimelineHeader(describe, self)
        self.scroll_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.scroll_bar.setObjectName("timelineScroll")
        self.scroll_bar.valueChanged.connect(self._restack)
        self._arrange()
        self._dress()
        self.set_language(language, words)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.header)
        column.addStretch(1)

    def _dress(self) -> None:
        """Take colours and fonts over."""
        self._fonts = Type(self.font())
        self._painter = TimelinePainter(self._theme, self._fonts)
        self.header.set_theme(self._theme)

    @property
    def viewport(self) -> Viewport:
        """The days in view."""
        return self._viewport

    def show_timeline(self, timeline: Timeline, names: Mapping[str, LaneName]) -> None:
        """Replace the answer; a view that the reader has chosen stays, as long as it shows something."""
        self._failure = ""
        self._timeline, self._names = timeline, names
        before = [lane.code for lane in self.shelf.lanes]
        self.shelf.show(timeline, names, self._words.count)
        if before != [lane.code for lane in self.shelf.lanes]:
            self._lane = None
            self._scroll_to(0)
        self._reopen()
        self.header.show_facet(timeline.facet, active=bool(self._total))
        self.header.tray.show_entries(numbers_of(timeline.undated), self._words.undated)
        self._restack()

    def show_failure(self, sentence: str) -> None:
        """Show why there is no answer."""
        self.show_timeline(EMPTY, {})
        self._failure = sentence

    def show_deeds(self, deeds: Deeds | None) -> None:
        """Unfold the treaty actions of the entry that is being read, in the first lane."""
        if deeds or self.shelf.deeds:
            self.shelf.show_deeds(deeds)
            self._reopen()
            self._restack()

    def _reopen(self) -> None:
        """Look at what there is now: as the reader has chosen, or at all of it, with actions that reach farther."""
        kept, deeds, extent = self._viewport, self.shelf.deeds, self._timeline.extent
        opening = Viewport.opening(extent, kept.width)
        if deeds and self._total:
            reach = deeds.actions.extent
            own, opening = opening, Viewport.opening(extent.with_more(reach), kept.width)
            opening = own.within(opening.limits) if reach.last - reach.first <= own.range else opening
        self._viewport = opening
        if not self._follows:
            self._viewport = opening.showing(kept.first_day, kept.last_day)
            seen = self._total - sum(self._outside()) - self._timeline.undated.bit_count()
            self._viewport = self._viewport if seen else opening

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()
        self._picture = None
        self.update()

    def set_language(self, language: str, words: TimelineWords) -> None:
        self._language, self._words = language, words
        self.header.set_words(words)
        self.header.tray.show_entries(numbers_of(self._timeline.undated), words.undated)
        self.setAccessibleName(words.title)
        self.scroll_bar.setAccessibleName(words.lanes.purpose)
        self.shelf.show(self._timeline, self._names, words.count)
        self._restack()

    def set_period(self, first: int | None, last: int | None) -> None:
        """Veil the days outside a period; None leaves that side open."""
        self._period = (first, last)
        self.update()

    def look(self, viewport: Viewport) -> None:
        """Show other days."""
        self._follows = False
        self._viewport = viewport
        self._changed()

    def sizeHint(self) -> QSize:
        return QSize(720, 330)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 120)

    def seen(self) -> Seen | None:
        """What is shown, to be painted elsewhere; nothing when no entry answers."""
        if not self._total:
            return None
        place = QRectF(self.rect()).adjusted(MARGIN, self._top(), -MARGIN, 0)
        return Seen(self.scene(), Emphasis(self._selected, period=self._period), self._fonts, place)

    def scene(self) -> Scene:
        """What is in view, laid out once until something changes."""
        if self._scene is None:
            look = (self._language, self._fonts)
            self._scene = scene(self._geometry(), self._viewport, self._timeline, self.shelf, look)
            self._selected = self._find_current(self._scene)
        return self._scene

    def _geometry(self) -> Geometry:
        """Where everything is, worked out once until lanes, size or font change."""
        if self._place is None:
            texts, bar = self.shelf.texts, self.scroll_bar
            place = geometry(QSizeF(self.size()), self._top(), texts, self._fonts, bar.value())
            with QSignalBlocker(bar):
                bar.setRange(0, round(place.hidden))
                bar.setPageStep(max(1, round(place.plot.height() - place.stack.fixed)))
                bar.setSingleStep(round(place.stack.least))
            bar.setGeometry(place.scroll_bar.toRect())
            bar.setVisible(bool(place.hidden))
            self._place = place
        return self._place

    def _find_current(self, shown: Scene) -> Sequence[Place]:
        return () if self._current is None else shown.find(self._current)

    def _top(self) -> float:
        return float(self.header.sizeHint().height())

    def _outside(self) -> tuple[int, int]:
        """How many entries lie earlier and later than the view."""
        return self._timeline.outside(*self._viewport.days)

    @property
    def _total(self) -> int:
        return len(self._timeline.everything)

    def _scroll_to(self, y: float) -> None:
        self.scroll_bar.setValue(round(y))

    def _restack(self) -> None:
        """The lanes, their places or what is to say of them have changed."""
        self._place = None
        self._changed()

    def _changed(self) -> None:
        self._viewport = self._viewport.resized(self._geometry().plot.width())
        self._scene = self._picture = None
        self._hovered = ()
        words, (earlier, later) = self._words, self._outside()
        self.header.set_counts(words.earlier(earlier) if earlier else "", words.later(later) if later else "")
        self.setAccessibleDescription(words.count(self._total) if self._total else words.empty)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()
            self._restack()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restack()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        below = QRectF(self.rect()).adjusted(0, self._top(), 0, 0)
        if self._total:
            shown = self.scene()
            painter.drawPixmap(0, 0, self._painted(shown))
            self._painter.emphasize(painter, shown, self._emphasis(shown))
        else:
            painter.fillRect(self.rect(), self._theme.panel)
            self._painter.paint_word(painter, below, self._failure or self._words.empty)
        if self.hasFocus():
            self._painter.paint_focus(painter, below.adjusted(2, 0, -2, -1))
        painter.end()

    def _emphasis(self, shown: Scene) -> Emphasis:
        lane = next((at for at, entries in enumerate(shown.entries) if entries.code == self._lane), None)
        return Emphasis(self._selected, self._hovered, self._period, lane if self.hasFocus() else None)

    def _painted(self, shown: Scene) -> QPixmap:
        """The scene as a picture, painted once until something changes: hovering and choosing paint little."""
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(self._theme.panel)
            painter = QPainter(self._picture)
            painter.setFont(self.font())
            self._painter.paint(painter, shown)
            painter.end()
        return self._picture
