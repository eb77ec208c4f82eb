"""The words of articles stay in step with their texts, whatever is done to these."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.ledger.people import judge
from tests.ledger.samples import DAM, NEVER, TODAY
from tests.ledger.texts.samples import STRIKE

from onrecord.ledger import Correction, Ledger, Sighted
from onrecord.ledger.copying import copy
from onrecord.ledger.databases import database_of
from onrecord.ledger.schema import article
from onrecord.ledger.texts.entering import enter_words
from onrecord.records import Sighting


def ids(ledger: Ledger, query: str) -> list[str]:
    return [found.article.id for found in ledger.texts.find(query)]


def test_erasing_an_article_removes_its_words(shelf: Ledger) -> None:
    shelf.erasing.article("strike", by="A. Editor", reason="asked for", judge=judge)
    assert ids(shelf, "huelga") == []
    assert shelf.verify() == []


def test_nothing_of_it_stays_in_the_file(path: Path) -> None:
    with Ledger(path, create=True) as ledger:
        ledger.add(STRIKE, [])
        ledger.erasing.article("strike", by="A. Editor", reason="asked for", judge=judge)
    files = [one for one in path.parent.rglob("*") if one.is_file()]
    assert not any(b"barrendero" in one.read_bytes() for one in files)


def test_erasing_a_person_removes_their_name_and_words(empty: Ledger) -> None:
    seen = [Sighting(article="dam", name="Aldous Brenn", kind="person")]
    empty.add(DAM, [NEVER, TODAY], sightings=Sighted(seen, judge))
    empty.add(replace(STRIKE, text="Aldous Brenn anunció el fin."), [])
    assert ids(empty, "brenn") == ["strike", "dam"]
    empty.erasing.person("Aldous Brenn", by="A. Editor", reason="asked for", judge=judge)
    assert ids(empty, "brenn") == ids(empty, "reservoir") == []
    assert ids(empty, "anuncio") == ["strike"]
    assert empty.verify() == []


def test_a_corrected_headline_is_found(shelf: Ledger) -> None:
    told = Correction(
        article="strike", what="headline", value="Fin de la basura", by="A. Editor", reason="typo"
    )
    shelf.corrections.enter(told)
    assert ids(shelf, "basura") == ["strike"]
    assert shelf.verify() == []


@pytest.mark.lengthy
def test_a_copy_has_the_words(shelf: Ledger, tmp_path: Path, stored_at: Path | str) -> None:
    assert copy(stored_at, tmp_path / "copy.db") == []
    with Ledger(tmp_path / "copy.db") as copied:
        assert ids(copied, "首相") == ["tax"]


def test_what_is_missing_or_other_is_told_and_mended(shelf: Ledger) -> None:
    with shelf._writing() as connection:
        database = database_of(connection)
        first, second, *_, last = connection.scalars(select(article.c.seq)).all()
        database.unindex_words(connection, [first, second])
        database.index_words(connection, [(second, ["other"]), (last + 1, ["astray"])])
    told = {f"article number {seq}" for seq in (first, second, last + 1)}
    assert {problem.where for problem in shelf.verify()} == told
    with shelf._writing() as connection:
        database.unindex_words(connection, [last + 1])
    assert shelf.texts.mend() == 2
    assert shelf.verify() == []
    assert ids(shelf, "huelga") == ["strike"]
    assert shelf.texts.mend() == 0


def test_words_can_be_entered_twice(shelf: Ledger) -> None:
    with shelf._writing() as connection:
        enter_words(connection, list(connection.scalars(select(article.c.seq))))
    assert shelf.verify() == []


def test_unread_articles_are_counted(shelf: Ledger) -> None:
    assert shelf.texts.unread() == 4
