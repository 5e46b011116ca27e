"""Pages from templates; whatever a text holds is shown as it is typed."""

from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from app.output.parts import Article
from app.output.shapes import SHAPES

_LABEL_WIDTH: Final = {"zh": 90, "en": 106, "ru": 118}


class Templates:
    """The templates of a folder; each is read and compiled once."""

    def __init__(self, folder: Path) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        self._environment.globals["shapes"] = SHAPES
        self._page = self._environment.get_template("page.html")
        self._file = self._environment.get_template("file.html")

    def page(self, article: Article, language: str, style: str, *, wide: bool, size: int = 100) -> str:
        """HTML in the part that QTextBrowser knows; style comes from page_style and is not escaped; size in percent."""
        return self._written(self._page, article, language, style, wide=wide, size=size)

    def file(self, article: Article, language: str, style: str, *, wide: bool) -> str:
        """The same for a browser, which may load nothing."""
        return self._written(self._file, article, language, style, wide=wide, size=100)

    def _written(
        self, template: Template, article: Article, language: str, style: str, *, wide: bool, size: int
    ) -> str:
        sheet = Markup(style)  # noqa: S704 (it is ours)
        width = _LABEL_WIDTH[language] * size // 100
        return template.render(article=article, language=language, label_width=width, style=sheet, wide=wide)
