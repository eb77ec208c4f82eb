from __future__ import annotations

from tests.people.helpers import known, seen

from onrecord.people import learned, new_person
from onrecord.records import Office


def test_a_new_person_is_what_the_sighting_tells() -> None:
    person = new_person(
        seen("Hedda Marsk", "Varland's defence minister", around=("Harbour Party",))
    )
    assert person.name == "Hedda Marsk"
    assert person.offices == (Office(title="defence minister", area="Varland"),)
    assert person.context == {"Harbour Party"}
    assert not person.registered


def test_the_id_of_a_new_person_is_of_article_and_name() -> None:
    one = new_person(seen("Hedda Marsk"))
    assert one.id == new_person(seen("Hedda Marsk", "defence minister")).id
    assert one.id != new_person(seen("Mirela Tost")).id
    assert len(one.id) == 17
    assert one.id.startswith("p")


def test_another_spelling_becomes_an_alias() -> None:
    person = learned(known("Yusuf Tarn"), seen("Yusef Tarn"))
    assert (person.name, person.aliases) == ("Yusuf Tarn", ("Yusef Tarn",))


def test_the_fuller_name_becomes_the_name() -> None:
    person = learned(known("Brenn", "prime minister"), seen("Aldous Brenn", "Prime Minister"))
    assert (person.name, person.aliases) == ("Aldous Brenn", ("Brenn",))


def test_a_registered_name_stays() -> None:
    person = learned(known("A. Brenn", registered=True), seen("Aldous Brenn"))
    assert (person.name, person.aliases) == ("A. Brenn", ("Aldous Brenn",))


def test_an_office_known_with_its_area_is_not_told_twice() -> None:
    person = known("Hedda Marsk", "Defence Minister, Varland")
    assert learned(person, seen("Hedda Marsk", "minister of defense")).offices == person.offices
    assert len(learned(person, seen("Hedda Marsk", "Harbour Party leader")).offices) == 2


def test_countries_are_taken_in_by_their_names() -> None:
    person = learned(known("Ada Lund"), seen("Ada Lund", around=("Norwegian", "the Harbour Party")))
    assert person.context == {"Norway", "Harbour Party"}
