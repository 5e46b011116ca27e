"""The reader: a page, with what matches the search marked; its links say what a click is to do."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QMouseEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QMenu, QTextBrowser, QWidget

from app.domain.page import EntryPage, Page
from app.domain.query import Query
from app.domain.reference import PAGES, is_reference, written
from app.library.references import reference_to
from app.output.colours import page_style
from app.output.library_facts import library_facts
from app.output.pages import Pages
from app.output.shapes import ALL_KINDS, SHAPES
from app.output.welcome import welcome_page
from app.ui import late
from app.ui.clicking import control_held
from app.ui.passages import Passages
from app.ui.text_size import CHOSEN, px, sized
from app.ui.theme import PAPER, Theme
from app.wording.wording import Wording

if TYPE_CHECKING:
    from app.output.printed import Printed

_MARGIN = 20
_INSIDE = QPoint(_MARGIN + 1, 0)
_IMAGE = QTextDocument.ResourceType.ImageResource.value
_WIDE = 700
"""From here on three columns of text have room beside one another."""


class Reader(QTextBrowser):
    """Shows one page; opens nothing by itself and loads nothing from outside.

    followed has the scheme and the target of a link that leads away from the page, followed_beside those of one that
    leads to a page to be shown beside this one, copied the text that was copied. It is empty until it has its wording.
    """

    followed = Signal(str, str)
    followed_beside = Signal(str, str)
    copied = Signal(str)

    def __init__(self, pages: Pages, sheet: str, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readerPane")
        self._pages, self._sheet = pages, sheet
        self._wording, self._theme = wording, theme
        self._page: Page | None = None
        self._query = Query()
        self._unfolded: frozenset[str] = frozenset()
        self._places: dict[Page | None, int] = {}
        self._wide = self._greets = False
        self.passages = Passages(self, pages.library.matches, theme)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._follow)

    def show_page(self, page: Page | None) -> None:
        """Shows another page from its beginning."""
        if page != self._page:
            self._places[self._page] = self.verticalScrollBar().value()
            self._page = page
            self._refresh()
            self._mark()

    def return_to_place(self) -> None:
        """Shows the part of the page that was seen when it was left."""
        self.verticalScrollBar().setValue(self._places.get(self._page, 0))

    def greet(self) -> None:
        """Shows also what to try first, until it is closed."""
        self._greets = True
        self._refresh_in_place()

    def set_query(self, query: Query) -> None:
        """Marks what matches, at the same place."""
        if query != self._query:
            self._query = query
            self._mark()

    def set_wording(self, wording: Wording) -> None:
        """Shows the same page in another language, at the same place."""
        self._wording = wording
        self._refresh_in_place()

    def set_theme(self, theme: Theme) -> None:
        """Shows the same page in other colours, or larger or smaller, at the same place."""
        self._theme = theme
        self.passages.set_theme(theme)
        top = self.cursorForPosition(_INSIDE)
        place, above = top.position(), self.cursorRect(top).top()
        self._refresh_in_place(self.passages.walk.place)
        top.setPosition(place)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(top).top() - above)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | None:
        """The colour of a kind, of which charts are made; nothing else, and nothing is ever fetched."""
        scheme, what = _parts_of(QUrl(name))
        if (kind, scheme) != (_IMAGE, "kind") or what not in (ALL_KINDS, *SHAPES):
            return None
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        image.fill(QColor(self._theme.accent if what == ALL_KINDS else self._theme.kind(what)))
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps in sight what stood at the top, and sets texts side by side, or not any more, as there is room."""
        bar = self.verticalScrollBar()
        top = self.cursorForPosition(_INSIDE) if bar.value() else None
        super().resizeEvent(event)
        if top and event.size().width() != event.oldSize().width():
            bar.setValue(bar.value() + self.cursorRect(top).top())
        # Not the viewport's: that changes with the scroll bar, in the middle of showing a page.
        if (self.width() >= px(_WIDE)) is not self._wide:
            self._wide = not self._wide
            if self._unfolded:
                self._refresh_in_place()

    def _mark(self, current: int | None = None) -> None:
        """Matches are those of an entry; what else stands here has the words for other reasons."""
        self.passages.search(self._query if isinstance(self._page, EntryPage) else Query(), current)

    def _refresh_in_place(self, current: int | None = None) -> None:
        place = self.verticalScrollBar().value()
        self._refresh()
        self.verticalScrollBar().setValue(place)
        self._mark(current)

    def _refresh(self) -> None:
        words = self._wording.words
        self.setAccessibleName(words._("Reader"))
        style = page_style(sized(self._sheet), self._theme)
        if self._page is None:
            facts = library_facts(self._pages.library.facts, words)
            self._show_html(welcome_page(facts, self._wording, style, first=self._greets))
        else:
            write = partial(self._pages.html, wide=self._wide, size=CHOSEN.percent)
            self._show_html(write(self._page, words, style, unfolded=self._unfolded))

    def _show_html(self, html: str) -> None:
        """The scroll bar stays meanwhile: where it goes and comes back, Qt lays out the page for each width."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHtml(html)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def menu_at(self, place: QPoint) -> QMenu:
        """Qt's own menu, and what is to be done here with the link below the pointer, and with the page."""
        menu = self.createStandardContextMenu(place)
        for action in menu.actions():
            if action.objectName() == "link-copy":
                menu.removeAction(action)
        scheme, target = _parts_of(QUrl(self.anchorAt(place)))
        words = self._wording.words
        if scheme == "copy" and not is_reference(target):
            menu.addAction(words._("Copy the address"), partial(self._copy, target))
        if scheme in PAGES:
            menu.addAction(words._("Open beside"), partial(self.followed_beside.emit, scheme, target))
            reference = written(scheme, *target.split("/"))
            menu.addAction(words._("Copy the reference of the link"), partial(self._copy, reference))
        if self._page is not None:
            menu.addAction(words._("Copy the reference of the page"), self.copy_reference)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Opens the menu."""
        self.menu_at(event.pos()).popup(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button on a link to a page; Qt itself follows links by the left one only."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.MiddleButton:
            scheme, target = _parts_of(QUrl(self.anchorAt(event.position().toPoint())))
            if scheme in PAGES:
                self.followed_beside.emit(scheme, target)

    def taking(self) -> "Callable[..., Printed] | None":
        """What puts the page on paper as it is seen now, or makes a file of it; None when there is no page."""
        if self._page is None:
            return None
        return partial(late.printed, self._page, self._pages, self._wording.words, self._sheet, PAPER, self._unfolded)

    def copy_reference(self) -> None:
        """Copies the reference of the page."""
        if self._page is not None:
            self._copy(reference_to(self._page, self._pages.library))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)

    def _follow(self, address: QUrl) -> None:
        scheme, target = _parts_of(address)
        if scheme == "unfold":
            self._unfolded ^= {target}
            self._refresh_in_place()
        elif scheme == "section":
            self.scrollToAnchor(target)
        elif scheme == "copy":
            self._copy(target)
        else:
            beside = scheme in PAGES and control_held()
            (self.followed_beside if beside else self.followed).emit(scheme, target)


def _parts_of(address: QUrl) -> tuple[str, str]:
    """Scheme and target of what `link` has made."""
    scheme, _, target = bytes(address.toEncoded().data()).decode().partition(":")
    return scheme, unquote(target)
