"""What kind of saying it is: act, medium, evidence, public or not."""

from __future__ import annotations

import pytest

from onrecord.describe import evidence, is_public, media, speech_act
from onrecord.language import parse
from onrecord.records import Attribution, Kind, Span, Spans


def saying(
    text: str, content: str, cue: str = "", source: str = "", kind: Kind = "indirect"
) -> Attribution:
    """The attribution of these words of ``text``."""

    def at(words: str) -> Spans:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Attribution(kind=kind, content=at(content), cue=at(cue), source=at(source))


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("denied", "that the dam leaked", "deny"),
        ("rejected", "the offer", "reject"),
        ("vowed", "to rebuild the weir", "promise"),
        ("acknowledged", "that the dam leaked", "admit"),
        ("urged", "Kestria to open the weir", "demand"),
        ("warned", "that the weir would burst", "warn"),
        ("said", "the weir must be opened", "demand"),
        ("said", "we will open the weir", "promise"),
        ("said", "the weir stands", "assert"),
        ("said", "the plan is a disgrace", "criticise"),
        ("declined", "to name the builder", "decline"),
    ],
)
def test_the_cue_names_the_act_and_else_the_content_does(cue: str, content: str, act: str) -> None:
    text = f"Tost {cue} {content}."
    assert speech_act(parse(text), saying(text, content, cue, "Tost")) == act


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("That is a lie. Nobody called.", "deny"),
        ("No, he was in the building.", "deny"),
        ("Who switched it off?", "question"),
        ("I cannot discuss the case.", "decline"),
        ("I was wrong about the weir.", "admit"),
        ("Look, it's simply not true.", "deny"),
        ("The weir is closed.", "assert"),
    ],
)
def test_turns_are_judged_by_their_own_words(words: str, act: str) -> None:
    assert speech_act(parse(words), saying(words, words, kind="turn")) == act


def test_what_is_not_denied_is_not_a_denial() -> None:
    text = "Brenn did not deny that the order was his."
    saw = saying(text, "that the order was his", "did not deny", "Brenn")
    assert speech_act(parse(text), saw) == "assert"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "public"),
    [
        ("Tost said the peg stays.", "Tost", "said", "the peg stays", True),
        ("Tost believes the peg stays.", "Tost", "believes", "the peg stays", False),
        ("Farmers fear the weir will close.", "Farmers", "fear", "the weir will close", False),
        ("The poll found that most object.", "The poll", "found", "that most object", False),
        ("One in three said the levy hurts.", "One in three", "said", "the levy hurts", False),
        ("Brenn never mentioned the weir.", "Brenn", "never mentioned", "the weir", False),
        ("Brenn would say the dam is safe.", "Brenn", "would say", "the dam is safe", False),
        ("Brenn denied the dam leaked.", "Brenn", "denied", "the dam leaked", True),
        ("Brenn would not comment on it.", "Brenn", "would not comment", "on it", True),
    ],
)
def test_beliefs_findings_and_the_unsaid_are_no_public_statements(
    text: str, source: str, cue: str, content: str, public: bool
) -> None:
    assert is_public(parse(text), saying(text, content, cue, source)) is public


def test_turns_and_quotations_were_said_by_somebody() -> None:
    text = "He thinks “the peg stays”"
    assert is_public(parse(text), saying(text, "“the peg stays”", "thinks", "He", kind="direct"))


def test_the_medium_is_read_from_the_words_around_the_content_only() -> None:
    text = 'In a post on X, Tost said "my interview was cut".'
    saw = saying(text, '"my interview was cut"', "said", "Tost")
    assert media(parse(text), [saw], ["Mirela Tost"]) == ["social post"]


def test_later_sayings_of_the_same_speaker_share_the_occasion() -> None:
    text = "Tost told Radio Tarn the peg stays. Vale wrote a poem. She added that rates fall."
    sayings = [
        saying(text, "the peg stays", "told", "Tost"),
        saying(text, "a poem", "wrote", "Vale"),
        saying(text, "that rates fall", "added", "She"),
    ]
    names = ["Mirela Tost", "Joren Vale", "Mirela Tost"]
    assert media(parse(text), sayings, names) == ["radio", None, "radio"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I cannot publicly reveal the evidence", "withheld"),
        ("they have not been able to provide evidence", "absent"),
        ("the charge is baseless", "absent"),
        ("show us the documents", "demanded"),
        ("citing documents handed over to the court", "cited"),
        ("we have the proof", "claimed"),
    ],
)
def test_evidence_spoken_of_is_told_apart_and_tied_to_its_words(words: str, kind: str) -> None:
    text = f"Brenn said {words}."
    found = evidence(text, saying(text, words, "said", "Brenn"))
    assert found is not None
    assert found.kind == kind
    (span,) = found.spans
    assert text[span.start : span.end] in words


def test_no_word_of_proof_no_evidence() -> None:
    text = "Brenn said the weir is closed."
    assert evidence(text, saying(text, "the weir is closed", "said", "Brenn")) is None
