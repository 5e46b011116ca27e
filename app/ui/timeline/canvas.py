"""The timeline as it is shown: it holds an answer and a view of it, and paints them; input comes from elsewhere."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.days import BEGINNING, END
from app.domain.timeline.chronology import Chronology
from app.domain.timeline.timeline import EMPTY, Timeline
from app.domain.timeline.viewport import Viewport
from app.ui.theme import Theme
from app.ui.timeline.geometry import MARGIN, LaneText, Type, geometry
from app.ui.timeline.header import TimelineHeader, TimelineWords
from app.ui.timeline.painter import Emphasis, Seen, TimelinePainter
from app.ui.timeline.scene import Place, Scene, scene

Period = tuple[int | None, int | None]

ZOOM = 1.5
PAN_SHARE = 0.15


class TimelineCanvas(QWidget):
    """Lanes, axis and overview of one answer, and the part of it in view."""

    def __init__(self, theme: Theme, language: str, words: TimelineWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._language, self._words = theme, language, words
        self._labels: Mapping[str, str] = {}
        self._timeline = EMPTY
        self._viewport = Viewport.opening(EMPTY.extent, 1)
        self._follows = True
        self._current: int | None = None
        self._period: Period = (None, None)
        self._failure = ""
        self._hovered: Place | None = None
        self._scene: Scene | None = None
        self._picture: QPixmap | None = None
        self._selected: Sequence[Place] = ()
        self.header = TimelineHeader(self)
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

    def show_timeline(self, timeline: Timeline, labels: Mapping[str, str]) -> None:
        """Replace the answer; a view that the reader has chosen stays, as long as it shows something."""
        self._failure = ""
        self._labels = labels
        self._timeline = timeline
        opening, kept = Viewport.opening(timeline.extent, self._viewport.width), self._viewport
        self._viewport = opening
        if not self._follows:
            self._viewport = opening.showing(kept.first_day, kept.last_day)
            self._viewport = self._viewport if self._visible() else opening
        self.header.setEnabled(bool(self._total))
        self._changed()

    def show_failure(self, sentence: str) -> None:
        """Show why there is no answer."""
        self.show_timeline(EMPTY, {})
        self._failure = sentence

    def set_current(self, number: int | None) -> None:
        """Ring the mark of an entry, and bring it into view."""
        self._current = number
        known, days = self._timeline.chronology, self._viewport.days
        if number is not None and number in self._timeline.everything and not known.touches(number, *days):
            self._follows = False
            self._viewport = self._viewport.centred(_middle(known, number))
            self._changed()
        elif self._scene:
            self._selected = tuple(self._find_current(self._scene))
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()
        self._picture = None
        self.update()

    def set_language(self, language: str, words: TimelineWords) -> None:
        self._language, self._words = language, words
        self.header.set_words(words)
        self.setAccessibleName(words.title)
        self._changed()

    def set_period(self, first: int | None, last: int | None) -> None:
        """Veil the days outside a period; None leaves that side open."""
        self._period = (first, last)
        self.update()

    def look(self, viewport: Viewport) -> None:
        """Show other days."""
        self._follows = False
        self._viewport = viewport
        self._changed()

    def fit(self) -> None:
        """Show every entry of this answer, and follow the next ones."""
        self.look(self._viewport.showing(*self._viewport.limits))
        self._follows = True

    def zoom_in(self) -> None:
        self.look(self._viewport.zoomed(ZOOM, self._viewport.width / 2))

    def zoom_out(self) -> None:
        self.look(self._viewport.zoomed(1 / ZOOM, self._viewport.width / 2))

    def pan_earlier(self) -> None:
        self.look(self._viewport.panned(self._viewport.width * PAN_SHARE))

    def pan_later(self) -> None:
        self.look(self._viewport.panned(-self._viewport.width * PAN_SHARE))

    def show_beginning(self) -> None:
        self.look(self._viewport.centred(self._viewport.limits[0]))

    def show_end(self) -> None:
        self.look(self._viewport.centred(self._viewport.limits[1]))

    def show_earlier(self) -> None:
        """Bring the nearest entry before the view into its middle."""
        self.look(self._viewport.centred(self._timeline.last_before(self._viewport.days[0])))

    def show_later(self) -> None:
        """Bring the nearest entry after the view into its middle."""
        self.look(self._viewport.centred(self._timeline.first_after(self._viewport.days[1])))

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
            place = geometry(QSizeF(self.size()), self._top(), self._texts(), self._fonts)
            self._scene = scene(place, self._viewport, self._texts(), self._timeline, look)
            self._selected = tuple(self._find_current(self._scene))
        return self._scene

    def _find_current(self, shown: Scene) -> list[Place]:
        number = self._current
        if number is None:
            return []
        lanes = (place for place, lane in enumerate(self._timeline.lanes) if number in lane)
        return [found for lane in lanes if (found := shown.find(lane, number))]

    def _texts(self) -> list[LaneText]:
        lanes = [(lane.code, len(lane)) for lane in self._timeline.lanes]
        return [LaneText(code, self._labels.get(code, code), self._words.count(n), n) for code, n in lanes]

    def _top(self) -> float:
        return float(self.header.sizeHint().height())

    def _outside(self) -> tuple[int, int]:
        """How many entries lie earlier and later than the view."""
        return self._timeline.outside(*self._viewport.days)

    @property
    def _total(self) -> int:
        return len(self._timeline.everything)

    def _visible(self) -> int:
        return self._total - sum(self._outside())

    def _changed(self) -> None:
        place = geometry(QSizeF(self.size()), self._top(), self._texts(), self._fonts)
        self._viewport = self._viewport.resized(place.plot.width())
        self._scene = self._picture = None
        self._hovered = None
        earlier, later = self._outside()
        words = self._words
        self.header.set_counts(words.earlier(earlier) if earlier else "", words.later(later) if later else "")
        self.setAccessibleDescription(words.count(self._total) if self._total else words.empty)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()
            self._changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._changed()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        below = QRectF(self.rect()).adjusted(0, self._top(), 0, 0)
        if self._total:
            shown = self.scene()
            painter.drawPixmap(0, 0, self._painted(shown))
            self._painter.emphasize(painter, shown, Emphasis(self._selected, self._hovered, self._period))
        else:
            painter.fillRect(self.rect(), self._theme.panel)
            self._painter.paint_word(painter, below, self._failure or self._words.empty)
        if self.hasFocus():
            self._painter.paint_focus(painter, below.adjusted(2, 0, -2, -1))
        painter.end()

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


def _middle(chronology: Chronology, number: int) -> float:
    """The middle of what is known of an entry's date."""
    known = [day for day in (chronology.firsts[number], chronology.lasts[number]) if BEGINNING < day < END]
    return sum(known) / len(known) if known else 0.0
