"""Help on the page that is shown: what it is for, what to have at hand, whom to ask."""

from __future__ import annotations

from collections.abc import Callable

from ...enrollment.catalogue import STEP
from ...enrollment.text import Msg
from ..desk import Desk
from .help_dialog import HelpDialog

HOME: tuple[Msg, ...] = (
    Msg("Help", "Each card is one enrollment. Open it to see what to do next."),
    Msg("Help", "Everything you type is saved at once. You can close the app at any time."),
)
OVERVIEW: tuple[Msg, ...] = (
    Msg("Help", "All steps of this enrollment, and how far each of them is."),
    Msg("Help", "Steps can be prepared in any order. Those with a lock say what comes before them."),
)
PAGES: dict[str, tuple[Msg, ...]] = {
    "before": (
        Msg("Help", "Go through the list and see what is still missing. Nothing here stops you."),
        Msg("Help", "The name helps you find this enrollment again. It does not go into the portal."),
    ),
    "account": (
        Msg("Help", "The portal begins with a sign-in. Say here whether there is an account for it."),
        Msg("Help", "An account of Microsoft's global service, ending in .onmicrosoft.com, is another one."),
    ),
    "organization": (
        Msg("Help", "Prepare here what the first portal page asks about the organization."),
        Msg("Help", "Copy the name from the business license, character by character."),
    ),
    "admin": (
        Msg("Help", "The person entered here gets global admin permission in Partner Center."),
        Msg("Help", "After entering everything in the portal, choose “Continue” there and say so here."),
    ),
    "phone": (
        Msg("Help", "The portal may check a phone number. Have someone ready who can answer."),
        Msg("Help", "If the portal does not ask, choose “The portal did not ask”."),
    ),
    "credentials": (
        Msg("Help", "Save here what the message in the portal shows. The portal shows it once."),
        Msg("Help", "The password goes into the secure store of this computer and is read back to be sure."),
    ),
    "mpn": (
        Msg("Help", "The MPN ID connects the enrollment with your membership in the partner network."),
        Msg("Help", "Use the ID of the location in China where you will sell."),
    ),
    "legal": (
        Msg("Help", "Copy everything from the business license. A single different character can matter."),
        Msg("Help", "What you entered before can be used again: choose “Yes” or “Same as”."),
    ),
    "approval": (
        Msg("Help", "Say who is told the decision and can accept agreements for the company."),
        Msg("Help", "Ask this person to look in the junk folder during the next weeks."),
    ),
    "support": (
        Msg("Help", "Your customers will use these details to reach you."),
        Msg("Help", "Use a page, a mailbox and a phone line that are looked after all year."),
    ),
    "check": (
        Msg("Help", "Compare every line with the business license before you submit."),
        Msg("Help", "“Change” leads to the field and back."),
    ),
    "submit": (
        Msg("Help", "Follow the numbered lines in the portal, then record here what happened."),
        Msg("Help", "Once recorded, what you submitted is kept as it was."),
    ),
    "wait": (
        Msg("Help", "21Vianet reviews the request. You can close the app and come back in some days."),
        Msg("Help", "When the email has come, choose “I received an email”."),
    ),
    "decision": (
        Msg("Help", "Record what the email says. The next page depends on it."),
        Msg("Help", "If it was not approved, you can correct the details and prepare again."),
    ),
    "sign": (
        Msg("Help", "Sign in to the portal with the saved details and accept the agreement there."),
        Msg("Help", "This app does not sign anything. It only records who signed, and when."),
    ),
    "setup": (
        Msg("Help", "The account is not always usable at once. Sign out of Partner Center and try later."),
        Msg("Help", "Record here whether it works."),
    ),
    "start": (
        Msg("Help", "First tasks in the new account. Tick those you have done in the portal."),
        Msg("Help", "Nothing is required. You can finish at any time."),
    ),
    "develop": (Msg("Help", "Only for those who connect their own systems with Partner Center."),),
}


def show_help(desk: Desk, shown: str, open_link: Callable[[str], object]) -> None:
    """``shown``: “home”, “overview” or the step whose page is shown."""
    if shown == "home":
        about, words = Msg("Home", "Your enrollments"), HOME
    elif shown == "overview":
        about, words = Msg("Wizard", "Overview"), OVERVIEW
    else:
        about, words = STEP[shown].title, PAGES[shown]
    title = Msg("Help", "Help: {page}")  # not to be taken for the page itself
    dialog = HelpDialog(desk.kit, desk.window, title.of(page=about))
    for paragraph in words:
        dialog.paragraph(paragraph)
    dialog.link(Msg("Menu", "Program guide"), "help.guide", lambda: open_link("guide"))
    dialog.link(Msg("Menu", "Contact 21Vianet support"), "help.support", lambda: open_link("support"))
    dialog.open()
