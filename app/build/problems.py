"""What is wrong in the data: file, field and one sentence; all of it is reported in one run."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend; field is a path such as 'parties[2].role', '' when it is the whole file."""

    file: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.message}" if self.field else f"{self.file}: {self.message}"


@dataclass(slots=True)
class Problems:
    """Collects problems as the data is read and checked."""

    found: list[Problem] = field(default_factory=list)

    def add(self, file: str, where: str, message: str) -> None:
        """One more problem."""
        self.found.append(Problem(file, where, message))

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(set(self.found)))

    def __bool__(self) -> bool:
        return bool(self.found)


class DataError(Exception):
    """The data cannot become a library; problems says all that is wrong."""

    def __init__(self, problems: Problems) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problems in the data")
