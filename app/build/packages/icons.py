"""The pictures that the icon for Windows holds, for the systems that want them apart or in another wrapping."""

import struct
from collections.abc import Mapping
from typing import Final

_HEADER: Final = struct.Struct("<HHH")
_ENTRY: Final = struct.Struct("<BBBBHHII")
_CHUNK: Final = struct.Struct(">4sI")

_KINDS: Final = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic13": 256}
"""What macOS calls a picture -> its pixels; one of them may serve two sizes on the screen."""


def pictures(icon: bytes) -> Mapping[int, bytes]:
    """The PNG files of a .ico, by their width."""
    _, _, count = _HEADER.unpack_from(icon)
    entries = (_ENTRY.unpack_from(icon, _HEADER.size + number * _ENTRY.size) for number in range(count))
    # 256 does not fit into the byte that there is for it, and is written as 0.
    return {width or 256: icon[start : start + size] for width, *_, size, start in entries}


def apple_icon(icon: bytes) -> bytes:
    """The same as .icns."""
    found = pictures(icon)
    chunks = [_chunk(kind, found[size]) for kind, size in _KINDS.items()]
    return _chunk(b"icns", b"".join(chunks))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return _CHUNK.pack(kind, _CHUNK.size + len(content)) + content
