"""A small ledger to export: two of its relations confirmed by a named person, one a candidate."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.publish.desk import ARTICLES, KESTRIA, RELATIONS, STATEMENTS
from tests.stores.places import Stores

from onrecord import people
from onrecord.ledger import Ledger, Sighted
from onrecord.records import Judgement, Office, Person, Sighting

REVIEWER = "Ilse Corrin"
MARSK = Person(
    id="varland/marsk",
    name="Hedda Marsk",
    kind="person",
    aliases=("H. Marsk",),
    offices=(Office(title="defence minister", area="Varland", start="2022-05", end=None),),
    wikidata="Q99999999",
    registered=True,
)


@pytest.fixture(scope="session")
def ledger(stores: Stores) -> Iterator[Ledger]:
    with Ledger(stores.new(), create=True) as made:
        for article in ARTICLES.values():
            said = [s for s in (*STATEMENTS, KESTRIA) if s.article == article.id]
            seen = [Sighting(article=article.id, name="Hedda Marsk", kind="person")]
            made.add(article, said, sightings=Sighted(seen, people))
        made.relate(RELATIONS)
        for one in ("r-place", "r-denial"):
            made.judge(one, Judgement(verdict="confirm", by=REVIEWER))
        yield made


@pytest.fixture(scope="session")
def registered(stores: Stores) -> Iterator[Ledger]:
    """The same articles, and a registry that knows the minister."""
    with Ledger(stores.new(), create=True) as made:
        made.people.load([MARSK], people)
        for article in ARTICLES.values():
            said = [s for s in (*STATEMENTS, KESTRIA) if s.article == article.id]
            seen = [
                Sighting(article=article.id, name="Hedda Marsk", kind="person"),
                Sighting(article=article.id, name="Kestria", kind="government"),
            ]
            made.add(article, said, sightings=Sighted(seen, people))
        yield made
