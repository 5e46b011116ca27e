"""The palette: every action by its name in any language, and the pages of countries and organizations."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.page import PartyPage
from app.domain.selection import Selection, Sort
from app.output.synonyms import SYNONYMS
from app.startup import Desktop
from app.ui.palette.list import FOUND_ROLE
from app.ui.palette.palette import Palette
from app.ui.palette.selecting import CHOSEN
from tests.ui.conftest import Open, settle

Key = Qt.Key


def opened(desktop: Desktop) -> Palette:
    """The palette after its key."""
    QTest.keyClick(desktop.window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palettes = [one for one in desktop.window.findChildren(Palette) if one.isVisible()]
    assert len(palettes) == 1
    return palettes[0]


def labels(palette: Palette) -> list[str]:
    rows = palette.list.commands
    return [rows.index(row).data() for row in range(rows.rowCount())]


def press(palette: Palette, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette.field, key)


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_every_action_is_found_by_its_name_in_every_language(open_window: Open, language: str) -> None:
    """Those that rest are left out."""
    desktop = open_window(language)
    window, palette = desktop.window, opened(desktop)
    speeches = window._translating.every_wording()
    assert speeches[0].language == language
    missed = []
    for _, name, action in window.menus.listed():
        for words in (one.words for one in speeches):
            palette.field.setText(words._(name))
            there = words._(name) and action.text() in labels(palette)
            if there is not (action.isEnabled() and action is not window.menus["palette"]):
                missed.append((name, words.language))
    assert missed == []
    assert not window.menus["save_page"].isEnabled()


def test_a_page_is_opened_by_a_name_in_any_language(desktop: Desktop, qtbot: QtBot) -> None:
    for typed, page in (("китай", PartyPage("country", "CHN")), ("上合组织", PartyPage("organization", "SCO"))):
        palette = opened(desktop)
        palette.field.setText(typed)
        press(palette, Key.Key_Return)
        assert desktop.session.page == page
        assert palette.isHidden()


def test_pages_are_not_listed_before_something_is_typed(desktop: Desktop) -> None:
    palette = opened(desktop)
    assert "China" not in labels(palette)
    assert "Participation" in labels(palette)
    palette.field.setText("chin")
    assert labels(palette)[0] == "China"


def test_what_is_marked_is_done(desktop: Desktop) -> None:
    """A theme, and a language; Up from the first row is the last one."""
    palette = opened(desktop)
    palette.field.setText("dark")
    assert labels(palette)[:2] == ["Dark", "High contrast, dark"]
    press(palette, Key.Key_Down, Key.Key_Return)
    assert desktop.window._theming.theme.name == "contrast-dark"
    palette = opened(desktop)
    palette.field.setText("colours")
    press(palette, Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.list.commands.rowCount() - 1
    press(palette, Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    palette.field.setText("язык 简体")
    press(palette, Key.Key_Return)
    assert desktop.window._translating.wording.language == "zh"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("dark mode", "Dark"),
        ("theme", "Dark"),
        ("夜间模式", "Dark"),
        ("深色主题", "Dark"),
        ("тема", "Dark"),
        ("ночной режим", "Dark"),
        ("тёмная тема", "Dark"),
        ("font size", "Larger text"),
        ("字体", "Larger text"),
        ("字体大小", "Larger text"),
        ("размер шрифта", "Larger text"),
        ("export", "Save the timeline as seen…"),
        ("layout", "Large list"),
        ("russian", "Русский"),
        ("английский язык", "English"),
        ("中文", "简体中文"),
        ("布局", "Large list"),
        ("matrix", "Participation"),
        ("сравнить", "Open beside"),
        ("preferences", "Settings…"),
        ("выйти", "Quit"),
    ],
)
def test_commands_are_found_by_what_else_they_are_called(desktop: Desktop, typed: str, name: str) -> None:
    """In any language, while an entry is read."""
    desktop.session.open_entry(7)
    palette = opened(desktop)
    palette.field.setText(typed)
    assert name in labels(palette)
    assert len(labels(palette)) <= 8


def test_synonyms_are_of_what_there_is(desktop: Desktop) -> None:
    listed = list(desktop.window.menus.listed())
    assert SYNONYMS.keys() <= {name for one in listed for name in (one.menu, one.name)}


def test_a_click_does_it_as_well(desktop: Desktop) -> None:
    palette = opened(desktop)
    palette.field.setText("filters")
    row = palette.list.visualRect(palette.list.commands.index(0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert not desktop.window.facets.isVisible()


@pytest.mark.parametrize("away", ["escape", "key", "click"])
def test_it_goes_and_remembers_nothing(desktop: Desktop, away: str) -> None:
    """The keyboard is where it was; a new one is empty."""
    window = desktop.window
    window.facets.list.setFocus()
    palette = opened(desktop)
    assert palette.field.hasFocus()
    palette.field.setText("dark")
    if away == "escape":
        press(palette, Key.Key_Escape)
        assert window.facets.list.hasFocus()
    elif away == "key":
        QTest.keyClick(palette.field, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert window.facets.list.hasFocus()
    else:
        QTest.mouseClick(window.top.field, Qt.MouseButton.LeftButton, pos=QPoint(200, 10))
        assert window.top.field.hasFocus()
    assert palette.isHidden()
    assert opened(desktop).field.text() == ""


def test_what_has_no_name_is_searched_for(desktop: Desktop, qtbot: QtBot) -> None:
    """And so can be what has one, in the last row."""
    desktop.session.propose(Selection(choices=(("country", "CHN"),)))
    palette = opened(desktop)
    palette.field.setText("meeting")
    assert labels(palette)[0] == "Meeting"
    assert labels(palette)[-1] == "Search for: meeting"
    palette.field.setText(" no such thing ")
    assert labels(palette) == ["Search for: no such thing"]
    press(palette, Key.Key_Return)
    assert settle(desktop, qtbot).selection == Selection(text="no such thing")
    assert desktop.window.top.field.hasFocus()


@pytest.mark.parametrize("typed", ["meeting", "会议", "встреча"])
def test_filters_are_taken_and_left(desktop: Desktop, qtbot: QtBot, typed: str) -> None:
    """By a name in any language; the one that is taken is ticked."""
    for chosen in (("meeting",), ()):
        palette = opened(desktop)
        palette.field.setText(typed)
        place = labels(palette).index("Meeting")
        found = palette.list.commands.index(place).data(FOUND_ROLE)
        assert (CHOSEN in found.command.keys) is not bool(chosen)
        press(palette, *[Key.Key_Down] * place, Key.Key_Return)
        assert settle(desktop, qtbot).understood.chosen("kind") == chosen


def test_results_are_put_in_order(desktop: Desktop, qtbot: QtBot) -> None:
    palette = opened(desktop)
    palette.field.setText("сначала ранние")
    press(palette, Key.Key_Return)
    assert settle(desktop, qtbot).understood.sort is Sort.EARLIEST


def test_it_stays_within_a_small_window(desktop: Desktop, qtbot: QtBot) -> None:
    palette = opened(desktop)
    desktop.window.resize(900, 560)
    qtbot.waitUntil(lambda: desktop.window.rect().contains(palette.geometry()))
    assert abs(palette.geometry().center().x() - desktop.window.rect().center().x()) <= 1


def test_the_marked_row_is_spoken(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its menu and its keys."""
    said: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    palette = opened(desktop)
    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    palette.field.setText("quit")
    assert said[-1] == "Quit, File, Ctrl Q"
