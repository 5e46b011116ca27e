"""What is typed for measuring: every question of tests/questions.yaml and some searches more, letter by letter."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import yaml

QUESTIONS = Path(__file__).parents[1] / "questions.yaml"

SEARCHES = {
    "zh": """
        禁毒
        上海合作组织
        控制下交付
        易制毒化学品
        塔什干
        边境管控
        金新月海洛因
        聯合國公約
        2004年6月
    """,
    "en": """
        drug trafficking
        controlled delivery
        precursor chemicals
        Shanghai Cooperation Organization
        Tashkent 2004
        "money laundering"
        border control Tajikistan
        A/RES/55/25
        CARICC
        extradition treaty
    """,
    "ru": """
        незаконный оборот наркотиков
        контролируемая поставка
        Шанхайская организация сотрудничества
        прекурсоры
        Казахстан Китай
        операция Канал
        соглашение о сотрудничестве
        Таджикистан граница
        Душанбе
        конвенция 1988
    """,
}


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody looks for, in the language of the interface, and the ids one of which should come first."""

    text: str
    language: str
    expected: tuple[str, ...]
    need: str


def questions() -> list[Question]:
    """Those of tests/questions.yaml."""
    found = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    return [Question(str(row["query"]), row["language"], tuple(row["expect"]), row["need"]) for row in found]


def keystrokes() -> list[tuple[str, str]]:
    """(text so far, language), each once, in the order of typing."""
    asked = [(question.text, question.language) for question in questions()]
    asked += [(line.strip(), language) for language, lines in SEARCHES.items() for line in lines.strip().splitlines()]
    return list(dict.fromkeys((text[:end], language) for text, language in asked for end in range(1, len(text) + 1)))


def milliseconds(job: Callable[[], object]) -> float:
    """How long a job takes."""
    started = perf_counter()
    job()
    return (perf_counter() - started) * 1000


def spread(found: list[float]) -> str:
    """Median, 95th percentile and worst."""
    return f"median {median(found):.2f} ms, 95th percentile {quantiles(found, n=20)[-1]:.2f} ms, worst {max(found):.1f} ms"
