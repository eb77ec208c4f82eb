"""The interview brief of a speaker, from what a ledger holds."""

from __future__ import annotations

from dataclasses import replace

from onrecord.keeping.history import observed_of
from onrecord.keeping.origins import origins_of
from onrecord.ledger import Ledger, Wanted
from onrecord.publish import Brief, build
from onrecord.query import is_matter
from onrecord.review import CONFLICTS


def brief(
    ledger: Ledger, speaker: str, about: str | None = None, wanted: Wanted | None = None
) -> Brief:
    """The interview brief of ``speaker``: conflicts first, then the record by matter; only of what
    is ``about`` this (words, or a matter's id), or else as ``wanted``. Raises ``QueryError``."""
    asked = replace(wanted or Wanted(about=about), speaker=speaker)
    statements = ledger.statements_as(asked)
    ids = {statement.id for statement in statements}
    relations = [r for r in ledger.relations(speaker=speaker) if r.a in ids or r.b in ids]
    ends = {end for relation in relations for end in (relation.a, relation.b)} - ids
    others = {side.statement.id: side.statement for side in ledger.sides(sorted(ends))}
    everything = [*statements, *others.values()]
    articles = {a.id: a for a in ledger.articles({s.article for s in everything})}
    judged = ledger.judged([relation.id for relation in relations])
    flagged = {end for r in relations if r.type in CONFLICTS for end in (r.a, r.b)}
    return build(
        speaker,
        statements,
        relations,
        articles,
        about=_topic(ledger, asked),
        others=others,
        judged=judged,
        origins=origins_of(ledger, [statement.id for statement in everything]),
        observed=observed_of(ledger, flagged),
    )


def _topic(ledger: Ledger, wanted: Wanted) -> str | None:
    """What a brief is about, in words: the matter by its name, and how it was narrowed."""
    words = wanted.about and wanted.about.strip()
    matter = wanted.matter or (words if words and is_matter(words) else None)
    names = [ledger.matters.one(matter).name] if matter else []
    topic = ", ".join([*names, *([words] if words and words != matter else [])])
    filters = [value for value in (wanted.medium, wanted.act, wanted.outlet) if value]
    filters += [f"since {wanted.since}"] if wanted.since else []
    filters += [f"until {wanted.until}"] if wanted.until else []
    if not filters:
        return topic or None
    return f"{topic or 'any matter'} ({', '.join(filters)})"
