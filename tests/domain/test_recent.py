from app.domain.page import EntryPage, PartyPage
from app.domain.recent import MOST, Recent


def test_the_newest_page_is_the_first_and_each_is_there_once() -> None:
    one, two = EntryPage(1), PartyPage("country", "KAZ")
    assert Recent().noted(one).noted(two).noted(one).pages == (one, two)
    assert Recent().noted(one, None, two).pages == (two, one)


def test_no_page_is_nothing_new() -> None:
    recent = Recent((EntryPage(1),))
    assert recent.noted(None) == recent


def test_the_oldest_pages_are_forgotten() -> None:
    recent = Recent()
    for number in range(MOST + 3):
        recent = recent.noted(EntryPage(number))
    assert [page.number for page in recent.pages if isinstance(page, EntryPage)] == list(range(MOST + 2, 2, -1))
