"""What is photographed: one enrollment from its first page to its last, and what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

from csp_wizard.enrollment.catalogue import STEPS
from csp_wizard.enrollment.text import Msg
from csp_wizard.storage.secret_terms import Reason
from csp_wizard.ui.kit import Button, CountdownButton
from tests.benchmarks.camera import BEGUN, Camera
from tests.enrollment import samples

SUBMITTED = datetime(2026, 3, 1, 6, 8, tzinfo=UTC)
ANSWERS: Mapping[str, str] = {
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
    "ver.phone": "org",
    "ver.result": "verified",
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
NUMBER = {step.key: number for number, step in enumerate(STEPS, 1)}
FORMS = ("before", "account", "organization", "admin", "phone", "mpn", "legal", "approval", "support")
LONG_NAME = "北京华夏云端智能数据科技股份有限公司上海自由贸易试验区分公司（浦东新区世纪大道办事处）" * 2
LONG_COMPANY = "北京华夏云端智能数据科技股份有限公司上海自由贸易试验区分公司" * 6


class Sights(Camera):
    @property
    def name(self) -> str:
        return "Contoso (Shanghai) Technology" if self.english else "康拓（上海）科技"

    def page(self, step: str, state: str = "") -> None:
        self.go(step)
        self.picture(step, state)

    def picture(self, step: str, state: str = "") -> None:
        tail = f"-{state}" if state else ""
        self.take(f"p{NUMBER[step]:02}-{step}{tail}")

    def walk(self) -> None:
        parts: tuple[Callable[[], object], ...] = (
            self.first,
            self.forms,
            self.controls,
            self.credentials,
            self.submit,
            self.weeks,
            self.decision,
            self.setting_up,
            self.homes,
            self.dialogs,
            self.sizes,
            self.long_words,
        )
        for part in parts:
            part()

    # -- the enrollment, page by page -------------------------------------------------------------------

    def first(self) -> None:
        self.take("home-empty")
        self.press("home.checklist")
        self.take("home-empty-checklist")
        day = timedelta(days=1)
        self.keep(samples.finished(), "Qiming Digital (Guangzhou)", SUBMITTED + 30 * day)
        self.keep(samples.approved(), "蓝鲸云启软件有限公司", SUBMITTED + 21 * day)
        self.keep(samples.submitted(), "Heyuan Data (Beijing)", SUBMITTED + 12 * day)
        self.keep(samples.Partner(), "Yunfan Software", BEGUN)
        self.window.ways.new_enrollment()
        self.settle(lambda: self.window.ways.enrollment is not None)
        self.picture("before", "new")
        self.answer({"enr.name": self.name})

    def forms(self) -> None:
        self.go("submit")
        self.take("locked")
        self.go("legal")
        self.answer({"legal.same": "no", "legal.uscc": "91310115MA1K3BTP2X"})
        self.forward()
        self.picture("legal", "problems")
        self.views.show_overview()
        self.take("overview-preparing")
        self.answer(ANSWERS)
        for step in FORMS:
            self.page(step)

    def controls(self) -> None:
        """What opens above a page."""
        self.go("organization")
        combo = self.shown.findChild(QComboBox)
        combo.showPopup()
        self.settle()
        self.take("popup-combo", combo.view().window())
        combo.hidePopup()
        QTest.keyPress(self.views, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
        self.take("access-keys")
        QTest.keyRelease(self.views, Qt.Key.Key_Alt)
        self.answer({"ga.entered": "yes"})
        self.page("admin", "sealed")
        self.window.desk.toast.tell(Msg("Page", "Copied"), (Msg("Home", "Undo"), "toast.undo", lambda: None))
        self.go("mpn")
        self.take("toast")
        self.window.desk.toast.dismiss()
        self.window.findChild(Button, "wizard.back").setFocus()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        self.take("focus-button")
        self.wizard.step_list.take_focus()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        self.take("focus-step")

    def credentials(self) -> None:
        self.page("credentials", "asked")
        self.answer({"cred.created": "yes"})
        self.picture("credentials", "empty")
        self.secret("cred.paste").put("admin@contoso.partner.onmschina.cn\nPassword: Xy7$Contoso")
        self.picture("credentials", "found")
        self.secret("cred.paste").put("")
        self.secret("cred.pass").put("Xy7$ Contoso")
        self.picture("credentials", "typing")
        self.secrets.trouble = Reason.LOCKED
        self.forward()
        self.settle(QApplication.activeModalWidget)
        self.take("p06-credentials-held", *self._modal())
        self._close_modal()
        self.secrets.trouble = None
        self.secret("cred.pass").put("")
        self.answer({"cred.where": "elsewhere", "cred.where_note": "1Password, Li Na"})
        self.picture("credentials", "elsewhere")
        self.go("phone")
        self.page("credentials", "elsewhere-kept")
        self.answer({"cred.where": "here"})
        self.secret("cred.pass").put("Xy7$Contoso")
        self.secret("cred.extra").put("Recovery code 7781-2290-4416\nSupport PIN 42")
        self.shown.save_button.click()
        self.settle(lambda: "cred.pass" in self.session.answers.held)
        self.answer({"cred.tested": "yes"})
        self.picture("credentials", "saved")
        self.go("phone")
        self.page("credentials", "signed-in")
        self.press("cred.show", self.shown)
        self.settle(lambda: self.shown.card._password._value.shown)
        self.press("cred.extra.show", self.shown)
        self.settle(lambda: self.shown.card._extra._value.shown)
        self.picture("credentials", "shown")
        self.press("cred.show", self.shown)
        self.press("cred.extra.show", self.shown)
        copy = self.press("cred.copy", self.shown)
        self.settle(lambda: isinstance(copy, CountdownButton) and copy.counting)
        self.picture("credentials", "copied")
        self.window.desk.toast.dismiss()
        self.press("cred.update", self.shown)
        self.picture("credentials", "update")
        self.secret("cred.pass").put("Xy7$Co")
        self.go("phone")
        self.take("toast-replaced")
        self.page("credentials", "replaced")
        self.window.desk.toast.dismiss()
        self.press("cred.previous.use", self.shown)
        self.settle(lambda: self.session.all_saved)
        self.window.desk.toast.dismiss()

    def secret(self, key: str) -> Any:
        return next(form.rows[key].editor for form in self.shown.forms if key in form.rows)

    def submit(self) -> None:
        self.day(SUBMITTED)
        self.page("check")
        self.forward()
        self.picture("submit", "asked")
        self.answer({"sub.done": "yes", "sub.date": "2026-03-01", "sub.by": "王伟"})
        self.shown.reveal("sub.by")
        self.picture("submit")
        self.views.show_overview()
        self.take("overview-submitting")
        self.go("submit")
        self.forward()

    def weeks(self) -> None:
        for days in (12, 41):
            self.home()
            self.day(SUBMITTED + timedelta(days=days))
            self.open(self.name)
            self.take(f"overview-day-{days}")
            self.page("wait", f"day-{days}")
        self.press("wait.contact", self.shown)
        self.take("dialog-contact", *self._modal())
        self._close_modal()

    def decision(self) -> None:
        self.page("decision", "asked")
        self.answer({"dec.result": "more", "dec.date": "2026-04-10"})
        self.picture("decision", "more")
        self.answer({"dec.result": "rejected", "dec.reason": "company"})
        self.picture("decision", "rejected")
        button = self.shown.form.rows["dec.date"].editor.button
        button.click()
        self.settle(QApplication.activePopupWidget)
        popup = QApplication.activePopupWidget()
        self.take("popup-calendar", popup)
        popup.close()
        self.answer({"dec.result": "approved"})
        self.picture("decision")
        self.forward()
        self.page("sign")
        self.views.show_overview()
        self.take("overview-approved")

    def setting_up(self) -> None:
        self.go("sign")
        self.answer({"sign.done": "yes", "sign.by": "王伟", "sign.date": "2026-04-11"})
        self.forward()
        self.page("setup")
        self.answer({"prov.state": "ready"})
        self.forward()
        self.answer({"task.profiles": "yes"})
        self.page("start")
        self.press("task.users.more", self.shown)
        self.picture("start", "open")
        self.page("develop")
        self.views.show_overview()
        self.take("overview-starting")

    # -- what stands around it --------------------------------------------------------------------------

    def homes(self) -> None:
        self.home()
        self.take("home")
        search = self.window.header.search
        search.setText("Fabrikam")
        self.take("home-nothing-found")
        search.clear()
        self.settle()
        card = self.window.home.findChild(Button, "home.card.2.menu")
        card.click()
        self.settle(QApplication.activePopupWidget)
        menu = QApplication.activePopupWidget()
        self.take("home-menu", menu)
        next(action for action in menu.actions() if action.objectName() == "menu.delete").trigger()
        menu.close()
        self.settle(self.window.desk.toast.isVisible)
        self.take("home-deleted-toast")
        self.press("home.filter.deleted")
        self.window.desk.toast.dismiss()
        self.take("home-deleted")
        self.press("home.filter.all")
        self.open(self.name)

    def dialogs(self) -> None:
        assistance = self.window.assistance
        for name, show in (("settings", assistance.settings), ("help", assistance.help)):
            show()
            self.settle()
            self.take(name, *self._modal())
            self._close_modal()
        menu = self.window.menus.build(self.window)
        menu.popup(self.window.mapToGlobal(QPoint(760, 60)))
        menu.setActiveAction(menu.actions()[2])
        self.settle()
        view = next(inner for inner in menu.findChildren(QMenu) if inner.isVisible())
        view.setActiveAction(view.actions()[-1])
        self.settle()
        self.take("menu", menu, *(inner for inner in menu.findChildren(QMenu) if inner.isVisible()))
        menu.close()

    def sizes(self) -> None:
        self.go("legal")
        self.window.resize(800, 600)
        self.take("narrow-legal")
        self.page_at("narrow", "wait", "credentials")
        self.views.show_overview()
        self.take("narrow-overview")
        self.window.desk.preferences.change(text_size=200)
        self.take("narrow-200-overview")
        self.page_at("narrow-200", "legal")
        self.window.resize(*self.size)
        self.page_at("200", "legal", "credentials", "check", "start")
        self.window.desk.preferences.change(text_size=100)

    def page_at(self, size: str, *steps: str) -> None:
        for step in steps:
            self.go(step)
            self.take(f"{size}-{step}")

    def long_words(self) -> None:
        self.answer({"enr.name": LONG_NAME[:80], "org.name_zh": LONG_COMPANY[:200]})
        self.page_at("long", "legal", "organization", "check")
        self.views.show_overview()
        self.take("long-overview")
        self.home()
        self.take("long-home")

    def _modal(self) -> tuple[QWidget, ...]:
        dialog = QApplication.activeModalWidget()
        self.settle()
        centre = self.window.rect().center() - dialog.rect().center()
        dialog.move(self.window.mapToGlobal(centre))
        return (dialog,)

    def _close_modal(self) -> None:
        QApplication.activeModalWidget().close()
        self.settle()
