"""Reading a source phrase: whom it names, or what kind of phrase stands there instead.

Read from left to right: the first name that is no modifier ("Tost's lawyer", "a Brenn ally"),
stands in no prepositional phrase ("a spokesman for Tost") and no relative clause is the source.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from onrecord.identify.apposed import apposed_name, mention_of
from onrecord.identify.cast import Cast, Entity
from onrecord.identify.datelines import after_dateline
from onrecord.identify.mentions import Mention
from onrecord.identify.nouns import (
    CALENDAR,
    DOCUMENT_NOUNS,
    OUTLET_NOUNS,
    PERSON_NOUNS_PLURAL,
    PRONOUNS,
    SPEECH_NOUNS,
    UNNAMED_PRONOUNS,
)
from onrecord.language import tokens
from onrecord.naming.titles import TITLE_WORDS, plain
from onrecord.records import Spans

SourceKind = Literal["name", "pronoun", "nominal", "plural", "none"]

_STOPS = frozenset({"who", "which", "that", "whose", "whom", "where", "when"})
_COMMAS = frozenset({",", "—", "–", "--", ";", ":"})
_EXAMPLES = frozenset({"like", "including"})
_LONGEST_TITLE = 8
_POSSESSIVES = frozenset({"'s", "’s", "'", "’", "‘s"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})


@dataclass(frozen=True, slots=True)
class Source:
    """A source phrase, tokens ``[start, end)``: its kind, whom it names, its head noun."""

    kind: SourceKind
    start: int
    end: int
    named: tuple[Entity, ...] = ()
    head: Token | None = None
    definite: bool = False


def read_source(doc: Doc, spans: Spans, cast: Cast) -> Source:
    """What the words at ``spans`` are as a source; kind "none" where there are none."""
    found = tokens(doc, spans)
    words = after_dateline(found) if found else found
    if not words:
        return Source("none", 0, 0)
    start, end = words[0].i, words[-1].i + 1
    inside = cast.within(start, end)
    head = head_noun(words, {i for m in inside for i in range(m.start, m.end)})
    named = _named(_explained(words), cast, head)
    if named:
        return Source("name", start, end, tuple(named), head)
    if words[0].lower_ in PRONOUNS and not (len(words) > 1 and _owns(words)):
        return Source("pronoun", start, end, head=words[0])
    definite = words[0].lower_ in _DEFINITE or any(t.text in _POSSESSIVES for t in words)
    if is_plural(words, head):
        return Source("plural", start, end, head=head, definite=definite)
    return Source("nominal", start, end, head=head, definite=definite)


def is_comma(token: Token) -> bool:
    """Whether a comma or a dash, not a hyphen, parts the phrase here."""
    return token.text in _COMMAS or (token.text == "-" and bool(token.whitespace_))


def _explained(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words in the bracket that explains a pronoun ("he (Aldous Brenn)"), else all."""
    if len(tokens) > 2 and tokens[0].lower_ in PRONOUNS and tokens[1].text in {"(", "["}:
        return tokens[2:]
    return tokens


def _owns(tokens: Sequence[Token]) -> bool:
    """Whether a leading pronoun only says whose the source is ("his wife")."""
    return tokens[0].tag_ == "PRP$" or tokens[0].lower_ in {"whose", "that"}


def head_word(head: Token) -> str:
    """The lemma of a head noun in plain form, whole where hyphens join it ("front-runner")."""
    word, token = plain(head.lemma_), head
    while token.i > 1 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_:
        token = token.nbor(-2)
        word = f"{token.lower_}-{word}"
    return word


def role_of(source: Source) -> str | None:
    """What a description that names nobody says they are: "lawyer" of "her lawyer"."""
    head = source.head
    if source.kind != "nominal" or head is None or head.pos_ != "NOUN":
        return None
    start = head.i
    while start > source.start and head.doc[start - 1].pos_ in {"NOUN", "ADJ"}:
        start -= 1
    return head.doc[start : head.i + 1].text


