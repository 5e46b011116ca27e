"""The popup of the search field under keys, the mouse and input methods."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.startup import Desktop
from app.ui.completion.popup import Completion
from app.ui.search_field import SearchField
from tests.ui.conftest import Open, settle

KEY = Qt.Key


class Typist:
    """Somebody at the window's search field."""

    def __init__(self, desktop: Desktop, qtbot: QtBot) -> None:
        self.desktop, self._qtbot = desktop, qtbot
        desktop.window.activateWindow()
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)

    @property
    def field(self) -> SearchField:
        return self.desktop.window.top.field

    @property
    def popup(self) -> Completion:
        return self.desktop.window.completion

    def types(self, text: str) -> None:
        """Text as an input method gives it, which takes any script."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.field, event)

    def sees(self, text: str) -> list[str]:
        """What is offered after some text."""
        self.types(text)
        self._qtbot.waitUntil(self.popup.isVisible)
        return self.rows

    def settles(self) -> None:
        """Waits until nothing more would appear."""
        offering = self.desktop.window.offering
        self._qtbot.waitUntil(
            lambda: not self.popup._pause.isActive() and offering._asked in (None, self.popup._shown_for)
        )

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.field, key)

    @property
    def rows(self) -> list[str]:
        model = self.popup.list.offers
        return [model.index(row).data() for row in range(model.rowCount())]

    @property
    def marked(self) -> str | None:
        label: str | None = self.popup.list.currentIndex().data()
        return label


@pytest.fixture
def typist(desktop: Desktop, qtbot: QtBot) -> Typist:
    return Typist(desktop, qtbot)


def test_values_come_while_a_field_is_typed(typist: Typist) -> None:
    assert typist.sees("country:ka")[0] == "Kazakhstan"
    assert typist.marked == "Kazakhstan"
    assert typist.field.hasFocus()


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Tab])
def test_a_key_takes_what_is_marked(typist: Typist, qtbot: QtBot, key: Qt.Key) -> None:
    """And typing goes on behind it."""
    typist.sees("country:ka")
    typist.press(key)
    assert typist.field.text() == "country:Kazakhstan "
    assert not typist.popup.isVisible()
    assert typist.field.hasFocus()
    typist.types("opium")
    assert typist.field.text() == "country:Kazakhstan opium"
    assert settle(typist.desktop, qtbot).understood.chosen("country") == ("KAZ",)


def test_the_number_is_what_the_click_gives(typist: Typist, qtbot: QtBot) -> None:
    typist.sees("opium country:")
    popup = typist.popup.list
    index = popup.offers.index(2)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=popup.visualRect(index).center())
    assert typist.field.hasFocus()
    assert said.split()[-1] == str(settle(typist.desktop, qtbot).total)


def test_arrows_move_and_the_first_leads_back_to_the_text(typist: Typist) -> None:
    rows = typist.sees("topic:")
    assert typist.marked is None
    typist.press(KEY.Key_Down, KEY.Key_Down)
    assert typist.marked == rows[1]
    typist.press(KEY.Key_Up, KEY.Key_Up)
    assert typist.marked is None
    typist.press(KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_PageDown)
    assert typist.marked == rows[-1]
    typist.press(KEY.Key_Down)
    assert typist.marked == rows[-1]
    assert typist.field.text() == "topic:"


def test_escape_closes_and_a_second_one_empties(typist: Typist) -> None:
    typist.sees("country:ka")
    typist.press(KEY.Key_Escape)
    assert not typist.popup.isVisible()
    assert typist.field.text() == "country:ka"
    typist.press(KEY.Key_Left, KEY.Key_Right)
    typist.settles()
    assert not typist.popup.isVisible()
    typist.press(KEY.Key_Escape)
    assert typist.field.text() == ""


def test_typing_again_opens_it_again(typist: Typist) -> None:
    typist.sees("country:k")
    typist.press(KEY.Key_Escape)
    assert typist.sees("a")[0] == "Kazakhstan"


def test_enter_leads_to_the_results_when_nothing_is_marked(typist: Typist) -> None:
    """As for a field's name that is only a word of the search."""
    assert typist.sees("source") == ["source:"]
    typist.press(KEY.Key_Return)
    assert typist.field.text() == "source"
    assert not typist.popup.isVisible()
    assert typist.desktop.window.results.list.hasFocus()


def test_a_field_is_taken_after_moving_into_the_popup(typist: Typist, qtbot: QtBot) -> None:
    """And its values follow."""
    typist.sees("coun")
    typist.press(KEY.Key_Down, KEY.Key_Return)
    assert typist.field.text() == "country:"
    qtbot.waitUntil(lambda: typist.popup.isVisible() and "Tajikistan" in typist.rows)


