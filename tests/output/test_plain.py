import json
from collections.abc import Callable
from typing import Any

import pytest

from app.domain.entry import Entry
from app.output.lookups import Lookups
from app.output.plain import entry_data, entry_text

Ask = Callable[[str], Lookups]

LANGUAGES = ("zh", "en", "ru")


def lines(entry: Entry, lookups: Lookups) -> list[str]:
    return entry_text(entry, lookups).splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "Agreement on <drugs> & precursors",
        "agreement · treaty · in force",
        "[Chinese, official] 禁毒合作协议",
        "Rendered title; official in Chinese · Russian",
        "Place: Tashkent, Uzbekistan",
        "Framework: Shanghai Cooperation Organisation",
        "Organizations: United Nations Office on Drugs and Crime",
        "Topics: trafficking · precursors",
        "signatories: China · Uzbekistan (named in the source)",
        "Signed in Tashkent & in force.",
        "# Treaty actions (3)",
        "entry into force: 28 January 2005",
        "Effect for a party: 30 days after the deposit",
        "Participation as of: 31 March 2015",
        "Party | Signature | Ratification or accession | Entry into force | Other actions",
        "— none up to 31 March 2015",
        "# Reservations and declarations",
        "  Does not apply to <x>.",
        "# Related entries (3)",
        "implements: Charter [charter] 2002-06-07",
        "followed by: Summit [summit] 2009",
        "# Sources (2)",
        "1: [Russian] Text <1> & annex [treatyline:source/text] · Ministry",
        "  https://example.org/a?b=1&c=2",
        "Checked: not checked since compiled",
        "Open questions: [Russian] День <указан> в тексте.",
        "Reference: treatyline:entry/drug-agreement-2004",
        "Former identifiers: drug-agreement",
    ],
)
def test_a_line(agreement: Entry, lookups: Ask, line: str) -> None:
    assert line in lines(agreement, lookups("en"))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "# 条约行动 (3)"),
        ("zh", "对缔约方生效: 交存后第30天"),
        ("ru", "# Договорные действия (3)"),
        ("ru", "Вступление в силу для стороны: через 30 дней после сдачи на хранение"),
    ],
)
def test_a_line_in_another_language(agreement: Entry, lookups: Ask, language: str, line: str) -> None:
    assert line in lines(agreement, lookups(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_no_markup(agreement: Entry, lookups: Ask, language: str) -> None:
    text = entry_text(agreement, lookups(language))
    assert "<span" not in text
    assert "&amp;" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_entry_has_text_and_data(operation: Entry, lookups: Ask, language: str) -> None:
    assert entry_text(operation, lookups(language))
    assert entry_data(operation, lookups(language))["parties"] == []


def test_data_is_json(agreement: Entry, lookups: Ask) -> None:
    data = entry_data(agreement, lookups("en"))
    assert json.loads(json.dumps(data)) == data


def test_data_has_every_field(agreement: Entry, lookups: Ask) -> None:
    data = entry_data(agreement, lookups("en"))
    assert set(data) == set(Entry.__dataclass_fields__)
    assert data["title"] == agreement.title
    assert data["instrument"]["effect_days"] == 30


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("date",), "2004-06-17"),
        (("instrument", "as_of"), "2015-03-31"),
        (("actions", 4, "date"), "2006"),
        (("figures", 0, "period"), "2004/2005"),
        (("checked",), None),
    ],
)
def test_dates_are_as_written(agreement: Entry, lookups: Ask, path: tuple[str | int, ...], text: str) -> None:
    found: Any = entry_data(agreement, lookups("en"))
    for step in path:
        found = found[step]
    assert found == text


def test_related_entries_are_written_out(agreement: Entry, lookups: Ask) -> None:
    assert entry_data(agreement, lookups("en"))["related"][1] == {
        "id": "summit",
        "kind": "meeting",
        "title": {"zh": "峰会", "en": "Summit", "ru": "Саммит"},
        "date": "2009",
        "relation": "follows",
        "inverse": True,
    }


def test_sources_are_written_out(agreement: Entry, lookups: Ask) -> None:
    assert entry_data(agreement, lookups("en"))["sources"][0] == {
        "key": "text",
        "title": "Text <1> & annex",
        "publisher": "Ministry",
        "date": "2004-06-18",
        "address": "https://example.org/a?b=1&c=2",
        "language": "ru",
        "standing": "official",
        "locator": {"zh": "第3条", "en": "art. 3", "ru": "ст. 3"},
        "carrier": None,
        "supports": ["date", "parties"],
        "detail": {"zh": "双方", "en": "both", "ru": "обе"},
    }
