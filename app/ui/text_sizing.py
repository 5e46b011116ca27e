"""Larger and smaller texts, by menu and keys."""

from PySide6.QtCore import QObject

from app.domain.settings import TEXT_SIZES
from app.ui.actions import Actions
from app.ui.text_size import USUAL
from app.ui.theming import Theming


class TextSizing(QObject):
    """Goes from one size to the next; an action rests where there is none."""

    def __init__(self, theming: Theming, menus: Actions) -> None:
        super().__init__(menus)
        self._theming, self._menus = theming, menus
        menus["larger"].triggered.connect(lambda: self._step(1))
        menus["smaller"].triggered.connect(lambda: self._step(-1))
        menus["usual"].triggered.connect(lambda: theming.choose_size(USUAL))
        theming.changed.connect(self._offer)
        self._offer()

    def _step(self, way: int) -> None:
        self._theming.choose_size(TEXT_SIZES[TEXT_SIZES.index(self._theming.text_size) + way])

    def _offer(self) -> None:
        size = self._theming.text_size
        for name, end in (("larger", TEXT_SIZES[-1]), ("smaller", TEXT_SIZES[0]), ("usual", USUAL)):
            self._menus[name].setEnabled(size != end)
