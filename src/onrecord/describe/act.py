"""The speech act of an attribution, by its cue, then by what the content says (Searle 1976).

The closed list is the contract's. Cues name their act outright ("denied", "vowed"); neutral cues
("said", a turn without any) leave it to the content: to set phrases, to the words in it that
judge, and to the mood of its main clauses. Working definitions, as readers of news draw the lines:

- ``assert``: tells how things are, grim facts and mixed verdicts too; what polls and papers show
- ``deny``: says that a claim, or a charge against oneself, is not so
- ``reject``: turns down an offer, a plan or a view; sides against it
- ``accuse``: lays a wrong, or a bad design, at somebody's door
- ``criticise``: finds fault with a person, party or plan; voices anger, worry or disdain
- ``praise``: speaks well of them; endorses, thanks, congratulates, comes to their defence
- ``admit``: concedes something against oneself or one's side: a slip, regret, not knowing
- ``demand``: says what others (or "we") must, should or need to do; asks for, proposes
- ``promise``: binds oneself to do, or not to do, what is in one's power
- ``predict``: tells the future of others and of the world, what could come of something included
- ``warn``: names a danger or a penalty to those whom it threatens
- ``announce``: gives official news: a decision, a plan, an appointment, an agreement, a schedule
- ``question``: asks; a quotation asks when most of its sentences do
- ``decline``: gives no answer, or refuses to do what was asked
- ``other``: words of greeting or mourning, chants and jokes; a matter that is only named ("spoke
  about the weir"); and whatever was not said, unless its cue names a saying to come
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.describe.cues import FINDING, FINITE
from onrecord.describe.judgement import by_judgement
from onrecord.describe.lexicon import NOT_SPEECH
from onrecord.describe.matter import of_matter
from onrecord.describe.mood import by_mood
from onrecord.describe.named import named_act
from onrecord.describe.phrases import hinting_phrase, telling_phrase
from onrecord.describe.public import is_counted
from onrecord.language import tokens, whole_text
from onrecord.records import Act, Attribution
from onrecord.spans import text_of


def speech_act(doc: Doc, attribution: Attribution, public: bool = True) -> Act:
    """The act that ``attribution`` performs; ``assert`` when nothing says otherwise.

    What is no ``public`` statement asserts as a finding ("the poll shows"), does what its cue
    names when that is a saying still to come ("will pledge"), and is ``other`` else.
    """
    if not public:
        return _unsaid(doc, attribution)
    return named_act(doc, attribution) or _by_content(doc, attribution)


def _unsaid(doc: Doc, attribution: Attribution) -> Act:
    if _is_finding(doc, attribution):
        return "assert"
    cue = {token.lemma_.lower() for token in tokens(doc, attribution.cue)}
    return "other" if cue & NOT_SPEECH else named_act(doc, attribution) or "other"


def _is_finding(doc: Doc, attribution: Attribution) -> bool:
    """Whether a poll, or a document, is said to show what a clause tells."""
    if is_counted(doc, attribution):
        return True
    cue = {token.lemma_.lower() for token in tokens(doc, attribution.cue)}
    return bool(cue & FINDING) and any(t.tag_ in FINITE for t in tokens(doc, attribution.content))


def _by_content(doc: Doc, attribution: Attribution) -> Act:
    words = text_of(whole_text(doc), attribution.content).lower()
    retold = attribution.kind in ("indirect", "mixed")
    return (
        telling_phrase(words, retold)
        or _asked(doc, attribution)
        or of_matter(doc, attribution)
        or by_judgement(doc, attribution)
        or by_mood(doc, attribution)
        or hinting_phrase(words, retold)
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
