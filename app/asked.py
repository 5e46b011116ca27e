"""What a command line asks for, found in the library."""

import argparse
import sys

from app.domain.dates import DateError
from app.domain.page import Page
from app.domain.reference import is_reference, written
from app.domain.selection import VOCABULARY_OF, Selection, selection
from app.ending import WrongUseError
from app.library.library import Library
from app.library.references import page_at

_FILTERS = ("country", "organization", "kind", "framework", "topic")


def page_named(name: str, library: Library) -> Page | None:
    """The page of a reference or an id; says so when there is none."""
    page = page_at(name if is_reference(name) else written("entry", name), library)
    if page is None:
        sys.stderr.write(f"treatyline: there is no entry '{name}'. Find ids with: treatyline search TEXT\n")
    return page


def selection_of(options: argparse.Namespace, library: Library) -> Selection:
    """What the filters of a command choose."""
    choices = [(facet, code_of(library, facet, code)) for facet in _FILTERS for code in getattr(options, facet) or ()]
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


def code_of(library: Library, facet: str, typed: str) -> str:
    """The code as the vocabulary writes it."""
    for code in library.vocabulary.lists[VOCABULARY_OF[facet]]:
        if code.casefold() == typed.casefold():
            return code
    raise WrongUseError(f"'{typed}' is no {facet} of this library")
