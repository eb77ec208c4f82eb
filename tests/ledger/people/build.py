"""Articles in which people of an invented country speak, made by hand."""

from __future__ import annotations

from collections.abc import Sequence

from tests.ledger.people import judge

from onrecord.ledger import Ledger, Sighted
from onrecord.records import (
    Article,
    Office,
    Person,
    Quoted,
    Said,
    Sighting,
    Span,
    Speaker,
    Statement,
)

BRENN = Person(
    id="brenn",
    name="Aldous Brenn",
    kind="person",
    aliases=("A. K. Brenn",),
    offices=(Office(title="prime minister", area="Varland", start="2030", end="2033-06"),),
    wikidata="Q1",
    registered=True,
)
VALE = Person(
    id="vale",
    name="Joren Vale",
    kind="person",
    offices=(Office(title="prime minister", area="Varland", start="2033-07"),),
    registered=True,
)


def article(name: str, published: str | None = "2031-03-04") -> Article:
    """An article with this id."""
    return Article(
        id=name, text=f"{name}: it was said that rain will fall.", published=published, source=name
    )


def said(home: Article, speaker: Speaker, number: int = 0) -> Statement:
    """What a speaker says in an article."""
    start = home.text.index("rain")
    words = home.text[start:-1]
    return Statement(
        id=f"{home.id}#{number}",
        article=home.id,
        kind="indirect",
        statement=True,
        act="assert",
        speaker=speaker,
        via=(),
        addressee=None,
        medium=None,
        content=Quoted(text=words, spans=(Span(start, start + len(words)),)),
        cue=None,
        said=Said(edtf=home.published, basis="publication"),
        published=home.published,
        evidence=None,
        origin="first-hand",
        confidence=0.9,
        made_by="test",
    )


def speaker(name: str, **changes: object) -> Speaker:
    """Somebody who speaks."""
    values: dict[str, object] = {"name": name, "kind": "person", "as_named": name}
    return Speaker(**(values | changes))  # type: ignore[arg-type]


def sighting(home: Article, name: str, *roles: str, **changes: object) -> Sighting:
    """Somebody seen in an article."""
    values: dict[str, object] = {
        "article": home.id,
        "name": name,
        "kind": "person",
        "roles": roles,
        "on": home.published,
    }
    return Sighting(**(values | changes))  # type: ignore[arg-type]


def add(
    ledger: Ledger, name: str, *seen: tuple[str, ...], published: str | None = "2031-03-04"
) -> None:
    """Add an article in which each of ``seen`` (a name and roles) makes one statement."""
    home = article(name, published)
    statements = [said(home, speaker(one[0]), n) for n, one in enumerate(seen)]
    enter(ledger, home, statements, [sighting(home, *one) for one in seen])


def enter(
    ledger: Ledger, home: Article, statements: Sequence[Statement], seen: Sequence[Sighting]
) -> None:
    """Add an article with what was seen in it."""
    assert ledger.add(home, statements, sightings=Sighted(seen, judge))


def ids(statements: Sequence[Statement]) -> list[str]:
    """The ids of statements."""
    return [statement.id for statement in statements]
