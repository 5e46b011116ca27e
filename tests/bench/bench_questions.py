"""How often the first answer to a question of tests/questions.yaml is the one that is needed, and how long it takes."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import mean, median

from app.domain.selection import Selection
from app.library.library import Library
from tests.bench.keystrokes import Question, questions

FIRST_PAGE = 5


def bench_questions(library_path: Path) -> None:
    """Success at the first and among the first five answers, mean reciprocal rank, and every miss."""
    with closing(Library(library_path)) as library:
        found = [(question, _place(library, question)) for question in questions()]
    print(*_report(found), sep="\n")  # noqa: T201


def _report(found: Sequence[tuple[Question, int | None]]) -> Iterator[str]:
    yield ""
    for language in ("zh", "en", "ru"):
        yield f"{language}: {_scores([place for question, place in found if question.language == language])}"
    yield f"all: {_scores([place for _, place in found])}"
    for question, place in found:
        if place != 1:
            yield f"{place or 'not found'}: {question.text!r} ({question.language}): {question.need}"


def _scores(places: Sequence[int | None]) -> str:
    found = [place for place in places if place]
    first = mean(place == 1 for place in places)
    page = mean(place is not None and place <= FIRST_PAGE for place in places)
    reciprocal = mean(1 / place if place else 0 for place in places)
    return (
        f"{len(places)} questions, success@1 {first:.3f}, success@{FIRST_PAGE} {page:.3f}, "
        f"mean reciprocal rank {reciprocal:.3f}, median place {median(found):.0f}"
    )


def _place(library: Library, question: Question) -> int | None:
    """The place of the best of the expected entries, from 1."""
    numbers = library.search(Selection(question.text)).numbers
    wanted = [library.number(name) for name in question.expected]
    places = [numbers.index(number) + 1 for number in wanted if number is not None and number in numbers]
    return min(places, default=None)
