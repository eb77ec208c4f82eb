"""A registry as Popolo JSON (popoloproject.com/specs): persons, their memberships, bodies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.people.registry_problems import Problems
from onrecord.records import Office, Person, SpeakerKind

Record = dict[str, object]

_LISTS = ("persons", "organizations", "memberships", "posts", "areas")
_GOVERNMENTS = frozenset(
    "government ministry cabinet executive department agency parliament legislature chamber".split()
)
_PLAIN_MEMBER = frozenset({"", "member"})


@dataclass(frozen=True, slots=True)
class _Placed:
    """A record and where in the document it stands."""

    place: str
    record: Record


@dataclass(frozen=True, slots=True)
class _File:
    """The records of a document, and by their ids those that others refer to."""

    persons: list[_Placed]
    memberships: list[_Placed]
    organizations: dict[str, _Placed]
    posts: dict[str, _Placed]
    areas: dict[str, _Placed]


def read_popolo(data: object, problems: Problems) -> tuple[Person, ...]:
    """The persons and organizations of a Popolo document, with their memberships as offices.

    What is wrong is noted. A party's plain members get the party as context, not as an office;
    an office's area is the membership's, the post's or the organization's, else its name.
    """
    if not isinstance(data, dict) or "persons" not in data:
        problems.add("the document", "a Popolo file is an object with a list “persons”")
        return ()
    file = _read(data, problems)
    persons: dict[str, Person] = {}
    for placed in file.persons:
        person = _named(placed, "person", problems)
        if person is not None:
            persons[person.id] = person
            own = [_Placed(placed.place, m) for m in _dicts(placed.record.get("memberships"))]
            persons[person.id] = _serving(file, person, own, problems)
    for membership in file.memberships:
        identity = _text(membership.record, "person_id")
        if identity in persons:
            persons[identity] = _serving(file, persons[identity], [membership], problems)
        else:
            problems.add(membership.place, f"“{identity}” is no person of this file")
    bodies = (_body(placed, problems) for placed in file.organizations.values())
    return (*persons.values(), *(body for body in bodies if body is not None))


def _read(data: Record, problems: Problems) -> _File:
    lists = {name: _placed(data, name, problems) for name in _LISTS}
    return _File(
        persons=lists["persons"],
        memberships=lists["memberships"],
        organizations=_by_id(lists["organizations"]),
        posts=_by_id(lists["posts"]),
        areas=_by_id(lists["areas"]),
    )


def _placed(data: Record, name: str, problems: Problems) -> list[_Placed]:
    """The records of one list with their places ("persons[3]"); what is no record is noted."""
    found = data.get(name) or []
    if not isinstance(found, list):
        problems.add(name, "it is no list")
        return []
    placed = []
    for i, record in enumerate(found):
        if isinstance(record, dict):
            placed.append(_Placed(f"{name}[{i}]", record))
        else:
            problems.add(f"{name}[{i}]", "it is no object")
    return placed


def _by_id(placed: Iterable[_Placed]) -> dict[str, _Placed]:
    return {_text(p.record, "id"): p for p in placed if _text(p.record, "id")}


def _named(placed: _Placed, kind: SpeakerKind, problems: Problems) -> Person | None:
    """Somebody with the names and the Wikidata id of a person's or organization's record."""
    record = placed.record
    identity, name = _text(record, "id"), _text(record, "name")
    if not identity or not name:
        problems.add(placed.place, "it needs an id and a name")
        return None
    others = [_text(other, "name") for other in _dicts(record.get("other_names"))]
    return Person(
        id=identity,
        name=name,
        kind=kind,
        aliases=tuple(dict.fromkeys(other for other in others if other and other != name)),
        wikidata=problems.wikidata(placed.place, _wikidata(record)),
        registered=True,
    )


def _wikidata(record: Record) -> str | None:
    for identifier in _dicts(record.get("identifiers")):
        if _text(identifier, "scheme").casefold() == "wikidata":
            return _text(identifier, "identifier").rpartition("/")[2] or None
    return None


def _body(placed: _Placed, problems: Problems) -> Person | None:
    words = set(_text(placed.record, "classification").casefold().split())
    return _named(placed, "government" if words & _GOVERNMENTS else "organisation", problems)


def _serving(
    file: _File, person: Person, memberships: Sequence[_Placed], problems: Problems
) -> Person:
    """``person`` with memberships taken in: as offices, or as the party they belong to."""
    offices, context = list(person.offices), set(person.context)
    for membership in memberships:
        record = membership.record
        body, post = _whose(file, record)
        party = _organization(file, _text(record, "on_behalf_of_id"))
        context.update(_text(p, "name") for p in (party,) if _text(p, "name"))
        title = _text(record, "role") or _text(post, "role") or _text(post, "label")
        if title.casefold() in _PLAIN_MEMBER:
            context.update(name for name in [_text(body, "name")] if name)
        else:
            area = _area(file, record, post, body)
            offices.append(_office(membership, title, area, problems))
    return replace(person, offices=tuple(offices), context=frozenset(context))


def _whose(file: _File, membership: Record) -> tuple[Record, Record]:
    """The organization and the post of a membership; empty where there is none."""
    placed = file.posts.get(_text(membership, "post_id"))
    post = placed.record if placed else {}
    own = _text(membership, "organization_id") or _text(post, "organization_id")
    return _organization(file, own), post


def _organization(file: _File, identity: str) -> Record:
    placed = file.organizations.get(identity)
    return placed.record if placed else {}


def _area(file: _File, *holders: Record) -> str | None:
    """The area of the first that names one, else the name of the last: the organization."""
    for holder in holders:
        placed = file.areas.get(_text(holder, "area_id"))
        inline = holder.get("area")
        area = placed.record if placed else inline
        if isinstance(area, dict) and _text(area, "name"):
            return _text(area, "name")
    return _text(holders[-1], "name") or None


def _office(membership: _Placed, title: str, area: str | None, problems: Problems) -> Office:
    place, record = membership.place, membership.record
    start = problems.date(place, _text(record, "start_date"))
    end = problems.date(place, _text(record, "end_date"))
    problems.term(place, start, end)
    return Office(title=title, area=area, start=start, end=end)


def _dicts(value: object) -> list[Record]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _text(record: Record, key: str) -> str:
    value = record.get(key)
    return value.strip() if isinstance(value, str) else ""
