"""Persons on the whole way: from pages to statements found by any of a person's names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.stores.places import At

from onrecord import persons, pipeline
from onrecord.ledger import Ledger
from onrecord.records import Article

pytestmark = pytest.mark.lengthy

PLEDGE = """Prime Minister Aldous Brenn spoke to hauliers in Harrowmere.

"We will not raise the fuel levy in the lifetime of this parliament," Brenn said.
"""
RISE = """The prime minister of Varland said on Friday: "We will raise the fuel levy in April."

Joren Vale, the opposition leader, called it a broken promise.
"""
BAKER = """Aldous Brenn, a baker from Saltery, said that bread had become too dear to sell.
"""
KESTRIA = """The Kestrian prime minister said on Friday that the harbour levy was unfair.
"""
REGISTRY = """id,name,kind,aliases,wikidata,title,area,start,end
v-hale,Oswin Hale,person,,,Prime Minister,Varland,2013-05-20,2021-06-13
v-brenn,Aldous Brenn,person,A. K. Brenn,Q101,Prime Minister,Varland,2021-06-14,
k-moor,Ilse Moor,person,,,Prime Minister,Kestria,2020-01-01,
"""


def page(name: str, text: str, published: str) -> Article:
    return Article(id=name, text=text, published=published)


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    path = tmp_path / "registry.csv"
    path.write_text(REGISTRY, encoding="utf-8")
    return path


@pytest.fixture
def ledger(at: At) -> Iterator[Ledger]:
    with Ledger(at("l.db"), create=True) as ledger:
        yield ledger


def add_all(ledger: Ledger) -> None:
    pipeline.add(ledger, page("pledge", PLEDGE, "2023-03-13"))
    pipeline.add(ledger, page("rise", RISE, "2023-09-15"))
    pipeline.add(ledger, page("baker", BAKER, "2023-10-02"))
    pipeline.add(ledger, page("kestria", KESTRIA, "2023-10-06"))
    pipeline.add(ledger, page("before", RISE, "2019-03-08"))


def homes(ledger: Ledger, speaker: str) -> set[str]:
    """The articles with statements of a speaker."""
    return {statement.article for statement in ledger.statements(speaker=speaker)}


def test_an_office_alone_leads_to_who_held_it_then_and_there(
    ledger: Ledger, registry: Path
) -> None:
    persons.load(ledger, registry)
    add_all(ledger)
    assert homes(ledger, "v-brenn") == {"pledge", "rise"}
    assert homes(ledger, "A. K. Brenn") == {"pledge", "rise"}
    assert homes(ledger, "Oswin Hale") == {"before"}
    assert homes(ledger, "Ilse Moor") == {"kestria"}
    assert "baker" in homes(ledger, "Aldous Brenn")
    assert ledger.verify() == []


def test_a_registry_that_comes_later_tells_the_same(ledger: Ledger, registry: Path) -> None:
    add_all(ledger)
    persons.load(ledger, registry)
    assert homes(ledger, "v-brenn") == {"pledge", "rise"}
    assert homes(ledger, "Oswin Hale") == {"before"}
    assert homes(ledger, "Ilse Moor") == {"kestria"}
    assert ledger.verify() == []


def test_what_the_holder_of_an_office_said_stands_against_what_they_said_by_name(
    ledger: Ledger, registry: Path
) -> None:
    persons.load(ledger, registry)
    pipeline.add(ledger, page("pledge", PLEDGE, "2023-03-13"))
    added = pipeline.add(ledger, page("rise", RISE, "2023-09-15"))
    pairs = [{side.statement.article for side in ledger.sides([r.a, r.b])} for r in added.relations]
    assert pairs == [{"pledge", "rise"}]


def test_the_words_shown_stay_those_of_the_article(ledger: Ledger, registry: Path) -> None:
    persons.load(ledger, registry)
    add_all(ledger)
    for article in ledger.articles(homes(ledger, "v-brenn")):
        extracted = [s for s in pipeline.extract(article).statements if s.statement]
        assert sorted(ledger.statements(article=article.id), key=lambda s: s.id) == sorted(
            extracted, key=lambda s: s.id
        )


def test_the_brief_of_a_person_holds_what_they_say_under_each_name(
    ledger: Ledger, registry: Path
) -> None:
    persons.load(ledger, registry)
    add_all(ledger)
    brief = pipeline.brief(ledger, "A. K. Brenn")
    assert brief.statements == len(ledger.statements(speaker="v-brenn"))


def test_a_split_and_its_undoing_on_the_whole_way(ledger: Ledger, registry: Path) -> None:
    persons.load(ledger, registry)
    add_all(ledger)
    number = persons.split(ledger, "v-brenn", "rise", by="Okray", reason="her deputy")
    assert homes(ledger, "v-brenn") == {"pledge"}
    persons.undo(ledger, number, by="Okray", reason="")
    assert homes(ledger, "v-brenn") == {"pledge", "rise"}
    assert ledger.verify() == []
