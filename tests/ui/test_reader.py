"""Pages as they are read: followed, copied, gone back to, sorted, and shown as they are typed."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from markupsafe import escape
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.entry import LANGUAGES
from app.domain.page import EntryPage, HelpPage, Page, PairPage, PartyPage, SourcePage
from app.domain.selection import PartyLogic, Selection
from app.library.references import page_at, reference_to
from app.library.sources import source_facts
from app.output.articles import article_of
from app.output.links import link
from app.output.parts import Bar
from app.output.templates import Templates
from app.startup import Desktop
from app.ui.theme import DARK, LIGHT
from tests.ui.conftest import Open, settle

CONVENTION = "treatyline:entry/un-trafficking-convention-1988"
AGREEMENT = "treatyline:entry/sco-drug-agreement-2004"

SOURCE = "treatyline:source/tass-2024-07-04-sco-states-coordinate-combating-drug"
MEMORANDUM = "treatyline:entry/caricc-sco-mou-2026"

HOSTILE = "<img src=file:///etc/passwd><script>alert(1)</script>&amp;<a href='https://x.example/'>\"{{ 7*7 }}{% x %}"


def click(desktop: Desktop, scheme: str, target: str) -> None:
    """Clicks a link, which must be on the page."""
    reader, cursor = desktop.window.reader, QTextCursor(desktop.window.reader.document())
    cursor.setPosition(place_of(desktop, link(scheme, target)) + 1)
    bar = reader.verticalScrollBar()
    bar.setValue(bar.value() + reader.cursorRect(cursor).top() - reader.viewport().height() // 2)
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=reader.cursorRect(cursor).center())


def place_of(desktop: Desktop, address: str) -> int:
    """Where a link begins."""
    block = desktop.window.reader.document().begin()
    while block.isValid():
        piece = block.begin()
        while not piece.atEnd():
            if piece.fragment().charFormat().anchorHref() == address:
                return piece.fragment().position()
            piece += 1
        block = block.next()
    raise AssertionError(address)


def open_page(desktop: Desktop, reference: str) -> None:
    """Opens the page of a reference."""
    page = page_at(reference, desktop.library)
    assert page is not None
    desktop.session.open_page(page)


def test_a_party_leads_to_its_country_and_on_to_a_pair(desktop: Desktop) -> None:
    """Each is a page to go back from; the list and the timeline keep their answer."""
    open_page(desktop, AGREEMENT)
    entry, selection = desktop.session.page, desktop.session.selection
    pages: list[Page | None] = [entry]
    for scheme, target, page in (
        ("country", "KAZ", PartyPage("country", "KAZ")),
        ("pair", "CHN/KAZ", PairPage(("CHN", "KAZ"))),
        ("country", "CHN", PartyPage("country", "CHN")),
    ):
        click(desktop, scheme, target)
        pages.append(page)
        assert (desktop.session.page, desktop.session.entry) == (page, None)
        assert not desktop.window.results.list.currentIndex().isValid()
    for before in pages[-2::-1]:
        desktop.window.menus["back"].trigger()
        assert desktop.session.page == before
    assert desktop.session.selection == selection
    desktop.window.menus["forward"].trigger()
    assert "Kazakhstan" in desktop.window.reader.toPlainText()


@pytest.mark.parametrize(
    ("reference", "target", "parties", "chosen"),
    [
        ("treatyline:country/KAZ", "country:KAZ kind:meeting", PartyLogic.ANY, ("KAZ",)),
        ("treatyline:pair/CHN/KAZ", "between:CHN,KAZ", PartyLogic.ONLY, ("CHN", "KAZ")),
        ("treatyline:organization/SCO", "country:CHN organization:SCO", PartyLogic.ANY, ("CHN",)),
    ],
)
def test_a_number_leads_to_so_many_entries(
    desktop: Desktop, qtbot: QtBot, reference: str, target: str, parties: PartyLogic, chosen: tuple[str, ...]
) -> None:
    """In the list, as filters that can be taken away one by one."""
    open_page(desktop, reference)
    click(desktop, "list", target)
    answer = settle(desktop, qtbot)
    assert (desktop.session.selection.text, desktop.session.selection.parties) == ("", parties)
    assert desktop.session.selection.chosen("country") == chosen
    assert answer.total == desktop.library.total(Selection(text=target)) > 0


def test_an_entry_leads_to_its_source_and_on_to_all_that_rest_on_it(desktop: Desktop, qtbot: QtBot) -> None:
    """In the reader and, by the number, in the list, where a chip names the source."""
    key = SOURCE.rpartition("/")[2]
    open_page(desktop, MEMORANDUM)
    click(desktop, "source", key)
    assert desktop.session.page == SourcePage(key)
    click(desktop, "list", f"cites:{key}")
    answer = settle(desktop, qtbot)
    assert answer.selection.choices == (("source", key),)
    assert answer.total == len(source_facts(key, desktop.library).entries) > 1
    (chip,) = (chip for chip in desktop.window.chips.findChildren(QToolButton) if chip.property("chip"))
    title = "SCO states to coordinate on combating drug trafficking at UN platforms — Astana declaration"
    assert chip.toolTip() == f"Remove Source: {title}"
    assert chip.text() == "Source: SCO states to coordinate on combating drug traf…  ×"
    click(desktop, "entry", "sco-summit-astana-2024")
    desktop.session.go_back()
    assert desktop.session.page == SourcePage(key)
    assert "Astana declaration" in desktop.window.reader.toPlainText()


def test_the_number_of_sources_leads_down_to_them(desktop: Desktop) -> None:
    open_page(desktop, AGREEMENT)
    reader, page = desktop.window.reader, desktop.session.page
    click(desktop, "section", "sources")
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader.toPlainText().index("\nSources") + 1)
    assert 0 <= reader.cursorRect(cursor).top() < reader.viewport().height()
    assert reader.verticalScrollBar().value() > 0
    assert desktop.session.page == page


def test_going_back_shows_the_same_place(desktop: Desktop, qtbot: QtBot) -> None:
    """A page that is opened anew begins at its top."""
    reader = desktop.window.reader
    open_page(desktop, "treatyline:country/KAZ")
    reader.verticalScrollBar().setValue(900)
    reader.anchorClicked.emit(QUrl(link("pair", "CHN/KAZ")))
    assert reader.verticalScrollBar().value() == 0
    desktop.window.menus["back"].trigger()
    assert reader.verticalScrollBar().value() == 900
    reader.verticalScrollBar().setValue(300)
    desktop.session.propose(Selection(text="heroin"))
    settle(desktop, qtbot)
    desktop.window.menus["back"].trigger()
    assert reader.verticalScrollBar().value() == 300
    open_page(desktop, AGREEMENT)
    open_page(desktop, "treatyline:country/KAZ")
    assert reader.verticalScrollBar().value() == 0


@pytest.mark.parametrize("keys", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_a_reference_in_the_search_field_opens_its_page(desktop: Desktop, qtbot: QtBot, keys: Qt.Key) -> None:
    """It is no search, and Enter brings back what was searched."""
    desktop.session.propose(Selection(text="heroin"))
    settle(desktop, qtbot)
    field = desktop.window.top.field
    field.setText(f" {AGREEMENT} ")
    number = desktop.library.number("sco-drug-agreement-2004")
    assert desktop.session.page == EntryPage(number or -1)
    QTest.keyClick(field, keys)
    assert field.text() == desktop.session.selection.text == "heroin"


def test_a_reference_that_is_typed_is_no_search(desktop: Desktop, qtbot: QtBot) -> None:
    """What its first letters searched is undone; the page is opened with the last letter."""
    field = desktop.window.top.field
    QTest.keyClicks(field, AGREEMENT)
    assert (desktop.session.selection.text, field.text()) == ("", AGREEMENT)
    assert desktop.session.entry == desktop.library.number("sco-drug-agreement-2004")
    assert settle(desktop, qtbot).total == desktop.library.facts.entries
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == ""


def test_a_reference_to_nothing_is_said(desktop: Desktop) -> None:
    """And nothing else changes."""
    field = desktop.window.top.field
    field.setText("treatyline:entry/nothing-of-the-kind")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desktop.window.status.currentMessage() == "The library has no page treatyline:entry/nothing-of-the-kind"
    assert (desktop.session.page, field.text()) == (None, "")


@pytest.mark.parametrize(
    "reference", [AGREEMENT, "treatyline:country/KAZ", "treatyline:organization/SCO", "treatyline:pair/CHN/KAZ", SOURCE]
)
def test_the_reference_of_a_page_is_copied(desktop: Desktop, reference: str) -> None:
    """By its keys and by the link on the page."""
    open_page(desktop, reference)
    page = desktop.session.page
    assert page is not None
    assert reference_to(page, desktop.library) == reference
    for copy in (desktop.window.menus["copy_reference"].trigger, lambda: click(desktop, "copy", reference)):
        QGuiApplication.clipboard().clear()
        copy()
        assert QGuiApplication.clipboard().text() == reference
        assert desktop.window.status.currentMessage() == f"Copied: {reference}"


def test_the_address_of_a_source_is_copied_as_it_is(desktop: Desktop) -> None:
    """With every sign that is encoded in it, although the page shows letters."""
    library = desktop.library
    for number in range(library.facts.entries):
        entry = library.entry(number)
        address = next((s.address for s in library.sources(entry).values() if s.address and "%D0" in s.address), None)
        if address:
            break
    assert address is not None
    desktop.session.open_entry(number)
    assert address not in desktop.window.reader.toPlainText()
    click(desktop, "copy", address)
    assert QGuiApplication.clipboard().text() == address


def test_nothing_is_loaded_but_our_colours(desktop: Desktop, tmp_path: Any) -> None:
    """No file, no address, whatever asks for it."""
    reader, image = desktop.window.reader, QTextDocument.ResourceType.ImageResource.value
    picture = tmp_path / "a.png"
    QImage(2, 2, QImage.Format.Format_RGB32).save(str(picture))
    for name in (QUrl.fromLocalFile(str(picture)), QUrl("https://x.example/a.png"), QUrl("kind"), QUrl("data:,x")):
        assert reader.loadResource(image, name) is None
    assert reader.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("kind:meeting")) is None
    desktop.window.menus._themes["dark"].trigger()
    colour = reader.loadResource(image, QUrl("kind:meeting"))
    assert colour is not None
    assert colour.pixelColor(0, 0).name().upper() == DARK.meeting
    desktop.window.menus._themes["system"].trigger()


def test_charts_are_painted_in_the_colours_of_the_theme(desktop: Desktop) -> None:
    """Also of a page that was shown in other colours before."""
    open_page(desktop, "treatyline:country/KAZ")
    reader = desktop.window.reader
    for name, theme in (("light", LIGHT), ("dark", DARK)):
        desktop.window.menus._themes[name].trigger()
        picture = reader.viewport().grab().toImage()
        places = ((x, y) for y in range(0, picture.height(), 2) for x in range(0, picture.width(), 4))
        seen = {picture.pixelColor(x, y).name().upper() for x, y in places}
        assert {theme.agreement, theme.meeting, theme.operation} <= seen
    desktop.window.menus._themes["system"].trigger()


NO_TEXTS = {"kind", "colour", "link", "lengths", "widths", "good", "quiet", "count", "numbered", "numbers_last"}
"""Fields that are no text, or, as links are, made of texts in their own way."""


def spoiled(part: Any) -> Any:
    """The same part of a page with a hostile text wherever there is a text."""
    if isinstance(part, str):
        return HOSTILE
    if isinstance(part, tuple):
        return tuple(map(spoiled, part))
    if not is_dataclass(part) or isinstance(part, type):
        return part
    changed = {field.name: spoiled(getattr(part, field.name)) for field in fields(part) if field.name not in NO_TEXTS}
    changed["count"] = spoiled(part.count) if isinstance(part, Bar) else getattr(part, "count", None)
    return replace(part, **{name: value for name, value in changed.items() if hasattr(part, name)})


@pytest.mark.parametrize("unfolded", [(), ("languages",)])
@pytest.mark.parametrize(
    "reference",
    [
        AGREEMENT,
        "treatyline:entry/caricc-controlled-deliveries-2020-2022",
        "treatyline:entry/single-convention-as-amended-1975",
        "treatyline:country/KAZ",
        "treatyline:pair/CHN/KAZ",
        SOURCE,
    ],
)
def test_hostile_text_is_shown_as_it_is_typed(desktop: Desktop, reference: str, unfolded: tuple[str, ...]) -> None:
    """Wherever a page has a text; no picture, no link and no address comes of it."""
    page = page_at(reference, desktop.library)
    assert page
    assert not isinstance(page, HelpPage)
    article = article_of(page, desktop.library, desktop.window._translating.wording.words, unfolded)
    html = Templates(paths.TEMPLATES).page(spoiled(article), "en", "", wide=True)
    assert html.count(escape(HOSTILE)) > 20
    reader = desktop.window.reader
    reader.setHtml(html)
    assert reader.toPlainText().count(HOSTILE) > 20
    bars = html.count('<img src="kind:')
    assert html.count("<img") == bars == reader.toPlainText().count("\N{OBJECT REPLACEMENT CHARACTER}")
    assert "x.example" not in "".join(re.findall(r'href="[^"]*"', html))
    assert not re.search("<(script|a href=')", html)


def test_a_hostile_address_is_copied_as_it_is(desktop: Desktop) -> None:
    """What is in an address cannot end the link that copies it."""
    desktop.window.reader.setHtml(f'<a href="{link("copy", HOSTILE)}">xxxxxx</a>')
    click(desktop, "copy", HOSTILE)
    assert QGuiApplication.clipboard().text() == HOSTILE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_in_all_languages(open_window: Open, language: str) -> None:
    """On demand, and for every entry from then on; side by side where there is room."""
    desktop = open_window(language)
    library, reader = desktop.library, desktop.window.reader
    open_page(desktop, AGREEMENT)
    summary = library.entry(desktop.session.entry or 0).summary
    others = [text for code, text in summary.items() if code != language]
    assert not any(text in reader.toPlainText() for text in others)
    click(desktop, "unfold", "languages")
    assert all(text in reader.toPlainText().replace("\n", " ") for text in summary.values())
    tall = reader.document().size().height()
    desktop.window.resize(2400, 900)
    reader.resize(1100, 800)
    assert reader.document().size().height() < tall * 0.7
    assert reader.toPlainText().count(summary[language]) == 1
    click(desktop, "unfold", "languages")
    assert not any(text in reader.toPlainText() for text in others)


def test_articles_are_aligned_where_there_is_room(open_window: Open) -> None:
    """In one language, in all of them one below another, and in columns once the pane is wide."""
    desktop = open_window("ru")
    reader = desktop.window.reader
    open_page(desktop, CONVENTION)
    headings = [article.heading("ru") for article in desktop.library.entry(desktop.session.entry or 0).articles]
    shown = reader.toPlainText()
    assert len(headings) > 30
    assert all(heading in shown for heading in headings)
    assert "Article 11. Controlled delivery" not in shown
    narrow = _tables(desktop)
    click(desktop, "unfold", "languages")
    assert _tables(desktop) == narrow
    assert "Article 11. Controlled delivery" in reader.toPlainText()
    desktop.window.resize(2400, 900)
    reader.resize(1100, 800)
    # One of them is the summary.
    assert _tables(desktop) == narrow + len(headings) + 1
    assert reader.toPlainText().count("第11条 控制下交付") == 1


def _tables(desktop: Desktop) -> int:
    return len(desktop.window.reader.document().rootFrame().childFrames())


def cells(desktop: Desktop, column: int) -> list[str]:
    """What a column of the table shows, from the top."""
    order = desktop.window.reader_panel.actions_table.order
    return [str(order.index(row, column).data()) for row in range(order.rowCount())]


def test_many_actions_are_a_table(desktop: Desktop, qtbot: QtBot) -> None:
    """Opened from a line of the page; sorted by every column, the unknown last; a row is copied."""
    panel = desktop.window.reader_panel
    open_page(desktop, CONVENTION)
    entry = desktop.library.entry(desktop.session.entry or 0)
    assert panel.tabs.isVisible()
    click(desktop, "actions", entry.id)
    table = panel.actions_table.table
    assert table.hasFocus()
    assert table.model().rowCount() == sum(action.party is not None for action in entry.actions)
    assert cells(desktop, 0)[0] == "Afghanistan"
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    dates = cells(desktop, 2)
    assert dates == sorted(dates)
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    effects = cells(desktop, 3)
    days = [effect.removeprefix("≤ ") for effect in effects]
    assert days == sorted(days, key=lambda text: (not text[0].isdecimal(), text if text[0].isdecimal() else ""))
    assert days[0] != effects[days.index("1992-07-06")] == "≤ 1992-07-06"
    assert effects[-1] == "—"
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\t".join(cells(desktop, column)[0] for column in range(4))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert isinstance(desktop.session.page, PartyPage)
    assert not panel.tabs.isTabVisible(1)


def test_the_table_is_narrowed_to_the_countries_of_the_search(desktop: Desktop, qtbot: QtBot) -> None:
    """Offered only while some are chosen."""
    table = desktop.window.reader_panel.actions_table
    open_page(desktop, CONVENTION)
    desktop.window.reader_panel.tabs.setCurrentIndex(1)
    assert table.only.isHidden()
    assert table.absent.isHidden()
    desktop.session.propose(Selection().only("country", ["IRN", "CHN", "PSE"]))
    settle(desktop, qtbot)
    assert table.only.text() == "Only China, Iran"
    assert table.absent.text() == "Not in this table: State of Palestine"
    table.only.click()
    assert set(cells(desktop, 0)) == {"China", "Iran"}
    desktop.session.propose(Selection())
    settle(desktop, qtbot)
    assert table.only.isHidden()
    assert len(cells(desktop, 0)) > 200


def test_a_match_in_the_table_only_is_gone_to(desktop: Desktop, qtbot: QtBot) -> None:
    """An entry that a search finds by a party of the table opens there."""
    desktop.session.propose(Selection(text="Nigeria"))
    settle(desktop, qtbot)
    number = desktop.library.number("un-trafficking-convention-1988")
    desktop.window.results.entry_chosen.emit(number)
    table = desktop.window.reader_panel.actions_table
    qtbot.waitUntil(table.isVisible)
    assert cells(desktop, 0)[table.table.currentIndex().row()] == "Nigeria"
    marked = table.table.currentIndex().data(Qt.ItemDataRole.BackgroundRole)
    assert marked.name().upper() == desktop.window._theming.theme.highlight
    desktop.session.open_entry(desktop.library.number("sco-drug-agreement-2004"))
    assert desktop.window.reader.isVisible()


def test_the_model_keeps_qts_rules(desktop: Desktop, qtmodeltester: Any) -> None:
    """Whatever is asked of it."""
    open_page(desktop, CONVENTION)
    desktop.window.reader_panel.tabs.setCurrentIndex(1)
    for model in (desktop.window.reader_panel.actions_table.model, desktop.window.reader_panel.actions_table.order):
        qtmodeltester.check(model)
