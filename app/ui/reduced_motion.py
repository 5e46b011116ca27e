"""Whether things may move by themselves."""

import ctypes
import sys

from PySide6.QtWidgets import QStyle, QWidget

_SPI_GETCLIENTAREAANIMATION = 0x1042


def reduced_motion(widget: QWidget) -> bool:
    """Whether the system or its style, or a style sheet by widget-animation-duration, wants no animations."""
    duration = widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget)
    return duration == 0 or not _system_animates()


def _system_animates() -> bool:
    """What Windows says, which does not come through Qt's own style."""
    wanted = ctypes.c_int(1)
    if sys.platform == "win32":
        ctypes.windll.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(wanted), 0)
    return bool(wanted.value)
