import pytest

from app.domain.vocabulary import Term, Vocabulary

VOCABULARY = Vocabulary(
    {
        "countries": {"CHN": Term("CHN", {"en": "China", "ru": "Китай"})},
        "organizations": {"SCO": Term("SCO", {"en": "Shanghai Cooperation Organization"}, short={"en": "SCO"})},
        "relations": {"follows": Term("follows", {"en": "Follows"}, inverse={"en": "Followed by"})},
    }
)


def test_names() -> None:
    assert VOCABULARY.name("countries", "CHN", "ru") == "Китай"
    assert VOCABULARY.inverse("follows", "en") == "Followed by"


@pytest.mark.parametrize(("group", "code", "short"), [("organizations", "SCO", "SCO"), ("countries", "CHN", "China")])
def test_short_or_whole_name(group: str, code: str, short: str) -> None:
    assert VOCABULARY.short(group, code, "en") == short


@pytest.mark.parametrize(
    ("code", "group", "name"),
    [("CHN", "countries", "China"), ("SCO", "organizations", "Shanghai Cooperation Organization")],
)
def test_a_party_is_a_country_or_an_organization(code: str, group: str, name: str) -> None:
    assert VOCABULARY.group_of_party(code) == group
    assert VOCABULARY.party(code, "en") == name


def test_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        VOCABULARY.name("countries", "XXX", "en")
