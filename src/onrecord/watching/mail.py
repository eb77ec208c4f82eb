"""Alerts by e-mail: plain text, over TLS."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate
from urllib.parse import parse_qs, unquote, urlsplit

from onrecord.errors import FetchFailed, QueryError
from onrecord.watching.message import Message, plain_text
from onrecord.watching.records import Target

VARIABLE = "ONRECORD_SMTP"
_SECONDS = 20.0
_PORTS = {"smtps": 465, "smtp": 587}
_SHAPE = "Write smtps://USER:PASSWORD@HOST?from=ADDRESS, or smtp:// for STARTTLS"


@dataclass(frozen=True, slots=True)
class MailServer:
    """Whom mail is handed to. ``implicit``: TLS from the first byte; else STARTTLS, without which
    nothing is sent."""

    host: str
    port: int
    sender: str
    user: str = ""
    password: str = ""
    implicit: bool = True


def server_of(url: str) -> MailServer:
    """The server that ``url`` names. Raises ``QueryError``, which does not tell the password.

    >>> server_of("smtps://mail.courier.example?from=desk@courier.example").port
    465
    """
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise QueryError("the mail server", "its address cannot be read", _SHAPE) from error
    sender = parse_qs(parts.query).get("from", [""])[0]
    if parts.scheme not in _PORTS or not parts.hostname or "@" not in sender:
        raise QueryError("the mail server", "its address lacks something", _SHAPE)
    return MailServer(
        host=parts.hostname,
        port=port,
        sender=sender,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        implicit=parts.scheme == "smtps",
    )


def letter_of(message: Message, target: Target, sender: str, desk: str) -> EmailMessage:
    """The letter; its Message-ID is the same in every attempt, so that a second one is known."""
    letter = EmailMessage()
    letter["Subject"] = " ".join(f"[onrecord] {message.title}".split())
    letter["From"] = sender
    letter["To"] = target.address
    letter["Date"] = formatdate(usegmt=True)
    domain = sender.rpartition("@")[2].strip("> ")
    letter["Message-ID"] = f"<alert-{message.number}-{target.number}@{domain}>"
    letter["Auto-Submitted"] = "auto-generated"  # RFC 3834: no answers by machines, please
    letter.set_content(plain_text(message, desk))
    return letter


def send(
    target: Target,
    message: Message,
    desk: str,
    server: MailServer,
    context: ssl.SSLContext | None = None,
) -> None:
    """Hand the letter to ``server``, whose certificate is checked (by ``context``, the system's
    by default). Raises ``FetchFailed``."""
    letter = letter_of(message, target, server.sender, desk)
    tls = context or ssl.create_default_context()
    try:
        with _connected(server, tls) as session:
            if not server.implicit:
                session.starttls(context=tls)
            if server.user:
                session.login(server.user, server.password)
            session.send_message(letter)
    except (smtplib.SMTPException, OSError) as error:
        what = f"the mail server did not take it ({' '.join(str(error).split())[:200]})"
        raise FetchFailed(target.address, what, "Check the server and the address.") from error


def _connected(server: MailServer, tls: ssl.SSLContext) -> smtplib.SMTP:
    if server.implicit:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=_SECONDS, context=tls)
    return smtplib.SMTP(server.host, server.port, timeout=_SECONDS)
