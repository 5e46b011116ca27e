import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import reduce
from itertools import pairwise
from operator import or_
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.build.content import Content
from app.domain.bits import mask_of, numbers_of
from app.domain.dates import parse as parse_date
from app.domain.nodes import (
    AllOf,
    AnyOf,
    Chosen,
    Concept,
    During,
    Form,
    Inside,
    Named,
    Near,
    Node,
    Sound,
    Together,
    Without,
    Words,
    needed,
    shortest,
    textual,
)
from app.domain.selection import PartyLogic, Selection
from app.domain.sounds import SPELLING, SYLLABLE
from app.domain.text import MARK, runs
from app.library.chronology import read_chronology
from app.library.lexicon import LibraryLexicon
from app.library.library import Library
from app.library.masks import WHOLE, NodeMasks, Scope, read_facets
from app.library.opening import connect
from app.library.schema import FIELDS, REACHES, pack, unpack


@pytest.fixture(scope="module")
def connection(library_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(library_path)) as opened:
        yield opened


def masks_of(connection: sqlite3.Connection) -> NodeMasks:
    lexicon = LibraryLexicon(connection)
    return NodeMasks(connection, lexicon, read_facets(connection), read_chronology(connection))


@pytest.fixture(scope="module")
def masks(connection: sqlite3.Connection) -> NodeMasks:
    return masks_of(connection)


@pytest.fixture(scope="module")
def bare(library_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[NodeMasks]:
    """The same without the stored masks of words, so that all of them are asked of the index."""
    path = tmp_path_factory.mktemp("bare") / "bare.db"
    path.write_bytes(library_path.read_bytes())
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("DELETE FROM mask")
        opened.commit()
    with closing(connect(path)) as opened:
        yield masks_of(opened)


def words(text: str, *, prefix: bool = False) -> Words:
    return Words(tuple(runs(text)), prefix)


@given(st.sets(st.integers(0, 5_000)))
def test_a_mask_is_stored_whole(numbers: set[int]) -> None:
    mask = mask_of(numbers)
    assert unpack(pack(mask)) == mask


def test_every_stored_mask_is_what_the_index_holds(connection: sqlite3.Connection) -> None:
    rows = [
        (token, reach, bits)
        for reach in range(len(REACHES))
        for token, bits in connection.execute(
            f"SELECT token, bits FROM mask JOIN bitmap ON number = reach_{reach} ORDER BY token"
        )
    ]
    assert len(rows) == len(REACHES) * connection.execute("SELECT count(*) FROM mask").fetchone()[0] > 10_000
    for token, reach, bits in rows[::3]:
        pairs = [a + b for a, b in pairwise(token)] if runs(token)[-1].han and len(token) > 2 else [token]
        phrase = f'"{token[:-1]}" *' if token.endswith("*") else f'"{" ".join(pairs)}"'
        asked = f"{{{' '.join(REACHES[reach])}}} : {phrase}"
        found = connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (asked,))
        assert numbers_of(unpack(bits)) == sorted(number for (number,) in found), (token, reach)


FREQUENT = [
    "co", "the", "agreement", "сотрудничество", "д", "пр", "2004", "sco", "禁", "禁毒", "禁毒合作", "上海合作组织",
    "中国", "drug control", "in the",
]  # fmt: skip
RARE = ["xyzzy", "tashkent", "海关", "毒品前体", "controlled delivery", "6月", "a/res/55/25", "вертолет"]
LEAVES: list[Node] = [
    *(words(text, prefix=prefix) for text in (*FREQUENT, *RARE) for prefix in (False, not runs(text)[-1].han)),
    *(Form(MARK + form) for form in ("drug", "traffick", "страна", "сотрудничество", "xyzzy")),
    Near(((MARK + "drug",), (MARK + "control",))),
    Near(((MARK + "политик", MARK + "политика"), (MARK + "наркотик",))),
    Sound((SYLLABLE + "jin", SYLLABLE + "du")),
    Sound((SPELLING + "taSkent",)),
    *(Named(Concept(*pair)) for pair in (("countries", "CHN"), ("glossary", "drug"), ("places", "Moscow"), ("x", "y"))),
    Together((("CHN",), ("KAZ",))),
    Together((("CHN",), ("DJI", "KGZ"), ("RUS",))),
    Chosen("kind", ("meeting",)),
    Chosen("topic", ("precursors", "training", "xyzzy")),
    Chosen("country", ("CHN", "KAZ")),
    Chosen("country", ("CHN", "KAZ"), PartyLogic.ALL),
    Chosen("country", ("CHN", "KAZ"), PartyLogic.ONLY),
    Chosen("decade", ("1990",)),
    During(parse_date("2004").first, parse_date("2004").last),
]


@pytest.mark.parametrize("node", LEAVES, ids=str)
def test_a_node_has_the_same_entries_stored_and_asked_and_no_fewer_further_down(
    masks: NodeMasks, bare: NodeMasks, node: Node
) -> None:
    found = [masks.of(node, reach) for reach in range(len(REACHES))]
    assert found == [bare.of(node, reach) for reach in range(len(REACHES))]
    assert all(near & ~far == 0 for near, far in pairwise(found))
    fields = [masks.of(node, (field,)) for field in FIELDS]
    if isinstance(node, Words | Form | Sound):
        for reach, inside in enumerate(REACHES):
            union = 0
            for field in inside:
                union |= fields[FIELDS.index(field)]
            assert found[reach] == union


def test_what_is_tried_is_found_somewhere(masks: NodeMasks) -> None:
    found = [node for node in LEAVES if masks.of(node, WHOLE)]
    assert len(found) > len(LEAVES) * 0.8
    assert [masks.of(node, 0) for node in LEAVES] != [masks.of(node, WHOLE) for node in LEAVES]


