"""Whether a denial is of another statement: what must hold before the two are set together."""

from __future__ import annotations

import re

from spacy.tokens import Token

from onrecord.compare.agreeing import supports
from onrecord.compare.align import Pair
from onrecord.compare.analysis import Analysis
from onrecord.compare.denial import Denial, denial_in
from onrecord.compare.links import linked
from onrecord.compare.matter import COVER, aligned
from onrecord.compare.people import speaker_words
from onrecord.compare.proposition import says_something
from onrecord.compare.restated import restated
from onrecord.compare.target import claimed, held_by, holder_of, of_a_person
from onrecord.compare.terms import key_of, terms_of
from onrecord.compare.time import days_between
from onrecord.compare.words.denial import CLAIM_NOUNS, SAYING
from onrecord.records import Span
from onrecord.spans import contains, covered, hull

_ANSWER = 300
_OPENING = 8
_ILL = frozenset({"accuse", "criticise"})
_SOON = 600
_POINTING = frozenset({"those", "these", "such", "the", "that"})
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_DENIAL_DAYS = 14
_MOST = 0.6
_SPELLED = 0.5
_SOME = 1.5
_NAMED = 0.35
_BRIEF = 8
_ASKING = frozenset("ask inquire wonder question refuse decline".split())
_RELATIVE = frozenset("which that who whom".split())
_GROUNDS = frozenset("basis merit evidence".split())
_CONDITIONS = frozenset("if unless whether".split())
# A short question right after a claim, and who answers: "Did it?", "Is that so?".
_TAG = re.compile(
    r"[.,]?[”\"]? (?:\w{1,9} ){1,4}\w{1,9}\?[”\"]?\s{0,4}(?:[\w.\- ]{1,40}:\s{0,3})?[“\"]?$"
)


def answers(pair: Pair) -> bool:
    """Whether what ``b`` denies is ``a``: it names nobody else as the holder, is not supposed
    only, and has ``a`` beside it or says the same as ``a``."""
    denial = denial_in(pair.b.side)
    if denial is None or not says_something(pair.a) or _supposed(denial) or _of_a_thing(denial):
        return False
    if (_denies_too(pair) or denial.where == "frame") and not _inside(pair):
        return False
    if _tells_of_it(pair) or supports(pair, denial):
        return False
    if not _of_whom(pair) or not _same_claim(pair):
        return False
    return _beside(pair, denial) or denies_contents(pair)


def denies_contents(pair: Pair) -> bool:
    """Whether what ``b`` denies is what ``a`` says, in the same days."""
    denial = denial_in(pair.b.side)
    if denial is None or not aligned(pair) or pair.cover_b < COVER or _of_others(pair, denial):
        return False
    if pair.gap is not None:
        named = denial.elliptic or (denial.where == "cue" and (_held(pair) or restated(pair)))
        return named and _of_claim(pair.b, denial)
    days = days_between(pair.a.side, pair.b.side)
    near = days is not None and days <= _DENIAL_DAYS
    told = _names_claim(pair.b) or _clause(pair.b)
    if not (near and denial.where == "cue" and denial.of_truth and told):
        return False
    return _held(pair) or restated(pair)


def _held(pair: Pair) -> bool:
    """Whether the denial names ``a``'s speaker as the holder of what it denies."""
    holder = holder_of(pair.b)
    return holder is not None and held_by(holder, pair.a.side)


def _supposed(denial: Denial) -> bool:
    """Whether the denying words only stand under a condition: "why, if it was not true"."""
    first = denial.words[-1]
    near = (first, *first.ancestors)
    return any(t.lower_ in _CONDITIONS for node in near[:4] for t in node.children)


def _of_a_thing(denial: Denial) -> bool:
    """Whether "not the basis" is said of a thing: only "no basis", "any evidence" deny a claim."""
    word = denial.words[-1]
    found = {t.lower_ for t in word.children}
    return word.lemma_.lower() in _GROUNDS and not found & {"no", "any", "little", "without"}


