"""The part of a line of days which a view shows."""

from dataclasses import replace
from math import ceil, expm1, floor, isfinite, isnan, log
from typing import Final

from app.domain.record import record
from app.domain.timeline.extent import Extent

LEAST_DAYS: Final = 10.0
"""No view shows fewer days."""

_LEAST_MARGIN: Final = 183.0
_MARGIN: Final = 0.03
# The opening view leaves the earliest days out only when that makes the rest so much wider.
_WORTH_TRIMMING: Final = 0.75


@record
class Viewport:
    """The days from first_day up to last_day on so many pixels, never beyond the limits."""

    first_day: float
    last_day: float
    width: float
    limits: tuple[float, float]

    @classmethod
    def whole(cls, limits: tuple[float, float], width: float) -> "Viewport":
        return cls(*limits, max(1.0, width), limits)

    @classmethod
    def opening(cls, extent: Extent, width: float) -> "Viewport":
        """Show the years up to the latest entry; a few early ones do not press the others together.

        The limits are the first and the last day known, with a margin.
        """
        view = cls.whole(_with_margin(extent.first, extent.last), width)
        if extent.last - extent.early > _WORTH_TRIMMING * (extent.last - extent.first):
            return view
        return view.showing(*_with_margin(extent.early, extent.last))

    @property
    def range(self) -> float:
        return self.last_day - self.first_day

    @property
    def scale(self) -> float:
        """Pixels for a day."""
        return self.width / self.range

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day that are at least partly seen."""
        return floor(self.first_day), ceil(self.last_day) - 1

    def to_x(self, day: float) -> float:
        return (day - self.first_day) * self.width / self.range

    def to_day(self, x: float) -> float:
        return self.first_day + x * self.range / self.width

    def zoomed(self, factor: float, about_x: float) -> "Viewport":
        """Show factor times fewer days; the day at about_x keeps its place where the limits allow."""
        if not (isfinite(factor) and factor > 0 and isfinite(about_x)):
            return self
        days = self._allowed(self.range / factor)
        return self._placed(self.to_day(about_x) - about_x / self.width * days, days)

    def panned(self, dx: float) -> "Viewport":
        """Move the days by dx pixels to the right, which shows earlier ones."""
        if not isfinite(dx):
            return self
        return self._placed(self.first_day - dx * self.range / self.width, self.range)

    def showing(self, first: float, last: float) -> "Viewport":
        """Show these days, as far as the limits allow."""
        if not (isfinite(first) and isfinite(last)):
            return self
        days = self._allowed(abs(last - first))
        return self._placed((first + last - days) / 2, days)

    def within(self, limits: tuple[float, float]) -> "Viewport":
        """The same days within other limits."""
        return replace(self, limits=limits).showing(self.first_day, self.last_day)

    def centred(self, day: float) -> "Viewport":
        return self.showing(day - self.range / 2, day + self.range / 2)

    def beginning(self, day: float) -> "Viewport":
        """Begin at another day, as far as the limits and the least days allow; the end stays."""
        if isnan(day):
            return self
        return self.showing(max(min(day, self.last_day - LEAST_DAYS), self.limits[0]), self.last_day)

    def ending(self, day: float) -> "Viewport":
        """End at another day, as far as the limits and the least days allow; the beginning stays."""
        if isnan(day):
            return self
        return self.showing(self.first_day, min(max(day, self.first_day + LEAST_DAYS), self.limits[1]))

    def towards(self, goal: "Viewport", share: float) -> "Viewport":
        """Show what lies so far on the way; a day that is at the same place at both ends of it stays there."""
        if share >= 1:
            return goal
        # The range grows by equal factors in equal times, which looks even.
        growth = log(goal.range / self.range)
        way = expm1(share * growth) / expm1(growth) if growth else share
        first = self.first_day + way * (goal.first_day - self.first_day)
        last = self.last_day + way * (goal.last_day - self.last_day)
        return replace(goal, first_day=first, last_day=last)

    def resized(self, width: float) -> "Viewport":
        return replace(self, width=max(1.0, width)) if isfinite(width) else self

    def _allowed(self, days: float) -> float:
        return min(max(days, LEAST_DAYS), self.limits[1] - self.limits[0])

    def _placed(self, first: float, days: float) -> "Viewport":
        if isnan(first):
            return self
        least, greatest = self.limits
        if days >= greatest - least:
            return replace(self, first_day=least, last_day=greatest)
        first = min(max(first, least), greatest - days)
        return replace(self, first_day=first, last_day=first + days)


def _with_margin(first: float, last: float) -> tuple[float, float]:
    margin = max(_LEAST_MARGIN, _MARGIN * (last - first))
    return first - margin, last + 1 + margin
