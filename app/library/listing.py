"""What a list shows of entries: title, date, countries, and the piece of text that shows why they answer."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from app.domain.answer import Brief, Hit, Snippet
from app.domain.matching import Matcher, excerpt, matcher
from app.domain.nodes import textual
from app.domain.query import Query
from app.domain.record import record
from app.domain.searchable import Piece
from app.library.lexicon import LibraryLexicon
from app.library.texts import PARTS, EntryTexts


class Listing:
    """Finds what a list shows in the texts of entries, the reader's language first."""

    def __init__(self, texts: EntryTexts, lexicon: LibraryLexicon) -> None:
        self._texts = texts
        self._lexicon = lexicon
        self._each = lru_cache(maxsize=8)(self._matchers_of_each)

    def briefs(self, numbers: Iterable[int]) -> list[Brief]:
        """The rows without a snippet."""
        return [self._texts.brief(number) for number in numbers]

    def hits(self, numbers: Iterable[int], query: Query, language: str, length: int) -> list[Hit]:
        """The rows with snippets of about so many characters."""
        sight = _Sight(matcher(query, self._lexicon), self._each(query), language, length)
        return [self._hit(number, sight) for number in numbers]

    def _hit(self, number: int, sight: "_Sight") -> Hit:
        brief, language = self._texts.brief(number), sight.language
        title, summary = brief.title[language], Piece("summary", language, self._texts.summary(number)[language])
        snippet = sight.snippet(summary)
        if snippet is None and not sight.tells(title):
            others = (sight.snippet(piece) for piece in self._others(number, sight))
            snippet = next(filter(None, others), None)
        if snippet is None:
            snippet = Snippet(excerpt(summary.text, (), sight.length)[0], (), summary.part, language)
        return Hit(brief, snippet, sight.matcher.spans(title))

    def _matchers_of_each(self, query: Query) -> tuple[Matcher, ...]:
        return tuple(Matcher([clause.node], self._lexicon) for clause in query.clauses if any(textual(clause.node)))

    def _others(self, number: int, sight: "_Sight") -> Iterator[Piece]:
        """All the rest of the entry, the reader's language first; of the articles, those that have all come first."""
        foreign = []
        for part in PARTS:
            pieces = self._texts.part(number, part)
            if part == "articles":
                pieces = tuple(sorted(pieces, key=lambda piece: not sight.tells(piece.text)))
            for piece in pieces:
                if piece.language not in (sight.language, None):
                    foreign.append(piece)
                elif part not in _SHOWN_FIRST:
                    yield piece
        yield from foreign


_SHOWN_FIRST = ("title", "summary")


@record
class _Sight:
    """What is looked for in the texts of the rows, all together and clause by clause, and for whom."""

    matcher: Matcher
    each: tuple[Matcher, ...]
    language: str
    length: int

    def snippet(self, piece: Piece) -> Snippet | None:
        """The part of a piece that matches, None when it has no match."""
        spans = self.matcher.spans(piece.text)
        if not spans:
            return None
        text, spans = excerpt(piece.text, spans, self.length - len(piece.lead))
        begin = len(piece.lead)
        spans = tuple((a + begin, b + begin) for a, b in spans)
        return Snippet(piece.lead + text, spans, piece.part, piece.language)

    def tells(self, text: str) -> bool:
        """Whether a text has all that the query looks for in texts."""
        return all(each.spans(text) for each in self.each)
