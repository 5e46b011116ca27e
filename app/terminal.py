"""Search, show, timeline, verify and build from a terminal, as text, JSON or pictures."""

import argparse
import json
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any

from app import paths
from app.domain.dates import DateError
from app.domain.entry import KINDS
from app.domain.page import EntryPage
from app.domain.reference import is_reference, written
from app.domain.selection import VOCABULARY_OF, PartyLogic, PeriodLogic, Selection, Sort, selection
from app.library.library import Library
from app.library.references import page_at
from app.library.verify import verify_library
from app.output.listing import answer_data, answer_text
from app.output.lookups import lookups_in
from app.output.pages import article_of
from app.output.paper import LANES, paper
from app.output.plain import article_text, entry_data, entry_text
from app.output.saving import SUFFIXES, SaveError, write
from app.wording.wording import Wording
from app.wording.words import Words

FOUND, PROBLEMS, WRONG_USE, NO_LIBRARY = 0, 1, 2, 3
"""Exit statuses; 'nothing found' is FOUND as well."""

_FILTERS = ("country", "organization", "kind", "framework", "topic")
_SNIPPET = 120
_SCALE, _SCALES = 2.0, (0.25, 8)
"""The usual size of a pixel picture, and the least and the greatest."""


class WrongUseError(Exception):
    """The command line asks for something that does not exist; one sentence says what."""


