"""What the program says of itself."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from app import __version__
from app.domain.component import Component
from app.library.library import Library
from app.output.library_facts import library_facts
from app.ui.licences import Licences
from app.ui.messages import message
from app.ui.named import named
from app.wording.wording import Wording


def show_about(components: Callable[[], list[Component]], wording: Wording, library: Library, parent: QWidget) -> None:
    """A small dialog, which closes with any key that closes dialogs and leads to the licences of the components."""
    heading = f"Treatyline {__version__}"
    box = message(QMessageBox.Icon.NoIcon, heading, about_text(wording, library), parent)
    licences = named(box.addButton(wording.words._("Licences…"), QMessageBox.ButtonRole.ActionRole), "aboutLicences")
    box.setDefaultButton(QMessageBox.StandardButton.Ok)
    box.exec()
    if box.clickedButton() is licences:
        Licences(components(), wording.words, parent).open()


def about_text(wording: Wording, library: Library) -> str:
    """What it is, content, licences and the promise of no network, as HTML."""
    words = wording.words
    lines = (
        words._("Agreements, meetings and operations against the drug trade, offline."),
        words._("The program never uses a network."),
        library_facts(library.facts, words),
        str(library.path),
        words._("Program: MIT licence. Data: CC BY 4.0. Qt {version}: LGPL 3.").format(version=qVersion()),
    )
    return "".join(f"<p>{escape(line)}</p>" for line in lines)
