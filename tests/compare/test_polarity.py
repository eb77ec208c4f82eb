"""What a refusal reaches, and what it does not."""

from __future__ import annotations

from tests.compare.build import pair_of, said

from onrecord.compare.analysis import analyse
from onrecord.compare.detect.negation import negation
from onrecord.compare.polarity import indices, negated
from onrecord.compare.stance import stances

VALE = "Joren Vale"


def test_what_one_declines_to_affirm_is_not_affirmed() -> None:
    (stance,) = stances(said("Vale {declined} [to affirm his support for the levy].", VALE))
    assert stance.sign < 0


def test_fees_that_declined_are_still_fees() -> None:
    seen = analyse(said("Vale {said} [the harbour fees declined].", VALE))
    fees = next(t for t in seen.content if t.lower_ == "fees")
    assert not negated(fees, indices(seen.content))


def test_you_who_do_not_win_are_not_the_speaker() -> None:
    one = said("Vale {predicted} [he will win the harbour nomination].", VALE)
    two = said('"[You do not win the harbour nomination by shouting]," Vale {said}.', VALE)
    assert all(finding.strength <= 0.5 for finding in negation(pair_of(one, two)))
