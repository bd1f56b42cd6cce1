"""The floor: a bare three-page QWizard program, shown. ``floor.py [en|zh_CN]``"""

from __future__ import annotations

import sys

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWizard, QWizardPage

PAGES = {
    "en": (
        ("Name the enrollment", "Name in this list"),
        ("Your organization", "Legal name in Chinese"),
        ("Check your answers", "Checked by"),
    ),
    "zh_CN": (
        ("为注册命名", "在列表中的名称"),
        ("你的组织", "中文法定名称"),
        ("检查你的答案", "检查人"),
    ),
}


def page(title: str, label: str) -> QWizardPage:
    made = QWizardPage()
    made.setTitle(title)
    column = QVBoxLayout(made)
    column.addWidget(QLabel(label))
    column.addWidget(QLineEdit())
    return made


def main(language: str) -> int:
    app = QApplication(["floor"])
    words = QTranslator()
    if language != "en":
        words.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        app.installTranslator(words)
    wizard = QWizard()
    for title, label in PAGES[language]:
        wizard.addPage(page(title, label))
    wizard.resize(1080, 760)  # as large as the program's window: as much to paint
    wizard.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or ["en"]))
