"""Links between files of several folders, as the site has them."""

from __future__ import annotations

import pytest
from manual.links import relinked

PAGES = {"README.md": "index.md", "SECURITY.md": "security.md", "src/model/CARD.md": "card.md"}


@pytest.mark.parametrize(
    ("where", "written", "on_the_site"),
    [
        ("docs/start.md", "[a](reading.md#limits)", "[a](reading.md#limits)"),
        ("docs/start.md", "[a](../SECURITY.md)", "[a](security.md)"),
        ("docs/start.md", "[a](../src/model/CARD.md#use)", "[a](card.md#use)"),
        ("docs/decisions/0001.md", "[a](../../SECURITY.md)", "[a](../security.md)"),
        ("docs/decisions/0001.md", "[a](0002.md)", "[a](0002.md)"),
        ("SECURITY.md", "[a](docs/start.md)", "[a](start.md)"),
        ("SECURITY.md", "![a](docs/figures/one.png)", "![a](figures/one.png)"),
        ("SECURITY.md", "[all](docs/decisions/)", "[all](decisions/index.md)"),
        ("src/model/CARD.md", "[a](../../README.md)", "[a](index.md)"),
        ("docs/start.md", "see [a](../train/README.md).", "see a."),
        ("docs/start.md", "[a](https://example.org/b)", "[a](https://example.org/b)"),
        ("docs/start.md", "[a](#here)", "[a](#here)"),
    ],
)
def test_a_link_leads_to_the_same_on_the_site(where: str, written: str, on_the_site: str) -> None:
    assert relinked(written, where, PAGES) == on_the_site
