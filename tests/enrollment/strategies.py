"""Any answers and anything that can have happened, for properties that must always hold."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from csp_wizard.enrollment import catalogue
from csp_wizard.enrollment.model import Kind
from csp_wizard.enrollment.record import Event, EventKind

from .samples import PREPARED, record


def values(key: str) -> st.SearchStrategy[str]:
    field = catalogue.FIELDS[key]
    if field.kind is Kind.CHOICE:
        return st.sampled_from([*(c.value for c in field.choices), "unheard of"])
    if field.kind is Kind.TICK:
        return st.just("yes")
    if field.kind is Kind.DATE:
        return st.sampled_from(["2026-02-01", "2026-03-01", "2026-09-09", "9999-12-31", "soon"])
    return st.sampled_from([PREPARED.get(key, "x"), "？", "x" * 300])


ANSWERABLE = [key for key, f in catalogue.FIELDS.items() if f.kind not in (Kind.SECRET, Kind.FILE)]
# Any subset of a prepared enrollment, and some answers of any kind on top.
ANSWERS = st.tuples(
    st.sets(st.sampled_from(sorted(PREPARED)), max_size=8),
    st.lists(st.sampled_from(ANSWERABLE).flatmap(lambda k: st.tuples(st.just(k), values(k))), max_size=25),
).map(lambda drawn: {**{k: v for k, v in PREPARED.items() if k not in drawn[0]}, **dict(drawn[1])})
EVENTS = st.lists(
    st.builds(
        Event,
        st.sampled_from(list(EventKind)),
        st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)),
        st.sampled_from(["", "mpn", "unheard of"]),
        st.dictionaries(
            st.sampled_from(["slot", "result", "date", "state"]),
            st.sampled_from(["password", "approved", "2026-02-02", "ready"]),
        ),
        st.integers(1, 2),
    ),
    max_size=8,
)
RECORDS = st.builds(
    lambda answers, events, attempted, viewed, last, attempt: record(
        answers, events, attempted=attempted, viewed=viewed, last_step=last, attempt=attempt
    ),
    ANSWERS,
    EVENTS,
    st.frozensets(st.sampled_from(list(catalogue.STEP)), max_size=5),
    st.frozensets(st.sampled_from(["develop", "mpn"])),
    st.sampled_from(["", *catalogue.STEP]),
    st.integers(1, 2),
)
