"""The timeline's words in the interface language."""

from app.ui.timeline.header import TimelineWords
from app.wording.numbers import number as number_in_words
from app.wording.wording import Wording


def timeline_words(wording: Wording) -> TimelineWords:
    """The words of one language, with plurals as functions of a number."""
    words, language = wording.words, wording.language

    def count(n: int) -> str:
        text = words.plural("{count} entry", "{count} entries", n)
        return text.format(count=number_in_words(n, language))

    return TimelineWords(
        title=words._("Timeline"),
        count=count,
        earlier=lambda n: words._("← {count} earlier").format(count=number_in_words(n, language)),
        later=lambda n: words._("{count} later →").format(count=number_in_words(n, language)),
        zoom_in=words._("Zoom in"),
        zoom_out=words._("Zoom out"),
        fit=words._("Fit all"),
        empty=words._("No entry answers this search."),
    )
