"""What can be mended of an article, what was, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.desk.storing import FIELDS
from onrecord.ledger import Corrected, Ledger
from onrecord.ledger.corrections import Value, standing, withdrawal
from onrecord.publish.brief import Quote
from onrecord.publish.quotes import quote_of
from onrecord.publish.sources import shelf_of
from onrecord.records import Article, Statement

NONE: Mapping[int, tuple[str, ...]] = {}
NAMES = {
    "headline": "Headline",
    "published": "Date of publication",
    "outlet": "Outlet",
    "speaker": "Speaker",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A correction in words: ``before`` and ``after`` are empty for what is not known;
    ``withdrew`` are the flags (ids) that it withdrew."""

    line: Corrected
    name: str
    before: str
    after: str
    words: str | None
    holds: bool
    withdrew: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """How many flags a correction added, withdrew, and let stand again."""

    added: int = 0
    withdrawn: int = 0
    again: int = 0

    def words(self) -> str:
        """That in words; empty when no flag is touched."""
        told = (
            ("Withdrawn, since they hold no more", self.withdrawn),
            ("Withdrawn before, standing again", self.again),
            ("New, waiting in the review", self.added),
        )
        parts = [f"{what}: {many}." for what, many in told if many]
        return f"Flags were looked at anew. {' '.join(parts)}" if parts else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A value that can be corrected: the ``key`` of the form, what it is, and what it says now."""

    key: str
    name: str
    value: str
    quote: Quote | None = None
    mended: Mended | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionPage:
    """The whole page."""

    article: Article
    fields: tuple[Open, ...]
    said: tuple[Open, ...]
    journal: tuple[Mended, ...]


def correction_page(ledger: Ledger, identity: str) -> CorrectionPage | None:
    """What can be corrected of the article with this id; None when there is none."""
    article = ledger.article(identity)
    if article is None:
        return None
    statements = sorted(ledger.statements(article=identity), key=lambda s: s.content.spans)
    lines = ledger.corrections.of([identity])
    withdrew = _withdrew(ledger, lines, statements)
    journal = tuple(_mended(lines, {s.id: s for s in statements}, withdrew))
    held = {(one.line.statement, one.line.what): one for one in journal if one.holds}
    return CorrectionPage(
        article=article,
        fields=tuple(
            Open(
                key=what,
                name=NAMES[what],
                value=getattr(article, what) or "",
                mended=held.get((None, what)),
            )
            for what in FIELDS
        ),
        said=tuple(_said(s, article, held.get((s.id, "speaker"))) for s in statements),
        journal=journal,
    )


def mended_of(ledger: Ledger, article: str) -> tuple[Mended, ...]:
    """The corrections that hold of the article with this id, and of its statements."""
    return tuple(one for one in _mended(ledger.corrections.of([article]), {}) if one.holds)


def mended_in(ledger: Ledger, statement: Statement) -> tuple[Mended, ...]:
    """The corrections that hold of ``statement`` and of the page that it stands on."""
    lines = mended_of(ledger, statement.article)
    return tuple(one for one in lines if one.line.statement in (None, statement.id))


def _said(statement: Statement, article: Article, mended: Mended | None) -> Open:
    return Open(
        key=statement.id,
        name=NAMES["speaker"],
        value=statement.speaker.name if statement.speaker else "",
        quote=quote_of(statement, shelf_of({article.id: article})),
        mended=mended,
    )


def _withdrew(
    ledger: Ledger, lines: Iterable[Corrected], statements: Iterable[Statement]
) -> dict[int, tuple[str, ...]]:
    """The flags (ids) that each correction withdrew and that are out still, by its number."""
    numbers = {withdrawal(line.number): line.number for line in lines}
    if not numbers:
        return {}
    relations = ledger.relations_of([s.id for s in statements], least=0.0)
    found: dict[int, tuple[str, ...]] = {}
    for relation, judged in ledger.judged([relation.id for relation in relations]).items():
        for line in judged:
            if line.note in numbers and line.undone_by is None:
                number = numbers[line.note]
                found[number] = (*found.get(number, ()), relation)
    return found


def _mended(
    lines: Iterable[Corrected],
    statements: Mapping[str, Statement],
    withdrew: Mapping[int, tuple[str, ...]] = NONE,
) -> Iterable[Mended]:
    kept = list(lines)
    held = {line.number for line in standing(kept)}
    for line in kept:
        said = statements.get(line.statement or "")
        yield Mended(
            line=line,
            name=NAMES[line.what],
            before=_words(line.before),
            after=_words(line.after),
            words=said.content.text if said else None,
            holds=line.number in held,
            withdrew=withdrew.get(line.number, ()),
        )


def _words(value: Value) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else str(value["name"])
