"""Who is who within one article."""

from __future__ import annotations

from tests.identify.helpers import name

from onrecord.identify.cast import Cast
from onrecord.identify.entities import gather
from onrecord.identify.finding import find_mentions
from onrecord.language import parse


def cast(text: str) -> Cast:
    doc = parse(text)
    return gather(doc, find_mentions(doc))


def test_a_surname_leads_to_the_full_name() -> None:
    text = "Prime Minister Aldous Brenn spoke on Monday. Brenn said that he was tired."
    assert name(text, "Brenn", "he was tired", near="Brenn said") == "Aldous Brenn"


def test_other_spellings_are_one_person() -> None:
    people = cast("Minister Tayyip Orhan left. Mr Orhan came back. Tayyep Orhan was glad.").people()
    assert [p.name for p in people] == ["Tayyip Orhan"]


def test_people_of_one_family_name_stay_apart() -> None:
    text = (
        "Prime Minister Aldous Brenn opened the dam. His sister, Clara Brenn, watched. "
        'Mr Brenn said that "it holds". Ms Brenn said that "it leaks".'
    )
    assert {p.name for p in cast(text).people()} == {"Aldous Brenn", "Clara Brenn"}
    assert name(text, "Mr Brenn", '"it holds"') == "Aldous Brenn"
    assert name(text, "Ms Brenn", '"it leaks"') == "Clara Brenn"


def test_an_acronym_joins_the_name_it_shortens() -> None:
    text = (
        "The Varland Energy Commission (VEC) met in Harrowmere on Monday. "
        "The VEC said that prices would rise."
    )
    assert name(text, "The VEC", "prices would rise") == "Varland Energy Commission"


def test_a_family_name_found_again_in_capitals() -> None:
    text = "Tamsin Okray hosts The Late Desk.\n\nOKRAY: Did you sign it?"
    assert name(text, "OKRAY", "Did you sign it?") == "Tamsin Okray"


def test_roles_come_from_titles_and_appositions() -> None:
    roles = {
        p.name: p.role
        for p in cast(
            "Finance Minister Mirela Tost spoke. Ada Lund, a doctor from Kestria, listened."
        ).people()
    }
    assert roles["Mirela Tost"] == "Finance Minister"
    assert roles["Ada Lund"] == "doctor from Kestria"


def test_a_clause_after_a_comma_is_no_role() -> None:
    people = cast("According to his lawyer, Henrik Falk, the trial was held by telephone.").people()
    assert all(p.role is None or "trial" not in p.role for p in people)


def test_an_empty_article_has_nobody() -> None:
    assert cast("").entities == ()
