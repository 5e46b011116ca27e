"""Every sort of date has a look of its own, in light and dark, small and wide."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from app.domain.dates import parse
from app.domain.entry import KINDS
from app.domain.timeline.actions import SORTS
from app.domain.timeline.chronology import chronology_of, look_of
from app.domain.timeline.frame import WIDTHS
from app.domain.timeline.timeline import timeline_of
from app.domain.timeline.viewport import Viewport
from app.ui.theme import DARK, LIGHT, Theme
from app.ui.timeline.geometry import geometry
from app.ui.timeline.marks import MarkPainter
from app.ui.timeline.scene import Lettering, scene
from app.ui.timeline.shelf import Shelf
from app.ui.timeline.type import Type

DATES = (
    *("2004-06-17", "2004-06", "2004-21", "2004", "200X", "20XX"),
    *("2004-06-17~", "2004-06~", "2004~", "2004-06-17?", "2004-06?", "2004?", "2004-06-17%", "200X~"),
    *("2004-01-05/2004-11-17", "2004-01/2004-11", "2004-01-05~/2004-11-17", "2004-01-05/2004-11-17?"),
    *("2004-06-17/..", "2004-06-17/", "2004/..", "../2004-06-17", "[2004-02,2004-10]", "[2004-02,2004-06,2004-10]"),
)
WIDE_ALIKE = {"200X", "20XX"}
"""Wider than the picture."""

SMALL_ALIKE = {"[2004-02,2004-10]", "[2004-02,2004-06,2004-10]"}


def wide(text: str, theme: Theme) -> QImage:
    """A date in a year that is as wide as the picture."""
    date = parse(text)
    known = chronology_of([("meeting", date)])
    view = Viewport(731_500, 732_000, 500, (0, 1_000_000))
    shelf, fonts = Shelf(), Type(QFont())
    shelf.show(found := timeline_of(known, 1, {}), {}, str)
    place = geometry(QRectF(0, 0, 600, 200).size(), 0, shelf.texts, fonts)
    shown = scene(place, view, found, shelf, Lettering("en", fonts, lambda numbers: dict.fromkeys(numbers, "")))
    picture = blank(QRectF(0, 0, 600, 200))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    MarkPainter(theme, fonts).lane(painter, shown, 0)
    painter.end()
    return picture


def small(text: str, theme: Theme, kind: str = "meeting") -> QImage:
    picture = blank(QRectF(0, 0, 24, 14))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    look = look_of(kind, parse(text))
    MarkPainter(theme, Type(QFont())).small(painter, QRectF(2, 2, 9 * WIDTHS[look.precision], 9), look)
    painter.end()
    return picture


def blank(rect: QRectF) -> QImage:
    picture = QImage(int(rect.width()), int(rect.height()), QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.usefixtures("qapp")
def test_wide_dates_look_different(theme: Theme) -> None:
    pictures = {text: wide(text, theme) for text in DATES}
    for one, other in combinations(DATES, 2):
        assert (pictures[one] != pictures[other]) is ({one, other} != WIDE_ALIKE), (one, other)
    assert blank(QRectF(0, 0, 600, 200)) not in pictures.values()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.usefixtures("qapp")
def test_small_dates_look_different(theme: Theme) -> None:
    closed = [text for text in DATES if ".." not in text and not text.endswith("/")]
    pictures = {text: small(text, theme) for text in closed}
    for one, other in combinations(closed, 2):
        assert (pictures[one] != pictures[other]) is ({one, other} != SMALL_ALIKE), (one, other)


@pytest.mark.usefixtures("qapp")
def test_kinds_and_actions_differ_in_form() -> None:
    """Also for those who see no colours."""
    grey = [small("2004-06-17", LIGHT, kind).convertToFormat(QImage.Format.Format_Alpha8) for kind in FORMS]
    assert all(one != other for one, other in combinations(grey, 2))


FORMS = (*KINDS, *dict.fromkeys(SORTS.values()))


@pytest.mark.usefixtures("qapp")
def test_dates_in_a_set_stand_where_they_may_be() -> None:
    """Between them there is only a line."""
    picture = wide("[2004-02,2004-10]", LIGHT)
    known = chronology_of([("meeting", parse("[2004-02,2004-10]"))])
    assert [piece.first for piece in known.pieces(0)] == [parse("2004-02").first, parse("2004-10").first]
    filled = [sum(picture.pixelColor(x, y).alpha() > 0 for y in range(200)) for x in range(600)]
    assert max(filled) >= 8
    middle = next(x for x in range(600) if filled[x]) + 150
    assert 1 <= filled[middle] <= 2
