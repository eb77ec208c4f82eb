"""What a page says outright: claims made from their denial, and what gives none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reported.build import Conflict, conflicts, only

OPENING = "Aldous Brenn, the prime minister of Varland, spoke in Harrowmere on Monday. "


def told(conflict: Conflict) -> tuple[str, str, str | None, str | None]:
    return (conflict.relation.type, conflict.a.content.text, *conflict.speakers)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mirela Tost denied that the gold had left the vault.", "the gold had left the vault"),
        ("Mirela Tost has denied selling the gold to Kestria.", "selling the gold to Kestria"),
        (
            "Mirela Tost rejected the notion that the levy had failed.",
            "the levy had failed",
        ),
        (
            "Mirela Tost dismissed accusations of rigging the harbour tender.",
            "rigging the harbour tender",
        ),
        ("Mirela Tost denied any knowledge of the sale.", "any knowledge of the sale"),
    ],
)
def test_a_denied_proposition_becomes_a_claim_that_nobody_is_named_for(
    text: str, content: str
) -> None:
    conflict = only(text)
    assert told(conflict) == ("denial", content, None, "Mirela Tost")
    assert conflict.made


@pytest.mark.parametrize(
    "text",
    [
        "Mirela Tost rejected Joren Vale's claim that the levy had failed.",
        "Mirela Tost rejected claims by Joren Vale that the levy had failed.",
    ],
)
def test_the_holder_that_the_page_names_holds_the_claim(text: str) -> None:
    conflict = only(text)
    assert conflict.relation.type == "denial"
    assert conflict.speakers == ("Joren Vale", "Mirela Tost")
    assert conflict.a.content.text.removeprefix("that ") == "the levy had failed"


def test_the_made_statement_says_where_it_comes_from() -> None:
    claim = only("Mirela Tost denied accusations that she had sold the gold.").a
    assert (claim.origin, claim.act, claim.kind) == ("reported", "accuse", "indirect")
    assert claim.said.edtf == "../2031-05-04"
    assert "reported" in claim.made_by
    assert claim.cue is not None
    assert claim.cue.text == "accusations"


def test_the_relation_is_reported_and_shows_the_words_of_the_mark() -> None:
    relation = only("Mirela Tost denied that the gold had left the vault.").relation
    assert relation.found == "reported"
    assert relation.origin_a == "reported"
    assert [reason.kind for reason in relation.reasons] == ["denial-act"]
    assert "denied" in relation.reasons[0].text
    assert relation.benign


def test_a_claim_that_the_page_has_is_not_made_again() -> None:
    conflict = only(
        "Joren Vale said on Monday that the weir at Orrin had cracked.\n\n"
        "Mirela Tost denied that the weir had cracked."
    )
    assert not conflict.made
    assert conflict.speakers == ("Joren Vale", "Mirela Tost")


def test_what_ought_to_be_is_disputed_and_not_denied() -> None:
    conflict = only("Mirela Tost rejected suggestions that the ferry should stop in winter.")
    assert conflict.relation.type == "dispute"


def test_what_is_asked_for_is_disputed_and_not_denied() -> None:
    conflict = only("Mirela Tost rejected a suggestion that her ministry seek help from Kestria.")
    assert conflict.relation.type == "dispute"


def test_the_clause_after_a_claim_does_not_belong_to_it() -> None:
    conflict = only(
        "Mirela Tost rejected the idea that the levy had failed, saying the harbour was full."
    )
    assert conflict.a.content.text == "the levy had failed"


def test_a_quoted_judgement_names_what_is_not_true() -> None:
    conflict = only('"The claim that the gold was sold is false," said Mirela Tost.')
    assert told(conflict) == ("denial", "the gold was sold", None, "Mirela Tost")


def test_a_claim_that_it_is_wrong_to_make() -> None:
    conflict = only('"It is misleading to suggest that the levy failed," Mirela Tost said.')
    assert conflict.a.content.text == "the levy failed"


def test_a_promise_given_up_is_the_speakers_own() -> None:
    conflict = only(
        "Aldous Brenn backed away from his promise to build the second weir. "
        "He said the money was needed for the ferry."
    )
    assert told(conflict)[:2] == ("change", "to build the second weir")
    assert conflict.speakers == ("Aldous Brenn", "Aldous Brenn")
    assert conflict.a.act == "promise"


@pytest.mark.parametrize(
    "text",
    [
        "Joren Vale said the tender had been rigged. Mirela Tost denied the charge.",
        'Joren Vale said the tender had been rigged. "That\'s a lie," Mirela Tost said.',
        'Joren Vale said the tender had been rigged. "I flatly deny that," Mirela Tost said.',
        'Joren Vale said the tender had been rigged. "It was made up," Mirela Tost said.',
    ],
)
def test_a_denial_that_names_nothing_means_what_stands_before_it(text: str) -> None:
    conflict = only(text)
    assert conflict.speakers == ("Joren Vale", "Mirela Tost")
    assert "rigged" in conflict.a.content.text
    assert not conflict.made


@pytest.mark.parametrize(
    "text",
    [
        "Mirela Tost denied wrongdoing.",
        "Mirela Tost dismissed the criticism.",
        "Mirela Tost did not deny that the gold had left the vault.",
        "Mirela Tost declined to deny that the gold had left the vault.",
        "Mirela Tost would deny that the gold had left the vault.",
        "There is no denying that the gold has left the vault.",
        "Mirela Tost denied Joren Vale a seat on the harbour board.",
        "The court denied the request to open the files.",
        "Mirela Tost said the ferry would stop in winter.",
    ],
)
def test_a_denial_without_a_proposition_gives_nothing(text: str) -> None:
    assert conflicts(OPENING + text) == []


def test_a_claim_in_apposition_is_denied_by_a_statement_made_for_it() -> None:
    conflict = only(
        "Joren Vale complained that the tender had been rigged, a charge that Mirela Tost denied."
    )
    assert told(conflict)[0] == "denial"
    assert conflict.speakers == ("Joren Vale", "Mirela Tost")
    assert (conflict.b.act, conflict.b.stance) == ("deny", "negated")
    assert conflict.b.content == conflict.a.content


def test_an_answer_to_ones_own_words_is_no_denial() -> None:
    text = 'Mirela Tost said the levy would rise. "That\'s nonsense," Tost said of the rumours.'
    assert conflicts(text) == []


@given(st.permutations(["denied", "that", "claims", "Tost", "Vale", "rejected", "by", ".", "lie"]))
def test_every_claim_is_made_of_the_pages_characters(words: list[str]) -> None:
    text = " ".join(words)
    for conflict in conflicts(text):
        for start, end in conflict.a.content.spans:
            assert 0 <= start < end <= len(text)
        spans = conflict.a.content.spans
        assert conflict.a.content.text == " ".join(text[s:e] for s, e in spans)
