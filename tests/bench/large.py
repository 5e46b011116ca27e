"""A library of 100,000 entries made by recombining the parts of the real ones, for measuring.

Words, names and codes are as frequent as in data/. Two things a real library of that size would have and this one has
not: more different words, and parts that belong together, such as a title and its summary.
"""

import hashlib
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.build.content import Content, read_content
from app.build.problems import DataError, Problems
from app.build.writing import write_library
from app.domain.dates import Edtf, parse
from app.domain.days import civil, day_number, days_in_month
from app.domain.entry import Entry, Relation, Source
from app.domain.vocabulary import Vocabulary

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
FOLDER = ROOT / "build" / "bench"
ENTRIES = 100_000
SEED = 19_930_721

_YEARS = 4
_DAYS = 45
_GIVEN = re.compile(r"(?<![0-9X])(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2}))?(?:-(?P<day>[0-9]{2}))?")
_INPUTS = (
    "data/**/*.yaml",
    "app/build/*.py",
    "app/domain/**/*.py",
    "app/library/schema.py",
    "app/library/lexicon.py",
    "tests/bench/large.py",
)


def large_library() -> Path:
    """The library file, made anew when what it is made from has changed."""
    path = FOLDER / f"large-{_digest()}.db"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        for old in FOLDER.glob("large-*.db*"):
            old.unlink()
        problems = Problems()
        content = read_content(DATA, problems)
        if problems:
            raise DataError(problems)
        write_library(recombined(content, ENTRIES), path)
    return path


def recombined(content: Content, size: int) -> Content:
    """So many entries; each has its title, dates and parties, place, subjects, summary and sources from six real ones.

    What is said of an agreement, a meeting or an operation as such comes with the title.
    """
    chance = random.Random(SEED)
    drafts = _drafts(content, size, chance)
    copies: dict[str, list[str]] = defaultdict(list)
    for draft in drafts:
        copies[draft.title.id].append(draft.id)

    def linked(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(chance.choice(copies[name]) for name in ids if name in copies)

    entries = [_entry(draft, linked) for draft in drafts]
    return replace(
        content,
        entries=tuple(sorted(entries, key=lambda entry: (entry.date.first, entry.date.last, entry.id))),
        sources={source.key: source for draft in drafts for source in draft.cited(content.sources)},
        vocabulary=_naming(content.vocabulary, linked),
        files={},
    )


def _naming(vocabulary: Vocabulary, linked: Callable[[Iterable[str]], tuple[str, ...]]) -> Vocabulary:
    """The same terms; those that are the name of an entry name one of the new ones with its title."""
    return Vocabulary(
        {
            group: {
                code: replace(term, entry=linked([term.entry])[0]) if term.entry else term
                for code, term in terms.items()
            }
            for group, terms in vocabulary.lists.items()
        }
    )


@dataclass(frozen=True, slots=True)
class _Draft:
    """From which entries the parts of a new one come, and by how much its dates are moved."""

    id: str
    title: Entry
    parties: Entry
    place: Entry
    subjects: Entry
    summary: Entry
    sources: Entry
    copy: int
    years: int
    days: int

    def key(self, source: str) -> str:
        """Entries do not share sources more than the real ones do."""
        return f"{source}-{self.copy}"

    def cited(self, sources: Mapping[str, Source]) -> Iterator[Source]:
        """The sources of the new entry."""
        for citation in self.sources.sources:
            yield replace(sources[citation.source], key=self.key(citation.source))


def _drafts(content: Content, size: int, chance: random.Random) -> list[_Draft]:
    titles: Counter[str] = Counter()
    cited: Counter[str] = Counter()
    drafts = []
    for _ in range(size):
        title, parties, place, subjects, summary, sources = chance.choices(content.entries, k=6)
        years, days = chance.randint(-_YEARS, _YEARS), chance.randint(-_DAYS, _DAYS)
        if _moved(parties.date, years, days).first > content.date.first:
            years, days = -abs(years), -abs(days)
        titles[title.id] += 1
        cited[sources.id] += 1
        name, copy = f"{title.id}-{titles[title.id]}", cited[sources.id]
        drafts.append(_Draft(name, title, parties, place, subjects, summary, sources, copy, years, days))
    return drafts


def _entry(draft: _Draft, linked: Callable[[Iterable[str]], tuple[str, ...]]) -> Entry:
    title, parties, subjects, summary, last = draft.title, draft.parties, draft.subjects, draft.summary, draft.sources
    instrument = parties.instrument
    return replace(
        title,
        id=draft.id,
        date=_moved(parties.date, draft.years, draft.days),
        parties=parties.parties,
        actions=tuple(replace(act, date=_moved(act.date, draft.years, draft.days)) for act in parties.actions),
        instrument=instrument
        and replace(instrument, replaces=linked(instrument.replaces), incorporates=linked(instrument.incorporates)),
        place=draft.place.place,
        framework=subjects.framework,
        organizations=subjects.organizations,
        topics=subjects.topics,
        summary=summary.summary,
        figures=summary.figures,
        related=tuple(Relation(name, stated.relation) for stated in title.related for name in linked([stated.id])),
        sources=tuple(replace(citation, source=draft.key(citation.source)) for citation in last.sources),
        notes=last.notes,
        confidence=last.confidence,
        checked=last.checked,
        aliases=(),
    )


def _moved(date: Edtf, years: int, days: int) -> Edtf:
    """The date so much later; by days only when its days are given, not at all when it has unspecified digits."""
    given = list(_GIVEN.finditer(date.text))
    if "X" in date.text:
        return date
    exact = all(moment["day"] for moment in given)
    return parse(_GIVEN.sub(lambda moment: _later(moment, years, days if exact else 0), date.text))


def _later(moment: re.Match[str], years: int, days: int) -> str:
    year, month, day = int(moment["year"]) + years, moment["month"], moment["day"]
    if not day:
        return f"{year:04}-{month}" if month else f"{year:04}"
    last = days_in_month(year, int(month))
    found = civil(day_number(year, int(month), min(int(day), last)) + days)
    return "{:04}-{:02}-{:02}".format(*found)


def _digest() -> str:
    """Of everything that the library is made from."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in _INPUTS for path in ROOT.glob(pattern)}):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


if __name__ == "__main__":
    print(large_library())  # noqa: T201
