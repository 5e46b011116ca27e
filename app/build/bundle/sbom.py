"""The bill of materials of a bundle: CycloneDX 1.6 as JSON, with the hash of every file.

Written by hand, since it is one dictionary; a test holds it against the schema of CycloneDX.
"""

import hashlib
import json
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from app import __version__
from app.build.bundle.licences import FOLDER, Owned
from app.domain.component import BILL, TEXT_PROPERTY, Component

INSIDE: Final = "_internal"

_PROGRAM: Final = f"pkg:generic/treatyline@{__version__}"
_OF_OURS: Final = uuid.uuid5(uuid.NAMESPACE_URL, "treatyline")


def write_bill(folder: Path, owned: Owned, texts: Mapping[Component, tuple[str, ...]], seconds: int) -> None:
    """Writes the bill of the bundle in the folder; seconds: when it was made."""
    components = [_component(folder, each, names, texts[each]) for each, names in owned.items()]
    listed = {file["name"] for each in components for file in each.get("components", ())}
    rest = [file for file in sorted(folder.rglob("*")) if file.is_file() and not file.is_symlink()]
    own = [_file(folder, file) for file in rest if file.relative_to(folder).as_posix() not in listed]
    program = {
        "type": "application",
        "bom-ref": _PROGRAM,
        "name": "Treatyline",
        "version": __version__,
        "purl": _PROGRAM,
        "licenses": [{"expression": "MIT"}],
        "components": own,
    }
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z"),
            "component": program,
        },
        "components": components,
        "dependencies": [{"ref": _PROGRAM, "dependsOn": [each["bom-ref"] for each in components]}],
    }
    bill["serialNumber"] = uuid.uuid5(_OF_OURS, json.dumps(bill)).urn
    (folder / BILL).write_text(json.dumps(bill, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _component(folder: Path, component: Component, names: tuple[str, ...], texts: tuple[str, ...]) -> dict[str, Any]:
    places = (folder / INSIDE / name for name in names)
    files = [_file(folder, place) for place in places if place.is_file() and not place.is_symlink()]
    is_data = component.licence.startswith(("CC-", "OFL-"))
    described = {
        "type": "data" if is_data else "library",
        "bom-ref": component.name,
        "name": component.name,
        "version": component.version,
        "licenses": [{"expression": component.licence}],
        "purl": component.purl,
        "externalReferences": [{"type": "distribution", "url": component.source}] if component.source else [],
        "components": files,
        "properties": [{"name": TEXT_PROPERTY, "value": f"{FOLDER}/{text}"} for text in texts],
    }
    return {name: value for name, value in described.items() if value}


def _file(folder: Path, file: Path) -> dict[str, Any]:
    name = file.relative_to(folder).as_posix()
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    return {"type": "file", "bom-ref": name, "name": name, "hashes": [{"alg": "SHA-256", "content": found}]}
