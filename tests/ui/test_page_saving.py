"""The page that is read, saved from the menu and printed from the dialog, as it is seen."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMessageBox, QPushButton

from app.library.references import page_at
from app.startup import Desktop
from tests.pdf import Pdf
from tests.ui.conftest import Open
from tests.ui.test_saving import begin_to_save, box_of, close, dialog_of, save, wait_for

COUNTRY = "treatyline:country/KAZ"
ENTRY = "treatyline:entry/sco-drug-agreement-2004"


def open_page(desktop: Desktop, reference: str) -> None:
    page = page_at(reference, desktop.library)
    assert page is not None
    desktop.session.open_page(page)


def text_of(path: Path) -> str:
    pdf = Pdf(path.read_bytes())
    return "".join(pdf.text(number) for number in range(len(pdf.pages)))


def print_dialog(desktop: Desktop) -> QPrintDialog:
    """What Ctrl+P opens."""
    QTest.keyClick(desktop.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = desktop.window.findChildren(QPrintDialog, "printDialog")
    return dialog


def end(thing: QObject) -> None:
    """Delete what has been closed; there is no event loop around a test."""
    if shiboken6.isValid(thing):
        QApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(
    ("language", "save_it", "print_it"),
    [
        ("zh", "将页面另存为…", "打印页面…"),
        ("en", "Save the page…", "Print the page…"),
        ("ru", "Сохранить страницу…", "Напечатать страницу…"),
    ],
)
def test_the_menu_and_the_dialogs(open_window: Open, language: str, save_it: str, print_it: str) -> None:
    desktop = open_window(language)
    menus = desktop.window.menus
    assert [menus[name].isEnabled() for name in ("save_page", "print_page")] == [False, False]
    open_page(desktop, COUNTRY)
    assert [menus[name].text() for name in ("save_page", "print_page")] == [save_it, print_it]
    dialog = dialog_of(desktop, "save_page")
    assert dialog.windowTitle() == save_it.rstrip("…")
    assert dialog.nameFilters() == ["PDF (*.pdf)", "HTML (*.html)"]
    title = {"zh": "哈萨克斯坦", "en": "Kazakhstan", "ru": "Казахстан"}[language]
    assert [Path(path).name for path in dialog.selectedFiles()] == [f"{title}.pdf"]
    dialog.reject()
    end(dialog)
    printing = print_dialog(desktop)
    assert printing.windowTitle() == print_it.rstrip("…")
    printing.reject()
    end(printing)


def test_what_is_unfolded_is_unfolded_in_the_file(desktop: Desktop, tmp_path: Path) -> None:
    open_page(desktop, COUNTRY)
    shown = []
    for name in ("folded", "unfolded"):
        dialog = dialog_of(desktop, "save_page")
        save(dialog, str(tmp_path / f"{name}.pdf"))
        end(dialog)
        shown.append(text_of(tmp_path / f"{name}.pdf"))
        desktop.window.reader.anchorClicked.emit(QUrl("unfold:country"))
    assert "Zambia" not in shown[0]
    assert "Zambia" in shown[1]


def test_the_page_is_saved_in_the_language_and_for_a_browser(open_window: Open, tmp_path: Path) -> None:
    desktop = open_window("ru")
    open_page(desktop, ENTRY)
    path = tmp_path / "страница.html"
    save(dialog_of(desktop, "save_page"), str(path))
    assert desktop.window.status.currentMessage() == f"Сохранено: {path}"
    assert path.read_text(encoding="utf-8").lstrip().startswith('<!DOCTYPE html>\n<html lang="ru">')


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("missing/a.pdf", "there is no folder"), ("a.png", "The name must end in .pdf, .html.")],
)
def test_what_cannot_be_saved_is_said(desktop: Desktop, tmp_path: Path, name: str, sentence: str) -> None:
    open_page(desktop, ENTRY)
    save(dialog_of(desktop, "save_page"), str(tmp_path / name))
    box = box_of(desktop)
    assert (box.text(), sentence in box.informativeText()) == ("The file could not be saved.", True)
    close(box, QMessageBox.StandardButton.Ok)
    assert list(tmp_path.iterdir()) == []


def test_a_page_is_printed_from_the_dialog_by_keys(desktop: Desktop, tmp_path: Path) -> None:
    """Into a file, the printer that every system has."""
    desktop.window.menus.theme_chosen.emit("dark")
    open_page(desktop, COUNTRY)
    dialog = print_dialog(desktop)
    printers, name = dialog.findChild(QComboBox, "printers"), dialog.findChild(QLineEdit, "filename")
    assert isinstance(printers, QComboBox)
    assert isinstance(name, QLineEdit)
    printers.setCurrentIndex(printers.count() - 1)
    name.setText(str(tmp_path / "a.pdf"))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    end(dialog)
    wait_for(desktop.window.work)
    pdf = Pdf((tmp_path / "a.pdf").read_bytes())
    text, count = "".join(text_of(tmp_path / "a.pdf").split()), len(pdf.pages)
    assert all(f"Page{number}of{count}" in text for number in range(1, count + 1))
    assert text.count(COUNTRY) == count + 1
    assert desktop.window.status.currentMessage() == f"Saved: {tmp_path / 'a.pdf'}"


def test_only_the_wanted_sheets_are_printed_on_the_chosen_paper(desktop: Desktop, tmp_path: Path) -> None:
    open_page(desktop, COUNTRY)
    dialog = print_dialog(desktop)
    printer = dialog.printer()
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setFromTo(2, 2)
    dialog.accepted.emit(dialog.printer())
    dialog.reject()
    end(dialog)
    wait_for(desktop.window.work)
    pdf = Pdf((tmp_path / "a.pdf").read_bytes())
    assert (len(pdf.pages), pdf.size) == (1, (792, 612))


def test_sheets_that_there_are_not_are_said(desktop: Desktop, tmp_path: Path) -> None:
    open_page(desktop, ENTRY)
    dialog = print_dialog(desktop)
    printer = dialog.printer()
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setFromTo(90, 91)
    dialog.accepted.emit(dialog.printer())
    dialog.reject()
    end(dialog)
    wait_for(desktop.window.work)
    (box,) = desktop.window.findChildren(QMessageBox, "printMessage")
    assert box.text() == "The page could not be printed."
    assert box.informativeText().startswith("It has only ")
    button = box.button(QMessageBox.StandardButton.Ok)
    assert isinstance(button, QPushButton)
    button.click()
    end(box)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.qt_log_ignore(r"^QPainter::begin\(\): Returned false", extend=True)
def test_a_place_that_cannot_be_printed_into_is_said(desktop: Desktop, tmp_path: Path) -> None:
    open_page(desktop, ENTRY)
    dialog = print_dialog(desktop)
    dialog.printer().setOutputFileName(str(tmp_path / "missing" / "a.pdf"))
    dialog.accepted.emit(dialog.printer())
    dialog.reject()
    end(dialog)
    wait_for(desktop.window.work)
    (box,) = desktop.window.findChildren(QMessageBox, "printMessage")
    assert box.informativeText() == "The printer cannot be reached."
    close(box, QMessageBox.StandardButton.Ok)


@pytest.mark.parametrize("way", ["print", "save"])
def test_many_sheets_are_told_one_by_one_and_can_be_stopped(desktop: Desktop, tmp_path: Path, way: str) -> None:
    """Nothing remains of a page that is no longer wanted."""
    window, told = desktop.window, list[tuple[int, int]]()
    open_page(desktop, "treatyline:entry/un-trafficking-convention-1988")
    window.work._told.connect(lambda sheet, of: told.append((sheet, of)))
    window.work._told.connect(window.work._bar.stop.click)
    if way == "print":
        dialog = print_dialog(desktop)
        dialog.printer().setOutputFileName(str(tmp_path / "a.pdf"))
        dialog.accepted.emit(dialog.printer())
        dialog.reject()
        end(dialog)
    else:
        begin_to_save(dialog_of(desktop, "save_page"), str(tmp_path / "a.pdf"))
    assert window.work.running
    wait_for(window.work)
    assert told
    assert told[0][1] > 3
    assert list(tmp_path.iterdir()) == []
    assert window.status.currentMessage() == ""
