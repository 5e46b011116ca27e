"""Turns a piece of a search's text into a phrase, which is looked for as it stands."""

from app.domain.interpreting import Expansion
from app.domain.lexing import items
from app.domain.text import runs


def taken_literally(text: str, expansion: Expansion) -> str:
    """The text with the piece in quotes, and so understood by its letters only; unchanged when it is gone."""
    start, end = expansion.start, expansion.end
    if text[start:end] != expansion.typed:
        start = text.find(expansion.typed)
        end = start + len(expansion.typed)
        if start < 0:
            return text
    if not all(run.han for run in runs(expansion.typed)):
        # A part of a hyphenated word cannot be quoted alone: what follows would be excluded.
        touched = [item for item in items(text) if item.plain and item.start < end and start < item.end]
        start = min([start, *(item.start for item in touched)])
        end = max([end, *(item.end for item in touched)])
    before, after = text[:start].rstrip(), text[end:].lstrip()
    return " ".join(part for part in (before, f'"{text[start:end]}"', after) if part)
