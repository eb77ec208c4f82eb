"""The papers that go with a release: citation, changelog, licences, cards, extras.

``cff-1.2.0.schema.json`` is the schema of the Citation File Format (CC BY 4.0, its authors,
https://doi.org/10.5281/zenodo.5171937), spaces taken out.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import onrecord
from onrecord.models.registry import FILES, FOLDER

ROOT = Path(__file__).parents[2]
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def project() -> dict[str, Any]:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return dict(told["project"])


def citation() -> dict[str, Any]:
    # the schema takes dates and versions as strings
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=yaml.BaseLoader))


@pytest.mark.lengthy
def test_the_citation_is_valid_by_its_schema() -> None:
    import jsonschema  # takes a second to load

    schema = Path(__file__).with_name("cff-1.2.0.schema.json").read_text(encoding="utf-8")
    jsonschema.validate(citation(), json.loads(schema))


def test_one_version_and_one_licence_everywhere() -> None:
    versions = {project()["version"], citation()["version"], onrecord.__version__}
    assert len(versions) == 1
    assert project()["license"] == citation()["license"] == "Apache-2.0"


def test_the_changelog_keeps_its_form() -> None:
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    releases = [line for line in lines if line.startswith("## ")]
    assert releases[0] == "## [Unreleased]"
    released = re.compile(r"## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})")
    days = []
    for line in releases[1:]:
        named = released.fullmatch(line)
        assert named, line
        days.append(named[2])
    assert days == sorted(days, reverse=True)
    assert {line[4:] for line in lines if line.startswith("### ")} <= KINDS


@pytest.mark.parametrize("extra", ["docs", "llm", "mcp", "nli", "parquet", "postgres", "spark"])
def test_an_extra_is_there_and_bounded(extra: str) -> None:
    assert all("<" in one for one in project()["optional-dependencies"][extra])


def test_every_dependency_is_bounded() -> None:
    assert not [one for one in project()["dependencies"] if "<" not in one and "==" not in one]


def test_every_licence_file_is_there() -> None:
    assert all((ROOT / path).stat().st_size > 100 for path in project()["license-files"])


@pytest.mark.parametrize("model", sorted(FILES))
def test_shipped_weights_have_a_card_that_names_data_licence_and_limits(model: str) -> None:
    card = (FOLDER / model / "CARD.md").read_text(encoding="utf-8")
    assert "Apache-2.0" in card
    assert "Limits" in card or "Errors" in card
    assert all(file in card for file in FILES[model] if file.endswith(".onnx"))
