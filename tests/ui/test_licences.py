"""From About to the text of every licence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app import late
from app.domain.component import Component
from app.domain.entry import LANGUAGES
from app.library.library import Library
from app.output.licences import licence_text
from app.ui.about import show_about
from app.ui.licences import Licences
from app.wording.wording import Wording
from app.wording.words import Words


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QWidget]:
    widget = QWidget()
    widget.resize(1366, 690)
    widget.show()
    yield widget
    shiboken6.delete(widget)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_the_chosen_component_is_shown(parent: QWidget, translations: Path, language: str) -> None:
    components = late.components()
    dialog = Licences(components, Words(language, translations), parent)
    dialog.open()
    for row, component in enumerate(components):
        cells = [dialog.table.model().index(row, column).data() for column in range(3)]
        assert cells == [component.name, component.version, component.licence]
        assert dialog.text.toPlainText().rstrip() == licence_text(component).replace("\x0c", "\n").rstrip()
        assert component.source in dialog.source.text()
        assert dialog.source.isVisible() == bool(component.source)
        QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_a_list_it_says_so(parent: QWidget, translations: Path) -> None:
    dialog = Licences([], Words("en", translations), parent)
    dialog.open()
    said = [label.property("text") for label in dialog.findChildren(QWidget) if label.property("text")]
    assert "The list of components is not beside the program." in said


def test_about_leads_to_the_licences(qtbot: QtBot, parent: QWidget, library: Library, translations: Path) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        button = box.findChild(QAbstractButton, "aboutLicences")
        assert isinstance(button, QAbstractButton)
        button.click()

    QTimer.singleShot(0, press)
    only = [Component("zlib", "1.3", "Zlib", ())]
    show_about(lambda: only, Wording(Words("en", translations), library.vocabulary), library, parent)
    dialog = parent.findChild(Licences)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.table.model().rowCount() == 1
