"""A system that is too old is told so."""

import pytest

from app.domain.glibc import FLOOR, refusal, version_text


@pytest.mark.parametrize("said", ["glibc 2.31", "glibc 2.35", "glibc 2.4", "glibc 1.99"])
def test_too_old(said: str) -> None:
    assert refusal(said).endswith(f"needs glibc {version_text(FLOOR)} or later, and this is {said}")


@pytest.mark.parametrize(
    "said", [f"glibc {version_text(FLOOR)}", "glibc 2.36.9000", "glibc 2.41", "glibc 3.0", "", "musl 1.2"]
)
def test_new_enough_or_not_known(said: str) -> None:
    assert refusal(said) == ""
