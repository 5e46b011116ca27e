"""Where a text matches a query, and the piece of a text that shows it best."""

from collections.abc import Iterable, Iterator

from app.domain.query import Atom, Query
from app.domain.text import Lemmatizer, Run, normal_forms, runs

Match = tuple[int, int]
ELLIPSIS = "…"


def matches(text: str, query: Query, lemmas_of: Lemmatizer) -> tuple[Match, ...]:
    """The spans of the text that a word or phrase of the query matches, in order, not overlapping."""
    found = runs(text)
    spans = {span for clause in query.clauses for atom in clause.atoms for span in _atom_spans(found, atom, lemmas_of)}
    return tuple(_merged(sorted(spans)))


def excerpt(text: str, spans: Iterable[Match], length: int) -> tuple[str, tuple[Match, ...]]:
    """About `length` characters around the first match, with the spans moved along."""
    spans = tuple(spans)
    if len(text) <= length:
        return text, spans
    start = _start(text, spans[0][0] if spans else 0, length)
    end = min(len(text), start + length)
    before, after = ELLIPSIS if start else "", ELLIPSIS if end < len(text) else ""
    shift = len(before) - start
    inside = tuple((a + shift, min(b, end) + shift) for a, b in spans if a >= start and a < end)
    return before + text[start:end] + after, inside


def _start(text: str, match: int, length: int) -> int:
    """Where an excerpt begins: at a word, an eighth of the length before the match, which is always seen then."""
    start = max(0, match - length // 8)
    space = text.find(" ", start, match)
    return space + 1 if start and space >= 0 else start


def _atom_spans(found: list[Run], atom: Atom, lemmas_of: Lemmatizer) -> Iterator[Match]:
    if atom.normal is not None:
        for run in found:
            if not run.han and atom.normal in normal_forms(run.text, lemmas_of):
                yield run.start, run.end
    elif len(atom.runs) == 1 and atom.runs[0].han:
        yield from _han_spans(found, atom.runs[0].text)
    else:
        yield from _phrase_spans(found, atom)


def _han_spans(found: list[Run], wanted: str) -> Iterator[Match]:
    for run in found:
        start = run.text.find(wanted) if run.han else -1
        while start >= 0:
            yield run.start + start, run.start + start + len(wanted)
            start = run.text.find(wanted, start + 1)


def _phrase_spans(found: list[Run], atom: Atom) -> Iterator[Match]:
    size = len(atom.runs)
    for i in range(len(found) - size + 1):
        window = found[i : i + size]
        if all(_agrees(atom, j, run) for j, run in enumerate(window)):
            first, last = window[0], window[-1]
            wanted = atom.runs
            start = first.end - len(wanted[0].text) if wanted[0].han else first.start
            end = last.start + len(wanted[-1].text) if wanted[-1].han else last.end
            yield start, end


def _agrees(atom: Atom, position: int, run: Run) -> bool:
    """Whether a run of the text can stand for the run at this position of the phrase."""
    wanted = atom.runs[position]
    if wanted.han != run.han:
        return False
    if position == len(atom.runs) - 1 and (wanted.han or atom.prefix):
        return run.text.startswith(wanted.text)
    if position == 0 and wanted.han:
        return run.text.endswith(wanted.text)
    return run.text == wanted.text


def _merged(spans: Iterable[Match]) -> Iterator[Match]:
    current: Match | None = None
    for span in spans:
        if current and span[0] <= current[1]:
            current = (current[0], max(current[1], span[1]))
        else:
            if current:
                yield current
            current = span
    if current:
        yield current
