"""A library in which every text is hostile: wherever the window shows one, it stands as it is typed."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QApplication, QLabel, QListView, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.library.references import page_at
from app.startup import Desktop, open_desktop
from app.ui.participation.opening import Companion
from tests.ui.conftest import settle
from tests.ui.test_reader import HOSTILE

TEXTS = {
    "entry": ("title", "summary", "place", "notes"),
    "action": ("text",),
    "figure": ("note",),
    "source": ("title", "publisher", "carrier", "address"),
    "citation": ("locator", "detail"),
    "term": ("name", "short", "inverse", "forms"),
    "era": ("name", "short"),
}
"""Table -> its columns that hold texts, in JSON or as they are."""

PAGES = (
    "treatyline:entry/un-trafficking-convention-1988",
    "treatyline:entry/sco-drug-agreement-2004",
    "treatyline:entry/caricc-controlled-deliveries-2020-2022",
    "treatyline:country/KAZ",
    "treatyline:organization/SCO",
    "treatyline:pair/CHN/KAZ",
)


@pytest.fixture(scope="module")
def hostile_path(library_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real library with a hostile text in the place of every text."""
    path = tmp_path_factory.mktemp("hostile") / "library.db"
    shutil.copy(library_path, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.create_function("spoiled", 1, spoiled)
        for table, columns in TEXTS.items():
            for column in columns:
                connection.execute(f"UPDATE {table} SET {column} = spoiled({column})")
    return path


def spoiled(text: str | None) -> str | None:
    """The same with a hostile text for each text in it."""
    if not text:
        return text
    try:
        return json.dumps(_spoiled(json.loads(text)))
    except json.JSONDecodeError:
        return HOSTILE


def _spoiled(part: Any) -> Any:
    if isinstance(part, dict):
        return {key: _spoiled(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_spoiled(value) for value in part]
    return HOSTILE if isinstance(part, str) else part


@pytest.fixture
def hostile(qapp: QApplication, qtbot: QtBot, hostile_path: Path, translations: Path) -> Iterator[Desktop]:
    """The window on that library."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "TRANSLATIONS", translations)
        desktop = open_desktop(qapp, hostile_path, "en")
    qtbot.waitUntil(lambda: desktop.window.results.model.rowCount() > 0)
    yield desktop
    desktop.close()
    desktop.window.close()
    shiboken6.delete(desktop.window)


def shown(text: str) -> str:
    """What Qt makes of a text of which it finds out by itself whether it is markup."""
    if not GuiQt.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def as_typed(text: str) -> bool:
    """Whether the hostile text can be read in what is shown of this one."""
    return HOSTILE in shown(text).replace("\xa0", " ")


@pytest.mark.parametrize("reference", PAGES)
def test_pages(hostile: Desktop, reference: str) -> None:
    """No picture but those of bars, and no address."""
    hostile.session.open_page(page_at(reference, hostile.library))
    reader = hostile.window.reader
    text, html = reader.toPlainText(), reader.toHtml()
    assert text.replace("\xa0", " ").count(HOSTILE) > 10
    assert html.count("<img") == html.count('<img src="kind:') == text.count("\N{OBJECT REPLACEMENT CHARACTER}")
    assert 'href="https' not in html


def tips(model: QAbstractItemModel) -> Iterator[str]:
    """The tips of the first cells of a list or a table and of its edges."""
    rows, columns = (
        range(min(model.rowCount(), 12)),
        range(1 if isinstance(model, QAbstractListModel) else min(model.columnCount(), 4)),
    )
    role = Qt.ItemDataRole.ToolTipRole
    found = [model.index(row, column).data(role) for row in rows for column in columns]
    found += [model.headerData(row, Qt.Orientation.Vertical, role) for row in rows]
    found += [model.headerData(column, Qt.Orientation.Horizontal, role) for column in columns]
    yield from (tip for tip in found if isinstance(tip, str))


def test_tips_of_lists_and_tables(hostile: Desktop) -> None:
    window = hostile.window
    hostile.session.open_page(page_at(PAGES[0], hostile.library))
    window.reader_panel.tabs.setCurrentIndex(1)
    window.menus["participation"].trigger()
    companion = window.findChild(Companion)
    assert companion is not None
    view = companion.view
    for place in range(view.tabs.count()):
        view.tabs.setCurrentIndex(place)
    lists = [view.model() for view in window.facets.findChildren(QListView)]
    models = (window.results.model, window.reader_panel.actions_table.model, view.instruments.model,
              view.partners.model, *lists)  # fmt: skip
    for model in models:
        found = [tip for tip in tips(model) if "img" in tip]
        assert found, model
        assert [tip for tip in found if not as_typed(tip)] == []


def test_labels_and_tips_of_widgets(hostile: Desktop, qtbot: QtBot) -> None:
    """With a hostile search, of which some is a filter and some is not used, and with advice."""
    window = hostile.window
    window.menus["participation"].trigger()
    companion = window.findChild(Companion)
    assert companion is not None
    companion.view.instruments.table.setCurrentIndex(companion.view.instruments.model.index(0, 0))
    assert HOSTILE in companion.view.instruments.said.text()
    for text in ("country:KAZ", f'"{HOSTILE}"', f"country:KAZ {HOSTILE} xyzzy"):
        window.top.field.setText(text)
        settle(hostile, qtbot)
        parts = [part for top in (window, companion.view) for part in top.findChildren(QWidget)]
        spoilt = [tip for part in parts if "<img" in (tip := part.toolTip())]
        assert [tip for tip in spoilt if not as_typed(tip) and "img" not in shown(tip)] == []
        labels = [part for part in parts if isinstance(part, QLabel) and "<img" in part.text()]
        assert [label for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []


def test_tips_of_the_timeline(hostile: Desktop) -> None:
    """Of a lane, of what is in it, of an era."""
    timeline, seen = hostile.window.timeline, set()
    for y in range(4, timeline.height(), 6):
        for x in range(8, timeline.width(), 40):
            place = QPoint(x, y)
            QApplication.sendEvent(timeline, QHelpEvent(QEvent.Type.ToolTip, place, timeline.mapToGlobal(place)))
            seen.add(QToolTip.text())
    QToolTip.hideText()
    found = [tip for tip in seen if "img" in tip]
    assert len(found) > 2
    assert [tip for tip in found if not as_typed(tip)] == []


def test_menus(hostile: Desktop) -> None:
    """An ampersand is no key."""
    results = hostile.window.results
    model = results.list.model()
    menus = [results.page_menu.menu_of(model.index(row, 0)) for row in range(8)]
    names = [action.text() for menu in menus for action in menu.actions() if action.text() != "Open beside"]
    assert names
    assert [name for name in names if HOSTILE not in name.replace("&&", "&")] == []
    for menu in menus:
        shiboken6.delete(menu)
