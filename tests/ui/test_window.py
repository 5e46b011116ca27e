"""The window as its reader uses it: type, filter, choose, follow, go back, in three languages."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.answer import Answer
from app.domain.dates import parse
from app.domain.days import day_number
from app.domain.entry import LANGUAGES
from app.domain.marking import N_
from app.domain.page import EntryPage
from app.domain.selection import PartyLogic, Selection
from app.domain.timeline.marks import Mark
from app.domain.timeline.timeline import GROUPINGS
from app.library.opening import LibraryError
from app.startup import Desktop
from app.ui.theme import DARK
from tests.ui.conftest import Open, answer_of, settle

AGREEMENT = "sco-drug-agreement-2004"


def press_facet(desktop: Desktop, facet: str, code: str) -> None:
    """Ticks a code of the facet panel with the mouse."""
    facets = desktop.window.facets.list
    row = facets.facets.row_of(facet, code)
    assert row is not None
    index = facets.facets.index(row)
    facets.scrollTo(index)
    QTest.mouseClick(facets.viewport(), Qt.MouseButton.LeftButton, pos=facets.visualRect(index).center())


def assert_agrees(desktop: Desktop) -> None:
    """Every view shows the session's Selection, its answer and its entry."""
    window, session = desktop.window, desktop.session
    answer = answer_of(desktop)
    assert answer == replace(desktop.library.search(session.selection), took_ms=answer.took_ms)
    assert window.top.field.text() == session.selection.text
    assert window.results.model.rowCount() == answer.total
    assert f"<b>{answer.total}</b>" in window.chips.total.text()
    assert len(shown_chips(desktop)) == expected_chips(answer)
    assert sum(len(lane) for lane in window.timeline._timeline.lanes) == answer.total
    assert window.facets._answer == answer
    assert_entry(desktop, answer)


def assert_entry(desktop: Desktop, answer: Answer) -> None:
    """Reader, list and timeline have the same entry."""
    window, entry = desktop.window, desktop.session.entry
    if entry is None:
        return
    (brief,) = desktop.library.briefs([entry])
    assert brief.title[window._translating.wording.language].split()[0] in window.reader.toPlainText()
    assert window.timeline._current == entry
    current = window.results.list.currentIndex()
    assert current.isValid() == (entry in answer.numbers)
    if current.isValid():
        assert window.results.model.number_at(current.row()) == entry


def expected_chips(answer: Answer) -> int:
    """One for each choice, one for the period, one for each word that was taken for a term."""
    selection = answer.understood
    return len(selection.choices) + bool(selection.days) + selection.literal + len(answer.query.expansions)


def shown_chips(desktop: Desktop) -> list[str]:
    """What the chips say."""
    chips = desktop.window.chips.findChildren(QToolButton, "chip")
    return [chip.text() for chip in chips if chip.isVisible()]


def test_the_whole_library_is_shown_at_first(desktop: Desktop) -> None:
    """Nothing is chosen, nothing is being read, and there is a word where the entry will be."""
    assert answer_of(desktop).total == desktop.library.facts.entries
    assert_agrees(desktop)
    assert "Choose an entry" in desktop.window.reader.toPlainText()
    assert shown_chips(desktop) == []


