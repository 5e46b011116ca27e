"""Cuts the text of a search into words, phrases and fields, each with its place."""

import re
from collections.abc import Iterator

from app.domain.fields import field_named
from app.domain.record import record

MINUS = "-\u2212\uff0d"
"""What stands before an item that is excluded."""

_QUOTED = r'"[^"]*"?|“[^”]*”?|«[^»]*»?|「[^」]*」?'
_ITEM = re.compile(
    rf"(?P<minus>[{MINUS}](?=[^\s]))?"
    rf'(?:(?P<field>[^\W\d_]+)[:：](?P<value>(?:{_QUOTED}|[^\s"“«「])*)|(?P<quoted>{_QUOTED})|(?P<word>[^\s"“«「]+))'
)
_WORD = re.compile(r'[^\s"“«「]+')
_QUOTE = re.compile(_QUOTED)
_VALUE = re.compile(rf"{_QUOTED}|[^,，、]+")
_CLOSING = '"”»」'
_NEEDS_QUOTES = frozenset(' "“«「,，、')
_OR = frozenset({"OR", "ИЛИ", "或", "|"})
_AND = frozenset({"AND", "И", "且", "&"})


@record
class Item:
    """text is what stands inside the quotes or after the colon; start and end have all that belongs to it.

    alternative: it is joined to the item before by OR. last: nothing follows it, not even a space.
    """

    text: str
    start: int
    end: int
    quoted: bool = False
    excluded: bool = False
    field: str | None = None
    alternative: bool = False
    last: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is a word, neither quoted nor excluded nor a field."""
        return not (self.quoted or self.excluded or self.field)

    @property
    def values(self) -> tuple[str, ...]:
        """The values of a field, without their quotes."""
        return tuple(value for value, _, _ in self.placed_values if value)

    @property
    def placed_values(self) -> tuple[tuple[str, int, int], ...]:
        """The values of a field, each with the place in the whole text where it begins and ends, quotes included."""
        shift = self.end - len(self.text)
        found = _VALUE.finditer(self.text)
        return tuple((_unquoted(match[0]), match.start() + shift, match.end() + shift) for match in found)


def _unquoted(value: str) -> str:
    return value[1:].rstrip(_CLOSING).strip() if _QUOTE.match(value) else value.strip()


def items(text: str) -> Iterator[Item]:
    """The items in their order; OR and AND between them are none, a word before a colon only when it names a field."""
    alternative = False
    first = True
    position = 0
    while match := _ITEM.search(text, position):
        item = _item(match, text, alternative=alternative)
        position = item.end
        if not first and item.plain and item.text in _AND | _OR:
            alternative = item.text in _OR
            continue
        yield item
        alternative, first = False, False


def _item(match: re.Match[str], text: str, *, alternative: bool) -> Item:
    field = field_named(match["field"]) if match["field"] else None
    quoted, end = match["quoted"], match.end()
    inside = match["value"] if field else quoted[1:].rstrip(_CLOSING) if quoted else match["word"]
    if inside is None and (word := _WORD.match(text, match.start("field"))):
        inside, end = word[0], word.end()
    return Item(
        text=inside,
        start=match.start(),
        end=end,
        quoted=quoted is not None,
        excluded=match["minus"] is not None,
        field=field,
        alternative=alternative,
        last=end == len(text),
    )


def quoted(value: str) -> str:
    """A value as it stands after a field."""
    return f'"{value}"' if _NEEDS_QUOTES & set(value) else value
