"""Which speech act: by the cue, by grammar, by words that judge."""

from __future__ import annotations

import time

import pytest
from tests.describe.sayings import saying

from onrecord.describe import speech_act
from onrecord.describe.evasions import evades, retreats
from onrecord.describe.phrases import hinting_phrase, telling_phrase
from onrecord.language import parse
from onrecord.records import Kind


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
    ("cue", "content", "act"),
    [
        ("called for", "a new weir", "demand"),
        ("called", "the plan a disgrace", "criticise"),
        ("asked", "Kestria to close the weir", "demand"),
        ("asked", "who had closed the weir", "question"),
        ("questioned", "the count", "reject"),
        ("suggested", "closing the weir", "demand"),
        ("suggested", "that the count was late", "assert"),
        ("spoke about", "the weir at Tarn", "other"),
        ("posted", "a warning to Kestria", "warn"),
        ("said", "she would rebuild the weir", "promise"),
        ("said", "the weir will fail by spring", "predict"),
        ("said", "the council plans to open a second weir", "announce"),
        ("said", "Vale had lied to the council", "accuse"),
        ("said", "there was nothing wrong with the plan", "assert"),
        ("said", "she expects the weir to hold", "predict"),
        ("said", "she would be late", "predict"),
        ("said", "they would rebuild the weir", "predict"),
        ("said", "she would not support the levy", "reject"),
        ("said", "the council had reached an agreement", "announce"),
        ("said", "Vale was poised to win", "predict"),
        ("questioned", "to show proof", "demand"),
        ("cast doubt on", "the count", "reject"),
        ("said", "that a minister who should have known was away", "assert"),
    ],
)
def test_particles_moods_and_judging_words_tell_acts_apart(
    cue: str, content: str, act: str
) -> None:
    text = f"Tost {cue} {content}."
    assert speech_act(parse(text), saying(text, content, cue, "Tost")) == act


@pytest.mark.parametrize(
    ("words", "kind", "act"),
    [
        ('"It\'s time to close the weir."', "direct", "demand"),
        ('"Close the weir now."', "direct", "demand"),
        ('"Look at the weir. It stands."', "direct", "assert"),
        ('"We need to close the weir."', "direct", "demand"),
        ('"Aldous Brenn is a brilliant man."', "direct", "praise"),
        ('"I disagree with the council."', "direct", "reject"),
        ('"We made a mistake."', "direct", "admit"),
        ('"Mark my words."', "direct", "warn"),
        ('"I admire him."', "direct", "praise"),
        ('"He has no plan."', "direct", "criticise"),
        ('"Is it shut? It is not"', "direct", "assert"),
        ('"Why was it shut? Nobody can say. It was shut all summer."', "direct", "assert"),
    ],
)
def test_quotations_are_judged_by_their_main_clauses(words: str, kind: Kind, act: str) -> None:
    text = f"{words} Tost said."
    assert speech_act(parse(text), saying(text, words, "said", "Tost", kind)) == act


