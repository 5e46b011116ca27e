"""From a hit to its passages: what the reader marks, counts and walks through."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.entry import LANGUAGES
from app.domain.marking import N_
from app.domain.selection import Selection
from app.library.opening import LibraryError
from app.startup import Desktop
from app.ui import passages
from app.ui.theme import DARK, LIGHT
from tests.ui.conftest import Open, answer_of, settle

DELIVERIES = "caricc-controlled-deliveries-2020-2022"
CONVENTION = "un-trafficking-convention-1988"
OTHER = "sco-drug-agreement-2004"


def search(desktop: Desktop, qtbot: QtBot, text: str) -> None:
    """Asks for a text and waits for the answer."""
    desktop.session.propose(Selection(text=text))
    settle(desktop, qtbot)


def read(desktop: Desktop, name: str) -> None:
    """Opens an entry as its row in the list does."""
    number = desktop.library.number(name)
    assert number is not None
    desktop.window.results.entry_chosen.emit(number)


def whole(desktop: Desktop, qtbot: QtBot) -> list[str]:
    """The marked texts in their order, when the whole page has been searched."""
    found = desktop.window.reader.passages
    qtbot.waitUntil(lambda: not found._pause.isActive())
    return [mark.cursor.selectedText() for mark in desktop.window.reader.extraSelections()]


def current(desktop: Desktop) -> list[int]:
    """Places of the marks that look like the current one."""
    ground = desktop.window._theming.theme.current
    marks = desktop.window.reader.extraSelections()
    return [place for place, mark in enumerate(marks) if mark.format.background().color().name().upper() == ground]


def said(desktop: Desktop) -> str:
    """What stands in the bar, nothing when it is not there."""
    bar = desktop.window.reader_panel.bar
    return bar.label.text() if bar.isVisible() else ""


def where(desktop: Desktop, place: int) -> float:
    """Where a match begins: from 0 at the upper edge of what is seen to 1 at the lower."""
    reader = desktop.window.reader
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader.passages.walk.spans[place][0])
    return reader.cursorRect(cursor).center().y() / reader.viewport().height()


@pytest.mark.parametrize("text", ["delivery", "поставка", "交付"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_is_that_of_the_marks(open_window: Open, qtbot: QtBot, language: str, text: str) -> None:
    """In every language of the page and of the search, all forms of the word and nothing else."""
    forms = {"delivery": r"\bdeliver(?:y|ies)\b", "поставка": r"\bпоставк\w+|\bпоставок\b", "交付": "交付"}[text]
    desktop = open_window(language)
    search(desktop, qtbot, text)
    read(desktop, DELIVERIES)
    found = whole(desktop, qtbot)
    assert found == re.findall(forms, desktop.window.reader.toPlainText(), re.IGNORECASE)
    assert len(found) == len(desktop.window.reader.passages.walk.spans) > 0
    assert re.findall(r"\d+", said(desktop)) == ["1", str(len(found))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("麻醉藥品", "麻醉药品"),
        ("narcotic drug", "Narcotic Drugs"),
        ("НАРКОТИЧЕСКИЕ средства", "наркотических средств"),
        ("psychotrop*", "Psychotropic"),
        ('"illicit traffic"', "Illicit Traffic"),
    ],
)
def test_every_form_is_marked(desktop: Desktop, qtbot: QtBot, text: str, found: str) -> None:
    """Traditional characters, case, number, beginnings and phrases; words side by side are one match."""
    search(desktop, qtbot, text)
    read(desktop, CONVENTION)
    assert [mark for mark in whole(desktop, qtbot) if mark.startswith(found)]


def test_f3_walks_and_wraps(desktop: Desktop, qtbot: QtBot) -> None:
    """From the search field, in the order of the page, round at both ends."""
    search(desktop, qtbot, "delivery")
    read(desktop, DELIVERIES)
    total = len(whole(desktop, qtbot))
    starts = [mark.cursor.selectionStart() for mark in desktop.window.reader.extraSelections()]
    assert starts == sorted(starts)
    field = desktop.window.top.field
    field.setFocus()
    for place in [*range(total), 0]:
        assert current(desktop) == [place]
        assert said(desktop) == f"Match {place + 1} of {total}"
        assert 0 < where(desktop, place) < 1
        QTest.keyClick(field, Qt.Key.Key_F3)
    for place in (0, total - 1):
        QTest.keyClick(field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
        assert current(desktop) == [place]
    assert field.text() == "delivery"


@pytest.mark.parametrize("name", ["searchField", "facetList", "timelineView", "resultList", "readerPane"])
def test_f3_works_from_everywhere(desktop: Desktop, qtbot: QtBot, name: str) -> None:
    """Whatever has the keyboard keeps it."""
    search(desktop, qtbot, "delivery")
    read(desktop, DELIVERIES)
    whole(desktop, qtbot)
    widget = desktop.window.findChild(QWidget, name)
    assert isinstance(widget, QWidget)
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_F3)
    assert current(desktop) == [1]
    assert widget.hasFocus()


def test_the_buttons_walk(desktop: Desktop, qtbot: QtBot) -> None:
    """They are large enough, and their tips name the keys."""
    search(desktop, qtbot, "delivery")
    read(desktop, DELIVERIES)
    total = len(whole(desktop, qtbot))
    for name, key, place in (("nextMatch", "(F3)", 1), ("previousMatch", "(Shift+F3)", 0)):
        button = desktop.window.findChild(QToolButton, name)
        assert isinstance(button, QToolButton)
        assert min(button.width(), button.height()) >= 24
        assert button.toolTip().endswith(key)
        assert button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert said(desktop) == f"Match {place + 1} of {total}"


def test_a_match_far_below_is_brought_into_view(desktop: Desktop, qtbot: QtBot) -> None:
    """An entry whose only match stands far below is opened there; going back to it shows where one was."""
    search(desktop, qtbot, "machine")
    read(desktop, CONVENTION)
    assert whole(desktop, qtbot) == ["machine"]
    assert 0.3 < where(desktop, 0) < 0.5
    bar = desktop.window.reader.verticalScrollBar()
    place = bar.value()
    assert place > desktop.window.reader.height()
    desktop.window.menus["back"].trigger()
    desktop.window.menus["forward"].trigger()
    whole(desktop, qtbot)
    # The bar of the matches has come to stand below the page since.
    assert abs(bar.value() - place) < 48
    assert (current(desktop), said(desktop)) == ([], "1 match")


def test_without_a_step_f3_begins_at_what_is_seen(desktop: Desktop, qtbot: QtBot) -> None:
    """Whoever has scrolled down is not taken back to the top."""
    read(desktop, CONVENTION)
    search(desktop, qtbot, "1")
    total = len(whole(desktop, qtbot))
    assert current(desktop) == []
    desktop.window.reader.moveCursor(QTextCursor.MoveOperation.End)
    desktop.window.menus["next"].trigger()
    (place,) = current(desktop)
    assert total / 2 < place < total
    assert 0 < where(desktop, place) < 1


def test_enter_in_the_list_returns_to_the_first_match(desktop: Desktop, qtbot: QtBot) -> None:
    """Also when the entry is open already."""
    search(desktop, qtbot, "delivery")
    results = desktop.window.results.list
    QTest.keyClick(desktop.window.top.field, Qt.Key.Key_Down)
    assert current(desktop) == [0]
    desktop.window.menus["previous"].trigger()
    assert current(desktop) != [0]
    QTest.keyClick(results, Qt.Key.Key_Return)
    assert current(desktop) == [0]
    QTest.keyClick(results, Qt.Key.Key_Down)
    whole(desktop, qtbot)
    assert desktop.session.entry == answer_of(desktop).numbers[1]
    assert current(desktop) == [0]
    desktop.window.menus["previous"].trigger()
    QTest.keyClick(desktop.window.top.field, Qt.Key.Key_Return)
    assert desktop.session.entry == answer_of(desktop).numbers[1]
    assert current(desktop) == [0]


def test_enter_waits_for_its_answer(desktop: Desktop, qtbot: QtBot) -> None:
    """Who types and enters at once reads the first entry of what was typed, not of what was there before."""
    field = desktop.window.top.field
    before = answer_of(desktop).numbers[0]
    QTest.keyClicks(field, "opium")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.session.entry is not None)
    assert answer_of(desktop).selection.text == "opium"
    assert desktop.session.entry == answer_of(desktop).numbers[0] != before
    assert whole(desktop, qtbot)[0].casefold() == "opium"
    assert current(desktop) == [0]


def test_who_types_on_enters_nothing(desktop: Desktop, qtbot: QtBot) -> None:
    """The Enter of an earlier text is forgotten."""
    field = desktop.window.top.field
    QTest.keyClicks(field, "op")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "ium")
    settle(desktop, qtbot)
    assert desktop.session.entry is None
    assert field.hasFocus()


def test_typing_marks_anew_at_the_same_place(desktop: Desktop, qtbot: QtBot) -> None:
    """The page does not move, no match is the current one, and old marks go."""
    search(desktop, qtbot, '"deposit recorded"')
    read(desktop, CONVENTION)
    assert whole(desktop, qtbot) == ["deposit recorded"]
    bar = desktop.window.reader.verticalScrollBar()
    bar.setValue(200)
    desktop.window.top.field.setText('"dated 29 June"')
    settle(desktop, qtbot)
    assert whole(desktop, qtbot) == ["dated 29 June"]
    assert (bar.value(), current(desktop), said(desktop)) == (200, [], "1 match")
    desktop.window.top.field.clear()
    settle(desktop, qtbot)
    assert whole(desktop, qtbot) == []
    assert said(desktop) == ""


def test_a_filter_keeps_the_place(desktop: Desktop, qtbot: QtBot) -> None:
    """The search is the same, and so are its matches."""
    search(desktop, qtbot, "delivery")
    read(desktop, DELIVERIES)
    desktop.window.menus["next"].trigger()
    desktop.session.change(lambda selection: selection.only("country", ["KAZ"]))
    settle(desktop, qtbot)
    assert current(desktop) == [1]


@pytest.mark.parametrize(("text", "name"), [("", DELIVERIES), ("???", DELIVERIES), ("delivery", OTHER)])
def test_without_a_match_there_is_no_bar(desktop: Desktop, qtbot: QtBot, text: str, name: str) -> None:
    """Nor anything that F3 could do."""
    search(desktop, qtbot, text)
    read(desktop, name)
    assert whole(desktop, qtbot) == []
    assert said(desktop) == ""
    assert not desktop.window.menus["next"].isEnabled()
    assert not desktop.window.menus["previous"].isEnabled()
    assert desktop.window.reader.height() == desktop.window.reader_panel.height()


def test_the_first_page_has_no_matches(desktop: Desktop, qtbot: QtBot) -> None:
    """Although its examples have the words."""
    search(desktop, qtbot, "controlled delivery")
    assert "controlled delivery" in desktop.window.reader.toPlainText()
    assert whole(desktop, qtbot) == []


def test_a_failure_takes_the_marks_away(desktop: Desktop, qtbot: QtBot) -> None:
    """They would answer another question."""
    search(desktop, qtbot, "delivery")
    read(desktop, DELIVERIES)
    assert whole(desktop, qtbot)
    desktop.session.failed.emit(LibraryError(N_("There is no library at {path}."), Path("a.db")))
    assert whole(desktop, qtbot) == []
    assert said(desktop) == ""


@pytest.mark.parametrize(("language", "label"), [("en", "Supports"), ("zh", "来源"), ("ru", "Дата")])
def test_labels_do_not_count(open_window: Open, qtbot: QtBot, language: str, label: str) -> None:
    """A heading or a label is a word of the interface."""
    desktop = open_window(language)
    search(desktop, qtbot, label)
    read(desktop, OTHER)
    shown = desktop.window.reader.toPlainText()
    assert shown.count(label) > len([text for text in whole(desktop, qtbot) if text == label]) == 0


def test_the_language_is_that_of_the_page(desktop: Desktop, qtbot: QtBot) -> None:
    """Other texts, other matches, and the bar in other words."""
    search(desktop, qtbot, "delivery")
    read(desktop, DELIVERIES)
    before = len(whole(desktop, qtbot))
    desktop.window._translating.choose("ru")
    found = whole(desktop, qtbot)
    assert 0 < len(found) < before
    assert {text.casefold() for text in found} <= {"delivery", "deliveries"}
    assert said(desktop).startswith(f"{len(found)} совпадени")
    desktop.window.menus["next"].trigger()
    assert said(desktop) == f"Совпадение 1 из {len(found)}"
    desktop.window._translating.choose("zh")
    desktop.window.menus["previous"].trigger()
    found = whole(desktop, qtbot)
    assert said(desktop) == f"第 {len(found)} 处匹配，共 {len(found)} 处"


def test_the_colours_are_those_of_the_theme(desktop: Desktop, qtbot: QtBot) -> None:
    """A change of colours keeps the place."""
    search(desktop, qtbot, "delivery")
    read(desktop, DELIVERIES)
    desktop.window.menus["next"].trigger()
    for name, theme in (("dark", DARK), ("light", LIGHT)):
        desktop.window.menus._themes[name].trigger()
        assert desktop.window._theming.theme == theme
        assert len(whole(desktop, qtbot)) > 2
        assert current(desktop) == [1]
        plain = desktop.window.reader.extraSelections()[0]
        assert plain.format.background().color().name().upper() == theme.highlight
        assert plain.format.foreground().color().name().upper() == theme.ink
    desktop.window.menus._themes["system"].trigger()


def test_a_long_page_is_searched_in_slices(desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same result, and with a walk that may begin before the end is known."""
    reader, query = desktop.window.reader, desktop.library.query(Selection(text="1"))
    reader.setHtml("".join(f"<p>{number} is not 1</p>" for number in range(400)))
    reader.passages.search(query)
    expected = whole(desktop, qtbot)
    assert len(expected) > 400
    monkeypatch.setattr(passages, "SLICE_S", 0.0)
    reader.passages.search(query)
    assert len(reader.extraSelections()) < 5
    reader.passages.first()
    qtbot.waitUntil(lambda: current(desktop) == [0])
    assert len(reader.extraSelections()) < len(expected)
    desktop.window.menus["previous"].trigger()
    assert current(desktop) == [len(expected) - 1]
    assert whole(desktop, qtbot) == expected


@pytest.mark.parametrize(
    ("text", "found"), [("禁毒", ["禁毒"]), ("\U00020bb7", ["\U00020bb7", "\U00020bb7"]), ("林公約", ["林公约"])]
)
def test_rare_characters_move_no_mark(desktop: Desktop, qtbot: QtBot, text: str, found: list[str]) -> None:
    """Qt counts each of them twice."""
    reader = desktop.window.reader
    reader.setHtml("<p>\U00020bb7</p><p>\U00020bb7禁毒\U0001f600林公约</p>")
    reader.passages.search(desktop.library.query(Selection(text=text)))
    assert whole(desktop, qtbot) == found
