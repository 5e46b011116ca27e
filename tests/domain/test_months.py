import pytest

from app.domain.months import month_phrases
from app.domain.text import Run, runs


def dated(text: str) -> tuple[int, str] | None:
    """How many runs are the date, and the date."""
    found = month_phrases(runs(text))
    return None if found is None else (found[0], "-".join(run.text for run in found[1].runs))


MONTHS = """
January Jan январь января январе янв
February Feb февраль февраля феврале фев
March Mar март марта марте мар
April Apr апрель апреля апреле апр
May May май мая мае маем
June Jun июнь июня июне июн
July Jul июль июля июле июл
August Aug август августа августе авг
September Sept сентябрь сентября сентябре сент
October Oct октябрь октября октябре окт
November Nov ноябрь ноября ноябре нояб
December Dec декабрь декабря декабрём дек
""".strip()


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_in_three_languages(number: int) -> None:
    date = f"2004-{number:02d}"
    assert dated(f"2004年{number}月") == (4, date)
    for name in MONTHS.splitlines()[number - 1].split():
        assert dated(f"{name} 2004") == (2, date), name
    assert dated(f"{number}.2004") == (2, date)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2004年6月17日", (6, "2004-06-17")),
        ("2004年6月17号", (6, "2004-06-17")),
        ("2004 年 6 月", (4, "2004-06")),
        ("17 June 2004", (3, "2004-06-17")),
        ("June 7, 2004", (3, "2004-06-07")),
        ("17 июня 2004 г.", (3, "2004-06-17")),
        ("17.06.2004", (3, "2004-06-17")),
        ("Sept. 2004 and more", (2, "2004-09")),
    ],
)
def test_days_and_years(text: str, expected: tuple[int, str]) -> None:
    assert dated(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "2004", "June", "17 June", "2004 June", "ju 2004", "13.2004", "0.2004", "June 204", "June 20044",
     "June twenty", "32 July 204", "2004年13月", "2004年6", "may day 2004", "6月2004年", "маятник 2004",
     "марихуана 2004", "маршрут 2004", "ма 2004", "октан 2004", "июньский 2004"],
)  # fmt: skip
def test_what_is_no_month_of_a_year(text: str) -> None:
    assert dated(text) is None


def test_a_day_that_there_is_not_leaves_the_month() -> None:
    assert dated("June 32 2004") is None
    assert dated("2004年6月32日") == (4, "2004-06")


def test_the_date_is_of_words() -> None:
    found = month_phrases(runs("June 2004"))
    assert found is not None
    assert found[1].runs == (Run("2004", False), Run("06", False))
    assert not found[1].prefix
