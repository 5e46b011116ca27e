"""Walks through windows as those do who use keys or a screen reader."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QApplication, QWidget

Role = QAccessible.Role
INTERACTIVE = {
    Role.Button, Role.ButtonDropDown, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.ComboBox,
    Role.EditableText, Role.SpinBox, Role.Slider, Role.Link, Role.List, Role.ListItem, Role.Tree, Role.TreeItem,
    Role.Table, Role.Cell, Role.ColumnHeader, Role.PageTab, Role.PageTabList, Role.MenuBar, Role.MenuItem,
    Role.PopupMenu, Role.Dialog, Role.Window, Role.Chart, Role.Graphic,
}  # fmt: skip
"""What a screen reader comes to, and what must therefore say what it is."""

_MOST = 80
"""Rows of a list or a table that are looked at; the others are made alike."""


def tree(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """What a screen reader is given of a window, without what is not shown."""
    yield from _below(QAccessible.queryAccessibleInterface(widget))


def _below(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if thing.state().invisible:
        return
    yield thing
    for place in range(min(thing.childCount(), _MOST)):
        child = thing.child(place)
        if child and child.isValid():
            yield from _below(child)


def unnamed(widget: QWidget) -> list[str]:
    """What is interactive and has no name: its role, and the name of its widget or of the next one around it."""
    return [
        f"{thing.role().name} {_place_of(thing)}"
        for thing in tree(widget)
        if thing.role() in INTERACTIVE and not thing.text(QAccessible.Text.Name).strip()
    ]


def _place_of(thing: QAccessibleInterface) -> str:
    parent: QAccessibleInterface | None = thing
    while parent:
        if isinstance(widget := parent.object(), QWidget) and widget.objectName():
            return widget.objectName()
        parent = parent.parent()
    return "?"


def tab_round(first: QWidget) -> list[QWidget]:
    """The widgets to which Tab leads, from the first one until it is there again."""
    first.setFocus()
    found = [first]
    while True:
        window = first.window()
        window.focusNextPrevChild(True)
        focus = QApplication.focusWidget()
        if focus is None or focus in found:
            return found
        found.append(focus)


def place_in_window(widget: QWidget) -> QRect:
    """Where a widget is seen."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def picture(widget: QWidget) -> QImage:
    """A widget as it is seen, with what is over it."""
    QApplication.processEvents()
    return widget.window().grab(place_in_window(widget)).toImage()
