"""The report counts what the entries themselves have."""

from collections import Counter

from app.build.content import Content
from app.domain.weakness import Weakness, weaknesses, weight
from app.library.library import Library
from app.library.report import LISTED, report_of


def test_the_report_counts_the_entries(library: Library, content: Content) -> None:
    report = report_of(library)
    assert report.entries == len(content.entries)
    assert report.facets["kind"] == Counter(entry.kind for entry in content.entries)
    assert report.facets["confidence"] == Counter(entry.confidence for entry in content.entries)
    languages: Counter[str] = Counter()
    for entry in content.entries:
        languages.update({content.sources[citation.source].language for citation in entry.sources})
    assert report.languages == languages
    assert list(report.languages.values()) == sorted(languages.values(), reverse=True)


def test_the_weakest_come_first_with_their_reasons(library: Library, content: Content) -> None:
    report = report_of(library)
    weak = {entry.id: weaknesses(entry, content.sources) for entry in content.entries}
    assert report.one_source == sum(Weakness.ONE_SOURCE in found for found in weak.values())
    assert len(report.weakest) == LISTED
    assert all(found == weak[brief.id] for brief, found in report.weakest)
    heaviest = sorted(map(weight, weak.values()), reverse=True)[:LISTED]
    assert [weight(found) for _, found in report.weakest] == heaviest
