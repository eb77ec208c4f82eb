from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from onrecord.attribute import attribute
from onrecord.attribute.combine import combine
from onrecord.attribute.rules import by_rules
from onrecord.language import parse
from onrecord.records import Attribution, Span
from onrecord.spans import text_of

TEXT = (
    "“We won the vote,” Aldous Brenn said on Monday. He added that taxes would fall.\n\n"
    "Joren Vale said the count was “a farce”, and left. “Nobody will accept it,” Vale said."
)


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def found(
    content: str, cue: str, source: str = "", confidence: float = 0.9, text: str = TEXT
) -> Attribution:
    """What a tagger may find; the fragments of ``content`` are separated by a bar."""
    return Attribution(
        kind="indirect",
        content=tuple(at(text, part) for part in content.split("|")),
        cue=(at(text, cue),),
        source=(at(text, source),) if source else (),
        confidence=confidence,
        made_by="model",
    )


@dataclass(frozen=True)
class Learned:
    """A tagger that finds what it was told to find, if it is sure enough."""

    attributions: tuple[Attribution, ...] = ()

    def tag(self, text: str, *, threshold: float | None = None) -> list[Attribution]:
        return [a for a in self.attributions if a.confidence >= (threshold or 0)]


def together(text: str, *tagged: Attribution, threshold: float = 0.36) -> list[Attribution]:
    return attribute(parse(text), Learned(tagged), threshold=threshold)


def triples(text: str, attributions: list[Attribution]) -> list[tuple[str, str, str]]:
    return [
        (text_of(text, a.source), text_of(text, a.cue), text_of(text, a.content))
        for a in attributions
    ]


def test_the_tagger_wins() -> None:
    added = found("that taxes would fall", "He added", "He")
    (one,) = [a for a in together(TEXT, added) if a.made_by == "model"]
    assert (one.content, one.cue, one.source) == (added.content, added.cue, added.source)


def test_quotations_that_the_tagger_misses_come_from_the_rules() -> None:
    merged = together(TEXT)
    contents = [text_of(TEXT, a.content) for a in merged]
    assert "“We won the vote,”" in contents
    assert "“Nobody will accept it,”" in contents
    assert {a.made_by for a in merged} == {"rules"}


def test_a_quotation_that_the_tagger_cuts_is_made_whole() -> None:
    (first, *_) = together(TEXT, found("We won the", "said", "Aldous Brenn"))
    assert text_of(TEXT, first.content) == "“We won the vote,”"
    assert (first.kind, first.made_by) == ("direct", "model")


def test_a_missed_quotation_joins_the_same_cue() -> None:
    text = "“We won the vote,” Aldous Brenn said of a count that took all night."
    doc = parse(text)
    tagged = [found("a count that took all night", "said", "Aldous Brenn", text=text)]
    (one,) = combine(doc, by_rules(doc), tagged)
    assert text_of(text, one.content) == "“We won the vote,” a count that took all night"


def test_words_that_turn_to_the_next_thought_are_nobodys() -> None:
    text = "Taxes fell. That said, the levy will stay for years to come."
    turned = found("the levy will stay for years to come", "said", "That", text=text)
    assert together(text, turned) == []
    assert together(text) == []
    spoken = "That, Vale said, the levy will not do."
    assert together(spoken, found("That|the levy will not do", "said", "Vale", text=spoken))


def test_of_two_with_one_cue_the_surer_stays() -> None:
    unsure = found("taxes", "added", "He", confidence=0.4)
    sure = found("that taxes would fall", "added", "He")
    cues = [text_of(TEXT, a.content) for a in together(TEXT, unsure, sure) if a.cue == sure.cue]
    assert cues == ["that taxes would fall"]


def test_a_reported_claim_inside_a_denial_stays() -> None:
    text = "The minister denied allegations by Joren Vale that the dam had leaked."
    outer = found(
        "allegations by Joren Vale that the dam had leaked", "denied", "The minister", text=text
    )
    assert triples(text, together(text, outer)) == [
        ("The minister", "denied", "allegations by Joren Vale that the dam had leaked"),
        ("Joren Vale", "allegations", "that the dam had leaked"),
    ]


def test_what_a_quotation_opens_with_another_saying_stays() -> None:
    text = "“You mentioned that the dam had leaked,” Tamsin Okray told him."
    outer = found("“You mentioned that the dam had leaked,”", "told", "Tamsin Okray", text=text)
    assert ("You", "mentioned", "that the dam had leaked") in triples(text, together(text, outer))


def test_positions_inside_a_quotation_are_no_attributions_of_their_own() -> None:
    text = "“I think that the dam will hold, and they say so,” Aldous Brenn told her."
    outer = found(text[: text.index(" Aldous")], "told", "Aldous Brenn", text=text)
    assert len(together(text, outer)) == 1


