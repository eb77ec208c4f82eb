"""A person: their offices, what does not fit first, the years as a drawing, what they said."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from urllib.parse import quote

from onrecord.desk.conflict import ALIKE, Pair, pairs_of
from onrecord.desk.find import Line, lines_of
from onrecord.desk.timeline import LANES, Heap, Timeline, timeline
from onrecord.errors import QueryError
from onrecord.keeping.origins import words_of
from onrecord.ledger import Found, Ledger, Listed, Matter, Wanted
from onrecord.ledger.matters import Month
from onrecord.publish.dates import plain_date
from onrecord.publish.display import shown
from onrecord.publish.wording import OTHER_MATTERS
from onrecord.records import Office, Relation, Statement
from onrecord.sureness import POSSIBLE, is_possible

MATTERS, COUNTED, DRAWN_CONFLICTS = 24, 5000, 30
"""How many matters are offered as a filter, how many of the newest statements tell which, and how
many conflicts of a much-heard person are drawn."""
LINES, CONFLICTS, DRAWN, SAMPLE = 40, 12, 400, 150
"""How many lines and conflicts a page has; how many of the newest statements are drawn one by one,
and offer their media, acts and outlets as filters; of those who say more, a sample offers them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The media, acts and outlets of somebody's statements, and the matters with how much they say
    on each, the most frequent first."""

    media: tuple[str, ...]
    acts: tuple[str, ...]
    outlets: tuple[str, ...]
    matters: tuple[tuple[Matter, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Some statements; ``more`` is the id after which the others follow, ``origins`` how widely
    those are told that have several origins, in words, by id."""

    lines: tuple[Line, ...]
    more: str | None
    origins: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """The whole page. ``hidden`` is how many conflicts it has no room for; ``possible`` how many
    are on record that are only possible, and stand on the page when it is ``wide``."""

    listed: Listed
    offices: tuple[str, ...]
    conflicts: tuple[Pair, ...]
    hidden: int
    possible: int
    wide: bool
    alike: int
    timeline: Timeline | None
    relays: tuple[tuple[str, int], ...]
    choices: Choices
    listing: Listing


def person_page(
    ledger: Ledger, identity: str, wanted: Wanted, *, wide: bool = False
) -> PersonPage | None:
    """The person with this id, with those statements that are as ``wanted``; None when nobody
    has it. ``wide`` shows conflicts that are only possible after the others. Raises
    ``QueryError`` for a filter that cannot be understood."""
    listed = one_person(ledger, identity)
    if listed is None:
        return None
    theirs = Wanted(speaker=listed.person.id)
    some = DRAWN if listed.statements <= DRAWN else SAMPLE
    statements = ledger.statement_page(theirs, limit=some, newest=True).statements
    relations = ledger.relations(speaker=listed.person.id, least=POSSIBLE)
    possible = [r for r in conflicts_first(relations) if is_possible(r)]
    flags = [r for r in conflicts_first(relations) if not is_possible(r)]
    conflicts = [*flags, *possible] if wide else flags
    about = _about(ledger, listed.person.id)
    return PersonPage(
        listed=listed,
        offices=tuple(offices_of(listed)),
        conflicts=tuple(pairs_of(ledger, conflicts[:CONFLICTS])),
        hidden=max(0, len(conflicts) - CONFLICTS),
        possible=len(possible),
        wide=wide,
        alike=sum(r.type in ALIKE and not is_possible(r) for r in relations),
        timeline=_timeline(ledger, listed, statements, conflicts, about),
        relays=_most_common((via for s in statements for via in s.via), 8),
        choices=_choices(ledger, statements, about.matters),
        listing=listing(ledger, wanted, listed.person.id),
    )


def one_person(ledger: Ledger, identity: str) -> Listed | None:
    """The person with just this id."""
    if not ledger.people.meant("", identity).persons:
        return None
    return next(iter(ledger.people.list(identity, everyone=True)), None)


def listing(ledger: Ledger, wanted: Wanted, person: str, after: str | None = None) -> Listing:
    """Statements of ``person`` that are as ``wanted``, the newest first, after the one
    with that id."""
    theirs = replace(wanted, speaker=person)
    page = ledger.statement_page(theirs, after=after, limit=LINES, newest=True)
    found = [Found(statement, statement.content.text) for statement in page.statements]
    return Listing(
        lines=lines_of(ledger, found),
        more=page.statements[-1].id if page.more else None,
        origins=words_of(ledger, [statement.id for statement in page.statements]),
    )


def conflicts_first(relations: Iterable[Relation]) -> list[Relation]:
    """The conflicts among ``relations`` that nobody dismissed: confirmed ones, then by score."""
    kept = [r for r in relations if r.type not in ALIKE and r.status != "dismissed"]
    return sorted(kept, key=lambda r: (r.status != "confirmed", -r.score, r.id))


