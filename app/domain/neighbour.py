"""What the page of one entry needs of another one that it links to."""

from dataclasses import dataclass

from app.domain.dates import Edtf
from app.domain.entry import Texts


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entry seen from another one."""

    id: str
    kind: str
    title: Texts
    date: Edtf
