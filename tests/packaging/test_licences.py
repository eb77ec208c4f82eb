"""Everything that an installed onrecord needs may be given away with it."""

from __future__ import annotations

import pytest
from tools.licences import acceptable, licence
from tools.pins import Pin, pins

INSTALLED = [pin for pin in pins("run", "container") if pin.applies]


@pytest.mark.parametrize("pin", INSTALLED, ids=lambda pin: pin.name)
def test_a_dependency_has_a_compatible_licence(pin: Pin) -> None:
    told = licence(pin.name)
    assert told is not None, "its metadata tell no licence: read it, add it to tools/licences.py"
    assert acceptable(told), f"{told} cannot be combined with Apache-2.0 so"


@pytest.mark.parametrize(
    ("expression", "may"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("MIT AND GPL-2.0-only", False),
        ("MIT OR (Apache-2.0 AND GPL-2.0-only)", True),
        ("LicenseRef-Proprietary", False),
    ],
)
def test_one_choice_must_be_whole(expression: str, may: bool) -> None:
    assert acceptable(expression) is may


def test_every_pin_has_the_hashes_of_its_files() -> None:
    everything = pins("run", "container", "build", "dev", "bench")
    assert len(everything) > 90
    assert not [pin.name for pin in everything if not pin.hashes]


def test_what_the_container_adds_agrees_with_the_rest() -> None:
    run = {pin.name: pin.version for pin in pins("run")}
    dev = {pin.name: pin.version for pin in pins("dev")}
    for pin in pins("container"):
        assert pin.version == run.get(pin.name, dev.get(pin.name)), "make lock"
