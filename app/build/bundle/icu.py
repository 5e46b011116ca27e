"""Qt's library of ICU data with no more of it than Qt asks for: 2 MB instead of 32."""

import re
import struct
import subprocess
from pathlib import Path
from typing import Final

KEPT: Final = re.compile(
    # Orders of letters, of which those of our languages and of the region; where ICU finds no other it takes the root.
    r"coll/(ucadata\.icu|(pool|res_index|root|en|ru|zh|az|be|fa|hy|ka|kk|ky|mn|ps|tg|tk|tr|uk|ur|uz)\.res)"
    # Properties of characters, the names of encodings, and what every locale is derived from.
    r"|(?!unames)[^/]+\.(icu|nrm)|(root|pool|res_index|supplementalData|keyTypeData|timezoneTypes|zoneinfo64)\.res"
)
"""Qt compares text by ICU, asks it about time zones, and has no use for its words, calendars and dictionaries."""

_FORMAT: Final = b"CmnD"
_FORMAT_AT: Final = 12
_ALIGNMENT: Final = 16
_SOURCE: Final = """
.section .rodata
.balign {alignment}
.globl {symbol}
.type {symbol}, @object
{symbol}:
.incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack, "", @progbits
"""


def reduce_library(library: Path, folder: Path) -> Path:
    """A library of the same name in the folder, with the KEPT part of the data; ICU falls back where an item is not."""
    folder.mkdir(parents=True, exist_ok=True)
    data, source, compiled = (folder / f"icu.{suffix}" for suffix in ("dat", "s", "o"))
    data.write_bytes(reduced(library.read_bytes()))
    version = library.name.rpartition(".")[2]
    symbol = f"icudt{version}_dat"
    source.write_text(_SOURCE.format(symbol=symbol, data=data, alignment=_ALIGNMENT), encoding="utf-8")
    made = folder / library.name
    _run("as", "-o", compiled, source)
    _run("ld", "-shared", "-z", "noexecstack", "-soname", library.name, "-o", made, compiled)
    return made


def reduced(content: bytes) -> bytes:
    """An archive of the KEPT items of the archive that is somewhere in the content."""
    start = content.index(_FORMAT) - _FORMAT_AT
    (header,) = struct.unpack_from("<H", content, start)
    table = start + header
    items = {name: part for name, part in _items(content, table) if KEPT.fullmatch(name.partition(b"/")[2].decode())}
    names = b"".join(name + b"\0" for name in items)
    names_at = 4 + 8 * len(items)
    data_at = _aligned(header + names_at + len(names)) - header
    rows, bodies, name_at = b"", b"", names_at
    for name, part in items.items():
        rows += struct.pack("<II", name_at, data_at + len(bodies))
        name_at += len(name) + 1
        bodies += part.ljust(_aligned(len(part)), b"\0")
    top = struct.pack("<I", len(items)) + rows + names
    return content[start:table] + top.ljust(data_at, b"\0") + bodies


def _items(content: bytes, table: int) -> list[tuple[bytes, bytes]]:
    """Names and bytes; the last item, of which the table does not say where it ends, is one that nobody needs."""
    (count,) = struct.unpack_from("<I", content, table)
    rows = [struct.unpack_from("<II", content, table + 4 + 8 * row) for row in range(count)]
    ends = [row[1] for row in rows[1:]]
    return [
        (content[table + name : content.index(b"\0", table + name)], content[table + begin : table + end])
        for (name, begin), end in zip(rows, ends, strict=False)
    ]


def _aligned(length: int) -> int:
    return -(-length // _ALIGNMENT) * _ALIGNMENT


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True)  # noqa: S603 - the binutils of this machine
