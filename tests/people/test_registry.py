from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import BadRecord, InputError, NotFound, TooLarge, UnsupportedInput
from onrecord.people import read_registry, registry
from onrecord.people.registry_popolo import read_popolo
from onrecord.people.registry_problems import Problems
from onrecord.records import Office

EXAMPLES = Path(__file__).parents[2] / "examples"

KEYS = (
    "persons organizations memberships posts areas id name person_id post_id role start_date "
    "identifiers other_names"
).split()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=20,
)


def csv(folder: Path, *lines: str) -> Path:
    """A registry of these lines."""
    path = folder / "registry.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def popolo(folder: Path, document: object) -> Path:
    """A registry of this document."""
    path = folder / "registry.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def problems_of(path: Path) -> str:
    """What reading a bad registry says."""
    with pytest.raises(BadRecord) as caught:
        read_registry(path)
    assert caught.value.where == str(path)
    assert caught.value.advice
    return caught.value.what


def test_several_lines_of_an_id_are_several_offices(tmp_path: Path) -> None:
    path = csv(
        tmp_path,
        "id,name,kind,aliases,wikidata,title,area,start,end",
        "b,Aldous Brenn,,A. Brenn; Brenn the Elder,Q42,Prime Minister,Varland,2021-06-14,",
        "b,,,,,Finance Minister,Varland,2017,2021-06",
        "v,Government of Varland,government,Harrowmere,,,,,",
    )
    brenn, government = read_registry(path)
    assert brenn.aliases == ("A. Brenn", "Brenn the Elder")
    assert brenn.wikidata == "Q42"
    assert brenn.registered
    assert brenn.offices == (
        Office(title="Prime Minister", area="Varland", start="2021-06-14"),
        Office(title="Finance Minister", area="Varland", start="2017", end="2021-06"),
    )
    assert (government.kind, government.aliases) == ("government", ("Harrowmere",))


def test_columns_may_be_left_out_and_stand_in_any_order(tmp_path: Path) -> None:
    (lund,) = read_registry(csv(tmp_path, "\ufeffname,id", "", "Ada Lund,l"))
    assert (lund.id, lund.name, lund.kind) == ("l", "Ada Lund", "person")


def test_all_that_is_wrong_is_told_by_line(tmp_path: Path) -> None:
    path = csv(
        tmp_path,
        "id,name,kind,wikidata,title,area,start,end",
        ",Ada Lund,,,,,,",
        "l,Ada Lund,robot,,,,,",
        "m,Ivo Strand,,42,mayor,Saltery,soon,",
        "n,Una Rask,,,mayor,Saltery,2024,2020",
        "o,Otto Rask,,,,Saltery,,",
        "m,Somebody Else,,,,,,",
        "p,Too,Many,,,,,,,,",
    )
    told = problems_of(path)
    for line in range(2, 9):
        assert f"line {line}: " in told
    assert "“42” is no Wikidata id" in told
    assert "“soon” is no date" in told


def test_a_line_with_a_line_break_inside_is_counted_to_its_end(tmp_path: Path) -> None:
    assert "line 4: " in problems_of(csv(tmp_path, "id,name", "l,Ada Lund", '"x', '",'))


@pytest.mark.parametrize("header", ["", "name", "id,name,party"])
def test_a_header_that_is_not_ours_is_told(tmp_path: Path, header: str) -> None:
    assert "line 1: " in problems_of(csv(tmp_path, header, "x"))


def test_many_problems_are_counted(tmp_path: Path) -> None:
    told = problems_of(csv(tmp_path, "id,name", *["x,"] * 30))
    assert told.endswith("and 10 more")


def test_popolo_memberships_are_offices(tmp_path: Path) -> None:
    document = {
        "persons": [
            {
                "id": "b",
                "name": "Aldous Brenn",
                "other_names": [{"name": "A. Brenn"}, {"name": "Aldous Brenn"}],
                "identifiers": [{"scheme": "wikidata", "identifier": "Q42"}],
                "memberships": [{"organization_id": "p", "role": "Treasurer"}],
            }
        ],
        "organizations": [
            {
                "id": "g",
                "name": "Cabinet",
                "classification": "cabinet",
                "area": {"name": "Varland"},
            },
            {"id": "p", "name": "Harbour Party", "classification": "party"},
        ],
        "posts": [{"id": "pm", "label": "Prime Minister", "organization_id": "g"}],
        "memberships": [
            {"person_id": "b", "post_id": "pm", "start_date": "2021", "on_behalf_of_id": "p"},
            {"person_id": "b", "organization_id": "p", "role": "member"},
        ],
    }
    brenn, cabinet, party = read_registry(popolo(tmp_path, document))
    assert (brenn.aliases, brenn.wikidata) == (("A. Brenn",), "Q42")
    assert brenn.context == {"Harbour Party"}
    assert brenn.offices == (
        Office(title="Treasurer", area="Harbour Party"),
        Office(title="Prime Minister", area="Varland", start="2021"),
    )
    assert (cabinet.kind, party.kind) == ("government", "organisation")


def test_popolo_problems_are_told_by_record(tmp_path: Path) -> None:
    document = {
        "persons": [{"id": "b"}, 7, {"id": "c", "name": "Ada Lund"}],
        "organizations": {},
        "memberships": [
            {"person_id": "z", "role": "mayor"},
            {"person_id": "c", "role": "mayor", "start_date": "12 May"},
        ],
    }
    told = problems_of(popolo(tmp_path, document))
    for place in ("persons[0]", "persons[1]", "memberships[0]", "memberships[1]"):
        assert f"{place}: " in told
    assert "organizations: it is no list" not in told


@pytest.mark.parametrize("text", ["", "[", "[1]", "{}", "[" * 100_000])
def test_what_is_no_popolo_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "registry.json"
    path.write_text(text, encoding="utf-8")
    problems_of(path)


def test_other_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotFound):
        read_registry(tmp_path / "none.csv")
    other = tmp_path / "registry.xlsx"
    other.write_bytes(b"PK")
    with pytest.raises(UnsupportedInput):
        read_registry(other)
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"id,name\nx,\xff\n")
    assert "UTF-8" in problems_of(bad)
    monkeypatch.setattr(registry, "LARGEST", 3)
    with pytest.raises(TooLarge):
        read_registry(bad)


@given(JSON)
def test_any_json_is_read_or_told_wrong(document: object) -> None:
    problems = Problems("a registry")
    for person in read_popolo(document, problems):
        assert person.id
        assert person.name


def test_the_samples_hold_the_same_persons() -> None:
    told = {p.id: p for p in read_registry(EXAMPLES / "registry.csv")}
    for person in read_registry(EXAMPLES / "registry.json"):
        if person.kind == "person":
            assert person.name == told[person.id].name
            assert set(person.offices) <= set(told[person.id].offices)


def test_errors_are_of_the_input() -> None:
    with pytest.raises(InputError):
        read_registry("nowhere.csv")
