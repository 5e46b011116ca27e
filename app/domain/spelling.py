"""British and American spelling of English words, brought to one form; a key to compare by, not a spelling to show."""

import re

_WHOLE = {
    "amfetamine": "amphetamine",
    "metamfetamine": "methamphetamine",
    "artefact": "artifact",
    "calibre": "caliber",
    "catalogue": "catalog",
    "centre": "center",
    "cheque": "check",
    "defence": "defense",
    "dialogue": "dialog",
    "fibre": "fiber",
    "grey": "gray",
    "judgement": "judgment",
    "kilogramme": "kilogram",
    "kilometre": "kilometer",
    "gramme": "gram",
    "licence": "license",
    "litre": "liter",
    "manoeuvre": "maneuver",
    "metre": "meter",
    "offence": "offense",
    "pretence": "pretense",
    "programme": "program",
    "sceptical": "skeptical",
    "theatre": "theater",
    "tonne": "ton",
    "tyre": "tire",
}
"""Words whose plural and other forms follow them."""

_ENDINGS = (
    (re.compile(r"iz(e[drs]?|ing|ers?|ations?|ational|able)$"), r"is\1"),
    (re.compile(r"yz(e[drs]?|ing|ers?)$"), r"ys\1"),
    (re.compile(r"(?<=\w{3})our(s|ed|ing|ers?|able|al|ite|ites|hoods?|ly)?$"), r"or\1"),
    (re.compile(r"([aeiouy][^aeiouy]*[aeiou])ll(s|ed|ing|ings|ers?|ors?|ments?)?$"), r"\1l\2"),
)
"""-ise rather than -ize, or supervise would part from supervision; -l- after a syllable that is not the first."""

_INSIDE = (
    (re.compile(r"sulph"), "sulf"),
    (re.compile(r"anaesth"), "anesth"),
    (re.compile(r"paed"), "ped"),
    (re.compile(r"haem"), "hem"),
    (re.compile(r"practis"), "practic"),
    (re.compile(r"aluminium"), "aluminum"),
)


def one_spelling(word: str) -> str:
    """The key of a folded English word: 'organisation' and 'organization' have the same."""
    for ending in ("", "s", "d"):
        base = word.removesuffix(ending)
        if whole := _WHOLE.get(base):
            return whole + ("ed" if ending == "d" and whole[-1] != "e" else word[len(base) :])
    for pattern, replacement in (*_ENDINGS, *_INSIDE):
        word = pattern.sub(replacement, word)
    return word
