"""What the commands of the terminal take."""

import argparse
from pathlib import Path

from app.domain.entry import KINDS
from app.domain.selection import PartyLogic, PeriodLogic, Sort
from app.output.paper import LANES

SCALE, _SCALES = 2.0, (0.25, 8)
"""The usual size of a pixel picture, and the least and the greatest."""


def add_search(search: argparse.ArgumentParser) -> None:
    """Declares what a search takes."""
    _add_filters(search)
    search.add_argument("--sort", choices=list(Sort), default=Sort.RELEVANCE, type=str,
                        help="best first, newest first (date) or earliest first (relevance)")  # fmt: skip
    search.add_argument("--limit", type=_limit, default=50, metavar="N", help="entries to print (50)")
    search.add_argument("--json", action="store_true", help="for programs")


def add_status(status: argparse.ArgumentParser) -> None:
    """Declares what a status takes."""
    status.add_argument("id", help="the id of a convention, treaty, protocol or memorandum")
    status.add_argument("--on", metavar="2008-06-30", help="the day (the last one of the data)")
    status.add_argument("--country", action="append", metavar="TJK", help="ISO 3166-1 alpha-3; may be repeated")
    status.add_argument("--json", action="store_true", help="for programs")


def add_page(page: argparse.ArgumentParser) -> None:
    """Declares what saving a page takes."""
    page.add_argument("id", help="the reference of a page, or the id of an entry")
    page.add_argument("--output", type=Path, required=True, metavar="FILE", help="to write: .pdf or .html")


def add_timeline(timeline: argparse.ArgumentParser) -> None:
    """Declares what a timeline on paper takes."""
    _add_filters(timeline)
    timeline.add_argument("--lanes", choices=LANES, default="kind", help="what the lanes are (kind)")
    timeline.add_argument("--output", type=Path, required=True, metavar="FILE", help="to write: .pdf, .svg or .png; "
                          "further pages of a PNG are written beside it")  # fmt: skip
    timeline.add_argument("--scale", type=_scale, metavar="N", help="of a PNG: 1 is 96 dots an inch (2)")
    timeline.set_defaults(sort=Sort.RELEVANCE)


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
