"""What takes too long to load for the first window, and is loaded when somebody asks for it, or while nobody does."""

from collections.abc import Callable, Container
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from app import paths

if TYPE_CHECKING:
    from argparse import Namespace

    from app.domain.component import Component
    from app.domain.page import Page
    from app.library.library import Library
    from app.output.handbook import Handbook
    from app.output.parts import Article
    from app.output.templates import Templates
    from app.wording.words import Words


def command_line() -> "Callable[[list[str]], Namespace]":
    """What reads what is typed after the name of the program."""
    from app.command_line import options_of  # noqa: PLC0415

    return options_of


def without_display() -> "Callable[[Any], int]":
    """What the terminal can show in the place of the window."""
    from app.terminal import run_without_display  # noqa: PLC0415

    return run_without_display


def articles() -> "Callable[[Page, Library, Handbook, Words, Container[str]], Article]":
    """What gives what stands on a page."""
    from app.output.articles import article_on  # noqa: PLC0415

    return article_on


@cache
def templates() -> "Templates":
    """The templates of pages."""
    from app.output.templates import Templates  # noqa: PLC0415

    return Templates(paths.TEMPLATES)


def matrix() -> Callable[..., None]:
    """What shows who is bound by which instrument."""
    from app.ui.participation.opening import show_participation  # noqa: PLC0415

    return show_participation


def palette() -> Callable[..., None]:
    """What shows all commands."""
    from app.ui.palette.opening import show_palette  # noqa: PLC0415

    return show_palette


def shortcuts() -> Callable[..., None]:
    """What shows all keys."""
    from app.ui.shortcut_sheet import show_shortcuts  # noqa: PLC0415

    return show_shortcuts


def settings() -> Callable[..., None]:
    """What shows the settings."""
    from app.ui.settings_dialog import show_settings  # noqa: PLC0415

    return show_settings


def about() -> Callable[..., None]:
    """What shows what the program is."""
    from app.ui.about import show_about  # noqa: PLC0415

    return partial(show_about, components)


def components() -> "list[Component]":
    """What the program consists of; from source, what is installed."""
    if paths.FROZEN:
        from app.output.licences import packed_components  # noqa: PLC0415

        return packed_components(paths.PROGRAM)
    from app.build.bundle.components import installed  # noqa: PLC0415

    return installed()
