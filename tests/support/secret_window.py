"""A window with secret fields, for the tests that listen from outside. Obeys lines on its input.

``plain`` is a common password field of Qt: what the listeners must be able to hear at all.
"""

from __future__ import annotations

import sys
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from csp_wizard.ui.clipboard import Clipboard
from csp_wizard.ui.secrets.area import SecretArea
from csp_wizard.ui.secrets.edit import SecretEdit


class Orders(QObject):
    came = Signal(str)

    def listen(self) -> None:
        for line in sys.stdin:
            self.came.emit(line.rstrip("\n"))
        self.came.emit("quit")


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Secrets")
        self.clipboard = Clipboard(self)
        self.plain = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.edit = SecretEdit()
        self.area = SecretArea()
        self.button = QPushButton("A button")
        column = QVBoxLayout(self)
        label = QLabel("&Password")
        label.setBuddy(self.edit)
        column.addWidget(label)
        for name in ("plain", "edit", "area", "button"):
            widget = getattr(self, name)
            widget.setObjectName(name)
            widget.setAccessibleIdentifier(name)
            column.addWidget(widget)
        self.plain.setAccessibleName("Plain")
        self.area.setAccessibleName("Other details")
        self.area.setAccessibleDescription("Only here")

    def obey(self, order: str) -> None:
        what, _, name = order.partition(" ")
        widget = getattr(self, name, None)
        match what:
            case "show":
                widget.show_secret()
            case "hide":
                widget.hide_secret()
            case "copy":
                self.clipboard.copy_secret(name, 30)
            case "plain":
                self.clipboard.copy_plain(name)
            case "clear":
                self.clipboard.clear_now()
            case "wipe":
                widget.wipe()
            case "text":
                print(repr(widget.text()), flush=True)
                return
            case "quit":
                QApplication.exit()
                return
            case "die":
                self.clipboard.clear_at_quit()
                import os

                os._exit(0)
        print("done", flush=True)


def main() -> None:
    app = QApplication(sys.argv)
    window = Window()
    window.resize(480, 320)
    window.show()
    orders = Orders()
    orders.came.connect(window.obey)
    Thread(target=orders.listen, daemon=True).start()
    print("ready", flush=True)
    app.exec()


if __name__ == "__main__":
    main()
