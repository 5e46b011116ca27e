"""What else commands are called: words by which they are found besides their names, in all languages."""

from typing import Final

from app.domain.marking import N_

SYNONYMS: Final = {
    "&Search": N_("query find"),
    "&Help": N_("manual instructions how to"),
    "Panels": N_("layout arrangement windows"),
    "Text size": N_("font size letters zoom scale"),
    "Language": N_("interface translation"),
    "简体中文": N_("Chinese language"),
    "English": N_("English language"),
    "Русский": N_("Russian language"),
    "Colours": N_("theme mode appearance"),
    "Light": N_("day"),
    "Dark": N_("night"),
    "Save the timeline as seen…": N_("export picture image PDF SVG PNG"),
    "Save the timeline in pages…": N_("export report list PDF SVG PNG"),
    "Save the page…": N_("export PDF HTML file"),
    "Print the page…": N_("printer paper PDF"),
    "Copy the reference of the page": N_("link address cite quote"),
    "Settings…": N_("preferences options configuration"),
    "Quit": N_("exit close the program"),
    "Participation": N_("matrix treaties parties bound ratification accession"),
    "Open beside": N_("compare split second page"),
    "Filters": N_("sidebar facets panel"),
    "Recently read": N_("history visited"),
    "Clear all": N_("reset delete filters"),
    "Search exactly as typed": N_("literal exact letters"),
    "Keyboard shortcuts": N_("keys hotkeys"),
    "About Treatyline": N_("version licence data"),
}
"""A menu or a command as it is called in English -> these words."""
