"""A picture of every page, in both languages, light and dark, for people to look at.

    python3 build/dev.py shots [FOLDER] [--scale 2] [--only legal]

The walk is that of one enrollment: each page is shown when it is that page's turn. The clock stands
at fixed times, the secret store is one in memory, the saved data a folder of its own.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QtMsgType, qInstallMessageHandler  # noqa: E402  # after the platform is set
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget  # noqa: E402

from csp_wizard.paths import Paths  # noqa: E402
from csp_wizard.storage.secret_worker import SecretWorker  # noqa: E402
from csp_wizard.storage.settings import Found, Loaded, Settings  # noqa: E402
from csp_wizard.storage.store_thread import Store  # noqa: E402
from csp_wizard.ui.main_window import MainWindow  # noqa: E402
from csp_wizard.ui.preferences import Preferences  # noqa: E402
from csp_wizard.ui.startup import Startup  # noqa: E402
from tests.support.memory_store import MemoryStore  # noqa: E402

BEGUN = datetime(2026, 2, 20, 6, 8, tzinfo=UTC)
ANSWERS: Mapping[str, str] = {
    "enr.name": "康拓（上海）科技",
    "pre.account": "create",
    "pre.mpn": "have",
    "pre.support": "not_yet",
    "acct.has": "no",
    "acct.domain": "contoso",
    "acct.newuser": "admin",
    "acct.created": "yes",
    "org.name_zh": "康拓（上海）科技有限公司",
    "org.name_en": "Contoso (Shanghai) Technology Co., Ltd.",
    "org.addr.province": "SH",
    "org.addr.city": "上海市",
    "org.addr.district": "浦东新区",
    "org.addr.line1": "世纪大道 100 号",
    "org.addr.line2": "20 楼",
    "org.addr.post": "200120",
    "org.phone": "021-5047 1000",
    "ga.family": "李",
    "ga.given": "娜",
    "ga.email": "li.na@contoso.cn",
    "ga.phone": "138 0013 8000",
    "ga.entered": "yes",
    "ver.phone": "org",
    "ver.result": "verified",
    "cred.created": "yes",
    "cred.user": "admin@contoso.partner.onmschina.cn",
    "cred.where": "here",
    "mpn.id": "4728193",
    "legal.same": "yes",
    "legal.uscc": "91310115MA1K3BTP2B",
    "legal.addrsame": "yes",
    "legal.pc": "ga",
    "appr.who": "other",
    "appr.family": "王",
    "appr.given": "伟",
    "appr.email": "wang.wei@contoso.cn",
    "appr.phone": "010-8456 1234",
    "appr.addrsame": "yes",
    "appr.auth": "yes",
    "sup.url": "https://support.contoso.cn",
    "sup.email": "support@contoso.cn",
    "sup.phone": "400-810 0000",
}
OTHERS = ("Heyuan Data (Beijing)", "蓝鲸云启软件有限公司", "Yunfan Software")


class Shots:
    """One walk in one language and one appearance."""

    def __init__(self, startup: Startup, folder: Path, suffix: str, only: str) -> None:
        self.folder = folder
        self.suffix = suffix
        self.only = only
        self.now = BEGUN
        paths = startup.paths
        self.store = Store(paths.database)
        self.window = MainWindow(
            startup.kit,
            self.store,
            MemoryStore(),
            SecretWorker(),
            Preferences(paths.settings, startup.found.value),
            str(paths.data),
            paths.resources,
            lambda: self.now,
            lambda: None,
        )
        self.window.resize(1080, 760)
        self.window.begin()
        self.window.show()

    def settle(self, until: Callable[[], object] = lambda: True) -> None:
        deadline = time.monotonic() + 10
        for _ in range(3):
            QApplication.processEvents()
        while not until():
            QApplication.processEvents()
            if time.monotonic() > deadline:
                raise TimeoutError("the window does not get there")
            time.sleep(0.005)
        for _ in range(3):
            QApplication.processEvents()

    def take(self, name: str, widget: QWidget | None = None) -> None:
        if self.only in name:
            self.settle()
            (widget or self.window).grab().save(str(self.folder / f"{name}-{self.suffix}.png"))

    def answer(self, **answers: str) -> None:
        self.session.answer_all({key.replace("__", "."): value for key, value in answers.items()})
        self.settle()

    @property
    def session(self):  # type: ignore[no-untyped-def]
        return self.window.enrollment.session

    @property
    def wizard(self):  # type: ignore[no-untyped-def]
        return self.window.enrollment.wizard

    def today(self, now: datetime) -> None:
        self.now = now
        if self.window.enrollment is not None:
            self.session.look_at_the_day()

    def go(self, step: str) -> None:
        self.window.enrollment.go(step)
        self.settle()

    def forward(self) -> None:
        self.wizard.go_forward()
        self.settle(lambda: self.session.all_saved)

    def begin(self, name: str) -> None:
        self.window.new_enrollment()
        self.settle(lambda: self.window.enrollment is not None)
        self.answer(enr__name=name)

    def home(self) -> None:
        self.window.go_home()
        self.settle(lambda: self.window.enrollment is None)

    def open_first(self) -> None:
        name = ANSWERS["enr.name"]
        cards = self.window.home.findChildren(QAbstractButton)
        next(card for card in cards if card.accessibleName() == name).click()
        self.settle(lambda: self.window.enrollment is not None)

    # -- the walk -----------------------------------------------------------------------------------

    def walk(self) -> None:
        for part in (self._first, self._fill, self._credentials, self._submit, self._weeks, self._end):
            part()

    def _first(self) -> None:
        self.take("home-empty")
        for name in OTHERS:
            self.begin(name)
            self.home()
        self.begin(ANSWERS["enr.name"])
        self.take("p01-before-new")

    def _fill(self) -> None:
        steps = ("account", "organization", "admin", "phone", "mpn", "legal", "approval", "support")
        self.go("submit")
        self.take("locked")
        self.go("legal")
        self.answer(legal__same="no", legal__uscc="91310115MA1K3BTP2X")
        self.forward()
        self.take("error-legal")
        self.answer(**{key.replace(".", "__"): value for key, value in ANSWERS.items()})
        for number, step in enumerate(("before", *steps), 1):
            self.go(step)
            self.take(f"p{number if number < 6 else number + 1:02}-{step}")

    def _credentials(self) -> None:
        self.answer(cred__created="")
        self.go("credentials")
        self.take("p06-credentials-asked")
        self.answer(cred__created="yes")
        self.wizard.shown.form.rows["cred.pass"].editor.put("Xy7$ Contoso")
        self.take("p06-credentials-typing")
        self.wizard.shown.save_button.click()
        self.settle(lambda: "cred.pass" in self.session.answers.held)
        self.answer(cred__tested="yes")
        self.take("p06-credentials-saved")

    def _submit(self) -> None:
        self.today(datetime(2026, 3, 1, 6, 8, tzinfo=UTC))
        self.go("check")
        self.take("p11-check")
        self.forward()
        self.answer(sub__done="yes", sub__date="2026-03-01", sub__by="王伟")
        self.take("p12-submit")
        self.window.enrollment.show_overview()
        self.take("overview-preparing")
        self.go("submit")
        self.forward()

    def _weeks(self) -> None:
        self.home()
        for days, name in ((12, "p13-wait"), (42, "p13-wait-long")):
            self.today(datetime(2026, 3, 1, 6, 8, tzinfo=UTC) + timedelta(days=days))
            self.open_first()
            self.take(f"overview-{name[4:]}")
            self.go("wait")
            self.take(name)
            if days == 12:
                self.home()
                self.take("home")
        self.forward()
        self.answer(dec__result="rejected", dec__date="2026-04-10")
        self.take("p14-decision-rejected")
        self.answer(dec__result="approved")
        self.take("p14-decision")
        self.forward()
        self.take("p15-sign")

    def _end(self) -> None:
        self.answer(sign__done="yes", sign__by="王伟", sign__date="2026-04-12")
        self.forward()
        self.take("p16-setup")
        self.answer(prov__state="ready")
        self.forward()
        self.answer(task__profiles="yes")
        self.take("p17-start")
        self.go("develop")
        self.take("p18-develop")
        self.window.enrollment.show_overview()
        self.take("overview-start")
        self._dialogs()
        self._sizes()

    def _dialogs(self) -> None:
        for name, show in (("settings", self.window.show_settings), ("help", self.window.show_help)):
            show()
            self.settle()
            dialog = QApplication.activeModalWidget()
            self.take(name, dialog)
            dialog.close()
        menu = self.window.menus.build(self.window)
        menu.popup(self.window.rect().center())
        self.take("menu", menu)
        menu.close()

    def _sizes(self) -> None:
        self.go("legal")
        self.window.resize(800, 600)
        self.take("narrow-legal")
        self.window.preferences.change(text_size=200)
        self.take("narrow-large-legal")
        self.window.resize(1080, 760)
        self.take("large-legal")
        self.window.preferences.change(text_size=100)


def variants() -> Iterator[tuple[str, str]]:
    for language in ("en", "zh_CN"):
        for appearance in ("light", "dark"):
            yield language, appearance


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / ".work" / "shots")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--only", default="", help="pictures whose name holds this")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)  # one variant, in a process of its own
    given = parser.parse_args()
    if given.one:
        return one(given.folder, given.only, *given.one)
    shutil.rmtree(given.folder, ignore_errors=True)
    given.folder.mkdir(parents=True)
    os.environ["QT_SCALE_FACTOR"] = given.scale
    for variant in variants():
        command = [sys.executable, __file__, str(given.folder), "--only", given.only, "--one", *variant]
        if code := os.spawnv(os.P_WAIT, sys.executable, command):
            return code
    sys.stdout.write(f"{len(list(given.folder.glob('*.png')))} pictures in {given.folder}\n")
    return 0


def one(folder: Path, only: str, language: str, appearance: str) -> int:
    qInstallMessageHandler(_complain)
    with tempfile.TemporaryDirectory() as data:
        found = Loaded(Settings(appearance=appearance), Found.ABSENT)
        startup = Startup(Paths.find(data, {}), language, found)
        shots = Shots(startup, folder, f"{language}-{appearance}", only)
        shots.walk()
        shots.store.close()
    sys.stdout.flush()
    os._exit(0)


def _complain(kind: QtMsgType, context: object, message: str) -> None:
    if "This plugin does not support" not in message:  # the offscreen platform has no window manager
        sys.stderr.write(f"{kind.name}: {message}\n")


if __name__ == "__main__":
    sys.exit(main())
