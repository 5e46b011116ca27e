import pytest

from app.domain.dates import parse
from app.domain.groups import Belonging, Group, Membership, member_at


def group(*spans: tuple[str, str]) -> Group:
    members = tuple(Membership(country, parse(date)) for country, date in spans)
    return Group("G", {}, parse("1990/.."), members, ())


GROUP = group(
    ("CHN", "2001-06-15/.."),
    ("IND", "2017/.."),
    ("UZB", "1994/1999"),
    ("UZB", "2006/2012"),
    ("TKM", "2001~/.."),
    ("GEO", "../2009-08-18"),
    ("UKR", "1991-12-08/"),
)


@pytest.mark.parametrize(
    ("country", "date", "belonging"),
    [
        ("CHN", "2001-06-15", "yes"),
        ("CHN", "2001-06-14", "no"),
        ("CHN", "2001-06", "unknown"),
        ("CHN", "2001-07", "yes"),
        ("CHN", "2008/..", "yes"),
        ("CHN", "1990/1999", "no"),
        ("CHN", "200X", "unknown"),
        ("IND", "2017-06-09", "unknown"),
        ("IND", "2018", "yes"),
        ("IND", "2016", "no"),
        ("UZB", "1995", "yes"),
        ("UZB", "1999-05", "unknown"),
        ("UZB", "2003", "no"),
        ("UZB", "2008-09-05", "yes"),
        ("UZB", "2012-06-28", "unknown"),
        ("UZB", "2013", "no"),
        ("TKM", "2015", "unknown"),
        ("TKM", "1999", "no"),
        ("GEO", "1985", "yes"),
        ("GEO", "2009-08-19", "no"),
        ("UKR", "1990", "no"),
        ("UKR", "2015", "unknown"),
        ("IRN", "2015", "no"),
    ],
)
def test_member_at_a_date(country: str, date: str, belonging: str) -> None:
    assert member_at(GROUP, country, parse(date)) is Belonging(belonging)


def test_nobody_is_known_to_be_outside_of_a_group_without_a_list() -> None:
    unlisted = Group("G", {}, parse("1990/.."), None, ())
    assert member_at(unlisted, "CHN", parse("2001")) is Belonging.UNKNOWN
    assert member_at(group(), "CHN", parse("2001")) is Belonging.NO
