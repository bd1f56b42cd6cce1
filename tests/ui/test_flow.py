"""One enrollment from the first page to the last, in the window; and the ways between the pages."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from csp_wizard.enrollment import flow
from csp_wizard.enrollment.catalogue import STEPS
from csp_wizard.enrollment.flow import Status
from csp_wizard.enrollment.record import EventKind
from tests.enrollment import samples
from tests.enrollment.samples import PREPARED
from tests.ui.running import Running, spoken
from tests.ui.stages import empty_at

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def fill(running: Running, step: str) -> None:
    """What somebody in Shanghai answers on a page."""
    keys = {f.key for s in STEPS if s.key == step for f in s.fields}
    running.session.answer_all({key: text for key, text in PREPARED.items() if key in keys})


def next_page(running: Running) -> str:
    running.press("wizard.next")
    return running.views.current


def status(running: Running, step: str) -> Status:
    return flow.statuses(running.session.record)[step]


def prepare(running: Running) -> None:
    """From the first page to *Check your answers*."""
    running.new()
    for here, there in pairwise(STEPS[:11]):
        assert running.views.current == here.key
        fill(running, here.key)
        if here.key == "credentials":
            running.line("cred.pass").setText("  S3cr&t")
            running.press("cred.save")
        assert next_page(running) == there.key


def submit(running: Running) -> None:
    assert next_page(running) == "submit"
    running.press("sub.done.yes")
    assert running.text("wizard.next") == "Record as submitted"
    assert next_page(running) == "wait"


def test_from_the_first_page_to_the_last(running: Running) -> None:
    prepare(running)
    assert running.secrets.kept == {f"csp-wizard/{running.session.record.id}/password": "  S3cr&t"}
    assert running.text("wizard.next") == "Go to the portal to submit"
    submit(running)
    assert {
        "sub.date": "2026-03-01",
        "ver.phone": "ga",
        "enr.kind": "own",
    }.items() <= running.stored().items()
    assert running.text("page.heading") == "Day 0 since you submitted"
    assert status(running, "legal") is Status.DONE
    assert status(running, "wait") is Status.WAITING
    assert running.text("wizard.next") == "I received an email"
    assert next_page(running) == "decision"
    running.press("dec.result.approved")
    running.type("dec.date", "2026-03-01")
    assert running.text("wizard.next") == "Go to sign the agreement"
    assert next_page(running) == "sign"
    running.press("sign.done.yes")
    running.type("sign.date", "2026-03-01")
    running.type("sign.by", "Li Na")
    assert running.text("wizard.next") == "Record as signed"
    assert next_page(running) == "setup"
    running.press("prov.state.ready")
    assert next_page(running) == "start"
    running.press("task.users")
    assert running.text("wizard.next") == "Finish enrollment"
    assert next_page(running) == ""
    assert running.says("Enrollment finished")
    running.views.go("develop")
    assert running.text("wizard.finish") == "Back to overview"
    running.press("wizard.finish")
    assert running.views.current == ""
    kinds = [event.kind for event in running.session.record.events]
    for kind in ("checked", "submitted", "decision", "signed", "setup_checked", "task_done", "finished"):
        assert kinds.count(EventKind(kind)) == 1, kind
    ready = {step for step, now in flow.statuses(running.session.record).items() if now is not Status.DONE}
    assert ready == {"organization", "admin"}  # nobody said that these were entered


def test_what_changes_after_submission_is_said(running: Running) -> None:
    running.open(running.keep(samples.submitted().record), "support")
    assert "sup.phone" in running.session.record.snapshots[1].answers
    running.type("sup.phone", "010-8456 1234")
    running.views.go("")
    running.press("overview.section.enroll")
    assert "changed after submission" in running.find("overview.support").accessibleName()
    assert status(running, "support") is Status.DONE
    running.views.go("support")
    running.type("sup.phone", PREPARED["sup.phone"])
    running.views.go("")
    running.press("overview.section.enroll")
    assert "changed" not in running.find("overview.support").accessibleName()


def test_rejected_and_prepared_again(running: Running) -> None:
    running.open(running.keep(samples.submitted().record), "decision")
    running.session.answer_all({"dec.result": "rejected", "dec.date": "2026-03-01", "dec.reason": "company"})
    running.settle()
    assert running.says("Compare the legal name and address with the business license")
    running.press("decision.ask")
    assert running.opened == [running.window.desk.browser.portal.link("support")]
    assert running.text("wizard.next") == "Correct and prepare again"
    assert next_page(running) == ""
    record = running.session.record
    assert record.attempt == 2
    assert record.snapshots[1].outcome["dec.reason"] == "company"
    stored = running.stored()
    assert not any(stored.get(key) for key in ("sub.done", "dec.result", "wait.next"))
    assert stored["org.name_zh"] == PREPARED["org.name_zh"]
    assert status(running, "legal") is Status.READY
    assert running.text("overview.resume").startswith("Pick up where you left off: ")


def test_a_refused_request_is_put_away(running: Running) -> None:
    running.open(running.keep(samples.submitted().record), "decision")
    running.session.answer_all({"dec.result": "rejected", "dec.date": "2026-03-01", "dec.reason": "company"})
    running.settle()
    running.press("decision.archive")
    running.qtbot.waitUntil(lambda: running.shows("toast.undo"))
    assert not running.shows("home.card.1")
    running.press("toast.undo")
    assert running.shows("home.card.1")


def test_the_email_leads_to_the_pages_it_is_about(running: Running) -> None:
    running.open(running.keep(samples.submitted().record), "decision")
    running.press("dec.result.rejected")
    assert not running.says("Pages to correct")
    running.press("dec.reason.company")
    assert running.says("Pages to correct")
    assert spoken(running.find("decision.page.legal")) == "Legal business profile, Done"
    running.language("zh_CN")
    assert running.says("需要更正的页面")
    assert spoken(running.find("decision.page.legal")) == "法律业务配置文件，已完成"
    running.press("decision.page.legal")
    assert running.views.current == "legal"
    running.press("wizard.back")
    running.press("dec.reason.none")
    assert not running.shows("decision.page.legal")
    running.press("dec.result.more")
    assert running.says("可能涉及的页面")
    running.press("decision.page.check")
    assert running.views.current == "check"


def test_more_is_asked_sent_and_waited_for(running: Running) -> None:
    running.open(running.keep(samples.submitted().record), "decision")
    asked = {
        "dec.result": "more",
        "dec.date": "2026-03-01",
        "dec.need": "营业执照副本",
        "dec.due": "2026-03-09",
    }
    running.session.answer_all(asked)
    assert next_page(running) == ""
    assert running.says("21Vianet asks for more information.")
    assert running.says("Reply by 9 March")
    running.views.go("decision")
    running.type("dec.sent", "2026-03-01")
    assert next_page(running) == "wait"
    stored = running.stored()
    assert stored["wait.next"] == "2026-03-15"
    assert not stored.get("dec.need")
    sent = running.session.record.events[-1]
    assert (sent.kind, sent.data["need"]) == (EventKind.MORE_SENT, "营业执照副本")
    assert running.says("More information sent")
    assert status(running, "wait") is Status.WAITING


def test_a_portal_error_leads_to_its_field_and_back(running: Running) -> None:
    running.open(running.keep(empty_at("submit")), "submit")
    running.press("sub.done.portal_error")
    running.type("sub.err", "The MPN ID is not valid")
    running.session.answer("sub.err_field", "mpn.id")
    running.settle()
    assert running.text("submit.go_to_field") == "Go to “MPN ID”"
    running.press("submit.go_to_field")
    assert QApplication.focusWidget() is running.find("mpn.id")
    running.type("mpn.id", "4728194")
    assert next_page(running) == "check"


# -- moving ------------------------------------------------------------------------------------------


def test_locked_pages_lead_to_what_comes_first(running: Running) -> None:
    running.new()
    for step in ("submit", "wait", "decision", "sign", "setup"):
        running.views.go(step)
        running.settle()
        assert running.says("You can do this after:")
        first = flow.blockers(next(s for s in STEPS if s.key == step), running.session.record)[0]
        assert running.text("wizard.next") == f"Go to “{running.kit.say(first.title)}”"
        assert next_page(running) == first.key
    running.views.go("start")
    running.settle()
    assert running.text("page.heading") == "Get started"  # reading is open from the beginning
    assert not running.find("task.users").isEnabled()


def test_change_and_back_to_the_check_page(running: Running) -> None:
    running.open(running.keep(samples.prepared().record), "check")
    running.press("check.legal.uscc.change")
    assert QApplication.focusWidget() is running.find("legal.uscc")
    assert running.text("wizard.next") == "Save and return to check"
    running.type("legal.uscc", "91350100M000100Y43")
    assert next_page(running) == "check"
    running.press("check.ga.email.change")
    running.type("ga.email", "")
    assert next_page(running) == "admin"  # stays until it is right
    assert running.text("wizard.next") == "Save and return to check"
    running.views.go("mpn")
    running.settle()
    assert running.text("wizard.next") == "Save and continue"


def test_back_goes_to_the_page_last_viewed(running: Running) -> None:
    running.begin("mpn")
    running.views.go("before")
    running.views.go("sign")
    running.views.go("legal")
    seen = []
    for _ in range(5):
        running.press("wizard.back")
        seen.append(running.views.current)
    assert seen == ["sign", "before", "mpn", "credentials", "phone"]


def test_back_from_the_first_page_is_the_overview(running: Running) -> None:
    running.begin("before")
    running.press("wizard.back")
    assert running.views.current == ""


def test_enter_goes_on_where_it_may(running: Running) -> None:
    running.begin("mpn", {"mpn.id": "4728193"})
    running.line("mpn.id").setFocus()
    running.key(Qt.Key.Key_Return)
    assert running.views.current == "legal"
    running.views.go("mpn")
    running.settle()
    running.page._note.set_open(True)
    QApplication.processEvents()
    note = running.find("note.mpn")
    assert isinstance(note, QPlainTextEdit)
    note.setFocus()
    QTest.keyClicks(note, "a")
    running.key(Qt.Key.Key_Return)
    QTest.keyClicks(note, "b")
    assert (running.views.current, note.toPlainText()) == ("mpn", "a\nb")
    running.key(Qt.Key.Key_Return, CONTROL)
    assert running.views.current == "legal"
    assert running.stored()["note.mpn"] == "a\nb"


def test_backspace_is_not_back(running: Running) -> None:
    running.begin("mpn", {"mpn.id": "12"})
    running.line("mpn.id").setFocus()
    for _ in range(4):
        running.key(Qt.Key.Key_Backspace)
    assert running.views.current == "mpn"


def test_escape_loses_nothing(running: Running) -> None:
    running.begin("mpn")
    running.type("mpn.id", "47")
    for _ in range(3):
        running.key(Qt.Key.Key_Escape)
    assert running.text("mpn.id") == "47"
    assert running.stored()["mpn.id"] == "47"
    assert running.window.isVisible()


def test_f6_goes_round(running: Running) -> None:
    running.begin("mpn")
    ring: list[QWidget] = []
    for _ in range(4):
        running.key(Qt.Key.Key_F6)
        ring.append(QApplication.focusWidget())
    names = [w.objectName() for w in ring]
    assert names[0] == "wizard.back"
    assert names[1].startswith(("header.", "page.help"))
    assert names[2] == "step.mpn"
    assert running.page.isAncestorOf(ring[3])
    for expected in reversed(names[:3]):
        running.key(Qt.Key.Key_F6, SHIFT)
        assert QApplication.focusWidget().objectName() == expected


def test_the_step_list_by_keys(running: Running) -> None:
    running.begin("mpn")
    running.wizard.step_list.take_focus()
    running.key(Qt.Key.Key_Down)
    assert QApplication.focusWidget().objectName() == "step.legal"
    running.key(Qt.Key.Key_C)
    assert QApplication.focusWidget().objectName() == "step.support"  # “Customer support”
    running.key(Qt.Key.Key_Home)
    assert QApplication.focusWidget().objectName() == "step.overview"
    running.key(Qt.Key.Key_End)
    running.key(Qt.Key.Key_Return)
    section = running.find("section.set_up")
    assert isinstance(section, QAbstractButton)
    assert section.isChecked()


def test_shortcuts(running: Running) -> None:
    running.new()
    running.type("enr.name", "Contoso")
    running.key(Qt.Key.Key_S, CONTROL)
    assert running.session.all_saved
    saved = running.find("wizard.saved")
    assert running.text("wizard.saved").startswith("Saved ")
    assert saved.accessibleDescription().startswith("revision ")
    running.key(Qt.Key.Key_L, CONTROL, SHIFT)
    assert running.kit.texts.language == "zh_CN"
    running.key(Qt.Key.Key_W, CONTROL)
    running.qtbot.waitUntil(lambda: running.window.ways.enrollment is None)
    running.settle()
    running.key(Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is running.find("home.search")
    running.key(Qt.Key.Key_N, CONTROL)
    running.qtbot.waitUntil(lambda: running.window.ways.enrollment is not None)
    running.settle()
    assert QApplication.focusWidget() is running.find("enr.name")
    running.key(Qt.Key.Key_Left, ALT)
    assert running.views.current == ""


def test_quitting_saves_first(running: Running) -> None:
    running.begin("mpn")
    id = running.session.record.id
    running.line("mpn.id").setFocus()
    QTest.keyClicks(running.line("mpn.id"), "472")
    running.key(Qt.Key.Key_Q, CONTROL)
    running.qtbot.waitUntil(lambda: not running.window.isVisible())
    running.end()
    running.start()
    running.open(id, "mpn")
    assert running.text("mpn.id") == "472"


def test_the_overview_picks_up_where_one_left_off(running: Running) -> None:
    id = running.keep(samples.record({"enr.name": "Contoso"}))
    running.open(id, "legal")
    running.session.answer_all({"legal.same": "yes"})
    running.home()
    running.press("home.card.1")
    resume = running.find("overview.resume")
    assert QApplication.focusWidget() is resume
    assert running.text("overview.resume") == "Pick up where you left off: Legal business profile"
    running.key(Qt.Key.Key_Return)
    assert running.views.current == "legal"


def test_no_browser(running: Running) -> None:
    running.browser = False
    running.begin("mpn")
    running.press("page.open_portal")
    address = running.window.desk.browser.portal.link("enroll")
    assert running.says(f"Copy this address and open it yourself: {address}")
    running.press("page.copy_address")
    assert QApplication.clipboard().text() == address
    assert not any(e.kind is EventKind.OPENED_PORTAL for e in running.session.record.events)


@pytest.mark.parametrize("step", ["submit", "wait", "decision", "sign", "setup"])
def test_what_was_open_is_not_closed_by_a_later_change(running: Running, step: str) -> None:
    running.open(running.keep(samples.signed().record), "mpn")
    running.type("mpn.id", "x")
    running.press("wizard.next")
    running.views.go(step)
    running.settle()
    assert running.page.step.key == step


@pytest.mark.parametrize("stage", [samples.prepared, samples.submitted, samples.signed])
def test_the_counts_of_a_section_say_what_they_count(
    running: Running, stage: Callable[[], samples.Partner]
) -> None:
    running.open(running.keep(stage().record), "check")
    statuses = flow.statuses(running.session.record)
    for section, row in running.wizard.step_list.sections.items():
        inside = [statuses[step.key] for step in STEPS if step.section is section]
        ready, done = inside.count(Status.READY), inside.count(Status.DONE)
        words = "done or ready" if ready else "done"
        assert spoken(row).endswith(f", {ready + done} of {len(inside)} {words}")
    running.views.go("")
    heading = spoken(running.find("overview.section.account_section"))
    assert heading.startswith("Create your account, ")
    assert ("5 of 5 done or ready" in heading) == (statuses["organization"] is Status.READY)
    running.language("zh_CN")
    assert ("已完成或可填入 5/5" in spoken(running.find("overview.section.account_section"))) == (
        statuses["organization"] is Status.READY
    )
