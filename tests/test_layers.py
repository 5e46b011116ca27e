"""The shape of the program: imports run one way, each outer library has its home, modules and functions stay short."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).parents[1] / "app"
FILES = sorted(APP.rglob("*.py"))

MAY_IMPORT = {
    "domain": {"domain"},
    "library": {"domain", "library"},
    "build": {"domain", "library", "build", ""},
    "wording": {"domain", "wording"},
    "output": {"domain", "library", "wording", "output"},
    "workspace": {"domain", "library", "output", "workspace"},
    "ui": {"domain", "library", "wording", "output", "workspace", "ui", "paths", ""},
    "arguments": {"domain", "output"},
    "display": {"paths", ""},
    "paths": set[str](),
    "": set[str](),
}
"""Part of app -> the parts that it may import; '' is app itself, and parts not listed may import all."""

LATE = {"late", "startup", "terminal", "drawing", "command_line"}
"""Parts that load some things only when they are needed, as do modules of this name in other parts."""

TOP = {*LATE, "__main__", "asked", "ending", "frozen", "paper_commands", "selftest"}
HOMES = {
    "PySide6": {"ui", "startup", "drawing", "selftest"},
    "shiboken6": {"ui", "startup", "selftest"},
    "sqlite3": {"library", "build"},
    "sqlite_utils": {"build"},
    "yaml": {"build"},
    "pymorphy3": {"build"},
    "babel": {"build"},
    "jinja2": {"output"},
    "markupsafe": {"output"},
    "tomllib": {"workspace", "output", "build"},
    "tomli_w": {"workspace"},
}
"""Outer library -> the parts of app that may use it."""

LONGEST_MODULE, LONGEST_FUNCTION = 250, 40


def name_of(path: Path) -> str:
    """app/ui/window.py -> app.ui.window."""
    return ".".join(path.relative_to(APP.parent).with_suffix("").parts).removesuffix(".__init__")


def faults(module: str, source: str) -> list[str]:
    """What breaks the rules in the text of a module."""
    tree = ast.parse(source)
    found = [*_import_faults(module, tree), *_size_faults(module, source, tree)]
    return found if ast.get_docstring(tree) else ["no docstring", *found]


def _import_faults(module: str, tree: ast.Module) -> Iterator[str]:
    part = _part(module)
    for target in _imported(tree):
        root = target.split(".")[0]
        if root == "app" and _part(target) not in MAY_IMPORT.get(part, {_part(target)}):
            yield f"{part} imports {target}"
        if part not in HOMES.get(root, {part}):
            yield f"{root} in {part}"
        if target.endswith(".*"):
            yield f"import * of {target[:-2]}"
    inside = (node for function in _functions(tree) for node in ast.walk(function))
    if not {part, module.rsplit(".", maxsplit=1)[-1]} & LATE and any(
        isinstance(node, ast.Import | ast.ImportFrom) for node in inside
    ):
        yield "import inside a function"


def _part(module: str) -> str:
    """The part of app that a module belongs to; what app itself holds counts as ''."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in {*MAY_IMPORT, *TOP} else ""


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from (f"{start}.{alias.name}" for alias in node.names)


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _size_faults(module: str, source: str, tree: ast.Module) -> Iterator[str]:
    # A table of characters is data: it has as many lines as it has.
    if len(source.splitlines()) > LONGEST_MODULE and module != "app.domain.han":
        yield "module too long"
    for function in _functions(tree):
        if (function.end_lineno or 0) - function.lineno >= LONGEST_FUNCTION:
            yield f"{function.name} too long"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_module_keeps_the_rules(path: Path) -> None:
    assert faults(name_of(path), path.read_text(encoding="utf-8")) == []


def test_every_part_has_modules() -> None:
    parts = {_part(name_of(path)) for path in FILES}
    assert parts >= MAY_IMPORT.keys() | TOP


@pytest.mark.parametrize(
    ("module", "line", "fault"),
    [
        ("app.domain.text", "from app.library.schema import FIELDS", "domain imports app.library.schema.FIELDS"),
        ("app.library.masks", "import app.build.masks", "library imports app.build.masks"),
        ("app.build.content", "from app.wording.words import Words", "build imports app.wording.words.Words"),
        ("app.wording.words", "from app.output import page", "wording imports app.output.page"),
        ("app.output.page", "from app.ui.style import colours", "output imports app.ui.style.colours"),
        ("app.ui.window", "from app.startup import run_window", "ui imports app.startup.run_window"),
        ("app.ui.window", "from app.build.library import build_library", "ui imports app.build.library.build_library"),
        ("app.domain.text", "from app import paths", "domain imports app.paths"),
        ("app.library.library", "from PySide6.QtCore import QObject", "PySide6 in library"),
        ("app.terminal", "import PySide6.QtGui", "PySide6 in terminal"),
        ("app.ui.session", "import sqlite3", "sqlite3 in ui"),
        ("app.library.library", "import sqlite_utils", "sqlite_utils in library"),
        ("app.wording.words", "from babel.messages import mofile", "babel in wording"),
        ("app.terminal", "import yaml", "yaml in terminal"),
        ("app.domain.text", "import pymorphy3", "pymorphy3 in domain"),
        ("app.ui.window", "from PySide6.QtWidgets import *", "import * of PySide6.QtWidgets"),
        ("app.ui.window", "def f() -> None:\n    import json", "import inside a function"),
        ("app.ui.window", "class C:\n    async def f(self) -> None:\n        import json", "import inside a function"),
    ],
)
def test_wrong_import_is_found(module: str, line: str, fault: str) -> None:
    assert faults(module, f'"""What it is for."""\n{line}\n') == [fault]


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("app.ui.window", "from app import __version__, paths"),
        ("app.startup", "def f() -> None:\n    from app.ui.window import Window"),
        ("app.library.late", "def f() -> None:\n    from app.library.advice import Adviser"),
        ("app.terminal", "from app.build.library import build_library"),
        ("app.build.writing", "import sqlite3, sqlite_utils"),
    ],
)
def test_right_import_is_no_fault(module: str, line: str) -> None:
    assert faults(module, f'"""What it is for."""\n{line}\n') == []


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("x = 1\n", ["no docstring"]),
        ('"""D."""\n' + "x = 1\n" * 250, ["module too long"]),
        ('"""D."""\n' + "x = 1\n" * 249, []),
        ('"""D."""\ndef f() -> None:\n' + "    x = 1\n" * 40, ["f too long"]),
        ('"""D."""\ndef f() -> None:\n' + "    x = 1\n" * 39, []),
    ],
    ids=["no docstring", "251 lines", "250 lines", "function of 41", "function of 40"],
)
def test_size_and_docstring(source: str, fault: list[str]) -> None:
    assert faults("app.ui.window", source) == fault
