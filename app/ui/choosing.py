"""What the reader chooses in the window is kept, what is chosen elsewhere shows in it, and what goes wrong is said."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject

from app.domain.settings import Settings
from app.output.saving import SaveError
from app.ui.keeping import Keeping
from app.ui.theming import Theming
from app.ui.translating import Translating
from app.ui.window import Window

_MOST_PARTS, _LONGEST_PART = 3, 40


class Choosing(QObject):
    """Stands between the window and the settings."""

    def __init__(self, keeping: Keeping, translating: Translating, theming: Theming, window: Window) -> None:
        super().__init__(window)
        self._translating, self._theming, self._window = translating, theming, window
        for chosen in (window.menus.language_chosen, window.top.language_chosen):
            chosen.connect(lambda language: keeping.change(language=language))
        window.menus.theme_chosen.connect(lambda theme: keeping.change(theme=theme))
        window.later.when_made(
            lambda timeline: timeline.lanes_chosen.connect(lambda lanes: keeping.change(lanes=lanes))
        )
        theming.changed.connect(lambda: keeping.change(text_size=theming.text_size))
        keeping.changed.connect(self._show)
        keeping.failed.connect(self._say_failed)
        self._show(keeping.settings)
        if keeping.path and keeping.unused:
            self._say_unused(keeping.path, keeping.unused)
        if not keeping.settings.welcomed:
            window.reader.greet()
            keeping.change(welcomed=True)

    def _show(self, settings: Settings) -> None:
        self._theming.choose(settings.theme)
        self._theming.choose_size(settings.text_size)
        self._window.menus.show_theme(settings.theme)

    def _say_failed(self, error: SaveError) -> None:
        self._window.status.showMessage(error.sentence(self._translating.wording.words._))
        # Whoever looks for the reason may be in a terminal, or read what the desktop has logged.
        sys.stderr.write(f"treatyline: {error}\n")

    def _say_unused(self, path: Path, unused: tuple[str, ...]) -> None:
        words = self._translating.wording.words
        parts = [_shortened(" ".join(part.split()), _LONGEST_PART) for part in unused[:_MOST_PARTS]]
        told = words._(", ").join([*parts, "…"] if len(unused) > _MOST_PARTS else parts)
        text = words._("Settings that could not be used: {parts} (in {path})")
        self._window.status.showMessage(text.format(parts=told, path=path))


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest].rstrip() + "…"
