"""Text sizes: all that stands in the window has room at each, and a change of it is seen at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.settings import TEXT_SIZES
from app.startup import Desktop
from app.ui.elided_label import ElidedLabel
from app.ui.paper.type import paper_font
from app.ui.participation.opening import Companion
from app.ui.results.advice import ProposalLink
from app.ui.style import TEXT_PX, dress, text_font
from app.ui.text_size import USUAL, px, sized
from app.ui.theme import LIGHT
from app.ui.theming import Theming
from tests.ui.conftest import Open, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LAPTOP = (1366, 690)
"""What a task bar leaves of the smallest usual screen."""

LINES_OF_A_RESULT = 2
SMALL, LARGE = 80, 200


def cut(window: QWidget) -> Iterator[str]:
    """What is seen of a window and has less room than its text; what gives up its end on purpose is passed over."""
    for part in window.findChildren(QWidget):
        if part.isVisible() and not isinstance(part, ElidedLabel | ProposalLink) and _is_cut(part):
            yield f"{part.objectName() or type(part).__name__}: {part.size().toTuple()} for {part.sizeHint().toTuple()}"


def _is_cut(part: QWidget) -> bool:
    line = QFontMetrics(part.font()).height()
    if isinstance(part, QLineEdit):
        return part.height() < line
    if isinstance(part, QLabel) and part.wordWrap():
        return part.height() < part.heightForWidth(part.width())
    if isinstance(part.parent(), QLineEdit):
        # A field draws its icons in a size of its own.
        return False
    if isinstance(part, QToolButton) and not part.icon().isNull():
        return part.size().boundedTo(part.iconSize()) != part.iconSize()
    if isinstance(part, QLabel | QAbstractButton) and part.text():
        need = QSize(part.sizeHint().width(), line)
        return part.width() < need.width() or part.height() < need.height()
    return False


def low_rows(window: QWidget) -> Iterator[str]:
    """The lists of which a row is lower than its lines."""
    for view in window.findChildren(QListView):
        lines = LINES_OF_A_RESULT if view.objectName() == "resultList" else 1
        if view.isVisible() and view.sizeHintForRow(0) < lines * QFontMetrics(text_font()).height():
            yield view.objectName()


@pytest.fixture(autouse=True)
def usual_again(qapp: QApplication) -> Iterator[None]:
    """Tests of other things begin with the usual size."""
    yield
    dress(qapp, LIGHT)


def faults(shown: QWidget, theming: Theming) -> Iterator[str]:
    """What has no room at some size in a window as large as the screen, which it may not outgrow."""
    shown.resize(*LAPTOP)
    for size in TEXT_SIZES:
        theming.choose_size(size)
        pass_events(shown)
        assert shown.size().toTuple() == LAPTOP, size
        yield from (f"{size} %: {fault}" for fault in (*cut(shown), *low_rows(shown)))


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_everything_has_room_at_every_size(open_window: Open, qtbot: QtBot, language: str) -> None:
    desktop = open_window(language)
    window = desktop.window
    window.top.field.setText("country:CHN country:RUS kind:agreement heroin")
    settle(desktop, qtbot)
    desktop.session.open_entry(window.results.model.number_at(0))
    assert list(faults(window, window._theming)) == []


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_participation_has_room_at_every_size(open_window: Open, language: str) -> None:
    window = open_window(language).window
    window.menus["participation"].trigger()
    companion = window.findChild(Companion)
    assert companion
    found = list(faults(companion.view, window._theming))
    companion.view.close()
    assert found == []


def pass_events(window: QWidget) -> None:
    """Lets layouts be made anew."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    assert window.isVisible()


def test_what_is_cut_is_found(desktop: Desktop) -> None:
    window = desktop.window
    assert list(cut(window)) == []
    button = window.top.findChild(QToolButton, "language_en")
    assert isinstance(button, QToolButton)
    button.setFixedWidth(10)
    assert [fault.split(":")[0] for fault in cut(window)] == ["language_en"]


def test_keys_go_from_size_to_size(desktop: Desktop) -> None:
    window, theming = desktop.window, desktop.window._theming
    met = []
    for _ in TEXT_SIZES:
        QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        met.append(theming.text_size)
    assert met == [*TEXT_SIZES[3:], *[TEXT_SIZES[-1]] * 4][: len(met)]
    assert not window.menus["larger"].isEnabled()
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert theming.text_size == USUAL
    assert not window.menus["usual"].isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert theming.text_size == TEXT_SIZES[TEXT_SIZES.index(USUAL) - 1]


def test_all_of_the_window_takes_a_size_at_once(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    desktop.session.open_entry(window.results.model.number_at(0))
    rows, sign = window.results.list.sizeHintForRow(0), window.timeline._fonts.mark
    window._theming.choose_size(LARGE)
    pass_events(window)
    first = window.results.model.index(0, 0)
    assert window.results.list.visualRect(first).height() == 2 * rows
    assert window.timeline._fonts.plain.pixelSize() == window.font().pixelSize() == 2 * TEXT_PX
    assert window.timeline._fonts.mark > sign
    cursor = window.reader.document().find(first.data())
    assert cursor.charFormat().font().pixelSize() == px(18)


def test_icons_of_a_field_grow_with_its_text(desktop: Desktop, qtbot: QtBot) -> None:
    """And stand in the middle of it, as chips do in their row."""
    window = desktop.window
    field = window.top.field
    field.setText("opium")
    settle(desktop, qtbot)
    for size in (USUAL, LARGE):
        window._theming.choose_size(size)
        pass_events(window)
        for button in field.findChildren(QToolButton):
            assert button.width() >= px(16) + 6
            assert abs(button.geometry().center().y() - field.rect().center().y()) <= 1
        total, chip = window.chips.total, window.chips.findChild(QToolButton, "chip")
        assert isinstance(chip, QToolButton)
        middles = [one.mapTo(window, one.rect().center()).y() for one in (total, chip)]
        assert abs(middles[0] - middles[1]) <= 1


def test_a_page_stays_at_its_place(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    desktop.session.open_entry(desktop.library.number("un-trafficking-convention-1988"))
    reader = window.reader
    bar = reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = reader.cursorForPosition(QPoint(30, 0)).block().text()
    for size in (LARGE, SMALL, USUAL):
        window._theming.choose_size(size)
        pass_events(window)
        assert reader.cursorForPosition(QPoint(30, 2)).block().text() == top


def test_a_sheet_keeps_its_hairlines(qapp: QApplication) -> None:
    dress(qapp, LIGHT, LARGE)
    assert sized("border: 1px solid; padding: 0px 3px; font-size: 13px") == (
        "border: 1px solid; padding: 0px 6px; font-size: 26px"
    )


def test_paper_has_one_size(qapp: QApplication) -> None:
    usual = paper_font(TEXT_PX)
    dress(qapp, LIGHT, LARGE)
    assert paper_font(TEXT_PX) == usual
    assert text_font().pixelSize() == 2 * usual.pixelSize()
