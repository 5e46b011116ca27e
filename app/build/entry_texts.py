"""The texts of an entry, each with the field where it stands."""

from collections.abc import Iterator

from app.domain.entry import Entry, Texts


def entry_texts(entry: Entry) -> Iterator[tuple[str, Texts]]:
    """(field, text) of everything that an entry says in words."""
    yield from (("title", entry.title), ("summary", entry.summary), ("notes", entry.notes))
    if entry.place:
        yield "place", entry.place.name
    yield from ((f"figures[{i}].note", figure.note) for i, figure in enumerate(entry.figures))
    yield from ((f"actions[{i}].text", action.text) for i, action in enumerate(entry.actions))
    for i, article in enumerate(entry.articles):
        yield from ((f"articles[{i}].title", article.title), (f"articles[{i}].text", article.text))
