"""The panels on small and large screens, and the ready layouts."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.page import EntryPage
from app.startup import Desktop
from app.ui.style import dress
from app.ui.theme import LIGHT
from app.ui.window import Window
from tests.ui.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LAPTOP, SMALL, SMALLEST, LARGE = (1366, 690), (1024, 560), (800, 460), (1920, 1040)
LEAST_READER = 380


@pytest.fixture(autouse=True)
def usual_again(qapp: QApplication) -> Iterator[None]:
    """Tests of other things begin with the usual text size."""
    yield
    dress(qapp, LIGHT)


def resize(window: Window, size: tuple[int, int]) -> None:
    """As a screen makes it, which the window does not outgrow."""
    # What has just given way allows less.
    for _ in range(4):
        window.resize(*size)
        QApplication.processEvents()
    assert window.size().toTuple() == size


def room(window: Window) -> tuple[int, int, int, int]:
    """The widths of reader and middle, the heights of timeline and list."""
    timeline, results, reader = window.timeline, window.results, window.reader_panel
    return reader.width(), timeline.width(), timeline.height(), results.height()


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
@pytest.mark.parametrize("size", [SMALL, SMALLEST])
def test_a_small_screen_shows_timeline_list_and_reader(open_window: Open, language: str, size: tuple[int, int]) -> None:
    window = open_window(language).window
    resize(window, size)
    assert not window.facets.isVisible()
    assert not window.menus["filters"].isChecked()
    reader, middle, timeline, results = room(window)
    assert reader >= min(LEAST_READER, size[0] * 0.42 - 1)
    assert middle > reader * 0.9
    assert min(timeline, results) > size[1] / 4


def test_filters_give_way_and_come_back(desktop: Desktop) -> None:
    window = desktop.window
    assert window.facets.isVisible()
    resize(window, SMALL)
    assert not window.facets.isVisible()
    assert window.arranged.widths[0] > 0
    resize(window, LAPTOP)
    assert window.facets.isVisible()


def test_filters_can_be_had_on_a_small_screen(desktop: Desktop) -> None:
    window = desktop.window
    resize(window, SMALL)
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.facets.isVisible()
    resize(window, (SMALL[0] - 20, SMALL[1]))
    assert window.facets.isVisible()


def test_filters_that_were_put_away_stay_away(desktop: Desktop) -> None:
    window = desktop.window
    window.menus["filters"].trigger()
    resize(window, SMALL)
    resize(window, LARGE)
    assert not window.facets.isVisible()
    assert window.arranged.widths[0] == 0


def test_large_texts_need_the_room_of_the_filters(desktop: Desktop) -> None:
    window = desktop.window
    before = window.facets.width()
    resize(window, LARGE)
    window._theming.choose_size(125)
    assert window.facets.width() == pytest.approx(before * 1.25, rel=0.12)
    window._theming.choose_size(200)
    assert not window.facets.isVisible()
    window._theming.choose_size(100)
    assert window.facets.isVisible()
    assert window.facets.width() == pytest.approx(before, rel=0.12)


def test_ready_layouts_give_room_to_what_they_are_for(desktop: Desktop) -> None:
    window = desktop.window
    met = {}
    for key, name in ((Qt.Key.Key_1, "list"), (Qt.Key.Key_2, "timeline"), (Qt.Key.Key_3, "reader")):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
        met[name] = room(window)
    readers, _, timelines, lists = ({name: sizes[part] for name, sizes in met.items()} for part in range(4))
    assert max(lists, key=lists.__getitem__) == "list"
    assert max(timelines, key=timelines.__getitem__) == "timeline"
    assert max(readers, key=readers.__getitem__) == "reader"
    assert lists["list"] > 2 * timelines["list"]
    assert timelines["timeline"] > 2 * lists["timeline"]


def test_panels_are_reset(desktop: Desktop) -> None:
    window = desktop.window
    before = (*room(window), window.facets.width())
    window.menus["for_reader"].trigger()
    assert not window.facets.isVisible()
    window.menus["reset_panels"].trigger()
    QApplication.processEvents()
    assert (*room(window), window.facets.width()) == pytest.approx(before, abs=2)


def test_a_layout_keeps_the_page_beside(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    desktop.session.open_entry(window.results.model.number_at(0))
    desktop.session.open_beside(EntryPage(window.results.model.number_at(1)))
    for size in (100, 200):
        window._theming.choose_size(size)
        for name in ("for_list", "for_timeline", "for_reader"):
            window.menus[name].trigger()
            QApplication.processEvents()
            assert window.beside.panel
            assert window.beside.panel.width() == pytest.approx(window.reader_panel.width(), abs=2)
            assert window.width() == LAPTOP[0]
