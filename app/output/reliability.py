"""How far a page can be trusted, of when it is, and how it is called for good."""

from app.domain.reference import written
from app.output.links import link
from app.output.lookups import Lookups
from app.output.parts import Fact, Section, Span
from app.wording.dates import in_words


def data_section(page: str, names: tuple[str, ...], lookups: Lookups) -> Section:
    """The section at the end of a page that counts entries."""
    return Section(lookups.words._("About this page"), (*as_of(lookups), reference(page, names, lookups)))


def as_of(lookups: Lookups) -> tuple[Fact, ...]:
    """The day of the library's content, if it is known."""
    if lookups.as_of is None:
        return ()
    return (Fact(lookups.words._("Data as of"), ((Span(in_words(lookups.as_of, lookups.language)),),)),)


def reference(page: str, names: tuple[str, ...], lookups: Lookups) -> Fact:
    """The reference of a page, which a click copies."""
    text = written(page, *names)
    return Fact(lookups.words._("Reference"), ((copied(text, text, lookups),),))


def copied(shown: str, text: str, lookups: Lookups) -> Span:
    """What a click copies and does not open."""
    return Span(shown, link=link("copy", text), tip=lookups.words._("Click to copy"))
