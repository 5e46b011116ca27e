"""Where the library and the resources are: beside the source, or inside the frozen program."""

import sys
from pathlib import Path

FROZEN = bool(getattr(sys, "frozen", False))

ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).parent.parent))

DATA = ROOT / "data"
LIBRARY = DATA / "library.db"
TRANSLATIONS = ROOT / "resources" / "translations"
TEMPLATES = ROOT / "resources" / "templates"
STYLES = ROOT / "resources" / "styles"
