"""The audit log says who, what, when and from where, and only grows."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from tests.newsroom.conftest import Clock

from onrecord.errors import NewsroomUnusable
from onrecord.newsroom import Newsroom


def test_lines_come_the_last_first_a_page_at_a_time(store: Newsroom, clock: Clock) -> None:
    for number in range(5):
        store.audit.enter("Okray", "judgement", f"r{number}", address="10.0.0.4", verdict="note")
        clock.on(minutes=1)
    first = store.audit.list(limit=3)
    assert [entry.subject for entry in first] == ["r4", "r3", "r2"]
    rest = store.audit.list(before=first[-1].number)
    assert [entry.subject for entry in rest] == ["r1", "r0"]
    line = rest[-1]
    assert (line.who, line.at, line.address) == ("Okray", "2031-03-04T09:00:00+00:00", "10.0.0.4")
    assert line.details == {"verdict": "note"}
    assert store.audit.list(what="export") == []


@pytest.mark.parametrize("change", ["UPDATE audit SET who = 'x'", "DELETE FROM audit"])
def test_no_line_is_changed_or_removed(store: Newsroom, change: str) -> None:
    store.audit.enter("Okray", "export")
    with pytest.raises(NewsroomUnusable, match="only grows"), store.writing() as connection:
        connection.execute(text(change))
    assert store.audit.list()[0].who == "Okray"


@given(st.text(st.characters(), max_size=600))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_stranger_calls_themselves_can_be_written(store: Newsroom, name: str) -> None:
    store.audit.enter(name, "sign-in failed", name, address=name)
    kept = store.audit.list(limit=1)[0].who
    assert len(kept) <= 500
    assert "\x00" not in kept
