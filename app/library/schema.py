"""What the library file is made of: its marks, tables and search fields, for those who write and read it."""

import zlib

APPLICATION_ID = 0x54725479
"""'TrTy' at offset 68 of the file, so that file(1) and we know a library of ours."""

SCHEMA_VERSION = 6
"""PRAGMA user_version; changes with every change of the tables."""

FIELDS = ("title", "parties", "places", "subjects", "summary", "articles", "sources")
"""The columns of the search index, most telling first."""

SOUNDED = FIELDS[:3]
"""The columns of names, which are also found by their sound."""

REACHES = (FIELDS[:1], FIELDS[:4], FIELDS[:5], FIELDS)
"""How far down the fields one must go to find a word: the rank of an answer, best first."""

FREQUENT = 0.05
"""A term or prefix that more than this share of the entries holds has stored masks, one for each reach."""

SHORTEST_STEM, LONGEST_STEM = 3, 24
"""Letters of what forms of a Russian lemma begin with alike; a shorter word is a stem as a whole."""

_BY_REACH = {f"reach_{reach}": int for reach in range(len(REACHES))}
"""The number of the bitmap for each reach; many terms, and most beginnings of a word, have the same."""

TABLES: dict[str, dict[str, type]] = {
    "meta": {"name": str, "value": str},
    "entry": {
        "number": int,
        "id": str,
        "kind": str,
        "subtype": str,
        "status": str,
        "framework": str,
        "date": str,
        "first": int,
        "last": int,
        "confidence": str,
        "checked": str,
        "official": str,
        "title": str,
        "summary": str,
        "place": str,
        "place_country": str,
        "notes": str,
    },
    "alias": {"entry": int, "position": int, "id": str},
    "topic": {"entry": int, "position": int, "code": str},
    "organization": {"entry": int, "position": int, "code": str},
    "party": {"entry": int, "position": int, "code": str, "role": str, "basis": str, "capacity": str},
    "action": {
        "entry": int,
        "position": int,
        "party": str,
        "action": str,
        "date": str,
        "first": int,
        "last": int,
        "capacity": str,
        "text": str,
    },
    "instrument": {"entry": int, "effect_days": int, "as_of": str, "replaces": str, "incorporates": str},
    "figure": {
        "entry": int,
        "position": int,
        "measure": str,
        "value": float,
        "unit": str,
        "qualifier": str,
        "country": str,
        "period": str,
        "stage": str,
        "note": str,
    },
    "article": {"entry": int, "position": int, "number": str, "title": str, "text": str},
    "relation": {"entry": int, "position": int, "id": str, "relation": str},
    "source": {
        "key": str,
        "title": str,
        "publisher": str,
        "date": str,
        "address": str,
        "language": str,
        "standing": str,
        "carrier": str,
    },
    "citation": {"entry": int, "position": int, "source": str, "locator": str, "supports": str, "detail": str},
    "term": {
        "list": str,
        "position": int,
        "code": str,
        "name": str,
        "short": str,
        "inverse": str,
        "forms": str,
        "entry": str,
    },
    "era": {
        "position": int,
        "code": str,
        "name": str,
        "short": str,
        "date": str,
        "countries": str,
        "sources": str,
    },
    "authority": {
        "position": int,
        "code": str,
        "country": str,
        "remit": str,
        "name": str,
        "short": str,
        "date": str,
        "follows": str,
        "note": str,
        "sources": str,
    },
    "membership": {
        "position": int,
        "code": str,
        "about": str,
        "date": str,
        "members": str,
        "note": str,
        "sources": str,
    },
    "name": {"key": str, "usage": str, "list": str, "code": str},
    "written": {"list": str, "code": str, "names": str},
    "known": {"key": int, "entry": int},
    "stem": {"stem": str, "lemma": str, "paradigm": int},
    "paradigm": {"number": int, "endings": str},
    "spelling": {"form": str, "words": str},
    "word": {"word": str, "entries": int},
    "concept": {"list": str, "code": str, **_BY_REACH},
    "mask": {"token": str, **_BY_REACH},
    "bitmap": {"number": int, "bits": bytes},
    "facet": {"facet": str, "code": str, "bits": bytes},
}
"""Table -> column -> type, named as the fields in domain.entry.

Texts in several languages are JSON objects, lists JSON lists, dates EDTF with first and last day numbers.
The sources of an era, an authority and a membership are a list of citations as objects, as are the members.
name: the keys by which a term is found; usage is 'name' in any text, 'value' after a field only, 'sign' for the
characters of pairs such as 中塔. written: the names of a term that are understood in any text. known: hashes of the
titles and other names of single entries. stem: what stands before the endings of a Russian lemma's forms; endings are
words between spaces, so that each is found with a space before and behind it.
"""

KEYS: dict[str, tuple[str, ...]] = {
    "meta": ("name",),
    "entry": ("number",),
    "instrument": ("entry",),
    "source": ("key",),
    "term": ("list", "code"),
    "era": ("code",),
    "authority": ("code",),
    "membership": ("code",),
    "name": ("key", "usage", "list", "code"),
    "written": ("list", "code"),
    "known": ("key", "entry"),
    "stem": ("stem", "lemma"),
    "paradigm": ("number",),
    "spelling": ("form",),
    "word": ("word",),
    "concept": ("list", "code"),
    "mask": ("token",),
    "bitmap": ("number",),
    "facet": ("facet", "code"),
}
"""Primary keys; every other table has (entry, position)."""


INDEXES = (("entry", ("id",)), ("citation", ("source",)), ("relation", ("id",)))
"""(table, columns) that are looked up beside the keys."""


def pack(mask: int) -> bytes:
    """A bit mask (bit n = entry number n) as it is stored."""
    return zlib.compress(mask.to_bytes((mask.bit_length() + 7) // 8, "little"), 6)


def unpack(bits: bytes) -> int:
    """The bit mask that was stored."""
    return int.from_bytes(zlib.decompress(bits), "little")
