from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from onrecord.language import parse
from onrecord.people import sightings
from onrecord.people.context import around
from onrecord.records import Article, Quoted, Said, Sighting, Span, Speaker, Statement

STORY = """Varland to close its border with Kestria

HARROWMERE - Prime Minister Aldous Brenn of the Harbour Party said the border would close.

Ada Lund (R-Utah) disagreed. "It is folly," said Ivo Strand, the chairman of Tarn Rovers.

Hedda Marsk, a surgeon from Oslo, who had met the Kestrian envoy, said nobody had asked her.

Pavel Hrost, a spokesman for the Ministry of Trade, declined to comment. The prime minister left.

Varland would suffer most, said the Supreme Court of Varland in a note to Varland's parliament.
"""


def speaker(name: str, as_named: str | None = None, **told: object) -> Speaker:
    """A speaker as identified in the story."""
    return Speaker(name=name, as_named=as_named or name, **{"kind": "person", **told})  # type: ignore[arg-type]


def statement(who: Speaker | None) -> Statement:
    """Something that ``who`` said in the story."""
    return Statement(
        id="s",
        article="story",
        kind="indirect",
        statement=True,
        act="assert",
        speaker=who,
        via=(),
        addressee=None,
        medium=None,
        content=Quoted(text=STORY[:7], spans=(Span(0, 7),)),
        cue=None,
        said=Said(edtf=None, basis="unknown"),
        published="2023-03-01",
        evidence=None,
        origin="first-hand",
        confidence=1.0,
        made_by="a test",
    )


def seen_of(*speakers: Speaker | None, text: str = STORY) -> tuple[Sighting, ...]:
    """The sightings of these speakers in the story."""
    article = Article(id="story", text=text, published="2023-03-01")
    return sightings(parse(text), article, [statement(one) for one in speakers])


@pytest.mark.parametrize(
    ("who", "roles", "around"),
    [
        (
            speaker("Aldous Brenn", "Prime Minister Aldous Brenn", role="Prime Minister"),
            ("Prime Minister",),
            {"Harbour Party"},
        ),
        (speaker("Ada Lund"), (), {"Republican Party", "Utah"}),
        (
            speaker("Ivo Strand", "Ivo Strand, the chairman of Tarn Rovers"),
            ("the chairman of Tarn Rovers",),
            {"Tarn Rovers"},
        ),
        (
            speaker("Hedda Marsk", "she", role="surgeon from Oslo"),
            ("surgeon from Oslo",),
            {"Norway"},
        ),
    ],
)
def test_a_person_is_seen_with_posts_and_what_stands_beside(
    who: Speaker, roles: tuple[str, ...], around: set[str]
) -> None:
    (sighting,) = seen_of(who)
    assert sighting.roles == roles
    assert sighting.context == around
    assert (sighting.article, sighting.on) == ("story", "2023-03-01")


def test_one_sighting_for_each_name_in_order() -> None:
    found = seen_of(speaker("Ada Lund"), None, speaker("Ivo Strand"), speaker("Ada Lund", "she"))
    assert [one.name for one in found] == ["Ada Lund", "Ivo Strand"]


def test_the_roles_of_all_statements_are_taken_together() -> None:
    (one,) = seen_of(
        speaker("Ada Lund", "Senator Ada Lund"), speaker("Ada Lund", "she", role="candidate")
    )
    assert one.roles == ("Senator", "candidate")


def test_each_member_of_a_joint_statement_is_seen() -> None:
    joint = speaker("Ada Lund and Ivo Strand", members=("Ada Lund", "Ivo Strand"), kind="group")
    assert [(one.name, one.kind) for one in seen_of(joint)] == [
        ("Ada Lund", "person"),
        ("Ivo Strand", "person"),
    ]


def test_the_body_that_a_spokesman_speaks_for_is_seen() -> None:
    found = seen_of(speaker("Pavel Hrost", on_behalf_of="Ministry of Trade"))
    assert [(one.name, one.kind) for one in found] == [
        ("Pavel Hrost", "person"),
        ("Ministry of Trade", "organisation"),
    ]
    assert found[1].context == {"Varland"}


def test_a_body_keeps_the_other_words_it_is_called_by() -> None:
    (one,) = seen_of(speaker("Government of Varland", "Harrowmere", kind="government"))
    assert one.roles == ("Harrowmere",)


def test_groups_and_the_unnamed_are_not_seen() -> None:
    assert not seen_of(
        speaker("officials", kind="group"),
        speaker("a woman", kind="unnamed"),
        speaker("a minister", kind="unnamed"),
        None,
    )


def test_a_title_alone_is_seen_with_the_country_of_the_story() -> None:
    (one,) = seen_of(speaker("The prime minister", kind="unnamed"))
    assert (one.name, one.kind) == ("The prime minister", "unnamed")
    assert one.context == {"Varland"}


def test_a_title_that_stands_for_a_name_elsewhere_is_no_role() -> None:
    assert seen_of(speaker("Ada Lund", "the senator"))[0].roles == ()


def test_a_name_with_odd_characters_is_looked_for_as_it_is() -> None:
    (one,) = seen_of(speaker("(Ada+ [Lund"))
    assert one.context == frozenset()


def test_an_empty_story_has_no_context() -> None:
    (one,) = seen_of(speaker("the president", kind="unnamed"), text="Nothing here.")
    assert one.context == frozenset()


def test_sightings_of_a_story(golden: Callable[[str, str], None]) -> None:
    found = seen_of(
        speaker("Aldous Brenn", "Prime Minister Aldous Brenn", role="Prime Minister"),
        speaker("Ada Lund", "Ada Lund (R-Utah)"),
        speaker("Hedda Marsk", "she", role="surgeon from Oslo"),
        speaker("Pavel Hrost", role="spokesman", on_behalf_of="Ministry of Trade"),
        speaker("Supreme Court", "the Supreme Court of Varland", kind="organisation"),
        speaker("The prime minister", kind="unnamed"),
    )
    told = [
        {"name": s.name, "kind": s.kind, "roles": s.roles, "context": sorted(s.context)}
        for s in found
    ]
    golden("people/sightings.json", json.dumps(told, indent=1) + "\n")


def test_white_space_without_end_costs_no_more() -> None:
    text = "Ada Lund (R" + " " * 200_000 + "Utah) spoke."
    started = time.perf_counter()
    around(parse(text), (Span(0, 8),))
    assert time.perf_counter() - started < 5
