"""The dialog of settings: each choice applies at once; there is nothing to confirm."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.entry import LANGUAGES
from app.domain.settings import SYSTEM, TEXT_SIZES, Settings, Value
from app.ui.actions import LANGUAGE_NAMES, THEME_NAMES
from app.ui.keeping import Keeping
from app.ui.named import named
from app.ui.returning import Returning, Traces
from app.ui.translating import Translating
from app.ui.window import Window
from app.wording.system import chosen_language
from app.wording.wording import Wording

_WIDTH = 560
_MARGIN, _GAP, _SECTION_GAP = 18, 8, 14


class Choice(QComboBox):
    """One of several values, under a label with a mnemonic."""

    def __init__(self, name: str, values: Sequence[Value], parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name)
        self.values = values
        self.label = QLabel(parent)
        self.label.setBuddy(self)
        self.addItems([""] * len(values))

    def show_value(self, value: Value) -> None:
        """Shows a value that was chosen elsewhere."""
        self.setCurrentIndex(self.values.index(value))

    def set_words(self, label: str, names: Sequence[str]) -> None:
        """What is chosen, and how each value is called."""
        self.label.setText(label)
        for place, name in enumerate(names):
            self.setItemText(place, name)


class SettingsDialog(QDialog):
    """Shows the settings as they are now, beside the window."""

    def __init__(self, keeping: Keeping, returning: Returning, translating: Translating, window: Window) -> None:
        super().__init__(window)
        named(self, "settingsDialog")
        self._keeping, self._returning, self._translating = keeping, returning, translating
        self._headings = [_heading(self) for _ in range(4)]
        self.language = Choice("settingsLanguage", (SYSTEM, *LANGUAGES), self)
        self.theme = Choice("settingsTheme", tuple(THEME_NAMES), self)
        self.text_size = Choice("settingsTextSize", TEXT_SIZES, self)
        self.reset = named(QPushButton(self), "settingsReset")
        self.resume = named(QRadioButton(self), "settingsResume")
        self.clean = named(QRadioButton(self), "settingsClean")
        self.literal = named(QCheckBox(self), "settingsLiteral")
        self.history = named(QCheckBox(self), "settingsHistory")
        self.clear = named(QPushButton(self), "settingsClear")
        self.cleared = named(QLabel(self), "settingsCleared", quiet=True)
        self.path = named(QLineEdit(str(keeping.path or ""), self), "settingsPath")
        self.path.setReadOnly(True)
        self.copy = named(QPushButton(self), "settingsCopy")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        for button in (self.reset, self.clear, self.copy):
            # Else Enter anywhere would press the first of them.
            button.setAutoDefault(False)
        self._arrange()
        self._connect(window)
        self.set_wording(translating.wording)
        self._show(keeping.settings)

    def show_again(self) -> None:
        """Shows it, or brings it to the front."""
        self.cleared.clear()
        self.show()
        self.raise_()
        self.activateWindow()

    def set_wording(self, wording: Wording) -> None:
        """Shows the same in another language."""
        words = wording.words
        self.setWindowTitle(words._("Settings"))
        texts = (words._("Appearance"), words._("When the program starts"), words._("Traces"), words._("File"))
        for heading, text in zip(self._headings, texts, strict=True):
            heading.setText(text)
        themes = [words._(name) for name in THEME_NAMES.values()]
        self.language.set_words(words._("&Language:"), [themes[0], *LANGUAGE_NAMES.values()])
        self.theme.set_words(words._("&Colours:"), themes)
        self.text_size.set_words(words._("&Text size:"), [words._("{size}%").format(size=size) for size in TEXT_SIZES])
        self.reset.setText(words._("Reset &panels"))
        self.resume.setText(words._("&Return to the last search and page"))
        self.clean.setText(words._("&Begin with everything"))
        self.literal.setText(words._("Search &exactly as typed"))
        for button in (self.resume, self.clean, self.literal):
            button.setAccessibleDescription(texts[1])
        self.history.setText(words._("&Keep what I search and read, on this computer only"))
        self.clear.setText(words._("Clear tr&aces"))
        self.path.setAccessibleName(words._("File of the settings"))
        self.copy.setText(words._("C&opy"))
        self.cleared.clear()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        appearance, start, traces, file = self._headings
        column.addWidget(appearance)
        grid = QGridLayout()
        for row, choice in enumerate((self.language, self.theme, self.text_size)):
            grid.addWidget(choice.label, row, 0)
            grid.addWidget(choice, row, 1)
        grid.addWidget(self.reset, grid.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self._add_section(column, start, [self.resume], [self.clean], [self.literal])
        self._add_section(column, traces, [self.history], [self.clear, self.cleared])
        self._add_section(column, file, [self.path, self.copy])
        column.addSpacing(_SECTION_GAP)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH)

    def _add_section(self, column: QVBoxLayout, heading: QLabel, *rows: Sequence[QWidget]) -> None:
        column.addSpacing(_SECTION_GAP)
        column.addWidget(heading)
        for widgets in rows:
            row = QHBoxLayout()
            for widget in widgets:
                row.addWidget(widget)
            if not isinstance(widgets[0], QLineEdit):
                row.addStretch(1)
            column.addLayout(row)

    def _connect(self, window: Window) -> None:
        self.language.activated.connect(self._choose_language)
        for choice, name in ((self.theme, "theme"), (self.text_size, "text_size")):
            choice.activated.connect(self._keep(name, choice.values.__getitem__))
        self.reset.clicked.connect(window.arranged.reset)
        self.resume.clicked.connect(self._keep("resume", bool))
        self.clean.clicked.connect(self._keep("resume", lambda clean: not clean))
        self.literal.clicked.connect(self._keep("literal", bool))
        self.history.clicked.connect(self._keep("history", bool))
        self.clear.clicked.connect(self._clear)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.path.text()))
        self._buttons.rejected.connect(self.close)
        self._keeping.changed.connect(self._show)
        self._translating.changed.connect(self.set_wording)

    def _keep(self, name: str, value: Callable[[int], Value]) -> Callable[[int], None]:
        """Keeps what a widget says under a name."""
        return lambda said: self._keeping.change(**{name: value(said)})

    def _choose_language(self, place: int) -> None:
        choice = str(self.language.values[place])
        self._keeping.change(language=choice)
        self._translating.choose(chosen_language(choice))

    def _show(self, settings: Settings) -> None:
        self.language.show_value(settings.language)
        self.theme.show_value(settings.theme)
        self.text_size.show_value(settings.text_size)
        self.resume.setChecked(settings.resume)
        self.clean.setChecked(not settings.resume)
        self.literal.setChecked(settings.literal)
        self.history.setChecked(settings.history)

    def _clear(self) -> None:
        said = _told(self._returning.clear(), self._translating.wording)
        self.cleared.setText(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.cleared, said))


def _told(traces: Traces, wording: Wording) -> str:
    words = wording.words
    pages = words.plural("{count} page that was read", "{count} pages that were read", traces.pages)
    things = [words._("the search")] if traces.searched else []
    if traces.pages:
        things.append(pages.format(count=traces.pages))
    if not things:
        return words._("There was nothing to clear.")
    return words._("Cleared: {things}").format(things=words._(", ").join(things))


def _heading(parent: QWidget) -> QLabel:
    heading = QLabel(parent)
    heading.setProperty("heading", True)
    return heading


def show_settings(keeping: Keeping, returning: Returning, translating: Translating, window: Window) -> None:
    """The dialog on top, made when it is first asked for."""
    dialog = window.findChild(SettingsDialog) or SettingsDialog(keeping, returning, translating, window)
    dialog.show_again()
