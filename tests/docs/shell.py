"""A real shell for the blocks of a page, whose ``onrecord`` is answered by this process.

Each command of a page would load the language model anew; here it is loaded once. A block runs in
``sh`` with a small ``onrecord`` before all others on its path, which hands its words and its input
over a socket to a thread here, and prints what comes back.
"""

from __future__ import annotations

import json
import os
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from onrecord.cli.app import app

ASK = """#!{python}
import json, os, socket, sys
piped = "" if sys.stdin.isatty() else sys.stdin.read()
with socket.socket(socket.AF_UNIX) as server:
    server.connect({address!r})
    asked = dict(words=sys.argv[1:], input=piped, folder=os.getcwd())
    server.sendall(json.dumps(asked).encode() + b"\\n")
    answer = json.loads(server.makefile().read())
sys.stdout.write(answer["out"])
sys.stderr.write(answer["err"])
sys.exit(answer["code"])
"""
PATIENCE = 300


@dataclass(frozen=True, slots=True)
class Shell:
    """Runs blocks in the folder ``here``."""

    here: Path
    path: str
    environment: dict[str, str] = field(default_factory=dict)

    def run(self, code: str) -> subprocess.CompletedProcess[str]:
        """Run ``code``; it ends with the first command that fails."""
        return subprocess.run(
            ["/bin/sh", "-e", "-c", code],
            cwd=self.here,
            env=os.environ | self.environment | {"PATH": f"{self.path}:{os.environ['PATH']}"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    def first_id(self, command: str) -> str:
        """The beginning of the id of the first record that ``command`` prints."""
        done = self.run(command)
        assert done.returncode == 0, done.stderr
        record: dict[str, str] = json.loads(done.stdout.splitlines()[0])
        identity: str = record["id"]
        return identity[:8]


@contextmanager
def commands_answered(folder: Path) -> Iterator[str]:
    """The folder to put on the path, while a thread answers the ``onrecord`` in it."""
    address = str(folder / "socket")
    command = folder / "onrecord"
    command.write_text(ASK.format(python=sys.executable, address=address), encoding="utf-8")
    command.chmod(0o755)
    with socketserver.UnixStreamServer(address, _Answering) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield str(folder)
        finally:
            server.shutdown()
            thread.join()


class _Answering(socketserver.StreamRequestHandler):
    """One command after the other."""

    def handle(self) -> None:
        """Run the command where it was asked for."""
        asked = json.loads(self.rfile.readline())
        back = Path.cwd()
        os.chdir(asked["folder"])
        try:
            done = CliRunner().invoke(app, asked["words"], input=asked["input"])
        finally:
            os.chdir(back)
        answer = {"out": done.stdout, "err": _told(done), "code": done.exit_code}
        self.wfile.write(json.dumps(answer).encode())


def _told(done: Any) -> str:
    """What went to standard error, and what nobody caught."""
    unexpected = done.exception and not isinstance(done.exception, SystemExit)
    return f"{done.stderr}\n{done.exception!r}" if unexpected else str(done.stderr)
