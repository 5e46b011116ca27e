"""What a window does without until somebody wants it: loaded then, since it would lengthen every start."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.domain.advice import Advice
    from app.library.library import Library
    from app.output.advice import Section
    from app.output.help_search import HelpPlace
    from app.output.printed import Printed
    from app.ui.actions_table import ActionsTable
    from app.ui.beside_pane import BesidePane
    from app.ui.completion.offering import Offered, OfferQuestion
    from app.ui.page_saving import PageSaving
    from app.ui.saving import Saving
    from app.ui.timeline.strolling import StrolledTimeline
    from app.ui.timeline_feed import TimelineFeed
    from app.ui.timeline_saving import TimelineSaving
    from app.wording.wording import Wording


def beside_pane(*given: Any) -> "BesidePane":
    """The second pane."""
    from app.ui.beside_pane import BesidePane  # noqa: PLC0415

    return BesidePane(*given)


def actions_table(*given: Any) -> "ActionsTable":
    """The table of the actions of a treaty."""
    from app.ui.actions_table import ActionsTable  # noqa: PLC0415

    return ActionsTable(*given)


def find_offers(library: "Library", question: "OfferQuestion") -> "Offered":
    """What is offered for what is typed."""
    from app.ui.completion.finding import find_offers as find  # noqa: PLC0415

    return find(library, question)


def help_place(*asked: Any, **how: Any) -> "HelpPlace | None":
    """The place of the help that a search may mean."""
    from app.output.help_search import help_place as place  # noqa: PLC0415

    return place(*asked, **how)


def sections(advice: "Advice", wording: "Wording") -> "list[Section]":
    """Advice about a search that finds nothing, in words."""
    from app.output.advice import sections as in_words  # noqa: PLC0415

    return in_words(advice, wording)


def timeline_feed() -> "type[TimelineFeed]":
    """What makes a timeline, and gives it answers."""
    from app.ui.timeline_feed import TimelineFeed  # noqa: PLC0415

    return TimelineFeed


def strolled_timeline() -> "type[StrolledTimeline]":
    """The timeline of a page."""
    from app.ui.timeline.strolling import StrolledTimeline  # noqa: PLC0415

    return StrolledTimeline


def saving(*given: Any) -> "Saving":
    """What asks for the name of a file, and writes it."""
    from app.ui.saving import Saving  # noqa: PLC0415

    return Saving(*given)


def timeline_saving(*given: Any) -> "TimelineSaving":
    """What makes files of a timeline."""
    from app.ui.timeline_saving import TimelineSaving  # noqa: PLC0415

    return TimelineSaving(*given)


def page_saving(*given: Any) -> "PageSaving":
    """What makes files of a page."""
    from app.ui.page_saving import PageSaving  # noqa: PLC0415

    return PageSaving(*given)


def printed(*given: Any, **how: Any) -> "Printed":
    """A page to take along."""
    from app.output.printed import printed as put_on_paper  # noqa: PLC0415

    return put_on_paper(*given, **how)


def print_page(*printed: Any) -> None:
    """Asks for a printer, and prints a page."""
    from app.ui.printing import print_page as print_it  # noqa: PLC0415

    print_it(*printed)
