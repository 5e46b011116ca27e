"""How a start of the program ends: with an exit status, or a sentence on what was asked wrongly."""

FOUND, PROBLEMS, WRONG_USE, NO_LIBRARY = 0, 1, 2, 3
"""Exit statuses; 'nothing found' is FOUND as well."""


class WrongUseError(Exception):
    """The command line asks for something that does not exist; one sentence says what."""
