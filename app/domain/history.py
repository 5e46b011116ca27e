"""Where the reader has been: the Selections and pages that Back and Forward return to."""

from dataclasses import field

from app.domain.page import EntryPage, Page
from app.domain.record import record
from app.domain.selection import Selection

LONGEST = 200


@record
class Step:
    """What was on the screen: a Selection, the page being read, and the one that is read beside it."""

    selection: Selection = field(default_factory=Selection)
    page: Page | None = None
    beside: Page | None = None

    @property
    def entry(self) -> int | None:
        """The number of the entry, when the page is one of an entry."""
        return self.page.number if isinstance(self.page, EntryPage) else None


@record
class History:
    """An immutable list of steps with a place in it; a new step forgets what lay ahead."""

    steps: tuple[Step, ...] = (Step(),)
    position: int = 0

    @property
    def current(self) -> Step:
        """The step that is on the screen."""
        return self.steps[self.position]

    @property
    def has_back(self) -> bool:
        """Whether there is a step before."""
        return self.position > 0

    @property
    def has_forward(self) -> bool:
        """Whether there is a step after."""
        return self.position < len(self.steps) - 1

    def pushed(self, step: Step) -> "History":
        """One step further; the oldest are forgotten after LONGEST."""
        kept = (*self.steps[: self.position + 1], step)[-LONGEST:]
        return History(kept, len(kept) - 1)

    def replaced(self, step: Step) -> "History":
        """The current step changed, as by another letter of the same word."""
        return History((*self.steps[: self.position], step), self.position)

    def dropped(self) -> "History":
        """The current step undone; the first one stays."""
        return History(self.steps[: self.position], self.position - 1) if self.has_back else self

    def back(self) -> "History":
        """One step back, as far as there is one."""
        return History(self.steps, max(0, self.position - 1))

    def forward(self) -> "History":
        """One step forward, as far as there is one."""
        return History(self.steps, min(len(self.steps) - 1, self.position + 1))
