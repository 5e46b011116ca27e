"""A date as somebody types it: EDTF, a month or a day in words of the three languages, or 30.06.2008."""

import re

from app.domain.dates import DateError, Edtf, parse
from app.domain.months import month_phrases
from app.domain.text import runs

_DOTTED = re.compile(r"(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})")
_IDLE = frozenset({"as", "of", "on", "на", "г", "год", "года", "截至"})
_YEAR = "年"


def written_date(text: str) -> Edtf | None:
    """The date that is written so in EDTF; None when it is none."""
    try:
        return parse(text)
    except DateError:
        return None


def typed_date(text: str) -> Edtf | None:
    """The date that a text means; None when it means none."""
    plain = text.strip()
    if dotted := _DOTTED.fullmatch(plain):
        day, month, year = dotted.groups()
        plain = "-".join(part.zfill(2) for part in (year, month, day) if part)
    return written_date(plain) or _worded(plain)


def _worded(text: str) -> Edtf | None:
    words = [run for run in runs(text) if run.text not in _IDLE]
    found = month_phrases(words)
    if found and found[0] == len(words):
        return written_date("-".join(run.text for run in found[1].runs))
    year = [run.text for run in words if run.text != _YEAR]
    return written_date(year[0]) if len(year) == 1 else None
