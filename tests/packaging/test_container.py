"""The container's files agree with the project. ``python -m tools.container.check`` runs them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from cryptography import x509
from tools.container import base_images, check
from tools.container.trial import HOST

ROOT = Path(__file__).parents[2]
CONTAINERFILE = (ROOT / "Containerfile").read_text(encoding="utf-8")


def compose() -> dict[str, Any]:
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text)["services"])


def test_all_that_is_installed_is_pinned_by_hash() -> None:
    joined = CONTAINERFILE.replace("\\\n", " ")
    installs = re.findall(r"pip (?:--python \S+ )?install ([^&]*)", joined)
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
    assert "pip" not in last
    assert last.index("useradd") < last.index("USER desk") < last.index("ENTRYPOINT")


def test_the_desk_is_served_with_a_certificate_and_no_powers() -> None:
    web = compose()["web"]
    assert {"--tls-cert=/run/tls/desk.pem", "--tls-key=/run/tls/desk.key"} <= set(web["command"])
    assert web["cap_drop"] == ["ALL"]
    assert "/healthz" in web["healthcheck"]["test"][-1]


def test_the_probe_of_its_health_is_sound_python() -> None:
    compile(compose()["web"]["healthcheck"]["test"][-1], "compose.yaml", "exec")


def test_what_is_not_a_volume_cannot_be_written_to() -> None:
    for name, service in compose().items():
        assert service["read_only"], name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name


def test_the_database_is_not_healthy_while_its_first_start_makes_it_ready() -> None:
    """That is done by a server without TCP; who came through its socket would lose it at once."""
    assert "--host=127.0.0.1" in compose()["database"]["healthcheck"]["test"]


def test_only_the_desk_is_reached_from_outside() -> None:
    assert [name for name, service in compose().items() if "ports" in service] == ["web"]


def test_every_variable_is_told_of() -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "compose.yaml").read_text(encoding="utf-8")))
    told = (ROOT / "docs" / "postgresql.md").read_text(encoding="utf-8")
    assert asked <= set(re.findall(r"^\| `([A-Z_]+)`", told, re.MULTILINE))
    assert asked <= set(check.variables(Path("of a trial"), 1)) | {"ONRECORD_MEMORY"}


def test_every_secret_comes_from_the_environment() -> None:
    told = {value for each in compose().values() for value in each["environment"].values()}
    assert "${ONRECORD_DATABASE_PASSWORD:?choose one}" in told
    handed = (ROOT / "docs" / "postgresql.md").read_text(encoding="utf-8")
    assert "ONRECORD_DATABASE_PASSWORD" in handed
    assert "ONRECORD_HOST" in handed


def test_a_key_and_passwords_stay_out_of_image_and_repository() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"/.env", "/tls/"} <= set(ignored)
    assert (ROOT / ".dockerignore").read_text(encoding="utf-8").startswith("*\n")


def test_the_documented_certificate_is_for_the_desk_and_can_be_read(tmp_path: Path) -> None:
    check.certificate(tmp_path)
    key, pem = tmp_path / "tls" / "desk.key", tmp_path / "tls" / "desk.pem"
    made = x509.load_pem_x509_certificate(pem.read_bytes())
    names = made.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == [HOST]
    assert key.stat().st_mode & 0o004


def test_every_base_image_can_be_stood_in_for() -> None:
    asked = base_images.asked_for()
    assert len(asked) == 2
    for name in asked:
        recipe = base_images.recipe_for(name)
        version = name.partition(":")[2].partition("-")[0]
        assert recipe is base_images.PYTHON or f"postgresql-{version}" in recipe.packages
    with pytest.raises(LookupError, match="no recipe"):
        base_images.recipe_for("docker.io/library/kettle:1")
