"""The timeline tells screen readers what keys and mouse have come to, and what is in view once it rests."""

from functools import cache, partial

from PySide6.QtCore import QObject, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)

from app.domain.timeline.actions import ACTIONS
from app.ui.timeline.accessible import TimelineFace, face_of
from app.ui.timeline.contents import Contents
from app.ui.timeline.face import Address, Face
from app.ui.timeline.opening import OpeningTimeline
from app.ui.timeline.slots import LaneText
from app.ui.timeline.words import TimelineWords

_REST_MS = 500


class SpokenTimeline(OpeningTimeline):
    """Keeps what screen readers were given, since Qt forgets nothing of it by itself; tells which entry was chosen."""

    entry_chosen = Signal(int)

    def _equip(self) -> None:
        super()._equip()
        self._faces: dict[Address, Face] = {}
        self._given: list[TimelineFace] = []
        self._contents: Contents | None = None
        self._spoken: Address | None = None
        self._said = ""
        self._rest = QTimer(singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._tell_view)
        # What Qt was given must outlive it, and the timeline's attributes do not.
        self.destroyed.connect(partial(_release, self._given, self._faces))
        _install_factory()

    @property
    def words(self) -> TimelineWords:
        """Those of the interface language."""
        return self._words

    @property
    def contents(self) -> Contents:
        """What is in view."""
        shown = self.scene()
        if self._contents is None or self._contents.scene is not shown:
            self._contents = Contents(shown)
        return self._contents

    @property
    def current(self) -> int | None:
        """The entry that is being read."""
        return self._current

    @property
    def spoken(self) -> Address | None:
        """What the keys have come to."""
        spoken = self._spoken if self.hasFocus() else None
        return spoken if spoken and self.face(spoken).isValid() else None

    @property
    def itself(self) -> QAccessibleInterface:
        """The timeline as screen readers have it."""
        return QAccessible.queryAccessibleInterface(self)

    def given(self) -> TimelineFace:
        """Made for Qt, which asks again when the timeline has got signals since, and deletes each."""
        self._given.append(TimelineFace(self, self, lambda: [lane.code for lane in self.shelf.lanes]))
        return self._given[-1]

    def face(self, address: Address) -> Face:
        """What stands at an address, made when it is first asked for."""
        if address not in self._faces:
            self._faces[address] = face_of(self, address)
            QAccessible.registerAccessibleInterface(self._faces[address])
        return self._faces[address]

    def lane_text(self, code: str) -> LaneText | None:
        """Name and count of a lane, whether it is in sight or not."""
        return next((text for text in self.shelf.texts if text.code == code), None)

    def tell(self, code: str, number: int) -> str:
        """The title of an entry and its date, or an action and its date, on two lines."""
        deeds = self.shelf.deeds
        return deeds.tips[number] if code == ACTIONS and deeds else self._describe(number)

    def on_screen(self, rect: QRectF) -> QRect:
        """A part of the timeline in the coordinates of the screen."""
        place = rect.toAlignedRect()
        return place.translated(self.mapToGlobal(place.topLeft()) - place.topLeft())

    @property
    def view_in_words(self) -> str:
        """Which days are in view, and how many of the entries."""
        if not self._total:
            return self._words.empty
        seen = self._total - sum(self._outside()) - self._timeline.undated.bit_count()
        return self._words.sayings.view(*self._viewport.days, seen, self._total)

    def choose(self, number: int) -> None:
        """Tell that an entry was chosen, and make it the current one."""
        self.entry_chosen.emit(number)
        self.set_current(number)

    def set_current(self, number: int | None) -> None:
        super().set_current(number)
        if number is None or not self._is_heard():
            return
        codes = [self.scene().texts[place.lane].code for place in self.scene().find(number)]
        if codes:
            self._speak((self._lane if self._lane in codes else codes[0], number))

    def turn_fold(self, code: str | None = None) -> None:
        super().turn_fold(code)
        if self._is_heard() and (code := code or self._lane):
            changed = QAccessible.State()
            changed.expanded = changed.collapsed = True
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self.face((code,)), changed))

    def _to_lane(self, by: int) -> None:
        super()._to_lane(by)
        if self._lane and self._is_heard():
            self._speak((self._lane,))

    def _is_heard(self) -> bool:
        return QAccessible.isActive() and self.hasFocus()

    def _speak(self, address: Address) -> None:
        """Let a screen reader come to something else."""
        if address != self._spoken:
            self._spoken = address
            for event in (QAccessible.Event.Focus, QAccessible.Event.Selection):
                QAccessible.updateAccessibility(QAccessibleEvent(self.face(address), event))

    def _changed(self) -> None:
        super()._changed()
        if QAccessible.isActive():
            self._rest.start()

    def _tell_view(self) -> None:
        """Say what is in view now; what is no longer there is forgotten."""
        _forget(self._faces, [address for address, face in self._faces.items() if not face.isValid()])
        before, self._said = self._said, self.view_in_words
        if self._said != before:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            if self._is_heard():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._said))


def _forget(faces: dict[Address, Face], addresses: list[Address]) -> None:
    """Let Qt delete what stood at these addresses, before Python does it, and ask nothing of it any more."""
    for address in addresses:
        faces[address].gone = True
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(faces[address]))
        del faces[address]


def _release(_given: list[TimelineFace], faces: dict[Address, Face]) -> None:
    """Qt deletes what it was given for the timeline itself, and not what was given for its parts."""
    _forget(faces, list(faces))


@cache
def _install_factory() -> None:
    """Once for all timelines: Qt asks the factory for the interface of each widget that a screen reader looks at."""
    QAccessible.installFactory(_face_of)


def _face_of(_name: str, thing: QObject) -> QAccessibleInterface | None:
    return thing.given() if isinstance(thing, SpokenTimeline) else None
