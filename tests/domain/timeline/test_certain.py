"""What of a date is certain."""

import pytest

from app.domain.dates import parse
from app.domain.timeline.certain import certain_days
from app.domain.timeline.chronology import Piece, look_of


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("2004-06-17", "2004-06-17"),
        ("2004-06", ""),
        ("2004", ""),
        ("199X", ""),
        ("[2004,2006]", ""),
        ("2004-06-17/2004-06-19", "2004-06-17/2004-06-19"),
        ("2003/2016-04", "2003-12-31/2016-04-01"),
        ("2003-02/2003-03", "2003-02-28/2003-03-01"),
        ("2003-12/2004-12-05", "2003-12-31/2004-12-05"),
        ("2003/2004", "2003-12-31/2004-01-01"),
        ("2004/2004-06-30", ""),
        ("199X/2004", "1999-12-31/2004-01-01"),
        ("2003-24/2004-21", "2004-02-29/2004-03-01"),
        ("2003/..", "2003-12-31/.."),
        ("2003-05-02/", "2003-05-02/.."),
        ("../2003", "../2003-01-01"),
    ],
)
def test_certain_days(text: str, certain: str) -> None:
    date, known = parse(text), parse(certain) if certain else None
    found = certain_days(Piece(date.first, date.last, look_of("meeting", date)))
    assert found == (known and (known.first, known.last))
