"""The recorded session: what a terminal shows, as asciicast and as a picture."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree
from tools.picture import picture, screen
from tools.recording import COLUMNS, FIGURES, SESSION, Event, cast, session

ROOT = Path(__file__).parents[2]
LARGEST = 300_000
"""Bytes of all that is shown of the session."""


def recorded(desk: Path, code: str) -> list[Event]:
    return list(session(desk, ((sys.executable, "-c", code),)))


def test_what_a_command_writes_is_recorded_as_it_comes(tmp_path: Path) -> None:
    events = recorded(tmp_path, "import sys; print('héron', sys.stdout.isatty())")
    shown = "".join(event.text for event in events)
    assert shown.startswith("$ ")
    assert "héron True\r\n" in shown
    times = [event.at for event in events]
    assert times == sorted(times)


def test_characters_are_whole_however_the_bytes_come(tmp_path: Path) -> None:
    code = (
        "import sys, time\n"
        "for byte in 'ä€𝄞'.encode():\n"
        "    sys.stdout.buffer.write(bytes([byte])); sys.stdout.flush(); time.sleep(0.02)"
    )
    assert "ä€𝄞" in "".join(event.text for event in recorded(tmp_path, code))


def test_a_command_that_fails_is_no_recording(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        recorded(tmp_path, "raise SystemExit(3)")


def test_a_progress_bar_leaves_nothing() -> None:
    turning = "\r\x1b[2K\x1b[32m⠋\x1b[0m Adding 0\r\x1b[2K⠙ Adding 1"
    bar = f"\x1b[?25l{turning}\r\n\x1b[?25h\r\x1b[1A\x1b[2K"
    assert screen(f"$ onrecord add\r\n{bar}added\r\n") == ["$ onrecord add", "added"]


def test_a_cast_has_a_header_and_an_event_a_line() -> None:
    header, event = map(json.loads, cast([Event(0.5, "“yes”\r\n")]).splitlines())
    assert (header["version"], header["width"]) == (2, COLUMNS)
    assert event == [0.5, "o", "“yes”\r\n"]


def test_a_picture_is_whole_escaped_and_fetches_nothing() -> None:
    drawn = picture("$ \x1b[1mbold\x1b[0m <script> & " + "x" * 30, 20, "a <title>")
    words = "".join(etree.fromstring(drawn.encode()).itertext())
    assert "bold" in words
    assert "url(http" not in drawn
    assert "@font-face" not in drawn
    # what is wider than the terminal goes on in the next line
    assert words.count("x") >= 30


def test_what_is_published_is_such_a_session() -> None:
    files = [FIGURES / "session.cast", FIGURES / "session.svg"]
    assert sum(path.stat().st_size for path in files) < LARGEST
    header, *events = map(json.loads, files[0].read_text(encoding="utf-8").splitlines())
    assert header["version"] == 2
    shown = "".join(event[2] for event in events)
    assert all(f"$ {words[0]} {words[1]}" in shown for words in SESSION)
    assert str(Path.home()) not in shown
    etree.parse(files[1])
    assert "docs/figures/session.svg" in (ROOT / "README.md").read_text(encoding="utf-8")
