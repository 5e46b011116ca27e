from collections.abc import Callable
from typing import Any

import pytest

from app.build.fields import Fields
from app.build.problems import Problems
from app.build.schema import NO_DATE, country_names, entry_of, place_names, source_of, term_of
from app.domain.dates import parse
from app.domain.entry import Action, Citation, Figure, Instrument, Party, Place, Relation, Source
from app.domain.vocabulary import Term

THREE = {"zh": "一", "en": "one", "ru": "один"}
SMALLEST: dict[str, Any] = {
    "id": "a-1",
    "kind": "meeting",
    "subtype": "summit",
    "title": THREE,
    "date": "2004",
    "summary": THREE,
    "sources": [{"source": "key"}],
    "confidence": "confirmed",
    **dict.fromkeys(("status", "framework", "place", "checked", "notes"), "null"),
    **{name: [] for name in ("organizations", "topics", "official", "parties", "actions", "figures", "related")},
}


def fields(content: dict[str, Any]) -> tuple[Fields, Problems]:
    problems = Problems()
    return Fields(content, "a.yaml", "", problems), problems


def reported(**changes: Any) -> list[str]:
    content = {key: value for key, value in (SMALLEST | changes).items() if value is not ...}
    given, problems = fields(content)
    entry_of(given)
    return [str(problem).removeprefix("a.yaml: ") for problem in problems]


def test_the_smallest_entry() -> None:
    given, problems = fields(SMALLEST)
    entry = entry_of(given)
    assert list(problems) == []
    assert (entry.id, entry.date, entry.sources) == ("a-1", parse("2004"), (Citation("key"),))
    assert (entry.status, entry.place, entry.instrument, entry.checked) == (None, None, None, None)
    assert (entry.parties, entry.actions, entry.notes, entry.aliases) == ((), (), {}, ())


@pytest.mark.parametrize(
    ("key", "value", "field", "expected"),
    [
        ("aliases", ["b"], "aliases", ("b",)),
        ("place", {**THREE, "country": "UZB"}, "place", Place(THREE, "UZB")),
        ("place", {**THREE, "country": "null"}, "place", Place(THREE, None)),
        ("parties", [{"party": "CHN", "role": "host"}], "parties", (Party("CHN", "host"),)),
        (
            "parties",
            [{"party": "RUS", "role": "party", "basis": "named", "as": "ussr"}],
            "parties",
            (Party("RUS", "party", "named", "ussr"),),
        ),
        (
            "instrument",
            {"effect-days": "30", "as-of": "2025-01", "replaces": ["b"], "incorporates": []},
            "instrument",
            Instrument(30, parse("2025-01"), ("b",), ()),
        ),
        (
            "actions",
            [{"party": "null", "action": "declaration", "date": "2004", "text": {"en": "x"}}],
            "actions",
            (Action(None, "declaration", parse("2004"), None, {"en": "x"}),),
        ),
        (
            "figures",
            [{"measure": "m", "value": "7.5", "unit": "kg", "qualifier": "about", "period": "2008/.."}],
            "figures",
            (Figure("m", 7.5, "kg", "about", None, parse("2008/..")),),
        ),
        (
            "figures",
            [{"measure": "m", "value": "0", "unit": "kg", "qualifier": "exact"}],
            "figures",
            (Figure("m", 0, "kg", "exact"),),
        ),
        ("related", [{"id": "b", "relation": "follows"}], "related", (Relation("b", "follows"),)),
        (
            "sources",
            [{"source": "k", "locator": THREE, "supports": ["date"], "detail": THREE}],
            "sources",
            (Citation("k", THREE, ("date",), THREE),),
        ),
        ("checked", "2026-01-31", "checked", parse("2026-01-31")),
        ("notes", {"en": "x"}, "notes", {"en": "x"}),
    ],
)
def test_what_is_written_is_what_is_read(key: str, value: Any, field: str, expected: object) -> None:
    given, problems = fields(SMALLEST | {key: value})
    assert getattr(entry_of(given), field) == expected
    assert list(problems) == []


