"""The fonts of the timeline and their measures."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

_MARK_SHARE = 0.7
_LEAST_MARK = 8.0
_SMALL_SHARE = 0.88
_LABEL_SHARE = 0.8
_TINY_SHARE = 0.74
_LEAST_TEXT = 8
_MEASURED = 4096


class Type:
    """All derived from the widget's font."""

    def __init__(self, font: QFont) -> None:
        size = QFontInfo(font).pixelSize()
        self.plain = _font(font, size)
        self.bold = _font(font, size)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.small = _font(font, round(size * _SMALL_SHARE))
        self.label = _font(font, round(size * _LABEL_SHARE))
        self.tiny = _font(font, round(size * _TINY_SHARE))
        self.tiny_metrics = QFontMetricsF(self.tiny)
        self.era = float(round(self.tiny_metrics.height() + 1))
        self.plain_metrics = QFontMetricsF(self.plain)
        self.bold_metrics = QFontMetricsF(self.bold)
        self.small_metrics = QFontMetricsF(self.small)
        self.label_metrics = QFontMetricsF(self.label)
        self.label_width = lru_cache(_MEASURED)(self._label_width)
        self.two_lines = self.bold_metrics.height() + self.small_metrics.height() + 7
        self.mark = max(_LEAST_MARK, float(round(size * _MARK_SHARE)))

    def _label_width(self, text: str) -> float:
        # A function of Qt itself would be asked for its signature by the cache, which PySide takes 20 ms to find.
        return self.label_metrics.horizontalAdvance(text)


def _font(font: QFont, size: int) -> QFont:
    result = QFont(font)
    result.setPixelSize(max(_LEAST_TEXT, size))
    return result
