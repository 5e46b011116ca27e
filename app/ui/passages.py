"""The passages of a page that match the search: marked all at once, gone to one after another."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import inf
from time import perf_counter

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from app.domain.matching import Match
from app.domain.query import Query
from app.ui.text_size import px
from app.ui.theme import Theme
from app.ui.walk import Walk, in_units, joined

SLICE_S = 0.004
"""A quarter of a frame; the page and its painting need the rest."""

_LABEL = QTextFormat.Property.FontWordSpacing
"""What the style sheet of the page gives to labels and to nothing else."""

_BELOW = 48
"""Pixels at the lower edge that do not count as seen, since the bar of the matches may come to stand there."""


class Passages(QObject):
    """Finds and marks what a query matches on a page; a long page is searched in slices, between events."""

    changed = Signal(object)

    def __init__(self, page: QTextEdit, matches_in: Callable[[str, Query], tuple[Match, ...]], theme: Theme) -> None:
        super().__init__(page)
        self._page, self._matches_in = page, matches_in
        self._walk = Walk()
        self._marks: list[QTextEdit.ExtraSelection] = []
        self._rest: Iterator[list[Match]] = iter(())
        self._begin: int | None = None
        self._lead = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._go_on)
        self.set_theme(theme)

    @property
    def walk(self) -> Walk:
        """The matches found so far, and the one that was gone to."""
        return self._walk

    @property
    def is_done(self) -> bool:
        """Whether the whole page has been searched."""
        return not self._pause.isActive()

    def set_theme(self, theme: Theme) -> None:
        """Marks in other colours from the next search on."""
        self._plain = _look_of(theme.highlight, theme.ink)
        self._current = _look_of(theme.current, theme.current_ink)

    def search(self, query: Query, place: int | None = None) -> None:
        """Searches the page as it is now; the match at the place is marked as the current one."""
        self._pause.stop()
        self._walk, self._marks = Walk(), []
        self._begin, self._lead = place, False
        self._rest = self._found(query) if query.clauses else iter(())
        self._go_on()

    def next(self) -> None:
        """Goes to the next match, from the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Goes to the match before, from the first to the last."""
        self._step(-1)

    def first(self) -> None:
        """Goes to the first match, as soon as it is found."""
        self._begin, self._lead = 0, True
        self._begin_there()

    def _go_on(self) -> None:
        self._look(SLICE_S)

    def _look(self, seconds: float) -> None:
        """Searches on for so long, and later what is left."""
        end = perf_counter() + seconds
        spans: list[Match] = []
        for found in self._rest:
            spans += found
            if perf_counter() > end:
                self._pause.start()
                break
        self._walk = replace(self._walk, spans=(*self._walk.spans, *spans))
        self._marks += [self._mark(span, self._plain) for span in spans]
        self._begin_there()

    def _found(self, query: Query) -> Iterator[list[Match]]:
        """The matches of each block: no phrase reaches from one to the next."""
        document = self._page.document()
        cursor = QTextCursor(document)
        block = document.begin()
        while block.isValid():
            text, first = block.text(), block.position()
            spans = in_units(text, joined(text, self._matches_in(text, query)))
            yield [(first + a, first + b) for a, b in spans if not _is_label(cursor, first + a)]
            block = block.next()

    def _begin_there(self) -> None:
        """Makes the match with which to begin the current one, when it is found already."""
        walk = self._walk
        if self._begin is not None and self._begin < len(walk.spans):
            walk, self._begin = replace(walk, place=self._begin), None
            self._show(walk)
            if self._lead:
                self._bring_into_view()
        else:
            self._show(walk)

    def _step(self, step: int) -> None:
        if self._pause.isActive():
            # Round at the end is known only when the end is.
            self._pause.stop()
            self._look(inf)
        self._begin = None
        self._show(self._walk.stepped(step, self._seen()))
        self._bring_into_view()

    def _seen(self) -> int:
        """Where the seen part of the page begins; beside a table Qt would name the beginning of the whole table."""
        inside = int(self._page.document().documentMargin()) + 1
        return self._page.cursorForPosition(QPoint(inside, 0)).position()

    def _show(self, walk: Walk) -> None:
        for place, look in ((self._walk.place, self._plain), (walk.place, self._current)):
            if place is not None:
                self._marks[place] = self._mark(walk.spans[place], look)
        self._walk = walk
        self._page.setExtraSelections(self._marks)
        self.changed.emit(walk)

    def _mark(self, span: Match, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(self._page.document())
        mark.cursor.setPosition(span[0])
        mark.cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        mark.format = look
        return mark

    def _bring_into_view(self) -> None:
        """Scrolls when the current match is not seen; links and screen readers go on from it."""
        if self._walk.place is None:
            return
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(self._walk.spans[self._walk.place][0])
        place, height = self._page.cursorRect(cursor), self._page.viewport().height()
        if place.top() < 0 or place.bottom() > height - px(_BELOW):
            bar = self._page.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - height // 3)
        self._page.setTextCursor(cursor)


def _look_of(ground: str, ink: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(QColor(ground))
    look.setForeground(QColor(ink))
    return look


def _is_label(cursor: QTextCursor, position: int) -> bool:
    """Whether the character at a position says only what stands beside it."""
    cursor.setPosition(position + 1)
    return cursor.charFormat().hasProperty(_LABEL)
