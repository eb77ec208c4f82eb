"""What can be mended of an article, what was, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.desk.storing import FIELDS
from onrecord.ledger import Corrected, Ledger
from onrecord.ledger.corrections import Value, standing
from onrecord.publish.brief import Quote
from onrecord.publish.quotes import quote_of
from onrecord.publish.sources import shelf_of
from onrecord.records import Article, Statement

NAMES = {
    "headline": "Headline",
    "published": "Date of publication",
    "outlet": "Outlet",
    "speaker": "Speaker",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A correction in words: ``before`` and ``after`` are empty for what is not known."""

    line: Corrected
    name: str
    before: str
    after: str
    words: str | None
    holds: bool


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
    journal = tuple(_mended(lines, {s.id: s for s in statements}))
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


def _mended(lines: Iterable[Corrected], statements: Mapping[str, Statement]) -> Iterable[Mended]:
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
        )


def _words(value: Value) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else str(value["name"])
