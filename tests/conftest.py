"""Shared fixtures: the data beside the project, and one way to miss it."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck, settings

from onrecord.newsroom import passwords

pytest_plugins = ["tests.stores.fixtures"]

# a busy machine is no failure: speed is measured in bench/, not in tests
STEADY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("steady", STEADY)
# CI says whether a change is right: it must not fail by the luck of a draw that nobody changed.
# Everywhere else examples are drawn anew each time, so that what is still wrong comes to light.
settings.register_profile("ci", STEADY, derandomize=True)
# whoever works on it wants to know within a minute
settings.register_profile("quick", STEADY, max_examples=20)
settings.load_profile("ci" if os.environ.get("CI") else "steady")

MARK_OF_A_FILE = re.compile(r"^pytestmark = .*\bpytest\.mark\.(slow|lengthy)\b", re.MULTILINE)
GOLDEN = Path(__file__).parent / "golden"
SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes never name a test: some are made anew in every process, as gzip's hold the time."""
    return argname if isinstance(val, bytes) else None


def pytest_configure() -> None:
    """Look for garbage less often: to go through all that is loaded again and again, which stays
    until the end anyway, took a quarter of the time."""
    gc.set_threshold(100_000, 50, 1_000)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Whoever asks for no slow tests need not load files of nothing else: some load a browser."""
    if "not " not in config.option.markexpr or collection_path.suffix != ".py":
        return None
    mark = MARK_OF_A_FILE.search(collection_path.read_text(encoding="utf-8"))
    return True if mark and f"not {mark[1]}" in config.option.markexpr else None


def pytest_collection_finish() -> None:
    """What is loaded by now is never garbage."""
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test marked ``shared`` fails on CI, and is skipped elsewhere, when the data is missing."""
    if item.get_closest_marker("shared") and not SHARED.is_dir():
        message = f"the shared data is not at {SHARED}"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Hash passwords with the least that argon2id takes: to hash one well takes 64 MiB."""
    with pytest.MonkeyPatch.context() as patch:
        quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        patch.setattr(passwords, "_HASHER", quick)
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles, gold data and scorers."""
    return SHARED


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--rewrite-golden`` writes what is made now over the golden files; read the diff."""
    parser.addoption("--rewrite-golden", action="store_true", help="write golden files anew")


Golden = Callable[[str, str], None]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with the golden file of that name, or writes it when asked to."""
    rewrite = request.config.getoption("--rewrite-golden")

    def compare(name: str, made: str) -> None:
        path = GOLDEN / name
        if rewrite:
            path.write_text(made, encoding="utf-8")
        assert made == path.read_text(encoding="utf-8"), (
            f"{name} is not what it was; if that is meant: pytest --rewrite-golden, then git diff"
        )

    return compare
