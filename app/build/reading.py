"""Reads YAML files of data/ with every scalar as text, so that dates and numbers stay as they were written."""

from pathlib import Path
from typing import Any

import yaml

from app.build.problems import Problems


class _Loader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]
    """Keeps scalars as text and refuses a key that is written twice, which YAML loaders accept in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.MarkedYAMLError(problem="a key must be a word", problem_mark=key.start_mark)
            if key.value in seen:
                raise yaml.MarkedYAMLError(
                    problem=f"the key '{key.value}' is written twice", problem_mark=key.start_mark
                )
            seen.add(key.value)
        return dict(super().construct_mapping(node, deep))


def read_yaml(path: Path, name: str, problems: Problems) -> Any:
    """The file as dicts, lists and text ({} when empty); None, with a problem, when it is not YAML or not text."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 (scalars as text)
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}" if error.problem_mark else ""
        problems.add(name, line, f"is not YAML: {error.problem}")
    except OSError as error:
        problems.add(name, "", f"cannot be read: {error.strerror}")
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        problems.add(name, "", f"is not readable text: {str(error).splitlines()[0]}")
    else:
        return {} if content is None else content
    return None
