"""The catalogues of the interface as their files have them."""

from collections.abc import Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from app.wording.words import DOMAIN

ROOT = Path(__file__).parents[2]
FORMS = {"zh": 1, "ru": 3}
LANGUAGES = tuple(FORMS)


def catalogue(language: str) -> Catalog:
    """The catalogue of a language, which must be well-formed."""
    path = ROOT / "resources" / "translations" / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def messages(language: str) -> list[Message]:
    """All its messages."""
    return [message for message in catalogue(language) if message.id]


def msgid(message: str | Sequence[str]) -> str:
    """The English text by which a message is found: of a plural, the singular."""
    return message if isinstance(message, str) else message[0]


def english(message: Message) -> tuple[str, ...]:
    """The English text, of a plural both."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def texts(message: Message) -> tuple[str, ...]:
    """The translation, of a plural all its forms."""
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)
