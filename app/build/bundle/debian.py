"""From which package of Debian a library of this system is, and under which licence."""

import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import quote

from app.build.bundle.components import LicenceError, complete, licence_of
from app.domain.component import Component

_COMMON: Final = re.compile(r"/usr/share/common-licenses/([\w.-]*\w)")


def library(file: Path) -> Component:
    """What the library is of, under the name of its source package."""
    return _component(_package(file))


@cache
def _component(package: str) -> Component:
    asked = "${source:Package}\n${source:Version}\n${source:Upstream-Version}\n${Architecture}"
    source, version, upstream, architecture = _said("dpkg-query", "-W", "-f", asked, package).splitlines()
    copyright_file = Path("/usr/share/doc", package.partition(":")[0], "copyright")
    texts = (copyright_file, *_common(copyright_file)) if copyright_file.is_file() else ()
    purl = f"pkg:deb/debian/{source}@{quote(version, safe='')}?arch={architecture}"
    address = f"https://tracker.debian.org/pkg/{source}"
    upstream = re.sub(r"[+.]dfsg.*", "", upstream)
    return complete(Component(source, upstream, licence_of("debian", source), texts, address, purl))


def _package(file: Path) -> str:
    """The name of the package; a library may be known to dpkg by its place before /lib became a link to /usr/lib."""
    real = file.resolve()
    for place in (real, Path("/", *real.parts[2:])):
        try:
            return _said("dpkg", "-S", str(place)).partition(": ")[0]
        except subprocess.CalledProcessError:
            continue
    raise LicenceError(f"{file} is of no package of Debian")


def _common(file: Path) -> list[Path]:
    """The texts that a copyright file names in place of repeating them."""
    names = dict.fromkeys(_COMMON.findall(file.read_text(encoding="utf-8", errors="replace")))
    return sorted({Path("/usr/share/common-licenses", name).resolve() for name in names})


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - dpkg
