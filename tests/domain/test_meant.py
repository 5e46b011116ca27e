"""Which page a search may mean."""

import pytest

from app.domain.meant import page_meant
from app.domain.page import Page, PartyPage, pair_of
from app.domain.selection import selection
from app.library.library import Library

CHN, SCO = PartyPage("country", "CHN"), PartyPage("organization", "SCO")
BOTH = pair_of("CHN", "KAZ")


@pytest.mark.parametrize(
    ("text", "choices", "since", "page"),
    [
        ("China", [], "", CHN),
        ("中国", [], "", CHN),
        ("", [("country", "CHN")], "", CHN),
        ("ШОС", [], "", SCO),
        ("中哈", [], "", BOTH),
        ("中国 哈萨克斯坦 协议", [], "", BOTH),
        ("соглашения между Китаем и Казахстаном", [], "", BOTH),
        ("country:CHN Kazakhstan", [("kind", "meeting")], "2004", BOTH),
        ("", [("country", "CHN"), ("country", "KAZ")], "", BOTH),
        ("China", [("country", "CHN")], "", CHN),
        ("China heroin", [], "", None),
        ("中国禁毒", [], "", None),
        ("China", [("kind", "meeting")], "", None),
        ("China", [], "2004", None),
        ("China SCO", [], "", None),
        ("China -Kazakhstan", [], "", None),
        ("China Kazakhstan Russia", [], "", None),
        ("heroin", [], "", None),
        ("", [], "", None),
    ],
)
def test_a_search_means_a_page(
    library: Library, text: str, choices: list[tuple[str, str]], since: str, page: Page | None
) -> None:
    """Two countries have one whatever else is asked; one party, when nothing else is."""
    assert page_meant(library.search(selection(text=text, choices=choices, since=since))) == page
