"""What stands for the kinds of entries on pages."""

from typing import Final

SHAPES: Final = {"agreement": "■", "meeting": "●", "operation": "◆"}
"""What stands for each kind, on pages as on the timeline."""

ALL_KINDS: Final = "all"
"""What a bar has instead of a kind when it stands for entries of all kinds."""
