"""The package for Debian and what descends from it."""

import gzip
import os
import subprocess
from collections.abc import Iterable, Mapping
from email.utils import formatdate
from hashlib import md5
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from app.build.bundle.reproducible import build_time
from app.build.packages.archives import files_of
from app.build.packages.icons import pictures
from app.domain.glibc import FLOOR, version_text

NAME: Final = "treatyline"
_SOURCES: Final = Path("resources/packaging")
_ICONS: Final = Path("resources/icons")
_MAINTAINER: Final = "The Treatyline authors <authors@treatyline.invalid>"
"""Nobody's address: whoever hands the package on puts in their own."""

_PLACES: Final = {
    _SOURCES / "treatyline.desktop": "usr/share/applications",
    _SOURCES / "org.treatyline.Treatyline.metainfo.xml": "usr/share/metainfo",
    _SOURCES / "copyright": f"usr/share/doc/{NAME}",
    _ICONS / "treatyline.svg": "usr/share/icons/hicolor/scalable/apps",
}
_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
"""Those of the icons for which hicolor has a folder."""

_CONTROL: Final = """\
Package: {name}
Version: {version}
Architecture: amd64
Maintainer: {maintainer}
Installed-Size: {size}
Depends: libc6 (>= {glibc}), zlib1g
Recommends: fontconfig-config, libx11-data, xkb-data
Suggests: libcups2
Section: database
Priority: optional
Description: offline reference of counter-narcotics cooperation
 Agreements signed, meetings held and joint operations carried out against the
 drug trade by China, Russia, the Central Asian states, Afghanistan, Pakistan,
 Iran and their neighbours, with their parties, dates, figures and sources, in
 Chinese, English and Russian. They are searched as one types and seen on a
 timeline. No network is used.
"""
_CHANGELOG: Final = """\
{name} ({version}) unstable; urgency=medium

  * What is new is told by the CHANGELOG.md of the source.

 -- {maintainer}  {date}
"""


def write_deb(folder: Path, package: Path, version: str, compression: str = "xz") -> None:
    """Writes the package of a frozen program."""
    with TemporaryDirectory() as place:
        root = Path(place, "root")
        _lay_out(folder, root, version)
        installed = [path for path in files_of(root) if not path.is_symlink()]
        size = sum(-(-path.lstat().st_size // 1024) for path in installed)
        values = {"version": version, "size": size, "glibc": version_text(FLOOR)}
        _write(root / "DEBIAN" / "control", _filled(_CONTROL, values).encode())
        _write(root / "DEBIAN" / "md5sums", _sums(installed, root).encode())
        for path in (root, *root.rglob("*")):
            if path.is_dir():
                path.chmod(0o755)
        build = ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(root), str(package)]
        environment = os.environ | {"SOURCE_DATE_EPOCH": str(build_time())}
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL, env=environment)  # noqa: S603 - Debian's own


def _lay_out(folder: Path, root: Path, version: str) -> None:
    library = root / "usr" / "lib" / NAME
    for source in files_of(folder):
        inside = source.relative_to(folder)
        _write(library / inside, source.read_bytes(), 0o755 if str(inside) == NAME else 0o644)
    _link(root / "usr" / "bin" / NAME, library / NAME)
    for source, place in _PLACES.items():
        _write(root / place / source.name, source.read_bytes())
    found = pictures((_ICONS / "treatyline.ico").read_bytes())
    for size in _SIZES:
        _write(root / f"usr/share/icons/hicolor/{size}x{size}/apps/{NAME}.png", found[size])
    _write(root / f"usr/share/lintian/overrides/{NAME}", (_SOURCES / "lintian-overrides").read_bytes())
    _write(root / f"usr/share/man/man1/{NAME}.1.gz", _packed((_SOURCES / "treatyline.1").read_bytes()))
    changes = _filled(_CHANGELOG, {"version": version, "date": formatdate(build_time())})
    _write(root / f"usr/share/doc/{NAME}/changelog.gz", _packed(changes.encode()))


def _sums(files: Iterable[Path], root: Path) -> str:
    """By which `dpkg --verify` finds what is damaged."""
    sums = {file: md5(file.read_bytes(), usedforsecurity=False).hexdigest() for file in files}
    return "".join(f"{found}  {file.relative_to(root)}\n" for file, found in sums.items())


def _filled(text: str, values: Mapping[str, object]) -> str:
    return text.format(name=NAME, maintainer=_MAINTAINER, **values)


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def _link(place: Path, target: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(os.path.relpath(target, place.parent))


def _write(place: Path, content: bytes, mode: int = 0o644) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    place.chmod(mode)
