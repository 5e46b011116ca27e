"""Taking the page of a reader along: saved as sheets or as a file for a browser, or printed."""

from collections.abc import Callable, Sequence
from functools import partial

from app.output.printed import SUFFIXES, Printed
from app.output.saving import file_name
from app.ui import late
from app.ui.paper.files import page_file
from app.ui.reader import Reader
from app.ui.saving import Formats, Saving
from app.ui.translating import Translating
from app.ui.work import Step


class PageSaving:
    """Asks for the reader when its page is to be taken along."""

    def __init__(self, reader: Callable[[], Reader], saving: Saving, translating: Translating) -> None:
        self._reader, self._saving, self._translating = reader, saving, translating

    def save(self, title: str) -> None:
        """Ask for a name and save the page, under a dialog's title."""
        if take := self._reader().taking():
            name = file_name(take(file=False).title, "")
            formats = Formats(SUFFIXES, lambda suffix, _: partial(_file, take(file=suffix == ".html"), suffix))
            self._saving.ask(title, name, self._translating.wording.words, formats)

    def print(self) -> None:
        """Ask for a printer and print the page."""
        if take := self._reader().taking():
            late.print_page(take(file=False), self._translating.wording.words, self._saving)


def _file(printed: Printed, suffix: str, step: Step) -> Sequence[bytes]:
    return [page_file(printed, suffix, step)]
