"""What a page states stands as it is, and settles what its denials are about."""

from __future__ import annotations

from dataclasses import replace

from tests.compare.build import sides, with_act

from onrecord.compare import relate
from onrecord.compare.settled import unsettled
from onrecord.compare.stated import stated
from onrecord.records import Relation, Side, Span, Speaker
from onrecord.sureness import FLAG

OKRAY, TOST, VALE = "Tamsin Okray", "Mirela Tost", "Joren Vale"
TALK = (
    "Tamsin Okray: [The harbour contract was signed before the tender had closed.]\n\n"
    "Mirela Tost: [The budget will be balanced.]\n\n"
    "Joren Vale: [That's a lie. The books are cooked.]"
)


def relation(a: Side, b: Side, words: Span) -> Relation:
    return stated(a.statement, b.statement, text=a.text, type_="denial", words=words)


def test_the_words_of_the_page_are_the_reason() -> None:
    claim, _, denial = sides(TALK, OKRAY, TOST, VALE)
    start = TALK.index("That's a lie")
    found = relation(claim, denial, Span(start, start + 12))
    assert (found.found, found.type, found.status) == ("reported", "denial", "candidate")
    (reason,) = found.reasons
    assert TALK[slice(*reason.b[0])] == "That's a lie"
    assert reason.a == claim.statement.content.spans


def test_what_the_denial_says_itself_is_surer_than_what_it_points_to() -> None:
    claim, _, denial = sides(TALK, OKRAY, TOST, VALE)
    made = replace(claim.statement, origin="reported")
    words = Span(TALK.index("That's a lie"), TALK.index("That's a lie") + 12)
    met = relation(claim, denial, words)
    assert relation(replace(claim, statement=made), denial, words).score > met.score >= FLAG


def test_a_denial_whose_target_is_stated_gets_no_other_on_its_page() -> None:
    found = sides(TALK, OKRAY, TOST, VALE)
    start = TALK.index("That's a lie")
    said = relation(found[0], found[2], Span(start, start + 12))
    assert [(r.a, r.b) for r in relate(found) if r.type == "denial"] == [("a1-1", "a1-2")]
    kept = relate(found, stated=[said])
    assert [r for r in kept if r.type == "denial"] == [said]


def test_what_the_judge_finds_too_is_kept_once_as_stated() -> None:
    found = [with_act(side, "assert") for side in sides(TALK, OKRAY, TOST, VALE)]
    start = TALK.index("That's a lie")
    said = relation(found[1], found[2], Span(start, start + 12))
    kept = [r for r in relate(found, stated=[said]) if r.type == "denial"]
    assert [(r.id, r.found) for r in kept] == [(said.id, "reported")]


def test_what_else_the_holder_said_stays_in_dispute() -> None:
    found = sides(TALK, OKRAY, OKRAY, VALE)
    start = TALK.index("That's a lie")
    said = relation(found[0], found[2], Span(start, start + 12))
    other = replace(relation(found[1], found[2], Span(start, start + 12)), id="other")
    known = {side.statement.id: side for side in found}
    assert unsettled([replace(other, type="dispute")], known, [said])
    assert not unsettled([other], known, [said])
    assert not unsettled([replace(other, type="dispute")], by_others(known), [said])


def by_others(known: dict[str, Side]) -> dict[str, Side]:
    """The same statements, the second one Tost's."""
    statement = replace(
        known["a1-1"].statement, speaker=Speaker(name=TOST, kind="person", as_named=TOST)
    )
    return known | {"a1-1": replace(known["a1-1"], statement=statement)}
