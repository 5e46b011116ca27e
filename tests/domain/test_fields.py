import pytest

from app.domain.fields import FACET_OF, FIELD_NAMES, WITHIN, field_named, group_of
from app.domain.selection import CHOICES, FACETS, VOCABULARY_OF


@pytest.mark.parametrize("field", FIELD_NAMES)
def test_a_field_is_known_by_its_names_in_three_languages(field: str) -> None:
    names = FIELD_NAMES[field]
    assert names[0] == field
    for name in names:
        for written in (name, name.upper(), name.title()):
            assert field_named(written) == field
    assert any("\u4e00" <= name[0] <= "\u9fff" for name in names)
    assert any("а" <= name[0] <= "я" for name in names)


def test_no_name_is_that_of_two_fields() -> None:
    names = [name for names in FIELD_NAMES.values() for name in names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", ["https", "title", "", "国", "countries", "FIELD"])
def test_any_other_word_names_none(name: str) -> None:
    assert field_named(name) is None


def test_every_facet_has_a_field() -> None:
    assert set(FACET_OF.values()) == set(CHOICES)
    assert FIELD_NAMES.keys() >= FACET_OF.keys() | WITHIN.keys()


def test_the_list_of_a_facet() -> None:
    assert {facet: group_of(facet) for facet in FACETS} == {**VOCABULARY_OF, "decade": None}