def test_adverbs_in_a_cue_name_no_act() -> None:
    text = "Vale shot back that the weir stands."
    assert speech_act(parse(text), saying(text, "the weir stands", "shot back", "Vale")) == "assert"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "act"),
    [
        ("The poll showed Brenn is ahead.", "The poll", "showed", "Brenn is ahead", "assert"),
        ("Ferrymen fear the weir will close.", "Ferrymen", "fear", "the weir will close", "other"),
    ],
)
def test_what_is_no_public_statement_asserts_only_as_a_finding(
    text: str, source: str, cue: str, content: str, act: str
) -> None:
    assert speech_act(parse(text), saying(text, content, cue, source), public=False) == act


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("backed away from", "a promise to open the weir", "other"),
        ("did not say", "who had opened the weir", "decline"),
        ("would not comment", "on the weir", "decline"),
        ("backed", "the plan to open the weir", "praise"),
    ],
)
def test_what_was_withdrawn_or_not_answered_is_no_claim(cue: str, content: str, act: str) -> None:
    text = f"Tost {cue} {content}."
    assert speech_act(parse(text), saying(text, content, cue, "Tost")) == act


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("explained", "its importance", "other"),
        ("gave", "different reasons as to why the weir was shut", "other"),
        ("issued a statement on", "the matter", "other"),
        ("expressed", "the council's frustration", "criticise"),
        ("tweeted", "her approval of the levy", "praise"),
        ("reiterated", "many of the pledges that she had made", "promise"),
        ("came under fire from", "the council", "criticise"),
        ("came out against", "the levy", "reject"),
        ("told the Press Association", "that the weir stands", "assert"),
        ("made no comment on", "the levy", "decline"),
        ("fessed up", "to the leak", "admit"),
        ("told the ferrymen", "to leave", "demand"),
    ],
)
def test_nouns_and_pairs_of_words_name_acts_and_matters(cue: str, content: str, act: str) -> None:
    text = f"Tost {cue} {content}."
    assert speech_act(parse(text), saying(text, content, cue, "Tost")) == act


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("she regretted her words", "admit"),
        ("there was no meeting planned with Vale", "deny"),
        ("he was only joking", "deny"),
        ("the levy could lead to strikes", "predict"),
        ("it may be years before the weir is mended", "predict"),
        ("it is vital that Kestria opens the weir", "demand"),
        ("she did not agree with the council", "reject"),
        ("the council is committed to keeping the weir", "promise"),
        ("the talks are scheduled for May", "announce"),
        ("Vale was trying to silence the council", "accuse"),
        ("she was impressed with the builders", "praise"),
        ("the levy is a tone-deaf plan", "criticise"),
        ("the council sends its prayers", "other"),
    ],
)
def test_what_is_retold_is_judged_by_its_phrases_and_words(content: str, act: str) -> None:
    text = f"Tost said {content}."
    assert speech_act(parse(text), saying(text, content, "said", "Tost")) == act


@pytest.mark.parametrize(
    ("cue", "act"), [("will pledge", "promise"), ("to endorse", "praise"), ("hope", "other")]
)
def test_a_saying_to_come_keeps_the_act_of_its_cue(cue: str, act: str) -> None:
    text = f"The ferrymen {cue} the weir."
    saw = saying(text, "the weir", cue, "The ferrymen")
    assert speech_act(parse(text), saw, public=False) == act


def test_a_slip_of_somebody_else_is_no_admission_in_the_words_of_the_speaker() -> None:
    own, other = "I made a mistake about the weir.", "He made a mistake about the weir."
    assert telling_phrase(own.lower()) == "admit"
    assert telling_phrase(other.lower()) is None
    assert telling_phrase(other.lower(), retold=True) == "admit"


def test_words_in_quotation_marks_that_are_only_named_say_nothing() -> None:
    text = 'Vale referred to "the weir" four times.'
    saw = saying(text, '"the weir" four times', "referred to", "Vale", "mixed")
    assert speech_act(parse(text), saw) == "other"


@pytest.mark.parametrize(
    "unit", ["i ", "it does not ", "has struck a x ", "let me just ", "not ", "a-", "no a "]
)
def test_set_phrases_take_no_longer_than_the_length_of_the_text(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    began = time.perf_counter()
    for reads in (telling_phrase, hinting_phrase, evades, retreats):
        reads(text)
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("the price of crude oil has not moved", "assert"),
        ("the rebels began a new offensive in the north", "assert"),
        ("demand for timber remains weak", "assert"),
        ("the bridge carries a great deal of cargo", "assert"),
        ("six ferries lay idle in the harbour", "assert"),
        ("the council is encouraging growers to sell abroad", "assert"),
        ("former champion Ada Lund came to the fair", "assert"),
        ("the minister is weak", "criticise"),
        ("the remarks were offensive", "criticise"),
        ("the mayor lied to the council", "accuse"),
    ],
)
def test_words_that_judge_only_report_in_another_sense(content: str, act: str) -> None:
    assert _said(content) == act


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("the levy should lead to a rise in exports", "predict"),
        ("growth should be at least two percent", "predict"),
        ("Varland should have no problems with its debt", "predict"),
        ("the crew should be fine", "predict"),
        ("the levy should be raised", "demand"),
        ("the council should raise the levy at once", "demand"),
        ("Brenn should resign", "demand"),
        ("the measures should not win support", "demand"),
    ],
)
def test_should_tells_what_is_likely_or_what_is_right(content: str, act: str) -> None:
    assert _said(content) == act


def _said(content: str) -> str:
    text = f"Joren Vale said {content}."
    return speech_act(parse(text), saying(text, source="Joren Vale", cue="said", content=content))
