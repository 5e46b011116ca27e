"""The rows of the list as they are painted."""

from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from app.domain.selection import Selection
from app.startup import Desktop
from app.ui.text_size import px
from tests.ui.conftest import settle
from tests.ui.looking import picture


def test_a_long_title_has_all_of_its_line(desktop: Desktop, qtbot: QtBot) -> None:
    """Badges of many countries stand below it."""
    desktop.session.propose(Selection(text='"drug agreement" sco 2004'))
    settle(desktop, qtbot)
    rows = desktop.window.results.list
    rect = rows.visualRect(rows.model().index(0, 0))
    quarter = rect.width() // 4
    line = QRect(rect.right() - quarter, rect.top() + 2, quarter, px(24))
    seen = picture(rows.viewport()).copy(line)
    ground = seen.pixel(0, 0)
    inked = [x for x in range(seen.width()) if any(seen.pixel(x, y) != ground for y in range(seen.height()))]
    assert inked[0] <= px(12)
    assert len(inked) > quarter / 2
