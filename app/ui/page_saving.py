"""Taking the page of a reader along: saved as sheets or as a file for a browser, or printed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.output.printed import SUFFIXES, Printed
from app.output.saving import file_name
from app.ui.actions import Actions
from app.ui.paper.files import page_file
from app.ui.reader import Reader
from app.ui.saving import Formats, Saving
from app.ui.translating import Translating
from app.ui.work import Step


class PageSaving(QObject):
    """Asks for the reader when its page is to be taken along.

    print_wanted has the page, the words and what tells of files; what prints is loaded only then.
    """

    print_wanted = Signal(object, object, object)

    def __init__(
        self, reader: Callable[[], Reader], saving: Saving, translating: Translating, actions: Actions
    ) -> None:
        super().__init__(saving)
        self._reader, self._saving, self._translating = reader, saving, translating
        self._save_action = actions["save_page"]
        self._save_action.triggered.connect(self._save)
        actions["print_page"].triggered.connect(self._print)

    def _save(self) -> None:
        if take := self._reader().taking():
            name = file_name(take(file=False).title, "")
            formats = Formats(SUFFIXES, lambda suffix, _: partial(_file, take(file=suffix == ".html"), suffix))
            self._saving.ask(self._save_action.text(), name, self._translating.wording.words, formats)

    def _print(self) -> None:
        if take := self._reader().taking():
            self.print_wanted.emit(take(file=False), self._translating.wording.words, self._saving)


def _file(printed: Printed, suffix: str, step: Step) -> Sequence[bytes]:
    return [page_file(printed, suffix, step)]
