"""A screen that nobody sees, and the keyboard before it."""

import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE_S = 60.0
_SIZE = 1366, 768
_GROUND = 50
"""More colours than this has only what is written or painted."""

_SPARE = 209
"""The first key of those that stand on no keyboard, and so are free for other letters."""

_KEYMAP = """
xkb_keymap {
  xkb_keycodes { include "evdev+aliases(qwerty)" };
  xkb_types { include "complete" };
  xkb_compat { include "complete" };
  xkb_symbols { include "pc+us"
%s };
};
"""


class Screen:
    """What a reader does at it and sees on it."""

    def __init__(self, number: int, picture: Path) -> None:
        self.name = f":{number}"
        self._picture = picture

    def press(self, *keys: str) -> None:
        """One key after another, such as ctrl+a."""
        for key in keys:
            self._focus()
            self._xdotool("key", key)

    def type(self, text: str) -> None:
        """Letter by letter."""
        self._focus()
        self._xdotool("type", "--delay", "30", text)

    def turn_wheel(self, x: int, y: int) -> None:
        """Towards what is shown there."""
        self._xdotool("mousemove", str(x), str(y), "click", "4")

    def windows(self) -> list[str]:
        """The titles of the windows of the program that can be seen."""
        return [self._xdotool("getwindowname", window).strip() for window in self._found()]

    def shows_something(self) -> bool:
        """Whether there is a window in which there is more than a ground."""
        return bool(self.windows()) and len(set(memoryview(self.picture()).cast("I"))) > _GROUND

    def picture(self, below: int = 0) -> bytes:
        """All points of it, or those below a line: what Xvfb writes is a file of xwd."""
        content = self._picture.read_bytes()
        header = struct.unpack_from(">25I", content)
        start = header[0] + 12 * header[19]
        return content[start + below * header[12] : start + header[5] * header[12]]

    def _focus(self) -> None:
        """There is no manager of windows, which would give the keyboard to the uppermost."""
        self._xdotool("windowfocus", "--sync", self._found()[-1])

    def _found(self) -> list[str]:
        return self._xdotool("search", "--onlyvisible", "--class", "treatyline", check=False).split()

    def _xdotool(self, *words: str, check: bool = True) -> str:
        command = ["xdotool", *words]
        environment = {"DISPLAY": self.name, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        return subprocess.run(command, env=environment, check=check, stdout=subprocess.PIPE, text=True).stdout


@contextmanager
def opened(folder: Path, letters: str) -> Iterator[Screen]:
    """A screen with a keyboard that has these letters beside those of English."""
    size = "{}x{}x24".format(*_SIZE)
    # Without -noreset the keyboard would be the usual one again as soon as nobody looks.
    command = ["Xvfb", "-screen", "0", size, "-ac", "-noreset", "-fbdir", str(folder), "-displayfd", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout
        screen = Screen(int(server.stdout.readline()), folder / "Xvfb_screen0")
        keys = "".join(f"key <I{_SPARE + n}> {{ [ U{ord(letter):04X} ] }};\n" for n, letter in enumerate(letters))
        subprocess.run(["xkbcomp", "-w0", "-", screen.name], input=_KEYMAP % keys, text=True, check=True)
        try:
            yield screen
        finally:
            server.terminate()


def wait_for(holds: Callable[[], bool], what: str) -> None:
    """Until something holds; AssertionError when it does not come."""
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end, f"in vain: {what}"
        time.sleep(0.1)
