import random
from collections.abc import Iterator

import pytest

from app.build.content import Content
from app.build.indexing import field_texts
from app.build.names import UNDERSTOOD, every_name
from app.build.spotting import Spotter
from app.domain.bits import numbers_of
from app.domain.matching import Matcher
from app.domain.naming import name_node
from app.domain.nodes import Concept, Named, Node
from app.library.library import Library
from tests.domain.small_lexicon import NAMES, SmallLexicon

LEXICON = SmallLexicon()


def all_names() -> Iterator[tuple[Concept, Node]]:
    for pair in NAMES:
        for node in LEXICON.name_nodes(Concept(*pair)):
            yield Concept(*pair), node


SPOTTER = Spotter(all_names(), LEXICON.lemmas_of)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", set()),
        ("nothing here", set()),
        ("В Китая", {"CHN"}),
        ("КНР", {"CHN"}),
        ("在中国禁毒", {"CHN", "counter-narcotics"}),
        ("中 国", set()),
        ("Chinas", {"CHN"}),
        ("the Foreign Ministries", {"foreign-ministry"}),
        ("foreign trade ministry", {"foreign-ministry"}),
        ("foreign trade and ministry", set()),
        ("foreign 毒 ministry", {"foreign-ministry"}),
        ("ministry foreign", set()),
        ("counternarcotics", {"counter-narcotics"}),
        ("counter-narcotics", {"counter-narcotics"}),
        ("counter narcotics", {"counter-narcotics"}),
        ("борьбы с наркотиками", {"counter-narcotics"}),
        ("at", set()),
        ("ats", {"ats"}),
        ("МИДа", {"foreign-ministry"}),
        ("law", {"law"}),
        ("laws", {"law"}),
        ("в Москве", {"Moscow"}),
        ("China–Russia", {"CHN", "RUS", "CHN-RUS"}),
        ("聯合國與中國", {"CHN"}),
    ],
)
def test_what_a_text_names(text: str, codes: set[str]) -> None:
    assert {concept.code for concept in SPOTTER.terms(text)} == codes


@pytest.mark.parametrize(
    ("text", "spotted"),
    [
        ("《1988年公约》", True),
        ("联合国1988年公约", True),
        ("1988 年公约草案", True),
        ("21988年公约", False),
        ("a1988年公约", False),
        ("1988年的公约", False),
        ("the 1988 Convention", True),
        ("the 1988 Conventions", False),
        ("1988 毒 Convention", False),
    ],
)
def test_names_of_words_beside_chinese_and_of_numbers_are_whole(text: str, spotted: bool) -> None:
    assert (Concept("glossary", "convention-1988") in SPOTTER.terms(text)) is spotted


@pytest.mark.parametrize("name", [name for names in NAMES.values() for name in names.split()])
def test_every_name_is_spotted(name: str) -> None:
    owners = {Concept(*pair) for pair, names in NAMES.items() if name in names.split()}
    written = name.replace("_", " ")
    for text in (written, f"x {written}, x", f"毒“{written}”毒", written.upper()):
        assert owners <= SPOTTER.terms(text), text


def test_what_is_spotted_is_what_is_marked(library: Library, content: Content) -> None:
    """The masks of a term, made by spotting all at once, have the entries in which a list can mark it.

    And the one entry that it names, even if that says itself by no such name.
    """
    texts: dict[str, list[int]] = {}
    for number, entry in enumerate(content.entries):
        for text in {text for texts in field_texts(entry, content).values() for text in texts}:
            texts.setdefault(text, []).append(number)
    terms = [Concept(group, code) for group in UNDERSTOOD for code in content.vocabulary.lists[group]]
    for concept in random.Random(15).sample(terms, 15):
        marker = Matcher([Named(concept)], library._lexicon)
        marked = {number for text, numbers in texts.items() if marker.spans(text) for number in numbers}
        named = content.vocabulary.lists[concept.group][concept.code].entry
        marked |= {number for number, entry in enumerate(content.entries) if entry.id == named}
        assert set(numbers_of(library._masks.of(Named(concept), 3))) == marked, concept


def test_the_names_of_all_terms_are_known(library: Library, content: Content) -> None:
    """Every name that is one by itself is spotted where it stands alone."""
    lexicon = library._lexicon
    named = [
        (Concept(group, code), name, node)
        for group in UNDERSTOOD
        for code, term in content.vocabulary.lists[group].items()
        for name in every_name(term)
        if (node := name_node(name, lexicon))
    ]
    spotter = Spotter([(concept, node) for concept, _, node in named], lexicon.lemmas_of)
    assert [(concept, name) for concept, name, _ in named if concept not in spotter.terms(name)] == []
