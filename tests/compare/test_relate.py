"""Many statements at once."""

from __future__ import annotations

from tests.compare.build import said, sides

from onrecord.compare import relate
from onrecord.sureness import POSSIBLE

BRENN, TOST, VALE = "Aldous Brenn", "Mirela Tost", "Joren Vale"

FIRST = said("Tost {said} [the central bank sold the gold reserve].", TOST)
SECOND = said("Vale {said} [the central bank did not sell the gold reserve].", VALE)
OTHER = said("Brenn {said} [the ferry to Orle will stop in winter].", BRENN)


def test_new_statements_meet_each_other_and_the_known() -> None:
    among = relate([FIRST, SECOND, OTHER], least=POSSIBLE)
    against = relate([SECOND], [FIRST, OTHER], least=POSSIBLE)
    assert [r.type for r in among] == ["dispute"]
    assert [r.id for r in among] == [r.id for r in against]


def test_known_statements_are_not_compared_again() -> None:
    assert relate([OTHER], [FIRST, SECOND], least=POSSIBLE) == []


def test_the_order_of_the_input_does_not_matter() -> None:
    found = relate([FIRST, SECOND, OTHER], least=POSSIBLE)
    assert found == relate([OTHER, SECOND, FIRST], least=POSSIBLE)


def test_nothing_comes_of_nothing() -> None:
    assert relate([]) == []


def test_an_elliptic_denial_has_one_target() -> None:
    found = sides(
        "Tamsin Okray: [The harbour contract was signed before the tender had closed.]\n\n"
        "Mirela Tost: [The budget will be balanced.]\n\n"
        "Joren Vale: [That's a lie. The books are cooked.]",
        "Tamsin Okray",
        TOST,
        VALE,
    )
    denials = [r for r in relate(found) if r.type == "denial"]
    assert [(r.a, r.b) for r in denials] == [("a1-1", "a1-2")]


def test_you_said_repeats_what_the_listener_said() -> None:
    found = sides(
        "Brenn, earlier having {claimed} [the account was run from Kestria], stuttered.\n"
        'Okray {asked}: "[You mentioned that he was known to be based in Kestria.]"',
        BRENN,
        "Tamsin Okray",
    )
    assert [r.type for r in relate(found)] == ["repeat"]


def test_praise_and_blame_of_one_person_by_two_are_no_dispute_in_the_wild() -> None:
    one = said("Tost {praised} [Oda Reik as an excellent general].", TOST)
    two = said("Vale {called} [Oda Reik a terrible general].", VALE)
    assert relate([one, two]) == []
