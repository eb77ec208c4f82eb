"""Store what was read at the desk, and keep what somebody mended of it as corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord import grouping, pipeline
from onrecord.correcting import Done, correct, correct_speaker
from onrecord.errors import BadRecord, InputError, QueryError
from onrecord.ledger import Ledger
from onrecord.ledger.corrections import What
from onrecord.records import Article, Statement
from onrecord.review import CONFLICTS

FIELDS: tuple[What, ...] = ("headline", "published", "outlet")
"""What can be corrected of an article, in the order of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What became of an article: whether it is ``new`` to the ledger, and ``there`` under its id
    (the same text at the same address may be there under another); ``trouble`` says what could not
    be done."""

    article: Article
    new: bool = False
    there: bool = False
    statements: int = 0
    conflicts: int = 0
    corrected: int = 0
    trouble: str | None = None


def store(
    ledger: Ledger, article: Article, wanted: Mapping[str, str], *, by: str, reason: str
) -> Stored:
    """Put ``article`` into the ledger as it was read, then correct what ``wanted`` says otherwise:
    ``headline``, ``published``, ``outlet``, and ``speaker-ID`` of statements, where they are there.
    """
    try:
        added = pipeline.add(ledger, article)
    except InputError as error:
        return Stored(article=article, trouble=str(error))
    grouping.settle(ledger)
    there = ledger.has_article(article.id)
    corrected, trouble = _correct(ledger, article, wanted, by, reason) if there else (0, None)
    return Stored(
        article=ledger.article(article.id) or article,
        new=added.new,
        there=there,
        statements=added.statements,
        conflicts=sum(r.type in CONFLICTS for r in added.relations),
        corrected=corrected,
        trouble=trouble,
    )


def _correct(
    ledger: Ledger, article: Article, wanted: Mapping[str, str], by: str, reason: str
) -> tuple[int, str | None]:
    """How many corrections were made, and why no more."""
    corrected = 0
    try:
        for _ in _corrections(ledger, article, wanted, by, reason):
            corrected += 1
    except (QueryError, BadRecord) as error:
        return corrected, f"A correction could not be made. {error}"
    return corrected, None


def _corrections(
    ledger: Ledger, article: Article, wanted: Mapping[str, str], by: str, reason: str
) -> Iterator[Done]:
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
) -> Iterator[Done]:
    for statement in statements:
        name = wanted.get(f"speaker-{statement.id}")
        known = statement.speaker.name if statement.speaker else ""
        if name is not None and " ".join(name.split()) != known:
            yield correct_speaker(ledger, statement.id, name, by=by, reason=reason)
