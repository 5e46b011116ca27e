"""Finds what to offer."""

from app.library.library import Library
from app.output.completing import Completing
from app.ui.completion.offering import Offered, OfferQuestion


def find_offers(library: Library, question: OfferQuestion) -> Offered:
    """The whole job of the thread, an ordinary function."""
    offers = Completing(library, question.wording).offers(question.selection, question.cursor)
    return Offered(question.selection.text, question.cursor, offers)
