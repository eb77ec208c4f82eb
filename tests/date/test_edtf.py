"""TIMEX3 values as EDTF."""

from __future__ import annotations

import pytest

from onrecord.date.edtf import edtf_of


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2025-11-03", "2025-11-03"),
        ("2025-11-03T14:30", "2025-11-03"),
        ("2025-11-02TNI", "2025-11-02"),
        ("2025-W45", "2025-11-03/2025-11-05"),
        ("2025-W44", "2025-10-27/2025-11-02"),
        ("2025-W44-WE", "2025-11-01/2025-11-02"),
        ("2025-Q1", "2025-01/2025-03"),
        ("2025-H2", "2025-07/2025-12"),
        ("2024-FA", "2024-23"),
        ("198", "198X"),
        ("19", "19XX"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("PAST_REF", "../2025-11-05"),
        ("FUTURE_REF", None),
        ("PRESENT_REF", None),
        ("XXXX-10-31", "XXXX-10-31"),
        ("XXXX-WXX-1", None),
        ("XXXX-XX-XX", None),
        ("2025-W99", None),
    ],
)
def test_edtf_of(value: str, edtf: str | None) -> None:
    assert edtf_of(value, "2025-11-05") == edtf


def test_vague_past_of_an_undated_page_is_unknown() -> None:
    assert edtf_of("PAST_REF", None) is None
