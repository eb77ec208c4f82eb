"""Two who agree, and figures that were only expected."""

from __future__ import annotations

from tests.compare.build import pair_of, said, sides, with_act

from onrecord.compare import relate
from onrecord.compare.agreeing import both_deny, forecast, own_grounds
from onrecord.compare.detect import detect
from onrecord.records import Side

BRENN, TOST, VALE = "Aldous Brenn", "Mirela Tost", "Joren Vale"


def forecasts(a: Side, b: Side) -> bool:
    pair = pair_of(a, b)
    return forecast(pair, detect(pair))


def test_what_was_expected_and_what_came() -> None:
    expected = said("Okray Holdings {said} [it expected sales of $530 million].", "Okray Holdings")
    came = said("Okray Holdings {said} [sales reached $410 million].", "Okray Holdings")
    assert forecasts(expected, came)
    assert not forecasts(came, said("It {said} [sales were $400 million].", "Okray Holdings"))


def test_two_estimates_by_two() -> None:
    one = said("The bank {projects} [that output will shrink by 0.3 percent].", "Varland Bank")
    two = said("The institute {projected} [that output would shrink by 0.2 percent].", "Tarn House")
    assert forecasts(one, two)
    assert not forecasts(one, said("Vale {said} [output shrank by two lanes].", VALE))


def test_both_deny_the_claim_that_they_name() -> None:
    one = said("Tost {said} [the navy's claim is not true].", TOST)
    two = said("Vale {said} [that the navy's claim is false].", VALE)
    pair = pair_of(one, two)
    assert both_deny(pair, detect(pair))
    assert relate([one, two]) == []


def test_a_quotation_after_a_denial_gives_its_reason() -> None:
    text = (
        "Brenn {disputed} [that anyone had a quarrel with the harbour master]. "
        "[“The quarrel with the harbour master was his own business,”] Tost {wrote}."
    )
    denial, reason = sides(text, BRENN, TOST)
    reason = with_act(reason, "assert", "direct")
    pair = pair_of(reason, denial)
    assert own_grounds(pair, detect(pair))
    assert relate([denial, reason]) == []


def test_what_each_says_of_its_own_is_no_conflict() -> None:
    one = said(
        "Okray Holdings {said} [its net income rose in the third quarter].", "Okray Holdings"
    )
    two = said("Tarn Steel {said} [net income fell in the third quarter].", "Tarn Steel")
    assert relate([one, two]) == []


def test_figures_of_one_time_are_not_of_one_thing() -> None:
    text = (
        "Okray {noted} [that it paid $78 million in taxes during the quarter]. "
        "Okray {said} [it cut its stocks by $100 million during the quarter]."
    )
    assert relate(sides(text, "Okray Holdings", "Okray Holdings")) == []


def test_what_is_withheld_is_not_denied() -> None:
    text = (
        "The cabinet {said} [the minister had approved duty-free treatment for watches]. "
        "Earlier, watch imports {were denied} [such duty-free treatment]."
    )
    assert relate(sides(text, "Varland Cabinet", None)) == []


def test_a_deed_called_wrong_is_no_claim_denied() -> None:
    text = (
        "Vale {said} [the guard had a duty to stop the murder of the innocent]. "
        "Brenn {called} [the murder wrong]."
    )
    assert relate(sides(text, VALE, BRENN)) == []
