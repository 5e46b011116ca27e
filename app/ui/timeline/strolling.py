"""A timeline of which the keys come to entries without opening them."""

from PySide6.QtWidgets import QToolTip

from app.ui.timeline.view import TimelineView


class StrolledTimeline(TimelineView):
    """Stands where the page of an entry would take its place: only Enter or a click chooses one."""

    def come_to(self, number: int) -> None:
        """Ring an entry and tell what it is, beside its mark."""
        self.set_current(number)
        self.look(self._aim)
        for place in self._find_current(self.scene())[:1]:
            seen = place.rect.toAlignedRect()
            QToolTip.showText(self.mapToGlobal(seen.bottomRight()), self._describe(number), self, seen)
