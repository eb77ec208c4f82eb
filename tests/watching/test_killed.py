"""A scheduler that is killed again and again, by a signal that nothing can catch, in a process of
its own: in the end every article is there, and every alert was raised once."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.local_web import LocalSite, Route
from tests.stores.places import At
from tests.watching.newsroom import Desk
from tests.watching.pages import ADMITTED, HOST, OTHER, TOLD, feed, story

KILLS = 6
PROGRAM = """
import sys
from threading import Event
from tests.local_web import LocalSite
from tests.watching.newsroom import Desk

desk = Desk(sys.argv[1], LocalSite(int(sys.argv[2]), []))
desk.scheduler.run(Event(), lambda _: None, once=True)
desk.close()
"""


def _start(ledger: str, site: LocalSite) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-c", PROGRAM, ledger, str(site.port)]
    return subprocess.Popen(words, cwd=Path(__file__).parents[2])


@pytest.mark.slow
def test_nothing_is_lost_or_told_twice(
    desk: Desk, site: LocalSite, routes: dict[str, Route], at: At
) -> None:
    paths = [f"/{number}" for number in range(9)]
    for number, path in enumerate(paths):
        text = (TOLD, ADMITTED, OTHER)[number % 3]
        routes[path] = story(f"Story {number}", *text, f"This is the page number {number}.")
    routes["/feed"] = feed(paths, etag='"1"')
    desk.scheduler.look()
    desk.watching.sources.add(f"{HOST}/feed", "Okray")
    for number in range(KILLS):
        running = _start(at("record.db"), site)
        time.sleep(3 + number)
        running.send_signal(signal.SIGKILL)
        running.wait()
    assert _start(at("record.db"), site).wait() == 0
    assert {page.url for page in desk.ledger.articles()} == {HOST + path for path in paths}
    assert desk.ledger.verify() == []
    alerts = desk.watching.alerts.page()
    assert alerts
    assert len({(a.what.kind, a.what.subject, a.what.followed) for a in alerts}) == len(alerts)
    assert desk.watching.alerts.place() == desk.ledger.newest_arrival()
