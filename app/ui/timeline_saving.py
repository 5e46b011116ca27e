"""What the window saves of a timeline: the part that is seen, or the whole result on pages."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage

from app.library.library import Library
from app.output.paper import LANES, PaperWords, paper, paper_words
from app.output.saving import SUFFIXES, file_name
from app.ui.paper.document import told
from app.ui.paper.files import image, pictures, png
from app.ui.paper.result import result_document
from app.ui.paper.seen import seen_document
from app.ui.saving import Formats, Make, Saving
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.timeline.words import timeline_words
from app.ui.work import Step
from app.ui.worker import Found
from app.wording.wording import Wording

_ON_SHEET = ".pdf"


class TimelineSaving:
    """Makes documents of an answer and of the timeline that shows it."""

    def __init__(self, library: Library, canvas: TimelineCanvas, saving: Saving) -> None:
        self._library, self._canvas, self._saving = library, canvas, saving

    def save_view(self, title: str, found: Found, wording: Wording) -> None:
        """Ask for a name and save what is seen, under a dialog's title."""
        words, meanings = self._words(found, wording), timeline_words(wording).meanings()

        def make(suffix: str, scale: int) -> Callable[[Step], Sequence[bytes]]:
            # What is seen has the fonts and pictures of the window, which no thread may use; it is but one page.
            document = seen_document(self._canvas.seen(), words, meanings, on_sheet=suffix == _ON_SHEET)
            if suffix == ".png":
                return partial(_encoded, image(document, 0, scale))
            contents = pictures(document, suffix, scale)
            return lambda _: contents

        self._ask(title, found, wording, make)

    def save_pages(self, title: str, found: Found, wording: Wording) -> None:
        """Ask for a name and save the whole result."""
        self._ask(title, found, wording, partial(partial, _result, self._library.path, found, wording))

    def _ask(self, title: str, found: Found, wording: Wording, make: Make) -> None:
        words = wording.words
        name = file_name(words._("Timeline"), found.answer.selection.text)
        self._saving.ask(title, name, words, Formats(SUFFIXES, make))

    def _words(self, found: Found, wording: Wording) -> PaperWords:
        """With how many entries lie outside the view."""
        words, said = paper_words(self._library, found.answer, found.timeline.facet, wording), timeline_words(wording)
        counts = zip((said.earlier, said.later), found.timeline.outside(*self._canvas.viewport.days), strict=True)
        outside = [say(count) for say, count in counts if count]
        return replace(words, facts=" · ".join((words.facts, *outside)))


def _result(path: Path, found: Found, wording: Wording, suffix: str, scale: int, step: Step) -> Sequence[bytes]:
    """In a thread, which needs a library of its own."""
    with closing(Library(path)) as library:
        printed = paper(library, found.answer, found.timeline.facet or LANES[0], wording)
    document = result_document(printed, timeline_words(wording).meanings())
    return pictures(told(document, step), suffix, scale)


def _encoded(pixels: QImage, _step: Step) -> Sequence[bytes]:
    return [png(pixels)]
