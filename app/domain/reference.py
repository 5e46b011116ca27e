"""Names of pages that stay: `treatyline:entry/ID`, to be noted, sent and opened again."""

from typing import Final, NamedTuple

SCHEME: Final = "treatyline:"

PAGES: Final = {"entry": 1, "country": 1, "organization": 1, "pair": 2, "source": 1, "help": 1}
"""What a page is of -> how many names it takes."""


class Reference(NamedTuple):
    """What a page is of, and the ids or codes that name it."""

    page: str
    names: tuple[str, ...]


def written(page: str, *names: str) -> str:
    """The reference as text."""
    return f"{SCHEME}{page}/{'/'.join(names)}"


def is_reference(text: str) -> bool:
    """Whether a text is meant as a reference, whether it leads anywhere or not."""
    return text.strip().casefold().startswith(SCHEME)


def read(text: str) -> Reference | None:
    """The reference that a text is, None when it is none."""
    if not is_reference(text):
        return None
    page, *names = text.strip()[len(SCHEME) :].split("/")
    return Reference(page, tuple(names)) if len(names) == PAGES.get(page) and all(names) else None
