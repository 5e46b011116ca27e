"""The named colours of the window: light and dark, both also with high contrast.

The three kinds can be told apart by their colours alone, also without one of the three sorts of cones.
"""

from dataclasses import replace

from app.domain.record import record


@record
class Theme:
    """Colours as #RRGGBB; each name says what it is used for."""

    name: str
    background: str
    panel: str
    band: str
    line: str
    grid: str
    thumb: str
    ink: str
    muted: str
    faint: str
    accent: str
    accent_background: str
    selection: str
    highlight: str
    current: str
    current_ink: str
    wrong: str
    agreement: str
    meeting: str
    operation: str

    def kind(self, kind: str) -> str:
        """The colour of a kind of entry."""
        return {"agreement": self.agreement, "meeting": self.meeting, "operation": self.operation}[kind]


LIGHT = Theme(
    name="light",
    background="#F6F7F9",
    panel="#FFFFFF",
    band="#F1F3F6",
    line="#E2E6EB",
    grid="#E2E6EB",
    thumb="#8A94A0",
    ink="#1B2430",
    muted="#5B6776",
    faint="#64707D",
    accent="#1F5FA8",
    accent_background="#E8F0FA",
    selection="#DCE9F8",
    highlight="#FFF0B8",
    current="#A34A00",
    current_ink="#FFFFFF",
    wrong="#B3261E",
    agreement="#0B6BB8",
    meeting="#9E5600",
    operation="#045537",
)

PAPER = replace(LIGHT, name="paper", ink="#000000")
"""What pages are printed in, whatever the window's theme is."""

DARK = Theme(
    name="dark",
    background="#14181D",
    panel="#1B2128",
    band="#20262E",
    line="#2B333D",
    grid="#2B333D",
    thumb="#66717F",
    ink="#E6EAF0",
    muted="#A3AEBB",
    faint="#8A96A3",
    accent="#7DB4F0",
    accent_background="#20344B",
    selection="#22384F",
    highlight="#4C3E10",
    current="#F5B83D",
    current_ink="#14181D",
    wrong="#F2B8B5",
    agreement="#81A5E2",
    meeting="#E0A050",
    operation="#4CC4A0",
)

CONTRAST_LIGHT = Theme(
    name="contrast-light",
    background="#FFFFFF",
    panel="#FFFFFF",
    band="#F2F2F2",
    line="#767676",
    grid="#CFCFCF",
    thumb="#767676",
    ink="#000000",
    muted="#2E2E2E",
    faint="#474747",
    accent="#003C96",
    accent_background="#D9E8FF",
    selection="#D2E4FF",
    highlight="#FFE95C",
    current="#000000",
    current_ink="#FFFFFF",
    wrong="#9B0000",
    agreement="#004A94",
    meeting="#7A3B00",
    operation="#00361E",
)

CONTRAST_DARK = Theme(
    name="contrast-dark",
    background="#000000",
    panel="#000000",
    band="#161616",
    line="#8C8C8C",
    grid="#3A3A3A",
    thumb="#8C8C8C",
    ink="#FFFFFF",
    muted="#E0E0E0",
    faint="#C4C4C4",
    accent="#9CD0FF",
    accent_background="#00305C",
    selection="#003366",
    highlight="#4D3D00",
    current="#FFD633",
    current_ink="#000000",
    wrong="#FFB3AD",
    agreement="#8FB8FF",
    meeting="#FFB347",
    operation="#5CE0B0",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}
"""By the names that one chooses from."""
