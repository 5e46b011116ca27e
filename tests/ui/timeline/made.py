"""Timelines for tests, and what a hand does with them."""

from collections.abc import Iterable
from functools import cache, reduce
from operator import or_
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from app.domain.bits import mask_of
from app.domain.dates import parse
from app.domain.entry import KINDS, Action, Entry
from app.domain.timeline.actions import actions_of
from app.domain.timeline.chronology import Chronology, Look, look_of
from app.domain.timeline.marks import Mark
from app.domain.timeline.timeline import Timeline, timeline_of
from app.domain.vocabulary import Vocabulary
from app.ui.timeline.shelf import Deeds, LaneName
from app.ui.timeline.view import TimelineView
from app.ui.timeline.words import timeline_words
from app.wording.wording import Wording
from app.wording.words import Words

WORDS = timeline_words(Wording(Words("en", Path()), Vocabulary({})))
NAMES = {kind: LaneName(kind.title(), kind.title()) for kind in KINDS}
DATES = {
    "agreement": ["1990-05-01", "2004-06-17", "2004-06", "1999?"],
    "meeting": ["2001-02-03/2001-02-05", "2009-05-19~", "2012"],
    "operation": ["2008/..", "2010-01/2012-06", "[2019,2020]"],
}
FINGERS_MOVE = 30
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def entries() -> list[tuple[int, int, Look]]:
    dates = [(code, parse(text)) for code, texts in DATES.items() for text in texts]
    return sorted((date.first, date.last, look_of(code, date)) for code, date in dates)


def timeline_with(entries: Iterable[tuple[int, int, Look]], *codes: str) -> Timeline:
    """The entries of these kinds, a lane for each."""
    found = list(entries)
    firsts, lasts, looks = (list(column) for column in zip(*found, strict=True))
    known = Chronology(firsts, lasts, looks)
    lanes = {code: mask_of(n for n, entry in enumerate(found) if entry[2].kind == code) for code in codes or KINDS}
    return timeline_of(known, reduce(or_, lanes.values()), lanes, "kind")


def deeds(count: int) -> Deeds:
    """An agreement of 2004 that a country a month signs and ratifies, and that the first of them leaves."""
    when = [parse(f"{2004 + n // 12}-{n % 12 + 1:02}-05") for n in range(count)]
    acts = [Action("KAZ", ("signature", "ratification")[n % 2], date) for n, date in enumerate(when)]
    acts += [Action(None, "entry-into-force", parse("2005")), Action("KAZ", "withdrawal", parse("2006-02~"))]
    entry = Entry("treaty", "agreement", "treaty", {}, (), parse("2004-06-17"), {}, "confirmed", actions=tuple(acts))
    actions = actions_of(entry)
    assert actions
    said = [action.action for action in actions.actions]
    return Deeds(actions, "Treaty", f"{len(acts)} actions", said, [action.party or "all" for action in actions.actions])


def place(view: TimelineView, number: int) -> QPoint:
    """The middle of the mark of an entry."""
    shown = view.scene()
    marks = [(lane, mark) for lane, found in enumerate(shown.lanes) for mark in found.marks]
    rects = [shown.mark_rect(lane, mark) for lane, mark in marks if mark.number == number]
    return rects[0].center().toPoint()


def empty_point(view: TimelineView) -> QPoint:
    plot = view.scene().geometry.plot
    return QPoint(
        int(plot.left() + plot.width() / 2), int(plot.top() + view.scene().geometry.slots[0].band.height() - 4)
    )


def wheel(view: TimelineView, at: QPoint, turn: int, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    turned(view, at, QPoint(), QPoint(0, turn), modifiers)


def touch_pad(view: TimelineView, at: QPoint, by: QPoint, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    """Two fingers move by so many pixels."""
    turned(view, at, by, by * 2, modifiers)


def turned(
    view: TimelineView, at: QPoint, pixels: QPoint, angle: QPoint, modifiers: Qt.KeyboardModifier = NO_KEY
) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        pixels,
        angle,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def native_zoom(view: TimelineView, at: QPoint, by: float) -> None:
    """Two fingers on a touch pad move apart."""
    kind, pad, point = Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), QPointF(at)
    event = QNativeGestureEvent(kind, pad, 2, point, point, QPointF(view.mapToGlobal(at)), by, QPointF())
    QApplication.sendEvent(view, event)


@cache
def screen() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def two_fingers(view: TimelineView, at: QPoint, distance: int, apart: int) -> None:
    """Two fingers on a screen, so far from each other, move to the right, and apart or together by some pixels."""
    touch, steps = QTest.touchEvent(view, screen()), 10
    for step in range(steps + 1):
        middle, reach = at + QPoint(FINGERS_MOVE * step // steps, 0), QPoint((distance + apart * step // steps) // 2, 0)
        act = touch.move if step else touch.press
        act(0, middle - reach, view)
        act(1, middle + reach, view)
        touch.commit()
    touch.release(0, middle - reach, view).release(1, middle + reach, view).commit()


def drag(view: TimelineView, start: QPoint, dx: int, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    QTest.mousePress(view, LEFT, modifiers, start)
    QTest.mouseMove(view, start + QPoint(dx // 2, 0))
    QTest.mouseMove(view, start + QPoint(dx, 0))
    QTest.mouseRelease(view, LEFT, modifiers, start + QPoint(dx, 0))


def mouse(
    view: TimelineView, kind: QEvent.Type, point: QPointF, time: int, modifiers: Qt.KeyboardModifier = NO_KEY
) -> None:
    """What the mouse does at a millisecond."""
    which = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
    event = QMouseEvent(kind, point, QPointF(view.mapToGlobal(point)), which, held, modifiers)
    event.setTimestamp(time)
    QApplication.sendEvent(view, event)


def hovered(view: TimelineView) -> list[tuple[int, int]]:
    """The lanes and entries that are marked."""
    return [(found.lane, found.target.number) for found in view._hovered if isinstance(found.target, Mark)]


def button(view: TimelineView, name: str) -> QToolButton:
    found = view.findChild(QToolButton, name)
    assert found
    return found
