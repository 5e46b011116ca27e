"""References of the pages of the library, there and back."""

import pytest

from app.domain.page import EntryPage, Page, PairPage, PartyPage, SourcePage, pair_of
from app.library.library import Library
from app.library.references import page_at, reference_to


def test_every_entry_and_party_there_and_back(library: Library) -> None:
    lists = library.vocabulary.lists
    pages: list[Page] = [EntryPage(number) for number in range(library.facts.entries)]
    pages += [PartyPage("country", code) for code in lists["countries"]]
    pages += [PartyPage("organization", code) for code in lists["organizations"]]
    pages += [pair_of("KAZ", code) for code in lists["countries"] if code != "KAZ"]
    assert [page for page in pages if page_at(reference_to(page, library), library) != page] == []


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("treatyline:country/kaz", PartyPage("country", "KAZ")),
        ("treatyline:pair/KAZ/chn", PairPage(("CHN", "KAZ"))),
        ("treatyline:source/UNTC-MTDSG-vi-19", SourcePage("untc-mtdsg-vi-19")),
        ("treatyline:source/nothing", None),
        ("treatyline:source/禁毒", None),
        ("treatyline:source/\udfff", None),
        ("treatyline:entry/ungass-1998-declaration-of-nothing", None),
        ("treatyline:country/SCO", None),
        ("treatyline:pair/KAZ/KAZ", None),
        ("treatyline:pair/KAZ/XXX", None),
        ("treatyline:entry/禁毒", None),
        ("禁毒", None),
    ],
)
def test_where_a_text_leads(library: Library, text: str, page: Page | None) -> None:
    assert page_at(text, library) == page
