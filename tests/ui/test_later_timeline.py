"""The timeline of the window: not waited for at the start, there a moment later, and sooner for whoever wants it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.dates import parse
from app.domain.marking import N_
from app.domain.page import EntryPage
from app.domain.selection import Selection
from app.library.opening import LibraryError
from app.startup import Desktop, open_desktop
from app.ui.theme import THEMES

ROOT = Path(__file__).parents[2]


@pytest.fixture
def starting(
    qapp: QApplication, library_path: Path, translations: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desktop]:
    """The window before anything has come to it."""
    monkeypatch.setattr(paths, "TRANSLATIONS", translations)
    desktop = open_desktop(qapp, library_path, "en")
    yield desktop
    desktop.close()
    desktop.window.close()
    shiboken6.delete(desktop.window)


def made(desktop: Desktop) -> bool:
    return desktop.window.later.pane.objectName() == "timelineView"


def test_the_list_is_painted_without_it(library_path: Path, translations: Path) -> None:
    """Nothing of it is even loaded; afterwards it comes without being asked for."""
    script = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication; "
        "from app import paths, startup; from tests.bench.start_child import when_painted; "
        f"paths.TRANSLATIONS = Path({str(translations)!r}); application = QApplication([]); seen = []; "
        f"desktop = startup.open_desktop(application, Path({str(library_path)!r}), 'en'); "
        "results, loaded = desktop.window.results, lambda: 'app.ui.timeline.view' in sys.modules; "
        "when_painted(results.list.viewport(), lambda: results.model.rowCount() > 0, lambda: seen.append(loaded())); "
        "later = desktop.window.later; later.when_made(lambda view: application.quit()); application.exec(); "
        "print(seen, later.pane.objectName()); desktop.close(); desktop.window.close()"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "[False] timelineView"


def test_it_comes_where_its_ground_was(starting: Desktop, qtbot: QtBot) -> None:
    """As large, with the same name for those who hear it; and it has the answer."""
    window = starting.window
    ground = window.later.pane
    QApplication.processEvents()
    place, name = ground.geometry(), ground.accessibleName()
    assert place.height() > 100
    qtbot.waitUntil(lambda: made(starting))
    assert window.timeline.geometry() == place
    assert window.timeline.accessibleName() == name == "Timeline"
    assert len(window.timeline._timeline.everything) == starting.library.facts.entries
    qtbot.waitUntil(lambda: not shiboken6.isValid(ground))


def test_a_key_that_leads_to_it_need_not_wait(starting: Desktop) -> None:
    """Nothing has been answered yet."""
    window = starting.window
    window.activateWindow()
    window.facets.list.setFocus()
    assert not made(starting)
    QTest.keyClick(window.facets.list, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.timeline


def test_it_shows_what_was_chosen_before_it_came(starting: Desktop) -> None:
    """Language, colours, period and page."""
    window, session = starting.window, starting.session
    window._translating.choose("ru")
    assert window.later.pane.accessibleName() == "Временная шкала"
    window._theming.choose("dark")
    session.propose(Selection(since=parse("2001"), until=parse("2002")))
    session.open_page(EntryPage(7))
    assert not made(starting)
    timeline = window.timeline
    assert timeline.accessibleName() == "Временная шкала"
    assert timeline._theme is THEMES["dark"]
    assert None not in timeline._period
    assert timeline._current == 7


def test_it_says_why_there_is_no_answer(starting: Desktop) -> None:
    """Also when that was found out before it came."""
    starting.session.failed.emit(LibraryError(N_("There is no library at {path}."), Path("a.db")))
    assert not made(starting)
    assert starting.window.timeline._failure == "There is no library at a.db."
