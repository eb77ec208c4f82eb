"""How the trial of the container files asks an engine, and how it fails."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tools.container.engine import Compose, Failed, expect, until

ECHO = """
import os, sys
print(os.environ["ONRECORD_HOST"], os.getcwd(), sys.stdin.read(), *sys.argv[1:])
sys.exit("fail" in sys.argv)
"""


def echoing(root: Path) -> Compose:
    """A compose that says what it was told."""
    return Compose((sys.executable, "-c", ECHO), root, {"ONRECORD_HOST": "desk.example"})


def test_a_command_gets_variables_folder_and_input(tmp_path: Path) -> None:
    said = echoing(tmp_path)("up", "--detach", given="a secret")
    assert said.split("\n")[0] == f"desk.example {tmp_path.resolve()} a secret up --detach"


def test_a_command_that_fails_is_named_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(Failed, match=r"compose fail:\ndesk\.example"):
        echoing(tmp_path)("fail", given="")


def test_what_never_holds_is_said() -> None:
    with pytest.raises(Failed, match="after 0 s: not healthy: web"):
        until(lambda: False, "healthy: web", seconds=0)
    assert until(lambda: True, "healthy: web", seconds=0) < 60


def test_what_does_not_hold_fails_the_trial() -> None:
    expect(True, "unused")
    with pytest.raises(Failed, match="another head"):
        expect(False, "another head")
