"""The interface's words by gettext: English in the source, Chinese and Russian from compiled catalogues."""

import gettext
from pathlib import Path
from typing import Final

DOMAIN: Final = "treatyline"

SOURCE_LANGUAGE: Final = "en"

KEYWORDS: Final = {"_": None, "N_": None, "plural": (1, 2)}
"""The calls from which Babel extracts, wherever they stand: `_(...)`, `words._(...)`, `words.plural(...)`."""


class Words:
    """The words of one language; folder holds <language>/LC_MESSAGES/treatyline.mo."""

    def __init__(self, language: str, folder: Path) -> None:
        # A missing catalogue is an error: a half English window would only look like a poor translation.
        fallback = language == SOURCE_LANGUAGE
        self.language = language
        self._catalogue = gettext.translation(DOMAIN, folder, [language], fallback=fallback)

    def _(self, text: str) -> str:
        """Translate a text; placeholders in braces are filled by the caller."""
        return self._catalogue.gettext(text)

    def plural(self, singular: str, plural: str, n: int) -> str:
        """Translate a text that depends on a number."""
        return self._catalogue.ngettext(singular, plural, n)
