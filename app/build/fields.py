"""Takes typed values out of what YAML gives and reports what is missing, unknown or of the wrong shape."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.build.problems import Problems
from app.domain.dates import DateError, Edtf, parse
from app.domain.entry import LANGUAGES, Texts
from app.domain.record import record

_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_UNKNOWN = ("", "null", "~")


@record
class Fields:
    """One mapping of a file; where is its path in the file ('' at the top)."""

    content: Mapping[str, Any]
    file: str
    where: str
    problems: Problems

    def report(self, key: str, message: str) -> None:
        """A problem at a key of this mapping."""
        self.problems.add(self.file, self._path(key), message)

    def allow(self, *keys: str) -> None:
        """Reports keys that the codebook does not know."""
        for key in self.content.keys() - set(keys):
            self.report(str(key), "no such field")

    def text(self, key: str, default: str | None = None) -> str:
        """A text that must be there (unless there is a default)."""
        found = self.maybe(key)
        if found is None and default is None:
            self.report(key, "is missing")
        return found if found is not None else default or ""

    def maybe(self, key: str) -> str | None:
        """A text, or None when it is unknown."""
        value = self.content.get(key)
        if value is not None and not isinstance(value, str):
            self.report(key, "must be one text")
            return None
        return None if value is None or value in _UNKNOWN else value

    def date(self, key: str) -> Edtf | None:
        """An EDTF date, None when unknown or wrong."""
        text = self.maybe(key)
        try:
            return parse(text) if text is not None else None
        except DateError as error:
            self.report(key, str(error))
            return None

    def number(self, key: str) -> int | float | None:
        """A number as printed, None when missing or wrong."""
        text = self.maybe(key)
        if text is None:
            return None
        if not _NUMBER.fullmatch(text):
            self.report(key, f"'{text}' is not a number")
            return None
        return float(text) if "." in text else int(text)

    def codes(self, key: str) -> tuple[str, ...]:
        """A list of codes."""
        values = self._list(key)
        if not all(isinstance(value, str) for value in values):
            self.report(key, "must be a list of codes")
            return ()
        return tuple(values)

    def texts(self, key: str, *, complete: bool = False) -> Texts:
        """A text in several languages; complete: all of zh, en, ru must be there."""
        value = self.content.get(key)
        found = value if isinstance(value, dict) else {}
        if not isinstance(value, dict) and value is not None and value not in _UNKNOWN:
            self.report(key, "must give its language, as in 'en: text'")
        if complete:
            for language in LANGUAGES:
                if not str(found.get(language, "")).strip():
                    self.report(f"{key}.{language}", "is missing")
        return {tag: text for tag, text in found.items() if self._is_text(key, tag, text)}

    def inner(self, key: str) -> "Fields | None":
        """A mapping inside this one, None when there is none."""
        value = self.content.get(key)
        if value is None or value in _UNKNOWN:
            return None
        if not isinstance(value, dict):
            self.report(key, "must be a mapping")
            return None
        return Fields(value, self.file, self._path(key), self.problems)

    def items(self, key: str) -> Iterator["Fields"]:
        """The mappings of a list."""
        for i, value in enumerate(self._list(key)):
            if isinstance(value, dict):
                yield Fields(value, self.file, self._path(f"{key}[{i}]"), self.problems)
            else:
                self.report(f"{key}[{i}]", "must be a mapping")

    def _list(self, key: str) -> list[Any]:
        value = self.content.get(key)
        if isinstance(value, list):
            return value
        if value is not None and value not in _UNKNOWN:
            self.report(key, "must be a list")
        return []

    def _is_text(self, key: str, tag: str, text: Any) -> bool:
        if not _TAG.fullmatch(tag):
            self.report(key, f"'{tag}' is not a language")
        if not isinstance(text, str):
            self.report(f"{key}.{tag}", "must be one text")
            return False
        return bool(text.strip())

    def _path(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key
