from __future__ import annotations

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
RULES = by_rules(parse(TEXT))


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def found(content: str, cue: str, source: str = "", confidence: float = 0.9) -> Attribution:
    return Attribution(
        kind="indirect",
        content=(at(content),),
        cue=(at(cue),),
        source=(at(source),) if source else (),
        confidence=confidence,
        made_by="model",
    )


def contents(attributions: list[Attribution]) -> list[str]:
    return [text_of(TEXT, a.content) for a in attributions]


def test_the_tagger_wins() -> None:
    added = found("that taxes would fall", "He added", "He")
    merged = combine(RULES, [added], TEXT)
    assert [a for a in merged if a.made_by == "model"] == [added]


def test_quotations_that_the_tagger_misses_come_from_the_rules() -> None:
    merged = combine(RULES, [], TEXT)
    assert contents(merged) == ["“We won the vote,”", "“Nobody will accept it,”"]
    assert {a.made_by for a in merged} == {"rules"}


def test_a_quotation_that_the_tagger_cuts_is_made_whole() -> None:
    (first, *_) = combine(RULES, [found("We won the", "said", "Aldous Brenn")], TEXT)
    assert text_of(TEXT, first.content) == "“We won the vote,”"
    assert (first.kind, first.made_by) == ("direct", "model")


def test_a_missed_quotation_joins_the_same_cue() -> None:
    (first, *_) = combine(RULES, [found("on Monday", "said")], TEXT)
    assert first.content == (at("“We won the vote,”"), at("on Monday"))


def test_of_two_with_one_cue_the_surer_stays() -> None:
    unsure = found("taxes", "added", "He", confidence=0.2)
    sure = found("that taxes would fall", "added", "He")
    assert combine([], [unsure, sure], TEXT) == [sure]


def test_turns_come_from_the_rules() -> None:
    text = "Tamsin Okray: Did you sign it?\nJoren Vale: I never signed it."
    rules = by_rules(parse(text))
    second = Attribution(kind="indirect", content=rules[1].content, cue=rules[1].source)
    assert combine(rules, [second], text) == rules


def test_combining_is_repeatable() -> None:
    merged = combine(RULES, [found("that taxes would fall", "added", "He")], TEXT)
    assert combine(RULES, merged, TEXT) == merged


class Nothing:
    def tag(self, text: str) -> list[Attribution]:
        return []


def test_without_a_tagger_the_rules_work_alone() -> None:
    doc = parse(TEXT)
    assert attribute(doc) == RULES
    assert contents(attribute(doc, Nothing())) == contents(combine(RULES, [], TEXT))
