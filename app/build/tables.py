"""The statements that make the tables and the search index of a library."""

from app.library.schema import FIELDS, KEYS, TABLES

_SQL_TYPES = {int: "INTEGER", str: "TEXT", float: "REAL", bytes: "BLOB"}

_FEW = 2_000
"""Entries whose words are so few that all with the same beginning are gone through in a millisecond or two."""


def create_table(name: str) -> str:
    """The statement for a table; its rows stand in the order of their key, which so is not kept a second time."""
    columns, key = TABLES[name], KEYS.get(name, ("entry", "position"))
    stated = [f"{column} {_SQL_TYPES[sort]}" for column, sort in columns.items()]
    is_numbered = len(key) == 1 and columns[key[0]] is int
    end = ")" if is_numbered else ") WITHOUT ROWID"
    return f"CREATE TABLE {name} ({', '.join(stated)}, PRIMARY KEY ({', '.join(key)}){end}"


def create_search(entries: int) -> str:
    """The statement for the search index; only where entries are many does it keep the beginnings of words, too."""
    beginnings = "" if entries <= _FEW else "prefix='1 2 3', "
    return (
        f"CREATE VIRTUAL TABLE search USING fts5({', '.join(FIELDS)}, content='', columnsize=0, {beginnings}"
        "tokenize='unicode61 remove_diacritics 2')"
    )
