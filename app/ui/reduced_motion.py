"""Whether things may move by themselves."""

from PySide6.QtWidgets import QStyle, QWidget


def reduced_motion(widget: QWidget) -> bool:
    """Whether the system, or a style sheet by widget-animation-duration, wants no animations."""
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) == 0
