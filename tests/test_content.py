"""The twelve facts of the founding article: each is found in each language and shown with its figures and dates."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.entry import LANGUAGES
from app.domain.selection import Selection
from app.library.library import Library
from app.output.lookups import Lookups
from app.output.plain import entry_text
from app.wording.words import Words

FIRST = 20
"""The entry is among so many hits."""


@dataclass(frozen=True)
class Fact:
    """An entry; language -> what a reader would type, and what the page then says."""

    id: str
    queries: dict[str, str]
    said: dict[str, tuple[str, ...]]


def fact(name: str, zh: str, en: str, ru: str, said: tuple[tuple[str, ...], ...]) -> Fact:
    return Fact(name, {"zh": zh, "en": en, "ru": ru}, dict(zip(LANGUAGES, said, strict=True)))


FACTS = [
    fact(
        "china-russia-drug-control-agreement-1996",
        "中国 俄罗斯 禁毒 合作协议 1996",
        "China Russia drug agreement 1996",
        "соглашение Китая и России 1996",
        (("1996年4月25日",), ("25 April 1996",), ("25 апреля 1996",)),
    ),
    fact(
        "china-pakistan-drug-control-agreement-1996",
        "中国 巴基斯坦 禁毒合作协议",
        "China Pakistan drug control agreement",
        "соглашение Китая и Пакистана о наркотиках",
        (("1996年",), ("1996",), ("1996",)),
    ),
    fact(
        "china-tajikistan-drug-control-agreement-1999",
        "中国 塔吉克斯坦 1999年8月",
        "China Tajikistan agreement August 1999",
        "Китай Таджикистан соглашение август 1999",
        (("1999年8月",), ("August 1999",), ("август 1999",)),
    ),
    fact(
        "six-plus-two-technical-meeting-drugs-2001",
        "“6+2” 禁毒技术性会议",
        "6+2 technical meeting 2001",
        "группа «6+2» техническое совещание",
        (("2001年",), ("2001",), ("2001",)),
    ),
    fact(
        "sco-experts-meeting-tajikistan-2003",
        "上海合作组织 专家会议 塔吉克斯坦 2003",
        "SCO experts meeting Tajikistan 2003",
        "встреча экспертов ШОС в Таджикистане 2003",
        (("2003年",), ("2003",), ("2003",)),
    ),
    fact(
        "sco-drug-agreement-2004",
        "上海合作组织 塔什干 协议 2004",
        "SCO agreement Tashkent 2004",
        "соглашение ШОС Ташкент 2004",
        (("2004年6月17日", "塔什干"), ("17 June 2004", "Tashkent"), ("17 июня 2004", "Ташкент")),
    ),
    fact(
        "hu-jintao-uzbekistan-visit-2004",
        "胡锦涛 乌兹别克斯坦 国事访问",
        "Hu Jintao visit Uzbekistan",
        "визит Ху Цзиньтао в Узбекистан",
        (("2004年6月14日至16日",), ("14–16 June 2004",), ("14–16 июня 2004",)),
    ),
    fact(
        "china-uzbekistan-drug-control-agreement-2004",
        "中国 乌兹别克斯坦 禁毒 合作协议 2004",
        "China Uzbekistan drug agreement June 2004",
        "соглашение Китая и Узбекистана 2004",
        (("2004年6月15日",), ("15 June 2004",), ("15 июня 2004",)),
    ),
    fact(
        "china-russia-customs-cooperation-agreement-1994",
        "中国 俄罗斯 海关 互助",
        "China Russia customs agreement",
        "таможенное соглашение Китая и России",
        (("1994年9月3日",), ("3 September 1994",), ("3 сентября 1994",)),
    ),
    fact(
        "china-kazakhstan-customs-cooperation-agreement",
        "中国 哈萨克斯坦 海关合作互助协定",
        "China Kazakhstan customs agreement",
        "таможенное соглашение Китая и Казахстана",
        (("20世纪90年代",), ("1990s",), ("1990-е",)),
    ),
    fact(
        "china-golden-crescent-verification-requests-2008",
        "金新月 协查函件",
        "requests Golden Crescent suspects since 2008",
        "запросы «Золотого полумесяца» подозреваемые",
        (("25", "290", "8份"), ("25", "290", "8 such letters"), ("25", "290", "8 таких писем")),
    ),
    fact(
        "china-afghanistan-kazakhstan-controlled-deliveries-2008",
        "控制下交付 阿富汗 哈萨克斯坦",
        "controlled deliveries Afghanistan Kazakhstan",
        "контролируемые поставки Афганистан Казахстан",
        (("15名", "7.5千克"), ("Fifteen", "7.5 kg"), ("15 подозреваемых", "7,5 кг")),
    ),
    fact(
        "china-kazakhstan-10-30-case-beijing-arrest-2008",
        "“10·30”案",
        "October 30 case Beijing arrest",
        "задержание в Пекине дело 30 октября",
        (("2008年3月", "北京"), ("March 2008", "Beijing"), ("март 2008", "Пекин")),
    ),
    fact(
        "un-trafficking-convention-1988",
        "联合国 公约 1988",
        "1988 convention",
        "конвенция 1988 года",
        (("1988年12月20日", "维也纳"), ("20 December 1988", "Vienna"), ("20 декабря 1988", "Вена")),
    ),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wanted", FACTS, ids=lambda wanted: wanted.id)
def test_a_fact_is_found_and_shown(library: Library, translations: Path, wanted: Fact, language: str) -> None:
    number = library.number(wanted.id)
    assert number is not None
    answer = library.search(Selection(text=wanted.queries[language]))
    assert number in answer.numbers[:FIRST], f"{wanted.queries[language]}: {answer.total} hits"
    entry = library.entry(number)
    lookups = Lookups(
        library.vocabulary, Words(language, translations), library.sources(entry), library.neighbours(entry)
    )
    text = entry_text(entry, lookups)
    assert [said for said in wanted.said[language] if said not in text] == []
