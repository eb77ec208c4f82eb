from __future__ import annotations

import dataclasses

import pytest
from tests.publish.desk import (
    BARGE,
    CALM,
    DENIAL,
    GAZETTE,
    KESTRIA,
    NEGATION,
    NEVER,
    PLACE,
    SOIL,
    TARN,
    WIRE,
)

from onrecord.publish.questions import End, question
from onrecord.records import RelationType, Span
from onrecord.spans import quoted


def test_two_of_the_speakers_own_are_recalled_with_their_dates() -> None:
    asked = question(
        PLACE,
        End(statement=SOIL, article=WIRE, own=True),
        End(statement=BARGE, article=GAZETTE, own=True),
    )
    assert asked == (
        "On 7 February 2023, you said: “The drones were launched from Kestrian soil. We have the "
        "tracks”. On 28 March 2023, you said: “The drones took off from a barge in our own waters, "
        "four miles off Saltery”. How do the two fit together?"
    )


def test_a_reported_denial_is_given_as_a_report_of_a_denial() -> None:
    asked = question(
        DENIAL,
        End(statement=SOIL, article=WIRE, own=True),
        End(statement=KESTRIA, article=WIRE, own=False),
    )
    assert (
        "Kestria denies this, as Northern Wire reports it: “Kestria denied that the drones had "
        "been launched from its territory.”"
    ) in asked
    assert asked.endswith("What can you point to, so that people can judge for themselves?")


def test_a_sentence_that_tells_of_a_claim_and_its_denial_is_quoted_once() -> None:
    claim = dataclasses.replace(KESTRIA, id="claim", speaker=None, act="assert")
    asked = question(
        dataclasses.replace(DENIAL, origin_a="reported"),
        End(statement=claim, article=WIRE, own=True),
        End(statement=KESTRIA, article=WIRE, own=True),
    )
    assert asked.startswith("On 7 February 2023, you denied this, as Northern Wire reports it: “")
    assert asked.endswith(".” What can you point to, so that people can judge for themselves?")
    assert asked.count("Kestria denied that the drones") == 1


def test_of_two_whom_one_sentence_names_the_speaker_asked_is_told_of_it() -> None:
    text = "Kestria denied that the drones had been launched from its territory"
    claim = dataclasses.replace(KESTRIA, id="claim", act="accuse", speaker=SOIL.speaker)
    asked = question(
        DENIAL,
        End(statement=claim, article=WIRE, own=True),
        End(statement=KESTRIA, article=WIRE, own=False),
    )
    assert asked.startswith("On 7 February 2023, you spoke of this, as Northern Wire reports it: “")
    assert asked.count(text) == 1
    assert asked.endswith("What can you point to, so that people can judge for themselves?")


def test_a_sentence_too_long_to_read_out_gives_way_to_its_words() -> None:
    long = dataclasses.replace(
        WIRE, text=WIRE.text.replace("Kestria denied that", f"{'mud ' * 80}Kestria denied that")
    )
    shift = len("mud " * 80)
    spans = tuple(Span(a + shift, b + shift) for a, b in KESTRIA.content.spans)
    moved = dataclasses.replace(KESTRIA, content=quoted(long.text, spans))
    asked = question(
        DENIAL,
        End(statement=SOIL, article=WIRE, own=True),
        End(statement=moved, article=long, own=False),
    )
    assert "reports it: “the drones had been launched from its territory”." in asked


def test_what_reaches_us_through_others_is_asked_about_first() -> None:
    asked = question(
        NEGATION,
        End(statement=NEVER, article=TARN, own=True),
        End(statement=CALM, article=GAZETTE, own=True),
    )
    assert asked.startswith("You said: “The frontier was never calm”. Is that right? On 29 March")


@pytest.mark.parametrize("kind", ["self-contradiction", "change", "denial", "dispute"])
@pytest.mark.parametrize("own", [True, False])
def test_no_question_accuses(kind: RelationType, own: bool) -> None:
    asked = question(
        dataclasses.replace(PLACE, type=kind),
        End(statement=SOIL, article=WIRE, own=True),
        End(statement=BARGE, article=GAZETTE, own=own),
    )
    assert asked.endswith("?")
    assert not {"lied", "lie", "liar", "contradicted", "wrong"} & set(asked.lower().split())


def test_a_quotation_that_a_cue_interrupts_has_one_pair_of_marks() -> None:
    text = "“We will pay,” Marsk said. “You will not.”"
    content = quoted(text, (Span(0, 14), Span(27, len(text))))
    split = dataclasses.replace(SOIL, content=content)
    asked = question(
        PLACE,
        End(statement=split, article=dataclasses.replace(WIRE, text=text), own=True),
        End(statement=BARGE, article=GAZETTE, own=True),
    )
    assert "you said: “We will pay … You will not.”" in asked


def test_long_words_are_cut_at_a_word() -> None:
    words = "the depot burned " * 40
    page = dataclasses.replace(WIRE, text=words)
    long = dataclasses.replace(SOIL, content=quoted(words, (Span(0, len(words)),)))
    asked = question(
        PLACE,
        End(statement=long, article=page, own=True),
        End(statement=BARGE, article=GAZETTE, own=True),
    )
    assert "burned the…”" in asked or "depot…”" in asked or "burned…”" in asked
    assert len(asked) < 500


def test_what_was_quoted_keeps_one_pair_of_marks() -> None:
    asked = question(
        DENIAL,
        End(statement=SOIL, article=WIRE, own=True),
        End(statement=KESTRIA, article=WIRE, own=False),
    )
    assert "““" not in asked
    assert '“"' not in asked
