"""Figures and the log: routes, not what was searched; one object a line whatever was asked."""

from __future__ import annotations

import json
import logging
import logging.config

import pytest
from fastapi.testclient import TestClient
from tests.web.newsroom import ADMIN, READER, enter, newsroom_of

from onrecord.web.logs import JsonLines, log_config


def test_requests_are_counted_by_route(client: TestClient) -> None:
    client.get("/people/nobody-with-a-secret")
    client.get("/api/v1/statements")
    client.get("/no/such/page")
    told = client.get("/metrics").text
    assert (
        'onrecord_requests_total{method="GET",route="/people/{identity}",status="404"} 1.0' in told
    )
    assert 'route="/api/v1/statements",status="200"} 1.0' in told
    assert 'route="none",status="404"} 1.0' in told
    assert 'onrecord_request_seconds_count{route="/api/v1/statements"} 1.0' in told
    assert "onrecord_articles 2.0" in told
    assert "onrecord_statements 4.0" in told
    assert "secret" not in told


def test_figures_are_for_admins(door: TestClient) -> None:
    assert door.get("/metrics").status_code == 401
    enter(door, READER)
    assert door.get("/metrics").status_code == 403
    store = newsroom_of(door)
    secret = store.tokens.make(store.accounts.the(ADMIN), "figures", "admin")
    door.cookies.clear()
    assert door.get("/metrics", headers={"Authorization": f"Bearer {secret}"}).status_code == 200


def test_health_is_for_anybody(door: TestClient) -> None:
    assert door.get("/healthz").json()["status"] == "fine"


def test_a_line_tells_who_asked_for_what_and_not_what_was_searched(
    door: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    enter(door, READER)
    with caplog.at_level(logging.INFO, "onrecord.desk"):
        door.get("/?q=a-secret-lead")
    (record,) = [one for one in caplog.records if one.name == "onrecord.desk"]
    line = json.loads(JsonLines().format(record))
    assert (line["method"], line["path"], line["status"]) == ("GET", "/", 200)
    assert (line["who"], line["address"]) == (READER, "testclient")
    assert line["ms"] >= 0
    assert "a-secret-lead" not in json.dumps(line)


@pytest.mark.parametrize("nasty", ['x\n{"event": "forged"}', "\x1b[2J", "\u2028", "\ud800"])
def test_nothing_that_is_asked_begins_another_line(nasty: str) -> None:
    record = logging.LogRecord("onrecord", logging.INFO, "", 0, "%s", (nasty,), None)
    record.fields = {"path": nasty}
    line = JsonLines().format(record)
    assert line.isascii()
    assert line.isprintable()
    assert json.loads(line)["path"] == nasty


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_log_can_be_set_up(form: str) -> None:
    config = log_config("json" if form == "json" else "text")
    assert config["handlers"]["stderr"]["formatter"] == form
    logging.config.dictConfig(config | {"incremental": False, "loggers": {}})