def wanted_from(**fields: str | None) -> Wanted:
    """What is wanted, from the fields of a form, where nothing typed asks for nothing."""
    known = {name: value.strip() for name, value in fields.items() if value and value.strip()}
    if len(known.get("about", "")) > LONGEST_QUERY:
        raise QueryError("the query", "it is too long", f"Use {LONGEST_QUERY} characters at most")
    return Wanted(**known)


LONGEST_QUERY = 500
"""Characters of a query; nobody types more."""


def offices_of(listed: Listed) -> Iterable[str]:
    """``finance minister, Varland (2031 to 2033)``; a post without its area only when no other
    names it."""
    offices = listed.person.offices
    placed = {office.title for office in offices if office.area}
    for office in offices:
        if office.area is None and office.start is None and office.title in placed:
            continue
        what = f"{office.title}, {office.area}" if office.area else office.title
        dated = office.start or office.end
        yield shown(f"{what} ({_held(office)})" if dated else what)


def _held(office: Office) -> str:
    start = plain_date(office.start) if office.start else "?"
    return f"{start} to {plain_date(office.end) if office.end else 'today'}"


def _own_words(listed: Listed) -> set[str]:
    person = listed.person
    titles = (office.title for office in person.offices)
    return {word for text in (person.name, *person.aliases, *titles) for word in text.split()}


class _About(NamedTuple):
    """What somebody speaks of: by month, and the matters on which they say most."""

    months: Sequence[Month]
    matters: Sequence[tuple[Matter, int]]


def _about(ledger: Ledger, person: str) -> _About:
    months = ledger.matters.months_of_person(person, COUNTED)
    return _About(months, _matters(ledger, months))


def _timeline(
    ledger: Ledger,
    listed: Listed,
    statements: Sequence[Statement],
    conflicts: Sequence[Relation],
    about: _About,
) -> Timeline | None:
    """Each statement as a point; of much-heard persons, those in conflicts alone, and all others
    by month."""
    heaps: list[Heap] = []
    if listed.statements > DRAWN:
        names = {one.id: shown(one.name) for one, _ in about.matters[:LANES]}
        heaps = list(_heaps(about.months, names, listed.person.id))
        ends = dict.fromkeys(end for r in conflicts[:DRAWN_CONFLICTS] for end in (r.a, r.b))
        sides = ledger.sides(ends)
        statements = [side.statement for side in sides if side.person == listed.person.id]
    return timeline(
        statements,
        conflicts,
        lanes=lanes_of(ledger, statements),
        heaps=heaps,
        without=_own_words(listed),
    )


def lanes_of(ledger: Ledger, statements: Iterable[Statement]) -> dict[str, str]:
    """The names of the matters of statements, by id."""
    matter_of = ledger.matters.of(s.id for s in statements)
    names = {one.id: shown(one.name) for one in ledger.matters.named(matter_of.values())}
    return {statement: names[matter] for statement, matter in matter_of.items()}


def _heaps(counted: Iterable[Month], names: Mapping[str, str], person: str) -> Iterator[Heap]:
    """What was said in each month on each matter that has a name here, and on all others."""
    heaps: Counter[tuple[str, str]] = Counter()
    for one in counted:
        if one.month:
            matter = one.matter if one.matter and one.matter in names else ""
            heaps[matter, one.month] += one.statements
    for (matter, month), statements in sorted(heaps.items()):
        last = monthrange(int(month[:4]), int(month[5:]))[1]
        chosen = f"&matter={quote(matter)}" if matter else ""
        days = f"since={month}-01&until={month}-{last}"
        yield Heap(
            lane=names.get(matter, OTHER_MATTERS),
            month=month,
            statements=statements,
            address=f"/people/{quote(person, safe='')}?{days}{chosen}#said",
        )


def _matters(ledger: Ledger, counted: Iterable[Month]) -> list[tuple[Matter, int]]:
    """The matters on which most is said, with how much."""
    sizes: Counter[str] = Counter()
    for one in counted:
        if one.matter:
            sizes[one.matter] += one.statements
    top = sorted(sizes, key=lambda matter: (-sizes[matter], matter))[:MATTERS]
    known = {one.id: one for one in ledger.matters.named(top)}
    return [(known[matter], sizes[matter]) for matter in top]


def _choices(
    ledger: Ledger, statements: Sequence[Statement], matters: Iterable[tuple[Matter, int]]
) -> Choices:
    outlets = {a.id: a.outlet for a in ledger.articles({s.article for s in statements})}
    return Choices(
        media=_ranked(s.medium for s in statements),
        acts=_ranked(s.act for s in statements),
        outlets=_ranked(outlets[s.article] for s in statements),
        matters=tuple(matters),
    )


def _ranked(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(name for name, _ in _most_common(values, None))


def _most_common(values: Iterable[str | None], most: int | None) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(value for value in values if value).most_common(most))
