"""Ready ways to divide the window among its panels, and the way at the first start."""

from collections.abc import Callable
from typing import Final

from app.ui.actions import Actions
from app.ui.arranging import Arranged
from app.ui.theming import Theming

_READY: Final[dict[str, Callable[[Arranged], None]]] = {
    "for_list": lambda panels: panels.divide(left=True, reader=0.36, first=0.25),
    "for_timeline": lambda panels: panels.divide(left=False, reader=0.3, first=0.7),
    "for_reader": lambda panels: panels.divide(left=False, reader=0.58, first=0.45),
    "reset_panels": Arranged.reset,
}


def offer_layouts(arranged: Arranged, menus: Actions, theming: Theming) -> None:
    """Each is an action of the menus; the panels follow the text size."""
    theming.changed.connect(arranged.follow_text_size)
    for name, arrange in _READY.items():
        menus[name].triggered.connect(lambda *_, arrange=arrange: arrange(arranged))
