"""To whom a statement is made: "told the Courier", "asked Vale", "in an interview with ..."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.identify.cast import Entity
from onrecord.identify.mentions import is_capital
from onrecord.identify.nouns import AIR_WORDS, ARMS, BODY_NOUNS, OUTLET_NOUNS, OUTLET_WORDS, PRESS
from onrecord.identify.scene import Scene
from onrecord.identify.sources import read_source
from onrecord.identify.speakers import joined, name_of
from onrecord.language import tokens
from onrecord.naming.titles import TITLE_WORDS, plain
from onrecord.records import Attribution, Span
from onrecord.spans import covered

_TELLING = frozenset(
    "tell ask remind assure inform warn urge advise thank congratulate press question brief "
    "interview address grill quiz answer".split()
)
_OCCASIONS = frozenset({"interview", "conversation", "discussion", "statement", "letter", "email"})
_AUDIENCE = frozenset({"to", "with"})
_CONVERSING = frozenset({"speak", "talk", "sit", "interview", "conversation", "discussion"})
_BROADCASTERS = (
    AIR_WORDS
    | {"channel"}
    | frozenset(
        "cnn nbc abc cbs msnbc cnbc fox bbc itv sky npr pbs c-span bloomberg cbc rte".split()
    )
)
_MEETING = frozenset({"speak", "talk", "open", "sit"})
_LONGEST_ACRONYM = 6
_SPEAKING = frozenset(
    "speak talk say write respond reply open explain confirm admit complain announce mention "
    "confess reveal disclose suggest insist".split()
)
_LONGEST = 12
_PRESS = frozenset({"reporter", "journalist", "lawmaker", "legislator", "senator", "delegate"})
_CROWDS = frozenset(
    "crowd audience supporter voter delegate member student viewer listener fan resident worker "
    "councillor mp mps juror jury inquiry congregation investor shareholder worshipper soldier "
    "diplomat".split()
)
_BODIES = BODY_NOUNS | ARMS | OUTLET_NOUNS - {"site", "website", "group"}


@dataclass(frozen=True, slots=True)
class Told:
    """To whom something is said, and whether an interview is told of as the occasion."""

    name: str
    interview: bool


def addressee(scene: Scene, attribution: Attribution) -> Told | None:
    """Whom the saying is addressed to, by name or in the article's words; ``None`` if not told."""
    content = attribution.content
    for token in tokens(scene.doc, attribution.cue):
        for listener in _listeners(token):
            inside = covered(content, Span(listener.idx, listener.idx + len(listener)))
            if not inside and (name := _called(scene, listener)):
                return Told(name, _in_interview(token))
        for noun in _occasions(token):
            if name := _outlet_of(scene, noun):
                return Told(name, interview=True)
        if name := _aired_on(scene, token):
            return Told(name, interview=True)
    return None


def _in_interview(cue: Token) -> bool:
    words = {t.lemma_.lower() for t in cue.sent}
    return "interview" in words or (cue.lemma_ == "open" and "up" in words)


def _listeners(cue: Token) -> Iterator[Token]:
    """The objects of a verb of telling, and those of "in an interview with", "speaking to"."""
    if cue.lemma_.lower() in _TELLING:
        yield from (c for c in cue.children if c.dep_ in {"dobj", "dative", "iobj", "obj"})
        yield from _asked(cue)
    for noun in _occasions(cue):
        yield from _audience(noun)
    for child in cue.children:
        if child.dep_ == "advcl" and child.lemma_ in _SPEAKING:
            yield from _audience(child)
    if cue.lemma_.lower() in _SPEAKING:
        yield from _audience(cue)


def _asked(cue: Token) -> Iterator[Token]:
    """The subject of the clause that "asked by Okray whether ..." stands before."""
    if cue.tag_ == "VBN" and cue.dep_ == "advcl" and cue.lemma_ in {"ask", "press", "question"}:
        yield from (c for c in cue.head.children if c.dep_ == "nsubj")


def _occasions(cue: Token) -> Iterator[Token]:
    """The nouns of "in an interview", "in a letter" around a cue."""
    for verb in (cue, *(c for c in cue.children if c.dep_ == "advcl")):
        for child in verb.children:
            if child.dep_ == "prep":
                yield from (n for n in child.children if n.lemma_.lower() in _OCCASIONS)


