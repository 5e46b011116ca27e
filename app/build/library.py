"""Builds the library: reads data/, checks all of it, and writes the file only when nothing is wrong."""

from pathlib import Path

from app.build.checks import check_content
from app.build.content import read_content
from app.build.problems import DataError, Problems
from app.build.writing import write_library
from app.domain.record import record


@record
class Built:
    """What a build made."""

    path: Path
    entries: int
    sources: int


def build_library(data: Path, output: Path) -> Built:
    """Writes the library of a data folder; DataError with all problems, OSError when it cannot be written."""
    problems = Problems()
    content = read_content(data, problems)
    check_content(content, problems)
    if problems:
        raise DataError(problems)
    write_library(content, output)
    return Built(output, len(content.entries), len(content.sources))
