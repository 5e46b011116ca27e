from collections.abc import Callable

import pytest

Edit = Callable[[str, str, str], None]
Report = Callable[[], list[str]]

TREATY = "entries/agreement/border-treaty-2004.yaml"
OLD = "entries/agreement/old-treaty-1961.yaml"
EXPERTS = "entries/meeting/experts-2003.yaml"
RAID = "entries/operation/joint-raid-2008.yaml"

BROKEN = [
    (EXPERTS, "status: null", "status: in-force", "status: 'in-force' is for agreements"),
    (RAID, "status: null", "status: signed", "status: 'signed' is for agreements"),
    (EXPERTS, "actions: []", "actions:\n  - {party: TJK, action: signature, date: 2003-05-06}",
     "kind: only an agreement has an instrument, actions and articles"),
    (EXPERTS, "role: participant", "role: signatory", "parties[1].role: 'signatory' is for agreements"),
    (TREATY, "{party: TJK, role: signatory}", "{party: TJK, role: participant}",
     "parties[1].role: 'participant' is not for a treaty"),
    (TREATY, "{party: TJK, role: signatory}", "{party: CHN, role: signatory}",
     "parties[1]: 'CHN' is listed twice as signatory"),
    (OLD, "confidence: single-source", "confidence: confirmed",
     "confidence: one source that is neither primary nor official does not confirm"),
    (TREATY, "confidence: confirmed", "confidence: single-source", "confidence: a primary source confirms"),
    (OLD, "confidence: single-source", "confidence: disputed",
     "notes: must say how the sources contradict one another"),
    (OLD, "date: 1961", "date: 1961~", "notes: must say why the date is '1961~'"),
    (OLD, "source: news", "source: treaty-text",
     "sources: one source at least needs an address, or a publisher and a date by which it can be found"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "problem"), BROKEN, ids=[case[3] for case in BROKEN])
def test_what_does_not_belong_is_reported(
    edit: Edit, problems: Report, name: str, old: str, new: str, problem: str
) -> None:
    edit(name, old, new)
    assert f"{name}: {problem}" in problems()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (EXPERTS, "status: null", "status: adopted"),
        (TREATY, "subtype: treaty", "subtype: programme"),
        (TREATY, "{party: TJK, role: signatory}", "{party: TJK, role: signatory}\n  - {party: CHN, role: host}"),
        (OLD, "notes: null", "notes: {en: The year is near enough.}"),
    ],
)
def test_what_belongs_is_left_alone(edit: Edit, problems: Report, name: str, old: str, new: str) -> None:
    edit(name, old, new)
    assert problems() == []
