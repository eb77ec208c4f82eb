"""What the stage needs to know of a parsed token: its clause, its subject, its words."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from onrecord.attribute.cues import ASKING, AUXILIARIES, INTENDING, LIGHT_VERBS, OBJECTS, SPEECH
from onrecord.records import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_CLIMBS = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "acl"})
_FIRST_PERSON = frozenset({"i", "we", "me", "us"})
_EDGE = frozenset(" \t\n\r\xa0,;:.—–-()")
_OPENING = ("“", '"', "«", "„")
_CLOSING = frozenset('”"»“')
_TIMES = frozenset({"before", "after", "while"})
_LONGEST_CLIMB = 5
_LONGEST_PATH = 12
_LONGEST_PHRASE = 250
_REPORTING = SPEECH | OBJECTS | INTENDING


def span_of(first: Token, last: Token) -> Span:
    """The characters from one token to another, both included."""
    return Span(first.idx, last.idx + len(last))


def subtree_span(token: Token) -> Span:
    """The characters from the first to the last token that hangs on ``token``."""
    return span_of(token.left_edge, token.right_edge)


def cue_span(token: Token) -> Span:
    """A verb with the auxiliaries, negation and adverbs before it and the particle after it."""
    first = last = token
    allowed = {
        child.i
        for child in token.lefts
        if child.dep_ in AUXILIARIES or (child.dep_ == "advmod" and not child.n_lefts)
    }
    while first.i > 0 and first.i - 1 in allowed and not first.nbor(-1).is_punct:
        first = first.nbor(-1)
    if last.i + 1 < len(token.doc) and last.nbor().dep_ == "prt" and last.nbor().head == token:
        last = last.nbor()
    return span_of(first, last)


def is_passive(token: Token) -> bool:
    """Whether the verb stands in the passive voice."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children):
        return True
    if _is_main(token):
        return False
    bare = not any(child.dep_ in ("aux", "nsubj") for child in token.children)
    return token.tag_ == "VBN" and token.dep_ in ("advcl", "acl") and bare


