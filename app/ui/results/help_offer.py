"""The line over the results that leads to the help on what was searched; it is none of the results."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.named import named
from app.wording.wording import Wording

if TYPE_CHECKING:
    from app.output.help_search import HelpPlace


class HelpOffer(QPushButton):
    """Seen only while there is such help."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "helpOffer")
        self._place: HelpPlace | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.wanted.emit(self._place))
        self.hide()

    def show_place(self, place: "HelpPlace | None", wording: Wording) -> None:
        """Offers a part of the help, or nothing."""
        self._place = place
        if place:
            text = wording.words._("Help: {heading}").format(heading=place.heading)
            self.setText(text.replace("&", "&&"))
            self.setAccessibleName(text)
        self.setVisible(place is not None)
