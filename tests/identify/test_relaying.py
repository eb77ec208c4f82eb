"""Speech in speech, interviews, addressees, and attributions without a source."""

from __future__ import annotations

from tests.identify.helpers import saying, voices

from onrecord.identify import identify
from onrecord.language import parse
from onrecord.records import Attribution, Span

INTERVIEW = (
    "Prime Minister Aldous Brenn sat down for an interview with journalist Tamsin Okray.\n\n"
    "Okray: You said in May that the dam was safe. Does your engineer agree?\n\n"
    "Brenn: The dam is safe. My engineer told me that it would hold.\n"
)


def test_turns_are_addressed_to_the_other_party() -> None:
    ask = saying(
        INTERVIEW,
        "Okray",
        "You said in May that the dam was safe. Does your engineer agree?",
        kind="turn",
        near="Okray:",
    )
    answer = saying(
        INTERVIEW,
        "Brenn",
        "The dam is safe. My engineer told me that it would hold.",
        kind="turn",
        near="Brenn:",
    )
    asked, answered = voices(INTERVIEW, ask, answer)
    assert asked.speaker is not None
    assert asked.speaker.name == "Tamsin Okray"
    assert asked.addressee == "Aldous Brenn"
    assert answered.addressee == "Tamsin Okray"


def test_what_one_is_told_to_have_said_is_alleged() -> None:
    question = "You said in May that the dam was safe. Does your engineer agree?"
    answer = "The dam is safe. My engineer told me that it would hold."
    found = voices(
        INTERVIEW,
        saying(INTERVIEW, "Okray", question, kind="turn", near="Okray:"),
        saying(INTERVIEW, "Brenn", answer, kind="turn", near="Brenn:"),
        saying(INTERVIEW, "You", "the dam was safe", cue="said", kind="indirect"),
        saying(INTERVIEW, "My engineer", "it would hold", cue="told", kind="indirect"),
    )
    alleged, reported = found[2], found[3]
    assert alleged.speaker is not None
    assert alleged.speaker.name == "Aldous Brenn"
    assert (alleged.via, alleged.origin) == (("Tamsin Okray",), "alleged")
    assert reported.speaker is not None
    assert reported.speaker.kind == "unnamed"
    assert (reported.via, reported.origin) == (("Aldous Brenn",), "reported")


def test_labels_of_questions_and_answers() -> None:
    text = (
        "Ada Lund runs the clinic at Tarn. We asked Lund about the winter.\n\n"
        "Q: Was it hard?\n\nA: It was very hard.\n"
    )
    asked, answered = voices(
        text,
        saying(text, "Q", "Was it hard?", kind="turn", near="Q:"),
        saying(text, "A", "It was very hard.", kind="turn", near="A: It"),
    )
    assert asked.speaker is not None
    assert asked.speaker.kind == "unnamed"
    assert answered.speaker is not None
    assert answered.speaker.name == "Ada Lund"


def test_who_is_named_in_an_answer_does_not_give_the_next() -> None:
    text = (
        "We asked the new head of the clinic about the winter.\n\n"
        "Q: Was it hard?\n\nA: Ada Lund helped us. Lund is good at it.\n\n"
        "Q: And now?\n\nA: It is spring.\n"
    )
    last = voices(
        text,
        saying(text, "A", "Ada Lund helped us. Lund is good at it.", kind="turn", near="A: Ada"),
        saying(text, "A", "It is spring.", kind="turn", near="A: It"),
    )[-1]
    assert last.speaker is not None
    assert (last.speaker.name, last.speaker.kind) == ("A", "unnamed")


def test_told_names_the_addressee() -> None:
    text = 'Joren Vale told Radio Tarn that "the vote was fair".'
    (voice,) = voices(text, saying(text, "Joren Vale", '"the vote was fair"', cue="told"))
    assert voice.addressee == "Radio Tarn"


def test_nobody_is_addressed_where_nobody_is_told() -> None:
    text = "Joren Vale said that the vote was fair."
    (voice,) = voices(text, saying(text, "Joren Vale", "the vote was fair", cue="said"))
    assert voice.addressee is None
    assert voice.origin == "first-hand"
    assert voice.via == ()


def test_a_bare_quotation_goes_on_in_its_paragraph() -> None:
    text = '"We will win," Joren Vale said. "And we will win big."'
    first, second = voices(
        text,
        saying(text, "Joren Vale", "We will win,", cue="said"),
        saying(text, "", "And we will win big."),
    )
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.name == "Joren Vale"
    assert second.speaker.spans == ()


def test_a_source_is_not_invented() -> None:
    text = "The bridge is known to be safe. Joren Vale walked over it."
    (voice,) = voices(text, saying(text, "", "to be safe", cue="known", kind="indirect"))
    assert voice.speaker is None


def test_the_subject_of_a_chain_of_verbs_is_shared() -> None:
    text = "Joren Vale attacked the budget and vowed to vote against it."
    (voice,) = voices(text, saying(text, "", "to vote against it", cue="vowed", kind="indirect"))
    assert voice.speaker is not None
    assert voice.speaker.name == "Joren Vale"


def test_one_voice_for_each_attribution_in_order() -> None:
    assert identify(parse(""), []) == []
    text = "Brenn said no. Vale said yes."
    given = [
        Attribution(kind="indirect", content=(Span(24, 28),), source=(Span(15, 19),)),
        Attribution(kind="indirect", content=(Span(11, 13),), source=(Span(0, 5),)),
    ]
    names = [v.speaker.name for v in identify(parse(text), given) if v.speaker]
    assert names == ["Vale", "Brenn"]
