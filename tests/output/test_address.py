import pytest

from app.output.address import readable


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