def test_a_walk_through_the_window(desktop: Desktop, qtbot: QtBot) -> None:
    """After each step every view agrees with the Selection."""
    window, session = desktop.window, desktop.session
    window.top.field.setText("禁毒")
    assert 0 < settle(desktop, qtbot).total < desktop.library.facts.entries
    for country in ("CHN", "KAZ"):
        press_facet(desktop, "country", country)
        settle(desktop, qtbot)
        assert_agrees(desktop)
    window.facets.logic.menu().actions()[list(PartyLogic).index(PartyLogic.ALL)].trigger()
    settle(desktop, qtbot)
    assert session.selection.parties is PartyLogic.ALL
    assert_agrees(desktop)
    window.timeline.period_chosen.emit(day_number(1999, 1, 1), day_number(2010, 12, 31))
    settle(desktop, qtbot)
    assert_agrees(desktop)
    agreement = desktop.library.number(AGREEMENT)
    assert agreement in answer_of(desktop).numbers
    row = window.results.model.row_of(agreement)
    assert row is not None
    index = window.results.model.index(row, 0)
    window.results.list.scrollTo(index)
    place = window.results.list.visualRect(index).center()
    QTest.mouseClick(window.results.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.entry == agreement
    assert_agrees(desktop)
    follow_first_related(desktop)
    assert session.entry not in (None, agreement)
    assert_agrees(desktop)
    for expected in (agreement, None):
        window.menus["back"].trigger()
        settle(desktop, qtbot)
        assert session.entry == expected
        assert_agrees(desktop)
    window.menus["forward"].trigger()
    settle(desktop, qtbot)
    QTest.mouseClick(cast(QWidget, window.findChild(QToolButton, "language_ru")), Qt.MouseButton.LeftButton)
    assert "Соглашение между государствами" in window.reader.toPlainText()
    assert_agrees(desktop)
    window.menus._themes["dark"].trigger()
    assert window.reader._theme == window.results.list._delegate.theme == DARK
    assert_agrees(desktop)
    window.menus._themes["system"].trigger()


def follow_first_related(desktop: Desktop) -> None:
    """Opens the first related entry by its link."""
    reader, entry = desktop.window.reader, desktop.session.entry
    assert entry is not None
    name = desktop.library.entry(entry).related[0].id
    assert f'href="entry:{name}"' in reader.toHtml()
    reader.anchorClicked.emit(QUrl(f"entry:{name}"))


def test_a_mark_of_the_timeline_opens_its_entry(desktop: Desktop, qtbot: QtBot) -> None:
    """A click on the timeline selects in list and reader."""
    desktop.session.propose(Selection().toggled("country", "CHN").toggled("topic", "controlled-delivery"))
    settle(desktop, qtbot)
    timeline = desktop.window.timeline
    scene = timeline.scene()
    place = next(place for lane in range(3) for place in scene.places(lane) if isinstance(place.target, Mark))
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=place.rect.center().toPoint())
    assert desktop.session.entry is not None
    assert_agrees(desktop)


def test_the_keyboard_leads_from_field_to_list_to_entry(desktop: Desktop, qtbot: QtBot) -> None:
    """Type, Down, Down again: the second hit is being read."""
    window = desktop.window
    QTest.keyClicks(window.top.field, "controlled")
    settle(desktop, qtbot)
    QTest.keyClick(window.top.field, Qt.Key.Key_Down)
    assert desktop.session.entry == answer_of(desktop).numbers[0]
    QTest.keyClick(window.results.list, Qt.Key.Key_Down)
    assert desktop.session.entry == answer_of(desktop).numbers[1]
    assert_agrees(desktop)


def test_typing_is_one_step_to_go_back(desktop: Desktop, qtbot: QtBot) -> None:
    """Back after a word returns to before the word, not to its last letter but one."""
    QTest.keyClicks(desktop.window.top.field, "opium")
    settle(desktop, qtbot)
    desktop.window.menus["back"].trigger()
    settle(desktop, qtbot)
    assert desktop.window.top.field.text() == ""
    assert not desktop.session.has_back


def test_chips_remove_what_they_name(desktop: Desktop, qtbot: QtBot) -> None:
    """The chip of a country takes it out of the Selection; Clear all takes out the rest."""
    selection = replace(Selection(text="drugs", since=parse("1999")), parties=PartyLogic.ALL)
    desktop.session.propose(selection.only("country", ["CHN", "TJK"]))
    settle(desktop, qtbot)
    assert shown_chips(desktop) == ["all of: China  ×", "Tajikistan  ×", "from 1999  ×", "drugs ≈ 毒品  ×"]
    chip = next(c for c in desktop.window.chips.findChildren(QToolButton, "chip") if "Tajikistan" in c.text())
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle(desktop, qtbot)
    assert desktop.session.selection.chosen("country") == ("CHN",)
    QTest.mouseClick(desktop.window.chips.clear, Qt.MouseButton.LeftButton)
    assert settle(desktop, qtbot).total == desktop.library.facts.entries


def test_the_chip_of_a_meaning_leads_to_the_letters(desktop: Desktop, qtbot: QtBot) -> None:
    """The word stands in quotes then, and finds no more than its letters."""
    desktop.window.top.field.setText("禁毒")
    meant = settle(desktop, qtbot).total
    (chip,) = desktop.window.chips.findChildren(QToolButton, "chip")
    assert "counter-narcotics" in chip.text()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert settle(desktop, qtbot).total < meant
    assert desktop.window.top.field.text() == '"禁毒"'
    assert shown_chips(desktop) == []


