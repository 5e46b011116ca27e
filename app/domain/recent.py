"""The pages that were read of late: each once, the newest first."""

from app.domain.page import Page
from app.domain.record import record

MOST = 20


@record
class Recent:
    """An immutable list of pages."""

    pages: tuple[Page, ...] = ()

    def noted(self, *pages: Page | None) -> "Recent":
        """With pages that have been read now, the last of them as the newest; the oldest are forgotten after MOST."""
        kept = self.pages
        for page in pages:
            if page is not None:
                kept = (page, *(one for one in kept if one != page))
        return Recent(kept[:MOST])
