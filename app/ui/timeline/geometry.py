"""Where the parts of the timeline are: lanes and their labels, axis, overview, from its size and its font."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF

from app.domain.record import record
from app.ui.timeline.slots import LaneText, Slot, Stack, stacked
from app.ui.timeline.type import Type

MARGIN = 8.0
LABEL_INSET = 12.0
BAR = 11.0
"""The width of the scroll bar."""

_LABEL_SHARE, _LARGE_SHARE = 0.27, 0.4
_LEAST_LABEL = 14
"""Letters, the margins among them, however narrow the timeline is."""

_USUAL_MARK = 9.0
# Below these heights of the usual texts the overview is thin, or left out, so that the lanes keep two rows.
_ROOMY, _TIGHT = 240.0, 180.0


@record
class Geometry:
    """Where the parts of the timeline are; plot is the lanes without their labels, slots the lanes in sight.

    eras is a strip between the lanes and the axis; hidden is how far the lanes can be scrolled.
    """

    plot: QRectF
    axis: QRectF
    overview: QRectF
    eras: QRectF
    stack: Stack
    slots: Sequence[Slot]
    hidden: float

    @property
    def labels(self) -> QRectF:
        """The column of the names of the lanes."""
        return QRectF(MARGIN, self.plot.top(), self.plot.left() - MARGIN, self.plot.height())

    @property
    def scroll_bar(self) -> QRectF:
        """Right of the lanes."""
        return QRectF(self.plot.right(), self.plot.top(), BAR, self.plot.height())

    def slot_at(self, point: QPointF) -> int | None:
        """The place among the slots of the lane at a height."""
        found = (place for place, slot in enumerate(self.slots) if slot.clip.top() <= point.y() < slot.clip.bottom())
        return next(found, None)


def geometry(
    size: QSizeF, header: float, texts: Sequence[LaneText], fonts: Type, scroll: float = 0.0, eras: int = 0
) -> Geometry:
    """Divide the widget: a header that lays itself out, the lanes, so many rows of eras, the axis, the overview."""
    axis = fonts.small_metrics.height() + 8
    height = size.height() / _enlarged(fonts)
    overview = 30.0 if height >= _ROOMY else 20.0 if height >= _TIGHT else 0.0
    bottom = size.height() - MARGIN / 2
    strip = eras * fonts.era if height >= _ROOMY else 0.0
    room = bottom - overview - axis - header
    stack = stacked(texts, max(1.0, room - strip), fonts)
    if stack.height > room - strip + 1:
        # Of lanes that have to be scrolled, eras hide no more than they must.
        strip = min(strip, fonts.era)
        stack = stacked(texts, max(1.0, room - strip), fonts)
    height = max(1.0, room - strip)
    hidden = max(0.0, stack.height - height) if stack.height > height + 1 else 0.0
    left = MARGIN + _label_width(size.width(), stack, texts, fonts)
    width = max(1.0, size.width() - (BAR if hidden else MARGIN) - left)
    area = QRectF(MARGIN, header, left + width - MARGIN, height)
    return Geometry(
        plot=QRectF(left, header, width, height),
        axis=QRectF(left, header + height + strip, width, axis),
        eras=QRectF(left, header + height, width, strip),
        overview=QRectF(left, bottom - overview, width, overview),
        stack=stack,
        slots=stack.slots(texts, area, min(max(0.0, scroll), hidden)),
        hidden=hidden,
    )


def _enlarged(fonts: Type) -> float:
    return max(1.0, fonts.mark / _USUAL_MARK)


def _label_width(width: float, stack: Stack, texts: Sequence[LaneText], fonts: Type) -> float:
    """Wide enough for names and counts, one under the other or, in low lanes, side by side."""
    if stack.two_lines:
        names = [fonts.bold_metrics.horizontalAdvance(text.label) for text in texts]
        names += [fonts.small_metrics.horizontalAdvance(text.count) for text in texts]
        numbers = 0.0
    else:
        names = [fonts.plain_metrics.horizontalAdvance(text.label) for text in texts]
        numbers = max((fonts.small_metrics.horizontalAdvance(str(text.number)) + 6 for text in texts), default=0)
    share = min(_LARGE_SHARE, _LABEL_SHARE * _enlarged(fonts))
    most = max(width * share, _LEAST_LABEL * fonts.bold_metrics.averageCharWidth())
    return min(max(names, default=0.0) + numbers + 2 * LABEL_INSET + 2, most)
