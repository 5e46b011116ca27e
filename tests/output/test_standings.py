"""By which treaties parties are bound, on their pages; dates of effect are reckoned by hand from the deposits."""

from collections.abc import Callable, Container
from itertools import pairwise
from pathlib import Path

import pytest

from app.domain.entry import LANGUAGES
from app.domain.page import EntryPage, HelpPage
from app.library.library import Library
from app.library.references import page_at
from app.output.articles import article_of
from app.output.parts import Section
from app.output.plain import article_text
from app.output.standings import PARTS
from app.wording.words import Words

TRAFFIC = "United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances"
CRIME = "United Nations Convention against Transnational Organized Crime"
AMENDED = "Single Convention on Narcotic Drugs, 1961, as amended by the Protocol amending"
FOUR_STATES = "joint actions to combat terrorism, political and religious extremism"

Written = Callable[..., Section | None]


@pytest.fixture
def section(library: Library, translations: Path) -> Written:
    """The section of a page in English, or another language."""

    def written(reference: str, unfolded: Container[str] = (), language: str = "en") -> Section | None:
        page, words = page_at(f"treatyline:{reference}", library), Words(language, translations)
        assert page
        assert not isinstance(page, HelpPage)
        sections = article_of(page, library, words, unfolded).sections
        return next((one for one in sections if one.heading == words._("Treaty participation")), None)

    return written


def groups(section: Section | None) -> dict[str, list[str]]:
    """Label -> titles and what is said of them, as they stand one below another."""
    facts = section.facts if section else ()
    return {fact.label: ["".join(span.text for span in line) for line in fact.lines] for fact in facts}


def below(lines: list[str], title: str) -> str:
    """What stands below a title."""
    return next(said for line, said in pairwise(lines) if title in line)


@pytest.mark.parametrize(
    ("party", "title", "said"),
    [
        ("CHN", TRAFFIC, "bound since 11 November 1990; ratification 25 October 1989 *"),
        ("KAZ", TRAFFIC, "bound since 28 July 1997; accession 29 April 1997 *"),
        ("TKM", TRAFFIC, "bound since 21 May 1996; accession 21 February 1996 *"),
        ("KAZ", CRIME, "bound since 30 August 2008; ratification 31 July 2008 *"),
        ("CHN", AMENDED, "bound since 22 September 1985; accession 23 August 1985 *"),
        ("TKM", AMENDED, "through: Single Convention on Narcotic Drugs, 1961; accession 21 February 1996 *"),
    ],
)
def test_since_when_a_country_is_bound(section: Written, party: str, title: str, said: str) -> None:
    bound = groups(section(f"country/{party}"))["Bound"]
    assert said in below(bound, title).replace("\N{NO-BREAK SPACE}", " ")


def test_what_is_only_signed_stands_apart(section: Written) -> None:
    found = groups(section("country/KAZ"))
    assert list(found) == ["Bound", "Signed or consented"]
    assert below(found["Signed or consented"], FOUR_STATES) == "signed 21 April 2000; entry into force unknown"
    assert "Replaced or withdrawn" in groups(section("country/CHN"))


def test_the_rest_is_unfolded_by_the_group(section: Written) -> None:
    folded, unfolded, whole = (section("country/CHN", parts) for parts in ((), ("bound",), PARTS))
    counts = [{label: len(lines) for label, lines in groups(one).items()} for one in (folded, unfolded, whole)]
    assert counts[1]["Bound"] == counts[2]["Bound"] > counts[0]["Bound"]
    assert counts[1]["Signed or consented"] == counts[0]["Signed or consented"] < counts[2]["Signed or consented"]
    titles = [line for one in (whole,) if one for fact in one.facts for line in fact.lines if line[0].kind]
    assert whole
    assert len(titles) == whole.count == (folded and folded.count)


def test_until_when_the_tables_tell_is_said_once(section: Written) -> None:
    found = section("country/KAZ")
    assert found
    assert [span.text for line in found.lines for span in line] == [
        "* no information after March 2015",
        "Who is bound by which instrument",
    ]
    assert found.lines[-1][0].link == "matrix:KAZ"


def test_an_organization_has_the_section_too(section: Written) -> None:
    assert "formal confirmation" in below(groups(section("organization/EU"))["Bound"], TRAFFIC)


def test_who_takes_part_in_nothing_has_no_section(section: Written) -> None:
    assert section("organization/INCB") is None


def test_what_binds_only_one_of_two(section: Written) -> None:
    """Iran had signed the convention of 2000 and not ratified it by the date of the table; Pakistan had."""
    found = groups(section("pair/IRN/PAK"))
    assert list(found) == ["Pakistan alone", "Both"]
    title, *said = (line.replace("\N{NO-BREAK SPACE}", " ") for line in found["Pakistan alone"])
    assert title.startswith(CRIME)
    assert said == [
        "Pakistan: bound since 12 February 2010; ratification 13 January 2010 *",
        "Iran: signed 12 December 2000 *",
    ]


def test_two_who_joined_the_same_have_no_gaps(section: Written) -> None:
    both = groups(section("pair/CHN/KAZ"))
    assert list(both) == ["Both"]
    assert below(both["Both"], TRAFFIC).startswith("bound since 28 July 1997")


def test_unknown_is_not_taken_for_no(section: Written) -> None:
    """Who else is a party to the Shanghai Convention is not recorded."""
    found = groups(section("pair/CHN/TKM", PARTS))
    assert "Shanghai Convention" in " ".join(groups(section("country/CHN", PARTS))["Bound"])
    assert not any("Shanghai Convention" in line for lines in found.values() for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_a_click_unfolds_leaves_no_trace_in_text(library: Library, translations: Path, language: str) -> None:
    page, words = page_at("treatyline:country/CHN", library), Words(language, translations)
    assert page
    assert not isinstance(page, HelpPage)
    lines = article_text(article_of(page, library, words)).splitlines()
    start = next(place for place, line in enumerate(lines) if words._("Treaty participation") in line)
    end = lines.index("", start)
    assert all(line.strip() for line in lines[start:end])
    assert words._("Who is bound by which instrument") not in lines


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("single-convention-as-amended-1975", ["by the treaty actions below", "through another text"]),
        ("un-trafficking-convention-1988", ["by the treaty actions below"]),
        ("opium-protocol-1953", ["until it was replaced"]),
    ],
)
def test_who_else_is_bound(library: Library, translations: Path, name: str, expected: list[str]) -> None:
    number = library.number(name)
    assert number is not None
    facts = article_of(EntryPage(number), library, Words("en", translations)).facts
    (also,) = (fact for fact in facts if fact.label == "Also bound")
    said = [line[0].text for line in also.lines]
    assert [part for part in expected if not any(part in text for text in said)] == []
    assert all(int(text.split()[0]) > 0 for text in said)
