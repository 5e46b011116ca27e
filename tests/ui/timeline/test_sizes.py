"""The timeline follows the size of its font: nothing is cut, and nothing stays small beside it."""

import pytest
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QLabel, QToolButton

from app.ui.style import text_font
from app.ui.theme import LIGHT
from app.ui.timeline.samples import COLUMNS, Samples
from app.ui.timeline.type import Type
from app.ui.timeline.view import TimelineView
from tests.ui.timeline.made import button, deeds
from tests.ui.timeline.test_header import WORDS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

sizes = pytest.mark.parametrize("size", [10, 13, 20, 26])


@pytest.fixture
def sized(view: TimelineView, size: int) -> TimelineView:
    view.resize(820, 480)
    view.setFont(text_font(size))
    return view


@sizes
def test_lanes_and_axis_have_room_for_their_words(sized: TimelineView, size: int) -> None:
    shown, fonts = sized.scene(), Type(text_font(size))
    for text, slot in zip(shown.texts, shown.geometry.slots, strict=True):
        room = shown.geometry.labels.width() - 24
        assert fonts.bold_metrics.horizontalAdvance(text.label) <= room
        assert fonts.small_metrics.horizontalAdvance(text.count) <= room
        assert fonts.bold_metrics.height() + fonts.small_metrics.height() <= slot.band.height()
    assert fonts.small_metrics.height() <= shown.geometry.axis.height()
    wide = [fonts.small_metrics.horizontalAdvance(tick.label) for tick in shown.ticks]
    apart = [after.x - before.x for before, after in zip(shown.ticks, shown.ticks[1:], strict=False)]
    assert all(width < space for width, space in zip(wide, apart, strict=False))


def test_short_names_are_whole_in_a_narrow_timeline(view: TimelineView) -> None:
    view.resize(300, 480)
    shown, fonts = view.scene(), Type(view.font())
    room = shown.geometry.labels.width() - 24
    assert all(fonts.bold_metrics.horizontalAdvance(text.label) <= room for text in shown.texts)
    assert room < view.width() / 3


@sizes
def test_chips_have_room_for_their_numbers(sized: TimelineView, size: int) -> None:
    sized.show_deeds(deeds(30))
    fonts = Type(text_font(size))
    for slot in sized.scene().geometry.slots:
        assert QFontMetricsF(fonts.tiny).horizontalAdvance("+888") <= slot.room.chip
        assert QFontMetricsF(fonts.tiny).ascent() <= slot.room.mark + 2.5 + 2


@sizes
def test_the_header_follows(sized: TimelineView, size: int) -> None:
    assert sized.header.title.fontInfo().pixelSize() == size
    assert sized.header.lanes.fontInfo().pixelSize() == size
    assert button(sized, "timelineFit").iconSize().height() == pytest.approx(1.25 * size, abs=1)
    for child in sized.header.findChildren(QToolButton):
        if child.isVisible():
            assert child.height() >= child.fontMetrics().height()
            assert sized.header.rect().contains(child.geometry())


@sizes
def test_the_legend_follows(sized: TimelineView, size: int) -> None:
    sized.set_language("en", WORDS)
    sized.show_legend()
    labels = [label for label in sized.legend.findChildren(QLabel) if label.text()]
    assert {label.fontInfo().pixelSize() for label in labels} == {size}
    assert all(label.width() >= label.sizeHint().width() for label in labels)
    sized.legend.close()


@sizes
@pytest.mark.parametrize("code", [code for column in COLUMNS for code in column])
def test_samples_are_whole(size: int, code: str) -> None:
    """Nothing is painted on the edge of a sample's room, where it would be cut."""
    image = Samples(LIGHT, Type(text_font(size))).picture(code, 1.0).toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2).alpha() or painted(image)
    corners = [(x, y) for x in (0, image.width() - 1) for y in range(image.height())]
    corners += [(x, y) for x in range(image.width()) for y in (0, image.height() - 1)]
    assert [at for at in corners if image.pixelColor(*at).alpha()] == []


def painted(image: QImage) -> bool:
    return any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))
