"""What the search field offers on the real library, and that every number it shows is true."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.entry import LANGUAGES
from app.domain.fields import FIELD_NAMES
from app.domain.selection import Selection, selection
from app.library.library import Library
from app.output.completing import Completing, Offers
from app.output.values import MANNERS
from app.wording.wording import Wording
from app.wording.words import Words

Offer = Callable[..., Offers]


@pytest.fixture(scope="module")
def completings(library: Library, translations: Path) -> dict[str, Completing]:
    vocabulary = library.vocabulary
    return {tag: Completing(library, Wording(Words(tag, translations), vocabulary)) for tag in LANGUAGES}


@pytest.fixture
def offers(completings: dict[str, Completing]) -> Offer:
    """offers("country:ka|", language) at the place of the |, among the filters of a Selection."""

    def ask(marked: str, language: str = "en", asked: Selection = selection()) -> Offers:  # noqa: B008
        text, cursor = marked.replace("|", "", 1), marked.index("|")
        return completings[language].offers(replace(asked, text=text), cursor)

    return ask


def labels(found: Offers) -> list[str]:
    return [row.label for row in found.rows]


TICKED = selection(choices=[("kind", "meeting"), ("country", "CHN")], since="2000")


@pytest.mark.parametrize("asked", [selection(), TICKED], ids=["alone", "with filters"])
@pytest.mark.parametrize("pattern", ["{}:|", "禁毒 {}:|", "-{}:|", "opium OR {}:|", "country:KAZ {}:| border"])
@pytest.mark.parametrize("field", [field for field in FIELD_NAMES if field not in (*MANNERS, "cites")])
def test_every_number_is_what_the_text_finds(
    library: Library, offers: Offer, field: str, pattern: str, asked: Selection
) -> None:
    found = offers(pattern.format(field), "en", asked)
    assert found.rows
    wrong = [row for row in found.rows if row.total != library.search(replace(asked, text=row.text)).total]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", FIELD_NAMES)
def test_every_value_is_understood(library: Library, offers: Offer, field: str, language: str) -> None:
    """Whatever is inserted means something, in each language."""
    for row in offers(f"{field}:|", language).rows:
        assert library.search(Selection(text=row.text)).query.unused == (), row.text


@pytest.mark.parametrize("field", ["country", "organization", "framework", "topic", "type"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_means_itself_alone(library: Library, offers: Offer, field: str, language: str) -> None:
    """A name that several terms share is not inserted."""
    texts = [row.text for row in offers(f"{field}:|", language).rows]
    chosen = [library.understood(Selection(text=text)).choices for text in texts]
    assert all(len(choices) == 1 for choices in chosen)
    assert len(set(chosen)) == len(texts)


@pytest.mark.parametrize("marked", ["country:|", "禁毒 topic:|", "place:|", "framework:|"])
def test_most_are_first(offers: Offer, marked: str) -> None:
    totals = [row.total or 0 for row in offers(marked).rows]
    assert totals == sorted(totals, reverse=True)
    assert totals[-1] > 0


def test_of_what_is_excluded_the_most_is_first(offers: Offer) -> None:
    totals = [row.total or 0 for row in offers("opium -country:|").rows]
    assert totals == sorted(totals)


@pytest.mark.parametrize("typed", ["kaz", "Каз", "哈萨", "KZ", "rfpf", "ЛФЯ"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_country_by_name_or_code_in_any_language(offers: Offer, typed: str, language: str) -> None:
    """And on the wrong keyboard; the label is in the reader's language."""
    name = {"zh": "哈萨克斯坦", "en": "Kazakhstan", "ru": "Казахстан"}[language]
    found = offers(f"country:{typed}|", language)
    assert labels(found)[0] == name
    assert found.rows[0].text == f"country:{name} "


def test_a_name_that_only_the_index_knows(offers: Offer) -> None:
    assert labels(offers("country:burm|")) == ["Myanmar"]


