"""What the timeline shows: an answer in lanes, the days in view, and where everything is then; it paints nothing."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSizeF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from app.domain.bits import numbers_of
from app.domain.timeline.timeline import EMPTY, Timeline
from app.domain.timeline.viewport import Viewport
from app.ui.timeline.captions import ReadTitles, Titles
from app.ui.timeline.eras import EraText
from app.ui.timeline.geometry import Geometry, geometry
from app.ui.timeline.ground import TimelineGround
from app.ui.timeline.header import TimelineHeader
from app.ui.timeline.scene import Lettering, Place, Scene, scene
from app.ui.timeline.shelf import Deeds, LaneName, Shelf
from app.ui.timeline.type import Type
from app.ui.timeline.words import TimelineWords


class TimelineBoard(TimelineGround):
    """Lanes, axis and overview of one answer, and the part of it in view."""

    def __init__(
        self, language: str, words: TimelineWords, describe: Callable[[int], str], parent: QWidget | None = None
    ) -> None:
        """Take the words, and what describes an entry, its title in the first line."""
        super().__init__(parent)
        self._describe = describe
        self._titles = Titles(lambda numbers: {n: describe(n).partition("\n")[0] for n in numbers})
        self._language, self._words = language, words
        self._names: Mapping[str, LaneName] = {}
        self._timeline = EMPTY
        self._viewport = Viewport.opening(EMPTY.extent, 1)
        self._follows = True
        self._current: int | None = None
        self._lane: str | None = None
        self._place: Geometry | None = None
        self._scene: Scene | None = None
        self._selected: Sequence[Place] = ()
        self._eras: Sequence[EraText] = ()
        self.eras_shown = True
        self._fonts = Type(self.font())
        self.shelf = Shelf()
        self.header = TimelineHeader(words, describe, self)
        self.scroll_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.scroll_bar.setObjectName("timelineScroll")
        self.scroll_bar.valueChanged.connect(self._restack)
        self._arrange()
        self._equip()
        self.set_language(language, words)

    def _equip(self) -> None:
        """Get what is needed before anything is shown."""

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.header)
        column.addStretch(1)

    def read_titles_with(self, read: ReadTitles) -> None:
        """Take what gives the titles of many entries sooner than describing each of them."""
        self._titles = Titles(read)

    @property
    def viewport(self) -> Viewport:
        """The days in view."""
        return self._viewport

    def show_timeline(self, timeline: Timeline, names: Mapping[str, LaneName]) -> None:
        """Replace the answer; a view that the reader has chosen stays, as long as it shows something."""
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

    def show_eras(self, eras: Sequence[EraText]) -> None:
        """Replace what is in the background of the answer."""
        if eras is not self._eras:
            self._eras = eras
            self._restack()

    def turn_eras(self, shown: bool) -> None:  # noqa: FBT001 (of a signal)
        """Show the background, or leave it out."""
        self.eras_shown = shown
        self._restack()

    @property
    def _shown_eras(self) -> Sequence[EraText]:
        return self._eras if self.eras_shown else ()

    def set_language(self, language: str, words: TimelineWords) -> None:
        self._language, self._words = language, words
        self._titles.forget()
        self.header.set_words(words)
        self.header.tray.show_entries(numbers_of(self._timeline.undated), words.undated)
        self.setAccessibleName(words.title)
        self.scroll_bar.setAccessibleName(words.lanes.purpose)
        self.shelf.show(self._timeline, self._names, words.count)
        self._restack()

    def look(self, viewport: Viewport) -> None:
        """Show other days."""
        self._follows = False
        self._viewport = viewport
        self._changed()

    def scene(self) -> Scene:
        """What is in view, laid out once until something changes."""
        if self._scene is None:
            look = Lettering(self._language, self._fonts, self._titles.of, self._shown_eras)
            self._scene = scene(self._geometry(), self._viewport, self._timeline, self.shelf, look)
            self._selected = self._find_current(self._scene)
        return self._scene

    def _geometry(self) -> Geometry:
        """Where everything is, worked out once until lanes, size or font change."""
        if self._place is None:
            texts, bar = self.shelf.texts, self.scroll_bar
            rows = len({era.row for era in self._shown_eras})
            place = geometry(QSizeF(self.size()), self._top(), texts, self._fonts, bar.value(), rows)
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
        self._scene = None
        self.header.set_counts(*self._outside())
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fonts = Type(self.font())
            self.header.follow_font(self.font())
            self._restack()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restack()
