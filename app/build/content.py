"""All of data/ as values: entries, sources and vocabulary, with the problems met on the way."""

from collections.abc import Callable, Container, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from app.build.fields import Fields
from app.build.groups import GROUPS, group_of
from app.build.problems import DataError, Problems
from app.build.reading import read_yaml
from app.build.schema import authority_of, country_names, entry_of, era_of, needed_date, place_names, source_of, term_of
from app.domain.authorities import Authority
from app.domain.dates import Edtf
from app.domain.entry import Entry, Source
from app.domain.groups import Group
from app.domain.record import record
from app.domain.timeline.eras import Era
from app.domain.vocabulary import Term, Vocabulary

LISTS = (
    "kinds",
    "subtypes",
    "statuses",
    "frameworks",
    "organizations",
    "topics",
    "roles",
    "bases",
    "capacities",
    "relations",
    "actions",
    "measures",
    "units",
    "qualifiers",
    "stages",
    "standings",
    "confidences",
    "languages",
    "countries",
    "glossary",
    "remits",
    "supports",
)
"""The vocabularies, a file each."""

ERAS = "vocabulary/eras.yaml"
AUTHORITIES = "vocabulary/authorities.yaml"

Value = TypeVar("Value")


@record
class Content:
    """What a library is built from; files: entry id -> the file's name for reports."""

    entries: tuple[Entry, ...]
    sources: Mapping[str, Source]
    vocabulary: Vocabulary
    eras: Mapping[str, Era]
    authorities: Mapping[str, Authority]
    groups: Mapping[str, Group]
    files: Mapping[str, str]
    date: Edtf


def read_content(data: Path, problems: Problems) -> Content:
    """Reads everything; files that cannot be read are reported and left out."""
    if not (data / "vocabulary").is_dir() or not (data / "entries").is_dir():
        problems.add(str(data), "", "is not a data folder: it needs 'entries' and 'vocabulary'")
        raise DataError(problems)
    entries, files = _entries(data, problems)
    return Content(
        entries=entries,
        sources=_mapping(data, "sources.yaml", problems, source_of),
        vocabulary=Vocabulary(
            {name: _terms(data, name, problems) for name in LISTS} | {"places": _places(data, entries, problems)}
        ),
        eras=_mapping(data, ERAS, problems, era_of),
        authorities=_mapping(data, AUTHORITIES, problems, authority_of),
        groups=_mapping(data, GROUPS, problems, group_of),
        files=files,
        date=_content_date(data, problems),
    )


def _entries(data: Path, problems: Problems) -> tuple[tuple[Entry, ...], Mapping[str, str]]:
    entries: list[Entry] = []
    files: dict[str, str] = {}
    for path in sorted(path for path in (data / "entries").rglob("*") if path.is_file()):
        name = path.relative_to(data).as_posix()
        if not path.match("entries/*/*.yaml"):
            problems.add(name, "", "is not an entry: entries are entries/<kind>/<id>.yaml")
            continue
        content = _top(path, name, problems)
        if content is None:
            continue
        entry = entry_of(Fields(content, name, "", problems))
        if (entry.kind, entry.id) != (path.parent.name, path.stem):
            problems.add(name, "id", f"the file must be entries/{entry.kind}/{entry.id}.yaml")
        if entry.id in files:
            problems.add(name, "id", f"'{entry.id}' is taken by {files[entry.id]}")
        files.setdefault(entry.id, name)
        entries.append(entry)
    return tuple(sorted(entries, key=lambda entry: (entry.date.first, entry.date.last, entry.id))), files


def _places(data: Path, entries: Iterable[Entry], problems: Problems) -> Mapping[str, Term]:
    """The places of the entries as terms, by their English names."""
    names = [entry.place.name for entry in entries if entry.place]
    terms = {name["en"]: Term(name["en"], name) for name in names if name["en"]}
    name = "vocabulary/place-names.yaml"
    more = _mapping(data, name, problems, lambda code, fields: place_names(terms[code], fields), known=terms)
    return {**terms, **more}


def _terms(data: Path, name: str, problems: Problems) -> Mapping[str, Term]:
    terms = dict(_mapping(data, f"vocabulary/{name}.yaml", problems, term_of))
    if name == "countries":
        terms |= _mapping(data, "vocabulary/country-overrides.yaml", problems, term_of)
        names = "vocabulary/country-names.yaml"
        terms |= _mapping(data, names, problems, lambda code, fields: country_names(terms[code], fields), known=terms)
    return terms


def _mapping(
    data: Path,
    name: str,
    problems: Problems,
    value_of: Callable[[str, Fields], Value],
    known: Container[str] | None = None,
) -> Mapping[str, Value]:
    """The records of a file by their keys; known: the keys that there may be."""
    content = _top(data / name, name, problems) or {}
    found: dict[str, Value] = {}
    for key, value in content.items():
        if known is not None and key not in known:
            problems.add(name, key, "is no term of the list that this file adds to")
        elif isinstance(value, dict):
            found[key] = value_of(key, Fields(value, name, key, problems))
        else:
            problems.add(name, key, "must be a mapping")
    return found


def _content_date(data: Path, problems: Problems) -> Edtf:
    fields = Fields(_top(data / "library.yaml", "library.yaml", problems) or {}, "library.yaml", "", problems)
    return needed_date(fields, "date")


def _top(path: Path, name: str, problems: Problems) -> Mapping[str, Any] | None:
    if not path.is_file():
        problems.add(name, "", "is missing")
        return None
    content = read_yaml(path, name, problems)
    if content == {}:
        problems.add(name, "", "is empty")
        return None
    if content is not None and not isinstance(content, dict):
        problems.add(name, "", "must be a mapping of fields")
        return None
    return content
