"""What the search index holds of each entry."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from app.build.content import Content
from app.domain.entry import Entry
from app.domain.searchable import FIELD_OF, pieces
from app.library.schema import FIELDS, SOUNDED


def field_texts(entry: Entry, content: Content) -> dict[str, list[str]]:
    """Search field -> the texts of an entry that it holds, in all languages."""
    texts: dict[str, list[str]] = {field: [] for field in FIELDS}
    for piece in pieces(entry, content.sources, content.vocabulary):
        texts[FIELD_OF[piece.part]].append(piece.text)
    return texts


Tokenizer = Callable[[str], Iterable[str]]


def index_row(texts: Mapping[str, Sequence[str]], tokens_of: Tokenizer, sounds_of: Tokenizer) -> list[list[str]]:
    """The tokens of each of FIELDS."""
    return [
        [
            *(token for text in texts[field] for token in tokens_of(text)),
            *(token for text in texts[field] if field in SOUNDED for token in sounds_of(text)),
        ]
        for field in FIELDS
    ]
