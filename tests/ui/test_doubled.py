"""The window in a language whose words are all twice as long: nothing is cut, and it fits the screen."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from app.library.references import page_at
from app.ui.beside_pane import BesidePane
from app.ui.elided_label import ElidedLabel
from app.ui.participation.opening import Companion
from app.ui.window import SIZE
from app.wording.words import DOMAIN
from tests.ui.conftest import Open
from tests.wording.catalogues import catalogue, messages, texts

READ = "treatyline:entry/un-trafficking-convention-1988"
BESIDE = "treatyline:country/KAZ"


@pytest.fixture(scope="module")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Russian, which has the longest words, with every message said twice."""
    root = tmp_path_factory.mktemp("doubled")
    doubled = catalogue("ru")
    for message in messages("ru"):
        twice = tuple(f"{text} {text.replace('&', '')}" for text in texts(message))
        doubled.add(message.id, twice if message.pluralizable else twice[0])
    compiled = root / "ru" / "LC_MESSAGES" / f"{DOMAIN}.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as file:
        write_mo(file, doubled)
    return root


def cut(window: QWidget) -> list[str]:
    """The buttons and labels in sight whose words need more room than they have, and tabs that are out of sight."""
    found = [f"{part.objectName()} {text!r}: {width}" for part, text, width in _wide(window) if width > part.width()]
    for tabs in filter(QWidget.isVisible, window.findChildren(QTabBar)):
        shown = filter(tabs.isTabVisible, range(tabs.count()))
        found += [tabs.tabText(place) for place in shown if not tabs.rect().contains(tabs.tabRect(place))]
    return found


def _wide(window: QWidget) -> Iterator[tuple[QWidget, str, int]]:
    """What is written where, and how wide it would be."""
    for button in filter(QWidget.isVisible, window.findChildren(QAbstractButton)):
        if button.text() and button.icon().isNull():
            yield button, button.text(), button.sizeHint().width()
    for label in filter(QWidget.isVisible, window.findChildren(QLabel)):
        if not label.wordWrap() and not isinstance(label, ElidedLabel):
            yield label, label.text(), label.sizeHint().width()


@pytest.mark.parametrize("beside", [None, BESIDE])
def test_nothing_is_cut_in_the_window(open_window: Open, qtbot: QtBot, beside: str | None) -> None:
    desktop = open_window("ru")
    window, library = desktop.window, desktop.library
    desktop.session.open_page(page_at(READ, library))
    desktop.session.open_beside(page_at(beside, library) if beside else None)
    qtbot.waitUntil(lambda: window.reader.passages.is_done)
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not cut(window), timeout=2000)
    assert cut(window) == []
    for pane in window.findChildren(BesidePane):
        (closing,) = pane.findChildren(QAbstractButton, "closeBeside")
        assert pane.panel.tabs.geometry().right() < closing.x()
    assert (window.width(), window.height()) == SIZE


@pytest.mark.parametrize("tab", [0, 1])
def test_nothing_is_cut_in_the_participation(open_window: Open, tab: int) -> None:
    window = open_window("ru").window
    window.menus["participation"].trigger()
    companion = window.findChild(Companion)
    assert companion is not None
    view = companion.view
    view.tabs.setCurrentIndex(tab)
    view.resize(*SIZE)
    assert cut(view) == []
    assert (view.width(), view.height()) == SIZE
    view.close()


def test_what_is_cut_is_found(qtbot: QtBot) -> None:
    button, label = QPushButton("Временная шкала"), QLabel("Временная шкала")
    elided = ElidedLabel()
    elided.setText("Временная шкала")
    parts: list[QWidget] = [button, label, elided]
    for part in parts:
        window = QWidget()
        qtbot.addWidget(window)
        part.setParent(window)
        part.setFixedWidth(40)
        window.show()
        assert bool(cut(window)) == (part is not elided)
        window.close()


def test_a_tab_out_of_sight_is_found(qtbot: QtBot) -> None:
    tabs = QTabBar()
    qtbot.addWidget(tabs)
    tabs.setUsesScrollButtons(True)
    for name in ("Страница", "Временная шкала", "Договорные действия"):
        tabs.addTab(name)
    holder = QWidget()
    qtbot.addWidget(holder)
    tabs.setParent(holder)
    tabs.resize(80, 30)
    holder.show()
    assert cut(holder)
    holder.close()
