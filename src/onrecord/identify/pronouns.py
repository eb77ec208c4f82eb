"""Whom "he", "she" or "it" stands for: candidates ranked by a small linear model.

Only sources are resolved, so the candidates are the people (or bodies) named so far. Features are
those of the literature on pronoun resolution (Lappin and Leass 1994): recency, grammatical role,
parallelism and salience; with who spoke last, the strongest sign in news.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.identify.entities import Cast, Entity
from onrecord.identify.gender import Gender
from onrecord.identify.mentions import Mention
from onrecord.identify.pronoun_weights import CERTAIN, WEIGHTS

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_FAR = 12


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speaker already resolved, at the token where its source begins."""

    token: int
    entity: Entity


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a pronoun stands: what is known before it is resolved."""

    doc: Doc
    cast: Cast
    spoken: Sequence[Spoken]
    quoted: frozenset[int]
    sentences: Sequence[int]
    paragraphs: Sequence[int]


def resolve_pronoun(setting: Setting, token: int, gender: Gender, kind: str) -> Entity | None:
    """The entity of ``kind`` that a pronoun at ``token`` stands for; ``None`` when not certain."""
    scored = sorted(
        (
            (score(features(setting, token, e, gender)), i, e)
            for i, e in enumerate(candidates(setting, token, gender, kind))
        ),
        key=lambda item: -item[0],
    )
    if not scored:
        return None
    total = sum(math.exp(s - scored[0][0]) for s, _, _ in scored)
    return scored[0][2] if 1 / total >= CERTAIN else None


def candidates(setting: Setting, token: int, gender: Gender, kind: str) -> list[Entity]:
    """Entities of the kind that are named before the pronoun and may have its gender."""
    return [
        entity
        for entity in setting.cast.entities
        if entity.kind == kind
        and entity.gender in {gender, None}
        and (entity.mentions[0].start < token or _spoke(setting, token, entity))
    ]


def _spoke(setting: Setting, token: int, entity: Entity) -> bool:
    return any(s.entity is entity and s.token < token for s in setting.spoken)


def score(values: dict[str, float]) -> float:
    """The weighted sum of the features."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in values.items())


def features(setting: Setting, token: int, entity: Entity, gender: Gender) -> dict[str, float]:
    """What speaks for ``entity`` as the referent of a pronoun at ``token``."""
    values = {
        "gender known": float(gender is not None and entity.gender == gender),
        "frequency": math.log1p(entity.count_before(token)),
        "frequency in all": math.log1p(len(entity.mentions)),
    }
    values.update(_speech(setting, token, entity))
    values.update(_recency(setting, token, entity))
    return values


def _speech(setting: Setting, token: int, entity: Entity) -> dict[str, float]:
    """Whether the entity spoke last, and how long ago."""
    before = [s for s in setting.spoken if s.token < token and s.entity.kind == entity.kind]
    if not before:
        return {}
    last = max(before, key=lambda s: s.token)
    own = max((s.token for s in before if s.entity is entity), default=None)
    values: dict[str, float] = {}
    if last.entity is entity:
        gap = setting.sentences[token] - setting.sentences[last.token]
        values["spoke last"] = 1.0
        values["spoke last, same sentence"] = float(gap == 0)
        values["spoke last, near"] = float(0 < gap <= 3)
        values["spoke last, same paragraph"] = float(
            setting.paragraphs[token] == setting.paragraphs[last.token]
        )
    if own is not None:
        values["spoke"] = 1.0
    return values


def _recency(setting: Setting, token: int, entity: Entity) -> dict[str, float]:
    """How near and how prominent the last mention is."""
    before = [m for m in entity.mentions if m.end <= token]
    if not before:
        return {"far": 1.0}
    outside = [m for m in before if m.start not in setting.quoted]
    last = (outside or before)[-1]
    gap = setting.sentences[token] - setting.sentences[last.start]
    role = setting.doc[last.end - 1]
    subject = role.dep_ in _SUBJECTS
    owner = last.end < len(setting.doc) and setting.doc[last.end].tag_ == "POS"
    values = {
        "same sentence": float(gap == 0),
        "one sentence back": float(gap == 1),
        "two sentences back": float(gap == 2),
        "distance": min(gap, _FAR) / _FAR,
        "same paragraph": float(setting.paragraphs[token] == setting.paragraphs[last.start]),
        "subject": float(subject),
        "subject, near": float(subject and gap <= 1),
        "owner": float(owner and gap <= 1),
        "only in quotations": float(not outside),
        "nearest": float(_is_nearest(setting, token, entity, last)),
    }
    values["sentence opener"] = float(gap <= 2 and _opens(setting, last))
    return values


def _opens(setting: Setting, mention: Mention) -> bool:
    """Whether the mention is the first of a person in its sentence."""
    sentence = setting.sentences[mention.start]
    first = mention.start
    while first > 0 and setting.sentences[first - 1] == sentence:
        first -= 1
    return not any(
        i in setting.cast.of and setting.cast.of[i].kind == "person"
        for i in range(first, mention.start)
    )


def _is_nearest(setting: Setting, token: int, entity: Entity, last: Mention) -> bool:
    """Whether no other entity that could be meant is named between the mention and the pronoun."""
    return not any(
        other is not entity
        and other.kind == entity.kind
        and i not in setting.quoted
        and (entity.gender is None or other.gender in {entity.gender, None})
        for i, other in ((i, setting.cast.of.get(i)) for i in range(last.end, token))
        if other is not None
    )
