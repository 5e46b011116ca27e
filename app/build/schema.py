"""Turns what YAML gives into entries, sources and terms, as data/README.md describes them."""

from dataclasses import replace

from app.build.articles import articles_of
from app.build.fields import Fields
from app.domain.authorities import Authority
from app.domain.dates import Edtf, parse
from app.domain.entry import (
    KINDS,
    LANGUAGES,
    Action,
    Citation,
    Entry,
    Figure,
    Instrument,
    Party,
    Place,
    Relation,
    Source,
)
from app.domain.timeline.eras import Era
from app.domain.vocabulary import FORMS, Term

NO_DATE = parse("0001")
"""Stands for a date that was reported as missing or wrong; no library is written then."""

_NEEDED = {"id", "kind", "subtype", "title", "date", "summary", "sources", "confidence"}
_PERHAPS_UNKNOWN = {
    "status", "framework", "organizations", "topics", "official", "place",
    "parties", "actions", "figures", "related", "checked", "notes",
}  # fmt: skip
"""Written all the same, so that nobody wonders whether a field was forgotten."""

_OPTIONAL = {"aliases", "instrument", "articles"}


def entry_of(fields: Fields) -> Entry:
    """The entry of one file; whatever is wrong goes into the fields' problems."""
    fields.allow(*_NEEDED, *_PERHAPS_UNKNOWN, *_OPTIONAL)
    for key in _PERHAPS_UNKNOWN - fields.content.keys():
        fields.report(key, "is missing; what is unknown is written null, an empty list []")
    kind = fields.text("kind")
    if kind and kind not in KINDS:
        fields.report("kind", f"'{kind}' is none of {', '.join(KINDS)}")
    return Entry(
        id=fields.text("id"),
        aliases=fields.codes("aliases"),
        kind=kind,
        subtype=fields.text("subtype"),
        status=fields.maybe("status"),
        framework=fields.maybe("framework"),
        organizations=fields.codes("organizations"),
        topics=fields.codes("topics"),
        title=fields.texts("title", complete=True),
        official=fields.codes("official"),
        date=needed_date(fields, "date"),
        place=_place(fields.inner("place")),
        parties=tuple(_party(item) for item in fields.items("parties")),
        instrument=_instrument(fields.inner("instrument")),
        actions=tuple(_action(item) for item in fields.items("actions")),
        figures=tuple(_figure(item) for item in fields.items("figures")),
        summary=fields.texts("summary", complete=True),
        articles=articles_of(fields),
        related=tuple(_relation(item) for item in fields.items("related")),
        sources=citations_of(fields, "an entry"),
        confidence=fields.text("confidence"),
        checked=fields.date("checked"),
        notes=fields.texts("notes"),
    )


def source_of(key: str, fields: Fields) -> Source:
    """One record of the sources file."""
    fields.allow("title", "publisher", "carrier", "date", "address", "language", "standing")
    return Source(
        key=key,
        title=fields.text("title"),
        publisher=fields.maybe("publisher"),
        date=fields.date("date"),
        address=fields.maybe("address"),
        language=fields.text("language"),
        standing=fields.text("standing"),
        carrier=fields.maybe("carrier"),
    )


def era_of(code: str, fields: Fields) -> Era:
    """One era of the vocabulary."""
    fields.allow("name", "short", "date", "countries", "sources")
    return Era(
        code=code,
        name=fields.texts("name", complete=True),
        short=fields.texts("short"),
        date=needed_date(fields, "date"),
        countries=fields.codes("countries"),
        sources=citations_of(fields, "an era"),
    )


def authority_of(code: str, fields: Fields) -> Authority:
    """One body of the vocabulary; nobody may know since when it is there."""
    fields.allow("country", "remit", "name", "short", "date", "follows", "note", "sources")
    if "date" not in fields.content:
        fields.report("date", "is missing; what is unknown is written null")
    return Authority(
        code=code,
        country=fields.text("country"),
        remit=fields.text("remit"),
        name=fields.texts("name", complete=True),
        short=fields.texts("short"),
        date=fields.date("date"),
        follows=fields.codes("follows"),
        note=fields.texts("note"),
        sources=citations_of(fields, "a body"),
    )


