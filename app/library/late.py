"""What an answer with entries does without: loaded when it is first asked for."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.participation.participation import Participation
    from app.library.advice import Adviser
    from app.library.parties import Parties


def adviser(*given: Any) -> "Adviser":
    """What advises about searches that find nothing."""
    from app.library.advice import Adviser  # noqa: PLC0415

    return Adviser(*given)


def parties(*given: Any) -> "Parties":
    """What knows countries and organizations."""
    from app.library.parties import Parties  # noqa: PLC0415

    return Parties(*given)


def participation(path: "Path") -> "Participation":
    """Who is bound by which instrument of a library file."""
    from app.library.participation import participation_of  # noqa: PLC0415

    return participation_of(path)