def head_noun(tokens: Sequence[Token], names: Collection[int] = ()) -> Token | None:
    """The last noun before the first preposition, comma or clause outside ``names``."""
    head: Token | None = None
    for i, token in enumerate(tokens):
        if i and token.i not in names and _ends_head(token):
            if head is not None:
                break
        elif _may_head(token):
            head = token
    return head or tokens[-1]


def _may_head(token: Token) -> bool:
    """Whether a word can be the head of a phrase; a day ("his speech Tuesday") cannot."""
    word = plain(token.text)
    return (token.pos_ in {"NOUN", "PROPN"} and word not in CALENDAR) or (
        word in PERSON_NOUNS_PLURAL
    )


def _ends_head(token: Token) -> bool:
    return is_comma(token) or token.lower_ in _STOPS or token.pos_ in {"ADP", "VERB"}


def is_plural(tokens: Sequence[Token], head: Token | None) -> bool:
    """Whether the phrase stands for many ("47 percent of voters", "officials", "some")."""
    first = tokens[0].lower_
    counted = tokens[0].like_num and not (first == "one" and len(tokens) > 1)
    if first in UNNAMED_PRONOUNS - {"one"} or counted or first in {"nearly", "almost", "about"}:
        return True
    if head is None:
        return False
    return head.tag_ in {"NNS", "NNPS"} or plain(head.text) in PERSON_NOUNS_PLURAL


def _named(tokens: Sequence[Token], cast: Cast, head: Token | None) -> list[Entity]:
    """The people, else the bodies or places, that a source phrase names as speakers."""
    mentions = cast.within(tokens[0].i, tokens[-1].i + 1)
    if not mentions:
        return []
    people = [m for m in mentions if m.kind == "person"]
    places = [m for m in mentions if m.kind == "place"]
    led = any(_covers(m, head) for m in places)
    others = [m for m in mentions if m.kind == "body" or (led and m.kind == "place")]
    makers = _makers(tokens[0].doc, mentions) if _is_document(head) else []
    speaking = _heads(tokens, people)
    if makers and speaking and makers[0].start < speaking[0].start:
        speaking = []
    found = _joined(tokens, speaking, mentions) or makers or _heads(tokens, others)
    if not speaking and head is not None and (name := apposed_name(tokens, head)):
        found = mention_of(name, head, mentions)
    entities: list[Entity] = []
    for mention in found:
        entity = cast.of[mention.start]
        if entity not in entities:
            entities.append(entity)
    return entities


def _joined(
    tokens: Sequence[Token], speaking: Sequence[Mention], mentions: Sequence[Mention]
) -> list[Mention]:
    """The people who speak, and the bodies joined to them ("Brenn and the Farmers' Union")."""
    if not speaking:
        return []
    doc, heads = tokens[0].doc, _heads(tokens, mentions)
    more = [m for m in heads if m.kind != "person" and _after_and(doc, m, speaking[0].end)]
    return sorted((*speaking, *more), key=lambda m: m.start)


def _after_and(doc: Doc, mention: Mention, start: int) -> bool:
    """Whether a name follows "and" or "and the" after the token ``start``, and no quotation mark
    (a name in the title of a book says nothing)."""
    if any(t.is_quote for t in doc[start : mention.start]):
        return False
    before = [t.lower_ for t in doc[max(start, mention.start - 2) : mention.start]]
    return before[-1:] == ["and"] or before[-2:] == ["and", "the"]


def _makers(doc: Doc, mentions: Sequence[Mention]) -> list[Mention]:
    """The first body named, which no people is ("the Kestrian agency")."""
    bodies = (m for m in mentions if m.kind == "body" and doc[m.start].ent_type_ != "NORP")
    return list(bodies)[:1]


def _covers(mention: Mention, head: Token | None) -> bool:
    return head is not None and mention.start <= head.i < mention.end


def _is_document(head: Token | None) -> bool:
    """Whether the phrase is about a paper or a poll, whose maker speaks through it."""
    return head is not None and plain(head.lemma_) in DOCUMENT_NOUNS | OUTLET_NOUNS