def term_of(code: str, fields: Fields) -> Term:
    """One term of a vocabulary file: names, and where they exist short forms and the inverse."""
    fields.allow(*LANGUAGES, "short", "inverse", "reason", "forms", "also", "entry")
    forms = fields.inner("forms")
    return Term(
        code,
        name={language: fields.text(language) for language in LANGUAGES},
        short=fields.texts("short"),
        inverse=fields.texts("inverse"),
        forms=_forms(forms) if forms else {},
        also=_also(fields),
        entry=fields.maybe("entry"),
    )


def place_names(term: Term, fields: Fields) -> Term:
    """A place with its other names."""
    fields.allow("also")
    return replace(term, also=_also(fields))


def country_names(term: Term, fields: Fields) -> Term:
    """A country with its other names, its code of two letters and its signs in pairs."""
    fields.allow("alpha2", "pair", "also")
    return replace(term, also=_also(fields), alpha2=fields.maybe("alpha2"), signs=fields.codes("pair"))


def _also(fields: Fields) -> dict[str, tuple[str, ...]]:
    """Lists of names, each in its language."""
    inner = fields.inner("also")
    if inner is None:
        return {}
    inner.allow(*LANGUAGES)
    return {language: inner.codes(language) for language in LANGUAGES if language in inner.content}


def _forms(fields: Fields) -> dict[str, tuple[str, ...]]:
    """A unit's forms beside numbers, as many as the language has."""
    fields.allow(*FORMS)
    found = {language: fields.codes(language) for language in FORMS if language in fields.content}
    for language, forms in found.items():
        if len(forms) != FORMS[language]:
            fields.report(language, f"needs {FORMS[language]} forms")
    return found


def needed_date(fields: Fields, key: str) -> Edtf:
    """A date that must be there."""
    if fields.maybe(key) is None:
        fields.report(key, "is missing")
    return fields.date(key) or NO_DATE


def _place(fields: Fields | None) -> Place | None:
    if fields is None:
        return None
    fields.allow(*LANGUAGES, "country")
    return Place({language: fields.text(language) for language in LANGUAGES}, fields.maybe("country"))


def _party(fields: Fields) -> Party:
    fields.allow("party", "role", "basis", "as")
    return Party(fields.text("party"), fields.text("role"), fields.maybe("basis"), fields.maybe("as"))


def _instrument(fields: Fields | None) -> Instrument | None:
    if fields is None:
        return None
    fields.allow("effect-days", "as-of", "replaces", "incorporates")
    days = fields.number("effect-days")
    if isinstance(days, float) or (days is not None and days < 0):
        fields.report("effect-days", "must be a whole number of days")
    return Instrument(
        None if days is None else int(days),
        fields.date("as-of"),
        fields.codes("replaces"),
        fields.codes("incorporates"),
    )


def _action(fields: Fields) -> Action:
    fields.allow("party", "action", "date", "as", "text")
    return Action(
        fields.maybe("party"),
        fields.text("action"),
        needed_date(fields, "date"),
        fields.maybe("as"),
        fields.texts("text"),
    )


def _figure(fields: Fields) -> Figure:
    fields.allow("measure", "value", "unit", "qualifier", "country", "period", "stage", "note")
    value = fields.number("value")
    if value is None and fields.maybe("value") is None:
        fields.report("value", "is missing")
    return Figure(
        measure=fields.text("measure"),
        value=value or 0,
        unit=fields.text("unit"),
        qualifier=fields.text("qualifier"),
        country=fields.maybe("country"),
        period=fields.date("period"),
        stage=fields.maybe("stage"),
        note=fields.texts("note"),
    )


def _relation(fields: Fields) -> Relation:
    fields.allow("id", "relation")
    return Relation(fields.text("id"), fields.text("relation"))


def citations_of(fields: Fields, what: str) -> tuple[Citation, ...]:
    """The sources of an entry or of what else cites some."""
    sources = tuple(_citation(item) for item in fields.items("sources"))
    if not sources:
        fields.report("sources", f"{what} needs at least one source")
    return sources


def _citation(fields: Fields) -> Citation:
    fields.allow("source", "locator", "supports", "detail")
    told = {key: fields.texts(key, complete=True) for key in ("locator", "detail") if key in fields.content}
    return Citation(fields.text("source"), supports=fields.codes("supports"), **told)
