"""A brief says who confirmed a pair and when, and never shows one that was dismissed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.publish.desk import ARTICLES, OTHERS, PLACE, STATEMENTS

from onrecord.publish import build, render_html, render_markdown
from onrecord.publish.reviewed import status_words
from onrecord.records import Judged, RelationType, Status, Verdict

OKRAY, VALE = "Tamsin Okray", "Joren Vale"


def line(
    number: int, verdict: Verdict, by: str, kind: RelationType = "change", undone: int | None = None
) -> Judged:
    return Judged(
        number=number,
        relation=PLACE.id,
        verdict=verdict,
        by=by,
        at=f"2031-03-0{number}T23:59:59+00:00",
        type=kind,
        undone_by=undone,
    )


@pytest.mark.parametrize(
    ("status", "lines", "words"),
    [
        ("candidate", [], "Candidate, not yet confirmed by a person"),
        ("candidate", [line(1, "note", OKRAY)], "Candidate, not yet confirmed by a person"),
        ("candidate", [line(1, "confirm", OKRAY, undone=2)], "Candidate, not yet confirmed"),
        ("confirmed", [], "Confirmed by a person"),
        ("confirmed", [line(1, "confirm", OKRAY)], "Confirmed by Tamsin Okray on 1 March 2031"),
        (
            "confirmed",
            [line(1, "confirm", OKRAY), line(2, "confirm", VALE)],
            "Confirmed by Tamsin Okray on 1 March 2031 and by Joren Vale on 2 March 2031",
        ),
        (
            "confirmed",
            [line(1, "dismiss", OKRAY), line(2, "confirm", VALE)],
            "Confirmed by Joren Vale on 2 March 2031; but dismissed by Tamsin Okray on 1 March",
        ),
        (
            "confirmed",
            [line(1, "confirm", OKRAY), line(2, "retype", VALE, "denial")],
            "Confirmed by Joren Vale on 2 March 2031; but taken for a change by Tamsin Okray on",
        ),
        ("dismissed", [line(1, "dismiss", OKRAY)], "Dismissed by Tamsin Okray on 1 March 2031"),
    ],
)
def test_who_said_so_and_when(status: Status, lines: list[Judged], words: str) -> None:
    assert status_words(replace(PLACE, status=status), lines).startswith(words)


def test_a_name_does_not_drive_the_page() -> None:
    nasty = line(1, "confirm", "Okray\u202e\x1b[31m")
    assert not {"\x1b", "\u202e"} & set(status_words(replace(PLACE, status="confirmed"), [nasty]))


def test_a_brief_names_who_confirmed() -> None:
    made = build(
        "Hedda Marsk",
        STATEMENTS,
        [replace(PLACE, status="confirmed")],
        ARTICLES,
        about=None,
        others=OTHERS,
        judged={PLACE.id: [line(1, "confirm", "Tamsin <Okray>")]},
    )
    assert made.conflicts[0].status == "Confirmed by Tamsin <Okray> on 1 March 2031"
    assert "Confirmed by Tamsin &lt;Okray&gt; on 1 March 2031" in render_html(made)
    assert "Tamsin \\<Okray" in render_markdown(made)
