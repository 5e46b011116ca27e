"""What stands in place of an empty list: what would find something, each a link with its number."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.facets.list import tabular
from app.ui.named import named
from app.ui.painting import paint_text
from app.ui.plain_text import plain, plain_label
from app.ui.style import text_font
from app.ui.text_size import px
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.output.advice import Row, Section

_ROW_HEIGHT = 26
_PADDING, _GAP = 8, 12
_SIDE_BY_SIDE = 540
"""Pixels from which sections stand beside one another."""

_NARROWEST_COLUMN, _WIDEST_COLUMN = 180, 380


class ProposalLink(QAbstractButton):
    """One proposal: pressed by the mouse, the space bar or Enter."""

    def __init__(self, row: "Row", theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "proposal")
        self.row, self._theme = row, theme
        self.setText(row.label)
        self.setAccessibleName(row.sentence)
        self.setToolTip(plain(row.sentence))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its words; they are elided where there is less room."""
        words = QFontMetrics(text_font()).horizontalAdvance(self.row.label)
        count = QFontMetrics(text_font(12)).horizontalAdvance(self.row.count)
        return QSize(words + count + _GAP + 2 * _PADDING + 2, px(_ROW_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As narrow as may be."""
        return QSize(60, px(_ROW_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as well; the arrow keys go from one proposal to the next."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the words as a link and the number right behind them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._theme, QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            painter.setBrush(QColor(theme.accent_background))
            painter.setPen(QColor(theme.accent if self.hasFocus() else theme.accent_background))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        count_font = tabular(text_font(12))
        count = QFontMetrics(count_font).horizontalAdvance(self.row.count)
        words = QFontMetrics(text_font()).horizontalAdvance(self.row.label) + 2
        line = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        line.setWidth(min(words, line.width() - count - _GAP))
        paint_text(painter, line, self.row.label, font=text_font(), colour=theme.accent)
        line = QRectF(line.right() + _GAP, rect.top(), count + 2, rect.height())
        paint_text(painter, line, self.row.count, font=count_font, colour=theme.muted)
        painter.end()


class AdvicePanel(QScrollArea):
    """Says which Selection was taken of those that are proposed."""

    proposed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "advicePanel")
        self._theme = theme
        self._heading, self._sections = "", list["Section"]()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)

    @property
    def links(self) -> list[ProposalLink]:
        """The proposals in their order."""
        return self.findChildren(ProposalLink)

    def show_sections(self, heading: str, found: "list[Section]") -> None:
        """Proposes something else."""
        self._heading, self._sections = heading, found
        content = named(QWidget(), "advice")
        column = QVBoxLayout(content)
        column.setContentsMargins(12 - _PADDING, 8, 12 - _PADDING, 12)
        column.setSpacing(10)
        title = plain_label(content, heading)
        title.setWordWrap(True)
        title.setContentsMargins(_PADDING, 0, _PADDING, 0)
        self._columns = QBoxLayout(self._direction)
        self._columns.setSpacing(18)
        for section in found:
            links = [self._link(row, content) for row in section.rows]
            widest = max(link.sizeHint().width() for link in links)
            self._columns.addLayout(_column(section.heading, links, content), min(widest, px(_WIDEST_COLUMN)))
        # Else Qt centres columns that are as wide as they may be.
        self._columns.addStretch(1)
        column.addWidget(title)
        column.addLayout(self._columns)
        column.addStretch(1)
        self.setWidget(content)

    def set_theme(self, theme: Theme) -> None:
        """Paints with other colours."""
        self._theme = theme
        if self._sections:
            self.show_sections(self._heading, self._sections)

    def enter(self) -> None:
        """Takes the keyboard to the first proposal."""
        if self.links:
            self.links[0].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the sections below one another where they have no room side by side."""
        super().resizeEvent(event)
        self._columns.setDirection(self._direction)

    @property
    def _direction(self) -> QBoxLayout.Direction:
        wide = self.viewport().width() >= px(_SIDE_BY_SIDE)
        return QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom

    def _link(self, row: "Row", content: QWidget) -> ProposalLink:
        link = ProposalLink(row, self._theme, content)
        link.setMaximumWidth(px(_WIDEST_COLUMN))
        link.setMinimumWidth(min(link.sizeHint().width(), px(_NARROWEST_COLUMN)))
        link.clicked.connect(partial(self.proposed.emit, row.selection))
        return link


def _column(heading: str, links: list[ProposalLink], content: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    label = plain_label(content, heading)
    label.setProperty("quiet", True)
    label.setContentsMargins(_PADDING, 0, 0, 4)
    column.addWidget(label)
    for link in links:
        column.addWidget(link)
    column.addStretch(1)
    return column
