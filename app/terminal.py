"""Search, show, status, timeline, page, verify and build from a terminal, as text, JSON, pictures or pages."""

import argparse
import json
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any

from app import paths
from app.arguments import add_page, add_search, add_status, add_timeline
from app.asked import code_of, page_named, selection_of
from app.domain.page import EntryPage, PartyPage
from app.ending import FOUND, PROBLEMS, WRONG_USE, WrongUseError
from app.library.library import Library
from app.library.report import report_of
from app.library.verify import verify_library
from app.output.articles import article_on
from app.output.handbook import Handbook
from app.output.listing import answer_data, answer_text
from app.output.lookups import lookups_in
from app.output.party import LONG_LISTS
from app.output.party_data import party_data
from app.output.plain import article_text, entry_data, entry_text
from app.output.report import report_text
from app.output.summary import summary
from app.wording.wording import Wording
from app.wording.words import Words

_SNIPPET = 120


def add_commands(parser: argparse.ArgumentParser, shared: argparse.ArgumentParser) -> Collection[str]:
    """Declares the commands and returns their names; `shared` has the options that stand before or after one."""
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    search = commands.add_parser("search", parents=[shared], help="find entries", description=run_search.__doc__)
    add_search(search)
    search.set_defaults(run=run_search)
    show = commands.add_parser("show", parents=[shared], help="read an entry", description=run_show.__doc__)
    show.add_argument("id", help="the entry's id, as search prints it, or the reference of a page")
    show.add_argument("--json", action="store_true", help="all fields, for programs")
    show.set_defaults(run=run_show)
    status = commands.add_parser("status", parents=[shared], help="who is bound", description=run_status.__doc__)
    add_status(status)
    status.set_defaults(run=run_status)
    timeline = commands.add_parser(
        "timeline", parents=[shared], help="print a result", description=run_timeline.__doc__
    )
    add_timeline(timeline)
    timeline.set_defaults(run=run_timeline)
    page = commands.add_parser("page", parents=[shared], help="save a page", description=run_page.__doc__)
    add_page(page)
    page.set_defaults(run=run_page)
    verify = commands.add_parser("verify", parents=[shared], help="check a library", description=run_verify.__doc__)
    verify.add_argument("file", type=Path, nargs="?", help="the library (the bundled one)")
    verify.add_argument("--report", action="store_true", help="what it has, and its weakest entries")
    verify.set_defaults(run=run_verify)
    build = commands.add_parser("build", help="make the library from data/", description=run_build.__doc__)
    build.add_argument("--data", type=Path, default=paths.DATA, help="the folder with the entries")
    build.add_argument("--output", type=Path, default=paths.LIBRARY, help="the library to write")
    build.set_defaults(run=run_build)
    return commands.choices


def run_search(options: argparse.Namespace) -> int:
    """Finds entries by their words in Chinese, English or Russian, by country, kind, period and more."""
    library = Library(options.library)
    wording = Wording(_words(options), library.vocabulary)
    answer = library.search(selection_of(options, library))
    hits = library.hits(answer.numbers[: options.limit], answer.query, wording.language, _SNIPPET)
    advice = library.advice(answer, wording.language)
    if options.json:
        _print_json(answer_data(answer, hits, wording, advice))
    else:
        sys.stdout.write(answer_text(answer, hits, wording, advice))
    return FOUND


def run_show(options: argparse.Namespace) -> int:
    """Prints everything that the library holds about an entry, or another page of the program."""
    library = Library(options.library)
    page = page_named(options.id, library)
    if page is None:
        return PROBLEMS
    if not isinstance(page, EntryPage):
        if not options.json:
            article = article_on(page, library, Handbook(paths.HELP), _words(options), LONG_LISTS)
            sys.stdout.write(article_text(article))
        elif isinstance(page, PartyPage):
            facts = library.parties.party(page.facet, page.code)
            _print_json(party_data(facts, lookups_in(library, _words(options))))
        else:
            raise WrongUseError("--json is for entries, countries and organizations")
        return FOUND
    entry = library.entry(page.number)
    lookups = lookups_in(library, _words(options), entry)
    if options.json:
        _print_json(entry_data(entry, lookups))
    else:
        sys.stdout.write(entry_text(entry, lookups))
    return FOUND


def run_without_display(options: argparse.Namespace) -> int:
    """Prints the page that the window was to open, or what the library holds and how to search it."""
    if options.open:
        return run_show(argparse.Namespace(**vars(options), id=options.open, json=False))
    words, library = _words(options), Library(options.library)
    sys.stdout.write(words._("There is no display, so here is the library in the terminal.") + "\n\n")
    sys.stdout.write(summary(library, words))
    return FOUND


def run_status(options: argparse.Namespace) -> int:
    """Says who was bound by an instrument on a day, since when and through which text."""
    # Only here: a window that is just opened does not need it.
    from app.domain.typed_date import typed_date  # noqa: PLC0415
    from app.library.participation import participation_of  # noqa: PLC0415
    from app.output.status import last_day, standings_on, status_data, status_text  # noqa: PLC0415

    library = Library(options.library)
    participation, number = participation_of(library.path), library.number(options.id)
    treaty = next((one for one in participation.treaties.values() if one.number == number), None)
    date = typed_date(options.on) if options.on else None
    if treaty is None:
        sys.stderr.write(f"treatyline: '{options.id}' is no instrument. Find ids with: treatyline search TEXT\n")
        return PROBLEMS
    if options.on and date is None:
        raise WrongUseError(f"'{options.on}' is not a date")
    day = date.last if date else last_day(library.facts)
    countries = [code_of(library, "country", code) for code in options.country or ()]
    standings = standings_on(day, treaty, participation, countries)
    if options.json:
        _print_json(status_data(standings, day, treaty))
    else:
        wording = Wording(_words(options), library.vocabulary)
        sys.stdout.write(status_text(standings, day, treaty, participation, wording))
    return FOUND


def run_timeline(options: argparse.Namespace) -> int:
    """Draws a result on pages of A4: a timeline of all its entries, then the list of them."""
    from app.paper_commands import draw_timeline  # noqa: PLC0415

    return draw_timeline(options)


def run_page(options: argparse.Namespace) -> int:
    """Saves the page of an entry, country, organization or pair as sheets of A4, or as one file for a browser."""
    from app.paper_commands import save_page  # noqa: PLC0415

    return save_page(options)


def run_verify(options: argparse.Namespace) -> int:
    """Checks a library thoroughly: the file's integrity, and that every entry can be read and found.

    With --report, it also takes stock of the content.
    """
    path = options.file or options.library
    library = Library(path)
    problems = list(verify_library(library))
    for problem in problems:
        sys.stderr.write(f"treatyline: {path}: {problem}\n")
    if problems:
        return PROBLEMS
    facts = library.facts
    sys.stdout.write(f"{path}: whole; {facts.entries} entries, {facts.sources} sources, as of {facts.content_date}\n")
    if options.report:
        sys.stdout.write("\n" + report_text(report_of(library), Wording(_words(options), library.vocabulary)))
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


def _words(options: argparse.Namespace) -> Words:
    return Words(options.language, paths.TRANSLATIONS)


def _print_json(data: dict[str, Any]) -> None:
    json.dump(data, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
