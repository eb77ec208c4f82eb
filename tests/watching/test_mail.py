"""Alerts by e-mail, to a mail server of this machine."""

from __future__ import annotations

import ssl
from dataclasses import replace
from email import message_from_string, policy
from pathlib import Path

import pytest
from tests.watching.mail_sink import certificate, mail_sink
from tests.watching.samples import BOX, DESK, MESSAGE

from onrecord.errors import FetchFailed, QueryError
from onrecord.watching.mail import MailServer, letter_of, send, server_of


@pytest.fixture(scope="module")
def pem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The certificate of the mail server."""
    return certificate(tmp_path_factory.mktemp("tls"))


def _server(port: int, user: str = "") -> MailServer:
    return MailServer("localhost", port, "desk@courier.example", user, "secret", implicit=False)


def _trusting(pem: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(pem))


def test_a_letter_goes_out_encrypted_and_once(pem: Path) -> None:
    with mail_sink(pem) as sink:
        server = _server(sink.server_address[1], "okray")
        send(BOX, MESSAGE, DESK, server, _trusting(pem))
    assert sink.encrypted == [True]
    assert len(sink.logins) == 1
    letter = message_from_string(sink.letters[0], policy=policy.default)
    assert letter["subject"] == "[onrecord] Candidate change: Aldous Brenn"
    assert letter["to"] == "desk@courier.example"
    assert letter["message-id"] == "<alert-7-4@courier.example>"
    assert letter["auto-submitted"] == "auto-generated"
    body = letter.get_content()
    assert "I never met Pell Marine" in body
    assert f"{DESK}/conflicts/r1" in body
    assert "until a named person confirms" in body


def test_nothing_goes_out_unencrypted(pem: Path) -> None:
    with mail_sink(pem, starttls=False) as sink:
        with pytest.raises(FetchFailed, match="STARTTLS"):
            send(BOX, MESSAGE, DESK, _server(sink.server_address[1]), _trusting(pem))
        assert sink.letters == []


def test_a_server_that_cannot_prove_who_it_is_gets_nothing(pem: Path) -> None:
    with mail_sink(pem) as sink:
        with pytest.raises(FetchFailed, match="certificate"):
            send(BOX, MESSAGE, DESK, _server(sink.server_address[1], "okray"))
        assert sink.letters == sink.logins == []


def test_a_server_that_refuses_is_told(pem: Path) -> None:
    with mail_sink(pem, refuses=True) as sink, pytest.raises(FetchFailed, match="did not take"):
        send(BOX, MESSAGE, DESK, _server(sink.server_address[1]), _trusting(pem))


def test_a_title_of_several_lines_adds_no_header() -> None:
    title = "Candidate change\r\nBcc: all@courier.example"
    letter = letter_of(replace(MESSAGE, title=title), BOX, "desk@courier.example", DESK)
    assert letter["bcc"] is None
    assert "\n" not in letter["subject"]


def test_the_address_of_a_server_is_read() -> None:
    found = server_of("smtp://o%40k:p%2Fw@mail.example:2525?from=desk@courier.example")
    assert found == MailServer(
        "mail.example", 2525, "desk@courier.example", "o@k", "p/w", implicit=False
    )


@pytest.mark.parametrize(
    "url", ["", "mail.example", "http://mail.example?from=a@b", "smtps://mail.example",
            "smtps://u:secret@mail.example:port?from=a@b"],
)  # fmt: skip
def test_a_server_that_is_none_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(QueryError) as caught:
        server_of(url)
    assert "secret" not in str(caught.value)
