from __future__ import annotations

import pytest

from onrecord.attribute.rules import by_rules
from onrecord.language import parse
from onrecord.records import Attribution
from onrecord.spans import text_of


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (a.kind, text_of(text, a.source), text_of(text, a.cue), text_of(text, a.content))
        for a in by_rules(parse(text))
    ]


def one(text: str) -> tuple[str, str, str, str]:
    found = told(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Brenn said the dam was safe.", "Brenn", "said", "the dam was safe"),
        ("The dam was safe, Brenn said.", "Brenn", "said", "The dam was safe"),
        ("The minister has insisted that taxes will fall.", "The minister", "has insisted",
         "that taxes will fall"),
        ("Brenn dismissed the possibility of an early vote.", "Brenn", "dismissed",
         "the possibility of an early vote"),
        ("The minister brushed aside fears that the bank would fail.", "The minister", "brushed",
         "fears that the bank would fail"),
        ("Brenn expressed hope that the talks would succeed.", "Brenn", "expressed",
         "hope that the talks would succeed"),
        ("The opposition accused the minister of theft.", "The opposition", "accused",
         "the minister of theft"),
        ("Brenn described the report as a forgery.", "Brenn", "described",
         "the report as a forgery"),
        ("The minister vowed to rebuild the bridge.", "The minister", "vowed",
         "to rebuild the bridge"),
        ("Brenn called for fresh elections.", "Brenn", "called for", "fresh elections"),
        ("According to Brenn, the dam is safe.", "Brenn", "According to", "the dam is safe"),
        ("The dam is safe, according to two officials.", "two officials", "according to",
         "The dam is safe"),
        ("The minister was asked whether she would resign.", "", "was asked",
         "whether she would resign"),
        ("Brenn was quoted as saying that taxes would fall.", "Brenn", "saying",
         "that taxes would fall"),
        ("Brenn released a statement saying that the dam was safe.", "Brenn", "saying",
         "that the dam was safe"),
        ("The dam, Brenn said, has failed twice.", "Brenn", "said", "The dam has failed twice"),
        ("Vale questioned the patrols when the navy itself has crossed the line.", "Vale",
         "questioned", "the patrols when the navy itself has crossed the line"),
        ("Vale questioned the budget when the house met on Monday.", "Vale", "questioned",
         "the budget"),
        ("Vale questioned the budget when he also spoke to the unions.", "Vale", "questioned",
         "the budget"),
    ],
)  # fmt: skip
def test_indirect_speech(text: str, source: str, cue: str, content: str) -> None:
    assert one(text) == ("indirect", source, cue, content)


@pytest.mark.parametrize(
    "text",
    [
        "Vale was accused of fraud by a woman and Mirela Tost, the minister, called the guard.",
        "Vale was accused of rape by a woman and sexual assault by another one following a"
        " congress in Harrowmere in 2010.",
    ],
)
def test_an_agent_ends_where_another_begins(text: str) -> None:
    source = next(source for _, source, cue, _ in told(text) if cue == "was accused")
    assert source == "a woman"


@pytest.mark.parametrize(
    "text",
    [
        "Brenn walked to the dam and saw that it was full.",
        "The bridge fell on Monday. Nobody was hurt.",
        "The play, “The Late Desk”, opens on Friday.",
        "The “temporary” tax is nine years old.",
    ],
)
def test_what_is_no_speech(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "source", "content"),
    [
        ("“We won,” Brenn said.", "direct", "Brenn", "“We won,”"),
        ("“We won. They lost,” said Aldous Brenn, who leads the party.", "direct",
         "Aldous Brenn, who leads the party", "“We won. They lost,”"),
        ('Brenn said: "We won. They lost."', "direct", "Brenn", '"We won. They lost."'),
        ('"We won," Brenn said, "and they lost."', "direct", "Brenn", '"We won," "and they lost."'),
        ("“We won,” Brenn told us. “They lost.”", "direct", "Brenn", "“We won,” “They lost.”"),
        ("‘We won,’ said Brenn. ‘They lost.’", "direct", "Brenn", "‘We won,’ ‘They lost.’"),
        ("“We won,“ said the minister.", "direct", "the minister", "“We won,“"),
        ("Brenn said the plan was “a disaster” for Varland.", "mixed", "Brenn",
         "the plan was “a disaster” for Varland"),
        ("Brenn welcomed the “sincere efforts” of Kestria.", "mixed", "Brenn",
         "the “sincere efforts” of Kestria"),
    ],
)  # fmt: skip
def test_quotations(text: str, kind: str, source: str, content: str) -> None:
    found = one(text)
    assert (found[0], found[1], found[3]) == (kind, source, content)


