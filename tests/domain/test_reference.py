"""References: names of pages that stay."""

import pytest

from app.domain.reference import Reference, is_reference, read, written


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("treatyline:entry/sco-charter-2002", Reference("entry", ("sco-charter-2002",))),
        ("treatyline:pair/CHN/KAZ", Reference("pair", ("CHN", "KAZ"))),
        ("treatyline:source/untc-mtdsg-vi-19", Reference("source", ("untc-mtdsg-vi-19",))),
        ("treatyline:organization/6+2", Reference("organization", ("6+2",))),
    ],
)
def test_what_is_written_is_read(text: str, reference: Reference) -> None:
    assert read(text) == reference
    assert written(reference.page, *reference.names) == text


def test_blanks_around_it_and_capitals_of_the_scheme_do_no_harm() -> None:
    assert read("  Treatyline:country/KAZ\n") == Reference("country", ("KAZ",))


@pytest.mark.parametrize(
    "text",
    ["", "treatyline", "treatyline:", "treatyline:entry", "treatyline:entry/", "treatyline:entry/a/b",
     "treatyline:pair/CHN", "treatyline:pair//KAZ", "treatyline:nothing/x", "entry/a", "https://x.example"],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(("text", "meant"), [("treatyline:x", True), (" TREATYLINE:", True), ("treatyline x", False)])
def test_what_is_meant_as_one(text: str, meant: bool) -> None:
    assert is_reference(text) is meant
