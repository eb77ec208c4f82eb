"""Names that only their capitals show: sources the language model took for no name at all."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.identify.cast import Entity
from onrecord.identify.mentions import Mention, MentionKind, is_capital
from onrecord.identify.nouns import CALENDAR, DOCUMENT_NOUNS
from onrecord.identify.scene import Scene
from onrecord.identify.sources import Source, is_comma
from onrecord.naming.given_names import GIVEN_NAMES
from onrecord.naming.names import fold
from onrecord.naming.places import DEMONYMS
from onrecord.naming.titles import CAMPS_OF_OPINION, ROLE_MODIFIERS, TITLE_WORDS, plain

_JOINTS = frozenset({"of", "the", "and", "for", "&", "-", "/", "'s", "’s", "'", "’"})
_MADE = frozenset({"poll", "survey", "study"})
_LONGEST, _LONGEST_PERSON = 9, 3
_NO_NAMES = CALENDAR | TITLE_WORDS | ROLE_MODIFIERS | CAMPS_OF_OPINION | {"i", "gop", "new"}


def spelt_name(scene: Scene, source: Source) -> Entity | None:
    """The entity of a source that is a name by its capitals alone; ``None`` where it is none.

    Up to the first comma it is capitalised throughout and says more than titles, peoples and
    days, and the article has it again; in a line of capitals nothing can be told.
    """
    words = _to_comma([*scene.doc[source.start : source.end]])
    if words and words[0].lower_ == "the":
        words = words[1:]
    headline = scene.in_headline(source.start)
    if not _is_name(words) or headline or source.start in scene.loud:
        return None
    person = fold(words[0].text) in GIVEN_NAMES and 2 <= len(words) <= _LONGEST_PERSON
    families = {p.full[-1] for p in scene.cast.people()}
    person = person or (fold(words[-1].text) in families and len(words) == 2)
    found = _entity(scene, words, "person" if person else "body")
    return found if person or scene.text.count(found.name) > 1 else None


def maker_spelt(scene: Scene, source: Source) -> Entity | None:
    """The maker that capitals before a paper's noun show: "the Tarn Watch/Northern Wire survey"."""
    head = source.head
    if head is None or plain(head.lemma_) not in _MADE or source.start in scene.loud:
        return None
    start = head.i
    while start > source.start and _may_be_part(scene.doc[start - 1]):
        start -= 1
    words = [t for t in scene.doc[start : head.i] if t.pos_ != "DET"]
    if not words or not is_capital(words[0]) or not _tells(words):
        return None
    wanted = {fold(t.text) for t in words if t.is_alpha}
    known = (b for b in scene.cast.bodies() if wanted <= {fold(w) for w in b.name.split()})
    return next(known, None) or _entity(scene, words, "body")


def _to_comma(words: Sequence[Token]) -> list[Token]:
    kept: list[Token] = []
    for token in words:
        if is_comma(token):
            break
        kept.append(token)
    return kept


def _is_name(words: Sequence[Token]) -> bool:
    capital = [t for t in words if is_capital(t)]
    if not 2 <= len(words) <= _LONGEST or len(capital) < 2 or words[-1] not in capital:
        return False
    plural = words[-1].tag_ in {"NNS", "NNPS"} and words[-1].text.endswith("s")
    office = plain(words[-1].text) in TITLE_WORDS
    joined = all(t in capital or t.lower_ in _JOINTS for t in words)
    return joined and is_capital(words[0]) and not plural and not office and _tells(capital)


def _tells(words: Sequence[Token]) -> bool:
    """Whether one of the words is more than a title, a people, a day or a kind of paper."""
    return any(
        plain(t.text) not in _NO_NAMES | DOCUMENT_NOUNS
        and plain(t.text) not in DEMONYMS
        and t.is_alpha
        and (t.pos_ == "PROPN" or t.is_upper)
        for t in words
    )


def _may_be_part(token: Token) -> bool:
    return is_capital(token) or token.text in {"/", "-", "&"}


def _entity(scene: Scene, words: Sequence[Token], kind: MentionKind) -> Entity:
    first, last = words[0], words[-1]
    name = scene.text[first.idx : last.idx + len(last)]
    mention = Mention(first.i, last.i + 1, tuple(name.split()), kind)
    return Entity(kind, [mention], name=name)
