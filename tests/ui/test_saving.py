"""Saving the timeline from the menu: the dialog, what is written, and what is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from app.startup import Desktop
from app.ui.window import Window
from app.ui.work import Work
from tests.pdf import Pdf
from tests.ui.conftest import Open, settle


def dialog_of(desktop: Desktop, action: str) -> QFileDialog:
    """What opens with an action of the File menu."""
    desktop.window.menus[action].trigger()
    (dialog,) = desktop.window.findChildren(QFileDialog, "saveDialog")
    return dialog


def save(dialog: QFileDialog, name: str) -> None:
    """Type a name, press the button and wait until all is done."""
    begin_to_save(dialog, name)
    window = dialog.parent()
    assert isinstance(window, Window)
    wait_for(window.work)


def begin_to_save(dialog: QFileDialog, name: str) -> None:
    """Type a name and press the button."""
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(field, QLineEdit)
    assert isinstance(buttons, QDialogButtonBox)
    field.setText(name)
    buttons.button(QDialogButtonBox.StandardButton.Save).click()


def wait_for(work: Work) -> None:
    """Lets the window go on until nothing is being done."""
    loop = QEventLoop()
    while work.running:
        QTimer.singleShot(5, loop.quit)
        loop.exec()


def box_of(desktop: Desktop) -> QMessageBox:
    """The message that is shown."""
    (box,) = (box for box in desktop.window.findChildren(QMessageBox, "saveMessage") if box.isVisible())
    return box


def close(box: QMessageBox, button: QMessageBox.StandardButton) -> None:
    found = box.button(button)
    assert isinstance(found, QPushButton)
    window = box.parent()
    assert isinstance(window, Window)
    found.click()
    wait_for(window.work)
    # Not by itself: there is no event loop around a test.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(
    ("language", "view", "pages"),
    [
        ("zh", "将所见时间轴另存为…", "将全部结果分页另存为…"),
        ("en", "Save the timeline as seen…", "Save the timeline in pages…"),
        ("ru", "Сохранить шкалу, как на экране…", "Сохранить шкалу по страницам…"),
    ],
)
def test_the_menu_and_the_dialog(open_window: Open, language: str, view: str, pages: str) -> None:
    desktop = open_window(language)
    for action, text in (("save_view", view), ("save_pages", pages)):
        assert desktop.window.menus[action].text() == text
        dialog = dialog_of(desktop, action)
        assert dialog.windowTitle() == text.rstrip("…")
        english = {"Look in:", "Files of type:"} & {label.text() for label in dialog.findChildren(QLabel)}
        assert not english
        assert [name.rsplit("(")[-1] for name in dialog.nameFilters()] == ["*.pdf)", "*.svg)", *["*.png)"] * 3]
        dialog.reject()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(("text", "name"), [("", "Timeline.pdf"), ("heroin / 禁毒", "Timeline heroin 禁毒.pdf")])
def test_a_sensible_name_is_offered(desktop: Desktop, qtbot: QtBot, text: str, name: str) -> None:
    desktop.window.top.field.setText(text)
    settle(desktop, qtbot)
    dialog = dialog_of(desktop, "save_pages")
    assert [Path(path).name for path in dialog.selectedFiles()] == [name]
    dialog.reject()


def test_the_whole_result_as_pdf(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    desktop.window.top.field.setText("SCO Tashkent")
    answer = settle(desktop, qtbot)
    path = tmp_path / "время 时间.pdf"
    save(dialog_of(desktop, "save_pages"), str(path))
    pdf = Pdf(path.read_bytes())
    listed = "".join(pdf.text(page) for page in range(len(pdf.pages))).split("\n")
    assert {str(place) for place in range(1, answer.total + 1)} <= set(listed)
    assert desktop.window.status.currentMessage() == f"Saved: {path}"


def test_the_view_as_svg_is_what_is_seen(desktop: Desktop, tmp_path: Path) -> None:
    desktop.window.timeline.zoom_in()
    path = tmp_path / "view.svg"
    save(dialog_of(desktop, "save_view"), str(path))
    written = path.read_text(encoding="utf-8")
    assert "770 entries, in lanes by kind" in written
    assert " earlier" in written


def test_the_suffix_of_the_chosen_format_is_added(desktop: Desktop, tmp_path: Path) -> None:
    dialog = dialog_of(desktop, "save_view")
    dialog.selectNameFilter(dialog.nameFilters()[-1])
    dialog.filterSelected.emit(dialog.nameFilters()[-1])
    save(dialog, str(tmp_path / "view"))
    seen = desktop.window.timeline.seen()
    assert seen is not None
    image = QImage(str(tmp_path / "view.png"))
    assert image.width() == round((seen.place.width() + 84) * 4)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("missing/a.pdf", "there is no folder"),
        ("a.jpg", "The name must end in .pdf, .svg, .png."),
    ],
)
def test_what_cannot_be_saved_is_said(desktop: Desktop, tmp_path: Path, name: str, sentence: str) -> None:
    save(dialog_of(desktop, "save_pages"), str(tmp_path / name))
    box = box_of(desktop)
    assert box.text() == "The file could not be saved."
    assert sentence in box.informativeText()
    close(box, QMessageBox.StandardButton.Ok)
    assert list(tmp_path.iterdir()) == []
    assert desktop.window.status.currentMessage() == ""


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No])
def test_further_pages_are_replaced_only_when_allowed(
    desktop: Desktop, tmp_path: Path, answer: QMessageBox.StandardButton
) -> None:
    (tmp_path / "a-2.png").write_bytes(b"old")
    save(dialog_of(desktop, "save_pages"), str(tmp_path / "a.png"))
    box = box_of(desktop)
    assert box.informativeText() == "a-2.png"
    assert not (tmp_path / "a.png").exists()
    close(box, answer)
    replaced = answer is QMessageBox.StandardButton.Yes
    assert (tmp_path / "a.png").exists() is replaced
    assert ((tmp_path / "a-2.png").read_bytes() != b"old") is replaced


def test_many_pages_that_are_given_up_leave_nothing(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    """The window answers meanwhile."""
    window = desktop.window
    begin_to_save(dialog_of(desktop, "save_pages"), str(tmp_path / "a.png"))
    stop = window.status.findChild(QToolButton, "workStop")
    assert isinstance(stop, QToolButton)
    qtbot.waitUntil(stop.isVisible)
    window.top.field.setText("heroin")
    settle(desktop, qtbot)
    assert window.work.running
    stop.click()
    wait_for(window.work)
    assert list(tmp_path.iterdir()) == []
    assert window.status.currentMessage() == ""


def test_a_window_that_is_closed_first_writes_what_was_to_be_saved(desktop: Desktop, tmp_path: Path) -> None:
    begin_to_save(dialog_of(desktop, "save_pages"), str(tmp_path / "a.pdf"))
    desktop.window.work.close()
    assert Pdf((tmp_path / "a.pdf").read_bytes()).pages


def test_nothing_to_save_before_there_is_an_answer(desktop: Desktop) -> None:
    names = ("save_view", "save_pages")
    assert all(desktop.window.menus[name].isEnabled() for name in names)
    desktop.window.menus.set_answered(False)
    assert not any(desktop.window.menus[name].isEnabled() for name in names)
