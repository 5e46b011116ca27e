"""Nodes in a short form that is quick to read."""

from app.domain.nodes import (
    AllOf,
    AnyOf,
    Chosen,
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
)
from app.domain.sounds import SPELLING, SYLLABLE
from app.domain.text import MARK

_MARKS = str.maketrans({MARK: "~", SYLLABLE: "'", SPELLING: "`"})


def short(node: Node) -> str:
    """Words as they are, * after a prefix; ~ before a normal form, ' a syllable, ` a spelling; [a name] <a pair>."""
    return _short(node).translate(_MARKS)


def _short(node: Node) -> str:  # noqa: C901, PLR0911 (one line for each sort of node)
    match node:
        case Words(runs, prefix):
            return " ".join(run.text for run in runs) + ("*" if prefix else "")
        case Form(token):
            return token
        case Near(forms):
            return "near(" + " ".join("/".join(options) for options in forms) + ")"
        case Sound(tokens):
            return " ".join(tokens)
        case Named(concept):
            return f"[{concept.code}]"
        case Together(countries):
            return "<" + "+".join("/".join(options) for options in countries) + ">"
        case Chosen(facet, codes, logic):
            return f"{facet}={','.join(codes)}" + ("" if logic == "any" else f" {logic}")
        case During(first, last):
            return f"{first}..{last}"
        case Inside(fields, inner):
            return f"{'+'.join(fields)}:{_short(inner)}"
        case AllOf(nodes):
            return "(" + " & ".join(map(_short, nodes)) + ")"
        case AnyOf(nodes):
            return "(" + " | ".join(map(_short, nodes)) + ")"
        case Without(inner):
            return "-" + _short(inner)