@given(st.data())
def test_combinations_are_those_of_sets(masks: NodeMasks, data: st.DataObject) -> None:
    one, other = data.draw(st.sampled_from(LEAVES)), data.draw(st.sampled_from(LEAVES))
    reach = data.draw(st.integers(0, WHOLE))
    a, b = masks.of(one, reach), masks.of(other, reach)
    everything = masks.of(During(-(10**9), 10**9), WHOLE)
    assert masks.of(AllOf((one, other)), reach) == a & b
    assert masks.of(AnyOf((one, other)), reach) == a | b
    assert masks.of(Without(one), reach) == everything & ~masks.of(one, WHOLE)
    assert masks.of(Inside(("title",), AllOf((one, other))), reach) == masks.of(AllOf((one, other)), ("title",))


SEVERAL = [
    "禁毒合作协定", "上合组织成员国禁毒部门领导人", "中国禁毒法律", "6月会议", "2008年联合行动", "1988年会议", "6月6日",
    "counter-measure ", "trade-union ", "train-the-trainer ", "российско-узбекский ", "联合行动2008", "a-b-c ",
    "law-enforcement-agency", "毒品贩运问题", "中哈吉三国联合行动", "禁毒禁毒", "2004年6月会议", "会议20",
]  # fmt: skip


def test_alternatives_that_are_not_looked_for_are_in_the_others(library: Library, masks: NodeMasks) -> None:
    spared = 0
    for text in SEVERAL:
        for clause in library.query(Selection(text=text)).clauses:
            for node in alternatives(clause.node):
                for scope in (*range(len(REACHES)), ("title",), ("summary", "sources")):
                    assert masks.of(node, scope) == reduce(or_, (masks.of(inner, scope) for inner in node.nodes)), node
                spared += len(needed(node.nodes)) < len(node.nodes)
    assert spared > 8


def alternatives(node: Node) -> Iterator[AnyOf]:
    """All alternatives within a node."""
    if isinstance(node, AnyOf):
        yield node
    if isinstance(node, AnyOf | AllOf):
        for inner in node.nodes:
            yield from alternatives(inner)


@pytest.mark.parametrize("codes", [("CHN", "KAZ"), ("KAZ", "KGZ"), ("CHN", "RUS", "MNG"), ("AFG", "TJK")])
def test_a_pair_is_of_entries_that_concern_both(masks: NodeMasks, codes: tuple[str, ...]) -> None:
    pair = Together(tuple((code,) for code in codes))
    concerned = masks.of(Chosen("country", codes, PartyLogic.ALL), WHOLE)
    assert concerned
    assert [masks.of(pair, reach) for reach in (1, 2, 3)] == [concerned] * 3
    in_title = concerned
    for code in codes:
        in_title &= masks.of(Named(Concept("countries", code)), 0)
    assert masks.of(pair, 0) == in_title


def test_alternatives_of_a_pair(masks: NodeMasks) -> None:
    either = masks.of(Together((("CHN",), ("DJI", "KGZ"))), WHOLE)
    assert either == masks.of(Together((("CHN",), ("DJI",))), WHOLE) | masks.of(Together((("CHN",), ("KGZ",))), WHOLE)


def test_terms_by_the_index_are_much_the_same(masks: NodeMasks, connection: sqlite3.Connection) -> None:
    """NEAR takes the words of a name in any order and counts all their normal forms; else nothing differs."""
    concepts = [Concept(*row) for row in connection.execute("SELECT list, code FROM concept ORDER BY 1, 2")]
    entries = {(row[0], row[1]) for row in connection.execute("SELECT list, code FROM term WHERE entry IS NOT NULL")}
    sample = [concept for concept in random.Random(4).sample(concepts, 200) if tuple(concept) not in entries]
    lexicon = LibraryLexicon(connection)
    stored, differing = 0, 0
    for concept in sample:
        by_texts, by_index = masks.of(Named(concept), WHOLE), masks.named_in_texts(concept, WHOLE)
        near = [part for name in lexicon.name_nodes(concept) for part in textual(name) if isinstance(part, Near)]
        assert near or by_texts == by_index, concept
        stored += by_texts.bit_count()
        differing += (by_texts ^ by_index).bit_count()
    assert 0 < differing < 0.03 * stored


def test_facet_masks_are_read_whole(connection: sqlite3.Connection, content: Content) -> None:
    facets = read_facets(connection)
    kinds = facets["kind"]
    assert kinds.keys() == {"agreement", "meeting", "operation"}
    assert sum(kinds.values()) == (1 << len(content.entries)) - 1
    meetings = [number for number, entry in enumerate(content.entries) if entry.kind == "meeting"]
    assert numbers_of(kinds["meeting"]) == meetings


def test_words_are_remembered(library: Library) -> None:
    node = words("remembered")
    assert library._masks.of(node, WHOLE) == library._masks.of(node, WHOLE)
    assert library._masks.of.cache_info().hits > 0
    assert library.search(Selection(text="remembered ")).mask == library._masks.of(node, WHOLE)


@pytest.mark.parametrize("scope", [("sources",), ("places",), 0, WHOLE])
def test_longer_names_that_are_left_out_would_add_nothing(library: Library, scope: Scope) -> None:
    """Of every term, wherever it is looked for."""
    masks, left_out = library._masks, 0
    for group, terms in library.vocabulary.lists.items():
        for code in terms:
            names = library._lexicon.name_nodes(Concept(group, code))
            telling = shortest(names)
            assert reduce(or_, (masks.of(name, scope) for name in telling), 0) == reduce(
                or_, (masks.of(name, scope) for name in names), 0
            )
            left_out += len(telling) < len(names)
    assert left_out > 100
