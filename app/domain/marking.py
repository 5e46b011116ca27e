"""Marks texts of the source for translation."""


def N_(text: str) -> str:  # noqa: N802 (gettext's usual name)
    """Mark a constant for translation; it is translated when shown."""
    return text
