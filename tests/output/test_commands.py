"""What can be done, found by its name."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.output.commands import Command, found_commands


def command(*names: tuple[str, str], found_only: bool = False) -> Command:
    return Command(*names[0], names, lambda: None, found_only=found_only)


DARK = command(("Dark", "Colours"), ("深色", "配色"), ("Тёмные", "Цвета"))
DARK_AND_CLEAR = command(
    ("High contrast, dark", "Colours"), ("高对比度，深色", "配色"), ("Контрастные тёмные", "Цвета")
)
MARKED = command(("Bookmarked darkly", "View"), ("x", "y"))
CLEAR = command(("Clear all", "Search"), ("全部清除", "检索"), ("Очистить всё", "Поиск"))
CHINA = command(("China", "Country"), ("中国", "Country"), ("CHN", "Country"), found_only=True)
ALSO = ("theme mode", "主题 模式", "тема режим")
DARK_COLOURS = replace(DARK, synonyms=ALSO)
CLEAR_COLOURS = replace(command(("Light", "Colours"), ("浅色", "配色"), ("Светлые", "Цвета")), synonyms=ALSO)
ALL = (MARKED, DARK_AND_CLEAR, DARK, CLEAR, CHINA)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", [MARKED, DARK_AND_CLEAR, DARK, CLEAR]),
        ("  ", [MARKED, DARK_AND_CLEAR, DARK, CLEAR]),
        ("dark", [DARK, MARKED, DARK_AND_CLEAR]),
        ("DARK contr", [DARK_AND_CLEAR]),
        ("深", [DARK, DARK_AND_CLEAR]),
        ("темные", [DARK, DARK_AND_CLEAR]),
        ("ark", [MARKED, DARK_AND_CLEAR, DARK]),
        ("colours dark", [DARK_AND_CLEAR, DARK]),
        ("lfhr", []),
        ("jxbcnbnm", [CLEAR]),
        ("chn", [CHINA]),
        ("中国", [CHINA]),
        ("nothing of the sort", []),
        ("(", []),
    ],
)
def test_the_best_comes_first(typed: str, expected: Sequence[Command]) -> None:
    """What begins so, then a word that does, then what has the letters, then what needs the name of its group."""
    assert [found.command for found in found_commands(ALL, typed)] == expected


def test_what_is_typed_is_marked() -> None:
    """In the reader's name; found by another one, that name is told."""
    (found,) = found_commands([CLEAR], "all cle")
    assert {found.command.label[start:end] for start, end in found.spans} == {"all", "Cle"}
    assert found.other == ""
    (found,) = found_commands([CLEAR], "清除")
    assert (found.spans, found.other) == ((), "全部清除")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("theme", [CLEAR_COLOURS, DARK_COLOURS]),
        ("dark mode", [DARK_COLOURS]),
        ("深色主题", [DARK_COLOURS]),
        ("主题", [CLEAR_COLOURS, DARK_COLOURS]),
        ("тема", [CLEAR_COLOURS, DARK_COLOURS]),
        ("主意", []),
    ],
)
def test_what_else_it_is_called(typed: str, expected: Sequence[Command]) -> None:
    """Together with its name, in one language at a time; a Chinese word needs all its characters."""
    commands = (CHINA, CLEAR_COLOURS, DARK_COLOURS)
    assert [found.command for found in found_commands(commands, typed)] == expected
