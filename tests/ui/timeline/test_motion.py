"""The view glides to where it is wanted and on as it was thrown, unless the system wants no motion."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QAbstractAnimation, QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.days import day_number
from app.domain.timeline.viewport import Viewport
from app.ui.reduced_motion import reduced_motion
from app.ui.timeline.motion import FADING_MS, GLIDE_MS, Track
from app.ui.timeline.view import TimelineView
from tests.ui.conftest import STILL
from tests.ui.timeline.made import LEFT, NAMES, NO_KEY, button, empty_point, entries, mouse, place, timeline_with, wheel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

AT = QPoint(400, 100)


def moves(view: TimelineView) -> bool:
    return view.motion.clock.state() != QAbstractAnimation.State.Stopped


def after(view: TimelineView, milliseconds: int) -> Viewport:
    """The view so long after its motion began."""
    view.motion.clock.pause()
    view.motion.clock.setCurrentTime(milliseconds)
    return view.viewport


def arrived(view: TimelineView) -> Viewport:
    return after(view, view.motion.clock.duration())


def near(view: Viewport, other: Viewport) -> bool:
    return (view.first_day, view.last_day) == pytest.approx((other.first_day, other.last_day))


WISHES: list[Callable[[TimelineView], object]] = [
    lambda view: wheel(view, AT, 120),
    lambda view: QTest.keyClick(view, Qt.Key.Key_Minus),
    lambda view: QTest.keyClick(view, Qt.Key.Key_Left),
    lambda view: QTest.keyClick(view, Qt.Key.Key_End),
    lambda view: QTest.mouseClick(button(view, "timelineFit"), LEFT),
    lambda view: QTest.mouseClick(button(view, "timelineThisYear"), LEFT),
    lambda view: QTest.mouseClick(button(view, "timelineEarlier"), LEFT),
    lambda view: QTest.mouseDClick(view, LEFT, NO_KEY, empty_point(view)),
    lambda view: QTest.mouseClick(
        view, LEFT, NO_KEY, view.scene().geometry.overview.topLeft().toPoint() + QPoint(9, 9)
    ),
]


@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_is_glided_to(gliding: TimelineView, qtbot: QtBot, wish: Callable[[TimelineView], object]) -> None:
    view = gliding
    view.look(view.viewport.zoomed(4, 300))
    start = view.viewport
    wish(view)
    assert near(view.viewport, start)
    half = after(view, GLIDE_MS // 2)
    end = arrived(view)
    assert not near(half, start)
    assert not near(half, end)
    assert not moves(view)
    view.look(start)
    view.setStyleSheet(STILL)
    wish(view)
    assert near(view.viewport, end)
    assert not moves(view)


def test_the_day_under_the_cursor_stays_in_every_frame(gliding: TimelineView) -> None:
    view = gliding
    view.look(view.viewport.zoomed(4, 300))
    day, ranges = view.scene().day_at(AT.x()), [view.viewport.range]
    wheel(view, AT, 480)
    for time in range(10, GLIDE_MS + 1, 10):
        ranges.append(after(view, time).range)
        assert view.scene().day_at(AT.x()) == pytest.approx(day)
    assert ranges == sorted(ranges, reverse=True)
    steps = [before / then for before, then in pairwise(ranges)]
    assert steps == sorted(steps, reverse=True)


def test_three_clicks_of_the_wheel_zoom_three_steps(gliding: TimelineView) -> None:
    view = gliding
    view.look(view.viewport.zoomed(2, 300))
    day, before = view.scene().day_at(AT.x()), view.viewport.range
    for _ in range(3):
        wheel(view, AT, 120)
        after(view, 40)
        assert view.scene().day_at(AT.x()) == pytest.approx(day)
    assert view.viewport.range > before / 1.25**3
    assert arrived(view).range == pytest.approx(before / 1.25**3)


def test_a_press_and_another_look_stop_it(gliding: TimelineView, qtbot: QtBot) -> None:
    view = gliding
    view.look(view.viewport.zoomed(2, 300))
    wheel(view, AT, 120)
    half = after(view, 60)
    QTest.mousePress(view, LEFT, NO_KEY, empty_point(view))
    assert not moves(view)
    assert view.viewport == half
    QTest.mouseRelease(view, LEFT, NO_KEY, empty_point(view))
    wheel(view, AT, 120)
    after(view, 60)
    view.look(half)
    assert not moves(view)
    assert view.viewport == half


def test_an_answer_does_not_glide_and_finds_the_view_at_its_goal(gliding: TimelineView) -> None:
    view = gliding
    assert not moves(view)
    view.look(view.viewport.zoomed(2, 300))
    wheel(view, AT, 120)
    after(view, 30)
    goal = view.motion.goal
    view.show_timeline(timeline_with(entries(), "agreement", "meeting"), NAMES)
    assert not moves(view)
    assert goal
    assert near(view.viewport, goal)


def test_fitting_follows_the_next_answers(gliding: TimelineView) -> None:
    view = gliding
    view.look(view.viewport.zoomed(4, 300))
    view.fit()
    arrived(view)
    view.show_timeline(timeline_with(entries(), "meeting"), NAMES)
    assert (view.viewport.first_day, view.viewport.last_day) == view.viewport.limits


def test_another_entry_is_glided_to_and_the_same_one_is_there_at_once(gliding: TimelineView) -> None:
    view = gliding
    early = view.viewport.showing(day_number(2000, 1, 1), day_number(2002, 1, 1))
    view.look(early)
    view.set_current(8)
    assert moves(view)
    view.set_current(8)
    end = arrived(view)
    view.look(early)
    view.set_current(8)
    assert not moves(view)
    assert near(view.viewport, end)


def test_a_resized_view_glides_on(gliding: TimelineView) -> None:
    view = gliding
    view.look(view.viewport.zoomed(4, 300))
    wheel(view, AT, 120)
    goal = view.motion.goal
    after(view, 60)
    view.resize(500, 300)
    assert goal
    assert near(arrived(view), goal)
    assert view.viewport.width == view.scene().geometry.plot.width()


def throw(view: TimelineView, speed: float, rest: int = 0) -> QPointF:
    """Drag with so many pixels in a millisecond, wait for a rest and let go."""
    start = QPointF(empty_point(view))
    mouse(view, QEvent.Type.MouseButtonPress, start, 1000)
    for time in range(10, 101, 10):
        mouse(view, QEvent.Type.MouseMove, start + QPointF(speed * time, 0), 1000 + time)
    end = start + QPointF(speed * 100, 0)
    mouse(view, QEvent.Type.MouseButtonRelease, end, 1100 + rest)
    return end


def test_a_throw_goes_on_and_fades(gliding: TimelineView) -> None:
    view = gliding
    view.look(view.viewport.zoomed(20, 300))
    end = throw(view, 1.0)
    day = view.scene().day_at(end.x())
    duration = view.motion.clock.duration()
    xs = [0.0]
    for time in range(20, duration, 20):
        after(view, time)
        xs.append(view.viewport.to_x(day) + view.scene().geometry.plot.left() - end.x())
    steps = [later - earlier for earlier, later in pairwise(xs)]
    assert steps[0] == pytest.approx(20, rel=0.1)
    assert steps == sorted(steps, reverse=True)
    assert xs[-1] == pytest.approx(FADING_MS, rel=0.1)
    arrived(view)
    assert not moves(view)


def test_a_throw_stops_at_the_limit(gliding: TimelineView) -> None:
    view = gliding
    view.look(view.viewport.zoomed(1.2, 300))
    throw(view, 2.0)
    after(view, view.motion.clock.duration() // 2)
    assert view.viewport.first_day == view.viewport.limits[0]
    assert not moves(view)


@pytest.mark.parametrize(("speed", "rest"), [(1.0, 200), (0.02, 0)])
def test_a_hand_at_rest_throws_nothing(gliding: TimelineView, speed: float, rest: int) -> None:
    gliding.look(gliding.viewport.zoomed(20, 300))
    throw(gliding, speed, rest)
    assert not moves(gliding)


def test_a_press_catches_what_was_thrown_and_chooses_nothing(gliding: TimelineView, qtbot: QtBot) -> None:
    view = gliding
    view.look(view.viewport.zoomed(1.5, 300))
    throw(view, -0.2)
    after(view, 100)
    with qtbot.assertNotEmitted(view.entry_chosen):
        QTest.mouseClick(view, LEFT, NO_KEY, place(view, 3))
    assert not moves(view)


def test_a_press_on_the_axis_catches_without_a_period(gliding: TimelineView, qtbot: QtBot) -> None:
    view = gliding
    view.look(view.viewport.zoomed(20, 300))
    throw(view, 1.0)
    with qtbot.assertNotEmitted(view.period_chosen):
        QTest.mouseClick(view, LEFT, NO_KEY, view.scene().geometry.axis.center().toPoint())
    assert not moves(view)


def test_nothing_is_thrown_where_motion_is_reduced(view: TimelineView) -> None:
    view.look(view.viewport.zoomed(20, 300))
    throw(view, 1.0)
    assert not moves(view)


def test_the_style_says_whether_motion_is_reduced(gliding: TimelineView) -> None:
    assert not reduced_motion(gliding)
    gliding.setStyleSheet(STILL)
    assert reduced_motion(gliding)


def test_a_track_knows_the_speed_at_its_end() -> None:
    track = Track()
    for time, x in ((0, 0.0), (1000, 0.0), (1050, 10.0), (1080, 40.0)):
        track.add(time, x)
    assert track.speed(1080) == pytest.approx(0.5)
    assert track.speed(1120) < 0.5
    assert track.speed(1400) == 0
    assert Track().speed(5) == 0
