"""The fields of the query language: what may stand before a colon, in three languages."""

import re

from app.domain.selection import VOCABULARY_OF
from app.domain.text import HAN, fold

FIELD_NAMES = {
    "country": ("country", "国家", "страна"),
    "party": ("party", "参加方", "缔约方", "участник", "сторона"),
    "between": ("between", "之间", "双方", "между"),
    "organization": ("organization", "organisation", "组织", "организация"),
    "kind": ("kind", "类型", "вид"),
    "type": ("type", "subtype", "子类", "подвид", "тип"),
    "topic": ("topic", "主题", "тема"),
    "framework": ("framework", "机制", "механизм"),
    "status": ("status", "状态", "статус"),
    "confidence": ("confidence", "可信度", "достоверность"),
    "place": ("place", "地点", "место"),
    "source": ("source", "来源", "источник"),
    "cites": ("cites", "引用", "ссылка"),
    "year": ("year", "年份", "год"),
    "decade": ("decade", "年代", "десятилетие"),
    "from": ("from", "自", "从", "с", "от"),
    "to": ("to", "至", "到", "до", "по"),
    "period": ("period", "时段", "период"),
    "sort": ("sort", "排序", "порядок"),
    "literal": ("literal", "原样", "буквально"),
}
"""Field -> its names; the first is the one that is written."""

FACET_OF = {
    "country": "country",
    "party": "country",
    "between": "country",
    "organization": "organization",
    "kind": "kind",
    "type": "subtype",
    "topic": "topic",
    "framework": "framework",
    "status": "status",
    "confidence": "confidence",
    "decade": "decade",
    "cites": "source",
}
"""Fields whose values are a facet's codes."""

WITHIN = {"place": ("places",), "source": ("sources",)}
"""Fields whose value is looked for in the texts of some fields of the index."""

YES = ("yes", "是", "да")

_FIRST_LETTER = {"zh": re.compile(f"[{HAN}]"), "en": re.compile("[a-z]"), "ru": re.compile("[а-я]")}
_BY_NAME = {fold(name): field for field, names in FIELD_NAMES.items() for name in names}


def field_named(name: str) -> str | None:
    """The field of this name in any of the languages, None when there is none."""
    return _BY_NAME.get(fold(name))


def field_name(field: str, language: str) -> str:
    """The name of a field in a language."""
    return next(name for name in FIELD_NAMES[field] if _FIRST_LETTER[language].match(fold(name)))


def group_of(facet: str) -> str | None:
    """The list of terms that names a facet's codes; decades have none."""
    return VOCABULARY_OF.get(facet)
