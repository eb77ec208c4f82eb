"""An article while it is read: who is in it, where its parts lie, and who has spoken so far."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from onrecord.identify.cast import Cast, Entity
from onrecord.identify.entities import gather
from onrecord.identify.finding import find_mentions
from onrecord.identify.mentions import headline_tokens
from onrecord.language import tokens, whole_text
from onrecord.records import Attribution


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speaker already resolved, at the token where its source begins."""

    token: int
    entity: Entity


@dataclass(frozen=True, slots=True)
class Heard:
    """All who spoke at a source, named (``entities``) or called by the article's ``words``;
    ``noun`` is that of one person or paper without a name, ``behalf`` whom that one speaks for."""

    token: int
    entities: tuple[Entity, ...]
    words: str
    many: bool
    noun: Token | None = None
    behalf: str | None = None


@dataclass(slots=True)
class Scene:
    """What resolving a source needs to know; ``spoken`` and ``heard`` grow in reading order.

    ``quoted`` are the tokens inside direct speech, ``loud`` those of lines of capitals;
    ``sentences`` and ``paragraphs`` give for each token the number of the one it stands in.
    """

    doc: Doc
    text: str
    cast: Cast
    quoted: frozenset[int]
    sentences: Sequence[int]
    paragraphs: Sequence[int]
    loud: frozenset[int] = frozenset()
    spoken: list[Spoken] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)

    def last_spoken(self, token: int, besides: Collection[Entity] = ()) -> Spoken | None:
        """Who spoke last before ``token``, ``besides`` left out."""
        before = (s for s in self.spoken if s.token < token and s.entity not in besides)
        return max(before, key=lambda s: s.token, default=None)

    def in_headline(self, token: int) -> bool:
        """Whether a token stands in the first of several paragraphs."""
        return self.paragraphs[token] == 0 and self.paragraphs[-1] > 0

    def gap(self, earlier: int, later: int) -> int:
        """How many sentences lie between two tokens."""
        return self.sentences[later] - self.sentences[earlier]


def open_scene(doc: Doc, attributions: Sequence[Attribution]) -> Scene:
    """The scene of an article before anybody spoke."""
    sentences, paragraphs = _numbers(doc)
    return Scene(
        doc=doc,
        text=whole_text(doc),
        cast=gather(doc, find_mentions(doc)),
        quoted=frozenset(_quoted(doc, attributions)),
        sentences=sentences,
        paragraphs=paragraphs,
        loud=frozenset(headline_tokens(doc)),
    )


def _quoted(doc: Doc, attributions: Sequence[Attribution]) -> Iterator[int]:
    for attribution in attributions:
        if attribution.kind in {"direct", "turn"}:
            yield from (token.i for token in tokens(doc, attribution.content))


def _numbers(doc: Doc) -> tuple[list[int], list[int]]:
    """For each token the number of its sentence and of its paragraph."""
    sentences: list[int] = []
    paragraphs: list[int] = []
    sentence = paragraph = 0
    for token in doc:
        sentence += bool(token.is_sent_start)
        sentences.append(sentence)
        paragraphs.append(paragraph)
        paragraph += "\n" in token.text
    return sentences, paragraphs
