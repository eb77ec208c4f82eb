"""Findings told as reasons: the words on both sides, and what each adds to the score."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.compare.finding import Finding
from onrecord.compare.weigh import contribution
from onrecord.records import Reason
from onrecord.sureness import Weights

_WORTH = 0.05


def reasons(findings: Sequence[Finding], weights: Weights) -> tuple[Reason, ...]:
    """The findings as reasons, the weightiest first; those that add nothing are left out unless
    there are no others."""
    told = [
        Reason(
            kind=finding.kind,
            a=finding.a,
            b=finding.b,
            text=finding.text,
            weight=round(contribution(finding, weights), 3),
        )
        for finding in findings
    ]
    worth = [reason for reason in told if reason.weight >= _WORTH] or told
    return tuple(sorted(worth, key=lambda reason: -reason.weight))
