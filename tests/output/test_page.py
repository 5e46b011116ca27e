import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from PySide6.QtGui import QTextDocument, QTextFormat
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.dates import parse
from app.domain.entry import Action, Entry, Texts
from app.domain.vocabulary import Term, Vocabulary
from app.output.article import entry_article
from app.output.colours import page_style
from app.output.lookups import Lookups
from app.output.plain import entry_text
from app.output.templates import Templates
from app.ui.theme import DARK, LIGHT, Theme

Ask = Callable[[str], Lookups]

SHEET = (paths.STYLES / "page.css").read_text(encoding="utf-8")
TEMPLATES = Templates(paths.TEMPLATES)
LANGUAGES = ("zh", "en", "ru")


def three(zh: str, en: str, ru: str) -> Texts:
    return {"zh": zh, "en": en, "ru": ru}


class Reading(HTMLParser):
    """Collects links and text, and fails on a tag that is not closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "br":
            self.open.append(tag)
        self.links += [value for name, value in attrs if name == "href" and value]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data if self.open[-1:] != ["style"] else ""


def page(entry: Entry, lookups: Lookups, theme: Theme = LIGHT) -> str:
    return TEMPLATES.page(entry_article(entry, lookups), lookups.language, page_style(SHEET, theme), wide=False)


def read(entry: Entry, lookups: Lookups) -> Reading:
    return Reading(page(entry, lookups))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tag_is_closed(agreement: Entry, lookups: Ask, language: str) -> None:
    assert read(agreement, lookups(language)).open == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_in_three_languages(agreement: Entry, lookups: Ask, language: str) -> None:
    text = read(agreement, lookups(language)).text
    assert all(title in text for title in agreement.title.values())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "官方标题\n英文\xa0 Agreement"),
        ("en", "Rendered title; official in Chinese · Russian\nChinese, official\xa0 禁毒合作协议"),
        ("ru", "Официальное название\nкитайский, официальное\xa0 禁毒合作协议"),
    ],
)
def test_official_titles_are_told(agreement: Entry, lookups: Ask, language: str, text: str) -> None:
    assert text in read(agreement, lookups(language)).text


def test_the_title_is_not_official_without_a_source(operation: Entry, lookups: Ask) -> None:
    assert "Rendered title; no official one is known" in read(operation, lookups("en")).text


def test_markup_in_texts_is_escaped(agreement: Entry, lookups: Ask) -> None:
    html = page(agreement, lookups("en"))
    assert "Agreement on &lt;drugs&gt; &amp; precursors" in html
    assert "Does not apply to &lt;x&gt;." in html
    assert "Text &lt;1&gt; &amp; annex" in html


def test_the_links(agreement: Entry, lookups: Ask) -> None:
    assert set(read(agreement, lookups("en")).links) == {
        "country:AFG",
        "country:CHN",
        "country:KAZ",
        "country:UZB",
        "copy:https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26c%3D2",
        "copy:treatyline%3Aentry%2Fdrug-agreement-2004",
        "entry:charter",
        "entry:summit",
        "organization:UNODC",
        "section:sources",
        "source:news",
        "source:text",
        "unfold:languages",
    }


def test_an_address_is_readable(agreement: Entry, lookups: Ask) -> None:
    assert "https://example.org/a?b=1&c=2" in read(agreement, lookups("en")).text


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("zh", ["日期", "上海合作组织", "阿富汗（事实当局）（按成员资格推定）", "塔什干，乌兹别克斯坦"]),
        ("en", ["Date", "Afghanistan (de facto authorities) (inferred from membership)", "Tashkent, Uzbekistan"]),
        ("ru", ["Дата", "Афганистан (де-факто власти) (по членству)", "Ташкент, Узбекистан"]),
    ],
)
def test_the_head(agreement: Entry, lookups: Ask, language: str, texts: list[str]) -> None:
    found = read(agreement, lookups(language)).text
    assert [text for text in texts if text not in found] == []


def rows(html: str) -> list[list[str]]:
    """The cells of all tables with columns."""
    found = re.findall(r'<tr>((?:<td class="c(?:olumn|ell)"[^>]*>.*?</td>)+)</tr>', html)
    cells = [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in found]
    return [[re.sub(r"<[^>]*>", "", cell) for cell in row] for row in cells]


def test_the_table_of_actions(agreement: Entry, lookups: Ask) -> None:
    table = rows(page(replace(agreement, figures=()), lookups("en")))
    head, china, kazakhstan, uzbekistan = table
    assert head == ["Party", "Signature", "Ratification or accession", "Entry into force", "Other actions"]
    assert china[0] == "China"
    assert china[2].endswith("ratification")
    assert china[4] == "—"
    assert kazakhstan[:2] == ["Kazakhstan", "—"]
    assert kazakhstan[2] == "2006 accession (as the USSR)"
    assert kazakhstan[3] == "unknown"
    assert uzbekistan[2:] == ["—", "—", "—"]


def test_one_capacity_for_everything_stands_at_the_name(operation: Entry, lookups: Ask) -> None:
    signed = Action("RUS", "signature", parse("1961"), "ussr")
    ratified = Action("RUS", "ratification", parse("1964"), "ussr")
    html = page(replace(operation, actions=(signed, ratified)), lookups("en"))
    assert rows(html)[1] == ["Russia(as the USSR)", "1961", "1964 ratification"]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("zh", ["阿富汗", "俄罗斯", "哈萨克斯坦", "乌兹别克斯坦", "中国"]),
        ("en", ["Afghanistan", "China", "Kazakhstan", "Russia", "Uzbekistan"]),
        ("ru", ["Афганистан", "Казахстан", "Китай", "Россия", "Узбекистан"]),
    ],
)
def test_parties_are_in_alphabetical_order(operation: Entry, lookups: Ask, language: str, names: list[str]) -> None:
    codes = ("RUS", "CHN", "UZB", "KAZ", "AFG")
    signed = tuple(Action(code, "signature", parse("2010")) for code in codes)
    signing = replace(operation, actions=signed)
    assert [row[0] for row in rows(page(signing, lookups(language)))[1:]] == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "— 截至2015年3月31日无此行动"),
        ("en", "— none up to 31 March 2015"),
    ],
)
def test_a_dash_means_none_by_the_date_of_the_table(agreement: Entry, lookups: Ask, language: str, text: str) -> None:
    assert text in read(agreement, lookups(language)).text


def test_a_dash_without_a_date_claims_nothing(agreement: Entry, lookups: Ask) -> None:
    undated = replace(agreement, instrument=None)
    assert "which does not mean that there is none" in read(undated, lookups("en")).text


def test_a_long_table_is_not_on_the_page(operation: Entry, vocabulary: Vocabulary, lookups: Ask) -> None:
    codes = [f"{first}{second}X" for first in "ABCDEFGHIJKLM" for second in "ABCDEFGHIJ"]
    countries = {code: Term(code, three(code, code, code)) for code in codes}
    known = replace(lookups("en"), vocabulary=Vocabulary({**vocabulary.lists, "countries": countries}))
    long = replace(operation, actions=tuple(Action(code, "signature", parse("1961")) for code in codes))
    html = page(long, known)
    assert "130 parties\xa0· 130 treaty actions\xa0· Show all" in Reading(html).text
    assert rows(html) == []
    text = entry_text(long, known).splitlines()
    assert [line.split(" | ")[0] for line in text[text.index("Party | Signature") + 1 :]] == codes


def test_columns_without_any_action_are_left_out(operation: Entry, lookups: Ask) -> None:
    signed = replace(operation, actions=(Action("CHN", "signature", parse("2010-05-01")),))
    assert rows(page(signed, lookups("en")))[0] == ["Party", "Signature"]


def test_entry_into_force_that_nobody_recorded_is_unknown(operation: Entry, lookups: Ask) -> None:
    signed = replace(operation, actions=(Action("CHN", "signature", parse("2010-05-01")),))
    assert "entry into forceunknown" in read(signed, lookups("en")).text


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("zh", ["缴获海洛因", "最终报告", "英文\xa0 All seized", "至少 1,234.5千克", "7千克"]),
        ("en", ["heroin seized", "final report", "All seized", "at least 1,234.5\xa0kg", "7\xa0kg"]),
        ("ru", ["изъято героина", "итоговый отчёт", "английский\xa0 All", "не менее 1\xa0234,5\xa0кг"]),
    ],
)
def test_figures(agreement: Entry, lookups: Ask, language: str, texts: list[str]) -> None:
    found = read(agreement, lookups(language)).text
    assert [text for text in texts if text not in found] == []


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["implements■\xa0Charter 2002-06-07", "followed by●\xa0Summit 2009", "Replaces■\xa0Charter"]),
        ("ru", ["осуществляет■\xa0Хартия", "за ним следует●\xa0Саммит"]),
    ],
)
def test_related_entries(agreement: Entry, lookups: Ask, language: str, texts: list[str]) -> None:
    found = read(agreement, lookups(language)).text
    assert [text for text in texts if text not in found] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "第3条佐证：日期、各方"),
        ("en", "art. 3Supports: date, parties"),
        ("ru", "ст. 3Подтверждает: дата, стороны"),
    ],
)
def test_what_a_source_supports_is_said_in_the_language_of_the_reader(
    agreement: Entry, lookups: Ask, language: str, said: str
) -> None:
    assert said in read(agreement, lookups(language)).text


def test_sources(agreement: Entry, lookups: Ask) -> None:
    found = read(agreement, lookups("en")).text
    assert "1Russian\xa0 Text <1> & annex\xa0· Ministry18 June 2004\xa0· officialWhere: art. 3" in found
    assert "Where: art. 3Supports: date, parties\xa0· both" in found
    assert "2Chinese\xa0 禁毒协议签署date unknown\xa0· pressno address" in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_in_another_language_is_marked(agreement: Entry, lookups: Ask, language: str) -> None:
    marked = f'<span class="tag">{lookups(language).name("languages", "ru")}</span>&nbsp; День'
    assert (marked in page(agreement, lookups(language))) == (language != "ru")


def test_reliability(agreement: Entry, operation: Entry, lookups: Ask) -> None:
    found = read(agreement, lookups("en")).text
    assert "single source" in found
    assert "not checked since compiled" in found
    assert "drug-agreement-2004" in found
    assert "20 November 2026" in read(operation, lookups("en")).text


def test_what_is_absent_is_unknown(operation: Entry, lookups: Ask) -> None:
    found = read(operation, lookups("en")).text
    assert "Placeunknown" in found
    assert "Partiesunknown" in found
    assert "status unknown" not in found
    assert "status unknown" in read(replace(operation, kind="agreement"), lookups("en")).text


def test_the_document_keeps_what_is_a_label(qtbot: QtBot, agreement: Entry, lookups: Ask) -> None:
    document = QTextDocument()
    document.setHtml(page(agreement, lookups("en")))
    labels = {text.strip() for text, label in pieces(document) if label}
    assert {"Chinese, official", "Date", "Party", "Signature", "Sources", "Supports:"} <= labels
    values = " ".join(text for text, label in pieces(document) if not label)
    assert all(text in values for text in (agreement.title["en"], agreement.summary["en"], "China", "Agreement"))


def pieces(document: QTextDocument) -> Iterator[tuple[str, bool]]:
    """The texts of one format each, and whether they are labels."""
    block = document.begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            yield fragment.text(), fragment.charFormat().hasProperty(QTextFormat.Property.FontWordSpacing)
            place += 1
        block = block.next()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_style_has_the_colours_of_the_theme(theme: Theme) -> None:
    style = page_style(SHEET, theme)
    assert "$" not in style
    assert all(colour in style for colour in (theme.ink, theme.accent, theme.operation))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_a_narrow_pane(qtbot: QtBot, agreement: Entry, lookups: Ask, language: str) -> None:
    document = QTextDocument()
    document.setHtml(page(agreement, lookups(language)))
    document.setTextWidth(400)
    # Column widths are rounded up.
    assert document.size().width() <= 401
