"""The face of the library: at most a dozen names, each of them there, none by accident."""

from __future__ import annotations

import subprocess
import sys

import pytest

import onrecord


def test_at_most_a_dozen_names_and_each_resolves() -> None:
    assert len(onrecord.__all__) <= 12
    for name in onrecord.__all__:
        assert getattr(onrecord, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'gossip'"):
        _ = onrecord.gossip


def test_import_alone_loads_no_language_model() -> None:
    code = "import sys, onrecord; print('spacy' in sys.modules, 'sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


@pytest.mark.lengthy
def test_articles_can_be_read_again_after_one_was_added() -> None:
    code = """
import onrecord
onrecord.add
for _ in range(2):
    try:
        next(iter(onrecord.read("nowhere.txt")))
    except onrecord.OnrecordError as error:
        print(type(error).__name__)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["NotFound"] * 2
