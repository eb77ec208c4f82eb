"""Shared fixtures: the data beside the project, and one way to miss it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# a busy machine is no failure: speed is measured in bench/, not in tests
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test marked ``shared`` fails on CI, and is skipped elsewhere, when the data is missing."""
    if item.get_closest_marker("shared") and not SHARED.is_dir():
        message = f"the shared data is not at {SHARED}"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles, gold data and scorers."""
    return SHARED
