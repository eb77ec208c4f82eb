"""The page about exports shows what they give."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.exporting import sample
from tests.stores.places import At

from onrecord.exporting import FORMS
from onrecord.ledger import Ledger

_PAGE = Path(__file__).parents[2] / "docs" / "exports.md"
_EXAMPLE = re.compile(r"(<!-- example: ([a-z -]+) -->\n```\w*\n)(.*?)(\n```)", re.DOTALL)


def test_every_example_is_what_an_export_gives(at: At, request: pytest.FixtureRequest) -> None:
    page = _PAGE.read_text(encoding="utf-8")
    with Ledger(at("sample.db"), create=True) as ledger:
        sample.fill(ledger)
        made = {name: example(ledger) for name, example in sample.SHOWN.items()}
    shown = {found[2]: found[3] for found in _EXAMPLE.finditer(page)}
    if request.config.getoption("--rewrite-golden"):
        written = _EXAMPLE.sub(lambda found: found[1] + made[found[2]] + found[4], page)
        _PAGE.write_text(written, encoding="utf-8")
        return
    assert shown == made, "if that is meant: pytest --rewrite-golden, then git diff"


@pytest.mark.parametrize("form", FORMS)
def test_every_format_is_told(form: str) -> None:
    assert f"`{form}`" in _PAGE.read_text(encoding="utf-8")
