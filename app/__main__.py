"""`treatyline`: the window, or a command in the terminal."""

import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from app import late, paths
from app.ending import NO_LIBRARY, WRONG_USE, WrongUseError
from app.library.opening import LibraryError
from app.startup import run_window
from app.wording.system import chosen_language
from app.workspace.settings_file import read_file


def main(arguments: list[str] | None = None) -> int:
    """Runs what the command line asks for and returns the exit status."""
    _prepare_streams()
    options = _options(sys.argv[1:] if arguments is None else arguments)
    os.environ.update(paths.portable_environment())
    options.language = options.language or chosen_language(read_file(options.settings).settings.language)
    try:
        return int(options.run(options))
    except WrongUseError as error:
        sys.stderr.write(f"treatyline: {error}\n")
        return WRONG_USE
    except LibraryError as error:
        sys.stderr.write(f"treatyline: {error}\n")
        return NO_LIBRARY
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); what Python would still flush has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _options(typed: list[str]) -> Any:
    """What is typed after the name; most starts have nothing there, which needs no parser."""
    if typed:
        return late.command_line()(typed)
    settings = paths.settings_folder()
    return SimpleNamespace(run=run_window, library=paths.LIBRARY, settings=settings, language=None, open=None)


def _prepare_streams() -> None:
    """A pipe gets UTF-8 whatever the system's code page is; a windowed program on Windows has no streams at all."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 (open to the end)
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