def _outlet_of(scene: Scene, noun: Token) -> str | None:
    """The outlet whose name stands right before "interview"."""
    if noun.lemma_ != "interview":
        return None
    ends = (m for m in scene.cast.mentions if m.end == noun.i and m.kind == "body")
    return next((name_of(scene.cast.of[m.start]) for m in ends), None)


def _audience(head: Token) -> Iterator[Token]:
    for preposition in head.children:
        meant = preposition.lower_ == "to" or head.lemma_ in _CONVERSING
        if preposition.lower_ in _AUDIENCE and meant:
            yield from (c for c in preposition.children if c.dep_ == "pobj")


def _aired_on(scene: Scene, cue: Token) -> str | None:
    """The broadcaster of "said on Radio Tarn", "in an interview on Harrowmere TV's Late Desk"."""
    for head in (cue, *_occasions(cue)):
        for preposition in (c for c in head.children if c.lower_ == "on"):
            inside = [t.i for t in preposition.subtree][:_LONGEST]
            for mention in scene.cast.within(inside[0], inside[-1] + 1):
                if mention.kind == "body" and _BROADCASTERS.intersection(mention.folded):
                    return name_of(scene.cast.of[mention.start])
    return None


def _listens(listener: Token) -> bool:
    """Whether a common noun is one to whom things are said: the press, a body, an office."""
    word = plain(listener.lemma_)
    single = listener.tag_ not in {"NNS", "NNPS"} and word in TITLE_WORDS
    return word in _PRESS or word in _CROWDS or word in _BODIES or single


def _called(scene: Scene, listener: Token) -> str | None:
    """The name of a listener, else the noun phrase without its article; pronouns are left out."""
    if listener.pos_ == "PRON":
        return None
    phrase = [t for t in listener.subtree if t.i - listener.i < _LONGEST]
    comma = next((t.i for t in phrase if t.i > listener.i and t.text == ","), len(scene.doc))
    phrase = [t for t in phrase if t.i < comma]
    start, end = phrase[0], phrase[-1]
    source = read_source(scene.doc, (Span(start.idx, end.idx + len(end)),), scene.cast)
    if source.named:
        return joined([e.name if e.kind == "place" else name_of(e) for e in source.named])
    if listener.pos_ == "PROPN":
        return _spelt(scene, listener)
    if not _listens(listener):
        return None
    words = [t for t in phrase if t.i <= listener.i and t.dep_ != "det"]
    return scene.text[words[0].idx : listener.idx + len(listener)] if words else None


def _spelt(scene: Scene, listener: Token) -> str | None:
    """A listener whom only capitals show to be named: two words at least, or an acronym."""
    start = listener.i
    while start > 0 and is_capital(scene.doc[start - 1]) and not scene.doc[start].is_sent_start:
        start -= 1
    acronym = listener.is_upper and 1 < len(listener) <= _LONGEST_ACRONYM
    named = acronym or (start < listener.i and is_capital(listener))
    first = scene.doc[start]
    return scene.text[first.idx : listener.idx + len(listener)] if named else None


def conversations(scene: Scene) -> Iterator[tuple[int, str, Told]]:
    """Where the article says outside quotations that somebody talks to an outlet or a journalist.

    Gives the token of the verb, the name of who talks, and the addressee.
    """
    for token in scene.doc:
        if token.i in scene.quoted or token.lemma_ not in _MEETING or token.pos_ != "VERB":
            continue
        speaker = next((_person_at(scene, c) for c in token.children if c.dep_ == "nsubj"), None)
        for listener in _audience(token) if speaker else ():
            name = _called(scene, listener)
            if speaker and name and (_in_interview(token) or _is_press(scene, listener)):
                yield token.i, speaker.name, Told(name, interview=True)


def _person_at(scene: Scene, token: Token) -> Entity | None:
    held = (m for m in scene.cast.mentions if m.start <= token.i < m.end and m.kind == "person")
    return next((scene.cast.of[m.start] for m in held), None)


def _is_press(scene: Scene, listener: Token) -> bool:
    """Whether a listener is an outlet or a journalist by name or description."""
    if listener.is_upper and 1 < len(listener) <= _LONGEST_ACRONYM:
        return True
    held = (m for m in scene.cast.mentions if m.start <= listener.i < m.end)
    entity = next((scene.cast.of[m.start] for m in held), None)
    if entity is None:
        return False
    words = {w.lower() for w in entity.name.split()}
    return bool(words & (OUTLET_WORDS | _BROADCASTERS) or entity.words & PRESS)