@pytest.mark.parametrize("key", SMALLEST)
def test_a_missing_field_is_reported(key: str) -> None:
    assert any(problem.startswith(key) for problem in reported(**{key: ...}))


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"kind": "treaty"}, "kind: 'treaty' is none of agreement, meeting, operation"),
        ({"sources": []}, "sources: an entry needs at least one source"),
        ({"colour": "red"}, "colour: no such field"),
        ({"date": "May 2004"}, "date: 'May 2004' is not a date: "),
        ({"checked": "yesterday"}, "checked: 'yesterday' is not a date: "),
        ({"place": {"zh": "一", "en": "one"}}, "place.ru: is missing"),
        ({"place": {**THREE, "town": "x"}}, "place.town: no such field"),
        ({"parties": [{"party": "CHN"}]}, "parties[0].role: is missing"),
        ({"parties": [{"party": "CHN", "role": "host", "rank": "1"}]}, "parties[0].rank: no such field"),
        ({"actions": [{"party": "CHN", "action": "signature"}]}, "actions[0].date: is missing"),
        ({"actions": [{"party": "CHN", "date": "2004"}]}, "actions[0].action: is missing"),
        ({"instrument": {"days": "30"}}, "instrument.days: no such field"),
        ({"figures": [{"measure": "m", "unit": "kg", "qualifier": "exact"}]}, "figures[0].value: is missing"),
        (
            {"figures": [{"measure": "m", "value": "ten", "unit": "kg", "qualifier": "exact"}]},
            "figures[0].value: 'ten' is not a number",
        ),
        ({"figures": [{"measure": "m", "value": "1", "unit": "kg"}]}, "figures[0].qualifier: is missing"),
        ({"related": [{"id": "b"}]}, "related[0].relation: is missing"),
        ({"sources": [{"supports": ["date"]}]}, "sources[0].source: is missing"),
        ({"notes": "plain text"}, "notes: must give its language, as in 'en: text'"),
    ],
)
def test_what_is_wrong_is_reported(changes: dict[str, Any], problem: str) -> None:
    assert [one.startswith(problem) for one in reported(**changes)] == [True], reported(**changes)


def test_days_to_effect_are_never_rounded() -> None:
    assert len(reported(instrument={"effect-days": "7.5"})) == 1


def test_a_missing_date_has_a_stand_in() -> None:
    given, _ = fields({key: value for key, value in SMALLEST.items() if key != "date"})
    assert entry_of(given).date == NO_DATE


def test_a_source() -> None:
    content = {"title": "T", "publisher": "null", "date": "2004", "address": "https://a.example", "language": "en",
               "standing": "press", "carrier": "C"}  # fmt: skip
    given, problems = fields(content)
    assert source_of("k", given) == Source("k", "T", None, parse("2004"), "https://a.example", "en", "press", "C")
    given, problems = fields({"title": "T", "pages": "3"})
    source_of("k", given)
    assert [problem.field for problem in problems] == ["language", "pages", "standing"]


def test_a_term() -> None:
    given, problems = fields({**THREE, "short": {"en": "1"}, "inverse": {"en": "eno"}, "reason": "x"})
    assert term_of("c", given) == Term("c", THREE, {"en": "1"}, {"en": "eno"})
    assert list(problems) == []
    given, problems = fields({**THREE, "also": {"en": ["uno", "single"], "ru": []}, "entry": "a-1"})
    assert term_of("c", given) == Term("c", THREE, also={"en": ("uno", "single"), "ru": ()}, entry="a-1")
    assert list(problems) == []
    given, problems = fields({"en": "one", "zh": "一", "colour": "red"})
    term_of("c", given)
    assert [problem.field for problem in problems] == ["colour", "ru"]


def test_other_names_of_a_country() -> None:
    china = Term("CHN", THREE, short={"en": "1"})
    given, problems = fields({"alpha2": "CN", "pair": ["中", "华"], "also": {"en": ["Cathay"]}})
    assert country_names(china, given) == Term(
        "CHN", THREE, {"en": "1"}, also={"en": ("Cathay",)}, alpha2="CN", signs=("中", "华")
    )
    assert list(problems) == []
    given, problems = fields({})
    assert country_names(china, given) == china


def test_other_names_of_a_place() -> None:
    given, problems = fields({"also": {"ru": ["Алма-Ата"]}})
    assert place_names(Term("Almaty", THREE), given) == Term("Almaty", THREE, also={"ru": ("Алма-Ата",)})
    assert list(problems) == []


@pytest.mark.parametrize(
    ("read", "content", "field"),
    [
        (country_names, {"also": {"en": "Cathay"}}, "also.en"),
        (country_names, {"also": {"english": ["Cathay"]}}, "also.english"),
        (country_names, {"entry": "a-1"}, "entry"),
        (place_names, {"also": "Tashkent"}, "also"),
        (place_names, {"alpha2": "TA"}, "alpha2"),
        (place_names, {"pair": ["塔"]}, "pair"),
    ],
)
def test_wrong_names_are_reported(read: Callable[[Term, Fields], Term], content: dict[str, Any], field: str) -> None:
    given, problems = fields(content)
    read(Term("c", THREE), given)
    assert [problem.field for problem in problems] == [field]


@pytest.mark.parametrize("key", ["status", "place", "checked", "notes", "topics", "official", "actions", "related"])
def test_what_is_unknown_is_written(key: str) -> None:
    assert reported(**{key: ...}) == [f"{key}: is missing; what is unknown is written null, an empty list []"]
