from collections.abc import Callable

import pytest

from app.build.fields import Fields
from app.build.problems import Problems
from app.domain.dates import parse

Take = Callable[[Fields], object]


def take(value: object, get: Take) -> tuple[object, list[str]]:
    """What is taken out of the field x, and the problems."""
    problems = Problems()
    content = {} if value is None else {"x": value}
    return get(Fields(content, "a.yaml", "parties[2]", problems)), [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("get", "value", "found"),
    [
        (lambda fields: fields.text("x"), "China", "China"),
        (lambda fields: fields.text("x", "en"), None, "en"),
        (lambda fields: fields.maybe("x"), None, None),
        (lambda fields: fields.maybe("x"), "null", None),
        (lambda fields: fields.maybe("x"), "~", None),
        (lambda fields: fields.maybe("x"), "", None),
        (lambda fields: fields.date("x"), "2004-06", parse("2004-06")),
        (lambda fields: fields.date("x"), "null", None),
        (lambda fields: fields.number("x"), "25", 25),
        (lambda fields: fields.number("x"), "7.50", 7.5),
        (lambda fields: fields.number("x"), None, None),
        (lambda fields: fields.codes("x"), ["CHN", "KAZ"], ("CHN", "KAZ")),
        (lambda fields: fields.codes("x"), [], ()),
        (lambda fields: fields.codes("x"), "null", ()),
        (lambda fields: fields.texts("x"), {"en": "one", "zh-Hant": "二", "ru": " "}, {"en": "one", "zh-Hant": "二"}),
        (lambda fields: fields.texts("x"), "null", {}),
        (lambda fields: fields.inner("x"), "null", None),
        (lambda fields: list(fields.items("x")), [], []),
    ],
)
def test_good_values(get: Take, value: object, found: object) -> None:
    assert take(value, get) == (found, [])


@pytest.mark.parametrize(
    ("get", "value", "found", "problem"),
    [
        (lambda fields: fields.text("x"), None, "", "x: is missing"),
        (lambda fields: fields.text("x"), "null", "", "x: is missing"),
        (lambda fields: fields.maybe("x"), ["a"], None, "x: must be one text"),
        (lambda fields: fields.date("x"), "17.6.2004", None, "x: '17.6.2004' is not a date: "),
        (lambda fields: fields.date("x"), "2004-13", None, "x: '2004-13' is not a date: there is no month 13."),
        (lambda fields: fields.number("x"), "7,5", None, "x: '7,5' is not a number"),
        (lambda fields: fields.number("x"), "many", None, "x: 'many' is not a number"),
        (lambda fields: fields.codes("x"), "CHN", (), "x: must be a list"),
        (lambda fields: fields.codes("x"), [{"a": "b"}], (), "x: must be a list of codes"),
        (lambda fields: fields.texts("x"), "plain", {}, "x: must give its language, as in 'en: text'"),
        (lambda fields: fields.texts("x"), {"en": ["a"]}, {}, "x.en: must be one text"),
        (lambda fields: fields.texts("x"), {"English": "a"}, {"English": "a"}, "x: 'English' is not a language"),
        (lambda fields: fields.inner("x"), "text", None, "x: must be a mapping"),
        (lambda fields: list(fields.items("x")), ["a"], [], "x[0]: must be a mapping"),
        (lambda fields: list(fields.items("x")), {"a": "b"}, [], "x: must be a list"),
        (lambda fields: fields.allow("y"), "1", None, "x: no such field"),
    ],
)
def test_bad_values_are_reported_where_they_stand(get: Take, value: object, found: object, problem: str) -> None:
    taken, problems = take(value, get)
    assert taken == found
    assert [one.startswith(f"a.yaml: parties[2].{problem}") for one in problems] == [True], problems


@pytest.mark.parametrize("value", ["nan", "inf", "1_000", "1e3", "7.5e3", "٣"])
def test_a_number_is_digits_and_a_point(value: str) -> None:
    assert take(value, lambda fields: fields.number("x")) == (
        None,
        [f"a.yaml: parties[2].x: '{value}' is not a number"],
    )


@pytest.mark.parametrize(
    ("texts", "missing"),
    [
        ({"zh": "一", "en": "one", "ru": "один"}, []),
        ({"zh": "一", "en": "one"}, ["ru"]),
        ({"zh": "一", "en": "  ", "ru": "один"}, ["en"]),
        (None, ["en", "ru", "zh"]),
    ],
)
def test_all_three_languages_are_wanted(texts: object, missing: list[str]) -> None:
    _, problems = take(texts, lambda fields: fields.texts("x", complete=True))
    assert problems == [f"a.yaml: parties[2].x.{language}: is missing" for language in missing]


def test_inner_fields_know_their_path() -> None:
    problems = Problems()
    fields = Fields({"place": {"x": "1"}, "list": [{"y": "2"}]}, "a.yaml", "", problems)
    inner = fields.inner("place")
    assert inner is not None
    inner.allow()
    for item in fields.items("list"):
        item.allow()
    assert [str(problem) for problem in problems] == [
        "a.yaml: list[0].y: no such field",
        "a.yaml: place.x: no such field",
    ]
