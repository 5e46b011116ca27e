"""The timeline as it is painted; input comes from elsewhere."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.domain.timeline.timeline import EMPTY, Timeline
from app.ui.theme import Theme
from app.ui.timeline.board import TimelineBoard
from app.ui.timeline.geometry import MARGIN, Geometry
from app.ui.timeline.grips import Period
from app.ui.timeline.handles import HandlePainter
from app.ui.timeline.painter import Emphasis, Seen, TimelinePainter
from app.ui.timeline.scene import Place, Scene
from app.ui.timeline.shelf import LaneName
from app.ui.timeline.words import TimelineWords


class TimelineCanvas(TimelineBoard):
    """Paints lanes, axis and overview once, and over them what is chosen and pointed at."""

    def __init__(
        self,
        theme: Theme,
        language: str,
        words: TimelineWords,
        describe: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        """Take the colours, the words, and what describes an entry, its title in the first line."""
        self._theme = theme
        super().__init__(language, words, describe, parent)

    def _equip(self) -> None:
        super()._equip()
        self._period: Period = (None, None)
        self._brushed: tuple[int, int] | None = None
        self._failure = ""
        self._hovered: Sequence[Place] = ()
        self._picture: QPixmap | None = None
        self._ground: tuple[Geometry, QPixmap] | None = None
        self._dress()

    def _dress(self) -> None:
        """Take colours and fonts over."""
        self._ground = None
        self._painter = TimelinePainter(self._theme, self._fonts)
        self._handles = HandlePainter(self._theme, self._fonts)
        self.header.set_theme(self._theme)

    def show_timeline(self, timeline: Timeline, names: Mapping[str, LaneName]) -> None:
        """Replace the answer, and with it what was said in its place."""
        self._failure = ""
        super().show_timeline(timeline, names)

    def show_failure(self, sentence: str) -> None:
        """Show why there is no answer."""
        self.show_timeline(EMPTY, {})
        self._failure = sentence

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dress()
        self._picture = None
        self.update()

    def set_period(self, first: int | None, last: int | None) -> None:
        """Veil the days outside a period; None leaves that side open."""
        self._period = (first, last)
        self.update()

    def seen(self) -> Seen | None:
        """What is shown, to be painted elsewhere; nothing when no entry answers."""
        if not self._total:
            return None
        place = QRectF(self.rect()).adjusted(MARGIN, self._top(), -MARGIN, 0)
        return Seen(self.scene(), Emphasis(self._selected, period=self._period), self._fonts, place)

    def _changed(self) -> None:
        self._picture = None
        self._hovered = ()
        super()._changed()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        below = QRectF(self.rect()).adjusted(0, self._top(), 0, 0)
        if self._total:
            shown = self.scene()
            painter.drawPixmap(0, 0, self._painted(shown))
            self._painter.emphasize(painter, shown, self._emphasis(shown))
            said = self._words.period(*self._brushed) if self._brushed else ""
            self._handles.paint(painter, shown, self._period, said)
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
            self._picture = QPixmap(self._grounded(shown, ratio))
            with self._painting(self._picture) as painter:
                self._painter.paint_days(painter, shown)
        return self._picture

    def _grounded(self, shown: Scene, ratio: float) -> QPixmap:
        """What stays while other days come into view."""
        if self._ground is None or self._ground[0] is not shown.geometry or self._ground[1].devicePixelRatio() != ratio:
            ground = QPixmap(self.size() * ratio)
            ground.setDevicePixelRatio(ratio)
            ground.fill(self._theme.panel)
            with self._painting(ground) as painter:
                self._painter.paint_ground(painter, shown)
            self._ground = shown.geometry, ground
        return self._ground[1]

    @contextmanager
    def _painting(self, picture: QPixmap) -> Iterator[QPainter]:
        painter = QPainter(picture)
        painter.setFont(self.font())
        yield painter
        painter.end()
