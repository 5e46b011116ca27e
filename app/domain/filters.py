"""Filters as text: what `country:KAZ from:2004` asks, and how a Selection is written so and read back."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, product

from app.domain.dates import Edtf
from app.domain.days import BEGINNING, END
from app.domain.fields import FACET_OF, YES, group_of
from app.domain.lexing import Item, items, quoted
from app.domain.naming import SOURCES, Lexicon, keys_of, keys_of_beginning
from app.domain.nodes import Chosen, During, Node, any_of
from app.domain.selection import CHOICES, PartyLogic, PeriodLogic, Selection, Sort, backwards
from app.domain.typed_date import written_date

_LOGIC_OF = {"country": PartyLogic.ANY, "party": PartyLogic.ALL, "between": PartyLogic.ONLY}
_LOGIC_FIELDS = {logic: field for field, logic in _LOGIC_OF.items()}
_FIELD_OF = {facet: field for field, facet in reversed(FACET_OF.items())}
_MOST_CHOICES = 64


def filter_node(field: str, values: tuple[str, ...], lexicon: Lexicon) -> Node | None:
    """What a field asks wherever it stands; a name may be only begun. None when a value means nothing."""
    if facet := FACET_OF.get(field):
        found = [_codes(facet, value, lexicon) or _beginning(facet, value, lexicon) for value in values]
        return _chosen(facet, found, _LOGIC_OF.get(field, PartyLogic.ANY)) if found and all(found) else None
    dates = [date for value in values if (date := written_date(value))]
    if len(dates) != 1 or len(values) != 1:
        return None
    first = dates[0].first if field in ("year", "from") else BEGINNING
    last = dates[0].last if field in ("year", "to") else END
    return During(first, last) if field in ("year", "from", "to") else None


def _chosen(facet: str, found: list[tuple[str, ...]], logic: PartyLogic) -> Node:
    """Codes of a facet; where all of them are meant, a value of several codes means one or another."""
    if logic is PartyLogic.ANY:
        return Chosen(facet, tuple(sorted({code for codes in found for code in codes})))
    choices = dict.fromkeys(tuple(sorted(set(codes))) for codes in islice(product(*found), _MOST_CHOICES))
    return any_of(*(Chosen(facet, codes, logic) for codes in choices))


def absorbed(selection: Selection, lexicon: Lexicon) -> Selection:
    """The same Selection with those fields of its text that its filters can say moved into them.

    What stands in an alternative, is excluded, unknown or contradicts a filter stays in the text.
    """
    if ":" not in selection.text and "：" not in selection.text:
        return selection
    found = list(items(selection.text))
    kept: list[Item] = []
    for i, item in enumerate(found):
        joined = item.alternative or (i + 1 < len(found) and found[i + 1].alternative)
        changed = None if joined or item.excluded or not item.field else _absorb(selection, item, lexicon)
        if changed is None:
            kept.append(item)
        else:
            selection = changed
    return selection if len(kept) == len(found) else replace(selection, text=_rest(selection.text, kept))


def written(selection: Selection) -> str:
    """The whole Selection as text; `absorbed` reads it back.

    The words stand last, where one may still be going on and a quotation mark may be open.
    """
    fields = (f"{field}:{','.join(map(quoted, values))}" for field, values in _said(selection))
    return " ".join([*fields, selection.text] if selection.text else fields)


def _said(selection: Selection) -> Iterator[tuple[str, tuple[str, ...]]]:
    for facet in CHOICES:
        if codes := selection.chosen(facet):
            yield _LOGIC_FIELDS[selection.parties] if facet == "country" else _FIELD_OF[facet], codes
    if selection.since:
        yield "from", (selection.since.text,)
    if selection.until:
        yield "to", (selection.until.text,)
    if selection.period is not PeriodLogic.POSSIBLY:
        yield "period", (selection.period.value,)
    if selection.sort is not Sort.RELEVANCE:
        yield "sort", (selection.sort.value,)
    if selection.literal:
        yield "literal", (YES[0],)


def _absorb(selection: Selection, item: Item, lexicon: Lexicon) -> Selection | None:
    field, values = str(item.field), item.values
    if field in FACET_OF:
        return _absorb_codes(selection, field, values, lexicon)
    value = values[0] if len(values) == 1 else ""
    if field in ("from", "to", "year"):
        return _absorb_date(selection, field, written_date(value))
    return _absorb_manner(selection, field, value.casefold())


def _absorb_manner(selection: Selection, field: str, value: str) -> Selection | None:
    """How words, uncertain dates and the order are meant."""
    if field == "period" and value in list(PeriodLogic):
        return replace(selection, period=PeriodLogic(value))
    if field == "sort" and value in list(Sort):
        return replace(selection, sort=Sort(value))
    return replace(selection, literal=True) if field == "literal" and value in YES else None


def _absorb_codes(selection: Selection, field: str, values: tuple[str, ...], lexicon: Lexicon) -> Selection | None:
    facet = FACET_OF[field]
    found = [_codes(facet, value, lexicon) for value in values]
    if not found or not all(found):
        return None
    codes = {code for codes in found for code in codes}
    if facet == "country":
        logic = _LOGIC_OF[field]
        if logic is not PartyLogic.ANY and any(len(codes) > 1 for codes in found):
            return None
        if selection.chosen(facet) and selection.parties is not logic:
            return None
        selection = replace(selection, parties=logic)
    return selection.only(facet, codes | set(selection.chosen(facet)))


def _absorb_date(selection: Selection, field: str, date: Edtf | None) -> Selection | None:
    since = date if field in ("year", "from") else selection.since
    until = date if field in ("year", "to") else selection.until
    taken = (field != "to" and selection.since) or (field != "from" and selection.until)
    if date is None or taken or backwards(since, until):
        return None
    return replace(selection, since=since, until=until)


def _codes(facet: str, value: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The codes that a value names exactly; a decade and the key of a source are their own codes."""
    if facet == "source":
        return lexicon.codes(SOURCES, value.casefold()) if value.isascii() else ()
    group = group_of(facet)
    if group is None:
        return (value,) if value.isdecimal() and len(value) == len("1990") and value.endswith("0") else ()
    return tuple(dict.fromkeys(code for key in keys_of(value, lexicon) for code in lexicon.codes(group, key)))


def _beginning(facet: str, value: str, lexicon: Lexicon) -> tuple[str, ...]:
    if facet == "source":
        return lexicon.codes_beginning(SOURCES, value.casefold()) if value.isascii() else ()
    group = group_of(facet)
    keys = keys_of_beginning(value, lexicon) if group else []
    return tuple(dict.fromkeys(code for key in keys for code in lexicon.codes_beginning(str(group), key)))


def _rest(text: str, kept: list[Item]) -> str:
    """The items that stay, parted by one space; a space at the end goes on saying that the last word is whole."""
    joined = " ".join(("OR " if item.alternative else "") + text[item.start : item.end] for item in kept)
    return joined + " " if joined and not kept[-1].last else joined