def test_one_click_in_the_field_searches_for_the_letters(desktop: Desktop, qtbot: QtBot) -> None:
    """And a second one for what they mean; the button shows which it is."""
    field, literal = desktop.window.top.field, desktop.window.menus["literal"]
    field.setText("禁毒")
    meant = settle(desktop, qtbot).total
    (button,) = [found for found in field.findChildren(QToolButton) if literal in found.actions()]
    plain = literal.icon().cacheKey()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert settle(desktop, qtbot).total < meant
    assert literal.icon().cacheKey() != plain
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert settle(desktop, qtbot).total == meant
    assert literal.icon().cacheKey() == plain


def test_filters_typed_as_text_are_filters(desktop: Desktop, qtbot: QtBot) -> None:
    """They are ticked and have chips; a tick moves them out of the text."""
    desktop.window.top.field.setText("country:哈萨克斯坦 from:2004 precursors")
    typed = settle(desktop, qtbot)
    assert typed.understood.chosen("country") == ("KAZ",)
    assert shown_chips(desktop)[:2] == ["Kazakhstan  ×", "from 2004  ×"]
    press_facet(desktop, "country", "UZB")
    settle(desktop, qtbot)
    assert desktop.window.top.field.text() == "precursors"
    assert desktop.session.selection.chosen("country") == ("KAZ", "UZB")
    assert_agrees(desktop)


def test_the_filters_are_written_as_text(desktop: Desktop, qtbot: QtBot) -> None:
    """And mean the same there."""
    ticked = Selection(text="precursors", since=parse("2004")).only("country", ["KAZ", "UZB"])
    desktop.session.propose(ticked)
    total = settle(desktop, qtbot).total
    desktop.window.menus["as_text"].trigger()
    assert settle(desktop, qtbot).total == total
    assert desktop.window.top.field.text() == "country:KAZ,UZB from:2004 precursors"
    assert desktop.session.selection.choices == ()
    assert_agrees(desktop)


def test_no_result_is_said_in_words(desktop: Desktop, qtbot: QtBot) -> None:
    """List and timeline are empty and say so; what could not be used is named."""
    desktop.window.top.field.setText("zzzz ???")
    assert settle(desktop, qtbot).total == 0
    assert "No entry" in desktop.window.results.list._empty
    assert "???" in desktop.window.chips.unused.text()
    assert desktop.window.chips.unused.isVisible()


def test_a_tick_keeps_what_was_typed_meanwhile(desktop: Desktop, qtbot: QtBot) -> None:
    """Views change the Selection of that moment, not the one whose answer they show."""
    desktop.window.top.field.setText("heroin")
    press_facet(desktop, "country", "KAZ")
    press_facet(desktop, "country", "TJK")
    settle(desktop, qtbot)
    assert desktop.session.selection.text == desktop.window.top.field.text() == "heroin"
    assert desktop.session.selection.chosen("country") == ("KAZ", "TJK")


def test_passing_entries_is_one_step(desktop: Desktop) -> None:
    """Back after the arrow keys returns to before them."""
    results = desktop.window.results.list
    desktop.window.results.enter()
    for _ in range(5):
        QTest.keyClick(results, Qt.Key.Key_Down)
    assert desktop.session.entry == answer_of(desktop).numbers[5]
    desktop.window.menus["back"].trigger()
    assert desktop.session.entry == answer_of(desktop).numbers[0]


