"""Each choice of the dialog applies at once and is kept; traces go when they are told to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.page import PartyPage
from app.domain.selection import Selection
from app.domain.settings import Value
from app.startup import Desktop, open_desktop
from app.ui.keeping import Keeping
from app.ui.settings_dialog import Choice, SettingsDialog
from app.workspace.settings_file import NAME, read_file
from tests.ui.conftest import settle

KAZ = PartyPage("country", "KAZ")


@pytest.fixture
def desktop(
    qapp: QApplication, qtbot: QtBot, library_path: Path, translations: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desktop]:  # fmt: skip
    monkeypatch.setattr(paths, "TRANSLATIONS", translations)
    opened = open_desktop(qapp, library_path, "en", Keeping(tmp_path))
    qtbot.waitUntil(lambda: opened.window._found is not None)
    yield opened
    opened.window.menus._themes["system"].trigger()
    opened.close()
    opened.window.close()
    shiboken6.delete(opened.window)


@pytest.fixture
def dialog(desktop: Desktop) -> SettingsDialog:
    desktop.window.menus["settings"].trigger()
    found = desktop.window.findChild(SettingsDialog)
    assert found is not None
    assert found.isVisible()
    return found


def choose(choice: Choice, value: Value) -> None:
    """With the keyboard, from the first value down."""
    QTest.keyClick(choice, Qt.Key.Key_Home)
    for _ in range(choice.values.index(value)):
        QTest.keyClick(choice, Qt.Key.Key_Down)


def test_the_language_changes_at_once_in_the_dialog_too(desktop: Desktop, dialog: SettingsDialog) -> None:
    choose(dialog.language, "ru")
    assert desktop.keeping.settings.language == "ru"
    assert dialog.windowTitle() == "Настройки"
    assert desktop.session.language == "ru"
    assert desktop.window.menus._languages["ru"].isChecked()


def test_a_language_that_only_this_run_speaks_can_be_left(desktop: Desktop, dialog: SettingsDialog) -> None:
    """Also where the file already says what is chosen."""
    desktop.keeping.change(language="zh")
    assert desktop.session.language == "en"
    dialog._choose_language(dialog.language.values.index("zh"))
    assert desktop.session.language == "zh"


def test_the_language_of_the_system(desktop: Desktop, dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    choose(dialog.language, "ru")
    choose(dialog.language, "system")
    assert (desktop.session.language, desktop.keeping.settings.language) == ("zh", "system")


def test_the_colours_change_at_once_in_the_menu_too(desktop: Desktop, dialog: SettingsDialog) -> None:
    choose(dialog.theme, "dark")
    assert desktop.window._theming.theme.name == "dark"
    assert desktop.window.menus._themes["dark"].isChecked()
    desktop.window.menus._themes["contrast-light"].trigger()
    assert dialog.theme.values[dialog.theme.currentIndex()] == "contrast-light"


def test_every_other_choice_is_kept(desktop: Desktop, dialog: SettingsDialog) -> None:
    choose(dialog.text_size, 150)
    for button in (dialog.clean, dialog.literal, dialog.history):
        button.click()
    settings = desktop.keeping.settings
    assert (settings.text_size, settings.resume, settings.literal, settings.history) == (150, False, True, False)
    for button in (dialog.resume, dialog.literal, dialog.history):
        button.click()
    settings = desktop.keeping.settings
    assert (settings.resume, settings.literal, settings.history) == (True, False, True)


def test_traces_are_cleared_on_the_screen_and_in_the_file(
    desktop: Desktop, dialog: SettingsDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    desktop.session.propose(Selection(text="opium"))
    desktop.session.open_page(KAZ)
    desktop.session.open_beside(PartyPage("country", "TJK"))
    settle(desktop, qtbot)
    desktop.keeping._write()
    qtbot.waitUntil(lambda: read_file(tmp_path).settings.search == "opium")
    dialog.clear.click()
    assert dialog.cleared.text() == "Cleared: the search, 2 pages that were read"
    assert desktop.session.selection == Selection()
    assert (desktop.session.page, desktop.session.beside) == (None, None)
    assert not desktop.session.has_back
    assert not desktop.window.menus["back"].isEnabled()
    assert desktop.session.recent.pages == ()
    settle(desktop, qtbot)
    qtbot.waitUntil(lambda: "opium" not in (tmp_path / NAME).read_text(encoding="utf-8"), timeout=5_000)
    assert "KAZ" not in (tmp_path / NAME).read_text(encoding="utf-8")
    dialog.clear.click()
    assert dialog.cleared.text() == "There was nothing to clear."


def test_panels_are_put_back(desktop: Desktop, dialog: SettingsDialog) -> None:
    desktop.window.menus["filters"].trigger()
    dialog.reset.click()
    assert desktop.window.facets.isVisible()


def test_enter_closes_it_and_does_nothing_else(desktop: Desktop, dialog: SettingsDialog) -> None:
    desktop.window.menus["filters"].trigger()
    QTest.keyClick(dialog.language, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert not desktop.window.facets.isVisible()


def test_the_path_can_be_copied(dialog: SettingsDialog, tmp_path: Path) -> None:
    dialog.copy.click()
    assert dialog.path.text() == str(tmp_path / NAME) == QApplication.clipboard().text()


def test_escape_and_close_end_it(desktop: Desktop, dialog: SettingsDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    desktop.window.menus["settings"].trigger()
    assert dialog.isVisible()
    assert desktop.window.findChildren(SettingsDialog) == [dialog]
    dialog._buttons.buttons()[0].click()
    assert not dialog.isVisible()


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
def test_everything_has_a_name_and_a_key_of_its_own(desktop: Desktop, dialog: SettingsDialog, language: str) -> None:
    desktop.window._translating.choose(language)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    texts += [button.text() for button in dialog.findChildren(QAbstractButton)]
    keys = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    assert len(keys) == len(set(keys)) == 10
    buddies = {label.buddy() for label in dialog.findChildren(QLabel)}
    for box in dialog.findChildren(QComboBox):
        assert box in buddies
    assert dialog.findChild(QLineEdit, "settingsPath").accessibleName()  # type: ignore[union-attr]
    assert dialog.width() >= dialog.minimumSizeHint().width()
    assert dialog.minimumSizeHint().height() < 700
