"""What it takes to show each page in the whole window, the tables of treaty actions and the window of participation."""

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from statistics import quantiles
from time import perf_counter, thread_time

import pytest
import shiboken6

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app import paths
from app.domain.page import EntryPage, PartyPage, pair_of
from app.domain.selection import Selection
from app.library.participation import read_participation
from app.selftest.watching import child_of
from app.startup import Desktop, open_desktop
from app.ui.participation.opening import Companion
from app.ui.settling import collect_while_waiting
from tests.bench.child import FRAME_MS, SETTLE_MS, wait

COUNTRIES = 24
"""Of so many every pair is looked at."""

TREATIES = 40
DAYS = 200


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    """The window after everything has been read ahead."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    opened = open_desktop(application, paths.LIBRARY, "ru")
    collect_while_waiting()
    wait(SETTLE_MS)
    yield opened
    opened.close()
    opened.window.close()
    shiboken6.delete(opened.window)


def bench_pages(desktop: Desktop) -> None:
    """Every entry, country and organization, and pairs of countries."""
    library, session = desktop.library, desktop.session
    facets = library.search(Selection()).facets
    countries = sorted(facets["country"], key=facets["country"].__getitem__, reverse=True)
    pairs = combinations(countries[:COUNTRIES], 2)
    print()  # noqa: T201
    _report("entries", session.open_page, map(EntryPage, range(library.facts.entries)))
    _report("countries", session.open_page, (PartyPage("country", code) for code in countries))
    _report("organizations", session.open_page, (PartyPage("organization", code) for code in facets["organization"]))
    _report("pairs of countries", session.open_page, (pair_of(*pair) for pair in pairs))


def bench_actions(desktop: Desktop) -> None:
    """The tables of the entries that have most."""
    panel = desktop.window.reader_panel
    treaties = desktop.library.read(read_participation).treaties.values()
    most = sorted(treaties, key=lambda treaty: len(treaty.actions), reverse=True)[:TREATIES]

    def opened() -> Iterator[int]:
        for treaty in most:
            desktop.session.open_entry(treaty.number)
            QApplication.processEvents()
            yield 1

    print()  # noqa: T201
    _report("tables of actions", panel.tabs.setCurrentIndex, opened())


def bench_participation(desktop: Desktop) -> None:
    """Its window is opened for the first time, with everything in it, and its date is moved."""
    print()  # noqa: T201
    _report("opening of participation", lambda action: action.trigger(), [desktop.window.menus["participation"]])
    companion = child_of(desktop.window, Companion)
    instruments = companion.view.instruments
    _report("everything instead of what was found", instruments.only_found.setChecked, [False])
    last = instruments.model.day
    _report("days of participation", instruments.date.set_day, range(last, last - DAYS * 30, -30))


def _report(name: str, show: Callable[..., None], shown: Iterable[object]) -> None:
    """How long the interface thread works and how long a reader waits until each of them is painted."""
    took = [_took(show, one) for one in shown]
    for what, found in zip(("work", "wait"), zip(*took, strict=True), strict=True):
        middle, high = _spread(found)
        numbers = f"p50 {middle:5.1f}  p95 {high:5.1f}  max {max(found):5.1f} ms, {high / FRAME_MS:4.2f} of a frame"
        print(f"{len(found):5} {name:38} {what}: {numbers}")  # noqa: T201


def _spread(found: tuple[float, ...]) -> tuple[float, float]:
    parts = quantiles(found, n=20, method="inclusive") if len(found) > 1 else [found[0]] * 19
    return parts[9], parts[18]


def _took(show: Callable[..., None], one: object) -> tuple[float, float]:
    began, worked = perf_counter(), thread_time()
    show(one)
    QApplication.processEvents()
    return (thread_time() - worked) * 1000, (perf_counter() - began) * 1000
