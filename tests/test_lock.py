import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

FOREIGN = re.compile(
    r"https?://|\bfile:|^-|--(?:extra-)?index|--find-links|--trusted|(?:^|\s)~?/\w|[A-Z]:\\|@ ", re.MULTILINE
)
"""An address, an option of an index, or a path of the machine that wrote the file."""


def packages(text: str) -> dict[str, str]:
    """Name -> its requirement with marker and hashes, the lines joined."""
    joined = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ")
    return {re.split(r"[=\s;]", line)[0]: line for line in joined.splitlines() if line.strip()}


def requirement(line: str) -> Requirement:
    return Requirement(line.split(" --hash", maxsplit=1)[0])


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> list[str]:
    project = PROJECT["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return [*project["dependencies"], *extras, *PROJECT["build-system"]["requires"]]


def test_no_address_and_no_path() -> None:
    assert FOREIGN.findall(LOCK) == []


@pytest.mark.parametrize(
    "line",
    [
        "--find-links https://packages.example/simple",
        "-e .",
        "    # via -r /home/me/pyproject.toml",
        "pkg @ file:///tmp/pkg.whl",
        r"    # via C:\work\pyproject.toml",
        "    # via ~/work",
    ],
)
def test_address_or_path_would_be_found(line: str) -> None:
    assert FOREIGN.search(f"babel==2.18.0\n{line}\n")


@pytest.mark.parametrize(("name", "line"), packages(LOCK).items(), ids=packages(LOCK))
def test_version_is_fixed_and_hashed(name: str, line: str) -> None:
    assert re.match(r"[a-z0-9-]+==[^\s;]+", line)
    assert re.search(r" --hash=sha256:[0-9a-f]{64}", line)


@pytest.mark.parametrize("text", declared())
def test_every_dependency_is_locked(text: str) -> None:
    wanted = Requirement(text)
    locked = requirement(packages(LOCK)[normal(wanted.name)])
    version = str(locked.specifier).removeprefix("==")
    assert wanted.specifier.contains(version)


@pytest.mark.parametrize("name", ["colorama", "pefile", "pywin32-ctypes"])
def test_what_windows_needs_is_locked_for_windows_only(name: str) -> None:
    marker = requirement(packages(LOCK)[name]).marker
    assert marker
    assert marker.evaluate({"sys_platform": "win32"})
    assert not marker.evaluate({"sys_platform": "linux"})
