"""What is typed after the name of the program."""

import argparse
from collections.abc import Collection
from pathlib import Path

from app import __version__, paths
from app.domain.entry import LANGUAGES
from app.domain.reference import is_reference
from app.startup import run_window
from app.terminal import add_commands


def options_of(arguments: list[str]) -> argparse.Namespace:
    """The options that are typed, with what is to be run; ends the program on a wrong one, and where help is asked."""
    parser, commands = _parser()
    return parser.parse_args(_with_option(arguments, commands))


def run_self_test(options: argparse.Namespace) -> int:
    """Tries the window out, without a display if there is none."""
    from app.selftest.running import run_self_test as run  # noqa: PLC0415 - it loads Qt

    return run(options.library)


def _with_option(arguments: list[str], commands: Collection[str]) -> list[str]:
    """A reference in the place of a command is what the window is to open."""
    for place, argument in enumerate(arguments):
        if argument in (*commands, "--open"):
            break
        if is_reference(argument):
            return [*arguments[:place], "--open", *arguments[place:]]
    return arguments


def _parser() -> tuple[argparse.ArgumentParser, Collection[str]]:
    parser = argparse.ArgumentParser(
        prog="treatyline",
        description="Agreements, meetings and operations against the drug trade, offline. Without a command: a window.",
    )
    parser.add_argument("--version", action="version", version=f"Treatyline {__version__}")
    _add_shared(parser, library=paths.LIBRARY, settings=paths.settings_folder(), language=None)
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    _add_shared(shared)
    parser.set_defaults(run=run_window)
    parser.add_argument("--open", metavar="REFERENCE", help="a page to open, treatyline:entry/ID, as the window "
                        "copies it; the word may be left out")  # fmt: skip
    parser.add_argument("--self-test", dest="run", action="store_const", const=run_self_test,
                        help="go through the window once and say what does not work here")  # fmt: skip
    return parser, add_commands(parser, shared)


def _add_shared(parser: argparse.ArgumentParser, **defaults: object) -> None:
    parser.add_argument("--library", type=Path, metavar="FILE", help="another library than the bundled one")
    parser.add_argument("--language", choices=LANGUAGES, help="of interface and entries (as chosen in the window, "
                        "else that of the system)")  # fmt: skip
    parser.add_argument("--settings", type=Path, metavar="FOLDER", help="where the settings are kept")
    parser.set_defaults(**defaults)
