"""Whole articles: every voice as written down in ``tests/golden/identify``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import GOLDEN as ALL
from tests.identify.helpers import saying, voices

from onrecord.records import Voice

GOLDEN = sorted((ALL / "identify").glob("*.json"))


def as_written(voice: Voice) -> dict[str, Any]:
    speaker = voice.speaker
    more = {"for": speaker.on_behalf_of, "members": list(speaker.members)} if speaker else {}
    return {
        "name": speaker.name if speaker else None,
        "kind": speaker.kind if speaker else None,
        "via": list(voice.via),
        "addressee": voice.addressee,
        "origin": voice.origin,
        **{key: value for key, value in more.items() if value},
    }


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_voices_of_a_whole_article(path: Path) -> None:
    golden = json.loads(path.read_text(encoding="utf-8"))
    attributions = [saying(golden["text"], **given) for given in golden["attributions"]]
    found = [as_written(voice) for voice in voices(golden["text"], *attributions)]
    assert found == golden["voices"]
