from collections.abc import Callable
from pathlib import Path

import pytest

from app.build.content import Content, read_content
from app.build.groups import GROUPS
from app.build.problems import Problems
from app.domain.dates import parse
from app.domain.groups import Belonging, Membership, member_at

Edit = Callable[[str, str, str], None]
Report = Callable[[], list[str]]

TREATY = "entries/agreement/border-treaty-2004.yaml"

INTERVAL = "must say from when to when, as in 1997/2002 or 2001-06-15/.."
BROKEN = [
    (GROUPS, "SCO:\n", "SCX:\n",
     "SCX: is neither in vocabulary/organizations.yaml nor in vocabulary/frameworks.yaml"),
    (GROUPS, "date: 2001-06-15/..\n", "date: 2001-06-15\n", f"SCO.date: {INTERVAL}"),
    (GROUPS, "country: CHN", "country: SCO", "SCO.members[0].country: 'SCO' is no country"),
    (GROUPS, "IND, date: 2017/..", "IND, date: 2017", f"SCO.members[1].date: {INTERVAL}"),
    (GROUPS, "IND, date: 2017/..", "IND, date: 1999/2000",
     "SCO.members[1].date: 1999/2000 is not while the group was there, 2001-06-15/.."),
    (GROUPS, "IND, date: 2017/..", "IND, since: 2017", "SCO.members[1].since: no such field"),
    (GROUPS, "  members: null\n", "", "UNODC.members: is missing; what nobody listed is written null"),
    (GROUPS, "    en: A regional organization.\n", "", "SCO.about.en: is missing"),
    (GROUPS, "en: A regional organization.", "en: 区域组织。", "SCO.about.en: the text is not in 'en'"),
    (GROUPS, "en: Two only.", "en: Two only .", "SCO.note.en: has a space before or after a sign that takes none"),
    (GROUPS, "source: news, locator", "source: rumour, locator",
     "SCO.sources[0].source: 'rumour' is not in sources.yaml"),
    (GROUPS, "  sources:\n    - {source: news}\n", "", "UNODC.sources: a group needs at least one source"),
    (GROUPS, "date: 2001-06-15/..\n", "date: 2005/..\n",
     "framework: 'SCO' was there in 2005/.., not in 2004-06-17"),
    (TREATY, "{party: TJK, role: signatory}", "{party: TJK, role: signatory, basis: by-membership}",
     "parties[1].basis: TJK was no member in 2004-06-17"),
    (TREATY, "{party: TJK, role: signatory}", "{party: IND, role: signatory, basis: by-membership}",
     "parties[1].basis: IND was no member in 2004-06-17"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "problem"), BROKEN, ids=[case[3] for case in BROKEN])
def test_what_breaks_a_rule_is_reported(
    edit: Edit, problems: Report, name: str, old: str, new: str, problem: str
) -> None:
    edit(name, old, new)
    where = TREATY if problem.startswith(("framework", "parties")) else name
    assert any(one.startswith(f"{where}: {problem}") for one in problems()), problems()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (TREATY, "basis: named", "basis: by-membership"),
        (TREATY, "organizations: [SCO]", "organizations: [SCO, UNODC]"),
        (GROUPS, "country: IND, date: 2017/..", "country: TJK, date: 2004/.."),
    ],
)
def test_what_may_be_is_left_alone(edit: Edit, problems: Report, name: str, old: str, new: str) -> None:
    edit(name, old, new)
    assert problems() == []


def test_a_membership_that_may_be_is_no_fault(edit: Edit, problems: Report) -> None:
    edit(GROUPS, "country: IND, date: 2017/..", "country: TJK, date: 2004/..")
    edit(TREATY, "{party: TJK, role: signatory}", "{party: TJK, role: signatory, basis: by-membership}")
    assert problems() == []


def test_a_group_is_read(small_data: Path) -> None:
    groups = read_content(small_data, Problems()).groups
    assert groups["SCO"].members == (
        Membership("CHN", parse("2001-06-15/..")),
        Membership("IND", parse("2017/..")),
    )
    assert groups["UNODC"].members is None


@pytest.mark.parametrize(
    ("code", "country", "date", "belonging"),
    [
        ("SCO", "IND", "2016-06-24", Belonging.NO),
        ("SCO", "IND", "2018-05-17", Belonging.YES),
        ("SCO", "IRN", "2022", Belonging.NO),
        ("SCO", "BLR", "2025", Belonging.YES),
        ("CSTO", "UZB", "2008-09-05", Belonging.YES),
        ("CSTO", "UZB", "2005", Belonging.NO),
        ("CSTO", "UZB", "2015", Belonging.NO),
        ("CIS", "GEO", "2000-11-30", Belonging.YES),
        ("CIS", "GEO", "2010", Belonging.NO),
        ("CIS", "TKM", "2019", Belonging.NO),
        ("EAG", "IND", "2007-06", Belonging.NO),
        ("MOU-1996", "AZE", "2001-05", Belonging.UNKNOWN),
        ("UNODC", "CHN", "2010", Belonging.UNKNOWN),
    ],
)
def test_who_was_a_member(content: Content, code: str, country: str, date: str, belonging: Belonging) -> None:
    assert member_at(content.groups[code], country, parse(date)) is belonging
