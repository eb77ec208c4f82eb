"""Whom "he", "she" or "it" stands for: candidates ranked by a small linear model.

Only sources are resolved, so the candidates are the people (or bodies) named so far. Features are
those of the literature on pronoun resolution (Lappin and Leass 1994): recency, grammatical role,
parallelism and salience; with who spoke last, the strongest sign in news.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from onrecord.identify.cast import Entity
from onrecord.identify.gender import Gender
from onrecord.identify.mentions import Mention
from onrecord.identify.pronoun_weights import CERTAIN, WEIGHTS
from onrecord.identify.scene import Scene

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_FAR = 12


def resolve_pronoun(
    scene: Scene, token: int, gender: Gender, excluded: Collection[Entity] = ()
) -> Entity | None:
    """The person that "he" or "she" at ``token`` stands for; ``None`` when not certain."""
    people = [p for p in scene.cast.people() if not any(p is e for e in excluded)]
    fitting = [p for p in people if p.gender in {gender, None}]
    return rank(scene, token, fitting, gender=gender, certain=CERTAIN)


def rank(
    scene: Scene,
    token: int,
    fitting: Sequence[Entity],
    *,
    certain: float,
    gender: Gender = None,
) -> Entity | None:
    """The likeliest of the entities known before ``token``; ``None`` below ``certain``."""
    known = [e for e in fitting if e.mentions[0].start < token]
    if not known:
        return None
    scores = [score(features(scene, token, entity, gender)) for entity in known]
    best = max(range(len(known)), key=scores.__getitem__)
    total = sum(math.exp(value - scores[best]) for value in scores)
    return known[best] if 1 / total >= certain else None


def score(values: dict[str, float]) -> float:
    """The weighted sum of the features."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in values.items())


def features(scene: Scene, token: int, entity: Entity, gender: Gender) -> dict[str, float]:
    """What speaks for ``entity`` as the referent of a pronoun at ``token``."""
    values = {
        "gender known": float(gender is not None and entity.gender == gender),
        "frequency": math.log1p(entity.count_before(token)),
        "frequency in all": math.log1p(len(entity.mentions)),
    }
    values.update(_speech(scene, token, entity))
    values.update(_recency(scene, token, entity))
    return values


def _speech(scene: Scene, token: int, entity: Entity) -> dict[str, float]:
    """Whether the entity spoke last, and how long ago."""
    before = [s for s in scene.spoken if s.token < token and s.entity.kind == entity.kind]
    if not before:
        return {}
    last = max(before, key=lambda s: s.token)
    own = max((s.token for s in before if s.entity is entity), default=None)
    values: dict[str, float] = {}
    if last.entity is entity:
        gap = scene.sentences[token] - scene.sentences[last.token]
        values["spoke last"] = 1.0
        values["spoke last, near"] = float(0 < gap <= 3)
        values["spoke last, same paragraph"] = float(
            scene.paragraphs[token] == scene.paragraphs[last.token]
        )
    if own is not None:
        values["spoke"] = 1.0
    return values


def _recency(scene: Scene, token: int, entity: Entity) -> dict[str, float]:
    """How near and how prominent the last mention is."""
    before = [m for m in entity.mentions if m.end <= token]
    if not before:
        return {}
    outside = [m for m in before if m.start not in scene.quoted]
    last = (outside or before)[-1]
    gap = scene.sentences[token] - scene.sentences[last.start]
    role = scene.doc[last.end - 1]
    subject = role.dep_ in _SUBJECTS
    values = {
        "same sentence": float(gap == 0),
        "two sentences back": float(gap == 2),
        "distance": min(gap, _FAR) / _FAR,
        "same paragraph": float(scene.paragraphs[token] == scene.paragraphs[last.start]),
        "subject": float(subject),
        "subject, near": float(subject and gap <= 1),
        "nearest": float(_is_nearest(scene, token, entity, last)),
    }
    values["sentence opener"] = float(gap <= 2 and _opens(scene, last))
    return values


def _opens(scene: Scene, mention: Mention) -> bool:
    """Whether the mention is the first of a person in its sentence."""
    sentence = scene.sentences[mention.start]
    first = mention.start
    while first > 0 and scene.sentences[first - 1] == sentence:
        first -= 1
    return not any(
        i in scene.cast.of and scene.cast.of[i].kind == "person"
        for i in range(first, mention.start)
    )


def _is_nearest(scene: Scene, token: int, entity: Entity, last: Mention) -> bool:
    """Whether no other entity that could be meant is named between the mention and the pronoun."""
    return not any(
        other is not entity
        and other.kind == entity.kind
        and i not in scene.quoted
        and (entity.gender is None or other.gender in {entity.gender, None})
        for i, other in ((i, scene.cast.of.get(i)) for i in range(last.end, token))
        if other is not None
    )
