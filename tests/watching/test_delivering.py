"""Deliveries: each arrives, and never twice."""

from __future__ import annotations

import pytest
from tests.watching.newsroom import Desk
from tests.watching.pages import ADMITTED, TOLD
from tests.watching.samples import BOX, MESSAGE

from onrecord import pipeline
from onrecord.errors import FetchFailed, QueryError
from onrecord.records import Article
from onrecord.watching import Message, Sender, Target
from onrecord.watching.delivering import deliver
from onrecord.watching.records import Noteworthy

pytestmark = pytest.mark.lengthy


@pytest.fixture
def alerted(desk: Desk) -> Desk:
    """A desk with one alert, which is to go to two targets."""
    desk.watching.targets.add("https://hooks.example/in", "Okray")
    desk.watching.targets.add("mailto:desk@courier.example", "Okray")
    desk.scheduler.look()
    for number, text in enumerate((TOLD, ADMITTED)):
        page = Article(id=f"a{number}", text="\n\n".join(text), published=f"2031-03-0{number + 3}")
        pipeline.add(desk.ledger, page)
    assert desk.scheduler.look() == 1
    return desk


def _failing(target: Target, _: Message) -> None:
    raise FetchFailed(target.address, "it could not be reached")


def test_each_target_gets_it_once(alerted: Desk) -> None:
    sent = alerted.scheduler.send
    assert deliver(alerted.ledger, alerted.watching.targets, sent) == 2
    assert deliver(alerted.ledger, alerted.watching.targets, sent) == 0
    assert sorted(address for address, _ in alerted.sent) == [
        "desk@courier.example",
        "https://hooks.example/in",
    ]


def test_what_failed_is_tried_again_later_and_given_up(alerted: Desk) -> None:
    targets = alerted.watching.targets
    tries = 0
    for _ in range(40):
        tries += len(targets.waiting(50))
        deliver(alerted.ledger, targets, _failing)
        assert targets.waiting(50) == []
        alerted.hands.on(hours=7)
    assert tries == 2 * 12
    assert set(targets.troubles().values()) == {"it could not be reached"}


def test_a_failure_keeps_no_other_back(alerted: Desk) -> None:
    def half(target: Target, message: Message) -> None:
        if target.kind == "mail":
            _failing(target, message)

    assert deliver(alerted.ledger, alerted.watching.targets, half) == 1
    alerted.hands.on(hours=1)
    assert deliver(alerted.ledger, alerted.watching.targets, alerted.scheduler.send) == 1
    assert [address for address, _ in alerted.sent] == ["desk@courier.example"]


def test_what_is_not_there_any_more_is_not_told(alerted: Desk) -> None:
    gone = Noteworthy(kind="said", subject="erased", statements=("none",), followed="Brenn")
    alerted.watching.alerts.raise_all([gone], 99)
    deliver(alerted.ledger, alerted.watching.targets, alerted.scheduler.send)
    assert len(alerted.sent) == 2
    assert alerted.watching.targets.waiting(50) == []


def test_a_target_that_is_removed_gets_nothing_more(alerted: Desk) -> None:
    assert alerted.watching.targets.remove("https://hooks.example/in")
    assert not alerted.watching.targets.remove("https://hooks.example/in")
    assert deliver(alerted.ledger, alerted.watching.targets, alerted.scheduler.send) == 1


def test_alerts_are_read_one_by_one_or_all(alerted: Desk) -> None:
    (alert,) = alerted.watching.alerts.page()
    assert alerted.watching.alerts.unread() == 1
    assert alerted.watching.alerts.read(alert.number + 1) == 0
    assert alerted.watching.alerts.read(alert.number) == 1
    assert alerted.watching.alerts.read() == 0
    assert alerted.watching.alerts.unread() == 0


def test_mail_without_a_server_says_how_to_set_one() -> None:
    with pytest.raises(Exception, match="ONRECORD_SMTP"):
        Sender(desk="http://127.0.0.1:8600").send(BOX, MESSAGE)


@pytest.mark.parametrize("address", ["", "ftp://hooks.example", "a b@c", "desk@", "javascript:1"])
def test_what_is_no_address_is_refused(desk: Desk, address: str) -> None:
    with pytest.raises(QueryError):
        desk.watching.targets.add(address, "Okray")
