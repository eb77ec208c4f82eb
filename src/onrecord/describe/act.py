"""The speech act of an attribution, by its cue, then by what the content says (Searle 1976).

The closed list is the contract's. Cues name their act outright ("denied", "vowed"); neutral cues
("said", a turn without any) leave it to the content: to set phrases, to the mood of its main
clauses, and to the words in it that judge.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.describe.clauses import DEMANDING, REACH, is_negated, modal, mostly, points
from onrecord.describe.cues import (
    ACT_OF_CUE,
    FINDING,
    TOPICAL,
    VOICING,
    WITH_PARTICLE,
)
from onrecord.describe.evaluations import BLAME, CHARGE, PRAISE
from onrecord.describe.lexicon import REFUSING
from onrecord.describe.mood import by_mood
from onrecord.describe.phrases import hinting_phrase, telling_phrase
from onrecord.describe.public import is_counted
from onrecord.language import tokens, whole_text
from onrecord.records import Act, Attribution
from onrecord.spans import text_of

#: Parts of speech in a cue that name no act: "shot back", "direct quotes".
_NO_CUE = frozenset({"ADV", "ADP", "DET", "PRON", "PART"})
_WORDS_TO_AN_INFINITIVE = 6
_WANTED = frozenset({"to", "for", "that", "on", "upon"})
_ASKED = frozenset({"who", "what", "when", "where", "why", "how", "which", "if", "whether"})
_NOT = frozenset({"no", "not", "n't", "n’t", "never", "nothing", "nobody", "hardly"})
#: A judging word speaks for at most so many words of content.
_WORDS_A_JUDGEMENT = 60


def speech_act(doc: Doc, attribution: Attribution, public: bool = True) -> Act:
    """The act that ``attribution`` performs; ``assert`` when nothing says otherwise.

    What is no ``public`` statement asserts only as a finding ("the poll shows"); else ``other``.
    """
    if not public:
        return "assert" if _is_finding(doc, attribution) else "other"
    return _by_cue(doc, attribution) or _by_content(doc, attribution)


def _is_finding(doc: Doc, attribution: Attribution) -> bool:
    """Whether a poll, or a document, is said to show what a clause tells."""
    if is_counted(doc, attribution):
        return True
    cue = {token.lemma_.lower() for token in tokens(doc, attribution.cue)}
    return bool(cue & FINDING) and any(_is_finite(t) for t in tokens(doc, attribution.content))


def _by_cue(doc: Doc, attribution: Attribution) -> Act | None:
    cue = [token for token in tokens(doc, attribution.cue) if token.pos_ not in _NO_CUE]
    # "did not say", "would not comment": an answer that was not given
    if any(token.lemma_.lower() in REFUSING and is_negated(token) for token in cue):
        return "decline"
    acts = (_named(token, doc, attribution) for token in cue)
    act = next((act for act in acts if act is not None), None)
    # "did not deny", "refused to rule out": the opposite of a denial is no denial
    if act in ("deny", "reject") and any(is_negated(token) for token in cue):
        return "assert"
    return act


def _named(token: Token, doc: Doc, attribution: Attribution) -> Act | None:
    """The act that this word of a cue names, with its particle or by how the content begins."""
    lemma = token.lemma_.lower()
    if lemma in WITH_PARTICLE:
        particles, act = WITH_PARTICLE[lemma]
        if any(word.lower_ in particles for word in tokens(doc, attribution.cue)):
            return act
    if lemma == "ask":
        return _of_asking(doc, attribution)
    if lemma == "question":
        return _of_questioning(doc, attribution)
    if lemma == "call":
        return "demand" if _begins(doc, attribution, _WANTED) else None
    if lemma == "suggest":
        return "demand" if _proposes(doc, attribution) else None
    return ACT_OF_CUE.get(lemma)


def _of_questioning(doc: Doc, attribution: Attribution) -> Act:
    """To question somebody asks (or bids them to do something); to question a thing doubts it."""
    if _begins(doc, attribution, frozenset({"to"})):
        return "demand"
    return "question" if _begins(doc, attribution, _ASKED) else "reject"


def _of_asking(doc: Doc, attribution: Attribution) -> Act:
    """To ask for something, or somebody to do it, demands; any other asking is a question."""
    if _begins(doc, attribution, _ASKED):
        return "question"
    first = tokens(doc, attribution.content)[:_WORDS_TO_AN_INFINITIVE]
    wanted = _begins(doc, attribution, _WANTED) or any(token.tag_ == "TO" for token in first)
    return "demand" if wanted else "question"


def _begins(doc: Doc, attribution: Attribution, words: frozenset[str]) -> bool:
    return any(token.lower_ in words for token in tokens(doc, attribution.content)[:1])


def _proposes(doc: Doc, attribution: Attribution) -> bool:
    first = tokens(doc, attribution.content)[:1]
    return any(token.tag_ == "VBG" for token in first) or mostly(
        points(doc, attribution), lambda verb: modal(verb) in DEMANDING
    )


def _by_content(doc: Doc, attribution: Attribution) -> Act:
    words = text_of(whole_text(doc), attribution.content).lower()
    return (
        telling_phrase(words)
        or _asked(doc, attribution)
        or _of_matter(doc, attribution)
        or _by_judgement(doc, attribution)
        or by_mood(doc, attribution)
        or hinting_phrase(words)
        or "assert"
    )


def _asked(doc: Doc, attribution: Attribution) -> Act | None:
    """A turn that ends with a question asks; a quotation does when most of it is questions."""
    content = tokens(doc, attribution.content)
    ends = _endings(content)
    bare = not any(token.is_alpha for token in tokens(doc, attribution.cue))
    asks = ends[-1:] == ["?"] if bare else 2 * ends.count("?") > len(ends)
    return "question" if asks else None


def _endings(content: Sequence[Token]) -> list[str]:
    """The marks that end the sentences; a full stop for one that is cut off after a question."""
    ends = [i for i, token in enumerate(content) if token.text in ".?!"]
    rest = content[ends[-1] + 1 :] if ends else ()
    marks = [content[i].text for i in ends]
    return [*marks, "."] if sum(token.is_alpha for token in rest) > 1 else marks


def _of_matter(doc: Doc, attribution: Attribution) -> Act | None:
    """What a bare noun phrase names: an act ("posted a warning"), or only the matter told."""
    content = tokens(doc, attribution.content)
    if attribution.kind != "indirect" or not attribution.cue or any(_is_finite(t) for t in content):
        return None
    cue = {token.lemma_.lower() for token in tokens(doc, attribution.cue)}
    if cue & TOPICAL:
        return "other"
    if not cue & VOICING:
        return None
    nouns = (token.lemma_.lower() for token in content[:6] if token.pos_ == "NOUN")
    return next((ACT_OF_CUE[noun] for noun in nouns if noun in ACT_OF_CUE), None)


def _is_finite(token: Token) -> bool:
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD")


def _by_judgement(doc: Doc, attribution: Attribution) -> Act | None:
    """Charge, blame or praise, when the words that judge so outweigh the others."""
    content = tokens(doc, attribution.content)[:REACH]
    needed = 1 + len(content) // _WORDS_A_JUDGEMENT
    good, bad = _count(content, PRAISE), _count(content, BLAME)
    if _count(content, CHARGE) >= needed:
        return "accuse"
    if max(good, bad) < needed or good == bad:
        return None
    return "praise" if good > bad else "criticise"


def _count(content: Sequence[Token], words: frozenset[str]) -> int:
    return sum(_judges(token, words) for token in content)


def _judges(token: Token, words: frozenset[str]) -> bool:
    if token.lemma_.lower() not in words and token.lower_ not in words:
        return False
    before = {token.nbor(-n).lower_ for n in (1, 2) if token.i >= n}
    return token.pos_ not in ("PROPN", "ADV") and not is_negated(token.head) and not before & _NOT
