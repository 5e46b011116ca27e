"""Makes the fallback fonts from Noto (needs fontTools): see README.md beside it."""

import argparse
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SANS, HAN = "Treatyline Sans", "Treatyline Han"

_SANS_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x24F),  # Latin-1, Latin Extended-A and -B
    (0x2B0, 0x36F),  # modifier letters and combining accents
    (0x400, 0x52F),  # Cyrillic with the letters of Central Asia
    (0x1E00, 0x1EFF),
    (0x2000, 0x209F),
    (0x20A0, 0x20BF),
    (0x2100, 0x214F),
    (0x2190, 0x22FF),  # arrows, mathematics
)
_ARABIC_RANGES = ((0x621, 0x63A), (0x640, 0x652), (0x660, 0x669), (0x6F0, 0x6F9))
_HAN_RANGES = ((0x20, 0x7E), (0x2000, 0x206F), (0x3000, 0x303F), (0xFF00, 0xFFEF))
_SYMBOLS = set("▾▴▸◂●■◆○□◇✓✕")
_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)


def main() -> None:
    """Writes TreatylineSans.ttf and TreatylineHan.otf beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("noto", type=Path, help="folder with NotoSans-Regular.ttf, NotoSansArabic-, -Thai-, -Symbols2-")
    parser.add_argument("cjk", type=Path, help="NotoSansCJK-Regular.ttc")
    options = parser.parse_args()
    used = _used()
    _make_sans(options.noto, used)
    _make_han(options.cjk, used | _gb2312())


def _make_sans(noto: Path, used: set[str]) -> None:
    arabic = _characters(_ARABIC_RANGES) | {character for character in used if "\u0600" <= character <= "\u06ff"}
    thai = {character for character in used if "\u0e00" <= character <= "\u0e7f"}
    parts = {
        "NotoSans-Regular.ttf": (used | _characters(_SANS_RANGES), ["mark", "mkmk", "ccmp", "locl", "kern"]),
        "NotoSansArabic-Regular.ttf": (arabic, ["init", "medi", "fina", "isol", "rlig", "ccmp", "mark", "mkmk"]),
        "NotoSansThai-Regular.ttf": (thai, ["mark", "mkmk", "ccmp"]),
        "NotoSansSymbols2-Regular.ttf": (_SYMBOLS, []),
    }
    files = []
    for name, (characters, features) in parts.items():
        font = TTFont(noto / name)
        _subset(font, characters, features)
        files.append(HERE / f"part-{name}")
        font.save(files[-1])
    merged = Merger().merge([str(file) for file in files])
    for file in files:
        file.unlink()
    main_font = TTFont(noto / "NotoSans-Regular.ttf")
    for table, fields in (
        ("hhea", ("ascent", "descent", "lineGap")),
        ("OS/2", ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent", "fsSelection")),
    ):
        for field in fields:
            setattr(merged[table], field, getattr(main_font[table], field))
    _rename(merged, SANS)
    merged.save(HERE / "TreatylineSans.ttf")


def _make_han(cjk: Path, used: set[str]) -> None:
    font = TTFont(cjk, fontNumber=2)  # the face with the forms of Simplified Chinese
    for table in ("BASE", "VORG", "vhea", "vmtx", "GPOS", "GSUB", "GDEF"):
        del font[table]
    _subset(font, used | _characters(_HAN_RANGES), [])
    _rename(font, HAN)
    compact = font["CFF "].cff
    compact.fontNames = [HAN.replace(" ", "") + "-Regular"]
    compact.topDictIndex[0].FamilyName = HAN
    compact.topDictIndex[0].FullName = f"{HAN} Regular"
    font.save(HERE / "TreatylineHan.otf")


def _used() -> set[str]:
    """Every character of the data, of the translations, of the help and of the program, such as Traditional forms."""
    patterns = ("data/**/*.yaml", "resources/translations/**/*.po", "resources/help/**/*.toml", "app/**/*.py")
    files = (file for pattern in patterns for file in ROOT.glob(pattern))
    return {character for file in files for character in file.read_text(encoding="utf-8") if character.isprintable()}


def _gb2312() -> set[str]:
    rows, cells = range(0xA1, 0xF8), range(0xA1, 0xFF)
    return set("".join(bytes((row, cell)).decode("gb2312", "ignore") for row in rows for cell in cells))


def _characters(ranges: tuple[tuple[int, int], ...]) -> set[str]:
    return {chr(code) for first, last in ranges for code in range(first, last + 1)}


def _subset(font: TTFont, characters: set[str], features: list[str]) -> None:
    options = subset.Options(
        layout_features=features,
        name_IDs=list(_NAMES),
        name_languages=[0x409],
        notdef_outline=True,
        hinting=False,
        glyph_names=False,
        legacy_kern=False,
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters])
    subsetter.subset(font)


def _rename(font: TTFont, family: str) -> None:
    """A changed font has a name of its own, so that it never stands for the font of the system."""
    names = {1: family, 2: "Regular", 3: f"{family} (subset)", 4: f"{family} Regular"}
    names[6] = family.replace(" ", "") + "-Regular"
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]


if __name__ == "__main__":
    main()
