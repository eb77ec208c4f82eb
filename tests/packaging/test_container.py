"""The container's files agree with the project. That it builds and runs was tried by hand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
CONTAINERFILE = (ROOT / "Containerfile").read_text(encoding="utf-8")


def compose() -> dict[str, Any]:
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text)["services"])


def test_all_that_is_installed_is_pinned_by_hash() -> None:
    installs = re.findall(r"pip install ([^&]*)", CONTAINERFILE.replace("\\\n", " "))
    assert len(installs) == 3
    for words in installs:
        own = "--no-deps" in words and "/tmp/wheel/onrecord-" in words
        assert own or "--require-hashes" in words


def test_what_is_copied_reaches_the_build() -> None:
    let_in = {
        line[1:]
        for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        if line.startswith("!")
    }
    assert all((ROOT / path).exists() for path in let_in)
    locks = set(re.findall(r"requirements/[a-z]+\.txt", CONTAINERFILE))
    assert locks <= let_in
    assert {"LICENSE", "README.md", "pyproject.toml", "src"} <= let_in


def test_it_runs_as_a_user_of_its_own() -> None:
    last = CONTAINERFILE.rpartition("FROM ")[2]
    assert last.index("useradd") < last.index("USER desk") < last.index("ENTRYPOINT")


def test_the_desk_is_served_with_a_certificate_and_no_powers() -> None:
    web = compose()["web"]
    assert {"--tls-cert=/run/tls/desk.pem", "--tls-key=/run/tls/desk.key"} <= set(web["command"])
    assert web["cap_drop"] == ["ALL"]
    assert "/healthz" in web["healthcheck"]["test"][-1]


def test_the_probe_of_its_health_is_sound_python() -> None:
    compile(compose()["web"]["healthcheck"]["test"][-1], "compose.yaml", "exec")


def test_every_secret_comes_from_the_environment() -> None:
    told = {value for each in compose().values() for value in each["environment"].values()}
    assert "${ONRECORD_DATABASE_PASSWORD:?choose one}" in told
    handed = (ROOT / "docs" / "postgresql.md").read_text(encoding="utf-8")
    assert "ONRECORD_DATABASE_PASSWORD" in handed
    assert "ONRECORD_HOST" in handed
