"""What whoever unpacks the program must know, as a file beside it."""

from pathlib import Path
from typing import Final

from app import __version__
from app.build.bundle.sbom import INSIDE
from app.domain.component import BILL

_TEXT: Final = """\
Treatyline {version}

Start treatyline in this folder; nothing is installed, no network is used.
Where a file treatyline.portable is beside it, all that it keeps is in the folder portable here, else nothing.
Commands for the terminal: treatyline --help
Does it work here? treatyline --self-test

Needs {system}.

Licences
--------

The program is under the MIT licence (LICENSE), the content under CC BY 4.0 ({inside}/data/LICENSE).
It comes with the work of others: {bill} (CycloneDX) lists all with version, licence, source and
files; the texts are in the folder licenses and in Help > About Treatyline > Licences.

Qt {qt} and PySide6 are under the LGPL 3 (licenses/LGPL-3.0.txt, licenses/GPL-3.0.txt). You may exchange
them for versions of your own: they are ordinary shared libraries, those of Qt in {inside}/{libraries},
those of PySide6 in {inside}/PySide6 and {inside}/shiboken6. Put another build of the same file name
there that offers what Qt {minor} offers; nothing checks whose it is. So can all other libraries in {inside}.

Sources: Qt https://download.qt.io/official_releases/qt/{minor}/{qt}/
         PySide6 https://download.qt.io/official_releases/QtForPython/pyside6/
         everything else as {bill} says.
The sources of Qt and PySide6 are used as they are there.{changed}
"""
_REDUCED: Final = """
Of the data of ICU only the part is here that Qt uses; the whole libicudata of the same version can take its place."""


def write_readme(folder: Path, system: str, qt: str, *, linux: bool) -> None:
    """Writes README.txt."""
    text = _TEXT.format(
        version=__version__,
        system=system,
        qt=qt,
        minor=qt.rpartition(".")[0],
        bill=BILL,
        inside=INSIDE,
        libraries="PySide6/Qt/lib" if linux else "PySide6",
        changed=_REDUCED if linux else "",
    )
    (folder / "README.txt").write_text(text, encoding="utf-8")
