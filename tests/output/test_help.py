"""The help: the same in three languages, nothing in it that does not work, and found by its words."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from app import paths
from app.domain.entry import LANGUAGES
from app.domain.page import HELP_TOPICS, HelpPage
from app.domain.selection import Selection
from app.library.library import Library
from app.library.references import page_at, reference_to
from app.output.handbook import MARKED, Handbook, HelpPart
from app.output.help import help_article
from app.output.help_search import help_place
from app.output.help_tables import TABLES
from app.output.parts import Article, Span
from app.output.plain import article_text
from app.wording.wording import Wording
from app.wording.words import Words
from app.workspace.settings_file import NAME
from tests.output.test_languages import lines_of

HANDBOOK = Handbook(paths.HELP)


@pytest.fixture(params=LANGUAGES)
def speech(request: pytest.FixtureRequest, translations: Path, library: Library) -> Wording:
    """Each language in turn."""
    return Wording(Words(request.param, translations), library.vocabulary)


def articles(speech: Wording) -> Iterator[Article]:
    return (help_article(topic, HANDBOOK, speech) for topic in HELP_TOPICS)


def links(speech: Wording) -> set[tuple[str, str]]:
    spans = (span for article in articles(speech) for line in lines_of(article) for span in line if span.link)
    return {(span.text, str(span.link)) for span in spans}


def texts_of(part: HelpPart) -> Iterator[str]:
    yield from (part.heading, *part.text, *(text for row in part.rows for text in row), *part.about.values())


def shape(part: HelpPart) -> tuple[object, ...]:
    """All but the words: searches differ in their words as well."""
    marks = [
        [(scheme, None if scheme == "search" else target, key) for _, scheme, target, key in MARKED.findall(text)]
        for text in texts_of(part)
    ]
    return len(part.text), len(part.rows), part.wide, part.table, part.terms, list(part.about), marks


def test_every_topic_is_there_in_every_language() -> None:
    wanted = {Path(language, f"{topic}.toml") for language in LANGUAGES for topic in HELP_TOPICS}
    assert {path.relative_to(paths.HELP) for path in paths.HELP.rglob("*.*")} == wanted


@pytest.mark.parametrize("topic", HELP_TOPICS)
def test_the_languages_have_the_same_parts(topic: str) -> None:
    shapes = {language: [shape(part) for part in HANDBOOK.text(topic, language).parts] for language in LANGUAGES}
    assert shapes["zh"] == shapes["en"] == shapes["ru"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_empty_and_no_mark_is_left(language: str) -> None:
    for topic in HELP_TOPICS:
        text = HANDBOOK.text(topic, language)
        assert text.parts
        assert not re.search(r"[\[`]|^\s*$", text.lead)
        for part in text.parts:
            assert part.text or part.rows or part.table or part.terms, part.heading
            assert all(text.strip() for text in texts_of(part))
            assert not any(re.search(r"`|\]\(", MARKED.sub("", text)) for text in texts_of(part))


@pytest.mark.parametrize("topic", HELP_TOPICS)
def test_every_code_is_explained_and_every_table_made(library: Library, topic: str) -> None:
    for part in HANDBOOK.text(topic, "en").parts:
        if part.about:
            assert list(part.about) == list(library.vocabulary.lists[part.terms])
        assert not part.table or part.table in TABLES


def test_every_search_finds_something_and_is_used_whole(library: Library, speech: Wording) -> None:
    from_links = {text for _, link in links(speech) for text in re.findall("^search:(.*)", unquote(link))}
    assert len(from_links) > len(HELP_TOPICS)
    for text in from_links:
        answer = library.search(Selection(text=text))
        assert answer.total > 0, text
        assert answer.query.unused == (), text


def test_every_other_link_leads_to_a_page(library: Library, speech: Wording) -> None:
    found = [unquote(link) for _, link in links(speech) if not link.startswith("search:")]
    assert {link.partition(":")[0] for link in found} == {"help", "country", "entry", "pair"}
    for link in found:
        assert page_at("treatyline:" + link.replace(":", "/", 1), library), link


def test_start_leads_to_every_topic(speech: Wording) -> None:
    shown = {span.link for line in lines_of(help_article("start", HANDBOOK, speech)) for span in line}
    assert {f"help:{topic}" for topic in HELP_TOPICS if topic != "start"} <= shown


def test_terms_are_those_of_the_program(speech: Wording) -> None:
    """What stands between marks of quotation is a word of the interface, and signs have their names of the window."""
    said = article_text(help_article("participation", HANDBOOK, speech))
    for term in ("bound", "bound through another text", "signed", "withdrawn", "not a party", "no later information"):
        assert speech.words._(term) in said
    reading = article_text(help_article("reading", HANDBOOK, speech))
    for term in ("Read it in all languages", "Open beside", "Timeline"):
        assert speech.words._(term) in reading


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_called_what_they_are(language: str) -> None:
    said = " ".join(text for part in HANDBOOK.text("problems", language).parts for text in texts_of(part))
    linux = paths.settings_folder({"HOME": "/home"}, "linux", Path("/nowhere"))
    for name in (NAME, paths.PORTABLE_MARKER, paths.PORTABLE, linux.relative_to("/home").as_posix()):
        assert name in said


@pytest.mark.parametrize("topic", HELP_TOPICS)
def test_a_page_has_a_reference(library: Library, topic: str) -> None:
    reference = f"treatyline:help/{topic}"
    assert page_at(reference.replace(topic, topic.upper()), library) == HelpPage(topic)
    assert reference_to(HelpPage(topic), library) == reference
    assert page_at("treatyline:help/nothing", library) is None


def test_keys_and_links_are_told_from_words(speech: Wording) -> None:
    spans = [span for line in lines_of(help_article("start", HANDBOOK, speech)) for span in line]
    assert Span("Ctrl+P", key=True) in spans
    assert Span(speech.short_value("country", "KAZ"), "country:KAZ") in spans


@pytest.mark.parametrize(
    ("typed", "language", "topic"),
    [
        ("print", "en", "start"),
        ("printing", "en", "start"),
        ("help", "en", "start"),
        ("country searching", "en", "searching"),
        ("keyboard", "en", "keyboard"),
        ("lanes", "en", "timeline"),
        ("帮助", "zh", "start"),
        ("快捷键", "zh", "keyboard"),
        ("可信度", "zh", "codebook"),
        ("打印", "zh", "start"),
        ("печать", "ru", "start"),
        ("клавиши", "ru", "keyboard"),
        ("достоверности", "ru", "codebook"),
        ("heroin", "en", None),
        ("Kazakhstan", "en", None),
        ("禁毒", "zh", None),
        ("毒", "zh", None),
        ("p", "en", None),
        ("", "en", None),
        ("*", "en", None),
    ],
)
def test_headings_are_found(library: Library, translations: Path, typed: str, language: str, topic: str | None) -> None:
    place = help_place(typed, HANDBOOK, Wording(Words(language, translations), library.vocabulary), whole=False)
    assert (place.topic if place else None) == topic


@pytest.mark.parametrize(
    ("typed", "language", "topic"),
    [("CUPS", "en", "problems"), ("EDTF", "ru", "reading"), ("滚轮", "zh", "timeline"), ("xyzzy", "en", None)],
)
def test_texts_are_found_when_no_entry_is(
    library: Library, translations: Path, typed: str, language: str, topic: str | None
) -> None:
    """And only then."""
    wording = Wording(Words(language, translations), library.vocabulary)
    place = help_place(typed, HANDBOOK, wording, whole=True)
    assert (place.topic if place else None) == topic
    assert help_place(typed, HANDBOOK, wording, whole=False) is None


def test_a_topic_is_found_by_its_title(wording: Wording) -> None:
    place = help_place("help timeline", HANDBOOK, wording, whole=False)
    assert place == ("timeline", 0, "The timeline")


def test_the_part_that_is_meant_is_found(wording: Wording) -> None:
    """Its heading is told, and its number is the anchor on the page."""
    place = help_place("searching country", HANDBOOK, wording, whole=False)
    assert place
    assert place.heading == "Searching by country"
    section = help_article(place.topic, HANDBOOK, wording).sections[place.part]
    assert (section.heading, section.anchor) == (place.heading, str(place.part))
