"""How other entries are related to the one that is being read, in words."""

from collections.abc import Callable, Mapping
from typing import Final

from app.domain.entry import Entry, Relation
from app.wording.wording import Wording

_PLAIN: Final = "follows"
"""The relation that the line of days shows anyway; it is named where there is no other one."""


def ties_of(wording: Wording, entry: Entry, number_of: Callable[[str], int | None]) -> Mapping[int, str]:
    """Number of a related entry -> the names of the relations, as they are read from this one."""
    found: dict[int, list[Relation]] = {}
    for relation in entry.related:
        if (number := number_of(relation.id)) is not None:
            found.setdefault(number, []).append(relation)
    return {number: _names(wording, relations) for number, relations in found.items()}


def _names(wording: Wording, relations: list[Relation]) -> str:
    telling = [relation for relation in relations if relation.relation != _PLAIN] or relations
    return " · ".join(dict.fromkeys(_name(wording, relation) for relation in telling))


def _name(wording: Wording, relation: Relation) -> str:
    vocabulary, language = wording.vocabulary, wording.language
    if relation.inverse:
        return vocabulary.inverse(relation.relation, language)
    return vocabulary.name("relations", relation.relation, language)
