"""What is too long for a page."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.domain.entry import Entry

_SHORT_TABLE: Final = 30
"""A longer table is not on the page, but beside it."""


def is_long(entry: "Entry") -> bool:
    """Whether the table of actions is too long to be a part of the page."""
    return len({action.party for action in entry.actions if action.party}) > _SHORT_TABLE
