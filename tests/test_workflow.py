"""The workflow publishes only what has proved itself, and does so by the same commands as everywhere."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

FILE = Path(__file__).parents[1] / ".github" / "workflows" / "package.yml"
WORKFLOW: dict[Any, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
JOBS: dict[str, Any] = WORKFLOW["jobs"]
PACKERS = ["linux", "windows", "macos"]
RUN = [step["run"] for job in JOBS.values() for step in job["steps"] if "run" in step]


def test_what_is_published_has_been_packed_and_tried_on_each_system() -> None:
    assert sorted(JOBS) == sorted([*PACKERS, "publish"])
    assert sorted(JOBS["publish"]["needs"]) == sorted(PACKERS)
    assert JOBS["publish"]["if"] == "startsWith(github.ref, 'refs/tags/v')"
    # What YAML 1.1 takes for a Boolean is the key `on`.
    assert set(WORKFLOW[True]) == {"push", "workflow_dispatch"}
    assert WORKFLOW[True]["push"] == {"tags": ["v*"]}


def test_only_the_last_job_may_write() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read"}
    assert [name for name, job in JOBS.items() if "permissions" in job] == ["publish"]


@pytest.mark.parametrize("name", PACKERS)
def test_each_system_packs_then_tests_itself_then_hands_over(name: str) -> None:
    steps = JOBS[name]["steps"]
    said = [step.get("run", step.get("uses", "")) for step in steps]
    places = [
        next(place for place, text in enumerate(said) if re.search(sign, text))
        for sign in (r"make package|\.ci/run", r"--self-test", r"upload-artifact")
    ]
    assert places == sorted(places)
    assert not [step for step in steps if "continue-on-error" in step or "if" in step]
    assert "make package" in (FILE.parents[2] / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("script", RUN)
def test_scripts_are_well_formed(script: str) -> None:
    # What GitHub puts in has no place in a script, where a name of a tag could become a command.
    assert "${{" not in script
    subprocess.run(["bash", "-n", "-c", script], check=True)