@pytest.mark.parametrize("name", ["searchField", "facetFind", "periodFrom", "periodTo"])
def test_editing_keys_edit(desktop: Desktop, qtbot: QtBot, name: str) -> None:
    """Deleting a word in a field clears no filter."""
    desktop.session.propose(Selection(text="ab").toggled("country", "CHN"))
    settle(desktop, qtbot)
    field = desktop.window.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, " cd")
    QTest.keyClick(field, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert desktop.session.selection.chosen("country") == ("CHN",)


def test_a_period_that_ends_before_it_begins_is_marked(desktop: Desktop) -> None:
    """Both fields, and nothing is searched."""
    period = desktop.window.facets.period
    for field, text in ((period.since, "2010"), (period.until, "2005")):
        field.setFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert period.since.property("wrong") is True
    assert period.until.property("wrong") is True
    assert desktop.session.selection.until is None


def test_escape_in_a_date_gives_it_up(desktop: Desktop, qtbot: QtBot) -> None:
    """The field shows the period that is searched, and is not marked any more."""
    desktop.session.propose(Selection(since=parse("2004")))
    settle(desktop, qtbot)
    since = desktop.window.facets.period.since
    since.setFocus()
    QTest.keyClicks(since, "nonsense")
    QTest.keyClick(since, Qt.Key.Key_Return)
    assert since.property("wrong") is True
    QTest.keyClick(since, Qt.Key.Key_Escape)
    assert (since.text(), since.property("wrong")) == ("2004", False)


def test_a_period_of_whole_years_is_written_in_years_and_cleared_by_a_key(desktop: Desktop, qtbot: QtBot) -> None:
    window, session = desktop.window, desktop.session
    window.timeline.period_chosen.emit(day_number(1999, 1, 1), day_number(2010, 12, 31))
    settle(desktop, qtbot)
    assert (window.facets.period.since.text(), window.facets.period.until.text()) == ("1999", "2010")
    QTest.keyClick(window.timeline, Qt.Key.Key_Backslash)
    settle(desktop, qtbot)
    assert session.selection.days is None
    assert window.timeline._period == (None, None)


def test_escape_on_the_timeline_keeps_the_period(desktop: Desktop, qtbot: QtBot) -> None:
    """The veil goes only when the period does."""
    desktop.session.propose(Selection(since=parse("2004"), until=parse("2005")))
    settle(desktop, qtbot)
    QTest.keyClick(desktop.window.timeline, Qt.Key.Key_Escape)
    assert desktop.window.timeline._period == desktop.session.selection.days


def test_other_lanes_change_only_the_timeline(desktop: Desktop, qtbot: QtBot) -> None:
    """The list stays as it was scrolled, and the lanes stay chosen for the next answer."""
    window, session = desktop.window, desktop.session
    session.propose(Selection().toggled("topic", "controlled-delivery").toggled("country", "IRN"))
    answer = settle(desktop, qtbot)
    window.results.list.setCurrentIndex(window.results.model.index(3, 0))
    window.timeline.header.lanes.chosen.emit(GROUPINGS.index("country"))
    qtbot.waitUntil(lambda: window.timeline._timeline.facet == "country")
    assert window.results.list.currentIndex().row() == 3
    assert session.selection == answer.selection
    assert window.timeline.scene().texts[0].full == "Iran"
    session.change(Selection.cleared)
    everything = settle(desktop, qtbot)
    assert [text.number for text in window.timeline.scene().texts[:3]] == list(everything.facets["country"].values())[
        :3
    ]


def test_an_agreement_has_its_treaty_actions_on_the_timeline(desktop: Desktop) -> None:
    """In words of the interface language, as long as it is being read."""
    timeline, library = desktop.window.timeline, desktop.library
    desktop.session.open_entry(library.number(AGREEMENT))
    deeds = timeline.shelf.deeds
    assert deeds is not None
    assert deeds.tips[0] == "China\nRatification · 29 December 2004"
    assert timeline.scene().texts[0].count == "2 treaty actions"
    desktop.window._translating.choose("zh")
    assert timeline.scene().texts[0].count == "2 项条约行动"
    desktop.session.open_entry(None)
    assert timeline.shelf.deeds is None


def test_an_example_searches(desktop: Desktop, qtbot: QtBot) -> None:
    """The links of the first page write the search field."""
    desktop.window.reader.anchorClicked.emit(QUrl("search:禁毒"))
    assert settle(desktop, qtbot).total > 0
    assert desktop.window.top.field.text() == "禁毒"


def test_a_typed_period_filters_and_a_wrong_one_is_marked(desktop: Desktop, qtbot: QtBot) -> None:
    """A date of any precision; what is no date changes nothing and says how dates are written."""
    period = desktop.window.facets.period
    QTest.keyClicks(period.since, "199X")
    QTest.keyClick(period.since, Qt.Key.Key_Return)
    assert settle(desktop, qtbot).selection.since == parse("199X")
    QTest.keyClicks(period.until, "soon")
    QTest.keyClick(period.until, Qt.Key.Key_Return)
    assert desktop.session.selection.until is None
    assert period.until.property("wrong") is True
    assert "2004-06" in period.until.accessibleDescription()


@pytest.mark.parametrize(("language", "words"), [("zh", "条"), ("en", "entries"), ("ru", "записей")])
def test_every_language_is_live(open_window: Open, language: str, words: str) -> None:
    """The window opens in each language and its counts are in it."""
    window = open_window(language).window
    assert words in window.status._facts.text()
    button = window.findChild(QToolButton, f"language_{language}")
    assert isinstance(button, QToolButton)
    assert button.isChecked()


def test_switching_the_language_changes_every_word(desktop: Desktop) -> None:
    """No label, button or menu keeps its English text, but for names that are the same everywhere."""
    window = desktop.window
    before = texts_of(window)
    window._translating.choose("zh")
    kept = before & texts_of(window)
    window._translating.choose("en")
    assert kept <= {"", "中", "EN", "RU", "−", "+", "简体中文", "English", "Русский"}


def texts_of(window: QWidget) -> set[str]:
    """The texts of labels, buttons and menus."""
    labels = {label.text() for label in window.findChildren(QLabel)}
    buttons = {button.text() for button in window.findChildren(QToolButton)}
    actions = {action.text() for action in window.findChildren(type(window.menuBar().actions()[0]))}  # type: ignore[attr-defined]
    return labels | buttons | actions


def test_every_interactive_widget_has_a_name(desktop: Desktop) -> None:
    """An objectName for scripts, an accessible name for screen readers."""
    for name in ("searchField", "facetList", "resultList", "timelineView", "readerPane", "periodFrom", "periodTo"):
        widget = desktop.window.findChild(QWidget, name)
        assert isinstance(widget, QWidget), name
        assert widget.accessibleName(), name


def test_a_failing_library_is_said_in_the_place_of_an_answer(desktop: Desktop, qtbot: QtBot) -> None:
    """No old list stands beside a new question; the next answer takes the sentence away."""
    window = desktop.window
    window._translating.choose("zh")
    desktop.session.failed.emit(LibraryError(N_("There is no library at {path}."), Path("a.db")))
    assert window.results.list._empty == window.timeline._failure == "找不到资料库：a.db。"
    assert window.results.model.rowCount() == window.facets.list.facets.rowCount() == 0
    assert window.chips.total.text() == "–"
    desktop.session.propose(Selection(text="zzzz"))
    qtbot.waitUntil(lambda: window._found is not None)
    assert "没有" in window.results.list._empty
    assert window.timeline._failure == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_every_entry_is_shown(open_window: Open, language: str) -> None:
    """All entries, in each language: the reader has the title, no name of a code is missing."""
    desktop = open_window(language)
    for number in range(desktop.library.facts.entries):
        desktop.window.reader_panel.show_page(EntryPage(number))
        (brief,) = desktop.library.briefs([number])
        assert brief.title[language].replace(" ", "")[:20] in desktop.window.reader.toPlainText().replace(" ", "")


def test_a_drag_on_the_axis_chooses_a_period(desktop: Desktop, qtbot: QtBot) -> None:
    """The brush writes the period to the Selection, its chip and its fields."""
    timeline = desktop.window.timeline
    middle = QPoint(timeline.width() // 2, timeline.height() // 3)
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, middle)
    QTest.mouseMove(timeline, middle + QPoint(60, 0))
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, middle + QPoint(120, 0))
    settle(desktop, qtbot)
    selection = desktop.session.selection
    assert selection.since is not None
    assert selection.until is not None
    assert desktop.window.facets.period.since.text() == selection.since.text
    assert len(shown_chips(desktop)) == 1


def test_a_new_answer_does_not_go_far_down_its_list(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The entry that is being read is marked when its row is near; else the list begins at its top."""
    results = desktop.window.results
    entry = answer_of(desktop).numbers[40]
    desktop.session.open_entry(entry)
    assert results.list.currentIndex().row() == 40
    monkeypatch.setattr("app.ui.results.panel._NEAR", 20)
    desktop.session.type_text("a")
    settle(desktop, qtbot)
    assert not results.list.currentIndex().isValid()
    assert results.list.verticalScrollBar().value() == 0
    monkeypatch.undo()
    desktop.session.type_text("")
    settle(desktop, qtbot)
    assert results.list.currentIndex().row() == 40
