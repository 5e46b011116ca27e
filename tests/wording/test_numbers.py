import pytest

from app.wording.numbers import form_for, number


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (0, "en", "0"),
        (999, "ru", "999"),
        (1234, "en", "1,234"),
        (1234, "zh", "1,234"),
        (1234, "ru", "1\u00a0234"),
        (1234.5, "en", "1,234.5"),
        (1234.5, "zh", "1,234.5"),
        (1234.5, "ru", "1\u00a0234,5"),
        (1234567.25, "ru", "1\u00a0234\u00a0567,25"),
        (-1200, "en", "-1,200"),
    ],
)
def test_thousands_and_decimals(value: float, language: str, text: str) -> None:
    assert number(value, language) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.1, "0.1"), (7.5, "7.5"), (0.000012, "0.000012"), (33.333, "33.333"), (10**18, f"{10**18:,}")],
)
def test_no_digit_is_lost(value: float, text: str) -> None:
    assert number(value, "en") == text


def test_no_exponent() -> None:
    assert number(1e21, "en") == "1,000,000,000,000,000,000,000"


@pytest.mark.parametrize(
    ("value", "en", "ru"),
    [
        (1, "operation", "операция"),
        (2, "operations", "операции"),
        (3.5, "operations", "операции"),
        (5, "operations", "операций"),
        (11, "operations", "операций"),
        (21, "operations", "операция"),
        (22, "operations", "операции"),
        (100, "operations", "операций"),
        (114, "operations", "операций"),
    ],
)
def test_a_noun_has_the_form_of_its_number(value: float, en: str, ru: str) -> None:
    """As both languages count."""
    assert form_for(value, ["operation", "operations"], "en") == en
    assert form_for(value, ["операция", "операции", "операций"], "ru") == ru
