"""The window is opened again as it was left, or clean, and never from what a damaged file says."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.page import PairPage, PartyPage
from app.domain.selection import Selection
from app.domain.settings import Settings
from app.library.library import Library
from app.startup import Desktop, open_desktop
from app.ui.keeping import Keeping
from app.ui.returning import first_step
from app.workspace.settings_file import NAME, read_file, write_file
from tests.ui.conftest import answer_of, settle

KAZ, PAIR = PartyPage("country", "KAZ"), PairPage(("CHN", "KAZ"))


class Runs:
    """The program opened again and again on the same settings."""

    def __init__(self, folder: Path, open_: Callable[[Path, str], Desktop]) -> None:
        self.folder, self._open = folder, open_
        self.desktop: Desktop | None = None

    def start(self, language: str = "en") -> Desktop:
        """Ends the run before."""
        self.end()
        self.desktop = self._open(self.folder, language)
        return self.desktop

    def end(self) -> None:
        """As Quit does."""
        if self.desktop:
            self.desktop.window.close()
            self.desktop.close()
            shiboken6.delete(self.desktop.window)
            self.desktop = None

    @property
    def kept(self) -> Settings:
        """What the file says."""
        return read_file(self.folder).settings


@pytest.fixture
def runs(
    qapp: QApplication, qtbot: QtBot, library_path: Path, translations: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Runs]:  # fmt: skip
    monkeypatch.setattr(paths, "TRANSLATIONS", translations)

    def start(folder: Path, language: str) -> Desktop:
        desktop = open_desktop(qapp, library_path, language, Keeping(folder))
        qtbot.waitUntil(lambda: desktop.window._found is not None)
        return desktop

    found = Runs(tmp_path / "设置 settings", start)
    yield found
    found.end()


def search(desktop: Desktop, text: str, qtbot: QtBot) -> None:
    """Types a text and waits for its answer."""
    desktop.window.top.field.setText(text)
    settle(desktop, qtbot)


def test_the_search_and_the_page_return(runs: Runs, qtbot: QtBot) -> None:
    desktop = runs.start()
    search(desktop, "опиум ", qtbot)
    desktop.session.change(lambda one: replace(one.toggled("country", "KAZ"), literal=True))
    desktop.session.open_page(PAIR)
    desktop.session.open_page(KAZ)
    asked, found = desktop.session.selection, settle(desktop, qtbot).numbers

    desktop = runs.start()
    assert desktop.session.selection == asked
    assert answer_of(desktop).numbers == found
    assert desktop.window.top.field.text() == asked.text
    assert desktop.window.menus["literal"].isChecked()
    assert "Kazakhstan" in desktop.window.reader.toPlainText()
    assert desktop.session.page == KAZ
    assert desktop.session.recent.pages == (KAZ, PAIR)
    assert not desktop.session.has_back


def test_a_clean_start_keeps_what_was_read(runs: Runs, qtbot: QtBot) -> None:
    desktop = runs.start()
    desktop.keeping.change(resume=False, literal=True)
    search(desktop, "opium", qtbot)
    desktop.session.open_page(KAZ)

    desktop = runs.start()
    assert desktop.session.selection == Selection(literal=True)
    assert desktop.session.page is None
    assert desktop.session.recent.pages == (KAZ,)


def test_what_is_chosen_in_the_window_returns(runs: Runs, qtbot: QtBot) -> None:
    window = runs.start().window
    window.menus._languages["zh"].trigger()
    window.menus._themes["dark"].trigger()
    window.timeline.lanes_chosen.emit("country")

    desktop = runs.start("zh")
    assert desktop.keeping.settings.language == "zh"
    assert desktop.window._theming.theme.name == "dark"
    assert desktop.window.menus._themes["dark"].isChecked()
    assert desktop.window._found is not None
    assert desktop.window._found.timeline.facet == "country"


def test_only_the_first_start_greets(runs: Runs) -> None:
    assert "Three things to try" in runs.start().window.reader.toPlainText()
    assert "Three things to try" not in runs.start().window.reader.toPlainText()


def test_a_language_of_one_run_is_not_kept(runs: Runs) -> None:
    runs.start("ru")
    runs.end()
    assert runs.kept.language == "system"


def test_the_panels_and_the_window_return(runs: Runs) -> None:
    """As far as they fit the screen, which is a narrow one here: the filters have given way."""
    window = runs.start().window
    window.resize(800, 640)
    window.arranged._upright.setSizes([200, 300])
    QApplication.processEvents()
    heights = window.arranged.heights

    window = runs.start().window
    assert (window.width(), window.height()) == (800, 640)
    assert window.arranged.heights == heights
    assert window.arranged.widths[0] > 0


def test_filters_that_are_not_shown_stay_so(runs: Runs) -> None:
    runs.start().window.menus["filters"].trigger()
    window = runs.start().window
    assert not window.facets.isVisible()
    assert not window.menus["filters"].isChecked()
    window.menus["filters"].trigger()
    assert window.facets.width() > 100


def test_a_second_reader_leaves_the_panels_as_they_were(runs: Runs) -> None:
    desktop = runs.start()
    before = desktop.window.arranged.widths
    desktop.session.open_beside(KAZ)
    assert desktop.window.arranged.widths == before
    runs.end()
    assert runs.kept.columns == before


def test_a_maximized_window_returns_so(runs: Runs) -> None:
    runs.start().window.showMaximized()
    window = runs.start().window
    assert window.isMaximized()


def test_a_window_larger_than_the_screen_is_made_to_fit(runs: Runs) -> None:
    write_file(runs.folder, Settings(window=(50_000, 40_000)))
    window = runs.start().window
    # The panels need more than this screen has.
    least, screen = window.minimumSizeHint(), window.screen().availableSize()
    assert window.width() == max(screen.width(), least.width())
    assert window.height() == max(screen.height(), least.height())


def test_panels_are_as_at_the_first_start_again(runs: Runs) -> None:
    window = runs.start().window
    first = window.arranged.widths, window.arranged.heights
    window.arranged._across.setSizes([400, 400, 400])
    window.arranged._upright.setSizes([100, 500])
    window.menus["filters"].trigger()
    window.arranged.reset()
    assert (window.arranged.widths, window.arranged.heights) == first


@pytest.mark.parametrize("page", ["treatyline:entry/no-such-entry", "treatyline:country/XXX", "what"])
def test_a_page_that_is_gone_is_none(runs: Runs, page: str) -> None:
    write_file(runs.folder, Settings(page=page, recent=(page, "treatyline:country/KAZ")))
    desktop = runs.start()
    assert desktop.session.page is None
    assert desktop.session.recent.pages == (KAZ,)


def test_without_history_nothing_is_written_of_it(runs: Runs, qtbot: QtBot) -> None:
    desktop = runs.start()
    desktop.keeping.change(history=False)
    search(desktop, "opium", qtbot)
    desktop.session.open_page(KAZ)
    runs.end()
    text = (runs.folder / NAME).read_text(encoding="utf-8")
    assert "history = false" in text
    assert "opium" not in text
    assert "KAZ" not in text


def test_a_search_that_no_file_can_hold_does_no_harm(runs: Runs, qtbot: QtBot) -> None:
    """Half a character, and more than a file would be believed."""
    desktop = runs.start()
    search(desktop, "opium \ud83d", qtbot)
    runs.end()
    assert "opium" in runs.kept.search
    desktop = runs.start()
    search(desktop, "opium " * 2000, qtbot)
    runs.end()
    assert runs.kept.search == ""
    assert read_file(runs.folder).unused == ()


def test_a_damaged_file_is_named_with_what_could_not_be_used(runs: Runs) -> None:
    runs.folder.mkdir()
    (runs.folder / NAME).write_text('theme = "blue"\nlanguage = = 5\nresume = false\n', encoding="utf-8")
    desktop = runs.start()
    said = desktop.window.status.currentMessage()
    assert str(runs.folder / NAME) in said
    assert "theme" in said
    assert "language = = 5" in said
    assert desktop.keeping.settings == Settings(resume=False, welcomed=True)


def test_a_folder_that_cannot_be_written_is_said_and_the_program_goes_on(runs: Runs, qtbot: QtBot) -> None:
    runs.folder.write_text("a file where the folder should be")
    desktop = runs.start()
    assert desktop.window.status.currentMessage() == ""
    desktop.keeping.change(theme="dark")
    qtbot.waitUntil(lambda: NAME in desktop.window.status.currentMessage(), timeout=5_000)
    search(desktop, "opium", qtbot)
    assert answer_of(desktop).numbers


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that not even root can write into")
def test_a_read_only_folder_is_said_in_the_language_of_the_interface(runs: Runs, qtbot: QtBot) -> None:
    runs.folder = Path("/sys/treatyline")
    desktop = runs.start("ru")
    desktop.keeping.change(theme="dark")
    qtbot.waitUntil(lambda: "запись сюда запрещена" in desktop.window.status.currentMessage(), timeout=5_000)
    search(desktop, "опиум", qtbot)
    assert answer_of(desktop).numbers


def test_a_search_returns_exactly_as_typed_where_that_is_wanted(library: Library) -> None:
    step = first_step(Settings(literal=True, search="country:KAZ opium "), library)
    assert step.selection == Selection(text="opium ", literal=True, choices=(("country", "KAZ"),))
