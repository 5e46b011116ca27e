"""The part of a timeline that a window shows, as one page."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

from app.output.paper import PaperWords
from app.ui.paper.document import A4, Document
from app.ui.paper.frame import MARGIN, PageFrame
from app.ui.paper.legend import key_of, looks_in
from app.ui.paper.type import PaperType
from app.ui.theme import LIGHT
from app.ui.timeline.painter import Seen, TimelinePainter
from app.ui.timeline.samples import GHOST

_LEAST_WIDTH = 560.0
_MOST_SCALE = 1.5
"""How much larger than on the screen it is on a sheet at most."""


def seen_document(seen: Seen | None, words: PaperWords, meanings: Mapping[str, str], *, on_sheet: bool) -> Document:
    """A sheet of A4, or a picture as large as the lanes and the words around them; None says that there is nothing."""
    fonts = PaperType()
    key = _key(seen, meanings) if seen else {}
    frame = PageFrame(words, key, A4, LIGHT, fonts)
    if seen and not on_sheet:
        width = max(seen.place.width(), _LEAST_WIDTH) + 2 * MARGIN
        frame = PageFrame(words, key, QSizeF(width, A4.height()), LIGHT, fonts)
        frame = PageFrame(words, key, QSizeF(width, frame.surroundings + seen.place.height()), LIGHT, fonts)
    page = partial(_page, frame, seen)
    return Document(words.title, words.searched, words.language, frame.size, [page])


def _key(seen: Seen, meanings: Mapping[str, str]) -> Mapping[str, str]:
    """Of the meanings those that are needed."""
    looks, more = looks_in(seen.scene)
    return key_of(meanings, looks, [*more, GHOST] if seen.emphasis.links.ghosts else more)


def _page(frame: PageFrame, seen: Seen | None, painter: QPainter) -> None:
    frame.paint(painter, 1, 1)
    if seen is None:
        frame.say_empty(painter)
        return
    frame.legend(painter)
    place, room = seen.place, frame.chart
    scale = min(_MOST_SCALE, room.width() / place.width(), room.height() / place.height())
    painter.save()
    painter.translate(room.topLeft())
    if scale != 1:
        painter.scale(scale, scale)
    painter.translate(-place.topLeft())
    lanes = TimelinePainter(LIGHT, seen.fonts)
    lanes.paint(painter, seen.scene)
    lanes.emphasize(painter, seen.scene, seen.emphasis)
    painter.restore()
