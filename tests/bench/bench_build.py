"""How long a build takes against what it cannot do without: reading all YAML."""

from pathlib import Path
from time import perf_counter

from app.build.checks import check_content
from app.build.content import read_content
from app.build.library import build_library
from app.build.problems import Problems
from app.build.reading import read_yaml

DATA = Path(__file__).parents[2] / "data"


def bench_build_against_reading_the_yaml(tmp_path: Path) -> None:
    problems = Problems()
    files = sorted(DATA.rglob("*.yaml"))
    started = perf_counter()
    read = [read_yaml(path, path.name, problems) for path in files]
    reading = perf_counter() - started
    started = perf_counter()
    content = read_content(DATA, problems)
    check_content(content, problems)
    checking = perf_counter() - started
    started = perf_counter()
    built = build_library(DATA, tmp_path / "library.db")
    building = perf_counter() - started
    assert len(read) == len(files)
    assert built.entries == len(content.entries)
    print(  # noqa: T201
        f"\n{len(files)} files: reading the YAML {reading:.2f} s; reading and checking the content "
        f"{checking / reading:.1f} times that; the whole build {building / reading:.1f} times that"
    )
