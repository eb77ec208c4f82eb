"""What is asked for, in every format alike, some records at a time."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from tests.exporting.linked import exported
from tests.publish.desk import KESTRIA, STATEMENTS
from tests.stores.places import At

from onrecord.errors import QueryError
from onrecord.exporting import FORMS, Format, Selection, What, form_of, gathering
from onrecord.ledger import Ledger, Wanted
from onrecord.records import Judgement

_HOLDS = [(form, what) for form in FORMS for what in FORMS[form].writers]
BARGE = next(s for s in STATEMENTS if "barge" in s.content.text)


def ids(ledger: Ledger, what: What, chosen: Selection) -> list[str]:
    made, _ = exported(ledger, what, "jsonl", chosen)
    return [json.loads(line)["id"] for line in made.decode().splitlines()]


@pytest.mark.parametrize(("form", "what"), _HOLDS)
def test_every_format_has_as_many_records_of_a_selection(
    ledger: Ledger, form: Format, what: What
) -> None:
    for chosen in (
        Selection(),
        Selection(wanted=Wanted(speaker="Marsk", since="2023-03")),
        Selection(status="candidate"),
        Selection(wanted=Wanted(since="2040")),
    ):
        plain = ids(ledger, what, chosen)
        made, number = exported(ledger, what, form, chosen)
        assert number == len(plain)
        assert made or not number


@pytest.mark.parametrize(("form", "what"), _HOLDS)
def test_parts_make_the_same_whole(
    ledger: Ledger, form: Format, what: What, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "parquet" in form:
        return  # its row groups are of another size
    whole = exported(ledger, what, form)
    monkeypatch.setattr(gathering, "AT_A_TIME", 2)
    assert exported(ledger, what, form) == whole


def test_no_more_is_read_than_is_written(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "AT_A_TIME", 2)
    asked: list[int] = []
    plain = Ledger.statement_page

    def counted(self: Ledger, *args: Any, **options: Any) -> Any:
        asked.append(options["limit"])
        return plain(self, *args, **options)

    monkeypatch.setattr(Ledger, "statement_page", counted)
    told = gathering.statements(ledger, Selection())
    next(told)
    assert asked == [2]
    assert len(list(told)) == len(STATEMENTS)
    assert asked == [2, 2, 2, 2]


def test_since_and_status_narrow_what_goes_with_statements(ledger: Ledger) -> None:
    late = Selection(wanted=Wanted(since="2023-03-01"))
    assert ids(ledger, "statements", late) == ["gazette-78", "gazette-196", "gazette-237"]
    assert ids(ledger, "relations", late) == ["r-place", "r-negation"]
    assert ids(ledger, "articles", late) == ["gazette"]
    early = Selection(wanted=Wanted(until="2023-02"))
    assert ids(ledger, "relations", early) == ["r-place", "r-denial"]
    doubtful = Selection(status="candidate")
    assert ids(ledger, "relations", doubtful) == ["r-negation"]
    assert set(ids(ledger, "statements", doubtful)) == {"gazette-237", "tarn-38"}
    assert set(ids(ledger, "articles", doubtful)) == {"gazette", "tarn"}


def test_a_speaker_narrows_persons_too(registered: Ledger) -> None:
    theirs = Selection(wanted=Wanted(speaker="Kestria"))
    assert ids(registered, "statements", theirs) == [KESTRIA.id]
    made, number = exported(registered, "people", "popolo", theirs)
    assert number == 1
    assert [one["name"] for one in json.loads(made)["organizations"]] == ["Kestria"]


def test_the_newest_come_first_and_no_more_than_asked(ledger: Ledger) -> None:
    chosen = Selection(newest=True, most=3)
    assert ids(ledger, "statements", chosen) == ["gazette-237", "gazette-196", BARGE.id]


def test_what_a_format_has_no_words_for_is_said(ledger: Ledger) -> None:
    with pytest.raises(QueryError, match="no words for articles"):
        exported(ledger, "articles", "popolo")
    with pytest.raises(QueryError, match="not a date"):
        exported(ledger, "relations", "csv", Selection(wanted=Wanted(since="spring")))


def test_a_confirmation_that_was_taken_back_leaves_a_candidate(at: At) -> None:
    from tests.publish.desk import ARTICLES, PLACE

    with Ledger(at("undone.db"), create=True) as made:
        for article in ARTICLES.values():
            made.add(article, [s for s in STATEMENTS if s.article == article.id])
        made.relate([PLACE])
        number = made.judge("r-place", Judgement(verdict="confirm", by="Ilse Corrin"))
        assert b"ClaimReview" in exported(made, "relations", "schema-org")[0]
        made.undo_judgement(number, by="Ilse Corrin", reason="read the wrong page")
        graph = json.loads(exported(made, "relations", "schema-org")[0])["@graph"]
    (relation,) = [node for node in graph if node.get("@type") == "onr:Relation"]
    assert relation["onr:status"] == "onr:candidate"
    assert not [node for node in graph if "onr:contradicts" in node]
    assert not [node for node in graph if node.get("@type") == "ClaimReview"]


def test_pages_that_repeat_a_statement_count_when_a_person_confirmed_it(at: At) -> None:
    from tests.publish.desk import ARTICLES, PLACE

    repeat = replace(PLACE, id="again", type="repeat")
    with Ledger(at("repeat.db"), create=True) as made:
        for article in ARTICLES.values():
            made.add(article, [s for s in STATEMENTS if s.article == article.id])
        made.relate([repeat])
        told = {
            one.statement.id: one for one in gathering.statements(made, Selection(), retold=True)
        }
        assert not any(one.retold for one in told.values())
        made.judge("again", Judgement(verdict="confirm", by="Ilse Corrin"))
        told = {
            one.statement.id: one for one in gathering.statements(made, Selection(), retold=True)
        }
    assert [page.id for page in told[PLACE.a].retold] == ["gazette"]
    assert [page.id for page in told[PLACE.b].retold] == ["wire"]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("x.jsonl", "jsonl"),
        ("X.CSV", "csv"),
        ("a.nested.parquet", "parquet-nested"),
        ("a.parquet", "parquet"),
        ("a.jsonld", "schema-org"),
        ("a.annotations.jsonld", "annotations"),
        ("a.prov.jsonld", "prov"),
        ("a.ftm.jsonl", "ftm"),
        ("a.popolo.json", "popolo"),
        ("a.txt", None),
    ],
)
def test_the_longest_ending_tells_the_format(name: str, form: Format | None) -> None:
    assert form_of(name) == form
