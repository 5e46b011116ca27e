"""The fallback fonts, for a system that would show boxes instead of Chinese or Cyrillic text."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from app.ui.style import FAMILIES

FILES = ("TreatylineSans.ttf", "TreatylineHan.otf")
"""Latin and Cyrillic first, as in the families of the style."""

_SYSTEM = QFontDatabase.WritingSystem
_NEEDED = (_SYSTEM.SimplifiedChinese, _SYSTEM.Cyrillic)


def add_fallback_fonts(folder: Path) -> list[str]:
    """Adds our fonts after those of the style where the system lacks some; returns the families added."""
    if all(_families(system) for system in _NEEDED):
        return []
    return register(folder / name for name in FILES)


def register(files: Iterable[Path]) -> list[str]:
    """Makes font files known to Qt and to the style; FileNotFoundError when one cannot be used."""
    added = []
    for file in files:
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0:
            raise FileNotFoundError(f"the font {file} is missing or damaged")
        added += QFontDatabase.applicationFontFamilies(number)
    FAMILIES.extend(family for family in added if family not in FAMILIES)
    return added


def _families(system: QFontDatabase.WritingSystem) -> list[str]:
    return [family for family in QFontDatabase.families(system) if not QFontDatabase.isPrivateFamily(family)]
