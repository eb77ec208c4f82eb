"""A matter that is followed by its id: told when something new joins it, whenever that is."""

from __future__ import annotations

from threading import Event

import pytest
from tests.watching.newsroom import Desk

from onrecord import pipeline
from onrecord.errors import QueryError
from onrecord.ledger import Placed
from onrecord.records import Article
from onrecord.watching import follow_matter, messages_of

pytestmark = pytest.mark.lengthy

QUAY = "“The old quay at Tarn will be mended,” finance minister Mirela Tost said on Monday."
CRANE = "“The crane on the quay is sound,” Tost told the Harrowmere Gazette on Friday."
ROAD = "“The northern road is wide enough,” Joren Vale told Radio Tarn on Sunday."


def add(desk: Desk, name: str, text: str) -> tuple[str, ...]:
    """An article comes; gives the ids of its statements."""
    pipeline.add(desk.ledger, Article(id=name, text=text, published="2031-03-03"))
    return tuple(s.id for s in desk.ledger.statements(article=name))


def look(desk: Desk) -> list[str]:
    """The titles of all alerts after one more look."""
    desk.scheduler.run(Event(), lambda _: None, once=True)
    return [message.title for message in messages_of(desk.ledger, desk.watching.alerts.page())]


@pytest.fixture
def matter(desk: Desk) -> str:
    """The id of a matter that is followed, with one statement."""
    (identity,) = desk.ledger.matters.enter([Placed(add(desk, "one", QUAY))])
    desk.ledger.matters.name(identity, "The quay", by="Okray")
    assert follow_matter(desk.ledger, desk.watching.following, f" {identity} ", "Okray")
    assert not follow_matter(desk.ledger, desk.watching.following, identity, "Okray")
    assert look(desk) == []
    return identity


def test_what_joins_a_matter_is_told_once_and_under_its_name(desk: Desk, matter: str) -> None:
    said = add(desk, "two", CRANE)
    add(desk, "three", ROAD)
    assert look(desk) == []
    desk.ledger.matters.enter([Placed(said, matter)])
    (title,) = look(desk)
    assert title.startswith("The quay: ")
    desk.ledger.matters.name(matter, "The old quay", by="Okray")
    assert look(desk)[0].startswith("The old quay: ")
    (alert,) = desk.watching.alerts.page()
    assert (alert.what.subject, alert.what.statements) == ("two", said)
    assert alert.what.followed == matter


def test_what_stood_there_or_is_old_is_not_told(
    desk: Desk, matter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.watching.joining.RECENT", 1)
    said = add(desk, "two", CRANE)
    add(desk, "three", ROAD)
    desk.ledger.matters.enter([Placed(said, matter)])
    assert look(desk) == []


def test_nobody_is_told_of_what_is_no_longer_followed(desk: Desk, matter: str) -> None:
    (one,) = desk.watching.following.all()
    assert one.by_id
    assert desk.watching.following.remove(one.number)
    desk.ledger.matters.enter([Placed(add(desk, "two", CRANE), matter)])
    assert look(desk) == []


def test_words_are_followed_as_words_and_an_id_of_none_is_told(desk: Desk) -> None:
    assert follow_matter(desk.ledger, desk.watching.following, "old quay", "Okray")
    assert not desk.watching.following.all()[0].by_id
    with pytest.raises(QueryError, match="no matter has this id"):
        follow_matter(desk.ledger, desk.watching.following, "m0123456789abcdef", "Okray")
