"""A terminal session, recorded: ``python -m tools.recording``.

Runs real commands over the sample articles in a terminal of their own and writes what it shows to
``docs/figures``: ``session.cast`` (asciicast v2, for ``asciinema play``) and ``session.svg``.
"""

from __future__ import annotations

import argparse
import json
import os
import pty
import shlex
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from fcntl import ioctl
from pathlib import Path
from tempfile import TemporaryDirectory
from termios import TIOCSWINSZ
from typing import NamedTuple

from tools.picture import picture

ROOT = Path(__file__).parents[1]
FIGURES = ROOT / "docs" / "figures"
COLUMNS, ROWS = 100, 32
TITLE = "onrecord"
SESSION = (
    ("onrecord", "add", "examples"),
    ("onrecord", "relations", "--speaker", "Hedda Marsk", "--type", "self-contradiction"),
    ("onrecord", "statements", "--speaker", "Marsk", "--about", "Kestrian soil"),
    ("onrecord", "brief", "Hedda Marsk", "-o", "brief.html"),
    ("onrecord", "verify"),
)
#: Seconds between the keys of somebody who types, and to read what a command showed.
KEY, READ = 0.04, 2.0
#: Waiting is not what is to be seen; players shorten every pause to this.
IDLE = 2.5


class Event(NamedTuple):
    """What the terminal got, and how many seconds after the start."""

    at: float
    text: str


def main() -> None:
    """Record the session and write both files."""
    parser = argparse.ArgumentParser(prog="python -m tools.recording", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=FIGURES, help="the folder for both")
    folder: Path = parser.parse_args().output
    with TemporaryDirectory() as desk:
        shutil.copytree(ROOT / "examples", Path(desk, "examples"))
        events = list(session(Path(desk), SESSION))
    (folder / "session.cast").write_text(cast(events), encoding="utf-8")
    drawn = picture("".join(event.text for event in events), COLUMNS, TITLE)
    (folder / "session.svg").write_text(drawn, encoding="utf-8")


def session(desk: Path, commands: tuple[tuple[str, ...], ...]) -> Iterator[Event]:
    """What a terminal shows while ``commands`` are typed and run in the folder ``desk``.

    Raises ``subprocess.CalledProcessError`` when one of them fails."""
    now = 0.0
    for words in commands:
        yield Event(now, "$ ")
        for key in (*shlex.join(words), "\r\n"):
            now += KEY
            yield Event(now, key)
        began = time.monotonic()
        for text in _shown(desk, words):
            yield Event(now + time.monotonic() - began, text)
        now += time.monotonic() - began
        yield Event(now, "\r\n")
        now += READ


def _shown(desk: Path, words: tuple[str, ...]) -> Iterator[str]:
    """What a command writes to a terminal, as it comes."""
    ours, theirs = pty.openpty()
    ioctl(theirs, TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PATH": path}
    running = subprocess.Popen(
        words, cwd=desk, env=os.environ | terminal, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    held = b""
    # the system ends reading with an error when the last writer is gone
    with suppress(OSError):
        while got := os.read(ours, 65536):
            text, held = _whole(held + got)
            yield text
    os.close(ours)
    if running.wait():
        raise subprocess.CalledProcessError(running.returncode, words)


def _whole(got: bytes) -> tuple[str, bytes]:
    """The characters of ``got``, and the first bytes of one that is not whole yet."""
    for cut in range(min(4, len(got) + 1)):
        with suppress(UnicodeDecodeError):
            return got[: len(got) - cut].decode(), got[len(got) - cut :]
    return got.decode(errors="replace"), b""


def cast(events: list[Event]) -> str:
    """``events`` as asciicast v2: https://docs.asciinema.org/manual/asciicast/v2/."""
    header = {
        "version": 2,
        "width": COLUMNS,
        "height": ROWS,
        "idle_time_limit": IDLE,
        "title": TITLE,
        "env": {"TERM": "xterm-256color", "SHELL": "/bin/sh"},
    }
    lines = [json.dumps(header)]
    lines += [json.dumps([round(at, 3), "o", text], ensure_ascii=False) for at, text in events]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
