from dataclasses import replace

import pytest

from app.domain.dates import parse
from app.domain.entry import Citation, Entry, Party, Source
from app.domain.weakness import Weakness, weaknesses, weight

SOURCES = {
    "press": Source("press", "T", "P", parse("2005"), "https://example.org/a", "en", "press"),
    "ministry": Source("ministry", "T", "P", None, "https://example.org/b", "en", "official"),
    "early": Source("early", "T", "P", parse("2003"), None, "en", "official"),
}
STRONG = Entry(
    id="a",
    kind="meeting",
    subtype="summit",
    title={},
    official=(),
    date=parse("2004-06-17"),
    summary={},
    confidence="confirmed",
    parties=(Party("CHN", "host", "named"),),
    sources=(Citation("press"), Citation("ministry")),
)


def test_two_sources_and_a_day_are_not_weak() -> None:
    assert weaknesses(STRONG, SOURCES) == ()


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (replace(STRONG, sources=(Citation("press"),)), (Weakness.ONE_SOURCE,)),
        (replace(STRONG, sources=(Citation("press"), Citation("press", {"en": "page 2"}))), (Weakness.ONE_SOURCE,)),
        (replace(STRONG, sources=(Citation("ministry"),)), (Weakness.UNDATED_SOURCES,)),
        (replace(STRONG, sources=(Citation("early"),)), (Weakness.ANNOUNCED, Weakness.NO_ADDRESS)),
        (replace(STRONG, sources=(Citation("early"), Citation("press"))), (Weakness.NO_ADDRESS,)),
        (replace(STRONG, confidence="disputed"), (Weakness.DISPUTED,)),
        (replace(STRONG, parties=()), (Weakness.NO_PARTIES,)),
        (replace(STRONG, parties=(Party("CHN", "host", "by-membership"),)), (Weakness.MEMBERSHIP,)),
        (replace(STRONG, date=parse("2004~")), (Weakness.DATE,)),
        (replace(STRONG, date=parse("2004-06?")), (Weakness.DATE,)),
    ],
)
def test_what_is_weak(entry: Entry, found: tuple[Weakness, ...]) -> None:
    assert weaknesses(entry, SOURCES) == found


def test_more_and_graver_reasons_weigh_more() -> None:
    assert weight(()) == 0
    assert weight((Weakness.DATE,)) < weight((Weakness.ONE_SOURCE,)) < weight((Weakness.ONE_SOURCE, Weakness.DATE))
