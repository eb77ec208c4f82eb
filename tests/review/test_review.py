"""What is read first, how far the review is, and where reviewers disagree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.places import At

from onrecord.ledger import Ledger
from onrecord.records import HarmlessShape, Judgement, Relation, Said, Side, Speaker, Statement
from onrecord.review import CONFLICTS, HARMLESS, disagreements, progress, queue, worth
from onrecord.review.order import day_of
from onrecord.standing import in_dispute, last_words

OKRAY, VALE = "Tamsin Okray", "Joren Vale"


@pytest.fixture
def ledger(at: At) -> Iterator[Ledger]:
    with Ledger(at("onrecord.db"), create=True) as made:
        made.add(DAM, [NEVER, TODAY], [DISPUTE])
        made.add(LEAK, [ALWAYS, NOTHING], [CHANGE])
        yield made


def side(statement: Statement, **changes: Any) -> Side:
    speaker = changes.pop("speaker", None) or statement.speaker
    changed = replace(statement, speaker=speaker, **changes)
    return Side(statement=changed, text=DAM.text, story="dam")


def called(role: str) -> Speaker:
    return Speaker(name="Aldous Brenn", kind="person", as_named="Brenn", role=role)


def value(relation: Relation = CHANGE, *, role: str = "farmer", said: str = "2031-05-20") -> float:
    a = side(NEVER, speaker=called(role))
    b = side(ALWAYS, speaker=called(role), said=Said(edtf=said, basis="stated"))
    return worth(relation, a, b, day_of(ALWAYS)).value


def test_what_is_certain_and_of_consequence_comes_first() -> None:
    least = value()
    assert value(replace(CHANGE, score=0.9)) > least
    assert value(role="prime minister") > least
    assert value(said="2021-05-20") < least
    assert value(replace(CHANGE, origin_a="alleged")) < least
    assert value(replace(CHANGE, type="dispute")) < least


def test_it_is_told_why_something_comes_first() -> None:
    minister, farmer = side(NEVER, speaker=called("Finance Minister")), side(ALWAYS)
    told = worth(replace(CHANGE, found="reported"), minister, farmer, day_of(ALWAYS))
    assert told.because == (
        "a politician on one side", "both first-hand", "recent", "a source says so itself",
    )  # fmt: skip
    nobody = replace(NEVER, speaker=None, said=Said(edtf=None, basis="unknown"), published=None)
    unknown = Side(statement=nobody, text="", story="dam")
    assert worth(replace(CHANGE, origin_b="reported"), unknown, unknown, None).because == ()


@given(st.floats(0, 1), st.sampled_from(CONFLICTS), st.sampled_from(["first-hand", "alleged"]))
def test_worth_is_a_share(score: float, kind: Any, origin: Any) -> None:
    relation = replace(CHANGE, score=score, type=kind, origin_a=origin)
    assert 0 <= value(relation, role="senator") <= 1


@pytest.mark.parametrize(
    ("edtf", "published", "later"),
    [
        ("2031-05-20", None, "2031-05-19"),
        ("../2031-05-20", None, "2031-05-19"),
        ("2031-05", "2020-01-01", "2031-04-30"),
        ("2031", None, "2031-11"),
        (None, "2031-05-20", "2031-05-19"),
    ],
)
def test_a_later_day_is_a_greater_number(edtf: str | None, published: str, later: str) -> None:
    one = replace(NEVER, said=Said(edtf=edtf, basis="stated"), published=published)
    two = replace(NEVER, said=Said(edtf=later, basis="stated"))
    first, second = day_of(one), day_of(two)
    assert first is not None
    assert second is not None
    assert first > second


def test_a_statement_without_any_date_has_no_day() -> None:
    assert day_of(replace(NEVER, said=Said(edtf=None, basis="unknown"), published=None)) is None


def test_the_queue_holds_what_nobody_judged(ledger: Ledger) -> None:
    first, second = queue(ledger)
    assert (first.relation, second.relation) == (CHANGE, DISPUTE)
    assert (first.a.statement, first.b.statement) == (NEVER, ALWAYS)
    assert first.worth > second.worth
    assert "both first-hand" in first.because
    assert [case.relation for case in queue(ledger, 1)] == [CHANGE]
    ledger.judge(CHANGE.id, Judgement(verdict="note", by=OKRAY, note="call them"))
    assert [line.note for line in queue(ledger)[0].judged] == ["call them"]
    ledger.judge(CHANGE.id, Judgement(verdict="confirm", by=OKRAY))
    assert [case.relation for case in queue(ledger)] == [DISPUTE]


def test_repeats_and_updates_are_not_judged(ledger: Ledger) -> None:
    ledger.relate(
        [replace(CHANGE, id="r3", type="repeat"), replace(CHANGE, id="r4", type="update")]
    )
    assert [case.relation.id for case in queue(ledger)] == ["r1", "r2"]


def test_a_second_reviewer_reads_what_the_first_judged(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, Judgement(verdict="confirm", by=OKRAY))
    assert [case.relation.id for case in queue(ledger, second=VALE)] == ["r1"]
    assert queue(ledger, second=OKRAY) == []


def test_an_empty_ledger_has_an_empty_queue(at: At) -> None:
    with Ledger(at("none.db"), create=True) as empty:
        assert queue(empty) == []
        assert disagreements(empty) == []
        assert progress(empty) == (0, 0, 0, 0, 0, 0)


def test_disagreements_show_the_last_word_of_each(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, Judgement(verdict="dismiss", by=OKRAY, shape="scope"))
    ledger.judge(CHANGE.id, Judgement(verdict="confirm", by=OKRAY))
    assert disagreements(ledger) == []
    number = ledger.judge(CHANGE.id, Judgement(verdict="dismiss", by=VALE, shape="namesake"))
    (dispute,) = disagreements(ledger)
    assert dispute.relation.status == "dismissed"
    assert [(line.by, line.verdict) for line in dispute.last_words] == [
        (OKRAY, "confirm"),
        (VALE, "dismiss"),
    ]
    assert progress(ledger) == (1, 0, 0, 1, 1, 1)
    ledger.undo_judgement(number, by=VALE)
    assert disagreements(ledger) == []
    assert progress(ledger) == (1, 0, 1, 0, 0, 0)


def test_two_who_say_the_same_agree_however_they_say_it(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, Judgement(verdict="retype", by=OKRAY, type="change"))
    ledger.judge(CHANGE.id, Judgement(verdict="confirm", by=VALE))
    ledger.judge(DISPUTE.id, Judgement(verdict="dismiss", by=OKRAY, shape="scope"))
    ledger.judge(DISPUTE.id, Judgement(verdict="dismiss", by=VALE, shape="question"))
    assert disagreements(ledger) == []
    assert progress(ledger).read_twice == 2


def test_another_type_is_a_disagreement(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, Judgement(verdict="confirm", by=OKRAY))
    ledger.judge(CHANGE.id, Judgement(verdict="retype", by=VALE, type="change"))
    assert in_dispute(ledger.judgements(CHANGE.id))


def test_case_does_not_make_another_reviewer(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, Judgement(verdict="confirm", by=OKRAY))
    ledger.judge(CHANGE.id, Judgement(verdict="dismiss", by="tamsin okray", shape="scope"))
    assert [line.verdict for line in last_words(ledger.judgements(CHANGE.id))] == ["dismiss"]


def test_every_harmless_shape_has_plain_words() -> None:
    assert set(HARMLESS) == set(get_args(HarmlessShape))
    assert len(set(HARMLESS.values())) == len(HARMLESS)
