"""Popolo: the file fits its schemas, and a registry can be read from it again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.exporting.conftest import MARSK
from tests.exporting.linked import STANDARDS, document, exported

from onrecord import people
from onrecord.ledger import Ledger

_SCHEMA = json.loads((STANDARDS / "popolo.json").read_text(encoding="utf-8"))


@pytest.mark.lengthy
def test_persons_and_bodies_are_of_the_schemas(registered: Ledger) -> None:
    from jsonschema import Draft202012Validator  # takes a second to load

    made = document(registered, "people", "popolo")
    Draft202012Validator.check_schema(_SCHEMA)
    assert not list(Draft202012Validator(_SCHEMA).iter_errors(made))
    assert [one["name"] for one in made["organizations"]] == ["Kestria"]


def test_a_person_comes_with_the_pages_they_are_known_by(registered: Ledger) -> None:
    (marsk,) = document(registered, "people", "popolo")["persons"]
    assert marsk["sources"] == [{"url": "https://wire.example/drones?id=7"}]
    assert marsk["identifiers"] == [{"scheme": "wikidata", "identifier": "Q99999999"}]
    (post,) = marsk["memberships"]
    assert (post["role"], post["area"]) == ("defence minister", {"name": "Varland"})
    assert (post["start_date"], "end_date" in post) == ("2022-05", False)


def test_it_is_a_registry_again(registered: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    path.write_bytes(exported(registered, "people", "popolo")[0])
    read = {person.name: person for person in people.read_registry(path)}
    assert read["Hedda Marsk"].offices == MARSK.offices
    assert read["Hedda Marsk"].wikidata == MARSK.wikidata
    assert set(read) == {"Hedda Marsk", "Kestria"}
