"""What a party's own acts make it in an instrument."""

import pytest

from app.domain.dates import parse
from app.domain.days import END
from app.domain.participation.direct import effect_of
from tests.domain.participation.made import action, said, treaty

TABLE = treaty(
    "1988-12-20",
    "- entry-into-force 1990-11-11",
    "CHN signature 1988-12-20",
    "CHN ratification 1989-10-25",
    "KAZ accession 1997",
    "KGZ accession 2000-02",
    "SVK succession 1993-05-28",
    "BOL accession 1999-01-01",
    "BOL withdrawal 2012-01-01",
    "BOL accession 2013-01-11",
    delay=90,
    as_of="2015-03",
)


@pytest.mark.parametrize(
    ("party", "day", "status"),
    [
        ("CHN", "1988-12-19", "not-concluded"),
        ("CHN", "1988-12-20", "signed"),
        ("CHN", "1989-10-25", "consented"),
        ("CHN", "1990-11-10", "consented"),
        ("CHN", "1990-11-11", "bound"),
        ("SVK", "1993-05-27", "not-party"),
        ("SVK", "1993-05-28", "bound"),
        ("BOL", "1999-03-31", "consented"),
        ("BOL", "1999-04-01", "bound"),
        ("BOL", "2011-12-31", "bound"),
        ("BOL", "2012-01-01", "withdrawn"),
        ("BOL", "2013-01-11", "consented"),
        ("BOL", "2013-04-11", "bound"),
        ("USA", "2000-01-01", "not-party"),
        ("USA", "2015-03-01", "not-party"),
        ("USA", "2015-03-02", "not-party*"),
        ("CHN", "2026-01-01", "bound*"),
    ],
)
def test_a_complete_table(party: str, day: str, status: str) -> None:
    assert said(TABLE, party, day) == status


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("1996-12-31", "not-party"),
        ("1997-01-01", "consented?"),
        ("1997-03-31", "consented?"),
        ("1997-04-01", "bound?"),
        ("1998-03-30", "bound?"),
        ("1998-03-31", "bound"),
    ],
)
def test_a_deposit_of_which_only_the_year_is_known(day: str, status: str) -> None:
    """Ninety days after the first and after the last day on which it may have been."""
    assert said(TABLE, "KAZ", day) == status


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2000-02-15", "consented?"),
        ("2000-02-29", "consented"),
        ("2000-05-01", "bound?"),
        ("2000-05-29", "bound"),
    ],
)
def test_a_deposit_of_which_only_the_month_is_known(day: str, status: str) -> None:
    assert said(TABLE, "KGZ", day) == status


PAIR = "+CHN +TJK"


@pytest.mark.parametrize(
    ("acts", "status", "said_in_2010"),
    [
        ((), "signed", "signed"),
        ((), "in-force", "bound?"),
        (("CHN entry-into-force 2005-01-01",), "in-force", "bound"),
        (("CHN entry-into-force 2010",), "in-force", "bound?"),
        (("- entry-into-force 2005-01",), None, "bound"),
        (("TJK ratification 2005-01-01",), "signed", "consented"),
        (("TJK ratification 2005-01-01",), "in-force", "bound?"),
        (("CHN entry-into-force 2005-01-01", "CHN withdrawal 2009-05-05"), "terminated", "withdrawn"),
        (("CHN withdrawal 2010",), "terminated", "withdrawn?"),
    ],
)
def test_between_two_it_is_in_force_for_both_or_for_none(
    acts: tuple[str, ...], status: str | None, said_in_2010: str
) -> None:
    made = treaty("1999-08-05", *acts, named=PAIR, status=status)
    assert said(made, "TJK", "2010-06-30") == said_in_2010
    assert said(made, "KAZ", "2010-06-30") == "not-party"


def test_the_other_of_two_has_only_signed() -> None:
    made = treaty("1999-08", "TJK ratification 2005-01-01", named=PAIR, status="signed")
    assert said(made, "CHN", "1999-08-15") == "signed?"
    assert said(made, "CHN", "2010-01-01") == "signed"


