"""The built package: what is in it, and that it works by itself, without a network."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from tests.packaging.clean_place import CleanPlace, clean_place

import onrecord
from onrecord.models.registry import FILES

ROOT = Path(__file__).parents[2]
MEGABYTE = 1_000_000
LARGEST = 100 * MEGABYTE
"""Bytes of a file that PyPI takes without being asked."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built wheel and source archive."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (path,) = built.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> CleanPlace:
    """A clean environment with the wheel, and two sample articles on its desk."""
    made = clean_place(tmp_path_factory.mktemp("clean"), wheel)
    for name in ("drones-wire.txt", "marsk-late-desk.html"):
        shutil.copy(ROOT / "examples" / name, made.desk)
    return made


def test_both_archives_fit(built: Path) -> None:
    sizes = {path.suffix: path.stat().st_size for path in built.iterdir()}
    assert set(sizes) == {".whl", ".gz"}
    assert all(20 * MEGABYTE < size < LARGEST for size in sizes.values())


def test_the_wheel_holds_weights_cards_and_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for model, files in FILES.items():
        assert {f"onrecord/models/{model}/{each}" for each in (*files, "CARD.md")} <= names
    licences = f"onrecord-{onrecord.__version__}.dist-info/licenses"
    assert {f"{licences}/LICENSE", f"{licences}/src/onrecord/publish/fonts/LICENSE"} <= names
    assert "onrecord/py.typed" in names
    assert not [name for name in names if name.endswith((".pyc", ".db"))]


def test_the_source_archive_holds_what_it_is_built_from_and_nothing_else(built: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "LICENSE", "CHANGELOG.md", "CITATION.cff"} <= inside
    top = {name.partition("/")[0] for name in inside}
    assert not top & {"eval", "train", "bench", "demo", ".venv"}


def test_it_works_in_a_clean_place_without_a_network(place: CleanPlace) -> None:
    assert place.run(place.command, "--version").stdout == f"onrecord {onrecord.__version__}\n"
    added = place.run(place.command, "add", "drones-wire.txt", "marsk-late-desk.html")
    assert "added 2 articles" in added.stderr
    found = place.run(place.command, "relations", "--type", "self-contradiction")
    assert "Kestrian soil" in found.stdout
    assert "barge" in found.stdout
    place.run(place.command, "brief", "Hedda Marsk", "-o", "brief.html")
    assert "Hedda Marsk" in (place.desk / "brief.html").read_text(encoding="utf-8")
    place.run(place.command, "brief", "Hedda Marsk", "-o", "brief.pdf")
    assert (place.desk / "brief.pdf").read_bytes().startswith(b"%PDF")


def test_it_runs_as_a_module_and_through_a_link(place: CleanPlace) -> None:
    assert place.run(place.python, "-m", "onrecord", "--version").stdout.startswith("onrecord ")
    # as pipx exposes the commands of its environments
    linked = place.desk / "linked"
    linked.symlink_to(place.command)
    assert place.run(str(linked), "--version").stdout.startswith("onrecord ")


def test_what_is_optional_says_what_to_install(place: CleanPlace) -> None:
    with pytest.raises(subprocess.CalledProcessError) as failed:
        place.run(place.command, "mcp")
    assert "onrecord[mcp]" in failed.value.stderr


def test_it_is_the_built_package_that_ran(place: CleanPlace) -> None:
    code = "import onrecord; print(onrecord.__file__)"
    assert str(place.folder) in place.run(place.python, "-c", code).stdout


def test_there_is_no_network_in_the_clean_place(place: CleanPlace) -> None:
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    with pytest.raises(subprocess.CalledProcessError) as failed:
        place.run(place.python, "-c", code)
    assert "there is no network here" in failed.value.stderr
