"""The Go menu: Back, Forward, and the pages that were read of late."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.page import Page
from app.library.library import Library
from app.output.page_names import page_name
from app.ui.actions import Actions
from app.ui.clicking import control_held
from app.ui.session import Session
from app.ui.text_size import px
from app.ui.translating import Translating

_WIDEST = 420


class Going(QObject):
    """Offers what leads somewhere; the key of the pages read of late shows their menu at the foot of a widget."""

    def __init__(
        self, library: Library, session: Session, translating: Translating, menus: Actions, above: QWidget
    ) -> None:
        super().__init__(above)
        self._library, self._session, self._translating = library, session, translating
        self._menus, self._above = menus, above
        self.recent = QMenu(above)
        self.recent.setObjectName("recentMenu")
        self.recent.aboutToShow.connect(self._fill)
        menus["recent"].setMenu(self.recent)
        menus["recent"].triggered.connect(self._show_recent)
        menus["back"].triggered.connect(session.go_back)
        menus["forward"].triggered.connect(session.go_forward)
        for moved in (session.selected, session.page_opened, session.beside_opened):
            moved.connect(self._offer)
        self._offer()

    def _offer(self) -> None:
        self._menus["back"].setEnabled(self._session.has_back)
        self._menus["forward"].setEnabled(self._session.has_forward)
        self._menus["recent"].setEnabled(bool(self._session.recent.pages))

    def _show_recent(self) -> None:
        """With the newest page that is not on the screen ready to be taken."""
        self.recent.popup(self._above.mapToGlobal(QPoint(0, self._above.height())))
        other = next((action for action in self.recent.actions() if not action.isChecked()), None)
        if other:
            self.recent.setActiveAction(other)

    def _fill(self) -> None:
        self.recent.clear()
        shown = (self._session.page, self._session.beside)
        for page in self._session.recent.pages:
            title, kind = page_name(page, self._library, self._translating.wording)
            title = self.recent.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, px(_WIDEST))
            action = self.recent.addAction(f"{title}\t{kind}".replace("&", "&&"), partial(self._open, page))
            action.setCheckable(page in shown)
            action.setChecked(page in shown)

    def _open(self, page: Page) -> None:
        self._session.read_page(page, beside=control_held())
