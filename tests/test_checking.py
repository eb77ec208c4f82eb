"""Words said now, beside the record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from tests.stores.places import Stores

from onrecord import pipeline
from onrecord.checking import LONGEST, Checked, check
from onrecord.errors import EmptyInput, QueryError, TooLarge
from onrecord.ledger import Ledger
from onrecord.records import Article

TODAY = date(2032, 1, 5)
ARTICLES = (
    Article(
        id="levy",
        outlet="Varland Courier",
        published="2031-03-04",
        text=(
            "HARROWMERE - “We will not raise the harbour levy,” Prime Minister Aldous Brenn told"
            " parliament on Tuesday. “The ferry terminal will open in June,” Aldous Brenn said.\n\n"
            "“The harbour levy was a mistake,” said the opposition leader, Joren Vale."
        ),
    ),
    Article(
        id="farm",
        outlet="Radio Tarn",
        published="2031-05-06",
        text="“Nobody has seen so dry a spring,” Petra Brenn, a farmer from Nether Oune, said.",
    ),
)


@pytest.fixture(scope="module")
def ledger(stores: Stores) -> Iterator[Ledger]:
    path = stores.new()
    with Ledger(path, create=True) as made:
        for article in ARTICLES:
            pipeline.add(made, article)
        yield made


def checked(ledger: Ledger, words: str, speaker: str = "Aldous Brenn") -> Checked:
    return check(ledger, speaker, words, on=TODAY)


def test_a_conflict_with_the_record_comes_first(ledger: Ledger) -> None:
    found = checked(ledger, "We are raising the harbour levy.")
    first = found.relations[0]
    assert first.type in {"change", "self-contradiction"}
    assert first.b == found.said[0].id
    assert found.earlier[0].id == first.a
    assert "will not raise the harbour levy" in found.earlier[0].content.text
    assert first.a not in {statement.id for statement in found.nearest}


def test_what_was_said_on_it_is_given_without_a_conflict(ledger: Ledger) -> None:
    found = checked(ledger, "I am proud of the ferry terminal.")
    assert {relation.type for relation in found.relations} <= {"repeat"}
    assert [s.content.text for s in found.nearest] == ["“The ferry terminal will open in June,”"]


def test_each_sentence_is_a_statement_said_today(ledger: Ledger) -> None:
    words = "  The terminal is late.\nWe are raising the harbour levy. "
    found = checked(ledger, words)
    assert [s.content.text for s in found.said] == [
        "The terminal is late.",
        "We are raising the harbour levy.",
    ]
    for statement in found.said:
        (span,) = statement.content.spans
        assert words[span.start : span.end] == statement.content.text
        assert statement.said.edtf == "2032-01-05"
        assert statement.medium is None
    assert found.relations[0].b == found.said[1].id


def test_nothing_in_common_gives_nothing(ledger: Ledger) -> None:
    found = checked(ledger, "My grandmother kept bees.")
    assert (found.relations, found.earlier, found.nearest) == ((), (), ())


def test_others_are_not_taken_for_the_speaker(ledger: Ledger) -> None:
    found = checked(ledger, "It was a dry spring.")
    assert not [s for s in found.nearest if s.speaker and s.speaker.name == "Petra Brenn"]


def test_nothing_is_stored(ledger: Ledger) -> None:
    before = ledger.size()
    checked(ledger, "We are raising the harbour levy.")
    assert ledger.size() == before
    assert not ledger.verify()


def test_a_person_is_found_by_id(ledger: Ledger) -> None:
    (person,) = ledger.people.list("Aldous Brenn")
    by_id = checked(ledger, "We are raising the harbour levy.", person.person.id)
    assert by_id == checked(ledger, "We are raising the harbour levy.")


def test_a_speaker_must_be_one_that_is_known(ledger: Ledger) -> None:
    with pytest.raises(QueryError, match="knows nobody of that name"):
        checked(ledger, "Yes.", "Tamsin Okray")
    with pytest.raises(QueryError, match=r"may be .*Petra Brenn.*Give a full name"):
        checked(ledger, "Yes.", "Brenn")


def test_words_must_be_an_answer(ledger: Ledger) -> None:
    with pytest.raises(EmptyInput, match="no words"):
        checked(ledger, " \n")
    with pytest.raises(TooLarge, match="one answer at a time"):
        checked(ledger, "word " * LONGEST)
    assert not checked(ledger, "… — !").relations
