"""One entry of each kind with everything that an entry can have, and the names that they need."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.dates import parse
from app.domain.entry import (
    Action,
    Citation,
    Entry,
    Figure,
    Instrument,
    Party,
    Place,
    Provision,
    Relation,
    Source,
    Texts,
)
from app.domain.neighbour import Neighbour
from app.domain.vocabulary import Term, Vocabulary
from app.output.lookups import Lookups
from app.wording.words import Words


def three(zh: str, en: str, ru: str) -> Texts:
    return {"zh": zh, "en": en, "ru": ru}


NAMES = {
    "kinds": {
        "agreement": three("协定", "agreement", "соглашение"),
        "meeting": three("会议", "meeting", "встреча"),
        "operation": three("行动", "operation", "операция"),
    },
    "subtypes": {
        "treaty": three("条约", "treaty", "договор"),
        "joint-operation": three("联合行动", "joint operation", "совместная операция"),
    },
    "statuses": {
        "in-force": three("现行有效", "in force", "действует"),
        "superseded": three("已被取代", "superseded", "заменено"),
    },
    "frameworks": {
        "SCO": three("上海合作组织", "Shanghai Cooperation Organisation", "Шанхайская организация сотрудничества")
    },
    "organizations": {
        "UNODC": three(
            "联合国毒品和犯罪问题办公室",
            "United Nations Office on Drugs and Crime",
            "Управление ООН по наркотикам и преступности",
        )
    },
    "topics": {
        "trafficking": three("非法贩运", "trafficking", "незаконный оборот"),
        "precursors": three("前体化学品", "precursors", "прекурсоры"),
    },
    "roles": {
        "signatory": three("签署方", "signatories", "подписавшие стороны"),
        "participant": three("参加方", "participants", "участники"),
        "observer": three("观察员", "observers", "наблюдатели"),
    },
    "relations": {
        "implements": three("执行", "implements", "осуществляет"),
        "follows": three("承接", "follows", "следует за"),
    },
    "actions": {
        "signature": three("签署", "signature", "подписание"),
        "ratification": three("批准", "ratification", "ратификация"),
        "accession": three("加入", "accession", "присоединение"),
        "entry-into-force": three("生效", "entry into force", "вступление в силу"),
        "declaration": three("声明", "declaration", "заявление"),
        "withdrawal": three("退出", "withdrawal", "выход"),
    },
    "measures": {"seized": three("缴获海洛因", "heroin seized", "изъято героина")},
    "units": {"kg": three("千克", "kg", "кг")},
    "qualifiers": {
        "exact": three("恰为", "exactly", "ровно"),
        "at-least": three("至少", "at least", "не менее"),
    },
    "stages": {"final": three("最终报告", "final report", "итоговый отчёт")},
    "standings": {
        "official": three("官方", "official", "официальный"),
        "press": three("新闻媒体", "press", "пресса"),
    },
    "confidences": {"single-source": three("单一来源", "single source", "один источник")},
    "supports": {"date": three("日期", "Date", "Дата"), "parties": three("各方", "Parties", "Стороны")},
    "bases": {
        "named": three("来源点名", "named in the source", "названы в источнике"),
        "by-membership": three("按成员资格推定", "inferred from membership", "по членству"),
    },
    "capacities": {
        "de-facto": three("事实当局", "de facto authorities", "де-факто власти"),
        "ussr": three("苏联", "as the USSR", "как СССР"),
    },
    "languages": {
        "zh": three("中文", "Chinese", "китайский"),
        "en": three("英文", "English", "английский"),
        "ru": three("俄文", "Russian", "русский"),
    },
    "countries": {
        "CHN": three("中国", "China", "Китай"),
        "KAZ": three("哈萨克斯坦", "Kazakhstan", "Казахстан"),
        "AFG": three("阿富汗", "Afghanistan", "Афганистан"),
        "RUS": three("俄罗斯", "Russia", "Россия"),
        "UZB": three("乌兹别克斯坦", "Uzbekistan", "Узбекистан"),
    },
}

INVERSES = {
    "implements": three("由其执行", "implemented by", "осуществляется через"),
    "follows": three("后续", "followed by", "за ним следует"),
}


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary(
        {
            group: {code: Term(code, name, inverse=INVERSES.get(code, {})) for code, name in names.items()}
            for group, names in NAMES.items()
        }
    )


@pytest.fixture(scope="session")
def lookups(vocabulary: Vocabulary, translations: Path) -> Callable[[str], Lookups]:
    sources = {
        "text": Source(
            "text",
            "Text <1> & annex",
            "Ministry",
            parse("2004-06-18"),
            "https://example.org/a?b=1&c=2",
            "ru",
            "official",
        ),
        "news": Source("news", "禁毒协议签署", None, None, None, "zh", "press"),
    }
    neighbours = {
        "charter": Neighbour("charter", "agreement", three("宪章", "Charter", "Хартия"), parse("2002-06-07")),
        "summit": Neighbour("summit", "meeting", three("峰会", "Summit", "Саммит"), parse("2009")),
    }
    return lambda language: Lookups(vocabulary, Words(language, translations), sources, neighbours)


@pytest.fixture(scope="session")
def agreement() -> Entry:
    return Entry(
        id="drug-agreement-2004",
        kind="agreement",
        subtype="treaty",
        title=three("禁毒合作协议", "Agreement on <drugs> & precursors", "Соглашение о борьбе с наркотиками"),
        official=("zh", "ru"),
        date=parse("2004-06-17"),
        summary=three("在塔什干签署。", "Signed in Tashkent & in force.", "Подписано в Ташкенте."),
        articles=(
            Provision("1", three("通报", "Notices", "Уведомления"), three("互相通报。", "Of <seizures>.", "О них.")),
            Provision("1 bis", {}, {"zh": "移交样品。", "en": "Samples are handed over."}),
        ),
        confidence="single-source",
        status="in-force",
        framework="SCO",
        organizations=("UNODC",),
        topics=("trafficking", "precursors"),
        place=Place(three("塔什干", "Tashkent", "Ташкент"), "UZB"),
        parties=(
            Party("UZB", "signatory", "named"),
            Party("CHN", "signatory", "named"),
            Party("AFG", "observer", "by-membership", "de-facto"),
            Party("UNODC", "observer"),
        ),
        instrument=Instrument(30, parse("2015-03-31"), replaces=("charter",), incorporates=()),
        actions=(
            Action("UZB", "signature", parse("2004-06-17")),
            Action("CHN", "signature", parse("2004-06-17")),
            Action("CHN", "ratification", parse("2004-12-29")),
            Action("CHN", "entry-into-force", parse("2005-01-28")),
            Action("KAZ", "accession", parse("2006"), "ussr"),
            Action("KAZ", "declaration", parse("2006-01"), text={"en": "Does not apply to <x>."}),
            Action(None, "entry-into-force", parse("2005-01-28")),
        ),
        figures=(
            Figure("seized", 1234.5, "kg", "at-least", "CHN", parse("2004/2005"), "final", {"en": "All seized"}),
            Figure("seized", 7, "kg"),
        ),
        related=(Relation("charter", "implements"), Relation("summit", "follows", inverse=True)),
        sources=(
            Citation("text", three("第3条", "art. 3", "ст. 3"), ("date", "parties"), three("双方", "both", "обе")),
            Citation("news"),
        ),
        notes={"ru": "День <указан> в тексте."},
        aliases=("drug-agreement",),
    )


@pytest.fixture(scope="session")
def operation() -> Entry:
    """As little as an entry can have."""
    return Entry(
        id="operation-2010",
        kind="operation",
        subtype="joint-operation",
        title=three("行动", "Operation", "Операция"),
        official=(),
        date=parse("2010"),
        summary=three("行动概述。", "An operation.", "Операция."),
        confidence="single-source",
        sources=(Citation("news"),),
        checked=parse("2026-11-20"),
    )
