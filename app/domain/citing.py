"""What the library tells of a source: who rests on it, and what else its publisher has said."""

from collections.abc import Sequence

from app.domain.answer import Brief
from app.domain.authorities import Authority
from app.domain.entry import Citation, Source
from app.domain.groups import Group
from app.domain.record import record
from app.domain.timeline.eras import Era


@record
class SourceFacts:
    """Entries that cite a source, newest first, and eras, authorities and groups that do, each with its citation.

    siblings are the other sources of the same publisher, newest first and then those without a date.
    """

    source: Source
    entries: Sequence[tuple[Brief, Citation]]
    eras: Sequence[tuple[Era, Citation]]
    authorities: Sequence[tuple[Authority, Citation]]
    groups: Sequence[tuple[Group, Citation]]
    siblings: Sequence[Source]