def _denies_too(pair: Pair) -> bool:
    """Whether ``a`` turns something down itself."""
    other = denial_in(pair.a.side)
    return other is not None and other.where == "cue"


def _of_claim(side: Analysis, denial: Denial) -> bool:
    """Whether a claim is turned down ("dismissed the report"), and no act ("the levy")."""
    return denial.of_truth or _names_claim(side) or _clause(side)


def _tells_of_it(pair: Pair) -> bool:
    """Whether ``a`` holds the denial itself: "his denial that ... may be challenged"."""
    if pair.gap is None:
        return False
    return covered(pair.a.side.statement.content.spans, hull(pair.b.side.statement.content.spans))


def _names_claim(side: Analysis) -> bool:
    """Whether the content opens with a claim by name, not with something "for those reasons"."""
    return any(
        t.lemma_.lower() in CLAIM_NOUNS and not (t.dep_ == "pobj" and t.head in side.content)
        for t in side.content[:_OPENING]
    )


def _clause(side: Analysis) -> bool:
    return any(t.tag_ in _FINITE for t in side.content)


def _of_whom(pair: Pair) -> bool:
    """Whether the claim that ``b`` denies can be ``a``'s: it names nobody else as its holder."""
    holder = holder_of(pair.b)
    if holder is None:
        speaker = pair.a.side.statement.speaker
        return not of_a_person(pair.b) or (speaker is not None and speaker.kind == "person")
    return holder.place or held_by(holder, pair.a.side)


def _same_claim(pair: Pair) -> bool:
    """Whether ``a`` says most of what the denied claim is said to be, where that is spelled out:
    "Brenn's claim that the bridge is unsafe"."""
    if _inside(pair):
        return True
    words = claimed(pair.b)
    clause = terms_of(words, speaker_words(pair.a.side))
    met = [key for key in clause if key in pair.a.terms]
    names = [key for key in clause if clause[key].token.pos_ == "PROPN"]
    if len(names) < len(clause) and set(met) <= set(names):
        return False
    share = _MOST if any(t.tag_ in _FINITE for t in words) else _NAMED
    return sum(clause[k].weight for k in met) >= share * sum(t.weight for t in clause.values())


def _beside(pair: Pair, denial: Denial) -> bool:
    """Whether the denial has ``a`` beside it: inside it, in its sentence, or right before it."""
    if pair.gap is None:
        return False
    if _inside(pair):
        return True
    if _asked(pair.a) or not _antecedent(pair):
        return False
    if linked(pair) and pair.weight >= _SOME:
        return True
    if not (speaker_words(pair.a.side) and speaker_words(pair.b.side)):
        return False
    if _accused(pair, denial):
        return True
    if not denial.of_truth:
        return False
    close = denial.elliptic and 0 <= pair.gap <= _ANSWER
    return (close and _meant(pair, denial)) or _one_sentence(pair, denial)


def _accused(pair: Pair, denial: Denial) -> bool:
    """Whether ``a`` speaks ill of who denies, and ``b`` turns down "those claims" soon after."""
    ill = pair.a.side.statement.act in _ILL
    close = pair.gap is not None and 0 <= pair.gap <= _SOON
    named = any(t.lower_ == speaker_words(pair.b.side)[-1] for t in pair.a.content)
    pointing = any(t.lower_ in _POINTING for t in pair.b.content[:1])
    return ill and close and named and pointing and denial.elliptic and denial.where == "cue"


def _asked(side: Analysis) -> bool:
    """Whether a statement only asks, or will not say; "questioned the plan" asks nothing."""
    asks = any(t.lemma_.lower() in _ASKING and not _doubts(t) for t in side.cue)
    return asks or side.side.statement.act in {"question", "decline"}


def _doubts(verb: Token) -> bool:
    return verb.lemma_ == "question" and any(
        t.dep_ == "dobj" and t.pos_ in {"NOUN", "PROPN"} for t in verb.children
    )


