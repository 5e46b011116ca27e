"""Gives widgets the stable names that tests, scripts and style sheets hang on."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

Widget = TypeVar("Widget", bound=QWidget)


def named(widget: Widget, name: str, *, quiet: bool = False) -> Widget:
    """The widget with an objectName; quiet: a text of less weight."""
    widget.setObjectName(name)
    if quiet:
        widget.setProperty("quiet", True)
    return widget
