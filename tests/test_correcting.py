"""What people mend by hand is kept as such, goes everywhere, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from tests.stores.places import At, Stores

from onrecord import pipeline
from onrecord.correcting import correct, correct_speaker, mending, take_back
from onrecord.correcting.flags import looked_anew
from onrecord.errors import BadRecord, LedgerUnusable, QueryError
from onrecord.ledger import Ledger, sqlite
from onrecord.ledger.corrections import Follows, standing
from onrecord.ledger.postgres import connecting
from onrecord.records import Article, Judgement, Relation
from onrecord.standing import in_dispute

WHO = {"by": "Tamsin Okray", "reason": "the page says so"}
PLEDGE = Article(
    id="pledge",
    headline="Brenn on the levy",
    outlet="Varland Courier",
    published="2031-03-06",
    text=(
        "HARROWMERE — Prime Minister Aldous Brenn said on Tuesday that the fuel levy would never "
        "be raised while he was in office.\n\n"
        "Joren Vale, the opposition leader, told reporters yesterday that the levy was unjust."
    ),
)
RAISED = Article(
    id="raised",
    headline="Levy up",
    outlet="Harrowmere Gazette",
    published="2031-09-01",
    text="Finance minister Mirela Tost said the fuel levy would be raised next month.",
)


@pytest.fixture(scope="module")
def pledged_and_raised(stores: Stores) -> str:
    """A ledger of the two articles."""
    where = stores.new()
    with Ledger(where, create=True) as store:
        pipeline.add(store, PLEDGE)
        pipeline.add(store, RAISED)
    return where


@pytest.fixture
def ledger(pledged_and_raised: str, at: At) -> Iterator[Ledger]:
    with Ledger(at.copy(pledged_and_raised, "l.db")) as store:
        yield store


def said(ledger: Ledger, words: str) -> str:
    return next(s.id for s in ledger.statements() if words in s.content.text)


def test_a_headline_and_an_outlet_are_corrected_everywhere(ledger: Ledger) -> None:
    first = correct(ledger, "pledge", "headline", " Brenn on the  ferries ", **WHO).number
    correct(ledger, "pledge", "outlet", "Northern Wire", **WHO)
    article = ledger.article("pledge")
    assert article
    assert (article.headline, article.outlet) == ("Brenn on the ferries", "Northern Wire")
    assert {hit.statement.article for hit in ledger.search("ferries")} == {"pledge"}
    assert ledger.verify() == []
    line = ledger.corrections.of(["pledge"])[0]
    assert (line.number, line.before, line.after) == (
        first,
        "Brenn on the levy",
        "Brenn on the ferries",
    )
    assert (line.by, line.reason) == ("Tamsin Okray", "the page says so")
    assert ledger.corrections.of(["raised"]) == []


def test_dates_that_hang_on_the_date_of_the_page_follow_it(ledger: Ledger) -> None:
    before = {s.id: s.said.edtf for s in ledger.statements(article="pledge")}
    assert set(before.values()) == {"2031-03-04", "2031-03-05"}
    number = correct(ledger, "pledge", "published", "2031-04-10", **WHO).number
    after = {s.id: (s.said.edtf, s.published) for s in ledger.statements(article="pledge")}
    assert after.keys() == before.keys()
    assert set(after.values()) == {("2031-04-08", "2031-04-10"), ("2031-04-09", "2031-04-10")}
    found = ledger.statements(since="2031-04-08", until="2031-04-08")
    assert [s.id for s in found] == [said(ledger, "levy would never")]
    take_back(ledger, number, **WHO)
    assert {s.id: s.said.edtf for s in ledger.statements(article="pledge")} == before
    assert ledger.verify() == []


def test_a_date_can_be_unknown_and_then_nothing_hangs_on_it(ledger: Ledger) -> None:
    correct(ledger, "pledge", "published", "", **WHO)
    assert {s.published for s in ledger.statements(article="pledge")} == {None}
    assert all(s.said.edtf is None for s in ledger.statements(article="pledge"))
    with pytest.raises(BadRecord, match="no ISO 8601 date"):
        correct(ledger, "pledge", "published", "in spring", **WHO)


@pytest.mark.lengthy
def test_an_undated_copy_follows_the_page_whose_date_it_took(ledger: Ledger) -> None:
    pipeline.add(ledger, Article(id="copy", text=PLEDGE.text, outlet="Radio Tarn"))
    correct(ledger, "pledge", "published", "2031-04-10", **WHO)
    copied = ledger.statements(article="copy")
    assert {s.said.edtf for s in copied} == {"2031-04-08", "2031-04-09"}
    assert {s.said.basis for s in copied} == {"sibling"}
    assert {s.published for s in copied} == {None}


def test_a_speaker_is_corrected_and_what_they_say_is_found_under_the_new_name(
    ledger: Ledger,
) -> None:
    unjust = said(ledger, "unjust")
    (tost,) = ledger.people.list("Mirela Tost")
    number = correct_speaker(ledger, unjust, tost.person.id, **WHO).number
    told = ledger.statement(unjust)
    assert told
    assert told.speaker
    assert told.speaker.name == "Mirela Tost"
    assert told.speaker.as_named in PLEDGE.text
    assert unjust in {s.id for s in ledger.statements(speaker="Mirela Tost")}
    assert unjust in {s.id for s in ledger.statements(speaker=tost.person.id)}
    assert unjust not in {s.id for s in ledger.statements(speaker="Joren Vale")}
    assert [hit.statement.id for hit in ledger.search('unjust speaker:"Mirela Tost"')] == [unjust]
    assert ledger.verify() == []
    before = ledger.corrections.of()[0].before
    take_back(ledger, number, **WHO)
    again = ledger.statement(unjust)
    assert again
    assert again.speaker
    assert isinstance(before, dict)
    assert again.speaker.name == before["name"] == "Joren Vale"
    assert unjust in {s.id for s in ledger.statements(speaker="Joren Vale")}
    assert ledger.verify() == []


def test_a_new_name_is_a_person_from_then_on_and_nobody_is_possible(ledger: Ledger) -> None:
    unjust = said(ledger, "unjust")
    correct_speaker(ledger, unjust, "Edda Quill", **WHO)
    assert [s.id for s in ledger.statements(speaker="Edda Quill")] == [unjust]
    assert len(ledger.people.list("Edda Quill")) == 1
    correct_speaker(ledger, unjust, "", **WHO)
    told = ledger.statement(unjust)
    assert told
    assert told.speaker is None
    assert ledger.verify() == []


def test_what_follows_from_the_right_speaker_is_found(ledger: Ledger) -> None:
    raised = said(ledger, "would be raised")
    correct_speaker(ledger, raised, "Aldous Brenn", **WHO)
    ends = {frozenset((r.a, r.b)) for r in ledger.relations(speaker="Aldous Brenn")}
    assert frozenset((said(ledger, "levy would never"), raised)) in ends


def test_lines_stand_until_they_are_taken_back(ledger: Ledger) -> None:
    first = correct(ledger, "pledge", "outlet", "Radio Tarn", **WHO).number
    second = correct(ledger, "pledge", "outlet", "Northern Wire", **WHO).number
    take_back(ledger, first, **WHO)
    assert [line.number for line in standing(ledger.corrections.of(["pledge"]))] == [second]
    article = ledger.article("pledge")
    assert article
    assert article.outlet == "Northern Wire"
    take_back(ledger, second, **WHO)
    assert ledger.article("pledge") == PLEDGE
    assert standing(ledger.corrections.of(["pledge"])) == []
    for number in (first, 4, 99):
        with pytest.raises(QueryError):
            take_back(ledger, number, **WHO)


@pytest.mark.parametrize(
    ("by", "reason", "value"),
    [("", "why", "x"), ("Okray", " ", "x"), ("Okray", "why", "Varland Courier")],
)
def test_a_correction_that_is_not_whole_is_refused(
    ledger: Ledger, by: str, reason: str, value: str
) -> None:
    with pytest.raises(QueryError):
        correct(ledger, "pledge", "outlet", value, by=by, reason=reason)
    assert ledger.corrections.of() == []


@pytest.mark.parametrize("value", ["x" * 3000, "\ud800"])
def test_a_value_that_cannot_stand_is_refused(ledger: Ledger, value: str) -> None:
    with pytest.raises(QueryError):
        correct(ledger, "pledge", "headline", value, **WHO)


def test_what_is_not_there_cannot_be_corrected(ledger: Ledger) -> None:
    with pytest.raises(QueryError):
        correct(ledger, "nothing", "outlet", "Radio Tarn", **WHO)
    with pytest.raises(QueryError):
        correct_speaker(ledger, "nothing", "Edda Quill", **WHO)


def test_no_line_of_the_journal_is_ever_changed(ledger: Ledger) -> None:
    correct(ledger, "pledge", "outlet", "Radio Tarn", **WHO)
    with pytest.raises((LedgerUnusable, DBAPIError)), ledger._writing() as connection:
        connection.execute(text("UPDATE correction SET reason = 'another'"))


def flags_between(ledger: Ledger, *words: str) -> dict[str, Relation]:
    """The relations between the statements with these words, by type."""
    ends = {said(ledger, one) for one in words}
    found = ledger.relations_of(ends, least=0.0)
    return {r.type: r for r in found if {r.a, r.b} == ends}


BROKEN = ("levy would never", "would be raised")


def test_a_flag_that_does_not_hold_any_more_is_withdrawn_and_never_deleted(ledger: Ledger) -> None:
    raised = said(ledger, "would be raised")
    there = set(flags_between(ledger, *BROKEN))
    added = correct_speaker(ledger, raised, "Aldous Brenn", **WHO).follows.added
    (flag,) = (r for r in added if {r.a, r.b} == {said(ledger, one) for one in BROKEN})
    assert flag.type not in there
    ledger.judge(flag.id, Judgement(verdict="confirm", by="Edda Quill"))

    done = correct_speaker(ledger, raised, "Mirela Tost", **WHO)
    assert flag.id in done.follows.withdrawn
    assert ledger.relation(flag.id).status == "dismissed"
    confirmed, out = ledger.judged([flag.id])[flag.id]
    assert (confirmed.verdict, confirmed.by, confirmed.undone_by) == ("confirm", "Edda Quill", None)
    assert (out.verdict, out.shape, out.by) == ("dismiss", "misread", "Tamsin Okray")
    assert out.note == f"withdrawn: corrected (correction {done.number})"
    assert in_dispute(ledger.judged([flag.id])[flag.id])

    back = take_back(ledger, done.number, **WHO)
    assert back.follows.again == (out.number,)
    assert ledger.relation(flag.id).status == "confirmed"
    assert ledger.verify() == []


@pytest.mark.lengthy
def test_a_date_withdraws_what_hung_on_it_and_the_old_date_brings_it_back(ledger: Ledger) -> None:
    raised = said(ledger, "would be raised")
    correct_speaker(ledger, raised, "Aldous Brenn", **WHO)
    (before,) = (r for r in flags_between(ledger, *BROKEN).values() if r.status == "candidate")
    assert before.b == raised
    done = correct(ledger, "raised", "published", "2031-01-02", **WHO)
    assert before.id in done.follows.withdrawn
    assert all(r.a == raised for r in done.follows.added if {r.a, r.b} == {before.a, before.b})
    back = take_back(ledger, done.number, **WHO)
    assert ledger.relation(before.id).status == "candidate"
    assert set(back.follows.withdrawn) == {r.id for r in done.follows.added}
    assert ledger.verify() == []


def test_what_a_person_dismissed_and_what_does_not_change_is_left_alone(ledger: Ledger) -> None:
    raised = said(ledger, "would be raised")
    correct_speaker(ledger, raised, "Aldous Brenn", **WHO)
    (flag,) = (r for r in flags_between(ledger, *BROKEN).values() if r.status == "candidate")
    same = correct(ledger, "raised", "published", "2031-09-02", **WHO).follows
    assert flag.id not in same.withdrawn
    ledger.judge(flag.id, Judgement(verdict="dismiss", by="Edda Quill", shape="scope"))
    done = correct_speaker(ledger, raised, "Mirela Tost", **WHO)
    assert flag.id not in done.follows.withdrawn
    assert [line.verdict for line in ledger.judged([flag.id])[flag.id]] == ["dismiss"]


def test_nobody_writes_between_the_look_and_the_correction(
    ledger: Ledger, at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    for database in (sqlite, connecting):
        monkeypatch.setattr(database, "WAIT_MS", 20)
    refused: list[str] = []

    def looking(*args: Any) -> Follows:
        with (
            Ledger(at("l.db")) as other,
            pytest.raises(LedgerUnusable, match="another program is writing") as told,
        ):
            other.relate([])
        refused.append(str(told.value))
        return looked_anew(*args)

    monkeypatch.setattr(mending, "looked_anew", looking)
    number = correct(ledger, "raised", "published", "2031-09-02", **WHO).number
    correct_speaker(ledger, said(ledger, "unjust"), "Mirela Tost", **WHO)
    take_back(ledger, number, **WHO)
    assert len(refused) == 3
    assert ledger.verify() == []
