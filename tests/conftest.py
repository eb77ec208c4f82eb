"""Shared fixtures: the data beside the project, and one way to miss it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.stores.fixtures"]

# a busy machine is no failure: speed is measured in bench/, not in tests
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

GOLDEN = Path(__file__).parent / "golden"
SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes never name a test: some are made anew in every process, as gzip's hold the time."""
    return argname if isinstance(val, bytes) else None


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test marked ``shared`` fails on CI, and is skipped elsewhere, when the data is missing."""
    if item.get_closest_marker("shared") and not SHARED.is_dir():
        message = f"the shared data is not at {SHARED}"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)


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
