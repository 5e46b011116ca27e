from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    all_of,
    any_of,
    needed,
    textual,
)
from app.domain.text import runs

A, B, C = (Words(tuple(runs(text))) for text in ("a", "b", "c"))
FORM, NEAR, NAMED = Form("f"), Near((("f",), ("g",))), Named(Concept("countries", "CHN"))
UNSEEN = (Sound(("s",)), Together((("CHN",), ("KAZ",))), Chosen("kind", ("meeting",)), During(1, 2))
LEAVES = st.sampled_from([A, B, C, FORM, NEAR, NAMED, *UNSEEN])
TREES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, min_size=2, max_size=3).map(tuple).map(AllOf)
        | st.lists(inner, min_size=2, max_size=3).map(tuple).map(AnyOf)
        | inner.map(Without)
        | inner.map(lambda node: Inside(("title",), node))
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("text", "tokens", "open_ended"),
    [
        ("drug", ("drug",), False),
        ("drug control", ("drug", "control"), False),
        ("毒", ("毒",), True),
        ("禁毒", ("禁毒",), False),
        ("禁毒署", ("禁毒", "毒署"), False),
        ("禁毒2008", ("禁毒", "毒", "2008"), False),
        ("2008禁毒", ("2008", "禁毒"), False),
        ("2008毒", ("2008", "毒"), True),
    ],
)
def test_tokens_of_words(text: str, tokens: tuple[str, ...], open_ended: bool) -> None:
    words = Words(tuple(runs(text)))
    assert (words.tokens, words.open_ended) == (tokens, open_ended)


def test_a_prefix_is_open_ended() -> None:
    assert Words(tuple(runs("drug")), prefix=True).open_ended


@pytest.mark.parametrize("join", [all_of, any_of])
def test_one_alone_stays_what_it_is(join: Callable[..., Node]) -> None:
    assert join(A) == A
    assert join(A, A) == A


def test_joined_nodes_are_flat_and_each_is_there_once() -> None:
    assert all_of(all_of(A, B), B, C) == AllOf((A, B, C))
    assert any_of(A, any_of(B, A), C) == AnyOf((A, B, C))
    assert any_of(all_of(A, B), C) == AnyOf((AllOf((A, B)), C))
    assert all_of(any_of(A, B), C) == AllOf((AnyOf((A, B)), C))


@pytest.mark.parametrize(
    ("whole", "part", "prefix", "spared"),
    [
        ("禁毒法律", "禁毒", False, True),
        ("禁毒法律", "毒法", False, True),
        ("禁毒法律", "法毒", False, False),
        ("6 月会议", "6", False, True),
        ("6 月会议", "会议", False, True),
        ("6 月会议", "7", False, False),
        ("a res 55", "res 55", False, True),
        ("a res 55", "a 55", False, False),
        ("a res 55", "55", True, False),
        ("a res 55", "res", True, True),
    ],
)
def test_words_that_stand_only_where_their_parts_do_are_not_needed(
    whole: str, part: str, prefix: bool, spared: bool
) -> None:
    """Where a prefix is the last word, a text may have more than that word."""
    words = Words(tuple(runs(whole)), prefix)
    other = AllOf((Words(tuple(runs(part))), AnyOf((FORM, Words(tuple(runs(whole.split(maxsplit=1)[0])))))))
    assert needed((words, other)) == ([other] if spared else [words, other])
    assert needed((words, A)) == [words, A]
    assert needed((words, AllOf((Words(tuple(runs(part))), FORM)))) == [words, AllOf((Words(tuple(runs(part))), FORM))]


def leaves(node: Node) -> Iterator[Node]:
    match node:
        case AllOf(nodes) | AnyOf(nodes):
            for inner in nodes:
                yield from leaves(inner)
        case Inside(_, inner):
            yield from leaves(inner)
        case Without():
            return
        case _:
            yield node


@given(TREES)
def test_what_can_be_seen_in_a_text_is_neither_excluded_nor_a_filter(node: Node) -> None:
    assert list(textual(node)) == [leaf for leaf in leaves(node) if leaf not in UNSEEN]
