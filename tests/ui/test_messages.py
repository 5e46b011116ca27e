"""Message boxes, the biggest of which is About."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from app.domain.entry import LANGUAGES
from app.library.library import Library
from app.ui.about import about_text
from app.ui.messages import message
from app.wording.wording import Wording
from app.wording.words import Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_cut_off(
    qapp: QApplication, qtbot: QtBot, library: Library, translations: Path, language: str
) -> None:
    """Every label is as high as its words need at its width."""
    wording = Wording(Words(language, translations), library.vocabulary)
    box = message(QMessageBox.Icon.NoIcon, "Treatyline", about_text(wording, library))
    qtbot.addWidget(box)
    box.show()
    qapp.processEvents()
    label = box.findChild(QLabel, "qt_msgbox_informativelabel")
    assert isinstance(label, QLabel)
    assert label.wordWrap()
    assert label.height() >= label.heightForWidth(label.width()) > 0
    box.close()
