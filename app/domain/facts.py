"""What a library says of itself."""

from app.domain.record import record


@record
class Facts:
    """How much it holds, and of when that is: content_date is EDTF."""

    entries: int
    sources: int
    content_date: str
