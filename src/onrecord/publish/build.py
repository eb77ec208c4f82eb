"""From the records of one speaker to the brief: conflicts, record by matter, sources, gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.errors import LedgerError
from onrecord.publish.brief import Brief, Entry, Matter
from onrecord.publish.conflicts import Desk, conflict_of, in_order, repeats_of, updates_of
from onrecord.publish.dates import sort_key
from onrecord.publish.display import shown
from onrecord.publish.matters import group_by_matter
from onrecord.publish.passage import in_sentence
from onrecord.publish.quotes import quote_of
from onrecord.publish.sources import shelf_of, sources_of, unknown_in
from onrecord.publish.spread import Spread
from onrecord.publish.wording import OTHER_MATTERS
from onrecord.records import Article, Judged, Relation, Statement


def build(  # noqa: PLR0913 -- each kind of record that a brief is made of
    speaker: str,
    statements: Sequence[Statement],
    relations: Sequence[Relation],
    articles: Mapping[str, Article],
    *,
    about: str | None,
    others: Mapping[str, Statement],
    judged: Mapping[str, Sequence[Judged]] | None = None,
    origins: Mapping[str, Spread] | None = None,
    observed: Mapping[str, Sequence[str]] | None = None,
) -> Brief:
    """The brief of ``speaker`` from their ``statements`` and the ``relations`` these stand in.

    ``others`` are the statements at the other end of relations, by id; ``articles`` those of all
    statements; ``judged`` is what people said of relations, by id, and ``origins`` how
    widely a statement is told; ``observed`` is what was seen of those that their pages
    changed or dropped, by id. Relations that a person dismissed are left out.
    Pure: the same records give the same brief. Raises ``LedgerError`` when a relation or statement
    points to what is not given.
    """
    known = {**others, **{s.id: s for s in statements}}
    live = [r for r in relations if r.status != "dismissed"]
    _check(known, live, articles)
    cited = {s.article for s in known.values()}
    shelf = shelf_of({key: article for key, article in articles.items() if key in cited}, origins)
    shelf = replace(shelf, observed=observed or {})
    own = _own(speaker, statements, known)
    desk = Desk(statements=known, own=own, shelf=shelf, judged=judged or {})
    conflicts = in_order(live)
    return Brief(
        speaker=shown(speaker),
        about=shown(about) if about else None,
        named_as=_named_as(statements),
        conflicts=tuple(conflict_of(r, i, desk) for i, r in enumerate(conflicts, start=1)),
        updates=updates_of(live, desk),
        matters=_matters(speaker, statements, conflicts, desk),
        repeats=repeats_of(live, desk),
        sources=sources_of(shelf),
        unknown=unknown_in(list(known.values()), conflicts, shelf),
    )


def _check(
    known: Mapping[str, Statement], relations: Sequence[Relation], articles: Mapping[str, Article]
) -> None:
    advice = "Run: onrecord verify"
    for relation in relations:
        for end in (relation.a, relation.b):
            if end not in known:
                raise LedgerError(f"relation {relation.id}", f"no statement {end}", advice)
    for statement in known.values():
        if statement.article not in articles:
            where = f"statement {statement.id}"
            raise LedgerError(where, f"no article {statement.article}", advice)


def _own(
    speaker: str, statements: Sequence[Statement], known: Mapping[str, Statement]
) -> frozenset[str]:
    """The ids of the speaker's statements: those given, and those under the same name."""
    names = {speaker.casefold(), *(s.speaker.name.casefold() for s in statements if s.speaker)}
    same = {s.id for s in known.values() if s.speaker and s.speaker.name.casefold() in names}
    return frozenset(same | {s.id for s in statements})


def _named_as(statements: Sequence[Statement]) -> tuple[str, ...]:
    """The roles under which the speaker stands in the sources, each once, most frequent first."""
    counts: dict[str, int] = {}
    forms: dict[str, str] = {}
    for statement in statements:
        role = statement.speaker.role if statement.speaker else None
        if role:
            folded = shown(role).casefold()
            forms.setdefault(folded, shown(role))
            counts[folded] = counts.get(folded, 0) + 1
    return tuple(forms[key] for key in sorted(counts, key=lambda k: (-counts[k], k)))


def _matters(
    speaker: str, statements: Sequence[Statement], conflicts: Sequence[Relation], desk: Desk
) -> tuple[Matter, ...]:
    """The timeline by matter; what shares no matter stands at the end."""
    ordered = sorted(statements, key=_place)
    entries = {s.id: _entry(s, conflicts, desk) for s in ordered}
    texts = {s.id: _sentence(s, desk) for s in ordered}
    groups = group_by_matter(texts, without=_own_words(speaker, statements))
    placed = {key for group in groups for key in group.keys}
    rest = tuple(entries[key] for key in entries if key not in placed)
    named = [Matter(name=g.name, entries=tuple(entries[k] for k in g.keys)) for g in groups]
    return (*named, Matter(name=OTHER_MATTERS, entries=rest)) if rest else tuple(named)


def _own_words(speaker: str, statements: Sequence[Statement]) -> set[str]:
    """The words of the speaker's names and roles: they stand beside every matter and name none."""
    speakers = [s.speaker for s in statements if s.speaker]
    forms = [speaker, *(form or "" for s in speakers for form in (s.name, s.as_named, s.role))]
    return {word for form in forms for word in form.split()}


def _place(statement: Statement) -> tuple[tuple[str, str], str, int]:
    when = sort_key(statement.said.edtf, statement.published)
    return (when, statement.article, statement.content.spans[0].start)


def _entry(statement: Statement, conflicts: Sequence[Relation], desk: Desk) -> Entry:
    numbers = tuple(i for i, r in enumerate(conflicts, 1) if statement.id in (r.a, r.b))
    return Entry(quote=quote_of(statement, desk.shelf), conflicts=numbers)


def _sentence(statement: Statement, desk: Desk) -> str:
    article = desk.shelf.articles[statement.article]
    return in_sentence(article.text, statement.content.spans)