MANY = treaty(
    "2000-11-30",
    "- entry-into-force 2002-01-01",
    "KAZ approval 2001-07-30",
    "ARM approval 2003-05-05",
    "RUS entry-into-force 2004-04-04",
    named="+ARM +KAZ +RUS +TJK",
    status="in-force",
)


@pytest.mark.parametrize(
    ("party", "day", "status"),
    [
        ("KAZ", "2001-12-31", "consented"),
        ("KAZ", "2002-01-01", "bound"),
        ("ARM", "2003-05-04", "signed"),
        ("ARM", "2010-01-01", "bound?"),
        ("RUS", "2004-04-03", "signed"),
        ("RUS", "2004-04-04", "bound"),
        ("TJK", "2001-12-31", "signed"),
        ("TJK", "2010-01-01", "bound?"),
        ("CHN", "2010-01-01", "unknown"),
        ("CHN", "2000-01-01", "not-concluded"),
    ],
)
def test_among_many_without_a_table(party: str, day: str, status: str) -> None:
    """The delay of the instrument is not known either."""
    assert said(MANY, party, day) == status


def test_a_definitive_signature_binds_at_once() -> None:
    made = treaty(
        "1946-12-11", "- entry-into-force 1946-12-11", "CHN definitive-signature 1946-12-11", delay=0, as_of="2015"
    )
    assert said(made, "CHN", "1946-12-11") == "bound"


@pytest.mark.parametrize(
    ("consent", "first", "last"),
    [
        ("CHN ratification 1989-10-25", "1990-11-11", "1990-11-11"),
        ("KAZ accession 1997-04-29", "1997-07-28", "1997-07-28"),
        ("KAZ accession 1997-04", "1997-06-30", "1997-07-29"),
        ("SVK succession 1993-05-28", "1993-05-28", "1993-05-28"),
    ],
)
def test_the_effect_of_a_consent_by_the_rule(consent: str, first: str, last: str) -> None:
    """Never before the instrument itself, and as exactly as the deposit is known."""
    turn = effect_of(TABLE, action(consent))
    assert turn
    assert (turn.first, turn.last) == (parse(first).first, parse(last).first)


def test_an_effect_that_is_recorded_comes_before_the_rule() -> None:
    """The first since the consent."""
    recorded = [f"KAZ entry-into-force {date}" for date in ("1990-11-11", "1998-01-01", "2001")]
    made = treaty("1988", "- entry-into-force 1990-11-11", *recorded, delay=90)
    turn = effect_of(made, action("KAZ accession 1997-04-29"))
    assert turn
    assert (turn.first, turn.act) == (parse("1998-01-01").first, action(recorded[1]))


@pytest.mark.parametrize(
    ("acts", "status", "last"),
    [
        (("- entry-into-force 1990-11-11",), None, END),
        (("- amendment 1991-01-01",), "in-force", END),
        (("- amendment 1991-01-01",), "signed", None),
    ],
)
def test_without_a_rule_only_the_earliest_day_follows(acts: tuple[str, ...], status: str, last: int | None) -> None:
    """Nothing at all where the instrument is not known to be in force."""
    turn = effect_of(treaty("1988", *acts, status=status), action("KAZ accession 1997-04-29"))
    assert turn is None if last is None else turn and (turn.first, turn.last) == (parse("1997-04-29").first, last)


def test_who_consents_again_is_bound_again() -> None:
    """Though only the first effect is recorded."""
    acts = ("1990-01-01 ratification", "1990-02-01 entry-into-force", "2000-01-01 withdrawal", "2005-01-01 accession")
    lines = (f"KAZ {what} {day}" for day, what in map(str.split, acts))
    made = treaty("1988", "- entry-into-force 1990-02-01", *lines, delay=31)
    assert [said(made, "KAZ", day) for day in ("2000-06-01", "2005-01-31", "2005-02-01")] == [
        "withdrawn",
        "consented",
        "bound",
    ]
