"""What the real library advises when nothing is found."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.advice import Advice
from app.domain.entry import LANGUAGES
from app.domain.filters import written
from app.domain.selection import Selection, selection
from app.library.library import Library

Ask = Callable[..., Advice]


def advise(library: Library, asked: Selection, language: str = "en") -> Advice:
    """The advice about a Selection, whose every number is true and which leads away from it."""
    answer = library.search(asked)
    assert answer.total == 0
    advice = library.advice(answer, language)
    assert advice is not None
    for proposal in (*advice.removals, *advice.spellings, *advice.terms):
        assert proposal.total == library.search(proposal.selection).total > 0
    assert all(removal.total < library.facts.entries for removal in advice.removals)
    assert len(advice.removals) <= 6
    assert len(advice.spellings) <= 5
    assert len(advice.terms) <= 6
    return advice


@pytest.fixture
def ask(library: Library) -> Ask:
    """ask(text, filters) is the advice about a search that finds nothing."""

    def call(text: str, **filters: object) -> Advice:
        return advise(library, selection(text=text, **filters))  # type: ignore[arg-type]

    return call


def spelled(advice: Advice) -> list[str]:
    return [proposal.selection.text for proposal in advice.spellings]


def removed(advice: Advice) -> list[tuple[str, int]]:
    """What is left out, and what is found then."""
    return [(" + ".join(map(written, removal.removed)), removal.total) for removal in advice.removals]


@pytest.mark.parametrize("text", ["opium", "", "禁毒", "country:KAZ"])
def test_an_answer_with_entries_needs_no_advice(library: Library, text: str) -> None:
    assert library.advice(library.search(Selection(text=text)), "en") is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("precursers", "precursors"),
        ("prceursors", "precursors"),
        ("trafficing", None),
        ("traficking", "trafficking"),
        ("kazahkstan", "kazakhstan"),
        ("afghnaistan", "afghanistan"),
        ("metamphetamine", "methamphetamine"),
        ("opim", "opium"),
        ("прекурсоы", "прекурсоры"),
        ("перкурсоры", "прекурсоры"),
        ("контралируемая", "контролируемая"),
        ("наркотрафик", None),
        ("бишкэк", "бишкек"),
        ("ташкенд", "ташкент"),
        ("прикурсорами", "прекурсорами"),
        ("област", None),
        ("上海合做组织", "上海合作组织"),
        ("控制下教付", "控制下交付"),
        ("пpекурсоры", "прекурсоры"),
        ("vпрекурсоры", "прекурсоры"),
    ],
)
def test_a_slip_in_a_word(library: Library, ask: Ask, typed: str, meant: str | None) -> None:
    """The likest is first; what is only another form of a known word is no slip."""
    if meant is None:
        assert library.search(Selection(text=typed)).total > 0
    else:
        assert spelled(ask(typed))[0] == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ghtrehcjhs", "прекурсоры"),
        ("rfyfk", "канал"),
        ("'rcnhflbwbz", "экстрадиция"),
        ("щзшгь", "opium"),
        ("РУКЩШТ", "heroin"),
        ("рукщшт ещиуд", None),
        ("рукщшт rfpf[cnfy", "heroin казахстан"),
        ("оштвг", "jindu"),
    ],
)
def test_the_wrong_keyboard(ask: Ask, typed: str, meant: str | None) -> None:
    """Either way, word by word; a word that is none on any keyboard is left out."""
    found = spelled(ask(typed))
    assert found[0] == (meant or "heroin ")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("precursers Kazakstann", "precursors kazakhstan"),
        ("precursers Казхстан", "precursors казахстан"),
        ("контролируемая постака", "контролируемая поставка"),
        ('"controled delivery"', '"controlled delivery"'),
        ('"delivery controlled heroin"', "delivery controlled heroin"),
        ("place:Tashkemt precursors", "place:tashkent precursors"),
        ("precursers xyzzy", "precursors "),
        ("-heroin precursers", "-heroin precursors"),
        ("heroinprecursors", "heroin precursors"),
        ("precursers country:KAZ", "precursors country:KAZ"),
    ],
)
def test_all_of_a_text_together(ask: Ask, typed: str, meant: str) -> None:
    """What is right stays as it is typed."""
    assert spelled(ask(typed))[0] == meant


def test_what_finds_nothing_with_the_rest_is_not_proposed(ask: Ask) -> None:
    """The word is known, but no such meeting was in that year."""
    assert spelled(ask("precursers", since="1961", until="1962")) == []
    assert "precursors" in spelled(ask("precursers", since="2004", until="2026"))


@pytest.mark.parametrize("text", ["xyzzy", "qwqwqw", "a" * 300, "xy " * 40, "ffff 5555 (((", "-opium opium"])
def test_what_is_like_nothing_has_no_spelling(ask: Ask, text: str) -> None:
    assert ask(text).spellings == ()


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        (selection(text="xyzzy precursors"), "xyzzy"),
        (selection(text="precursors -прекурсоры"), "-прекурсоры"),
        (selection(text="xyzzy foobar precursors"), "xyzzy + foobar"),
        (selection(text="opium", choices=[("kind", "operation")], until="1960"), "from"),
        (selection(text="opium from:2004 to:1999"), "to:1999"),
        (selection(text="opium between:KAZ,CHN"), "between:KAZ,CHN"),
        (
            selection(
                choices=[("country", "CHN"), ("country", "FJI"), ("country", "KAZ"), ("kind", "operation")],
                parties="all",
            ),
            "country:FJI",
        ),
        (selection(choices=[("kind", "meeting"), ("status", "in-force")]), "status:in-force"),
        (selection(text="塔吉克斯坦禁毒警察合作网"), "合作网"),
    ],
)
def test_what_to_leave_out(library: Library, asked: Selection, first: str) -> None:
    """Best first."""
    found = removed(advise(library, asked))
    totals = [total for _, total in found]
    assert totals == sorted(totals, reverse=True)
    assert any(what.startswith(first) or first == "from" for what, _ in found)


def test_each_condition_with_its_number(library: Library) -> None:
    asked = selection(text="opium", choices=[("kind", "operation")], since="1961", until="1970")
    found = dict(removed(advise(library, asked)))
    alone = {
        "opium": selection(choices=asked.choices, since="1961", until="1970"),
        "kind:operation": selection(text="opium ", since="1961", until="1970"),
        "from:1961 to:1970": selection(text="opium", choices=asked.choices),
    }
    totals = {what: library.search(rest).total for what, rest in alone.items()}
    assert {what: total for what, total in found.items() if what in totals} == {k: v for k, v in totals.items() if v}


def test_how_strictly_is_a_condition_too(library: Library) -> None:
    """Countries exactly, words exactly as typed, dates for certain."""
    asked = selection(text="precursors", choices=[("country", "KAZ"), ("country", "FJI")], parties="only")
    advice = advise(library, asked)
    assert any(removal.selection.parties == "any" for removal in advice.removals)
    literal = advise(library, selection(text="controlling deliveries", literal=True))
    assert literal.removals[0].selection == selection(text="controlling deliveries")


@pytest.mark.parametrize("language", LANGUAGES)
def test_terms_that_share_words(library: Library, language: str) -> None:
    """In the reader's language, whatever was typed."""
    for text in ("опиумный тракт", "smuggling itinerary", "走私网络图谱"):
        advice = advise(library, Selection(text=text), language)
        assert advice.terms
        for term in advice.terms:
            assert term.name == library.vocabulary.name(*term.concept, language)
            assert term.name in term.selection.text


