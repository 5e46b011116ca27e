"""The header tells what the marks mean, and keeps the entries without a date."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.domain.dates import parse
from app.domain.days import day_number
from app.domain.entry import KINDS
from app.domain.timeline.chronology import chronology_of
from app.domain.timeline.timeline import timeline_of
from app.domain.vocabulary import Term, Vocabulary
from app.ui.timeline.samples import COLUMNS
from app.ui.timeline.view import TimelineView
from app.ui.timeline.words import timeline_words
from app.wording.wording import Wording
from app.wording.words import Words
from tests.ui.timeline.made import LEFT, NAMES, button, entries, timeline_with

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KIND_TERMS = {kind: Term(kind, {"en": kind.title()}) for kind in KINDS}
WORDS = timeline_words(Wording(Words("en", Path()), Vocabulary({"kinds": KIND_TERMS})))


@pytest.fixture(autouse=True)
def nothing_stays_open(view: TimelineView) -> Iterator[None]:
    yield
    view.legend.close()


def test_the_legend_explains_everything(view: TimelineView) -> None:
    view.set_language("en", WORDS)
    for _ in range(2):
        QTest.mouseClick(button(view, "timelineLegend"), LEFT)
        texts = [label.text() for label in view.legend.findChildren(QLabel) if label.text()]
        assert view.legend.isVisible()
        assert view.legend.accessibleName() == "What the marks mean"
        QTest.keyClick(view.legend, Qt.Key.Key_Escape)
        assert not view.legend.isVisible()
    meanings = WORDS.meanings()
    assert {*COLUMNS[0], *COLUMNS[1]} == meanings.keys()
    assert set(texts) == set(meanings.values())


def test_entries_without_a_date_are_in_a_tray(view: TimelineView, qtbot: QtBot) -> None:
    dates = [("meeting", parse(text)) for text in ("[..1990,2000..]", "[..1991,2000..]", "2004", "2005-06-01")]
    known = chronology_of(dates)
    tray = button(view, "timelineUndated")
    assert not tray.isVisible()
    view.show_timeline(timeline_of(known, 0b1111, {"meeting": 0b1111}, "kind"), NAMES)
    assert tray.isVisible()
    assert tray.text() == tray.accessibleName() == "2 undated"
    lane = view.scene().lanes[0]
    assert (lane.undated, lane.total, len(lane.marks)) == (2, 4, 2)
    tray.menu().aboutToShow.emit()
    with qtbot.waitSignal(view.entry_chosen) as chosen:
        tray.menu().actions()[1].trigger()
    assert chosen.args == [1]
    assert [action.text() for action in tray.menu().actions()] == ["entry 0", "entry 1"]
    view.show_timeline(timeline_with(entries()), NAMES)
    assert not tray.isVisible()


@pytest.mark.parametrize(
    ("width", "texts"),
    [(720, ("← 2 earlier", "5 later →")), (470, ("← 2", "5 →"))],
)
def test_where_there_is_little_room_the_counts_are_digits_and_nothing_overlaps(
    view: TimelineView, width: int, texts: tuple[str, str]
) -> None:
    view.look(view.viewport.showing(day_number(2000, 1, 1), day_number(2005, 1, 1)))
    view.resize(width, 330)
    earlier, later = (button(view, name) for name in ("timelineEarlier", "timelineLater"))
    assert (earlier.text(), later.text()) == texts
    assert earlier.toolTip() == earlier.accessibleName() == "← 2 earlier"
    QApplication.processEvents()
    shown = [found.geometry() for found in view.header.findChildren(QToolButton) if found.isVisible()]
    assert not any(one.intersects(other) for one, other in combinations(shown, 2))
    assert max(rect.right() for rect in shown) < view.width()


def test_buttons_without_room_are_left_out_and_the_others_stay_where_they_are(view: TimelineView) -> None:
    """Whatever the counts become while somebody presses them; and the buttons come back."""
    view.header.title.hide()
    squares = [found for found in view.header.findChildren(QToolButton) if found.property("square")]
    numbers = []
    for width in (*range(720, 280, -20), 720):
        view.resize(width, 330)
        view.fit()
        QApplication.processEvents()
        places = {found: found.geometry() for found in squares if found.isVisible()}
        view.look(view.viewport.showing(day_number(2003, 1, 1), day_number(2004, 1, 1)))
        QApplication.processEvents()
        assert button(view, "timelineEarlier").isVisible()
        assert button(view, "timelineLater").isVisible()
        assert {found: found.geometry() for found in squares if found.isVisible()} == places
        rects = [found.geometry() for found in view.header.findChildren(QToolButton) if found.isVisible()]
        assert not any(one.intersects(other) for one, other in combinations(rects, 2))
        assert max(rect.right() for rect in rects) < width
        numbers.append(len(places))
    assert numbers[:-1] == sorted(numbers[:-1], reverse=True)
    assert (numbers[0], numbers[-1]) == (8, 8)
    assert {6, 4} <= set(numbers)
