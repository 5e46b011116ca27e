"""All keys, those of the menus and those of a place of the window, and how keys are written."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from app.domain.marking import N_
from app.wording.words import Words

_SIGNS = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "PgUp": "Page ↑",
    "PgDown": "Page ↓",
    "Return": "Enter",
}
"""How Qt writes a key -> how it is written here."""

_HEADING = 2
"""Rows that a heading takes."""

WINDOW: Final = (
    ("F1", N_("Help on this part")),
    ("Ctrl+F, /", N_("Find")),
    ("Ctrl+L", N_("Search exactly as typed")),
    ("Ctrl+E", N_("Write the filters as text")),
    ("Ctrl+Shift+Backspace", N_("Clear all")),
    ("Alt+←", N_("Back")),
    ("Alt+→", N_("Forward")),
    ("Ctrl+H", N_("Recently read")),
    ("Ctrl+K", N_("Commands and pages…")),
    ("Ctrl+M", N_("Participation")),
    ("F6", N_("Next pane")),
    ("Shift+F6", N_("Previous pane")),
    ("Ctrl+1", N_("Large list")),
    ("Ctrl+2", N_("Large timeline")),
    ("Ctrl+3", N_("Large page")),
    ("Ctrl++, Ctrl+=", N_("Larger text")),
    ("Ctrl+-", N_("Smaller text")),
    ("Ctrl+0", N_("Usual size")),
    ("Alt++, Alt+=", N_("Enlarge the pane")),
    ("Alt+-", N_("Shrink the pane")),
    ("F9", N_("Filters")),
    ("Ctrl+,", N_("Settings…")),
    ("?", N_("Keyboard shortcuts")),
    ("Ctrl+Q", N_("Quit")),
)
READING: Final = (
    ("F3", N_("Next match")),
    ("Shift+F3", N_("Previous match")),
    ("Ctrl+Shift+B", N_("Open beside")),
    ("Ctrl+W", N_("Close the page beside")),
    ("Ctrl+Shift+C", N_("Copy the reference of the page")),
    ("Ctrl+P", N_("Print the page…")),
    ("Ctrl+Alt+S", N_("Save the page…")),
    ("Ctrl+S", N_("Save the timeline as seen…")),
    ("Ctrl+Shift+S", N_("Save the timeline in pages…")),
)
"""The keys of the menus, as one reads them, and what they do."""

TIMELINE = N_("Timeline")

PLACES = {
    N_("Everywhere"): (
        (("/",), N_("to the search field")),
        (
            ("Esc",),
            N_("back: from the reader to the results or the timeline, to the search field, which it empties"),
        ),
        (("Tab", "Shift+Tab"), N_("to what follows and to what comes before")),
        (("Menu", "Shift+F10"), N_("the menu of a row, a lane, a link or a cell")),
    ),
    N_("Search field"): (
        (("Down", "Return"), N_("from the field to the results")),
        (("Up", "Down", "Tab"), N_("choose a suggestion and take it")),
    ),
    N_("Filters"): ((("Up", "Down", "Space"), N_("choose a filter and tick it")),),
    N_("Results"): (
        (("Up", "Down"), N_("show the entry before and after")),
        (("Return",), N_("read it in the reader")),
        (("Ctrl+Return",), N_("open it beside what is being read")),
    ),
    N_("Reader"): (
        (("Tab", "Return"), N_("to the next link, and follow it")),
        (("Up", "Down", "Space"), N_("read on and back")),
        (("Ctrl+Tab",), N_("to the table of treaty actions or the timeline behind a tab")),
    ),
    TIMELINE: (
        (("+", "-"), N_("nearer and farther, as the wheel does")),
        (("Left", "Right"), N_("to earlier and later days")),
        (("Home", "End"), N_("to the first and the last day")),
        (("F", "Y"), N_("everything; this year")),
        (("Up", "Down", "Return"), N_("to the entry before and after; read it in the reader")),
        (("[", "]"), N_("the period begins or ends where the view does, with Ctrl where the entry does")),
        (("\\", "Backspace"), N_("no period")),
        (("Ctrl+Up", "Ctrl+Down"), N_("to the lane above and below")),
        (("Shift+Left", "Shift+Right"), N_("to the place before and after in a lane, which Enter opens")),
        (("Space", "P"), N_("fold the lane; pin it to the top")),
        (("PgUp", "PgDown"), N_("show the lanes above and below")),
    ),
    N_("Participation"): (
        (("Alt+Left", "Alt+Right"), N_("to the change before and after")),
        (("Return",), N_("read the instrument")),
        (("S",), N_("put the rows in the order of a country")),
    ),
}
"""Place -> what keys do there; keys are written as Qt does."""


class Group(NamedTuple):
    """A heading, and (keys, what they do) as one reads it."""

    heading: str
    rows: Sequence[tuple[str, str]]


def groups_of_places(words: Words) -> Iterator[Group]:
    """The keys of each place."""
    for place in PLACES:
        yield Group(words._(place), rows_of(place, words))


def rows_of(place: str, words: Words) -> list[tuple[str, str]]:
    """The keys of one place."""
    return [(keys_text(keys), words._(meaning)) for keys, meaning in PLACES[place]]


def timeline_keys(words: Words) -> list[tuple[str, str]]:
    """Those of the timeline, and the one that is held while a period is drawn there."""
    return [*rows_of(TIMELINE, words), ("Alt", words._("while a period is drawn: exact days"))]


def key_parts(key: str) -> list[str]:
    """The keys that are pressed together: ['Ctrl', '+'] for Ctrl++."""
    held, _, last = key.rpartition("+") if not key.endswith("+") else (key[:-2], "", "+")
    return [*filter(None, held.split("+")), _SIGNS.get(last, last)]


def keys_text(keys: Iterable[str]) -> str:
    """Keys in one line; what is held for several of them is said once."""
    pieces: list[str] = []
    before: list[str] = []
    for key in keys:
        *held, last = key_parts(key)
        if pieces:
            pieces.append(" " if held == before and len(last) == len(pieces[-1].split()[-1]) == 1 else ", ")
        pieces.append(" ".join([last] if held == before else [*held, last]))
        before = held
    return "".join(pieces)


def shortcuts_page(groups: Sequence[Group], style: str, columns: int) -> str:
    """HTML with the groups in columns of about the same height."""
    share = 100 // columns
    cells = "".join(
        f'<td width="{share}%" class="keys-column">{"".join(map(_written, column))}</td>'
        for column in _parted(groups, columns)
    )
    table = f'<table width="100%" cellspacing="0"><tr>{cells}</tr></table>'
    return f"<html><head><style>{style}</style></head><body>{table}</body></html>"


def _parted(groups: Sequence[Group], columns: int) -> list[list[Group]]:
    """In their order, each where the middle of it falls."""
    parted: list[list[Group]] = [[] for _ in range(columns)]
    heights = [len(group.rows) + _HEADING for group in groups]
    for place, group in enumerate(groups):
        middle = sum(heights[:place]) + heights[place] / 2
        parted[int(middle * columns / sum(heights))].append(group)
    return parted


def _written(group: Group) -> str:
    rows = "".join(
        f'<tr><td class="keys" width="36%">{escape(keys)}</td><td class="does">{escape(text)}</td></tr>'
        for keys, text in group.rows
    )
    heading = f'<tr><td class="group" colspan="2">{escape(group.heading)}</td></tr>'
    return f'<table width="100%" cellspacing="0">{heading}{rows}</table>'