def test_terms_for_what_was_probably_meant(ask: Ask) -> None:
    names = [term.name for term in ask("precursers").terms]
    assert "precursor control" in names


def test_terms_keep_the_rest_where_it_has_entries(ask: Ask) -> None:
    advice = ask("smuggling itinerary Tajikistan")
    assert any("Tajikistan" in term.selection.text and term.name != "Tajikistan" for term in advice.terms)


def test_a_library_without_entries_has_nothing_to_advise(library_path: Path, tmp_path: Path) -> None:
    """Although it knows all words and terms."""
    path = tmp_path / "empty.db"
    path.write_bytes(library_path.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM entry")
        connection.execute("UPDATE meta SET value = 0 WHERE name = 'entries'")
        connection.commit()
    library = Library(path)
    for asked in (Selection(), Selection(text="precursers country:KAZ"), selection(text="禁独", since="2004")):
        assert library.advice(library.search(asked), "en") == Advice()
    library.close()


PIECES = [
    *("precursers", "xyzzy", "禁独", "country:KAZ", "to:1900", "ghbrfp", "пpек", "NEAR(", "NULL"),
    *(" ", "OR", "-", ":", "*", '"', "“", "'", "[", "\u0301", "😀"),
]


@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=8), literal=st.booleans())
def test_hostile_text(library: Library, pieces: list[str], literal: bool) -> None:
    """Whatever is typed, the advice is true."""
    asked = selection(text="".join(pieces), literal=literal, choices=[("kind", "operation")], until="1990")
    if library.search(asked).total == 0:
        advise(library, asked)


@pytest.mark.parametrize("ahead", [True, False])
def test_what_advice_needs_can_be_read_before(library_path: Path, *, ahead: bool) -> None:
    with closing(Library(library_path)) as library:
        if ahead:
            library.read_ahead()
        asked: list[str] = []
        library._connection.set_trace_callback(asked.append)
        advise(library, Selection(text="shanghai hez"))
        library._connection.set_trace_callback(None)
    assert any("FROM word" in statement for statement in asked) is not ahead
    assert any(statement.startswith("SELECT DISTINCT list, code, key") for statement in asked) is not ahead
