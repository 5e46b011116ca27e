"""The C library of the system that a packed program needs, which is the one thing that it takes from a Linux."""

import re
from typing import Final

Version = tuple[int, int]

FLOOR: Final[Version] = (2, 36)
"""That of Debian 12, on which the program is packed; what needs a newer one may not be.

Qt for Python itself needs 2.34; the rest is of the machine that packs, and would need less on an older one.
"""


def refusal(said: str) -> str:
    """One sentence when the version that the system says of itself, such as "glibc 2.35", is too old; else nothing."""
    found = re.fullmatch(r"glibc (\d+)\.(\d+).*", said)
    if found and (int(found[1]), int(found[2])) < FLOOR:
        return f"this system is too old: Treatyline needs glibc {version_text(FLOOR)} or later, and this is {said}"
    return ""


def version_text(version: Version) -> str:
    """2.36, for people."""
    return ".".join(map(str, version))
