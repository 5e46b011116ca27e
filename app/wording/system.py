"""The language of the system, for the first start."""

import locale
import os

from app.domain.entry import LANGUAGES
from app.domain.settings import SYSTEM

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def system_language() -> str:
    """zh, en or ru; English where the system speaks none of them."""
    names = [os.environ[name] for name in _VARIABLES if os.environ.get(name)]
    if not names:
        names = [locale.getlocale()[0] or ""]
    return language_of(names[0])


def chosen_language(choice: str) -> str:
    """A language that is chosen, or the system's."""
    return system_language() if choice == SYSTEM else choice


def language_of(name: str) -> str:
    """The language of a locale's name, such as zh_CN.UTF-8 or Chinese (Simplified)_China."""
    start = name.replace("-", "_").split("_")[0].casefold()
    named = {"chinese": "zh", "russian": "ru"}
    found = named.get(start.split(" ")[0], start)
    return found if found in LANGUAGES else "en"
