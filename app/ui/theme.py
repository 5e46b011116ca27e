"""The named colours of the window, light and dark, and the type scale."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as #RRGGBB; each name says what it is used for."""

    name: str
    background: str
    panel: str
    band: str
    line: str
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
    ink="#1B2430",
    muted="#5B6776",
    faint="#6B7684",
    accent="#1F5FA8",
    accent_background="#E8F0FA",
    selection="#DCE9F8",
    highlight="#FFF0B8",
    current="#A34A00",
    current_ink="#FFFFFF",
    wrong="#B3261E",
    agreement="#0B6BB8",
    meeting="#A85C00",
    operation="#00785A",
)

DARK = Theme(
    name="dark",
    background="#14181D",
    panel="#1B2128",
    band="#20262E",
    line="#2B333D",
    ink="#E6EAF0",
    muted="#A3AEBB",
    faint="#8A96A3",
    accent="#7DB4F0",
    accent_background="#20344B",
    selection="#22384F",
    highlight="#5A4A12",
    current="#F5B83D",
    current_ink="#14181D",
    wrong="#F2B8B5",
    agreement="#5FAEF0",
    meeting="#E0A050",
    operation="#4CC4A0",
)
