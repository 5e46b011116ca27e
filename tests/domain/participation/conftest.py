"""The instruments of the real library, read once."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.participation.participation import Participation
from app.library.library import Library
from app.library.participation import read_participation


@pytest.fixture(scope="session")
def participation(library_path: Path) -> Iterator[Participation]:
    """Who is bound by which instrument."""
    with closing(Library(library_path)) as library:
        yield library.read(read_participation)
