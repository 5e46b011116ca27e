"""Opens the palette with the window's actions, what changes the search, and pages of countries and organizations."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt

from app.domain.page import Page, PartyPage
from app.domain.selection import Selection
from app.library.library import Library
from app.output.commands import Command
from app.output.shortcuts import key_parts
from app.output.synonyms import SYNONYMS
from app.ui.actions import Actions, menu_name
from app.ui.clicking import control_held
from app.ui.palette.palette import Palette
from app.ui.palette.selecting import CHOSEN, filters, orders, search_for
from app.ui.session import Session
from app.ui.theming import Theming
from app.ui.translating import Translating
from app.ui.window import Window
from app.wording.wording import Wording

_OPENER = "palette"


def show_palette(
    library: Library, session: Session, translating: Translating, theming: Theming, window: Window
) -> None:
    """The palette on top of the window, or away if it is there."""
    shown = window.findChild(Palette, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if shown and not shown.isHidden():
        shown.dismiss()
        return
    speeches = translating.every_wording()
    wording, counts = translating.wording, library.search(Selection()).facets
    understood = library.understood(session.selection)
    commands = [
        *_actions(window.menus, speeches),
        *orders(understood, speeches, session.change),
        *_pages(counts, session, wording),
        *filters(understood, counts, wording, session.change),
    ]
    search = partial(search_for, wording=wording, search=partial(_search, session, window))
    Palette(commands, search, wording, theming.theme, window)


def _actions(menus: Actions, speeches: Sequence[Wording]) -> Iterator[Command]:
    """Those that can be done now, but for the one that opens the palette."""
    for menu, name, action in menus.listed():
        if action.isEnabled() and action is not menus[_OPENER]:
            names = [(one.words._(name), menu_name(one.words._(menu))) for one in speeches]
            keys = key_parts(action.shortcuts()[0].toString()) if action.shortcuts() else []
            synonyms = [
                " ".join(one.words._(SYNONYMS[key]) for key in (menu, name) if key in SYNONYMS) for one in speeches
            ]
            keys = [CHOSEN, *keys] if action.isChecked() else keys
            yield Command(*names[0], names, action.trigger, keys, synonyms=synonyms)


def _pages(counts: Mapping[str, Mapping[str, int]], session: Session, wording: Wording) -> Iterator[Command]:
    for facet in ("country", "organization"):
        for code in counts[facet]:
            label, group = wording.value(facet, code), wording.facet(facet)
            names = [(name, group) for name in dict.fromkeys((label, *wording.every_name(facet, code)))]
            act = partial(_read, session, PartyPage(facet, code))
            yield Command(label, group, names, act, found_only=True)


def _read(session: Session, page: Page) -> None:
    session.read_page(page, beside=control_held())


def _search(session: Session, window: Window, text: str) -> None:
    session.propose(Selection(text=text))
    window.top.field.setFocus(Qt.FocusReason.OtherFocusReason)
