"""Whether this system can show a window: a display that answers, and the libraries that Qt needs."""

import ctypes
import os
import sys

from app import paths

_QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X11_LIBRARIES = {
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What Qt needs of the system -> the Debian package that has it; without it Qt ends the process."""


class QtMissingError(Exception):
    """Qt cannot start here; one sentence says what to install."""


def require_qt(what: str) -> None:
    """Raises QtMissingError where a library is missing that Qt needs; it would end the process."""
    if missing := missing_libraries():
        raise QtMissingError(
            f"{what} needs libraries that this system lacks. On Debian or Ubuntu: apt install {' '.join(missing)}"
        )


def prefer_an_input_method() -> None:
    """Where Chinese is typed through fcitx, for which Qt brings no plugin, through ibus, whose protocol it speaks."""
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ.setdefault("QT_IM_MODULES", "fcitx;ibus")


def has_display() -> bool:
    """Whether a window can appear: always but on a Linux without Wayland and an X11 server that answers."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and x_server_answers()


def x_server_answers() -> bool:
    """Asks the server that DISPLAY names, since Qt ends the process when it does not answer."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # and missing_libraries says what to install
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers


def missing_libraries() -> list[str]:
    """The Debian packages of system libraries that Qt needs and this system lacks."""
    if sys.platform != "linux" or paths.FROZEN:
        return []
    needed = dict(_QT_LIBRARIES)
    if os.environ.get("DISPLAY") and os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb":
        needed |= _X11_LIBRARIES
    return [package for library, package in needed.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
