"""Dates as somebody types them."""

import pytest

from app.domain.typed_date import typed_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2008-06-30", "2008-06-30"),
        (" 2008 ", "2008"),
        ("199X", "199X"),
        ("30 June 2008", "2008-06-30"),
        ("as on 30 June 2008", "2008-06-30"),
        ("June 30, 2008", "2008-06-30"),
        ("jun 2008", "2008-06"),
        ("30 июня 2008 года", "2008-06-30"),
        ("на 30 июня 2008 г.", "2008-06-30"),
        ("2008 год", "2008"),
        ("2008年6月30日", "2008-06-30"),
        ("截至2008年6月", "2008-06"),
        ("2008年", "2008"),
        ("30.06.2008", "2008-06-30"),
        ("6/2008", "2008-06"),
    ],
)
def test_what_is_meant(text: str, date: str) -> None:
    found = typed_date(text)
    assert found is not None
    assert found.text == date


@pytest.mark.parametrize("text", ["", "soon", "31.02.2008", "31 June 2008", "June 2008 and later", "年", "2008 2009"])
def test_what_is_no_date(text: str) -> None:
    assert typed_date(text) is None