def _heads(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that stand as speakers themselves, in order."""
    starts = {m.start: m for m in mentions}
    heads: list[Mention] = []
    blocked = False
    i = 0
    while i < len(tokens):
        token = tokens[i]
        mention = starts.get(token.i)
        if mention is not None:
            size = mention.end - mention.start
            if (not blocked or _closes_title(tokens[:i])) and not _modifies(tokens[i + size :]):
                heads.append(mention)
            i += size
            continue
        if token.lower_ in _STOPS:
            break
        if token.text in {"(", "["}:
            i = _after_bracket(tokens, i)
            continue
        if is_comma(token):
            if heads and not _list_goes_on(tokens[i + 1 :], starts):
                break
            blocked = False
        elif token.pos_ in {"ADP", "SCONJ"} and token.lower_ not in _EXAMPLES:
            blocked = not (heads == [] and i == 0)
        elif token.lower_ in _EXAMPLES:
            blocked = False
        i += 1
    return heads


def _after_bracket(tokens: Sequence[Token], i: int) -> int:
    """The place after the bracket that opens at ``i``."""
    while i < len(tokens) and tokens[i].text not in {")", "]"}:
        i += 1
    return i + 1


def _closes_title(before: Sequence[Token]) -> bool:
    """Whether a name ends a title that holds "of" ("chief of staff Ada Lund",
    "secretary of trade and candidate Ada Lund")."""
    if len(before) < 3 or before[-1].pos_ not in {"NOUN", "PROPN"}:
        return False
    words = [t.lower_ for t in before]
    if plain(words[-1]) in TITLE_WORDS:
        joined = "of" in words and "and" in words[words.index("of") :]
        return joined or _is_of_a_body(before)
    return "of" in words[-3:-1]


def _is_of_a_body(title: Sequence[Token]) -> bool:
    """Whether a title begins with the name of a body that holds "of" ("Bank of Varland governor"),
    not with whoever stands to its holder ("a friend of the governor")."""
    of = next((i for i, token in enumerate(title) if token.lower_ == "of"), 0)
    named = of > 0 and title[of - 1].text[0].isupper() and title[of - 1].pos_ == "PROPN"
    post = any(plain(token.text) in TITLE_WORDS for token in title[:of])
    return named and not post and title[-2].pos_ in {"NOUN", "PROPN"}


def _list_goes_on(rest: Sequence[Token], starts: dict[int, Mention]) -> bool:
    """Whether another name of a list, not only an apposition, follows a comma."""
    for i, token in enumerate(rest):
        if token.i in starts:
            after = rest[i + starts[token.i].end - token.i :]
            return bool(after) or any(t.lower_ == "and" for t in rest[:i])
        if token.lower_ in {"a", "an", "the"} and not any(t.lower_ == "and" for t in rest[:i]):
            return _another_after(rest[i:], starts)
        if is_comma(token) or token.pos_ == "ADP":
            return False
    return False


def _another_after(apposition: Sequence[Token], starts: dict[int, Mention]) -> bool:
    """Whether ", and NAME" closes an apposition ("Brenn, the premier, and Vale")."""
    for i, token in enumerate(apposition):
        if is_comma(token):
            rest = apposition[i + 1 : i + 1 + _LONGEST_TITLE]
            joined = bool(rest) and rest[0].lower_ == "and"
            return joined and any(t.i in starts for t in rest)
        if token.lower_ in _STOPS:
            return False
    return False


def _modifies(after: Sequence[Token]) -> bool:
    """Whether a name followed by these tokens is only part of another's description."""
    if not after:
        return False
    if after[0].text in _POSSESSIVES:
        rest = after[1:]
        if rest and rest[0].is_quote:
            return False
        return bool(rest) and not any(
            plain(t.lemma_) in SPEECH_NOUNS or plain(t.lemma_) in DOCUMENT_NOUNS for t in rest[:4]
        )
    if is_comma(after[0]):
        return False
    if after[0].text.startswith("-") or after[0].text == "/":
        return True
    noun = next((t for t in after if t.pos_ not in {"ADJ", "NUM"} and t.text != "-"), None)
    return noun is not None and noun.pos_ in {"NOUN", "PROPN"}
