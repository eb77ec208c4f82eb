"""What the tools answer, and within which bounds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ledger.samples import ALWAYS, CHANGE, DAM, LEAK, NEVER, statement
from tests.mcp.asking import Answer, Asking, asking
from tests.mcp.samples import ORDERS, hostile, seen, strings, usual
from tests.stores.places import At, Stores

from onrecord.errors import LedgerUnusable
from onrecord.ledger import Ledger
from onrecord.mcp import Tools, make_server
from onrecord.mcp.shapes import NOTICE
from onrecord.records import Article, Judgement


@pytest.fixture(scope="module")
def ledger(stores: Stores) -> Iterator[Ledger]:
    path = stores.new()
    usual(path)
    with Ledger(path) as store:
        yield store


@pytest.fixture(scope="module")
def assistant(ledger: Ledger) -> Iterator[Asking]:
    with asking(make_server(Tools(ledger=ledger))) as made:
        yield made


@pytest.fixture(scope="module")
def misled(stores: Stores) -> Iterator[Asking]:
    """An assistant at a ledger of articles that give orders."""
    path = stores.new()
    hostile(path)
    with Ledger(path) as store, asking(make_server(Tools(ledger=store))) as made:
        yield made


def walk(assistant: Asking, name: str, statement: str, words: str) -> dict[str, Answer]:
    """An answer of each tool that reads."""
    return {
        "search_statements": assistant.ask("search_statements", query=words),
        "get_statement": assistant.ask("get_statement", statement=statement),
        "conflicts_for": assistant.ask("conflicts_for", speaker=name),
        "brief": assistant.ask("brief", speaker=name),
    }


def test_every_answer_can_be_cited(assistant: Asking) -> None:
    (found,) = assistant.ask("search_statements", query="never leak speaker:brenn")["items"][:1]
    assert found["citation"] == {
        "statement": NEVER.id,
        "said": "2031-03-04",
        "said_basis": "publication",
        "published": "2031-03-04",
        "quoted_data": {
            "article": "dam",
            "headline": DAM.headline,
            "outlet": "Varland Courier",
            "credit": None,
            "address": "https://courier.example/dam",
            "link": "https://courier.example/dam#:~:text=the%20reservoir%20will%20never%20leak",
        },
    }
    assert (found["independent_origins"], found["outlets"]) == (1, 1)
    assert found["quoted_data"]["words"] == "the reservoir will never leak"
    assert found["quoted_data"]["speaker"] == "Aldous Brenn"
    assert "words" in found["why"]


@pytest.mark.lengthy
def test_answers_are_as_their_schemas_say_and_carry_the_notice(assistant: Asking) -> None:
    """The client of the SDK checks each answer against the schema that the tool was listed with."""
    tools = assistant.tools()
    for name, answer in walk(assistant, "Aldous Brenn", NEVER.id, "reservoir").items():
        assert answer["notice"] == NOTICE
        assert set(tools[name].output_schema["properties"]) == set(answer)
        assert tools[name].annotations.read_only_hint
    assert NOTICE in assistant.instructions()


def test_without_leave_to_write_there_is_no_tool_that_writes(assistant: Asking) -> None:
    assert "add_text" not in assistant.tools()
    assert "Unknown tool" in assistant.trouble("add_text", text="Aldous Brenn said it rains.")


def test_a_statement_comes_with_its_passage_and_both_selectors(assistant: Asking) -> None:
    answer = assistant.ask("get_statement", statement=NEVER.id)
    (selected,) = answer["quoted_data"]["selectors"]
    position, quote = selected["position"], selected["quote"]
    assert DAM.text[position["start"] : position["end"]] == NEVER.content.text == quote["exact"]
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in DAM.text
    assert answer["quoted_data"]["passage"] == DAM.text
    assert answer["conflicts"] == 2
    assert answer["page"] is None


def test_conflicts_show_both_sides_and_are_called_candidates(assistant: Asking) -> None:
    answer = assistant.ask("conflicts_for", speaker="Aldous Brenn", status="candidate")
    (change,) = [one for one in answer["items"] if one["relation"] == CHANGE.id]
    assert change["status"] == "candidate"
    assert "not yet confirmed by a person" in change["standing"]
    assert change["first"]["citation"]["statement"] == NEVER.id
    assert change["second"]["citation"]["statement"] == ALWAYS.id
    (reason,) = change["reasons"]
    assert (reason["quoted_data"]["first"], reason["quoted_data"]["second"]) == (
        [DAM.text[37:42]],
        [LEAK.text[36:42]],
    )
    assert change["quoted_data"]["benign"] == list(CHANGE.benign)
    assert change["quoted_data"]["question"]
    assert assistant.ask("conflicts_for", speaker="Aldous Brenn", status="confirmed")["items"] == []


def test_conflicts_with_one_statement(assistant: Asking) -> None:
    found = assistant.ask("conflicts_for", statement=ALWAYS.id)["items"]
    assert [one["relation"] for one in found] == [CHANGE.id]


@pytest.mark.lengthy
def test_who_confirmed_a_conflict_stays_in_the_newsroom(at: At) -> None:
    usual(at("l.db"))
    with Ledger(at("l.db")) as store, asking(make_server(Tools(ledger=store))) as assistant:
        store.judge(CHANGE.id, Judgement(verdict="confirm", by="Odette Farrow", note="rang her"))
        answers = walk(assistant, "Aldous Brenn", NEVER.id, "reservoir")
        (first, *_) = answers["conflicts_for"]["items"]
    assert (first["relation"], first["status"]) == (CHANGE.id, "confirmed")
    assert "Farrow" not in repr(answers)
    assert "rang her" not in repr(answers)


def test_a_brief_begins_with_the_conflicts(assistant: Asking) -> None:
    answer = assistant.ask("brief", speaker="Aldous Brenn", limit=1)
    assert answer["totals"]["statements"] == 2
    assert {one["relation"] for one in answer["conflicts"]} == {"r1", "r2"}
    assert answer["quoted_data"]["speaker"] == "Aldous Brenn"
    after = assistant.ask("brief", speaker="Aldous Brenn", limit=1, cursor=answer["next"])
    assert after["conflicts"] == []
    assert after["next"] is None
    record = [*answer["record"], *after["record"]]
    assert {one["statement"]["citation"]["statement"] for one in record} == {NEVER.id, ALWAYS.id}
    assert all(one["in_conflict"] for one in record)


def test_pages_follow_each_other_to_the_end(assistant: Asking) -> None:
    found: list[str] = []
    cursor = None
    while True:
        page = assistant.ask("search_statements", query="act:assert", limit=1, cursor=cursor)
        found += [one["citation"]["statement"] for one in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert len(found) == len(set(found)) == 4


def test_a_cursor_is_for_the_question_it_was_given_out_for(assistant: Asking) -> None:
    cursor = assistant.ask("search_statements", query="act:assert", limit=1)["next"]
    other = assistant.trouble("search_statements", query="reservoir", cursor=cursor)
    assert "it was not given out for this question" in other
    assert "not given out" in assistant.trouble("brief", speaker="Aldous Brenn", cursor="bm9uZQ")


@pytest.mark.parametrize(
    ("tool", "given", "told"),
    [
        ("search_statements", {"query": "reservoir act:denied"}, "act"),
        ("search_statements", {"query": "reservoir", "limit": 26}, "less than or equal to 25"),
        ("search_statements", {"query": "x" * 501}, "at most 500"),
        ("search_statements", {}, "query"),
        ("get_statement", {"statement": "nowhere"}, "there is no such statement"),
        ("conflicts_for", {}, "Give one of both"),
        ("conflicts_for", {"speaker": "Brenn", "statement": "x"}, "Give one of both"),
        ("conflicts_for", {"speaker": "Quill Ambrose"}, "knows nobody of that name"),
        ("conflicts_for", {"statement": "nowhere"}, "no statement has this id"),
        ("conflicts_for", {"speaker": "Brenn", "status": "dismissed"}, "status"),
        ("brief", {"speaker": "Quill Ambrose"}, "knows nobody of that name"),
        ("brief", {"speaker": "Aldous Brenn", "limit": 0}, "greater than or equal to 1"),
    ],
)
def test_errors_say_what_is_wrong(
    assistant: Asking, tool: str, given: dict[str, object], told: str
) -> None:
    assert told in assistant.trouble(tool, **given)


def test_words_are_cut_in_lists_and_whole_where_one_is_asked_for(at: At) -> None:
    words = f"it {'never ' * 400}rains"
    long = Article(id="long", text=f"Aldous Brenn said {words}.", published="2031-07-01")
    said = statement(long, "Aldous Brenn", words)
    with (
        Ledger(at("l.db"), create=True) as store,
        asking(make_server(Tools(ledger=store))) as assistant,
    ):
        store.add(long, [said], sightings=seen(long, said))
        (listed,) = assistant.ask("search_statements", query="rains")["items"]
        assert listed["quoted_data"]["words_cut"]
        assert words.startswith(listed["quoted_data"]["words"])
        assert len(listed["quoted_data"]["words"]) == 1_200
        shown = assistant.ask("get_statement", statement=said.id)["statement"]
        assert shown["quoted_data"]["words"] == words
        assert not shown["quoted_data"]["words_cut"]


def test_namesakes_are_not_mixed_up(at: At) -> None:
    with (
        Ledger(at("l.db"), create=True) as store,
        asking(make_server(Tools(ledger=store))) as assistant,
    ):
        for number, name in enumerate(("Aldous Brenn", "Petra Brenn")):
            page = Article(id=f"p{number}", text=f"{name} said it rains.", published="2031-07-01")
            said = statement(page, name, "it rains")
            store.add(page, [said], sightings=seen(page, said))
        for tool in ("conflicts_for", "brief"):
            answer = assistant.ask(tool, speaker="Brenn")
            assert answer["ambiguous"]
            assert not answer.get("items")
            assert not answer.get("record")
            names = {one["quoted_data"]["name"] for one in answer["speakers"]}
            assert names == {"Aldous Brenn", "Petra Brenn"}
            chosen = assistant.ask(tool, speaker=answer["speakers"][0]["person"])
            assert not chosen["ambiguous"]


@pytest.mark.lengthy
def test_what_an_article_orders_is_data_and_nothing_else(misled: Asking) -> None:
    answers = walk(misled, f"Odo {ORDERS}", "open1", "sluice")
    for tool, answer in answers.items():
        assert any(ORDERS in one for one in strings(answer, quoted=True)), tool
        assert not [one for one in strings(answer, quoted=False) if ORDERS in one], tool
    listed = repr(sorted(map(repr, misled.tools().values())))
    assert ORDERS not in listed + misled.instructions()
    assert len(answers["conflicts_for"]["items"]) == 1


@pytest.mark.lengthy
def test_each_tool_reads_either_store(stored_at: Path | str) -> None:
    usual(stored_at)
    with Ledger(stored_at) as store, asking(make_server(Tools(ledger=store))) as assistant:
        answers = walk(assistant, "Aldous Brenn", NEVER.id, "reservoir")
    assert len(answers["search_statements"]["items"]) >= 2
    assert len(answers["conflicts_for"]["items"]) == 2
    assert answers["brief"]["totals"]["statements"] == 2


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (RuntimeError("/home/okray/secret"), "Error executing tool search_statements"),
        (LedgerUnusable("/home/okray/secret", "it is locked", "Try again"), "the ledger: it is lo"),
    ],
    ids=["unforeseen", "locked"],
)
def test_a_ledger_that_fails_is_told_of_and_not_where_it_is(failure: Exception, told: str) -> None:
    broken = Tools(ledger=_Broken(failure))  # type: ignore[arg-type]
    with asking(make_server(broken)) as other:
        trouble = other.trouble("search_statements", query="reservoir")
    assert told in trouble
    assert "secret" not in trouble


class _Broken:
    """A store that fails."""

    def __init__(self, failure: Exception) -> None:
        self._failure = failure

    def search(self, *_: object) -> object:
        """Fail."""
        raise self._failure
