"""What the commands put on paper, whether there is a display or not; loads Qt only when something is drawn."""

import os
import sys
from typing import TYPE_CHECKING

from app import paths
from app.display import require_qt
from app.domain.record import record
from app.output.paper import Paper
from app.output.printed import Printed
from app.wording.wording import Wording

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


@record
class Drawn:
    """The contents of the files of a drawing, and how many pages they have."""

    files: list[bytes]
    pages: int


def draw(printed: Paper, wording: Wording, suffix: str, scale: float) -> Drawn:
    """A timeline on paper as the contents of files; QtMissingError without Qt."""
    _application = _started()
    from app.ui.paper.files import pictures  # noqa: PLC0415
    from app.ui.paper.result import result_document  # noqa: PLC0415
    from app.ui.timeline.words import timeline_words  # noqa: PLC0415

    document = result_document(printed, timeline_words(wording).meanings())
    return Drawn(pictures(document, suffix, scale), len(document.pages))


def draw_page(printed: Printed) -> bytes:
    """A page as a PDF; QtMissingError without Qt."""
    _application = _started()
    from app.ui.paper.files import page_file  # noqa: PLC0415

    return page_file(printed, ".pdf")


def _started() -> "QCoreApplication":
    """Qt with its fonts."""
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # Qt says aloud that it wants UTF-8.
        os.environ.setdefault("LC_CTYPE", "C.UTF-8")
    # Else chance decides in which order Qt writes the fonts of a PDF.
    os.environ["QT_HASH_SEED"] = "0"
    require_qt("drawing")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from app.ui.fonts import add_fallback_fonts  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    add_fallback_fonts(paths.ROOT / "resources" / "fonts")
    return application
