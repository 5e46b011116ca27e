"""The keys of the timeline."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt

from app.domain.keyboard import other_layout

_CYRILLIC = 0x400, 0x4FF


class Mover(Protocol):
    """What keys ask for."""

    def fit(self) -> None: ...
    def zoom_in(self) -> None: ...
    def zoom_out(self) -> None: ...
    def pan_earlier(self) -> None: ...
    def pan_later(self) -> None: ...
    def show_beginning(self) -> None: ...
    def show_end(self) -> None: ...
    def show_this_year(self) -> None: ...
    def begin_period(self) -> None: ...
    def end_period(self) -> None: ...
    def begin_period_at_entry(self) -> None: ...
    def end_period_at_entry(self) -> None: ...
    def clear_period(self) -> None: ...
    def scroll_up(self) -> None: ...
    def scroll_down(self) -> None: ...
    def to_lane_above(self) -> None: ...
    def to_lane_below(self) -> None: ...
    def turn_fold(self) -> None: ...
    def turn_pin(self) -> None: ...
    def to_place_before(self) -> None: ...
    def to_place_after(self) -> None: ...
    def choose_previous(self) -> None: ...
    def choose_next(self) -> None: ...
    def choose_again(self) -> None: ...


Keys = dict[Qt.Key, Callable[[], None]]


def key_table(to: Mover) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]]:
    """What a key does, alone, with Ctrl and with Shift."""
    held = Qt.KeyboardModifier
    shift: Keys = {Qt.Key.Key_Left: to.to_place_before, Qt.Key.Key_Right: to.to_place_after}
    alone = _moving(to) | _deciding(to)
    tables = ((held.NoModifier, alone), (held.ControlModifier, _with_control(to)), (held.ShiftModifier, shift))
    return {(key, modifier): act for modifier, keys in tables for key, act in keys.items()}


def _moving(to: Mover) -> Keys:
    key = Qt.Key
    return {
        key.Key_Left: to.pan_earlier,
        key.Key_Right: to.pan_later,
        key.Key_Home: to.show_beginning,
        key.Key_End: to.show_end,
        key.Key_PageUp: to.scroll_up,
        key.Key_PageDown: to.scroll_down,
        key.Key_Plus: to.zoom_in,
        key.Key_Equal: to.zoom_in,
        key.Key_Minus: to.zoom_out,
        key.Key_F: to.fit,
        key.Key_Y: to.show_this_year,
    }


def _deciding(to: Mover) -> Keys:
    """What chooses an entry, a period, or how a lane is shown."""
    key = Qt.Key
    return {
        key.Key_Up: to.choose_previous,
        key.Key_Down: to.choose_next,
        key.Key_Return: to.choose_again,
        key.Key_Enter: to.choose_again,
        key.Key_BracketLeft: to.begin_period,
        key.Key_BracketRight: to.end_period,
        key.Key_Backslash: to.clear_period,
        key.Key_Backspace: to.clear_period,
        key.Key_Space: to.turn_fold,
        key.Key_P: to.turn_pin,
    }


def _with_control(to: Mover) -> Keys:
    key = Qt.Key
    return {
        key.Key_Left: to.choose_previous,
        key.Key_Right: to.choose_next,
        key.Key_Up: to.to_lane_above,
        key.Key_Down: to.to_lane_below,
        key.Key_BracketLeft: to.begin_period_at_entry,
        key.Key_BracketRight: to.end_period_at_entry,
    }


def latin(key: int) -> int:
    """The key that gives a letter or a bracket on a Latin keyboard, for one that gives a Cyrillic letter."""
    letter = other_layout(chr(key)) if _CYRILLIC[0] <= key <= _CYRILLIC[1] else None
    return ord(letter.upper()) if letter else key
