"""One thing on the timeline as Qt hands it to screen readers."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QColor, QWindow
from shiboken6 import Shiboken

from app.domain.timeline.density import Bar
from app.ui.timeline.contents import Contents, Key
from app.ui.timeline.scene import Chip, Place
from app.ui.timeline.slots import LaneText
from app.ui.timeline.words import TimelineWords

Address = tuple[str] | tuple[str, Key]
"""The code of a lane, or that and a place or an entry in it."""


class Told(Protocol):
    """What a timeline tells of itself, and lets be done."""

    @property
    def words(self) -> TimelineWords: ...
    @property
    def contents(self) -> Contents: ...
    @property
    def current(self) -> int | None: ...
    @property
    def spoken(self) -> Address | None: ...
    @property
    def itself(self) -> QAccessibleInterface: ...
    @property
    def view_in_words(self) -> str: ...
    def lane_text(self, code: str) -> LaneText | None: ...
    def tell(self, code: str, number: int) -> str: ...
    def group_in_words(self, group: Chip | Bar) -> str: ...
    def choose(self, number: int) -> None: ...
    def open_place(self, place: Place) -> None: ...
    def turn_fold(self, code: str) -> None: ...
    def on_screen(self, rect: QRectF) -> QRect: ...
    def windowHandle(self) -> QWindow: ...
    def face(self, address: Address) -> "Face": ...


class Face(QAccessibleInterface, QAccessibleActionInterface):
    """Has nothing of its own but its address: everything is looked up when it is asked for."""

    def __init__(self, told: Told, address: Address) -> None:
        QAccessibleInterface.__init__(self)
        QAccessibleActionInterface.__init__(self)
        self.told, self.address, self.code = told, address, address[0]
        self.gone = False

    @abstractmethod
    def stands(self) -> bool:
        """Whether it is still there."""

    @abstractmethod
    def addresses(self) -> Sequence[Address]:
        """Of its children."""

    @abstractmethod
    def name(self) -> str:
        """What is read first."""

    @abstractmethod
    def description(self) -> str:
        """What is read then."""

    @abstractmethod
    def place(self) -> QRectF:
        """What is seen of it, within the timeline; empty where it is out of sight."""

    @abstractmethod
    def action(self) -> Callable[[], None] | None:
        """What a press does, if anything."""

    @property
    def slot(self) -> int | None:
        """The place of its lane among those in sight."""
        return self.told.contents.slots.get(self.code)

    @property
    def lane(self) -> str:
        """The whole name of its lane."""
        text = self.told.lane_text(self.code)
        return text.full if text else ""

    def object(self) -> None:  # type: ignore[override]
        """It is no object of Qt's."""

    def isValid(self) -> bool:
        return not self.gone and self.stands()

    def window(self) -> QWindow:
        return self.told.windowHandle()

    def childCount(self) -> int:
        return len(self.addresses())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        found = self.addresses()
        return self.told.face(found[index]) if 0 <= index < len(found) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        found = self.addresses()
        return found.index(child.address) if isinstance(child, Face) and child.address in found else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        faces = (self.told.face(address) for address in self.addresses())
        return next((face for face in faces if face.rect().contains(x, y)), None)

    def rect(self) -> QRect:
        place = self.place()
        return QRect() if place.isEmpty() else self.told.on_screen(place)

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return self.name()
        return self.description() if kind is QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Who reads it writes nothing."""

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = True
        state.focused = self.address == self.told.spoken
        state.offscreen = self.place().isEmpty()
        return state

    def interface_cast(self, wanted: QAccessible.InterfaceType) -> Shiboken.VoidPtr:  # type: ignore[override]
        """Of what Qt knows beside names and places, only actions; None would be taken for an address."""
        _, actions = Shiboken.getCppPointer(self)
        return Shiboken.VoidPtr(actions if wanted is QAccessible.InterfaceType.ActionInterface else 0)

    def actionNames(self) -> list[str]:
        return [self.pressAction()] if self.action() else []

    def doAction(self, name: str) -> None:
        act = self.action()
        if act and name == self.pressAction():
            act()

    def keyBindingsForAction(self, name: str) -> list[str]:
        return []
