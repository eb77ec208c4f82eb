"""The bill of materials: valid by its schema, whole, and about what is installed."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import version
from typing import Any

import pytest
from cyclonedx.validation.json import JsonStrictValidator
from tools.pins import pins
from tools.sbom import PACKAGE, VERSION, as_json, bill

import onrecord

pytestmark = pytest.mark.lengthy


@cache
def written() -> str:
    return as_json(bill())


def parsed() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(written())
    return told


def test_it_is_valid_by_the_standard() -> None:
    assert JsonStrictValidator(VERSION).validate_str(written()) is None


def test_it_names_every_pinned_package_as_it_is_installed() -> None:
    listed = {each["name"]: each["version"] for each in parsed()["components"]}
    assert listed == {pin.name: pin.version for pin in pins("run") if pin.applies}
    assert listed["spacy"] == version("spacy")


def test_every_component_has_a_licence_and_an_address() -> None:
    for each in parsed()["components"]:
        assert each["licenses"]
        assert each["purl"] == f"pkg:pypi/{each['name']}@{each['version']}"
        assert all(len(one["content"]) == 64 for one in each["externalReferences"][0]["hashes"])


def test_what_the_package_holds_of_others_is_in_it_with_its_hash() -> None:
    ours = parsed()["metadata"]["component"]
    assert (ours["name"], ours["version"]) == ("onrecord", onrecord.__version__)
    held = {each["name"]: each for each in ours["components"]}
    kinds = [each["type"] for each in held.values()]
    assert (kinds.count("machine-learning-model"), kinds.count("file")) == (3, 3)
    for name, each in held.items():
        digest = hashlib.sha256((PACKAGE / name).read_bytes()).hexdigest()
        assert each["hashes"] == [{"alg": "SHA-256", "content": digest}]


def test_which_needs_which() -> None:
    needs = {each["ref"]: each.get("dependsOn", []) for each in parsed()["dependencies"]}
    assert any(ref.startswith("pkg:pypi/spacy@") for ref in needs["onrecord"])
    reached, waiting = set(), ["onrecord"]
    while waiting:
        ref = waiting.pop()
        if ref not in reached:
            reached.add(ref)
            waiting += needs.get(ref, [])
    # extras such as uvicorn[standard] are asked for by name, which the graph leaves out
    assert len(reached) > 0.9 * len(parsed()["components"])


def test_the_same_lock_makes_the_same_bill() -> None:
    again = json.loads(as_json(bill()))
    assert again["serialNumber"] == parsed()["serialNumber"]
    assert again["components"] == parsed()["components"]
