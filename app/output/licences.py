"""What the bill of materials of a packed program says of its components, and the texts of their licences."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.domain.component import BILL, TEXT_PROPERTY, Component


def packed_components(folder: Path) -> list[Component]:
    """The components of the program in a folder; none when its bill is not there or cannot be read."""
    try:
        bill = json.loads((folder / BILL).read_text(encoding="utf-8"))
        return [_component(folder, row) for row in bill["components"]]
    except (OSError, ValueError, LookupError, TypeError):
        return []


def licence_text(component: Component) -> str:
    """The texts of its licence, one below another, each under its name when there are several."""
    several = len(component.texts) > 1
    parts = [f"{text.name}\n\n{_read(text)}" if several else _read(text) for text in component.texts]
    return f"\n{'_' * 72}\n\n".join(part.strip() + "\n" for part in parts)


def _component(folder: Path, row: Mapping[str, Any]) -> Component:
    named = (each["value"] for each in row.get("properties", ()) if each["name"] == TEXT_PROPERTY)
    address = next((each["url"] for each in row.get("externalReferences", ())), "")
    licence = row["licenses"][0]["expression"]
    return Component(row["name"], row.get("version", ""), licence, tuple(folder / name for name in named), address)


def _read(text: Path) -> str:
    try:
        return text.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        return str(error)
