"""What is read: the pages of countries, the table of treaty actions, the window of participation, the help."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QTabBar, QTableView, QTextBrowser

from app.domain.page import HELP_TOPICS, HelpPage, Page, PartyPage, pair_of
from app.domain.selection import Selection
from app.library.participation import read_participation
from app.output.length import is_long
from app.selftest.watching import child_of, expect
from app.startup import Desktop
from app.ui.participation.opening import Companion


class Reading:
    """What is tried, in this order, in the language that the window has."""

    def __init__(self, desktop: Desktop) -> None:
        self._session, self._window, self._library = desktop.session, desktop.window, desktop.library

    def all(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Each step raises SelfTestError, or says what it has seen."""
        counts = self._library.search(Selection()).facets["country"]
        one, other = sorted(counts, key=counts.__getitem__)[-2:]
        yield "country", partial(self._page, PartyPage("country", other), (other,))
        yield "two countries", partial(self._page, pair_of(one, other), (one, other))
        yield "treaty actions", self._actions
        yield "participation", self._participation
        yield "help", self._help

    def _page(self, page: Page, codes: tuple[str, ...]) -> str:
        self._session.open_page(page)
        names = [self._library.vocabulary.name("countries", code, self._session.language) for code in codes]
        shown = child_of(self._window, QTextBrowser, "readerPane").toPlainText()
        expect(all(name in shown for name in names), f"the page of {codes} does not show {names}")
        return ", ".join(names)

    def _actions(self) -> str:
        """Of the entry that has most."""
        treaties = self._library.read(read_participation).treaties.values()
        treaty = max(treaties, key=lambda treaty: len(treaty.actions))
        if not is_long(self._library.entry(treaty.number)):
            return "no entry has a table of them"
        self._session.open_entry(treaty.number)
        child_of(self._window, QTabBar, "readerTabs").setCurrentIndex(1)
        table = child_of(self._window, QTableView, "actionsTable")
        expect(table.isVisible(), "the table does not appear")
        rows = table.model().rowCount()
        expect(rows > 0, f"the table of {treaty.id} is empty")
        return f"{rows} of {treaty.id}"

    def _participation(self) -> str:
        """Both of its tables have something to show."""
        self._window.menus["participation"].trigger()
        view = child_of(self._window, Companion).view
        sizes = []
        for place, table in enumerate((view.instruments.table, view.partners.table)):
            view.tabs.setCurrentIndex(place)
            rows, columns = table.model().rowCount(), table.model().columnCount()
            expect(rows > 0 and columns > 0, f"{table.objectName()} is empty")
            expect(not view.grab().isNull(), "the window cannot be painted")
            sizes.append(f"{rows} x {columns}")
        view.close()
        return ", ".join(sizes)

    def _help(self) -> str:
        """Every topic has its texts."""
        reader = child_of(self._window, QTextBrowser, "readerPane")
        for topic in HELP_TOPICS:
            self._session.open_page(HelpPage(topic))
            title = self._window.menus[f"help_{topic}"].text()
            expect(title in reader.toPlainText(), f"the help on {topic} does not appear")
        return f"{len(HELP_TOPICS)} topics"
