"""The timeline as screen readers have it: lanes, in them marks, chips and bars, and in chips and bars their entries.

Nothing of it is made before somebody asks.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.domain.timeline.actions import ACTIONS
from app.domain.timeline.marks import Mark
from app.ui.timeline.contents import Key
from app.ui.timeline.face import Address, Face, Told
from app.ui.timeline.scene import Place


class TimelineFace(QAccessibleWidget):
    """The timeline itself: after its header and its scroll bar come its lanes, also those out of sight."""

    def __init__(self, widget: QWidget, told: Told, codes: Callable[[], Sequence[str]]) -> None:
        """Take the widget, what tells of it, and what gives the codes of its lanes."""
        super().__init__(widget, QAccessible.Role.Grouping)
        self._told, self._codes = told, codes

    def text(self, kind: QAccessible.Text) -> str:
        return self._told.view_in_words if kind is QAccessible.Text.Description else super().text(kind)

    def childCount(self) -> int:
        return super().childCount() + len(self._codes())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        codes, lane = self._codes(), index - super().childCount()
        if lane < 0:
            return super().child(index)
        return self._told.face((codes[lane],)) if lane < len(codes) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if not isinstance(child, Face):
            return super().indexOfChild(child)
        lanes = [(code,) for code in self._codes()]
        return super().childCount() + lanes.index(child.address) if child.address in lanes else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        lanes = (self._told.face((code,)) for code in self._told.contents.slots)
        return next((lane for lane in lanes if lane.rect().contains(x, y)), None) or super().childAt(x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        spoken = self._told.spoken
        return self._told.face(spoken) if spoken else super().focusChild()


class LaneFace(Face):
    """A lane; a press folds it."""

    def stands(self) -> bool:
        return self.told.lane_text(self.code) is not None

    def parent(self) -> QAccessibleInterface:
        return self.told.itself

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def addresses(self) -> Sequence[Address]:
        slot = self.slot
        return [] if slot is None else [(self.code, key) for key in self.told.contents.places(slot)]

    def name(self) -> str:
        return self.lane

    def description(self) -> str:
        text = self.told.lane_text(self.code)
        return text.count if text else ""

    def place(self) -> QRectF:
        slot = self.slot
        return QRectF() if slot is None else self.told.contents.scene.geometry.slots[slot].clip

    def action(self) -> Callable[[], None]:
        return partial(self.told.turn_fold, self.code)

    def state(self) -> QAccessible.State:
        state, text = super().state(), self.told.lane_text(self.code)
        folded = text is not None and text.folded
        state.expandable, state.expanded, state.collapsed = True, not folded, folded
        return state


class PlaceFace(Face):
    """What stands in a lane: an entry at its mark or in a chip or a bar, or a chip or a bar itself."""

    def __init__(self, told: Told, address: tuple[str, Key]) -> None:
        super().__init__(told, address)
        self.key = address[1]

    def stands(self) -> bool:
        return self.standing is not None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @property
    def standing(self) -> Place | None:
        """The place where it is, as long as it is in view."""
        slot, contents = self.slot, self.told.contents
        return None if slot is None else contents.places(slot).get(self.key)

    def place(self) -> QRectF:
        standing, geometry = self.standing, self.told.contents.scene.geometry
        if standing is None:
            return QRectF()
        return standing.rect.intersected(geometry.plot).intersected(geometry.slots[standing.lane].clip)


class GroupFace(PlaceFace):
    """A chip or a bar; a press comes closer."""

    def parent(self) -> QAccessibleInterface:
        return self.told.face((self.code,))

    def addresses(self) -> Sequence[Address]:
        standing = self.standing
        return [(self.code, number) for number in self.told.contents.numbers(standing)] if standing else []

    def name(self) -> str:
        standing = self.standing
        if standing is None or isinstance(standing.target, Mark):
            return ""
        return self.told.group_in_words(standing.target)

    def description(self) -> str:
        return self.lane

    def action(self) -> Callable[[], None] | None:
        standing = self.standing
        return partial(self.told.open_place, standing) if standing else None


class EntryFace(PlaceFace):
    """An entry or a treaty action; a press reads the entry."""

    def __init__(self, told: Told, address: tuple[str, Key], number: int) -> None:
        super().__init__(told, address)
        self._number = number

    @property
    def standing(self) -> Place | None:
        slot, contents = self.slot, self.told.contents
        holder = None if slot is None else contents.holder(slot, self._number)
        return None if slot is None or holder is None else contents.places(slot)[holder]

    def parent(self) -> QAccessibleInterface:
        slot, contents = self.slot, self.told.contents
        holder = None if slot is None else contents.holder(slot, self._number)
        return self.told.face((self.code,) if holder in (None, self.key) else (self.code, holder))

    def addresses(self) -> Sequence[Address]:
        return []

    def name(self) -> str:
        return self.told.tell(self.code, self._number).partition("\n")[0]

    def description(self) -> str:
        """Its date, and which of the lane it is."""
        date = self.told.tell(self.code, self._number).partition("\n")[2]
        slot, scene = self.slot, self.told.contents.scene
        if slot is None:
            return date
        entries = scene.entries[slot]
        return self.told.words.sayings.entry(date, entries.rank(self._number) + 1, len(entries), self.lane)

    def action(self) -> Callable[[], None] | None:
        return None if self.code == ACTIONS else partial(self.told.choose, self._number)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.selectable = self.code != ACTIONS
        state.selected = state.selectable and self._number == self.told.current
        return state


def face_of(told: Told, address: Address) -> Face:
    """What stands at an address."""
    if len(address) == 1:
        return LaneFace(told, address)
    key = address[1]
    return EntryFace(told, address, key) if isinstance(key, int) else GroupFace(told, address)
