"""The tasks of P17. The guides they link to are old pages: each task also says in a few words what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import checks
from ..model import Field, Link
from ..text import Msg
from .groups import day, says, tick

if TYPE_CHECKING:
    from ..answers import Answers


@dataclass(frozen=True)
class TaskList:
    title: Msg
    about: Msg


@dataclass(frozen=True)
class Task:
    """One row: a box to tick, when it was done, a note, what it is about, and where it is explained."""

    key: str
    list: TaskList
    done: Field
    date: Field
    note: Field
    summary: Msg
    guide: Link


ACCOUNT_SETTINGS = TaskList(Msg("SetUp", "Account settings"), Msg("SetUp", "From the Dashboard menu"))
OVERVIEW = TaskList(Msg("SetUp", "Overview"), Msg("SetUp", "You or one of your admins"))


def _task(key: str, task_list: TaskList, label: Msg, summary: Msg, link: str) -> Task:
    ticked = says(f"task.{key}", "yes")

    def today(answers: Answers) -> str | None:
        return answers.today.isoformat() if ticked(answers) else None

    return Task(
        key,
        task_list,
        tick(f"task.{key}", label),
        day(
            f"task.{key}.date",
            Msg("SetUp", "Done on"),
            checked=(checks.not_future,),
            optional=True,
            asked_when=ticked,
            default=today,
        ),
        Field(
            f"task.{key}.note",
            Msg("SetUp", "Note"),
            checks=(checks.longest(200, Msg("Check", "Note must be 200 characters or less")),),
            optional=True,
        ),
        summary,
        Link(Msg("SetUp", "Open guide"), link),
    )


TASKS = (
    _task(
        "profiles",
        ACCOUNT_SETTINGS,
        Msg("SetUp", "Verify or update legal, billing and organization profiles"),
        Msg(
            "SetUp",
            "The legal profile holds the name, the address and the primary contact. Change the billing "
            "profile only if it differs. The organization profile is the account billed for software "
            "bought directly from vendors. After a change, choose “Update”, then “Submit”.",
        ),
        "profile",
    ),
    _task(
        "users",
        ACCOUNT_SETTINGS,
        Msg("SetUp", "Create user accounts and assign permissions"),
        Msg(
            "SetUp",
            "Only a global admin or a user management admin can add users. Each user gets an agent role "
            "and an admin role, “No admin” unless more is needed. The temporary password is shown only once.",
        ),
        "users",
    ),
    _task(
        "catalog",
        ACCOUNT_SETTINGS,
        Msg("SetUp", "View and customize the catalog"),
        Msg("SetUp", "Choose up to five offers to stand at the top of the catalog."),
        "catalog",
    ),
    _task(
        "customers",
        OVERVIEW,
        Msg("SetUp", "Create and manage customer accounts"),
        Msg(
            "SetUp",
            "Enter the account information, choose subscriptions, review, then copy the customer's admin "
            "user name and password.",
        ),
        "customers",
    ),
    _task(
        "subscriptions",
        OVERVIEW,
        Msg("SetUp", "Add and manage customer subscriptions"),
        Msg(
            "SetUp",
            "Create, upgrade and suspend subscriptions in Partner Center. Users are managed in the Office "
            "365 admin center operated by 21Vianet.",
        ),
        "subscriptions",
    ),
    _task(
        "billing",
        OVERVIEW,
        Msg("SetUp", "Learn about billing"),
        Msg(
            "SetUp",
            "The billing date follows from the day the agreement was signed and is confirmed by email. "
            "Invoices go to one person you name.",
        ),
        "billing",
    ),
    _task(
        "pricing",
        OVERVIEW,
        Msg("SetUp", "View pricing and offers"),
        Msg(
            "SetUp",
            "The price list is updated monthly. New prices are published 30 days before they take effect.",
        ),
        "pricing_help",
    ),
    _task(
        "support",
        OVERVIEW,
        Msg("SetUp", "Get and provide support"),
        Msg(
            "SetUp",
            "Tell your customers how to get support; you provide it 24 hours a day, 365 days a year. To "
            "ask 21Vianet, choose “Support requests” > “Partner Center requests” > “New request”.",
        ),
        "support",
    ),
)
