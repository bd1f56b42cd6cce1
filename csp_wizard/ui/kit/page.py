"""The one scrolling column of a page, and what unfolds in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from csp_wizard.ui.i18n import Say
from csp_wizard.ui.kit.base import Kit
from csp_wizard.ui.kit.button import Button
from csp_wizard.ui.kit.layout import Column, Row, painted
from csp_wizard.ui.kit.scroll_bar import ScrollBar
from csp_wizard.ui.look.scroll_paint import EXTENT

_SIDE = 48
_SIDE_NARROW = 20
_BAR = EXTENT  # the scroll bar's width is always reserved: the column never jumps
_CLEAR = 48


class Page(QScrollArea):
    """``column`` takes what stands on the page; it is as wide as the window allows, up to ``width``."""

    def __init__(
        self,
        kit: Kit,
        width: float = 640,
        surface: str = "surface",
        *,
        top: float = 24,
        bottom: float = 20,
        centered: bool = False,
    ) -> None:
        super().__init__()
        self._kit = kit
        self._width = width
        self._edges = (top, bottom)
        self._narrow = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBar(ScrollBar(kit))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # One of our own: asked for its own, Qt looks through every kind of widget for its class.
        self.setViewport(painted(kit, QWidget(), surface))
        self.content = painted(kit, QWidget(), surface)
        self._outer = Row(kit, self.content)
        self._holder = QWidget()
        self._holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.column = Column(kit, self._holder)
        if centered:
            self._outer.spring()
        # The holder takes all the room up to its width; what is left over is the spring's.
        self._outer.add(self._holder, 100_000, Qt.AlignmentFlag.AlignTop)
        self._outer.spring()
        self.setWidget(self.content)
        kit.theme.follow(self, self._measure)

    def set_narrow(self, narrow: bool) -> None:
        """Less padding in a narrow window."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._measure()

    def set_column_width(self, width: float) -> None:
        self._width = width
        self._measure()

    def reserve(self, height: int) -> None:
        """Room at the foot for what stands over it there; where somebody is typing stays in view."""
        self.setViewportMargins(0, 0, 0, height)
        focus = QApplication.focusWidget()
        if height and focus is not None and self.content.isAncestorOf(focus):
            self.reveal(focus)

    def reveal(self, widget: QWidget) -> None:
        """Scroll until it stands clear of both bars: setFocus() from code does not scroll."""
        clear = self._kit.theme.px(_CLEAR)
        area = QRect(widget.mapTo(self.content, QPoint(0, 0)), widget.size())
        bar = self.verticalScrollBar()
        top, bottom = area.top() - clear, area.bottom() + clear - self.viewport().height()
        if bar.value() > top:
            bar.setValue(top)
        elif bar.value() < bottom:
            bar.setValue(min(bottom, top))

    def _measure(self) -> None:
        top, bottom = self._edges
        side = _SIDE_NARROW if self._narrow else _SIDE
        self._outer.measure((side, top, max(0, side - _BAR), bottom))
        self._holder.setMaximumWidth(self._kit.theme.px(self._width))


class Expander(QWidget):
    """A line that shows and hides what belongs to it (``body``).

    ``head``: a row that has its words already; it gets the chevron at its end, and ``name`` says what
    unfolds.
    """

    toggled = Signal(bool)

    def __init__(
        self, kit: Kit, say: Say, identifier: str, *, name: Say | None = None, head: Row | None = None
    ) -> None:
        super().__init__()
        column = Column(kit, self, gap=4 if head is None else 0)
        if head is None:
            self.button = Button(kit, say, "link", tail="down", identifier=identifier, name=name)
        else:
            self.button = Button(kit, "", "icon", "down", identifier=identifier, name=name or say)
        self.button.setCheckable(True)
        self._inner = QWidget()
        self.body = Column(kit, self._inner)
        self._inner.hide()
        if head is None:
            column.add(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            head.add(self.button)
        column.add(self._inner)
        self.button.toggled.connect(self._show)

    @property
    def is_open(self) -> bool:
        return self.button.isChecked()

    def set_open(self, is_open: bool) -> None:
        self.button.setChecked(is_open)

    def _show(self, is_open: bool) -> None:
        self._inner.setVisible(is_open)
        self.button.set_icon("up" if is_open else "down")
        self.toggled.emit(is_open)
