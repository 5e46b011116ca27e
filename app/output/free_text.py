"""Texts that exist in some languages only, marked with their language where it is not the reader's."""

from app.domain.entry import Texts
from app.output.lookups import Lookups
from app.output.parts import Cell, Span


def in_readers_language(texts: Texts, lookups: Lookups, *, quiet: bool = False) -> Cell:
    """The text in the reader's language, or else in every language that it has."""
    if lookups.language in texts:
        return ((Span(texts[lookups.language], quiet=quiet),),)
    return tuple(
        (Span(text, quiet=quiet, language=lookups.name("languages", language)),) for language, text in texts.items()
    )
