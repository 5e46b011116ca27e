import pytest

from app.domain.authorities import Authority, earlier
from app.domain.dates import parse


def body(code: str, date: str | None, *follows: str) -> Authority:
    return Authority(code, "RUS", "police", {}, parse(date) if date else None, (), follows=follows)


@pytest.mark.parametrize(
    ("date", "is_earlier"),
    [
        ("2003-03-11/2016-04-05", True),
        ("/2016", True),
        ("2003/", True),
        ("2003/..", False),
        (None, False),
    ],
)
def test_what_ended_is_earlier(date: str | None, is_earlier: bool) -> None:
    assert earlier([body("service", date)]) == (frozenset({"service"}) if is_earlier else frozenset())


def test_what_has_a_successor_is_earlier() -> None:
    bodies = [body("third", "2016/..", "second", "other"), body("second", None, "first"), body("first", "1990/..")]
    assert earlier([*bodies, body("other", None), body("fourth", None)]) == {"first", "second", "other"}