def _antecedent(pair: Pair) -> bool:
    """Whether ``a`` holds what a relative pronoun that ``b`` denies stands for ("..., which he
    denies"); true where ``b`` denies no such pronoun."""
    if len(pair.b.content) != 1 or pair.b.content[0].lower_ not in _RELATIVE:
        return True
    clause = next((t for t in pair.b.content[0].ancestors if t.dep_ == "relcl"), None)
    if clause is None:
        return True
    noun = pair.b.span(clause.head)
    return any(contains(span, noun) for span in pair.a.side.statement.content.spans)


def _meant(pair: Pair, denial: Denial) -> bool:
    """Whether a denial that follows can mean ``a``: a bare "No" answers a claim put as a question,
    one that says what it denies says what ``a`` says, any other means what was claimed before."""
    statement = pair.a.side.statement
    if len(denial.words) == 1 and denial.words[0].lower_ == "no":
        between = pair.b.side.text[hull(statement.content.spans).end : _start(pair.b)]
        return statement.kind != "turn" and _TAG.match(between) is not None
    if statement.kind != "turn" and statement.content.text.rstrip("\"'”’ ").endswith("?"):
        return False
    if denial.where == "cue" and _spelled(pair.b):
        return max(pair.cover_a, pair.cover_b) >= _SPELLED
    if denial.words[-1].lemma_.lower() == "liar":
        return _scolded(pair)
    if denial.words[-1].lemma_.lower() in SAYING:
        return _quoted(pair)
    if _points_ahead(denial) or _of_others(pair, denial):
        return False
    return bool(pair.shared) or denial.words[-1].lower_ != "such"


def _spelled(side: Analysis) -> bool:
    """Whether what is denied is named by more than a word for a claim: "denied his opposition"."""
    return any(
        t.pos_ == "VERB" or (t.pos_ == "NOUN" and t.lemma_.lower() not in CLAIM_NOUNS)
        for t in side.content
    )


def _scolded(pair: Pair) -> bool:
    """Whether who is called a liar is ``a``'s speaker, and is not called so among other things."""
    named = {t.lower_ for t in pair.b.content if t.pos_ == "PROPN"}
    if named:
        return bool(pair.shared) and not named.isdisjoint(speaker_words(pair.a.side))
    return bool(pair.shared) or len(pair.b.content) <= _BRIEF


def _quoted(pair: Pair) -> bool:
    """Whether ``a`` tells that something was said, which ``b``'s speaker says he never did."""
    return any(t.lemma_.lower() in SAYING and t.pos_ == "VERB" for t in pair.a.content)


def _points_ahead(denial: Denial) -> bool:
    """Whether what is a lie is told thereafter: "this is the lie that his campaign lives by"."""
    return any(t.dep_ in {"relcl", "acl", "ccomp"} for t in denial.words[-1].children)


def _of_others(pair: Pair, denial: Denial) -> bool:
    """Whether something is judged untrue that has names of its own, and ``a`` is not about it."""
    if denial.where != "content":
        return False
    subject = next((t for t in denial.words[-1].head.children if t.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ != "NOUN" or holder_of(pair.b) is not None:
        return False
    named = any(t.pos_ == "PROPN" for t in subject.subtree)
    return named and key_of(subject) not in pair.shared


def _start(side: Analysis) -> int:
    return hull(side.side.statement.content.spans).start


def _inside(pair: Pair) -> bool:
    if pair.gap is None:
        return False
    inner = hull(pair.a.side.statement.content.spans)
    return any(contains(outer, inner) for outer in pair.b.side.statement.content.spans)


def _one_sentence(pair: Pair, denial: Denial) -> bool:
    """Whether ``a`` stands in the sentence in which ``b`` denies."""
    sentence: Span = pair.b.phrase(list(denial.words[0].sent))
    return contains(sentence, hull(pair.a.side.statement.content.spans))
