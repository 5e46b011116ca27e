"""The links of pages: what a click does, as an address."""

from urllib.parse import quote


def link(scheme: str, target: str) -> str:
    """The address of what a click does: entry:ID, country:CODE, copy:TEXT and so on; `target` may be any text."""
    return f"{scheme}:{quote(target, safe='')}"
