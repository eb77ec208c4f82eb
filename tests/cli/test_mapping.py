"""``--map``: pairs, or a file of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from typer import BadParameter

from onrecord.cli.mapping import columns


def test_pairs_and_files_may_be_mixed(tmp_path: Path) -> None:
    file = tmp_path / "columns"
    file.write_text("# of the Gazette\ntext = story  # its words\n\npublished=day\n")
    found = columns([str(file), "outlet=paper"])
    assert found == {"text": "story", "published": "day", "outlet": "paper"}
    assert columns(None) == {}


@pytest.mark.parametrize("value", ["words=story", "no-such-file", "text="])
def test_what_cannot_be_understood_is_wrong_usage(value: str) -> None:
    with pytest.raises(BadParameter):
        columns([value])


def test_wrong_usage_ends_with_two_and_names_the_fields(run: Run, river: str) -> None:
    done = run("add", river, "--map", "words=story")
    assert done.exit_code == 2
    assert "headline" in done.stderr
