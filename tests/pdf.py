"""Reads the text of a PDF as a reader's search sees it, and which fonts it has, from the file alone."""

import re
import zlib
from collections.abc import Iterator

_OBJECT = re.compile(rb"(\d+) 0 obj\s*(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"(<<.*?>>)\s*stream\n(.*?)\nendstream", re.DOTALL)
_LETTERS = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> \[((?:<[0-9A-F]{4,}> ?)+)\]")
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|(ET)")


class Pdf:
    """One file."""

    def __init__(self, data: bytes) -> None:
        assert data.startswith(b"%PDF-")
        assert data.rstrip().endswith(b"%%EOF")
        self.objects = {int(number): body for number, body in _OBJECT.findall(data)}
        self.pages = [body for body in self.objects.values() if re.search(rb"/Type\s*/Page\b", body)]

    @property
    def size(self) -> tuple[float, float]:
        """Of the first page, in points."""
        found = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", self.pages[0])
        assert found is not None
        return float(found[1]), float(found[2])

    def fonts(self) -> set[str]:
        """The names of all fonts."""
        names = (re.search(rb"/BaseFont\s*/([^\s/]+)", body) for body in self.objects.values())
        return {name[1].decode() for name in names if name}

    def embedded(self) -> set[str]:
        """The names of those whose letters are in the file."""
        descriptors = (body for body in self.objects.values() if re.search(rb"/FontFile[23]? \d+ 0 R", body))
        names = (re.search(rb"/FontName\s*/([^\s/]+)", body) for body in descriptors)
        return {name[1].decode() for name in names if name}

    def text(self, page: int) -> str:
        """The letters of a page in the order of painting, a line for each piece."""
        letters = {name: self._letters(font) for name, font in self._fonts_of(page).items()}
        content = re.search(rb"/Contents (\d+) 0 R", self.pages[page])
        assert content is not None
        font, found = "", []
        for name, shown, end in _SHOWN.findall(self._stream(int(content[1]))):
            if name:
                font = name.decode()
            found.append("\n" if end else "".join(letters[font][code] for code in _codes(shown)))
        return "".join(found)

    def _fonts_of(self, page: int) -> dict[str, int]:
        resources = re.search(rb"/Resources (\d+) 0 R", self.pages[page])
        assert resources is not None
        return {name.decode(): int(n) for name, n in re.findall(rb"/(F\d+) (\d+) 0 R", self.objects[int(resources[1])])}

    def _letters(self, font: int) -> dict[str, str]:
        """What each code of a font stands for."""
        table = re.search(rb"/ToUnicode (\d+) 0 R", self.objects[font])
        assert table is not None
        found = {}
        for first, names in _LETTERS.findall(self._stream(int(table[1]))):
            for place, name in enumerate(names.split()):
                found[f"{int(first, 16) + place:04X}"] = bytes.fromhex(name.strip(b"<>").decode()).decode("utf-16-be")
        return found

    def _stream(self, number: int) -> bytes:
        found = _STREAM.search(self.objects[number])
        assert found is not None
        return zlib.decompress(found[2]) if b"/FlateDecode" in found[1] else found[2]


def _codes(shown: bytes) -> Iterator[str]:
    text = shown.decode()
    return (text[start : start + 4] for start in range(0, len(text), 4))
