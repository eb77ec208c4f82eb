"""The office that the words around a name give."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.identify import identify
from onrecord.identify.entities import gather
from onrecord.identify.finding import find_mentions
from onrecord.language import parse
from onrecord.records import Attribution, Span


def role_of(text: str, name: str) -> str | None:
    """The role that ``text`` gives the person of this name."""
    doc = parse(text)
    people = gather(doc, find_mentions(doc)).people()
    return next(person.role for person in people if person.name == name)


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("A spokesman for the party, Kit Larrabee,", "Kit Larrabee", "spokesman for the party"),
        ("The ministry's head of staff, Jorun Esk,", "Jorun Esk", "ministry's head of staff"),
        ("Runa Pethick, chairwoman of the guild,", "Runa Pethick", "chairwoman of the guild"),
        ("Kit Larrabee", "Kit Larrabee", None),
    ],
)
def test_the_role_stands_before_or_behind_the_name(
    source: str, name: str, role: str | None
) -> None:
    text = f"{source} said that the weir was open."
    said = Attribution(
        kind="indirect",
        source=(Span(0, len(source)),),
        cue=(Span(len(source) + 1, len(source) + 5),),
        content=(Span(len(source) + 6, len(text) - 1),),
    )
    (voice,) = identify(parse(text), [said])
    assert voice.speaker is not None
    assert (voice.speaker.name, voice.speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("When President Aldous Brenn arrived, it rained.", "President"),
        ("As Finance Minister Aldous Brenn spoke, it rained.", "Finance Minister"),
        ("The co-founder Aldous Brenn left the company.", "co-founder"),
        ("She asked the athletic director Aldous Brenn about it.", "athletic director"),
        ("He described his rival Sen. Aldous Brenn as brave.", "Sen."),
        ("Two of them watched Star Brenn.", None),
    ],
)
def test_a_title_begins_with_its_own_first_word(text: str, role: str | None) -> None:
    doc = parse(text)
    people = gather(doc, find_mentions(doc)).people()
    assert [person.role for person in people] == [role]


def test_who_stands_before_and_is_no_part_of_a_title() -> None:
    text = "Joren Vale left. Vale and campaign spokesman Aldous Brenn wrote the statement."
    assert role_of(text, "Aldous Brenn") == "campaign spokesman"


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("a young filmmaker hot off a prize in Kestria", "young filmmaker"),
        ("a retired surgeon making his first film", "retired surgeon"),
        ("a professor of soil science at the port", "professor of soil science at the port"),
        ("the younger brother of the mayor", "younger brother of the mayor"),
        ("the chief economist at the Tarn Institute", "chief economist at the Tarn Institute"),
        (
            "the founder and former chairman of the guild",
            "founder and former chairman of the guild",
        ),
        ("an adviser to the minister on 14 May", "adviser to the minister"),
        ("her former record label", None),
        ("a man convicted of threatening the mayor", None),
        ("a town on the border with Kestria", None),
        ("the former rivals", None),
    ],
)
def test_an_apposition_is_cut_where_the_phrase_for_a_person_ends(
    words: str, role: str | None
) -> None:
    text = f"Runa Pethick, {words}, spoke at the harbour on Friday."
    assert role_of(text, "Runa Pethick") == role


@pytest.mark.parametrize(
    ("before", "role"),
    [
        (
            "They asked whether the guild's founder and former chairman",
            "guild's founder and former chairman",
        ),
        ("She wrote to the address that she had for Brenn's sister", "Brenn's sister"),
        ("They trust the judgment of another witness", None),
        ("He met the wife of the mayor", None),
    ],
)
def test_a_description_reaches_whole_to_the_name_that_it_explains(
    before: str, role: str | None
) -> None:
    assert role_of(f"{before}, Runa Pethick, would come.", "Runa Pethick") == role


def test_the_subject_of_another_verb_is_no_apposition() -> None:
    text = "After the visit to Runa Pethick, the minister left for Kestria."
    assert role_of(text, "Runa Pethick") is None


def test_a_tie_to_somebody_is_the_role_only_where_there_is_no_other() -> None:
    text = "My friend Runa Pethick came. Runa Pethick, a harbour engineer, stayed until Friday."
    assert role_of(text, "Runa Pethick") == "harbour engineer"


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            "the a former - minister doctors of and for Tarn 's , 14 May who said at hot".split()
        ),
        max_size=12,
    )
)
def test_a_role_is_words_of_the_text_that_end_in_no_preposition(words: list[str]) -> None:
    text = f"Runa Pethick, {' '.join(words)}, spoke."
    doc = parse(text)
    for person in gather(doc, find_mentions(doc)).people():
        if person.role is not None:
            assert person.role in text
            assert person.role.split()[-1] not in {"of", "and", "for", "the", "a", "'s", "14", "at"}
