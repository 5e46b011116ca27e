from dataclasses import asdict, fields, replace

import pytest

from app.domain.settings import _RULES, Settings, changed, changed_values, read_settings

EVERYTHING = Settings(
    language="ru",
    theme="contrast-dark",
    text_size=150,
    literal=True,
    resume=False,
    history=False,
    welcomed=True,
    maximized=True,
    window=(1024, 600),
    columns=(226, 720, 420),
    rows=(320, 280),
    lanes="country",
    search="country:KAZ 禁毒",
    page="treatyline:pair/CHN/KAZ",
    recent=("treatyline:country/KAZ",),
)


def as_in_a_file(settings: Settings) -> dict[str, object]:
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in changed_values(settings).items()
    }


def test_every_setting_has_a_rule_and_is_in_the_example() -> None:
    names = [field.name for field in fields(Settings)]
    assert list(_RULES) == names
    assert list(changed_values(EVERYTHING)) == names


def test_what_is_written_is_read() -> None:
    assert read_settings(as_in_a_file(EVERYTHING)) == (EVERYTHING, ())


def test_without_history_there_are_no_traces() -> None:
    kept = changed(EVERYTHING, history=True)
    assert (kept.search, kept.page, kept.recent) == (EVERYTHING.search, EVERYTHING.page, EVERYTHING.recent)
    assert changed(kept, history=False) == replace(kept, history=False, search="", page="", recent=())
    assert changed(Settings(history=False), search="opium", theme="dark") == Settings(history=False, theme="dark")


def test_nothing_is_the_first_start() -> None:
    assert read_settings({}) == (Settings(), ())
    assert changed_values(Settings()) == {}


def test_another_version_may_have_other_names() -> None:
    assert read_settings({"font": "Arial", "language": "zh"}) == (Settings(language="zh"), ())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "de"),
        ("language", ["zh"]),
        ("theme", 3),
        ("text_size", 101),
        ("text_size", True),
        ("text_size", 100.0),
        ("literal", 1),
        ("literal", "yes"),
        ("window", [1024, -1]),
        ("window", [1024, 6.5]),
        ("window", [True, True]),
        ("window", "1024x600"),
        ("columns", [1] * 51),
        ("search", "x" * 10_001),
        ("lanes", "status"),
        ("page", None),
        ("recent", ["treatyline:country/KAZ", 5]),
    ],
)
def test_a_wrong_value_costs_no_other(name: str, value: object) -> None:
    values = as_in_a_file(EVERYTHING) | {name: value}
    usual = asdict(Settings())[name]
    assert read_settings(values) == (replace(EVERYTHING, **{name: usual}), (name,))
