"""The articles of an agreement, as data/README.md describes them."""

import re

from app.build.fields import Fields
from app.domain.entry import LANGUAGES, Provision

_NUMBER = re.compile(r"[1-9][0-9]*( bis)?")


def articles_of(fields: Fields) -> tuple[Provision, ...]:
    """The articles of an entry, none when nothing is recorded."""
    found = tuple(_article(item) for item in fields.items("articles"))
    if found and fields.maybe("kind") != "agreement":
        fields.report("articles", "only an agreement has articles")
    numbers = [article.number for article in found]
    for number in dict.fromkeys(numbers):
        if number and numbers.count(number) > 1:
            fields.report("articles", f"article {number} is there {numbers.count(number)} times")
    return found


def _article(fields: Fields) -> Provision:
    fields.allow("number", "title", "text")
    article = Provision(fields.text("number"), fields.texts("title"), fields.texts("text"))
    if article.number and not _NUMBER.fullmatch(article.number):
        fields.report("number", f"'{article.number}' is not a number as 3 or 14 bis")
    if not article.text:
        fields.report("text", "is missing in every language")
    for key, texts in (("title", article.title), ("text", article.text)):
        for tag in sorted(texts.keys() - set(LANGUAGES)):
            fields.report(f"{key}.{tag}", f"is none of {', '.join(LANGUAGES)}")
    return article