TURNS = (
    "Tamsin Okray: According to your lawyer, Mirela Tost, the letter was lost.\n\n"
    "Joren Vale: That is a lie. The letter is here. Is that how you treat a guest?\n\n"
    "Tamsin Okray: We shall see."
)


def test_of_what_the_tagger_finds_in_a_turn_only_hearsay_stays() -> None:
    pieces = found("That is a lie.|Is that how you treat a guest?", ":", "Joren Vale", text=TURNS)
    merged = together(TURNS, pieces)
    assert [a.kind for a in merged if a.cue == ()] == ["turn", "turn", "turn"]
    assert triples(TURNS, [a for a in merged if a.cue]) == [
        ("your lawyer, Mirela Tost", "According to", "the letter was lost")
    ]


def test_the_tagger_reads_neither_labels_nor_datelines() -> None:
    class Reader(Learned):
        def tag(self, text: str, *, threshold: float | None = None) -> list[Attribution]:
            read.append(text)
            return []

    read: list[str] = []
    text = "HARROWMERE: The dam holds, a minister said.\n" + TURNS
    attribute(parse(text), Reader())
    assert len(read[0]) == len(text)
    assert "HARROWMERE" not in read[0]
    assert "Okray:" not in read[0]
    assert "The dam holds, a minister said." in read[0]
    assert "That is a lie." in read[0]


def test_a_source_that_only_the_rules_know_is_taken() -> None:
    text = "Joren Vale left the hall, asserting that the count was false."
    merged = together(text, found("that the count was false", "asserting", text=text))
    assert triples(text, merged) == [("Joren Vale", "asserting", "that the count was false")]


def test_bare_words_of_another_sentence_are_dropped() -> None:
    text = "Mirela Tost questioned the count. Joren Vale said: “It was a farce from first to last.”"
    tagged = found(
        "Mirela Tost|“It was a farce from first to last.”", "said", "Joren Vale", text=text
    )
    (one,) = [a for a in together(text, tagged) if a.cue == tagged.cue]
    assert text_of(text, one.content) == "“It was a farce from first to last.”"


def test_the_object_of_a_cue_is_no_part_of_the_quotation_after_it() -> None:
    text = "Tamsin Okray countered this claim by drawing his eye to a letter: “You knew of it.”"
    tagged = found("this claim|“You knew of it.”", "countered", "Tamsin Okray", text=text)
    assert triples(text, together(text, tagged))[0] == (
        "Tamsin Okray", "countered", "“You knew of it.”"
    )  # fmt: skip


def test_a_quotation_of_whole_sentences_ends_the_content() -> None:
    text = "The minister replied “Yes. Page 212.” By noon the hall had emptied."
    tagged = found(
        "“Yes. Page 212.” By noon the hall had emptied", "replied", "The minister", text=text
    )
    (one,) = together(text, tagged)
    assert text_of(text, one.content) == "“Yes. Page 212.”"


def test_it_is_nobody_in_the_passive() -> None:
    text = "It is learnt that an inquiry officer has been named."
    tagged = found("that an inquiry officer has been named", "is learnt", "It", text=text)
    assert triples(text, together(text, tagged))[0][0] == ""


def test_who_was_quoted_as_saying_speaks() -> None:
    text = "Mirela Tost was quoted by Radio Tarn as saying that the fund was empty."
    tagged = found(
        "Mirela Tost was|as saying that the fund was empty", "quoted by", "Radio Tarn", text=text
    )
    (one,) = together(text, tagged)
    assert text_of(text, one.content) == "that the fund was empty"
    assert text_of(text, one.source) == "Mirela Tost"


def test_a_quotation_that_goes_on_from_a_clause_takes_the_clause() -> None:
    text = "With the port shut, “there is no hurry for anybody to sign,” Mirela Tost said."
    tagged = found("“there is no hurry for anybody to sign,”", "said", "Mirela Tost", text=text)
    content = "With the port shut, “there is no hurry for anybody to sign,”"
    assert triples(text, together(text, tagged)) == [("Mirela Tost", "said", content)]


def test_what_nobody_says_gives_way_to_a_report_inside_it() -> None:
    text = "Joren Vale could not explain the fact behind his claim of fraud in the count."
    tagged = found(
        "the fact behind his claim of fraud in the count", "could not explain", "", 0.4, text
    )
    assert triples(text, together(text, tagged)) == [("his", "claim", "fraud in the count")]


def test_a_full_report_that_the_tagger_misses_is_added_with_little_confidence() -> None:
    text = "The Kestrian army denied Harrowmere's allegations of shells fired over the border."
    denial = together(text)[0]
    assert text_of(text, denial.cue) == "denied"
    assert denial.confidence < 0.5
    assert together(text, threshold=0.6) == []


def test_agreement_makes_surer_and_the_threshold_trades_recall_for_precision() -> None:
    agreed = found("that taxes would fall", "added", "He", confidence=0.6)
    (one,) = [a for a in together(TEXT, agreed) if a.made_by == "model"]
    assert 0.6 < one.confidence < 0.9
    assert not [a for a in together(TEXT, agreed, threshold=0.95) if a.made_by == "model"]


