"""British and American spelling of English words, brought to one form; a key to compare by, not a spelling to show."""

import re

_WHOLE = {
    "amfetamine": "amphetamine",
    "metamfetamine": "methamphetamine",
    "calibre": "caliber",
    "catalogue": "catalog",
    "centre": "center",
    "cheque": "check",
    "defence": "defense",
    "dialogue": "dialog",
    "fibre": "fiber",
    "fulfil": "fulfill",
    "enrol": "enroll",
    "grey": "gray",
    "judgement": "judgment",
    "kilogramme": "kilogram",
    "kilometre": "kilometer",
    "gramme": "gram",
    "licence": "license",
    "litre": "liter",
    "metre": "meter",
    "offence": "offense",
    "practise": "practice",
    "pretence": "pretense",
    "programme": "program",
    "sceptical": "skeptical",
    "theatre": "theater",
    "tonne": "ton",
    "tyre": "tire",
}
"""Words whose plural and other forms follow them."""

_ENDINGS = (
    (re.compile(r"is(e[drs]?|ing|ers?|ations?|ational|able)$"), r"iz\1"),
    (re.compile(r"ys(e[drs]?|ing|ers?)$"), r"yz\1"),
    (re.compile(r"(?<=\w{3})our(s|ed|ing|ers?|able|al|ite|ites)?$"), r"or\1"),
    (re.compile(r"(?<=[aeiou])ll(ed|ing|ers?|ings)$"), r"l\1"),
)
_INSIDE = (
    (re.compile(r"sulph"), "sulf"),
    (re.compile(r"anaesth"), "anesth"),
    (re.compile(r"paed"), "ped"),
    (re.compile(r"haem"), "hem"),
    (re.compile(r"aluminium"), "aluminum"),
)


def american(word: str) -> str:
    """The key of a folded English word: 'organisation' and 'organization' have the same."""
    for base in (word, word.removesuffix("s"), word.removesuffix("d")):
        if base in _WHOLE:
            return _WHOLE[base] + word[len(base) :]
    for pattern, replacement in (*_ENDINGS, *_INSIDE):
        word = pattern.sub(replacement, word)
    return word
