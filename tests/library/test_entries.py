import dataclasses
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.build.content import Content
from app.build.library import build_library
from app.domain.entry import Entry, Relation
from app.library.library import Library


def with_inverse(content: Content) -> dict[str, Entry]:
    """The entries of the YAML, each with what others say of it."""
    inverse: dict[str, list[Relation]] = {entry.id: [] for entry in content.entries}
    for entry in content.entries:
        for relation in entry.related:
            inverse[relation.id].append(Relation(entry.id, relation.relation, inverse=True))
    return {
        entry.id: dataclasses.replace(entry, related=(*entry.related, *inverse[entry.id])) for entry in content.entries
    }


def test_every_entry_is_what_the_yaml_says(library: Library, content: Content) -> None:
    expected = with_inverse(content)
    for number in range(library.facts.entries):
        entry = library.entry(number)
        assert entry == expected[entry.id]
        assert list(map(type, (figure.value for figure in entry.figures))) == list(
            map(type, (figure.value for figure in expected[entry.id].figures))
        )


def test_every_era_is_what_the_yaml_says(library: Library, content: Content) -> None:
    assert list(library.eras) == list(content.eras.values())
    assert all(library.sources(era) for era in library.eras)


def test_every_authority_is_what_the_yaml_says(library: Library, content: Content) -> None:
    for country in content.vocabulary.lists["countries"]:
        found = library.parties.party("country", country).authorities
        assert found.bodies == tuple(body for body in content.authorities.values() if body.country == country)
        keys = {citation.source for body in found.bodies for citation in body.sources}
        assert found.sources == {key: content.sources[key] for key in keys}
    assert library.parties.party("organization", "SCO").authorities.bodies == ()


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("shanghai-five", {"zh": "上海五国", "en": "Shanghai Five", "ru": "Шанхайская пятёрка"}),
        ("USSR", {"zh": "苏联", "en": "Soviet Union", "ru": "Советский Союз"}),
    ],
)
def test_eras_are_found_in_three_languages(library: Library, code: str, names: dict[str, str]) -> None:
    (era,) = (era for era in library.eras if era.code == code)
    assert era.name == names


def test_every_source_is_what_the_yaml_says(library: Library, content: Content) -> None:
    for number, entry in enumerate(content.entries):
        keys = {citation.source for citation in entry.sources}
        assert library.sources(library.entry(number)) == {key: content.sources[key] for key in keys}


def test_terms_and_their_order_are_those_of_the_yaml(library: Library, content: Content) -> None:
    """But for what only the index knows."""
    for group, terms in content.vocabulary.lists.items():
        shown = {
            code: dataclasses.replace(term, also={}, alpha2=None, signs=(), entry=None) for code, term in terms.items()
        }
        assert library.vocabulary.lists[group] == shown
    assert library.vocabulary.lists.keys() == content.vocabulary.lists.keys()
    for name, terms in content.vocabulary.lists.items():
        assert list(library.vocabulary.lists[name]) == list(terms)


@pytest.fixture
def small_library(small_data: Path, tmp_path: Path) -> Path:
    path = tmp_path / "small.db"
    build_library(small_data, path)
    return path


@pytest.mark.parametrize("name", ["border-treaty-2004", "border-protocol-2004"])
def test_an_id_and_a_former_id_name_the_same_entry(small_library: Path, name: str) -> None:
    with closing(Library(small_library)) as library:
        number = library.number(name)
        assert number is not None
        entry = library.entry(number)
    assert (entry.id, entry.aliases) == ("border-treaty-2004", ("border-protocol-2004",))


def test_inverse_relations_are_derived(small_library: Path) -> None:
    with closing(Library(small_library)) as library:
        number = library.number("border-treaty-2004")
        assert number is not None
        assert library.entry(number).related == (
            Relation("experts-2003", "follows"),
            Relation("joint-raid-2008", "implements", inverse=True),
        )


def test_neighbours_are_all_that_an_entry_names(small_library: Path) -> None:
    with closing(Library(small_library)) as library:
        number = library.number("border-treaty-2004")
        assert number is not None
        neighbours = library.neighbours(library.entry(number))
    assert neighbours.keys() == {"old-treaty-1961", "experts-2003", "joint-raid-2008"}
    experts = neighbours["experts-2003"]
    assert (experts.kind, experts.title["ru"], experts.date.text) == (
        "meeting", "Встреча экспертов", "2003-05-06/2003-05-07",
    )  # fmt: skip


def test_facts_that_nobody_established_stay_unknown(
    small_data: Path, edit: Callable[[str, str, str], None], tmp_path: Path
) -> None:
    edit("entries/agreement/border-treaty-2004.yaml", "  effect-days: 30\n  as-of: 2025\n", "")
    build_library(small_data, tmp_path / "small.db")
    with closing(Library(tmp_path / "small.db")) as library:
        found = [library.entry(number) for number in range(4)]
    by_id = {entry.id: entry for entry in found}
    instrument = by_id["border-treaty-2004"].instrument
    assert instrument is not None
    assert (instrument.effect_days, instrument.as_of) == (None, None)
    assert (by_id["experts-2003"].status, by_id["experts-2003"].instrument) == (None, None)
