"""Whatever is done to the timeline, nothing is raised, no entry is lost, and what is painted is what is hit."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractAnimation, QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app.domain.bits import mask_of
from app.domain.dates import parse
from app.domain.timeline.chronology import chronology_of
from app.domain.timeline.timeline import Timeline, timeline_of
from app.ui.timeline.view import TimelineView
from tests.ui.conftest import STILL
from tests.ui.timeline.made import (
    ALT,
    CONTROL,
    LEFT,
    NO_KEY,
    SHIFT,
    deeds,
    mouse,
    native_zoom,
    touch_pad,
    two_fingers,
    wheel,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

BELOW = QPoint(0, 60)
"""Below the buttons: a menu that opens waits for someone to close it."""

KINDS = ("agreement", "meeting", "operation")
EXTREMES = (
    *("-5000", "-4999-12-31", "-0044-03-15", "0000", "9999", "9999-12-31", "../-3000", "9000/..", "199X", "20XX"),
    *("[1999,2004-05..2010]", "[..1990,2000..]", "2003/", "/2003-05-02"),
)
KEYS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_F),
    *(Qt.Key.Key_Space, Qt.Key.Key_P, Qt.Key.Key_Return, Qt.Key.Key_Y, Qt.Key.Key_Escape),
    *(Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight, Qt.Key.Key_Backspace),
)


def timeline(chance: random.Random) -> Timeline:
    """Entries from the year -5000 to the year 9999, most of them in thirty years, in forty lanes."""
    texts = [*EXTREMES]
    for _ in range(400):
        year = int(chance.triangular(1990, 2030, 2015))
        forms = (f"{year}", f"{year}-05", f"{year}-05-{chance.randint(10, 28)}", f"{year}~/{year + 3}", f"{year}/..")
        texts.append(chance.choice(forms))
    dates = sorted((parse(text) for text in texts), key=lambda date: (date.first, date.last))
    known = chronology_of([(chance.choice(KINDS), date) for date in dates])
    lanes = {f"lane {n}": mask_of(chance.sample(range(len(dates)), 5 + 7 * n)) for n in range(40)}
    return timeline_of(known, (1 << len(dates)) - 1, lanes, "country")


def actions(view: TimelineView, chance: random.Random) -> list[Callable[[], object]]:
    def point() -> QPoint:
        return QPoint(chance.randint(-5, view.width() + 5), chance.randint(0, view.height() + 5))

    def held() -> Qt.KeyboardModifier:
        return chance.choice([NO_KEY, NO_KEY, SHIFT, CONTROL])

    def drag() -> None:
        """Hasty or slow, so that the view is thrown or not."""
        modifiers, time = chance.choice([NO_KEY, SHIFT, ALT]), chance.randint(0, 10**6)
        mouse(view, QEvent.Type.MouseButtonPress, QPointF(point()), time, modifiers)
        for _ in range(chance.randint(0, 3)):
            time += chance.choice([0, 1, 20, 400])
            mouse(view, QEvent.Type.MouseMove, QPointF(point()), time, modifiers)
        mouse(view, QEvent.Type.MouseButtonRelease, QPointF(point()), time + chance.choice([0, 5, 200]), modifiers)

    return [
        lambda: native_zoom(view, point(), chance.choice([0.1, -0.1, 0.5, -0.9, -1.5, 40.0])),
        lambda: two_fingers(view, point() + BELOW, chance.randint(0, 200), chance.randint(-400, 400)),
        lambda: touch_pad(view, point(), QPoint(chance.randint(-900, 900), chance.randint(-90, 90)), held()),
        lambda: wheel(view, point(), chance.choice([120, 120, -120, 1200, -1200, 15, 10**6, -(10**6)]), held()),
        lambda: wheel(view, point(), chance.choice([120, 240, 600])),
        drag,
        lambda: QTest.keyClick(view, chance.choice(KEYS), held()),
        lambda: QTest.mouseDClick(view, LEFT, NO_KEY, point()),
        lambda: view.resize(chance.randint(1, 1500), chance.randint(1, 900)),
        lambda: QTest.mouseMove(view, point()),
    ]


@pytest.mark.parametrize(("still", "events"), [(True, 500), (False, 2_000)])
def test_random_input(gliding: TimelineView, *, still: bool, events: int) -> None:
    """In between the view is where it glides through, or has arrived."""
    view, chance = gliding, random.Random(still)
    view.setStyleSheet(STILL if still else "")
    view.show_timeline(timeline(chance), {})
    view.show_deeds(deeds(60))
    view.period_chosen.connect(view.set_period)
    view.period_cleared.connect(lambda: view.set_period(None, None))
    doing, clock, moved = actions(view, chance), view.motion.clock, 0
    for event in range(events):
        chance.choice(doing)()
        view.members.close()
        assert_whole(view)
        while clock.state() != QAbstractAnimation.State.Stopped and chance.random() < 0.7:
            clock.setCurrentTime(clock.currentTime() + chance.randint(1, 400))
            assert_whole(view)
            moved += 1
        if event % 20 == 0:
            assert not view.grab().isNull()
            assert_hits(view)
    assert bool(moved) is not still


def assert_whole(view: TimelineView) -> None:
    """Every lane in sight accounts for all its entries, and the edges for those that lie outside."""
    shown = view.scene()
    least, greatest = shown.viewport.limits
    assert least <= shown.viewport.first_day < shown.viewport.last_day <= greatest
    for text, lane in zip(shown.texts, shown.lanes, strict=True):
        assert lane.total == text.number
    everything = view._timeline.everything
    seen, undated = everything.mask & shown.frame.seen, view._timeline.undated
    assert sum(view._outside()) + seen.bit_count() + undated.bit_count() == len(everything)
    assert undated.bit_count() == 1


def assert_hits(view: TimelineView) -> None:
    """The middle of what is painted is found there, unless it lies outside what is seen of its lane."""
    shown = view.scene()
    for lane, slot in enumerate(shown.geometry.slots):
        for place in shown.places(lane):
            middle = place.rect.center()
            if shown.geometry.plot.contains(middle) and slot.clip.contains(middle):
                found = shown.hit(middle)
                assert found is not None
                assert found.lane == lane
                assert found.rect.contains(middle)
