"""What stands in one lane is told apart without any colour."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.domain.entry import KINDS
from app.domain.timeline.actions import CONSENT, EFFECT, OTHER, SIGNATURE, WITHDRAWAL
from app.ui.timeline.forms import outline

SIDE, EDGE = 36, 6
LEAST = 0.12
"""The share of a mark that two forms do not have in common, at least."""

ACTIONS = (SIGNATURE, CONSENT, EFFECT, WITHDRAWAL, OTHER)


def pixels(code: str) -> set[tuple[int, int]]:
    image = QImage(SIDE + 2 * EDGE, SIDE + 2 * EDGE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.fillPath(outline(code, QRectF(EDGE, EDGE, SIDE, SIDE)), Qt.GlobalColor.black)
    painter.end()
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha()}


@pytest.mark.parametrize(("first", "second"), [*combinations(KINDS, 2), *combinations(ACTIONS, 2)])
def test_forms_differ(qapp: object, first: str, second: str) -> None:
    assert len(pixels(first) ^ pixels(second)) >= LEAST * SIDE**2
