"""Moving along the timeline: nearer and farther, to earlier and later days, to other lanes."""

from app.domain.timeline.actions import ACTIONS
from app.domain.timeline.arrangement import LaneOrder
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.timeline.scene import Place
from app.ui.timeline.whereabouts import places_in_sight

ZOOM = 1.5
PAN_SHARE = 0.15


class MovingTimeline(TimelineCanvas):
    """What buttons, keys and menus do."""

    def set_current(self, number: int | None) -> None:
        """Ring the marks of an entry, and bring it into view."""
        self._current = number
        known, days = self._timeline.chronology, self._viewport.days
        if number is not None and number in self._timeline.everything:
            if not known.touches(number, *days):
                self._follows = False
                self._viewport = self._viewport.centred(known.middle(number))
                self._changed()
            self._bring_lane(number)
        if self._scene:
            self._selected = self._find_current(self._scene)
            self.update()

    def _bring_lane(self, number: int) -> None:
        """Scroll to a lane that has an entry, unless a mark of it is in sight."""
        lanes = [place for place, lane in enumerate(self.shelf.lanes) if lane.code != ACTIONS and number in lane]
        if lanes and not places_in_sight(self.scene(), number):
            self.show_lane(lanes[0])

    def show_lane(self, lane: int) -> None:
        """Scroll so far that a lane is whole in sight."""
        place = self._geometry()
        stack, scroll = place.stack, self.scroll_bar.value()
        if lane >= stack.pinned:
            least = stack.tops[lane + 1] - place.plot.height()
            self._scroll_to(min(max(scroll, least), stack.tops[lane] - stack.fixed))

    def fit(self) -> None:
        """Show every entry of this answer, and follow the next ones."""
        self.look(self._viewport.showing(*self._viewport.limits))
        self._follows = True

    def zoom_in(self) -> None:
        self.look(self._viewport.zoomed(ZOOM, self._viewport.width / 2))

    def zoom_out(self) -> None:
        self.look(self._viewport.zoomed(1 / ZOOM, self._viewport.width / 2))

    def come_closer(self, place: Place) -> None:
        """Zoom in on a chip or a bar."""
        self.look(self._viewport.zoomed(ZOOM**2, place.rect.center().x() - self.scene().geometry.plot.left()))

    def pan_earlier(self) -> None:
        self.look(self._viewport.panned(self._viewport.width * PAN_SHARE))

    def pan_later(self) -> None:
        self.look(self._viewport.panned(-self._viewport.width * PAN_SHARE))

    def show_beginning(self) -> None:
        self.look(self._viewport.centred(self._viewport.limits[0]))

    def show_end(self) -> None:
        self.look(self._viewport.centred(self._viewport.limits[1]))

    def show_earlier(self) -> None:
        """Bring the nearest entry before the view into its middle."""
        self.look(self._viewport.centred(self._timeline.last_before(self._viewport.days[0])))

    def show_later(self) -> None:
        """Bring the nearest entry after the view into its middle."""
        self.look(self._viewport.centred(self._timeline.first_after(self._viewport.days[1])))

    def scroll_up(self) -> None:
        """Show the lanes above."""
        self._scroll_to(self.scroll_bar.value() - self.scroll_bar.pageStep())

    def scroll_down(self) -> None:
        """Show the lanes below."""
        self._scroll_to(self.scroll_bar.value() + self.scroll_bar.pageStep())

    def to_lane_above(self) -> None:
        self._to_lane(-1)

    def to_lane_below(self) -> None:
        self._to_lane(1)

    def turn_fold(self, code: str | None = None) -> None:
        """Fold a lane or the one that the keys have come to, or unfold it."""
        if code := code or self._lane:
            self.shelf.turn_fold(code)
            self._restack()

    def turn_pin(self, code: str | None = None) -> None:
        """Pin a lane or the one that the keys have come to, or let it go."""
        if code := code or self._lane:
            self.shelf.turn_pin(code)
            self._restack()

    def fold_all(self, *, folded: bool) -> None:
        """Fold all lanes or none."""
        self.shelf.fold([lane.code for lane in self.shelf.lanes] if folded else ())
        self._restack()

    def sort_lanes(self, order: str) -> None:
        """Put the lanes into an order, and show the first of them."""
        self.shelf.sort(LaneOrder(order))
        self._scroll_to(0)
        self._restack()

    def _to_lane(self, by: int) -> None:
        """Go from lane to lane, from the first one in sight on."""
        slots, lanes = self._geometry().slots, self.shelf.lanes
        if not slots:
            return
        place = None if self._lane is None else self.shelf.place(self._lane)
        place = slots[0].lane if place is None else min(max(place + by, 0), len(lanes) - 1)
        self._lane = lanes[place].code
        self.show_lane(place)
        self.update()
