"""The rules that hold between fields, files and vocabularies; each finds all that break it."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from app.build.citations import citation_faults
from app.build.content import AUTHORITIES, ERAS, Content
from app.build.entry_texts import entry_texts
from app.build.groups import GROUPS
from app.build.kinds import kind_faults
from app.build.languages import wrong_language
from app.build.membership import entry_faults, group_faults
from app.build.names import every_name
from app.build.order import order_faults
from app.build.problems import Problems
from app.build.prose import prose_faults
from app.build.twins import twins
from app.build.typography import foreign_words, known_words, slips
from app.domain.authorities import Authority
from app.domain.dates import Precision
from app.domain.entry import Entry
from app.domain.groups import Group
from app.domain.text import fold
from app.domain.timeline.eras import Era
from app.domain.vocabulary import Term, Vocabulary

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NO_ID = "is not kebab-case (small letters, digits, single hyphens)"
_ALPHA2 = re.compile("[A-Z]{2}")
_SIGN = re.compile("[\u3400-\u9fff]")
_COUNTRY_NAMES = "vocabulary/country-names.yaml"

Found = Iterator[tuple[str, str]]
"""Field and message."""


def check_content(content: Content, problems: Problems) -> None:
    """Applies every rule to the whole of the data."""
    ids, known = _ids(content, problems), known_words(content)
    entries = {entry.id: entry for entry in content.entries}
    for entry in content.entries:
        found = (
            *_identity(entry),
            *_languages(entry, known),
            *prose_faults(entry),
            *kind_faults(entry, content.sources),
            *entry_faults(entry, content.groups),
            *order_faults(entry, entries, content.sources, content.date),
            *_vocabulary(entry, content.vocabulary),
            *_relations(entry, ids),
            *citation_faults(entry.sources, content),
        )
        for field, message in found:
            problems.add(content.files[entry.id], field, message)
    for entry, other in twins(content.entries):
        said = f"may be '{other.id}'; they are one entry, or a relation tells how they differ"
        problems.add(content.files[entry.id], "title", said)
    _check_eras(content, problems)
    _check_authorities(content, problems)
    _check_groups(content, problems)
    _check_sources(content, problems)
    _check_terms(content.vocabulary, ids, problems)


def _ids(content: Content, problems: Problems) -> set[str]:
    ids = {entry.id for entry in content.entries}
    aliases = Counter(alias for entry in content.entries for alias in entry.aliases)
    for entry in content.entries:
        for alias in entry.aliases:
            if alias in ids or aliases[alias] > 1:
                problems.add(content.files[entry.id], "aliases", f"'{alias}' is another entry's id or alias")
    return ids


def _identity(entry: Entry) -> Found:
    for name in (entry.id, *entry.aliases):
        if not _ID.fullmatch(name):
            yield "id", f"'{name}' {_NO_ID}"


def _languages(entry: Entry, known: Collection[str]) -> Found:
    for field, texts in entry_texts(entry):
        found = (*wrong_language(texts), *slips(texts), *foreign_words(texts, known))
        yield from ((f"{field}.{tag}", message) for tag, message in found)


def _vocabulary(entry: Entry, vocabulary: Vocabulary) -> Found:
    lists = vocabulary.lists
    for field, group, code in _codes(entry):
        if code is not None and code not in lists[group]:
            yield field, f"'{code}' is not in vocabulary/{group}.yaml"
    named = [(f"parties[{i}].party", party.code) for i, party in enumerate(entry.parties)]
    named += [(f"actions[{i}].party", action.party) for i, action in enumerate(entry.actions) if action.party]
    for field, code in named:
        if code not in lists["countries"] and code not in lists["organizations"]:
            yield (
                field,
                f"'{code}' is neither in vocabulary/countries.yaml nor in vocabulary/organizations.yaml",
            )


def _codes(entry: Entry) -> Iterator[tuple[str, str, str | None]]:
    """(field, vocabulary, code) of everything that is written as a code."""
    yield "subtype", "subtypes", entry.subtype
    yield "status", "statuses", entry.status
    yield "framework", "frameworks", entry.framework
    yield "confidence", "confidences", entry.confidence
    yield "place.country", "countries", entry.place.country if entry.place else None
    for field, group, codes in (
        ("organizations", "organizations", entry.organizations),
        ("topics", "topics", entry.topics),
        ("official", "languages", entry.official),
    ):
        yield from ((f"{field}[{i}]", group, code) for i, code in enumerate(codes))
    for i, party in enumerate(entry.parties):
        yield f"parties[{i}].role", "roles", party.role
        yield f"parties[{i}].basis", "bases", party.basis
        yield f"parties[{i}].as", "capacities", party.capacity
    for i, action in enumerate(entry.actions):
        yield f"actions[{i}].action", "actions", action.action
        yield f"actions[{i}].as", "capacities", action.capacity
    for i, figure in enumerate(entry.figures):
        yield f"figures[{i}].measure", "measures", figure.measure
        yield f"figures[{i}].unit", "units", figure.unit
        yield f"figures[{i}].qualifier", "qualifiers", figure.qualifier
        yield f"figures[{i}].country", "countries", figure.country
        yield f"figures[{i}].stage", "stages", figure.stage
    for i, relation in enumerate(entry.related):
        yield f"related[{i}].relation", "relations", relation.relation


def _relations(entry: Entry, ids: set[str]) -> Found:
    for i, relation in enumerate(entry.related):
        if relation.id == entry.id:
            yield f"related[{i}].id", "an entry cannot be related to itself"
        elif relation.id not in ids:
            yield f"related[{i}].id", f"there is no entry '{relation.id}'"
    instrument = entry.instrument
    lineage = {"replaces": instrument.replaces, "incorporates": instrument.incorporates} if instrument else {}
    for field, others in lineage.items():
        yield from ((f"instrument.{field}", f"there is no entry '{other}'") for other in others if other not in ids)


def _check_eras(content: Content, problems: Problems) -> None:
    countries = content.vocabulary.lists["countries"]
    for code, era in content.eras.items():
        found = [*citation_faults(era.sources, content)]
        found += ((f"name.{tag}", message) for tag, message in wrong_language(era.name))
        found += (("countries", f"'{country}' is no country") for country in era.countries if country not in countries)
        for field, message in found:
            problems.add(ERAS, f"{code}.{field}", message)


def _check_authorities(content: Content, problems: Problems) -> None:
    for code, body in content.authorities.items():
        found = [*citation_faults(body.sources, content), *_succession(body, content.authorities)]
        for field, texts in (("name", body.name), ("note", body.note)):
            found += ((f"{field}.{tag}", message) for tag, message in wrong_language(texts))
        for field, group in (("country", "countries"), ("remit", "remits")):
            if (term := getattr(body, field)) not in content.vocabulary.lists[group]:
                found.append((field, f"'{term}' is not in vocabulary/{group}.yaml"))
        if body.date and body.date.precision is not Precision.INTERVAL:
            found.append(("date", "must say from when to when, as in 2003/2016 or 1999/.."))
        for field, message in found:
            problems.add(AUTHORITIES, f"{code}.{field}", message)


def _succession(body: Authority, bodies: Mapping[str, Authority]) -> Found:
    for i, other in enumerate(body.follows):
        if other == body.code or other not in bodies:
            yield f"follows[{i}]", f"there is no other body '{other}'"
        elif bodies[other].country != body.country:
            yield f"follows[{i}]", f"'{other}' is a body of {bodies[other].country}"


def _check_groups(content: Content, problems: Problems) -> None:
    for code, group in content.groups.items():
        for field, message in (*citation_faults(group.sources, content), *group_faults(group, content.vocabulary)):
            problems.add(GROUPS, f"{code}.{field}".rstrip("."), message)


def _check_sources(content: Content, problems: Problems) -> None:
    lists = content.vocabulary.lists
    listed = (content.eras, content.authorities, content.groups)
    citing: list[Entry | Era | Authority | Group] = [
        *content.entries,
        *(one for each in listed for one in each.values()),
    ]
    cited = {citation.source for one in citing for citation in one.sources}
    pages: dict[str, str] = {}
    for key, source in content.sources.items():
        page = source.address or f"{source.title}|{source.publisher}|{source.date and source.date.text}"
        if page in pages:
            problems.add("sources.yaml", key, f"is the same page as '{pages[page]}'")
        pages.setdefault(page, key)
        if not _ID.fullmatch(key):
            problems.add("sources.yaml", key, _NO_ID)
        if key not in cited:
            problems.add("sources.yaml", key, "is cited by no entry, era, body or group")
        for field, group in (("language", "languages"), ("standing", "standings")):
            code = getattr(source, field)
            if code not in lists[group]:
                problems.add("sources.yaml", f"{key}.{field}", f"'{code}' is not in vocabulary/{group}.yaml")


def _check_terms(vocabulary: Vocabulary, ids: set[str], problems: Problems) -> None:
    for group, terms in vocabulary.lists.items():
        for code, term in terms.items():
            if term.entry and term.entry not in ids:
                problems.add(f"vocabulary/{group}.yaml", f"{code}.entry", f"there is no entry '{term.entry}'")
            for tag, message in wrong_language(term.name):
                if group not in ("units", "organizations", "frameworks"):
                    problems.add(f"vocabulary/{group}.yaml", f"{code}.{tag}", message)
            if group == "relations" and len(term.inverse) < len(term.name):
                problems.add(f"vocabulary/{group}.yaml", f"{code}.inverse", "is missing")
    _check_country_names(vocabulary.lists["countries"], problems)


def _check_country_names(countries: Mapping[str, Term], problems: Problems) -> None:
    codes = Counter(term.alpha2 for term in countries.values())
    named: dict[str, str] = {}
    for code, term in countries.items():
        for name in every_name(term):
            if (other := named.setdefault(fold(name), code)) != code:
                problems.add(_COUNTRY_NAMES, code, f"'{name}' is a name of {other}")
        if term.alpha2 and not _ALPHA2.fullmatch(term.alpha2):
            problems.add(_COUNTRY_NAMES, f"{code}.alpha2", f"'{term.alpha2}' is not two capital letters")
        elif term.alpha2 and codes[term.alpha2] > 1:
            problems.add(_COUNTRY_NAMES, f"{code}.alpha2", f"'{term.alpha2}' is given to two countries")
        for sign in term.signs:
            if not _SIGN.fullmatch(sign):
                problems.add(_COUNTRY_NAMES, f"{code}.pair", f"'{sign}' is not one Chinese character")
