"""The statements of a ledger by matter: as they come, and all anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.ledger.samples import DAM, LEAK, statement
from tests.stores.places import At

from onrecord import grouping
from onrecord.ledger import Ledger, Wanted
from onrecord.ledger.matters import Matters
from onrecord.records import Article, Statement

_PAGES = {
    "pledge": (
        "The fuel levy stays",
        "Aldous Brenn said the fuel levy will not rise. Joren Vale said the levy on fuel is theft.",
        ("the fuel levy will not rise", "the levy on fuel is theft"),
    ),
    "rise": (
        "Brenn raises the fuel levy",
        "Aldous Brenn said the fuel levy will rise. Joren Vale said the fuel levy is a betrayal.",
        ("the fuel levy will rise", "the fuel levy is a betrayal"),
    ),
    "match": (
        "Rovers lose at Quillon",
        "Aldous Brenn said the goal was offside. Joren Vale said the keeper was asleep.",
        ("the goal was offside", "the keeper was asleep"),
    ),
}


def page(name: str) -> tuple[Article, list[Statement]]:
    """An article with two statements."""
    headline, text, (one, two) = _PAGES[name]
    article = replace(DAM, id=name, headline=headline, text=text, url=None)
    return article, [statement(article, "Aldous Brenn", one), statement(article, "Joren Vale", two)]


@pytest.fixture
def filled(at: At) -> Iterator[Ledger]:
    """A ledger of two articles on one matter and one on another, added one by one."""
    with Ledger(at("onrecord.db"), create=True) as ledger:
        for name in _PAGES:
            ledger.add(*page(name))
            grouping.settle(ledger)
        yield ledger


def told(ledger: Ledger) -> dict[str, set[str]]:
    """The articles of each matter by its id."""
    found = ledger.matters.page().matters
    pages = {one.id: ledger.statement_page(Wanted(matter=one.id)).statements for one in found}
    return {identity: {s.article for s in said} for identity, said in pages.items()}


def test_statements_find_their_matter_as_they_come(filled: Ledger) -> None:
    (articles,) = told(filled).values()
    assert articles == {"pledge", "rise"}
    (one,) = filled.matters.page().matters
    assert "fuel levy" in one.name.casefold().split(", ")
    assert filled.verify() == []


def test_grouping_that_was_cut_off_goes_on_where_it_was(
    filled: Ledger, at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Ledger(at("cut.db"), create=True) as cut:
        for name in _PAGES:
            cut.add(*page(name))
        with monkeypatch.context() as patched:
            patched.setattr(Matters, "seen", _dies)
            with pytest.raises(RuntimeError):
                grouping.settle(cut)
        assert cut.matters.page().matters == ()
        grouping.settle(cut)
        assert told(cut) == told(filled)
        assert [one.name for one in cut.matters.page().matters]
        assert grouping.settle(cut) == 0


def _dies(_matters: Matters, _last: int) -> None:
    raise RuntimeError("the machine stops")


def test_finding_all_anew_finds_the_same_and_keeps_the_ids(filled: Ledger) -> None:
    before = told(filled)
    assert grouping.find(filled) == 1
    assert told(filled) == before
    head = filled.chain.head()
    assert grouping.find(filled) == 1
    assert told(filled) == before
    assert filled.chain.head() == head, "nothing is written when nothing changed"
    assert filled.verify() == []


def test_a_matter_that_people_named_stays_when_all_are_found_anew(filled: Ledger) -> None:
    ((identity, _),) = told(filled).items()
    grouping.name_matter(filled, identity, "The levy", by="Vale")
    filled.add(LEAK, [])
    grouping.find(filled)
    assert filled.matters.one(identity).name == "The levy"


def test_a_split_gives_both_parts_names_of_their_own(filled: Ledger) -> None:
    ((identity, _),) = told(filled).items()
    betrayal = page("rise")[1][1].id
    number = grouping.split_matter(filled, identity, [betrayal], by="Vale", reason="not the levy")
    other = filled.matters.of([betrayal])[betrayal]
    assert "betrayal" in filled.matters.one(other).name.casefold()
    grouping.undo_matter(filled, number, by="Vale")
    assert filled.matters.of([betrayal])[betrayal] == identity


def test_erasing_a_person_takes_their_name_off_a_matter(filled: Ledger) -> None:
    from onrecord.ledger.matters.blanking import blank

    ((identity, _),) = told(filled).items()
    grouping.name_matter(filled, identity, "Brenn and the levy", by="Vale", reason="Brenn said so")
    with filled._writing() as connection:
        blank(connection, lambda text: text.replace("Brenn", "█████").replace("fuel", "████"))
    assert filled.matters.one(identity).name == "█████ and the levy"
    assert filled.matters.log()[0].reason == "█████ said so"
    assert filled.verify() == []
