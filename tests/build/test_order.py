from collections.abc import Callable

import pytest

Edit = Callable[[str, str, str], None]
Report = Callable[[], list[str]]

TREATY = "entries/agreement/border-treaty-2004.yaml"
OLD = "entries/agreement/old-treaty-1961.yaml"
EXPERTS = "entries/meeting/experts-2003.yaml"
RAID = "entries/operation/joint-raid-2008.yaml"
LAST = "  - {party: null, action"

BROKEN = [
    (TREATY, "accession, date: 2006}", "accession, date: 2003}",
     "actions[2].date: accession of 2003, before the agreement of 2004-06-17"),
    (TREATY, "CHN, action: entry-into-force, date: 2004-07-17", "CHN, action: ratification, date: 2004-06-16",
     "actions[1].date: ratification of 2004-06-16, before the signature of 2004-06-17"),
    (TREATY, LAST, "  - {party: KAZ, action: entry-into-force, date: 2005}\n" + LAST,
     "actions[3].date: in force on 2005, before the accession of 2006"),
    (TREATY, LAST, "  - {party: CHN, action: withdrawal, date: 2004-07-01}\n" + LAST,
     "actions[3].date: withdrawal of 2004-07-01, before the entry-into-force of 2004-07-17"),
    (TREATY, "relation: follows}", "relation: follows}\n  - {id: experts-2003, relation: follows}",
     "related[1]: 'follows' 'experts-2003' is written twice"),
    (EXPERTS, "related: []", "related: [{id: border-treaty-2004, relation: part-of}]",
     "related[0].id: 'border-treaty-2004' has a relation to this entry as well; each is written once"),
    (OLD, "related: []", "related: [{id: joint-raid-2008, relation: follows}]",
     "related[0].id: 'follows' an entry of 2008/.., which is later"),
    (OLD, "related: []", "related: [{id: experts-2003, relation: adopted-at}]",
     "related[0].id: adopted at an entry of 2003-05-06/2003-05-07, another time"),
    (OLD, "related: []", "related: [{id: joint-raid-2008, relation: part-of}]",
     "related[0].id: part of an entry of 2008/.., which began later"),
    (EXPERTS, "checked: 2025-12-01", "checked: 2026-12-01",
     "checked: 2026-12-01 is not between the entry and the day of the data"),
    (EXPERTS, "date: 2003-05-06/2003-05-07", "date: 2026-05-06", "date: is after 2026-01-31, the day of the data"),
    ("sources.yaml", "date: 2009-03-02", "date: 2007-03-02",
     "notes: must say that the entry rests on announcements: every source is older than it"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "problem"), BROKEN, ids=[case[3] for case in BROKEN])
def test_a_wrong_order_is_reported(edit: Edit, problems: Report, name: str, old: str, new: str, problem: str) -> None:
    edit(name, old, new)
    where = RAID if name == "sources.yaml" else name
    assert f"{where}: {problem}" in problems()


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (TREATY, LAST, "  - {party: KAZ, action: withdrawal, date: 2005}\n" + LAST),
        (TREATY, LAST, "  - {party: KAZ, action: signature, date: 2006-12}\n" + LAST),
        (OLD, "related: []", "related: [{id: experts-2003, relation: part-of}]"),
    ],
)
def test_anew_and_in_the_same_year_is_in_order(edit: Edit, problems: Report, name: str, old: str, new: str) -> None:
    edit(name, old, new)
    found = [one for one in problems() if "began later" not in one]
    assert found == []