def test_combining_is_repeatable() -> None:
    doc = parse(TEXT)
    tagged = [found("that taxes would fall", "added", "He")]
    assert combine(doc, by_rules(doc), tagged) == combine(doc, by_rules(doc), tagged)


def test_without_a_tagger_the_rules_work_alone() -> None:
    doc = parse(TEXT)
    assert attribute(doc) == by_rules(doc)


def test_less_is_asked_of_words_in_quotation_marks() -> None:
    quoted = found("“a farce”", "was", "the count", confidence=0.2)
    bare = found("taxes would fall", "added", "He", confidence=0.2)
    made = [a for a in together(TEXT, quoted, bare) if a.made_by == "model"]
    assert [text_of(TEXT, a.content) for a in made] == ["“a farce”"]
    assert not [a for a in together(TEXT, quoted, threshold=0.8) if a.made_by == "model"]


def test_a_content_ends_where_its_speaker_says_more() -> None:
    text = "Aldous Brenn said the dam was safe before claiming that Joren Vale wanted panic."
    content = "the dam was safe before claiming that Joren Vale wanted panic"
    merged = together(text, found(content, "said", "Aldous Brenn", text=text))
    assert triples(text, merged) == [
        ("Aldous Brenn", "said", "the dam was safe"),
        ("Aldous Brenn", "claiming", "that Joren Vale wanted panic"),
    ]


def test_a_cue_beside_a_quotation_takes_nothing_of_the_paragraphs_before() -> None:
    text = (
        "Vale spoke for an hour. “The dam leaks. I have seen it.”\n\n"
        "“What I remember most is the noise of the water,” Vale said."
    )
    stray = found(
        "“The dam leaks. I have seen it.”|“What I remember most is the noise of the water,”",
        "said.", "Vale said", text=text,
    )  # fmt: skip
    stray = replace(stray, source=(at(text, "Vale"),), cue=(Span(len(text) - 5, len(text) - 1),))
    contents = [text_of(text, a.content) for a in together(text, stray) if a.made_by == "model"]
    assert contents == ["“What I remember most is the noise of the water,”"]


def test_a_quotation_that_goes_on_keeps_its_first_paragraph() -> None:
    text = "“The dam leaks. I have seen it.\n\n“What I remember most is the water,” Vale said."
    whole = Attribution(
        kind="direct",
        content=(at(text, "“The dam leaks. I have seen it."),
                 at(text, "“What I remember most is the water,”")),
        cue=(at(text, "said"),), source=(at(text, "Vale"),), confidence=0.9, made_by="model",
    )  # fmt: skip
    (one,) = together(text, whole)
    assert one.content == whole.content


def test_a_doubt_keeps_its_ground() -> None:
    text = "Vale questioned the patrols when the navy also crossed the line. Nobody answered."
    (one,) = together(text, found("the patrols", "questioned", "Vale", text=text))
    assert text_of(text, one.content) == "the patrols when the navy also crossed the line"


def test_the_time_of_a_doubt_is_not_its_ground() -> None:
    text = "Vale questioned the patrols when the house met on Monday. Nobody answered."
    (one,) = together(text, found("the patrols", "questioned", "Vale", text=text))
    assert text_of(text, one.content) == "the patrols"


@pytest.mark.parametrize(
    ("clause", "kept"),
    [
        (", which remains a crucial partner in trade", True),
        (", which is reckless", True),
        (", which is far larger than its neighbours", True),
        (", which is a port", False),
        (", which is open to ships", False),
        (", which opened in May", False),
        (", which was reckless", False),
        (", which is in the north", False),
        (", which Tost says is reckless", False),
        (", which is reckless, Tost said", False),
    ],
)
def test_a_clause_that_judges_is_the_speakers(clause: str, kept: bool) -> None:
    text = f"Vale said that the port has ties with Kestria{clause}. Nobody answered."
    plain = "that the port has ties with Kestria"
    (one,) = [
        a for a in together(text, found(plain, "said", "Vale", text=text)) if a.made_by == "model"
    ]
    assert text_of(text, one.content) == plain + (clause if kept else "")


def test_who_stands_accused_is_not_the_source() -> None:
    text = "The governor stands accused of theft."
    (one,) = together(text, found("theft", "stands accused of", "The governor", text=text))
    assert one.source == ()


def test_the_content_ends_before_its_agent() -> None:
    text = "The bishop was accused of theft by a guest and denied it."
    tagged = found("The bishop|theft by a guest", "was accused of", text=text)
    one = next(a for a in together(text, tagged) if text_of(text, a.cue) == "was accused of")
    assert text_of(text, one.source) == "a guest"
    assert [text_of(text, (part,)) for part in one.content] == ["The bishop", "theft"]
