"""Which entries a Selection's choices leave, and what a click on each code would give."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import and_, or_

from app.domain.bits import numbers_of
from app.domain.facets import CORE
from app.domain.selection import CHOICES, FACETS, PartyLogic, Selection

Masks = Mapping[str, Mapping[str, int]]


def chosen_masks(selection: Selection, masks: Masks) -> dict[str, int]:
    """Facet -> the entries that its choice leaves, for the facets with a choice: OR inside, AND between."""
    chosen = {facet: selection.chosen(facet) for facet in CHOICES}
    return {
        facet: country_mask(selection.parties, codes, masks) if facet == "country" else _any(masks, facet, codes)
        for facet, codes in chosen.items()
        if codes
    }


def count_facets(selection: Selection, base: int, chosen: Mapping[str, int], masks: Masks) -> dict[str, dict[str, int]]:
    """Facet -> code -> count, most first; base is the answer to everything but the choices."""
    counts: dict[str, dict[str, int]] = {}
    for facet in FACETS:
        within = reduce(and_, (mask for other, mask in chosen.items() if other != facet), base)
        if facet == "country" and chosen.get(facet) is not None and selection.parties is not PartyLogic.ANY:
            found = _country_counts(selection, within, chosen[facet], masks)
        else:
            found = {code: (within & mask).bit_count() for code, mask in masks.get(facet, {}).items()}
        kept = dict.fromkeys(selection.chosen(facet), 0)
        shown = ((code, count) for code, count in (kept | found).items() if count or code in kept)
        counts[facet] = dict(sorted(shown, key=lambda item: (-item[1], item[0])))
    return counts


def country_mask(logic: PartyLogic, codes: Iterable[str], masks: Masks) -> int:
    """The entries that concern any of the countries, all of them, or exactly these."""
    if logic is PartyLogic.ANY:
        return _any(masks, "country", codes)
    if logic is PartyLogic.ALL:
        return _all(masks, "country", codes)
    others = (mask for code, mask in masks.get(CORE, {}).items() if code not in set(codes))
    return _all(masks, CORE, codes) & ~reduce(or_, others, 0)


def _country_counts(selection: Selection, within: int, chosen: int, masks: Masks) -> dict[str, int]:
    """With *all of*, the answer narrowed by the code; with *exactly*, the answer with the code added."""
    if selection.parties is PartyLogic.ALL:
        return {code: (within & chosen & mask).bit_count() for code, mask in masks["country"].items()}
    codes = selection.chosen("country")
    total = (within & chosen).bit_count()
    others = {code: mask for code, mask in masks.get(CORE, {}).items() if code not in codes}
    once, twice = 0, 0
    for mask in others.values():
        twice |= once & mask
        once |= mask
    one_more = within & _all(masks, CORE, codes) & ~twice
    return dict.fromkeys(codes, total) | {code: (one_more & mask).bit_count() for code, mask in others.items()}


def _any(masks: Masks, facet: str, codes: Iterable[str]) -> int:
    return reduce(or_, (masks.get(facet, {}).get(code, 0) for code in codes), 0)


def _all(masks: Masks, facet: str, codes: Iterable[str]) -> int:
    return reduce(and_, (masks.get(facet, {}).get(code, 0) for code in codes))


def counted(facets: Masks) -> set[tuple[str, str, int]]:
    """(facet, code, number) of every entry under every filter that counts it."""
    masks = ((facet, code, mask) for facet in (*FACETS, CORE) for code, mask in facets.get(facet, {}).items())
    return {(facet, code, number) for facet, code, mask in masks for number in numbers_of(mask)}