def subject_of(token: Token) -> Token | None:
    """The subject of a verb: its own, or that of the verb it is conjoined to or controlled by.

    Participles and infinitives without a subject take that of the clause above ("he left,
    saying …"); a participle on a noun takes the noun ("a statement saying …").
    """
    host = host_of(token)
    if host is not None:
        return subject_of(host)
    current = token
    for _ in range(_LONGEST_CLIMB):
        own = next((child for child in current.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return own if current == token else _companion(current, token) or own
        if current.dep_ not in _CLIMBS and not _is_stranded(current):
            return None
        if _is_main(current):
            return current.head
        if current.dep_ == "acl" and not _after_comma(current):
            return _bearer(current.head)
        if current.dep_ == "xcomp" and _object(current.head) is not None and current == token:
            return _object(current.head)
        current = clause_of(current.head) if current.dep_ == "acl" else current.head
    return None


def host_of(token: Token) -> Token | None:
    """The reporting verb that a trailing participle or conjunct really goes with.

    Parsers tend to hang them on the reported clause: in "She maintained that it works, citing
    tests" and "She said it works and added that …" the source is she.
    """
    if token.lemma_.lower() not in _REPORTING or any(c.dep_ in SUBJECTS for c in token.children):
        return None
    trails = token.tag_ == "VBG" and (
        (token.dep_ in ("advcl", "acl") and _after_comma(token)) or says_more(token)
    )
    if not trails and token.dep_ != "conj":
        return None
    reported = False
    for above in islice(token.ancestors, _LONGEST_PATH):
        alike = trails or above.tag_ == token.tag_
        if reported and alike and above.pos_ == "VERB" and above.lemma_.lower() in _REPORTING:
            return above
        if above.dep_ in ("ccomp", "acl", "xcomp") and above.tag_ != "VBG":
            reported = True
    return None


def says_more(token: Token) -> bool:
    """Whether a verb tells in a clause of time what its speaker adds ("before saying …")."""
    if token.tag_ != "VBG" or token.dep_ not in ("advcl", "pcomp"):
        return False
    led = token.left_edge.lower_ in _TIMES or _before(token.left_edge).lower_ in _TIMES
    return led and any(child.dep_ in ("ccomp", "dobj") for child in token.children)


def _before(token: Token) -> Token:
    return token.nbor(-1) if token.i else token


def words_under(token: Token) -> TokenSpan:
    """The tokens that hang on ``token``; of a phrase beyond all measure, its first ones."""
    first, last = token.left_edge.i, token.right_edge.i
    return token.doc[first : min(last + 1, first + _LONGEST_PHRASE)]


def guests_of(host: Token) -> list[Token]:
    """The participles and conjuncts below ``host`` that go with it and not with its content."""
    return [
        token
        for token in words_under(host)
        if token.pos_ == "VERB"
        and token != host
        and (host_of(token) == host or _is_occasion(token))
    ]


def _is_occasion(verb: Token) -> bool:
    """Whether a clause only tells what was asked ("… when asked about it")."""
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.lemma_.lower() in ASKING


def guest_span(guest: Token) -> Span:
    """A trailing participle or conjunct with all that hangs on it and the conjunction before."""
    before = _before(guest.left_edge)
    joins = before.dep_ == "cc" or before.lower_ in _TIMES
    return span_of(before if joins else guest.left_edge, guest.right_edge)


def agent_of(token: Token) -> Token | None:
    """Who does what a passive verb says ("was accused by X")."""
    for child in token.children:
        if child.dep_ in ("agent", "prep") and child.lower_ == "by":
            return next((grand for grand in child.children if grand.dep_ == "pobj"), None)
    return None


def is_first_person(token: Token | None) -> bool:
    """Whether the token is "I" or "we"."""
    return token is not None and token.lower_ in _FIRST_PERSON


def clause_of(token: Token) -> Token:
    """The verb of the innermost clause that holds ``token``."""
    current = token
    while current.head != current and current.pos_ not in ("VERB", "AUX"):
        current = current.head
    return current


def without_edges(text: str, span: Span) -> Span:
    """``span`` without white space and punctuation at its ends; quotation marks stay."""
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    unclosed = text[start : start + 1] in _OPENING and not set(text[start + 1 : end]) & _CLOSING
    while end > start and text[end - 1] in _EDGE:
        if unclosed and text[end - 1] == ".":
            break
        if text[end - 1] == ")" and "(" in text[start:end]:
            break
        if text[end - 1] == "." and text[end - 3 : end - 2] in (".", " ") and end - start > 3:
            break
        end -= 1
    return Span(start, end)


def _companion(clause: Token, participle: Token) -> Token | None:
    """Who acts in "the row began with X saying …": the name after "with", not the row."""
    if participle.tag_ != "VBG":
        return None
    for child in clause.children:
        if child.lower_ == "with" and clause.i < child.i < participle.i:
            return next((c for c in child.children if c.ent_type_ == "PERSON"), None)
    return None


def _is_main(verb: Token) -> bool:
    """Whether the parser made a sentence's verb a mere modifier of its subject."""
    noun = verb.head
    return verb.dep_ == "acl" and noun.dep_ == "ROOT" and noun.pos_ in ("NOUN", "PROPN", "PRON")


def _is_stranded(verb: Token) -> bool:
    """Whether a finite verb was parsed as the complement of what is its own subject's modifier."""
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") and verb.dep_ == "ccomp"
    marked = any(child.dep_ == "mark" for child in verb.children)
    return finite and not marked and verb.head.lemma_.lower() not in _REPORTING


def _after_comma(token: Token) -> bool:
    edge = token.left_edge
    return edge.i > 0 and edge.nbor(-1).text == ","


def _object(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in ("dobj", "dative")), None)


def _bearer(noun: Token) -> Token:
    """Who bears the noun that a participle hangs on: its owner if it names one, else itself."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "acl" and (issuer := agent_of(child)) is not None:
            return issuer
    if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT_VERBS:
        return subject_of(noun.head) or noun
    return noun
