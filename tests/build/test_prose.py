from dataclasses import replace

import pytest

from app.build.prose import prose_faults
from app.domain.dates import parse
from app.domain.entry import Entry, Texts

TITLE = {"zh": "条约", "en": "Treaty", "ru": "Договор"}
SUMMARY = {"zh": "签署。", "en": "Signed.", "ru": "Подписан."}
ENTRY = Entry(
    id="a-2004",
    kind="agreement",
    subtype="treaty",
    title=TITLE,
    official=(),
    date=parse("2004"),
    summary=SUMMARY,
    confidence="confirmed",
)


def faults(summary: Texts = SUMMARY, title: Texts = TITLE, official: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return list(
        prose_faults(replace(ENTRY, summary={**SUMMARY, **summary}, title={**TITLE, **title}, official=official))
    )


def test_a_short_summary_is_right() -> None:
    assert faults() == []


def test_abbreviations_and_decimals_end_no_sentence() -> None:
    assert (
        faults({"en": "About 4.1 million dollars (No. 7 of e.g. 9) were given.", "ru": "Дано 4,1 млн долл. и др."})
        == []
    )


@pytest.mark.parametrize(
    ("summary", "fault"),
    [
        ({"zh": "签署", "en": "Signed", "ru": "Подписан"}, ("summary.zh", "has 0 sentences; it may have 1 to 5")),
        ({tag: text * 6 if tag == "zh" else f"{text} " * 6 for tag, text in SUMMARY.items()},
         ("summary.en", "has 6 sentences; it may have 1 to 5")),
        ({"en": "Signed. Read. Kept."}, ("summary", "has 1 / 3 / 1 sentences in zh / en / ru")),
    ],
)  # fmt: skip
def test_the_sentences_are_counted(summary: Texts, fault: tuple[str, str]) -> None:
    assert fault in faults(summary)


def test_only_an_official_title_may_be_long() -> None:
    long = {"ru": "Договор о мерах " * 25}
    assert faults(title=long) == [("title.ru", "is longer than 330 characters and not official")]
    assert faults(title=long, official=("ru",)) == []


@pytest.mark.parametrize(
    ("tag", "text", "said"),
    [
        ("en", "The excerpt ends here.", "excerpt"),
        ("en", "Signed, this page says.", "this page"),
        ("en", "The reports name two states.", "The reports nam"),
        ("zh", "本页称已签署。", "本页"),
        ("zh", "来源未提及地点。", "来源未"),
        ("ru", "В выдержке сказано иное.", "выдержк"),
        ("ru", "Название — обратный перевод.", "обратный перевод"),
        ("ru", "Место в источнике не названо.", "в источник"),
    ],
)
def test_remarks_on_sources_are_reported(tag: str, text: str, said: str) -> None:
    assert faults({tag: text}) == [(f"summary.{tag}", f"'{said}' speaks of the sources; that belongs into notes")]


def test_alternative_sources_of_income_are_no_remark() -> None:
    assert faults({"en": "Other sources of income were named.", "ru": "Названы иные источники дохода."}) == []


@pytest.mark.parametrize(
    ("tag", "text", "said"),
    [
        ("en", "Police arrested John Smith.", "arrested John Smith"),
        ("en", "The arrest of the trafficker Ivan Petrov.", "trafficker Ivan Petrov"),
        ("ru", "В Москве задержан Иван Петров.", "задержан Иван Петров"),
        ("zh", "抓获嫌疑人伊万·彼得罗夫。", "嫌疑人伊万·"),
        ("zh", "抓获李某。", "李某"),
    ],
)
def test_a_suspect_is_not_named(tag: str, text: str, said: str) -> None:
    assert faults({tag: text}) == [(f"summary.{tag}", f"'{said}' may name a suspect, who is never named")]


def test_places_of_arrests_are_no_persons() -> None:
    assert (
        faults({"en": "Police arrested 15 suspects in Saint Petersburg.", "ru": "Задержаны 15 человек в Москве."}) == []
    )
