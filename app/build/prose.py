"""What an entry's own words are: short, about the event and not its sources, and silent on private persons."""

import re
from collections.abc import Iterator

from app.domain.entry import LANGUAGES, Entry

_LONGEST = {"zh": 80, "en": 300, "ru": 330}
"""Characters of a title that is our own; an official one may be as long as it is."""

_MOST_SENTENCES, _MOST_DIFFERENCE = 5, 1
_SENTENCE_END = {
    "zh": re.compile("[。！？]"),
    "en": re.compile(r"(?<!\bNo)(?<!\b[a-z])[.!?][”)]?(?=\s+[A-Z“\d]|\s*$)"),
    "ru": re.compile(r"(?<!\b[а-яё])[.!?][»)]?(?=\s+[А-ЯЁ«\d]|\s*$)"),
}
_REMARKS = {
    "zh": re.compile("摘录|节选|摘要显示|本页|该页|网页|词条|本条目|检索|来源(?:未|称|没有)"),
    "en": re.compile(
        r"(?i)\bexcerpts?\b|\bsnippets?\b|\bdossier\b|\bsearch results?\b|\bback-translat"
        r"|\bthis (?:page|entry|source)\b|\bthe (?:page|headline|sources?|reports) (?:says?|gives?|nam|does|do|is|are)"
    ),
    "ru": re.compile(
        r"(?i)\bвыдержк|\bотрывк|\bдосье\b|\bобратн\w+ перевод|\bэт(?:ой|а) (?:страниц|запис)|\bна странице\b"
        r"|\bв (?:источник|сообщени)|\b(?:источник|сообщени[ея]) (?:не |упомина|указыва|назыв)"
    ),
}
_PRIVATE = {
    "zh": re.compile(
        r"(?:嫌疑人|嫌犯|毒贩|毒枭|被告人)[“]?[\u4e00-\u9fff]{1,6}·|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗]某"
    ),
    "en": re.compile(
        r"(?:(?:arrest|detention|conviction|extradition) of"
        r"|(?:arrested|detained|convicted|sentenced|extradited|indicted)"
        r"|(?:suspect|trafficker|dealer|kingpin|ringleader|baron|courier)s?),? "
        r"(?:named |called |a |an |the )?(?P<name>(?:[A-Z][a-z]+[ -]){1,3}[A-Z][a-z]+)"
    ),
    "ru": re.compile(
        r"(?:задержан[аы]?|арестован[аы]?|осужд[её]н[аы]?|экстрадирован[аы]?|подозреваем\w+|обвиняем\w+|наркобарон\w*|"
        r"наркоторгов\w+|курьер\w*) (?P<name>[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+)"
    ),
}


def prose_faults(entry: Entry) -> Iterator[tuple[str, str]]:
    """Fields of an entry whose words break the codebook, with what is wrong."""
    counts = {tag: len(_SENTENCE_END[tag].findall(entry.summary.get(tag, "."))) for tag in LANGUAGES}
    for tag, count in counts.items():
        if not 1 <= count <= _MOST_SENTENCES:
            yield f"summary.{tag}", f"has {count} sentences; it may have 1 to {_MOST_SENTENCES}"
        if len(entry.title.get(tag, "")) > _LONGEST[tag] and tag not in entry.official:
            yield f"title.{tag}", f"is longer than {_LONGEST[tag]} characters and not official"
    if max(counts.values()) - min(counts.values()) > _MOST_DIFFERENCE:
        yield "summary", f"has {' / '.join(map(str, counts.values()))} sentences in {' / '.join(LANGUAGES)}"
    for field, texts in (("title", entry.title), ("summary", entry.summary)):
        for tag, text in texts.items():
            if found := _REMARKS[tag].search(text) if tag in _REMARKS else None:
                yield f"{field}.{tag}", f"'{found[0]}' speaks of the sources; that belongs into notes"
            if found := _PRIVATE[tag].search(text) if tag in _PRIVATE else None:
                yield f"{field}.{tag}", f"'{found[0]}' may name a suspect, who is never named"
