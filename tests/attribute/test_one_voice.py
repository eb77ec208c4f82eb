"""A quotation that another's sentence parts from a cue is not that cue's."""

from __future__ import annotations

from onrecord.attribute.one_voice import of_one_voice
from onrecord.attribute.quotes import quotations
from onrecord.attribute.rules import by_rules
from onrecord.language import parse
from onrecord.records import Attribution, Span

TEXT = (
    '"We hold the harbour," Brenn said. Opposition leader Joren Vale called that a joke. '
    '"He will be gone by spring." The crowd cheered. "We stay," he said.'
)


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _kept(*content: str, source: str, cue: Span) -> list[str]:
    found = Attribution(
        kind="direct", content=tuple(map(_span, content)), source=(_span(source),), cue=(cue,)
    )
    own = of_one_voice(parse(TEXT), found, quotations(TEXT))
    return [TEXT[slice(*part)] for part in own]


FIRST, SECOND, THIRD = (
    '"We hold the harbour,"',
    '"He will be gone by spring."',
    '"We stay,"',
)


def test_a_named_subject_between_two_quotations_parts_them() -> None:
    assert _kept(FIRST, SECOND, source="Brenn", cue=_span("said")) == [FIRST]


def test_a_crowd_that_says_nothing_parts_no_quotations() -> None:
    last = TEXT.rindex("said")
    kept = _kept(SECOND, THIRD, source="he", cue=Span(last, last + 4))
    assert kept == [SECOND, THIRD]


def test_one_fragment_or_no_cue_is_left_as_it_is() -> None:
    assert _kept(SECOND, source="Brenn", cue=_span("said")) == [SECOND]


def test_the_rules_give_no_second_speaker_the_words_of_the_first() -> None:
    for found in by_rules(parse(TEXT)):
        words = [TEXT[slice(*part)] for part in found.content]
        assert not (FIRST in words and SECOND in words)


def test_a_clause_right_after_the_verb_is_all_that_it_reports() -> None:
    text = (
        "Captain Aldo Fenn suggested he might change the crew. "
        '"We will look at it and make a decision" Pilot Odo Lark says he will not sail.'
    )
    says = [a for a in by_rules(parse(text)) if text[slice(*a.cue[0])] == "says"]
    assert [text[slice(*part)] for a in says for part in a.content] == ["he will not sail"]