def add_commands(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> Collection[str]:
    """Declares the commands and returns their names; `shared` has the options that stand before or after one."""
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _add_search(commands.add_parser("search", parents=[shared], help="find entries", description=run_search.__doc__))
    show = commands.add_parser("show", parents=[shared], help="read an entry", description=run_show.__doc__)
    show.add_argument("id", help="the entry's id, as search prints it, or the reference of a page")
    show.add_argument("--json", action="store_true", help="all fields, for programs")
    show.set_defaults(run=run_show)
    _add_timeline(
        commands.add_parser("timeline", parents=[shared], help="print a result", description=run_timeline.__doc__)
    )
    verify = commands.add_parser("verify", parents=[shared], help="check a library", description=run_verify.__doc__)
    verify.add_argument("file", type=Path, nargs="?", help="the library (the bundled one)")
    verify.set_defaults(run=run_verify)
    build = commands.add_parser("build", help="make the library from data/", description=run_build.__doc__)
    build.add_argument("--data", type=Path, default=paths.DATA, help="the folder with the entries")
    build.add_argument("--output", type=Path, default=paths.LIBRARY, help="the library to write")
    build.set_defaults(run=run_build)
    return commands.choices


def _add_search(search: argparse.ArgumentParser) -> None:
    _add_filters(search)
    search.add_argument("--sort", choices=list(Sort), default=Sort.RELEVANCE, type=str,
                        help="best first, newest first (date) or earliest first (relevance)")  # fmt: skip
    search.add_argument("--limit", type=_limit, default=50, metavar="N", help="entries to print (50)")
    search.add_argument("--json", action="store_true", help="for programs")
    search.set_defaults(run=run_search)


def _add_timeline(timeline: argparse.ArgumentParser) -> None:
    _add_filters(timeline)
    timeline.add_argument("--lanes", choices=LANES, default="kind", help="what the lanes are (kind)")
    timeline.add_argument("--output", type=Path, required=True, metavar="FILE", help="to write: .pdf, .svg or .png; "
                          "further pages of a PNG are written beside it")  # fmt: skip
    timeline.add_argument("--scale", type=_scale, metavar="N", help="of a PNG: 1 is 96 dots an inch (2)")
    timeline.set_defaults(run=run_timeline, sort=Sort.RELEVANCE)


def _add_filters(search: argparse.ArgumentParser) -> None:
    search.add_argument(
        "text",
        nargs="*",
        help='words, all of them; "a phrase"; prefix*; a OR b; -without; country:KAZ from:2004 and other fields',
    )
    search.add_argument("--country", action="append", metavar="CHN", help="ISO 3166-1 alpha-3; may be repeated")
    search.add_argument("--parties", choices=list(PartyLogic), default=PartyLogic.ANY, type=str,
                        help="any of the countries, all of them, only them (any)")  # fmt: skip
    search.add_argument("--organisation", "--organization", dest="organization", action="append", metavar="SCO")
    search.add_argument("--kind", action="append", choices=KINDS)
    search.add_argument("--framework", action="append", metavar="CARICC")
    search.add_argument("--topic", action="append", metavar="precursors")
    search.add_argument("--from", dest="since", default="", metavar="1999", help="EDTF date")
    search.add_argument("--to", dest="until", default="", metavar="2004-06", help="EDTF date")
    search.add_argument("--period", choices=list(PeriodLogic), default=PeriodLogic.POSSIBLY, type=str,
                        help="whether uncertain dates must lie in the period or may (possibly)")  # fmt: skip
    search.add_argument("--literal", action="store_true", help="exactly as typed, no other forms of the words")


def run_search(options: argparse.Namespace) -> int:
    """Finds entries by their words in Chinese, English or Russian, by country, kind, period and more."""
    library = Library(options.library)
    wording = Wording(_words(options), library.vocabulary)
    answer = library.search(_selection(options, library))
    hits = library.hits(answer.numbers[: options.limit], answer.query, wording.language, _SNIPPET)
    advice = library.advice(answer, wording.language)
    if options.json:
        _print_json(answer_data(answer, hits, wording, advice))
    else:
        sys.stdout.write(answer_text(answer, hits, wording, advice))
    return FOUND


def run_show(options: argparse.Namespace) -> int:
    """Prints everything that the library holds about an entry, or the page of a country, organization or pair."""
    library = Library(options.library)
    page = page_at(options.id if is_reference(options.id) else written("entry", options.id), library)
    if page is None:
        sys.stderr.write(f"treatyline: there is no entry '{options.id}'. Find ids with: treatyline search TEXT\n")
        return PROBLEMS
    if not isinstance(page, EntryPage):
        if options.json:
            raise WrongUseError("--json is for entries")
        sys.stdout.write(article_text(article_of(page, library, _words(options))))
        return FOUND
    entry = library.entry(page.number)
    lookups = lookups_in(library, _words(options), entry)
    if options.json:
        _print_json(entry_data(entry, lookups))
    else:
        sys.stdout.write(entry_text(entry, lookups))
    return FOUND


def run_timeline(options: argparse.Namespace) -> int:
    """Draws a result on pages of A4: a timeline of all its entries, then the list of them."""
    path: Path = options.output
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise WrongUseError(f"'{path}' must end in {', '.join(SUFFIXES)}")
    if options.scale and suffix != ".png":
        raise WrongUseError(f"--scale is for PNG; a {suffix[1:].upper()} has no pixels")
    library = Library(options.library)
    words = _words(options)
    wording = Wording(words, library.vocabulary)
    printed = paper(library, library.search(_selection(options, library)), options.lanes, wording)
    # Only here: it loads Qt.
    from app.startup import QtMissingError, draw  # noqa: PLC0415

    try:
        drawn = draw(printed, wording, suffix, options.scale or _SCALE)
        paths = write(path, drawn.files)
    except (QtMissingError, SaveError) as error:
        sys.stderr.write(f"treatyline: {error}\n")
        return PROBLEMS
    entries = words.plural("{count} entry", "{count} entries", len(printed.items)).format(count=len(printed.items))
    pages = words.plural("{count} page", "{count} pages", drawn.pages).format(count=drawn.pages)
    sys.stdout.write("".join(f"{written}\n" for written in paths) + f"{entries}{words._(', ')}{pages}\n")
    return FOUND


def run_verify(options: argparse.Namespace) -> int:
    """Checks a library thoroughly: the file's integrity, and that every entry can be read and found."""
    path = options.file or options.library
    library = Library(path)
    problems = list(verify_library(library))
    for problem in problems:
        sys.stderr.write(f"treatyline: {path}: {problem}\n")
    if problems:
        return PROBLEMS
    facts = library.facts
    sys.stdout.write(f"{path}: whole; {facts.entries} entries, {facts.sources} sources, as of {facts.content_date}\n")
    return FOUND


def run_build(options: argparse.Namespace) -> int:
    """Makes the library from a data folder; every problem in the data is reported in one run."""
    if paths.FROZEN:
        sys.stderr.write("treatyline: building a library needs the program's source; this is the installed program.\n")
        return WRONG_USE
    # Only here: YAML, the dictionaries and sqlite-utils are not part of the installed program.
    from app.build.library import build_library  # noqa: PLC0415
    from app.build.problems import DataError  # noqa: PLC0415

    try:
        built = build_library(options.data, options.output)
    except DataError as error:
        for problem in error.problems:
            sys.stderr.write(f"{problem}\n")
        sys.stderr.write(f"treatyline: {len(error.problems)} problems in {options.data}; no library was written.\n")
        return PROBLEMS
    except OSError as error:
        sys.stderr.write(f"treatyline: {error.filename or options.output} cannot be written: {error.strerror}\n")
        return PROBLEMS
    sys.stdout.write(f"{built.path}: {built.entries} entries, {built.sources} sources\n")
    return FOUND


def _selection(options: argparse.Namespace, library: Library) -> Selection:
    choices = [(facet, _code(library, facet, code)) for facet in _FILTERS for code in getattr(options, facet) or ()]
    try:
        return selection(
            # What stands on a command line is whole; a word that nothing follows may still be going on.
            text=" ".join((*options.text, "")),
            literal=options.literal,
            choices=choices,
            parties=options.parties,
            since=options.since,
            until=options.until,
            period=options.period,
            sort=options.sort,
        )
    except DateError as error:
        raise WrongUseError(str(error)) from error


def _code(library: Library, facet: str, typed: str) -> str:
    """The code as the vocabulary writes it."""
    for code in library.vocabulary.lists[VOCABULARY_OF[facet]]:
        if code.casefold() == typed.casefold():
            return code
    raise WrongUseError(f"'{typed}' is no {facet} of this library")


def _limit(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError("must be a whole number, 0 or more")
    return int(text)


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not _SCALES[0] <= scale <= _SCALES[1]:
        raise argparse.ArgumentTypeError("must be a number from {} to {}".format(*_SCALES))
    return scale


def _words(options: argparse.Namespace) -> Words:
    return Words(options.language, paths.TRANSLATIONS)


def _print_json(data: dict[str, Any]) -> None:
    json.dump(data, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
