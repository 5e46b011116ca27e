"""What the page of one entry needs of another one that it links to."""

from app.domain.dates import Edtf
from app.domain.entry import Texts
from app.domain.record import record


@record
class Neighbour:
    """An entry seen from another one."""

    id: str
    kind: str
    title: Texts
    date: Edtf
