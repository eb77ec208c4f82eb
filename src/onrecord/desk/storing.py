"""Store what was read at the desk, and keep what somebody mended of it as corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord import pipeline
from onrecord.correcting import correct, correct_speaker
from onrecord.errors import BadRecord, QueryError
from onrecord.ledger import Ledger
from onrecord.ledger.corrections import What
from onrecord.records import Article, Statement
from onrecord.review import CONFLICTS

FIELDS: tuple[What, ...] = ("headline", "published", "outlet")
"""What can be corrected of an article, in the order of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """An article after it was stored; ``trouble`` says which correction could not be made."""

    article: Article
    new: bool
    statements: int
    conflicts: int
    corrected: int
    trouble: str | None = None


def store(
    ledger: Ledger, article: Article, wanted: Mapping[str, str], *, by: str, reason: str
) -> Stored:
    """Put ``article`` into the ledger as it was read, then correct what ``wanted`` says otherwise:
    ``headline``, ``published``, ``outlet``, and ``speaker-ID`` of statements, where they are there.
    """
    added = pipeline.add(ledger, article)
    article = added.article
    corrected, trouble = 0, None
    try:
        for _ in _corrections(ledger, article, wanted, by, reason):
            corrected += 1
    except (QueryError, BadRecord) as error:
        trouble = str(error)
    return Stored(
        article=ledger.article(article.id) or article,
        new=added.new,
        statements=added.statements,
        conflicts=sum(r.type in CONFLICTS for r in added.relations),
        corrected=corrected,
        trouble=trouble,
    )


def _corrections(
    ledger: Ledger, article: Article, wanted: Mapping[str, str], by: str, reason: str
) -> Iterator[int]:
    stored = ledger.article(article.id) or article
    for what in FIELDS:
        value = wanted.get(what)
        if value is not None and value.strip() != (getattr(stored, what) or ""):
            yield correct(ledger, article.id, what, value, by=by, reason=reason)
    yield from _speakers(ledger, ledger.statements(article=article.id), wanted, by, reason)


def _speakers(
    ledger: Ledger,
    statements: Iterable[Statement],
    wanted: Mapping[str, str],
    by: str,
    reason: str,
) -> Iterator[int]:
    for statement in statements:
        name = wanted.get(f"speaker-{statement.id}")
        known = statement.speaker.name if statement.speaker else ""
        if name is not None and " ".join(name.split()) != known:
            yield correct_speaker(ledger, statement.id, name, by=by, reason=reason)
