"""A small model that is really run, on this machine: ``tests/opinion/local_model/get.sh FOLDER``,
then ``ONRECORD_LOCAL_MODEL=FOLDER pytest tests/opinion/test_real_model.py``."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ledger.samples import CHANGE, DISPUTE

from onrecord.ledger import Ledger
from onrecord.opinion import Asker, Endpoint, case_of, told

FOLDER = os.environ.get("ONRECORD_LOCAL_MODEL", "")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FOLDER, reason="no model: see tests/opinion/local_model/get.sh"),
]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where a server with the model answers, until the tests end."""
    folder = Path(FOLDER).resolve()
    shutil.copy(Path(__file__).parent / "local_model" / "server.mjs", folder)
    command = ["node", "server.mjs", "model.gguf"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().strip()
        finally:
            server.terminate()


@pytest.mark.parametrize("name", [CHANGE.id, DISPUTE.id])
def test_a_real_model_answers_in_labels_and_numbers(
    ledger: Ledger, address: str, name: str
) -> None:
    assert address.startswith("http://127.0.0.1:")
    found = ledger.relation(name)
    case = case_of(found, *ledger.sides((found.a, found.b)))
    endpoint = Endpoint(url=address, model="gemma-3-270m", seconds=300)
    asker = Asker(endpoint=endpoint, by="Tamsin Okray")
    given, known = asker.ask(ledger, case)
    assert not known
    assert given.opinion.refused is None
    assert given.opinion.tokens_out
    assert told(given, case.a, case.b) is not None
    assert asker.ask(ledger, case) == (given, True)
    assert ledger.relation(found.id) == found
