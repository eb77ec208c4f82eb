"""The demo ends in the desk on a terminal, and says how to open it elsewhere."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest
from tools import demo

ROOT = Path(__file__).parents[2]
PATIENCE = 300
"""Seconds after which a demo that has not got on is taken to hang."""


def read_until(terminal: int, wanted: str) -> str:
    """What is printed until the pattern ``wanted``; fails after ``PATIENCE``."""
    shown, end = "", time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        shown += os.read(terminal, 65536).decode(errors="replace")
        if re.search(wanted, shown):
            return shown
    pytest.fail(f"no {wanted!r} in:\n{shown[-2000:]}")


@pytest.mark.slow
def test_on_a_terminal_it_ends_in_the_desk_until_ctrl_c(tmp_path: Path) -> None:
    examples = tmp_path / "examples"
    examples.mkdir()
    for name in ("drones-wire.txt", "marsk-late-desk.html", "registry.csv"):
        (examples / name).write_bytes((ROOT / "examples" / name).read_bytes())
    ours, theirs = pty.openpty()
    words = ["-m", "tools.demo", "--folder", str(tmp_path / "demo"), "--examples", str(examples)]
    running = subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs,
        start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    try:
        shown = read_until(ours, r"The desk: http://\S+/ ")
        address = re.search(r"The desk: (http://\S+)/ ", shown)
        assert address
        assert "relations" in shown
        assert "brief.html" in shown
        wait_for(address[1])
        os.killpg(running.pid, signal.SIGINT)
        read_until(ours, "Next, try:")
        assert running.wait(PATIENCE) == 0
    finally:
        running.kill()
        os.close(ours)


def wait_for(address: str) -> None:
    """Until the desk at ``address`` says that it is fine."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(f"{address}/healthz", timeout=PATIENCE) as answer:
                assert b"fine" in answer.read()
                return
        except ConnectionError:
            time.sleep(0.1)
        except OSError as error:
            if not isinstance(getattr(error, "reason", None), ConnectionError):
                raise
            time.sleep(0.1)
    pytest.fail("the desk does not answer")


def test_elsewhere_it_says_how_to_open_the_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], **_options: bool) -> subprocess.CompletedProcess[str]:
        ran.append(command[3:])
        return subprocess.CompletedProcess(command, 0)

    folder = tmp_path / "demo"
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(sys, "argv", ["demo", "--folder", str(folder)])
    demo.main()
    assert [words[2] for words in ran] == ["add", "people", "statements", "relations", "brief"]
    shown = capsys.readouterr().out
    assert f"--ledger {folder / 'onrecord.db'} serve" in shown
    assert "$ onrecord brief 'Hedda Marsk'" in shown


def test_a_step_that_fails_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess[str]([], 3)
    monkeypatch.setattr(subprocess, "run", lambda *_words, **_options: failed)
    with pytest.raises(SystemExit) as ended:
        demo.fill(tmp_path / "demo", tmp_path)
    assert ended.value.code == 3


def test_another_port_when_the_desks_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setattr(demo, "PORT", port)
        assert demo.free_port() != port
    assert demo.free_port() == port
