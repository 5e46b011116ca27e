"""`treatyline timeline` and `treatyline page`: a result or a page of the library as a file to take along."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app import late, paths
from app.arguments import SCALE
from app.asked import page_named, selection_of
from app.display import QtMissingError
from app.drawing import draw, draw_page
from app.ending import FOUND, PROBLEMS, WrongUseError
from app.library.library import Library
from app.output import printed as pages
from app.output.handbook import Handbook
from app.output.pages import Pages
from app.output.paper import paper
from app.output.saving import SUFFIXES, SaveError, write
from app.ui.theme import PAPER
from app.wording.wording import Wording
from app.wording.words import Words


def draw_timeline(options: argparse.Namespace) -> int:
    """Writes a result as the ending of the file says, and returns the exit status."""
    suffix = _suffix(options.output, SUFFIXES)
    if options.scale and suffix != ".png":
        raise WrongUseError(f"--scale is for PNG; a {suffix[1:].upper()} has no pixels")
    library, words = Library(options.library), Words(options.language, paths.TRANSLATIONS)
    wording = Wording(words, library.vocabulary)
    printed = paper(library, library.search(selection_of(options, library)), options.lanes, wording)
    try:
        drawn = draw(printed, wording, suffix, options.scale or SCALE)
        written = write(options.output, drawn.files)
    except (QtMissingError, SaveError) as error:
        sys.stderr.write(f"treatyline: {error}\n")
        return PROBLEMS
    entries = words.plural("{count} entry", "{count} entries", len(printed.items)).format(count=len(printed.items))
    sheets = words.plural("{count} page", "{count} pages", drawn.pages).format(count=drawn.pages)
    sys.stdout.write("".join(f"{path}\n" for path in written) + f"{entries}{words._(', ')}{sheets}\n")
    return FOUND


def save_page(options: argparse.Namespace) -> int:
    """Writes a page as the ending of the file says, and returns the exit status."""
    file = _suffix(options.output, pages.SUFFIXES) == ".html"
    library, words = Library(options.library), Words(options.language, paths.TRANSLATIONS)
    page = page_named(options.id, library)
    if page is None:
        return PROBLEMS
    sheet = (paths.STYLES / "page.css").read_text(encoding="utf-8")
    printed = pages.printed(
        page, Pages(library, late.articles, late.templates, Handbook(paths.HELP)), words, sheet, PAPER, (), file=file
    )
    try:
        (written,) = write(options.output, [printed.html.encode() if file else draw_page(printed)])
    except (QtMissingError, SaveError) as error:
        sys.stderr.write(f"treatyline: {error}\n")
        return PROBLEMS
    sys.stdout.write(f"{written}\n")
    return FOUND


def _suffix(path: Path, suffixes: Sequence[str]) -> str:
    suffix = path.suffix.lower()
    if suffix not in suffixes:
        raise WrongUseError(f"'{path}' must end in {', '.join(suffixes)}")
    return suffix
