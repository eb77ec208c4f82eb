"""A mail server of this machine that keeps what it is given: SMTP (RFC 5321) as far as needed."""

from __future__ import annotations

import datetime
import socketserver
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def certificate(folder: Path) -> Path:
    """A certificate for ``localhost`` with its key, in one PEM file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "localhost.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


class Sink(socketserver.ThreadingTCPServer):
    """Takes letters; ``starttls`` offers TLS, ``refuses`` answers no to every letter."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, tls: ssl.SSLContext, *, starttls: bool, refuses: bool) -> None:
        super().__init__(("127.0.0.1", 0), Session)
        self.tls, self.starttls, self.refuses = tls, starttls, refuses
        self.letters: list[str] = []
        self.logins: list[str] = []
        self.encrypted: list[bool] = []

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of those who leave in the middle: some tests are about them."""


class Session(socketserver.StreamRequestHandler):
    """One conversation."""

    server: Sink

    def handle(self) -> None:
        """Answer until the other side leaves."""
        secure = False
        self._say("220 localhost")
        while line := self.rfile.readline().decode().strip():
            word = line.split(" ")[0].upper()
            if word == "EHLO":
                offer = self.server.starttls and not secure
                self._say("250-localhost", *(["250-STARTTLS"] if offer else []), "250 AUTH PLAIN")
            elif word == "STARTTLS" and self.server.starttls:
                self._say("220 go on")
                secure = self._encrypt()
            elif word == "AUTH":
                self.server.logins.append(line)
                self._say("235 well")
            elif word == "DATA":
                self._take(secure)
            elif word == "QUIT":
                self._say("221 goodbye")
                return
            else:
                self._say("250 well" if word in ("MAIL", "RCPT", "RSET", "NOOP") else "502 no")

    def finish(self) -> None:
        """Let go of all that was opened."""
        for opened in (self.rfile, self.wfile, self.connection):
            opened.close()

    def _encrypt(self) -> bool:
        self.connection = self.server.tls.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", buffering=0)
        return True

    def _take(self, secure: bool) -> None:
        if self.server.refuses:
            self._say("554 no, thank you")
            return
        self._say("354 go on")
        lines: list[str] = []
        while (line := self.rfile.readline().decode().rstrip("\r\n")) != ".":
            lines.append(line)
        self.server.letters.append("\n".join(lines))
        self.server.encrypted.append(secure)
        self._say("250 taken")

    def _say(self, *lines: str) -> None:
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())


@contextmanager
def mail_sink(pem: Path, *, starttls: bool = True, refuses: bool = False) -> Iterator[Sink]:
    """A running mail server, until the block ends."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(pem)
    server = Sink(tls, starttls=starttls, refuses=refuses)
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
