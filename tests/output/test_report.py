"""The report in words: every number with its name, every weak entry with its reasons."""

from pathlib import Path

import pytest

from app.domain.entry import LANGUAGES
from app.domain.weakness import Weakness
from app.library.library import Library
from app.library.report import Report, report_of
from app.output.report import report_text
from app.wording.wording import Wording
from app.wording.words import Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_there_is_is_named(library: Library, translations: Path, language: str) -> None:
    wording, report = Wording(Words(language, translations), library.vocabulary), report_of(library)
    said = report_text(report, wording)
    lines = said.splitlines()
    assert max(map(len, lines[: lines.index("")])) <= 100
    for code, count in report.facets["country"].items():
        assert f"{library.vocabulary.short('countries', code, language)}\xa0{count}" in said.replace("\n", " ")
    for brief, weak in report.weakest:
        place = next(i for i, line in enumerate(lines) if line.endswith(f"{brief.title[language]} [{brief.id}]"))
        reasons = lines[place + 1].strip().split("，" if language == "zh" else ", ")
        assert len(reasons) >= len(weak)
    assert not any(line.startswith("·") for line in lines)


def test_the_share_stands_against_its_bar(library: Library, translations: Path) -> None:
    wording = Wording(Words("en", translations), library.vocabulary)
    facets: dict[str, dict[str, int]] = {facet: {} for facet in ("kind", "decade", "confidence", "country")}
    (brief,) = library.briefs([0])
    said = report_text(Report(8, facets, {}, 1, ((brief, tuple(Weakness)),)), wording)
    assert "One source that is neither primary nor official: 1 of 8 (12.5 %); the aim is 15 % at most" in said
    assert said.endswith(
        "  one source that is neither primary nor official, sources contradict one another, announced only, a source "
        "without an address, no party is recorded, parties inferred from membership, date approximate or uncertain, "
        "sources without a date\n"
    )
