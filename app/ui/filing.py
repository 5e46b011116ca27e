"""Taking along what the window shows, by menu: the timeline, or the page of a reader."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui import late
from app.ui.actions import Actions
from app.ui.reader import Reader
from app.ui.translating import Translating
from app.ui.work import Work
from app.ui.worker import Found

if TYPE_CHECKING:
    from app.ui.page_saving import PageSaving
    from app.ui.saving import Saving
    from app.ui.timeline_saving import TimelineSaving


class Filing(QObject):
    """Saves and prints by what is made for it when it is first wanted; saved tells the name of what has been written.

    make gives what saves a timeline; answer the one that the timeline shows, None while there is none; reader the one
    whose page is meant.
    """

    saved = Signal(str)

    def __init__(
        self,
        make: "Callable[[Saving], TimelineSaving]",
        answer: Callable[[], Found | None],
        reader: Callable[[], Reader],
        translating: Translating,
        menus: Actions,
        work: Work,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._make, self._answer, self._reader = make, answer, reader
        self._translating, self._menus, self._work, self._window = translating, menus, work, window
        menus["save_view"].triggered.connect(self._save_view)
        menus["save_pages"].triggered.connect(self._save_pages)
        menus["save_page"].triggered.connect(self._save_page)
        menus["print_page"].triggered.connect(self._print_page)

    @cached_property
    def timeline(self) -> "TimelineSaving":
        """What saves the timeline."""
        return self._make(self._saving)

    @cached_property
    def _page(self) -> "PageSaving":
        return late.page_saving(self._reader, self._saving, self._translating)

    @cached_property
    def _saving(self) -> "Saving":
        saving = late.saving(self._window, self._work)
        saving.saved.connect(self.saved)
        return saving

    def _save_view(self) -> None:
        if found := self._answer():
            self.timeline.save_view(self._menus["save_view"].text(), found, self._translating.wording)

    def _save_pages(self) -> None:
        if found := self._answer():
            self.timeline.save_pages(self._menus["save_pages"].text(), found, self._translating.wording)

    def _save_page(self) -> None:
        self._page.save(self._menus["save_page"].text())

    def _print_page(self) -> None:
        self._page.print()
