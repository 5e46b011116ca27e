"""All keys: what they do, by where they work."""

from typing import Final

from app.domain.marking import N_

WINDOW: Final = (
    ("F1", N_("Help on this part")),
    ("Ctrl+F, /", N_("Find")),
    ("Ctrl+L", N_("Search exactly as typed")),
    ("Ctrl+E", N_("Write the filters as text")),
    ("Ctrl+Shift+Backspace", N_("Clear all")),
    ("Alt+←", N_("Back")),
    ("Alt+→", N_("Forward")),
    ("Ctrl+H", N_("Recently read")),
    ("Ctrl+M", N_("Participation")),
    ("F9", N_("Filters")),
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
TIMELINE: Final = (
    ("+ -", N_("nearer and farther, as the wheel does")),
    ("← →", N_("to earlier and later days")),
    ("Home, End", N_("to the first and the last day")),
    ("F, Y", N_("everything; this year")),
    ("↑ ↓, Enter", N_("to the entry before and after; read it again")),
    ("[ ]", N_("the period begins or ends where the view does, with Ctrl where the entry does")),
    ("\\, Backspace", N_("no period")),
    ("Alt", N_("while a period is drawn: exact days")),
    ("Ctrl ↑ ↓", N_("to the lane above and below")),
    ("Shift ← →", N_("to the place before and after in a lane, which Enter opens")),
    ("Space, P", N_("fold the lane; pin it to the top")),
    ("Page ↑ ↓", N_("show the lanes above and below")),
)
