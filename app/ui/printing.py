"""Printing a page."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QMessageBox

from app.output.printed import Printed
from app.output.saving import file_name
from app.ui.messages import message
from app.ui.paper.document import DPI, PROGRAM, paint_pages, told
from app.ui.paper.sheets import page_document
from app.ui.saving import Saving
from app.ui.work import Job, Step, WorkStopped
from app.wording.words import Words

_POINTS = 72


def print_page(printed: Printed, words: Words, saving: Saving) -> None:
    """Let a printer be chosen and print a page; a file that is printed into is told like one that is saved."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(file_name(printed.title, ""))
    printer.setCreator(PROGRAM)
    # The document has margins of its own.
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, saving.window)
    dialog.setObjectName("printDialog")
    dialog.setWindowTitle(words._("Print the page…").rstrip("…"))
    # The printer that comes with the signal is this one, which would be gone by then if nothing held it.
    dialog.accepted.connect(lambda _: _print(printer, printed, words, saving))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)


def _print(printer: QPrinter, printed: Printed, words: Words, saving: Saving) -> None:
    paint, tell = partial(_paint, printer, printed, words), partial(_tell, printer, words, saving)
    saving.work.start(Job(words._("Printing…"), words, paint, tell))


def _tell(printer: QPrinter, words: Words, saving: Saving, problem: str | None) -> None:
    if problem is not None:
        box = message(QMessageBox.Icon.Warning, words._("The page could not be printed."), problem, saving.window)
        box.setObjectName("printMessage")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
    elif printer.outputFileName():
        saving.saved.emit(printer.outputFileName())


def _paint(printer: QPrinter, printed: Printed, words: Words, step: Step) -> str | None:
    """Print the pages that were asked for, or say why there are none; what step raises takes back what was printed."""
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Point).size()
    pages = told(page_document(printed, paper * DPI / _POINTS), step).pages
    ranges = printer.pageRanges()
    wanted = [page for number, page in enumerate(pages, 1) if ranges.isEmpty() or ranges.contains(number)]
    if not wanted:
        count = words.plural("{count} page", "{count} pages", len(pages)).format(count=len(pages))
        return words._("It has only {pages}.").format(pages=count)
    painter = QPainter()
    if not painter.begin(printer):
        return words._("The printer cannot be reached.")
    painter.scale(printer.logicalDpiX() / DPI, printer.logicalDpiY() / DPI)
    try:
        paint_pages(painter, wanted, printer.newPage)
    except WorkStopped:
        printer.abort()
        painter.end()
        if printer.outputFileName():
            Path(printer.outputFileName()).unlink(missing_ok=True)
        raise
    painter.end()
    return words._("The printer has stopped.") if printer.printerState() is QPrinter.PrinterState.Error else None
