"""Columns and rows whose measures follow the text size. Numbers are px at 100 %."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QSpacerItem, QWidget

from csp_wizard.ui.kit.base import Kit, W

Margins = tuple[float, float, float, float]
NO_MARGINS: Margins = (0, 0, 0, 0)
_FIXED = (QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class _Scaled(QBoxLayout):
    """A box layout that remembers its measures at 100 %."""

    _align = Qt.AlignmentFlag(0)

    def __init__(
        self,
        kit: Kit,
        direction: QBoxLayout.Direction,
        owner: QWidget | None,
        margins: Margins,
        gap: float,
    ) -> None:
        if owner is None:
            super().__init__(direction)
        else:
            super().__init__(direction, owner)
        self._kit = kit
        self._margins = margins
        self._gap = gap
        self._spaces: dict[QSpacerItem, float] = {}
        kit.theme.follow(self, self._restyle, letters=False)

    def add(self, item: QWidget | QLayout, stretch: int = 0, align: Qt.AlignmentFlag | None = None) -> None:
        if isinstance(item, QLayout):
            self.addLayout(item, stretch)
        else:
            self.addWidget(item, stretch, self._align if align is None else align)

    def space(self, n: float) -> QSpacerItem:
        """A gap of its own between two items."""
        item = QSpacerItem(0, 0, *_FIXED)
        self._set_space(item, n)
        self.addSpacerItem(item)
        return item

    def set_space(self, item: QSpacerItem, n: float) -> None:
        """Change a gap of its own."""
        self._set_space(item, n)
        self.invalidate()

    def _set_space(self, item: QSpacerItem, n: float) -> None:
        self._spaces[item] = n
        px = self._kit.theme.px(n)
        item.changeSize(px if self._flat else 0, 0 if self._flat else px, *_FIXED)

    def spring(self, factor: int = 1) -> None:
        """A gap that takes what is left."""
        self.addStretch(factor)

    def measure(self, margins: Margins | None = None, gap: float | None = None) -> None:
        """Change the measures given at the beginning."""
        self._margins = self._margins if margins is None else margins
        self._gap = self._gap if gap is None else gap
        self._restyle()

    def forget_spaces(self) -> None:
        """After the items were taken out (``clear_layout``)."""
        self._spaces.clear()

    @property
    def _flat(self) -> bool:
        return self.direction() == QBoxLayout.Direction.LeftToRight

    def _restyle(self) -> None:
        px = self._kit.theme.px
        left, top, right, bottom = self._margins
        self.setContentsMargins(px(left), px(top), px(right), px(bottom))
        self.setSpacing(px(self._gap))
        for item, n in self._spaces.items():
            self._set_space(item, n)
        if self._spaces:
            self.invalidate()


class Column(_Scaled):
    def __init__(
        self, kit: Kit, owner: QWidget | None = None, margins: Margins = NO_MARGINS, gap: float = 0
    ) -> None:
        super().__init__(kit, QBoxLayout.Direction.TopToBottom, owner, margins, gap)


class Row(_Scaled):
    """Side by side, centred vertically unless told otherwise."""

    _align = Qt.AlignmentFlag.AlignVCenter

    def __init__(
        self, kit: Kit, owner: QWidget | None = None, margins: Margins = NO_MARGINS, gap: float = 0
    ) -> None:
        super().__init__(kit, QBoxLayout.Direction.LeftToRight, owner, margins, gap)


def in_tab_order(*widgets: QWidget) -> None:
    """One after the other: what is made later would otherwise come last on the page."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def clear_layout(layout: QLayout) -> None:
    """Take everything out; widgets are deleted when the event loop comes round."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
            inner.deleteLater()
    if isinstance(layout, _Scaled):
        layout.forget_spaces()


def sized(
    kit: Kit,
    widget: W,
    width: float | None = None,
    height: float | None = None,
    min_width: float | None = None,
    max_width: float | None = None,
) -> W:
    """Fixed or limited measures that follow the text size."""

    def measure() -> None:
        px = kit.theme.px
        if width is not None:
            widget.setFixedWidth(px(width))
        if height is not None:
            widget.setFixedHeight(px(height))
        if min_width is not None:
            widget.setMinimumWidth(px(min_width))
        if max_width is not None:
            widget.setMaximumWidth(px(max_width))

    kit.theme.follow(widget, measure, letters=False)
    return widget


def painted(kit: Kit, widget: W, token: str) -> W:
    """A flat background in the colour of a token."""

    def color() -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, kit.theme.color(token))
        widget.setPalette(palette)

    # A role of its own: QWizard gives its frames the role Base, which their children would inherit.
    widget.setBackgroundRole(QPalette.ColorRole.Window)
    widget.setAutoFillBackground(True)
    kit.theme.follow(widget, color, letters=False)
    return widget