def test_a_quotation_over_paragraphs_is_one_attribution() -> None:
    text = "“We won the vote,” Brenn said. “We worked for it.\n\n“And we will win again.”"
    found = one(text)
    assert found[3] == "“We won the vote,” “We worked for it. “And we will win again.”"


def test_a_colon_ties_the_quotation_of_the_next_paragraph() -> None:
    text = "Brenn then wrote on his page:\n\n“The dam will hold this winter.”"
    assert one(text)[1:] == ("Brenn", "then wrote", "“The dam will hold this winter.”")


def test_a_quotation_without_a_cue_is_still_given() -> None:
    text = "The hall was full.\n\n“We will not leave this hall tonight.”\n\nRain fell."
    (found,) = by_rules(parse(text))
    assert text_of(text, found.content) == "“We will not leave this hall tonight.”"
    assert found.source == ()
    assert found.confidence < 0.5


def test_a_clause_of_time_tells_what_the_speaker_says_besides() -> None:
    text = "Mirela Tost said the bridge was safe while insisting that two tests had been made."
    assert [one[1:] for one in told(text)] == [
        ("Mirela Tost", "said", "the bridge was safe"),
        ("Mirela Tost", "insisting", "that two tests had been made"),
    ]


def test_participles_take_the_speaker_and_not_the_thing_spoken_of() -> None:
    text = "She maintained that the bridge is safe, citing two tests."
    assert told(text) == [
        ("indirect", "She", "maintained", "that the bridge is safe"),
        ("indirect", "She", "citing", "two tests"),
    ]


def test_conjoined_verbs_share_the_subject() -> None:
    text = "The minister denied the claim and demanded that the paper apologise."
    assert [(t[1], t[2]) for t in told(text)] == [
        ("The minister", "denied"),
        ("The minister", "demanded"),
    ]


def test_a_claim_inside_a_denial_is_an_attribution_of_its_own() -> None:
    text = "The army refuted allegations by the rebels that it had bombed the town."
    assert told(text) == [
        ("indirect", "The army", "refuted",
         "allegations by the rebels that it had bombed the town"),
        ("indirect", "the rebels", "allegations", "that it had bombed the town"),
    ]  # fmt: skip


def test_speech_inside_a_quotation() -> None:
    text = "“The report clarifies that the dam was safe,” said the minister."
    outer, inner = told(text)
    assert outer[0] == "direct"
    assert inner == ("indirect", "The report", "clarifies", "that the dam was safe")


def test_speech_inside_a_turn() -> None:
    text = (
        "Tamsin Okray: According to the mayor, the trial was held by phone.\n"
        "Joren Vale: I think that is a lie."
    )
    assert [(t[0], t[1]) for t in told(text)] == [
        ("turn", "Tamsin Okray"),
        ("indirect", "the mayor"),
        ("turn", "Joren Vale"),
    ]


def test_an_unbalanced_mark_does_not_swallow_the_page() -> None:
    text = "Brenn called the plan “historic on Monday.\n\nThe price of bread rose. Rain fell."
    assert all(part.end <= text.index("\n") for a in by_rules(parse(text)) for part in a.content)


def test_confidence_is_a_probability() -> None:
    found: list[Attribution] = by_rules(parse("“We won,” Brenn said. He vowed to rule."))
    assert all(0 < a.confidence <= 1 and a.made_by == "rules" for a in found)
