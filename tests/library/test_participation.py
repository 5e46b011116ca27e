"""The instruments as they are read out of the library."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from app.domain.entry import Entry
from app.domain.participation.treaty import ROLES, SUBTYPES
from app.library.library import Library
from app.library.participation import participation_of, read_participation


def entry_of(library: Library, name: str) -> Entry:
    number = library.number(name)
    assert number is not None
    return library.entry(number)


def test_every_instrument_says_what_its_entry_says(library: Library) -> None:
    participation = library.read(read_participation)
    for treaty in participation.treaties.values():
        entry = entry_of(library, treaty.id)
        assert (treaty.title, treaty.date, treaty.status) == (entry.title, entry.date, entry.status)
        assert treaty.actions == tuple(replace(action, text={}) for action in entry.actions)
        assert treaty.named == {party.code: party.role for party in entry.parties if party.role in ROLES}
        assert entry.subtype in SUBTYPES
        assert library.number(treaty.id) == treaty.number


def test_it_is_read_once_ahead_and_for_all_threads(library: Library) -> None:
    participation_of.cache_clear()
    library.read_ahead()
    assert participation_of.cache_info().misses == 1
    with ThreadPoolExecutor(1) as pool:
        elsewhere = pool.submit(participation_of, library.path).result()
    assert elsewhere is participation_of(library.path)
    assert participation_of.cache_info().misses == 1


def test_what_nobody_is_a_party_to_is_no_instrument(library: Library) -> None:
    treaties = library.read(read_participation).treaties
    assert "single-convention-1961" in treaties
    assert "china-kyrgyzstan-joint-declaration-2013" not in treaties


def test_the_drug_conventions_have_what_the_rules_need(library: Library) -> None:
    """A table, a day of entry into force, and the days from a deposit to its effect."""
    treaties = library.read(read_participation).treaties
    tabled = [treaty for treaty in treaties.values() if treaty.has_table]
    assert len(tabled) >= 10
    assert all(treaty.general and treaty.instrument.effect_days is not None for treaty in tabled)
