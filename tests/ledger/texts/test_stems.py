"""Stems are the same whether they are remembered or made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.texts import stems as made
from onrecord.ledger.texts.stems import stems

FORMS = st.lists(st.text(max_size=40) | st.sampled_from("votes voting voted ΣΊΣΥΦΟΣ 10".split()))


@given(FORMS)
def test_what_is_remembered_is_what_is_made(forms: list[str]) -> None:
    first = stems(forms)
    assert first.keys() == set(forms)
    assert stems(forms) == first
    made._SEEN.clear()
    assert stems(forms) == first


def test_no_more_is_remembered_than_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made, "_REMEMBERED", 3)
    made._SEEN.clear()
    assert stems(["votes", "voting", "x" * 31]) == {
        "votes": "vote", "voting": "vote", "x" * 31: "x" * 31,
    }  # fmt: skip
    assert made._SEEN == {"votes": "vote", "voting": "vote"}
    assert stems(["dams", "said"]) == {"dams": "dam", "said": "said"}
    assert made._SEEN == {"dams": "dam", "said": "said"}