@pytest.mark.parametrize(("typed", "name"), [("国", "国家:"), ("стр", "страна:"), ("Coun", "country:")])
def test_fields_in_any_language(typist: Typist, typed: str, name: str) -> None:
    assert typist.sees(typed) == [name]


def test_taking_can_be_undone(typist: Typist) -> None:
    typist.sees("opium country:ka")
    typist.press(KEY.Key_Return)
    typist.field.undo()
    assert typist.field.text() == "opium country:ka"


def test_what_is_being_composed_is_not_disturbed(typist: Typist) -> None:
    """The popup goes, and comes back with the characters that are chosen."""
    typist.sees("country:")
    QApplication.sendEvent(typist.field, QInputMethodEvent("ha sa", []))
    assert not typist.popup.isVisible()
    typist.settles()
    assert not typist.popup.isVisible()
    assert typist.sees("哈萨") == ["Kazakhstan"]


def test_it_goes_with_the_focus(typist: Typist) -> None:
    typist.sees("country:")
    typist.desktop.window.results.list.setFocus()
    assert not typist.popup.isVisible()


def test_it_goes_with_a_click_beside_it(typist: Typist) -> None:
    """Which does what it does otherwise."""
    typist.sees("country:")
    QTest.mouseClick(typist.desktop.window.status, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not typist.popup.isVisible()
    typist.sees("ka")
    QTest.mouseClick(typist.field, Qt.MouseButton.LeftButton, pos=typist.field.rect().center())
    typist.settles()
    assert typist.popup.isVisible()


def test_it_goes_when_another_search_is_shown(typist: Typist, qtbot: QtBot) -> None:
    typist.types("opium")
    settle(typist.desktop, qtbot)
    typist.desktop.window.menus["clear"].trigger()
    typist.sees("country:")
    typist.desktop.window.menus["back"].trigger()
    assert typist.field.text() != "country:"
    assert not typist.popup.isVisible()


def test_the_cursor_coming_by_a_value_is_enough(typist: Typist, qtbot: QtBot) -> None:
    """But not at a word that could be a field's name."""
    typist.types("source country:KAZ opium")
    typist.field.setCursorPosition(len("source country:K"))
    qtbot.waitUntil(typist.popup.isVisible)
    typist.field.setCursorPosition(len("source"))
    assert not typist.popup.isVisible()
    typist.settles()
    assert not typist.popup.isVisible()


def test_words_are_not_interrupted(typist: Typist) -> None:
    typist.types("precursors of heroin")
    typist.settles()
    assert not typist.popup.isVisible()


def test_it_stands_under_the_field_within_the_window(typist: Typist) -> None:
    window = typist.desktop.window
    window.resize(1000, 600)
    typist.sees("opium " * 30 + "country:")
    below = typist.field.mapTo(window, QPoint(0, typist.field.height())).y()
    assert below <= typist.popup.y() <= below + 4
    assert window.rect().contains(typist.popup.geometry())


def test_numbers_and_names_are_in_the_language(open_window: Open, qtbot: QtBot) -> None:
    typist = Typist(open_window("ru"), qtbot)
    assert typist.sees("country:ka")[0] == "Казахстан"
    assert typist.popup.heading.text().startswith("Записи")


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Tab])
def test_a_fast_key_takes_what_is_right_by_then(typist: Typist, qtbot: QtBot, key: Qt.Key) -> None:
    """It waits for the rows that belong to the text, instead of taking older ones."""
    typist.sees("country:k")
    typist.types("y")
    assert typist.popup.isVisible()
    typist.press(key)
    assert typist.field.text() == "country:ky"
    qtbot.waitUntil(lambda: typist.field.text() == "country:Kyrgyzstan ")
    assert typist.field.hasFocus()


def test_a_fast_key_goes_on_when_there_is_nothing_to_take(typist: Typist, qtbot: QtBot) -> None:
    """Enter to the results, as without the popup."""
    typist.sees("country:k")
    typist.types("yz")
    typist.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: not typist.field.hasFocus())
    assert typist.field.text() == "country:kyz"
    assert not typist.popup.isVisible()


def test_typing_on_gives_up_a_key_that_waits(typist: Typist) -> None:
    typist.sees("country:k")
    typist.types("y")
    typist.press(KEY.Key_Return)
    typist.types("r")
    typist.settles()
    QApplication.processEvents()
    assert typist.field.text() == "country:kyr"
    assert typist.marked == "Kyrgyzstan"


def test_a_library_that_cannot_be_read_offers_nothing(typist: Typist) -> None:
    """The window says why, the field goes on."""
    typist.sees("country:")
    typist.desktop.window.offering._worker.failed.emit(None)
    assert not typist.popup.isVisible()
    assert typist.field.hasFocus()