def test_what_is_typed_is_marked(offers: Offer) -> None:
    (row,) = offers("country:Saudi|").rows
    assert [row.label[start:end] for start, end in row.spans] == ["Saudi"]


def test_long_names_are_written_short(offers: Offer) -> None:
    assert offers("organization:shanghai|", "en").rows[0].text == "organization:SCO "
    assert offers("organization:шанхай|", "ru").rows[0].text == "organization:ШОС "
    assert offers("type:senior|", "en").rows[0].text == 'type:"Senior officials meeting" '


def test_what_stands_there_already_is_not_offered(offers: Offer) -> None:
    assert "Kazakhstan" not in labels(offers("country:KAZ,|"))
    assert "Kazakhstan" not in labels(offers("country:哈萨克斯坦,|"))


@pytest.mark.parametrize(
    ("marked", "likely"),
    [
        ("country:|", False),
        ("country:ka|", True),
        ("country:Kazakhstan|", False),
        ("country:KAZ|", False),
        ("country:Niger|", False),
        ("from:20|", False),
        ("from:200|", True),
        ("from:2004|", False),
        ("coun|", False),
    ],
)
def test_the_first_is_meant_when_something_is_begun(offers: Offer, marked: str, likely: bool) -> None:
    """Not when nothing is, nor when all of it is there: Enter then leads to the results."""
    found = offers(marked)
    assert found.rows
    assert found.likely is likely


@pytest.mark.parametrize(
    ("marked", "first", "text"),
    [
        ("year:199|", "1990s", "year:199X "),
        ("year:2004|", "2004", "year:2004 "),
        ("from:199|", "1990", "from:1990 "),
        ("to:199|", "1999", "to:1999 "),
        ("year:2004-0|", "2004-01", "year:2004-01 "),
        ("decade:19|", "1990s", "decade:1990 "),
    ],
)
def test_dates(offers: Offer, marked: str, first: str, text: str) -> None:
    row = offers(marked).rows[0]
    assert (row.label, row.text) == (first, text)


def test_years_are_those_of_the_answer(library: Library, offers: Offer) -> None:
    """The newest first, below the decades."""
    histogram = library.search(Selection(text="precursors ")).histogram
    years = [int(label) for label in labels(offers("precursors year:|")) if label.isdecimal()]
    assert years == sorted(histogram, reverse=True)[: len(years)]
    assert len(years) > 10


def test_a_value_that_gives_nothing_is_shown_when_there_is_no_other(offers: Offer) -> None:
    rows = offers("country:KAZ xyzzy topic:prec|").rows
    assert [(row.label, row.total) for row in rows] == [("Precursors", 0)]


def test_fields_by_their_beginning(offers: Offer) -> None:
    found = offers("opium стр|", "ru")
    assert [(row.label, row.total, row.text) for row in found.rows] == [("страна:", None, "opium страна:")]


@pytest.mark.parametrize(
    "marked", ["|", "opium|", "o|", "country:KAZ |", "country:zzz|", "year:xx|", "from:2004-06-17|"]
)
def test_nothing_where_nothing_fits(offers: Offer, marked: str) -> None:
    assert offers(marked).rows == ()


PIECES = [
    "country:",
    "from:",
    "place:",
    "ka",
    "哈",
    '"',
    "“",
    "«",
    ",",
    " ",
    "-",
    "OR ",
    ":",
    "*",
    "1",
    "9",
    "😀",
    "\u0301",
]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=7), data=st.data())
def test_hostile_text_is_answered(
    library: Library, completings: dict[str, Completing], pieces: list[str], data: st.DataObject
) -> None:
    """With true numbers too."""
    text = "".join(pieces)
    cursor = data.draw(st.integers(0, len(text)))
    for row in completings["en"].offers(Selection(text=text), cursor).rows[:3]:
        assert 0 <= row.cursor <= len(row.text)
        assert row.total in (None, library.search(Selection(text=row.text)).total)
