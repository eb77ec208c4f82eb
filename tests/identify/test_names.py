"""Names as the article writes them: nicknames, acronyms in brackets, posts, owners in a name."""

from __future__ import annotations

import pytest
from tests.identify.helpers import name, saying, speaker, voices

from onrecord.identify.finding import find_mentions
from onrecord.language import parse


@pytest.mark.parametrize(
    "written", ["James E. (Jim) Vale", 'Robert "Bob" Brenn', "Thomas “Tom” Okray"]
)
def test_a_nickname_does_not_cut_the_name(written: str) -> None:
    text = f"The levy fell, Commissioner {written} told Northern Wire."
    words = [w for w in written.split() if w[0] not in '("“']
    assert name(text, f"Commissioner {written}", "The levy fell") == " ".join(words)


def test_an_acronym_in_brackets_is_no_nickname_and_no_part_of_a_name() -> None:
    text = "The Department of Trade and Harbours (DTH) said the aim is growth. DTH said no more."
    attributions = [
        saying(text, "The Department of Trade and Harbours (DTH)", "the aim is growth"),
        saying(text, "DTH", "no more", near="DTH said"),
    ]
    names = {v.speaker.name for v in voices(text, *attributions) if v.speaker}
    assert names == {"Department of Trade and Harbours"}


def test_a_post_is_no_family_name() -> None:
    text = "General Manager, Abel Karim Tarn, said the bank is sound. General Brenn agreed."
    people = [" ".join(m.words) for m in find_mentions(parse(text)) if m.kind == "person"]
    assert "Manager" not in people
    assert "Brenn" in people


def test_a_possessive_before_a_verb_belongs_to_the_name() -> None:
    text = "Quillby's announced on Friday that its rating is unchanged. Quillby's said no more."
    assert name(text, "Quillby's", "its rating is unchanged") in {"Quillby's", None}


def test_a_plural_that_opens_a_sentence_is_no_body() -> None:
    text = "Oil is dear, bankers said. Bankers said the levy hurts. Few bankers agree."
    found = speaker(text, "Bankers", "the levy hurts", near="Bankers")
    assert found is not None
    assert found.kind == "group"


def test_a_bank_far_away_is_not_the_bank() -> None:
    text = (
        "Tarn Bank cut its staff. Old Vess Bank has a new chief. The rain fell on Harrowmere. "
        "The ferries were late. The markets were shut. The harbour was empty. "
        "The bank reported a loss."
    )
    found = speaker(text, "The bank", "a loss")
    assert found is not None
    assert found.name == "The bank"


def test_a_commission_on_government_is_not_the_government() -> None:
    text = (
        "Ramon Vale leads the Commission on Good Government. "
        "The government said it would publish the list."
    )
    assert name(text, "The government", "it would publish the list") == "government"


def test_a_lawyer_from_a_town_speaks_for_nobody_by_it() -> None:
    text = "Mickey Vale, a Boston lawyer who knows the case, said it could take years."
    found = speaker(text, "Mickey Vale, a Boston lawyer who knows the case,", "it could take years")
    assert found is not None
    assert (found.name, found.on_behalf_of) == ("Mickey Vale", None)


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Bank of Varland governor Abel Tarn", "Abel Tarn"),
        ("Ministry of Trade director Ada Lund", "Ada Lund"),
        ("a friend of governor Abel Tarn", None),
    ],
)
def test_an_office_at_a_body_with_of_leads_to_the_name(source: str, who: str | None) -> None:
    found = speaker(f"{source} said the levy is dead.", source, "the levy is dead")
    assert found is not None
    assert (found.name if found.kind == "person" else None) == who
