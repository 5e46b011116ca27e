"""Titles that take two lines."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from app.ui.participation.headers import broken
from app.ui.style import text_font


@pytest.mark.parametrize(
    "text",
    ["United Nations Convention against Illicit Traffic in Narcotic Drugs", "联合国禁止非法贩运麻醉药品和精神药物公约"],
)
def test_a_long_title_is_broken_once(qapp: QApplication, text: str) -> None:
    """Nothing is lost but the space between; what is short stays whole."""
    font = text_font(12)
    width = QFontMetrics(font).horizontalAdvance(text) * 0.6
    first, rest = broken(text, font, width)
    assert 0 < QFontMetrics(font).horizontalAdvance(first) <= width
    assert "".join((first, rest)).replace(" ", "") == text.replace(" ", "")
    assert broken(text, font, 2_000) == [text]
