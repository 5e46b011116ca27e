"""The frozen program answers like the source, in an environment that has nothing."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.build.package import starter
from tests.pdf import Pdf
from tests.traced import STRACE, families

ROOT = Path(__file__).parents[2]
PROGRAM = starter(ROOT / "dist" / "treatyline")
ENTRY = "sco-drug-agreement-2004"


def run(home: Path, *arguments: str, program: tuple[str, ...] = (str(PROGRAM),)) -> subprocess.CompletedProcess[str]:
    """With an empty home and no PATH; from source with what this Python needs, which is nothing."""
    return subprocess.run(
        [*program, *arguments],
        env={"HOME": str(home)},
        cwd=ROOT if program[0] == sys.executable else home,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def both(home: Path, *arguments: str) -> tuple[str, str]:
    """What the frozen program and the source print."""
    done = [run(home, *arguments, program=program) for program in ((str(PROGRAM),), (sys.executable, "-m", "app"))]
    assert [one.stderr for one in done] == ["", ""]
    return done[0].stdout, done[1].stdout


def without_time(text: str) -> dict[str, Any]:
    """The answer of a search but for the time that it took."""
    answer: dict[str, Any] = json.loads(text)
    del answer["took_ms"]
    return answer


def test_self_test(tmp_path: Path) -> None:
    done = run(tmp_path, "--self-test")
    assert done.stdout.splitlines()[-1:] == ["ok"], done.stdout + done.stderr
    assert (done.returncode, done.stderr) == (0, "")
    assert list(tmp_path.iterdir()) == [], "it wrote into the home folder"


@pytest.mark.parametrize("text", ["禁毒", "controlled delivery", "контролируемых поставок", '"joint statement"'])
def test_search_is_that_of_the_source(text: str, tmp_path: Path) -> None:
    frozen, source = map(without_time, both(tmp_path, "search", text, "--json", "--language", "zh"))
    assert frozen == source
    assert frozen["total"] > 0


@pytest.mark.parametrize("language", ["zh", "en", "ru"])
@pytest.mark.parametrize("form", [("--json",), ()])
def test_show_is_that_of_the_source(language: str, form: tuple[str, ...], tmp_path: Path) -> None:
    frozen, source = both(tmp_path, "show", ENTRY, "--language", language, *form)
    assert frozen == source != ""


@pytest.mark.parametrize("language", ["zh", "ru"])
def test_a_timeline_is_that_of_the_source(language: str, tmp_path: Path) -> None:
    """Without a display, and in the fonts of the system or, where it has none, in its own."""
    said = both(tmp_path, "timeline", "ШОС", "--language", language, "--output", str(tmp_path / "a.pdf"))
    assert said[0] == said[1]
    frozen = run(tmp_path, "timeline", "ШОС", "--language", language, "--output", str(tmp_path / "b.pdf"))
    assert frozen.returncode == 0
    source, same = (Pdf((tmp_path / name).read_bytes()) for name in ("a.pdf", "b.pdf"))
    pages = range(len(source.pages))
    assert [same.text(page) for page in pages] == [source.text(page) for page in pages]
    assert {name.split("+")[1] for name in same.embedded()} == same.fonts()


@pytest.mark.parametrize("suffix", ["pdf", "html"])
def test_a_page_is_that_of_the_source(suffix: str, tmp_path: Path) -> None:
    for name, program in (("a", (str(PROGRAM),)), ("b", (sys.executable, "-m", "app"))):
        words = ("page", ENTRY, "--output", str(tmp_path / f"{name}.{suffix}"), "--language", "zh")
        done = run(tmp_path, *words, program=program)
        assert (done.returncode, done.stderr) == (0, "")
    frozen, source = ((tmp_path / f"{name}.{suffix}").read_bytes() for name in "ab")
    if suffix == "html":
        assert frozen == source
    else:
        one, two = Pdf(frozen), Pdf(source)
        pages = range(len(two.pages))
        assert [one.text(page) for page in pages] == [two.text(page) for page in pages]


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_a_timeline_as_picture(suffix: str, tmp_path: Path) -> None:
    done = run(tmp_path, "timeline", "ШОС", "Ташкент", "--output", f"a.{suffix}", "--language", "en")
    assert (done.returncode, done.stderr) == (0, "")
    starts = {"svg": b"<?xml", "png": b"\x89PNG"}
    assert (tmp_path / f"a.{suffix}").read_bytes().startswith(starts[suffix])


def test_verify_finds_the_library_whole(tmp_path: Path) -> None:
    done = run(tmp_path, "verify")
    assert (done.returncode, done.stderr) == (0, "")
    assert ": whole; " in done.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("show", "no-such-entry"), 1, "there is no entry 'no-such-entry'"),
        (("search", "--country", "XXQ"), 2, "'XXQ' is no country"),
        (("search", "--kind", "war"), 2, "invalid choice: 'war'"),
        (("--library", "нет 没有.db", "search", "x"), 3, "There is no library at нет 没有.db."),
        (("--library", "нет 没有.db", "--self-test"), 3, "There is no library at нет 没有.db."),
        (("timeline", "--output", "none/a.pdf"), 1, "there is no folder none."),
        (("timeline", "--output", "a.doc"), 2, "must end in .pdf, .svg, .png"),
        (("build",), 2, "building a library needs the program's source"),
    ],
)
def test_statuses(arguments: tuple[str, ...], status: int, said: str, tmp_path: Path) -> None:
    done = run(tmp_path, *arguments)
    assert done.returncode == status
    assert said in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the system calls of Linux")
def test_a_session_opens_no_internet_socket(tmp_path: Path) -> None:
    families = _families_traced(tmp_path) if shutil.which("strace") else _families_watched(tmp_path)
    assert families & {"AF_INET", "AF_INET6", "AF_PACKET"} == set()


def _families_traced(home: Path) -> set[str]:
    trace = home / "trace"
    done = run(home, "--self-test", program=(*STRACE, "-o", str(trace), str(PROGRAM)))
    assert done.returncode == 0, done.stdout + done.stderr
    return families(trace)


def _families_watched(home: Path) -> set[str]:
    """Where strace is missing: the sockets that are open, looked at again and again."""
    seen = set()
    with subprocess.Popen([PROGRAM, "--self-test"], env={"HOME": str(home)}, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            seen |= _open_internet_sockets(Path("/proc", str(process.pid)))
    assert process.returncode == 0
    return {"AF_INET"} if seen else set()


def _open_internet_sockets(process: Path) -> set[str]:
    try:
        tables = [(process / "net" / name).read_text() for name in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")]
        sockets = {str(file.readlink()) for file in (process / "fd").iterdir()}
    except OSError:
        return set()
    known = {f"socket:[{line.split()[9]}]" for table in tables for line in table.splitlines()[1:]}
    return known & sockets
