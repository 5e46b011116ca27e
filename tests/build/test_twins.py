import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

Edit = Callable[[str, str, str], None]
Report = Callable[[], list[str]]

EXPERTS = "entries/meeting/experts-2003.yaml"
TWIN = "entries/meeting/specialists-2003.yaml"
SAID = f"{EXPERTS}: title: may be 'specialists-2003'; they are one entry, or a relation tells how they differ"


@pytest.fixture
def twin(small_data: Path, edit: Edit) -> Edit:
    """A copy of the meeting under another name and with another source."""
    shutil.copy(small_data / EXPERTS, small_data / TWIN)
    edit(TWIN, "id: experts-2003", "id: specialists-2003")
    edit(TWIN, "source: news", "source: treaty-text")
    edit(TWIN, "date: 2003-05-06/2003-05-07", "date: 2003-05-07")
    edit("sources.yaml", "  address: null", "  address: https://example.org/text")
    edit(TWIN, "en: Meeting of experts", "en: Meeting of the experts")
    edit(TWIN, "confidence: single-source", "confidence: confirmed")
    return edit


def test_one_meeting_told_twice_is_reported(twin: Edit, problems: Report) -> None:
    assert problems() == [SAID]


def test_an_entry_without_parties_may_have_any(twin: Edit, problems: Report) -> None:
    twin(TWIN, "parties:\n  - {party: TJK, role: host}\n  - {party: CHN, role: participant}", "parties: []")
    assert problems() == [SAID]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("related: []", "related: [{id: experts-2003, relation: part-of}]"),
        ("date: 2003-05-07", "date: 2003-05-08"),
        ("date: 2003-05-07", "date: 2003-01-01/2005"),
        ("{party: TJK, role: host}\n  - {party: CHN, role: participant}", "{party: IRN, role: host}"),
        ("zh: 专家会议", "zh: 海关缴获"),
    ],
)
def test_what_differs_is_another_entry(twin: Edit, problems: Report, old: str, new: str) -> None:
    twin(TWIN, old, new)
    assert problems() == []
