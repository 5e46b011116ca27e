"""The result list: date, kind by shape and colour and title, below it the snippet and the badges of countries."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from app.domain.answer import Hit, Snippet
from app.ui.clicking import wants_beside
from app.ui.painted_list import PaintedList, ThemedDelegate
from app.ui.painting import paint_badges, paint_kind, paint_text
from app.ui.results.model import COUNTRIES_ROLE, DATE_ROLE, HIT_ROLE, Index, ResultModel
from app.ui.style import text_font
from app.ui.text_size import px
from app.ui.theme import Theme

_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
ROW_HEIGHT = 50
_MARGIN = 12
_DATE_WIDTH = 108
_KIND_WIDTH = 26
_LINE = 20
_FRAME = 2
_DASH = "–"
_MOST_BADGES = 0.45
"""The badges never take more of the lower line, so that titles have all of the upper one."""

_SNIPPET = 220
"""Pixels that a snippet needs before there is room for badges."""

_NARROW = 460
"""A row of fewer pixels has no column for the date."""


class ResultDelegate(ThemedDelegate):
    """Paints a row; what is highlighted was decided by the search.

    pointed is the entry under the mouse elsewhere: its row looks as if the mouse were over it.
    """

    pointed: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row has the same height."""
        return QSize(200, px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints the background, date and kind, the two lines, and the badges."""
        hit: Hit | None = index.data(HIT_ROLE)
        if hit is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        self.paint_ground(painter, option, pointed=hit.brief.number == self.pointed)
        self._edges(painter, rect, focused=bool(option.state & QStyle.StateFlag.State_HasFocus))
        upper = QRectF(rect.left() + _MARGIN, rect.top() + px(6), rect.width() - 2 * _MARGIN, px(_LINE))
        narrow = rect.width() < px(_NARROW)
        date = index.data(DATE_ROLE)
        if not narrow:
            self._date(painter, QRectF(upper.left(), upper.top(), px(_DATE_WIDTH) - 8, px(_LINE)), date)
            upper.setLeft(upper.left() + px(_DATE_WIDTH))
        paint_kind(painter, hit.brief.kind, QPointF(upper.left() + px(6), upper.center().y()), self.theme, px(5))
        upper.setLeft(upper.left() + px(_KIND_WIDTH))
        lower = upper.translated(0, px(_LINE))
        most = max(0.0, min(lower.width() * _MOST_BADGES, lower.width() - px(_SNIPPET)))
        room = QRectF(lower.right() - most, lower.top(), most, lower.height())
        badges = paint_badges(painter, room, index.data(COUNTRIES_ROLE), font=text_font(11), theme=self.theme)
        lower.setRight(lower.right() - (badges + 12 if badges else 0))
        title = index.data(Qt.ItemDataRole.DisplayRole)
        paint_text(painter, upper, title, font=text_font(bold=True), colour=self.theme.ink,
                   matches=hit.matches, highlight=self.theme.highlight)  # fmt: skip
        self._snippet(painter, lower, hit.snippet, f"{date} · " if narrow else "")
        painter.restore()

    def _date(self, painter: QPainter, line: QRectF, text: str) -> None:
        """A long period goes on in the second line, after its dash."""
        font = text_font(12)
        parts = [text]
        if QFontMetrics(font).horizontalAdvance(text) > line.width() and _DASH in text:
            start, end = text.split(_DASH, 1)
            parts = [start + _DASH, end.strip()]
        for row, part in enumerate(parts):
            paint_text(painter, line.translated(0, row * px(_LINE)), part, font=font, colour=self.theme.muted)

    def _edges(self, painter: QPainter, rect: QRectF, *, focused: bool) -> None:
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(self.theme.line))
        if focused:
            painter.setPen(QPen(QColor(self.theme.accent), _FRAME))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _snippet(self, painter: QPainter, line: QRectF, snippet: Snippet, before: str) -> None:
        """`before` stands before it where there is no column for that."""
        spans = [(start + len(before), end + len(before)) for start, end in snippet.spans]
        paint_text(painter, line, before + snippet.text, font=text_font(12), colour=self.theme.muted,
                   matches=spans, highlight=self.theme.highlight)  # fmt: skip


class ResultList(PaintedList):
    """The list; says which entry was chosen with the mouse, and which was passed with the arrow keys.

    entry_beside has an entry that is to be read beside another, entry_pointed the one under the mouse, or None;
    reading_wanted: the keyboard is to go on to the entry itself, left_upwards: to what is above the first row.
    """

    entry_chosen = Signal(int)
    entry_passed = Signal(int)
    entry_beside = Signal(int)
    entry_pointed = Signal(object)
    reading_wanted = Signal()
    left_upwards = Signal()

    def __init__(self, model: ResultModel, theme: Theme, parent: QWidget | None = None) -> None:
        self._rows = ResultDelegate(theme)
        super().__init__("resultList", model, self._rows, parent)
        self._results = model
        self._following = self._by_key = self._pressed_beside = False
        self.setUniformItemSizes(True)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT // 2)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.entered.connect(lambda index: self.entry_pointed.emit(model.number_at(index.row())))
        self.viewportEntered.connect(lambda: self.entry_pointed.emit(None))

    def show_pointed(self, number: int | None) -> None:
        """Marks the row of the entry under the mouse elsewhere, if it is in sight."""
        before, self._rows.pointed = self._rows.pointed, number
        for changed in (before, number):
            if (row := self._results.row_of(changed)) is not None:
                self.update(self._results.index(row, 0))

    def viewportEvent(self, event: QEvent) -> bool:
        """Takes the leaving mouse to point at nothing."""
        if event.type() == QEvent.Type.Leave:
            self.entry_pointed.emit(None)
        return super().viewportEvent(event)

    def show_current(self, number: int | None) -> None:
        """Selects the row of an entry and brings it into view; nothing when the answer does not have it."""
        self._following = True
        row = self._results.row_of(number)
        if row is None:
            self.selectionModel().clear()
        else:
            index = self._results.index(row, 0)
            seen = self.viewport().rect().contains(self.visualRect(index))
            self.setCurrentIndex(index)
            if not seen:
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._following = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Only a plain click of the left button chooses; Qt would choose with any."""
        index = self.indexAt(event.position().toPoint())
        self._pressed_beside = wants_beside(event)
        if self._pressed_beside and index.isValid():
            self.entry_beside.emit(self._results.number_at(index.row()))
        elif event.button() is Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt would choose the row to which a pressed mouse moves."""
        if not (self._pressed_beside and event.buttons()):
            super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's own keys, which pass entries rather than choose them."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            beside = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            wanted = self.entry_beside if beside else self.entry_chosen
            wanted.emit(self._results.number_at(self.currentIndex().row()))
            if not beside:
                self.reading_wanted.emit()
            return
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
            return
        self._by_key = True
        super().keyPressEvent(event)
        self._by_key = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Marks a row, but coming by is not choosing; by the keyboard, one that is seen."""
        following, self._following = self._following, True
        super().focusInEvent(event)
        self._following = following
        if event.reason() in _BY_KEYBOARD:
            self.scrollTo(self.currentIndex())

    def _current_changed(self, current: Index, _previous: Index) -> None:
        if current.isValid() and not self._following:
            went = self.entry_passed if self._by_key else self.entry_chosen
            went.emit(self._results.number_at(current.row()))
