"""A Selection as the data of a JSON."""

from typing import Any

from app.domain.selection import CHOICES, Selection


def selection_data(selection: Selection) -> dict[str, Any]:
    """What was asked, in the words of the terminal's options."""
    return {
        "text": selection.text,
        "literal": selection.literal,
        "choices": {facet: list(codes) for facet in CHOICES if (codes := selection.chosen(facet))},
        "parties": selection.parties.value,
        "from": selection.since.text if selection.since else None,
        "to": selection.until.text if selection.until else None,
        "period": selection.period.value,
        "sort": selection.sort.value,
    }
