import pytest

from app.output.address import Snapshot, readable, snapshot


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("https://example.org/a?b=%20c", "https://example.org/a?b=%20c"),
        ("https://example.org/%E7%A6%81%E6%AF%92/x", "https://example.org/禁毒/x"),
        ("https://example.org/%d0%b0%2F", "https://example.org/а%2F"),
        ("https://example.org/%E7%A6", "https://example.org/%E7%A6"),
        ("https://example.org/%C2%A0", "https://example.org/%C2%A0"),
        ("https://example.org/%FF", "https://example.org/%FF"),
    ],
)
def test_only_whole_letters_are_shown(address: str, text: str) -> None:
    assert readable(address) == text


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://web.archive.org/web/20081201075755/http://a.org/x?b", Snapshot("2008-12-01", "http://a.org/x?b")),
        ("http://wayback.archive.org/web/20081201/https://a.org/", Snapshot("2008-12-01", "https://a.org/")),
        ("https://a.org/archive/web/20081201/http://b.org", None),
        ("https://web.archive.org/about", None),
        ("https://web.archive.org/web/20081301/http://a.org", None),
    ],
)
def test_what_a_copy_is_of(address: str, found: Snapshot | None) -> None:
    assert snapshot(address) == found
