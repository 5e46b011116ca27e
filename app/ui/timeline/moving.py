"""Moving along the timeline: nearer and farther, to earlier and later days, to other lanes."""

from datetime import date

from app.domain.timeline.actions import ACTIONS
from app.domain.timeline.arrangement import LaneOrder
from app.domain.timeline.units import YEAR, Unit
from app.domain.timeline.viewport import Viewport
from app.ui.reduced_motion import reduced_motion
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.timeline.motion import Motion
from app.ui.timeline.whereabouts import places_in_sight

ZOOM = 1.5
PAN_SHARE = 0.15


class MovingTimeline(TimelineCanvas):
    """What buttons, keys and menus do; the view glides to where they want it."""

    def _equip(self) -> None:
        super()._equip()
        self.today = date.today
        self.motion = Motion(self)
        self.motion.moved.connect(self._show_days)

    def look(self, viewport: Viewport) -> None:
        """Show other days at once."""
        self.motion.stop()
        super().look(viewport)

    def glide(self, goal: Viewport) -> None:
        """Show other days, after those between."""
        self._follows = False
        if reduced_motion(self) or not self.isVisible():
            self.look(goal)
        elif goal != self._aim:
            self.motion.glide(self._viewport, goal)

    def _throw(self, speed: float) -> None:
        """Let the view go on with so many pixels in a millisecond."""
        if not reduced_motion(self):
            self.motion.throw(self._viewport, speed)

    @property
    def _aim(self) -> Viewport:
        """Where the view is, or will be: what is wanted next begins there."""
        return (self.motion.goal or self._viewport).resized(self._viewport.width)

    def _show_days(self, viewport: Viewport) -> None:
        self._viewport = viewport
        self._changed()

    def _reopen(self) -> None:
        """An answer finds the view where it was going."""
        self._viewport = self._aim
        self.motion.stop()
        super()._reopen()

    def set_current(self, number: int | None) -> None:
        """Ring the marks of an entry, and bring it into view; one that is new there is glided to."""
        move = self.look if number == self._current else self.glide
        self._current = number
        known, aim = self._timeline.chronology, self._aim
        if number is not None and number in self._timeline.everything:
            if not known.touches(number, *aim.days):
                move(aim.centred(known.middle(number)))
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
        self.glide(self._aim.showing(*self._viewport.limits))
        self._follows = True

    def zoom_in(self) -> None:
        self._zoom(ZOOM, self._viewport.width / 2)

    def zoom_out(self) -> None:
        self._zoom(1 / ZOOM, self._viewport.width / 2)

    def _zoom(self, factor: float, about: float) -> None:
        """Come nearer or go farther; the day at a place of the plot stays there."""
        self.glide(self._aim.zoomed(factor, about))

    def pan_earlier(self) -> None:
        self._pan(PAN_SHARE)

    def pan_later(self) -> None:
        self._pan(-PAN_SHARE)

    def _pan(self, share: float) -> None:
        """Move the days to the right by a share of the view."""
        self.glide(self._aim.panned(share * self._viewport.width))

    def show_beginning(self) -> None:
        self.glide(self._aim.centred(self._viewport.limits[0]))

    def show_end(self) -> None:
        self.glide(self._aim.centred(self._viewport.limits[1]))

    def show_earlier(self) -> None:
        """Bring the nearest entry before the view into its middle."""
        self.glide(self._aim.centred(self._timeline.last_before(self._aim.days[0])))

    def show_later(self) -> None:
        """Bring the nearest entry after the view into its middle."""
        self.glide(self._aim.centred(self._timeline.first_after(self._aim.days[1])))

    def show_this_year(self) -> None:
        """Show the year that the clock says, or the one nearest to it of which there are entries."""
        if self._total:
            extent = self._timeline.extent
            self.show_unit(YEAR, min(max(self.today().toordinal(), extent.first), extent.last))

    def show_unit(self, unit: Unit, day: int) -> None:
        """Show the year, or whatever it is, in which a day lies."""
        self.glide(self._aim.showing(unit.first(day), unit.last(day) + 1))

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
