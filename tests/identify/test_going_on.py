"""Who speaks without a name goes on under a pronoun."""

from __future__ import annotations

import pytest
from tests.identify.helpers import saying, voices

from onrecord.records import Speaker

START = "Port chief Aldous Brenn shut the harbour on Monday.\n\n"


def _last(text: str, *sayings: tuple[str, str]) -> Speaker:
    found = voices(text, *(saying(text, *one, kind="indirect") for one in sayings))[-1].speaker
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("A spokesman for the port said", "A spokesman for the port"),
        ("One trader said", "One trader"),
        ("An official told Northern Wire", "An official"),
    ],
)
def test_a_pronoun_means_the_unnamed_one_who_spoke_last(words: str, called: str) -> None:
    text = f"{START}{words} movement was slow. He added a total of 76 ships lay at anchor."
    found = _last(text, (called, "movement was slow"), ("He", "a total of 76 ships"))
    assert (found.kind, found.name, found.as_named) == ("unnamed", called, "He")


def test_a_spokesman_goes_on_for_the_same_principal() -> None:
    text = f"{START}A spokesman for Tarn Ferries said it was late. He said nobody was hurt."
    source = "A spokesman for Tarn Ferries"
    found = _last(text, (source, "it was late"), ("He", "nobody was hurt"))
    assert found.on_behalf_of == "Tarn Ferries"


def test_the_official_is_the_one_who_spoke_before() -> None:
    text = f"{START}An official said it rained. The official said it poured. He said it stopped."
    said = (("An official", "it rained"), ("The official", "it poured"), ("He", "it stopped"))
    assert _last(text, *said).name == "The official"


@pytest.mark.parametrize(
    ("between", "source"),
    [
        (" Mirela Tost shook her head.", "She"),  # another has acted since
        ("", "He"),  # no spokeswoman
    ],
)
def test_another_person_or_gender_is_not_the_unnamed_one(between: str, source: str) -> None:
    text = f"{START}A spokeswoman said it rained.{between} {source} said it poured."
    found = _last(text, ("A spokeswoman", "it rained"), (source, "it poured"))
    assert found.name != "A spokeswoman"


def test_a_subject_of_what_is_said_has_not_acted() -> None:
    text = f"{START}A spokesman said it rained. Brenn was ill, he said."
    first = saying(text, "A spokesman", "it rained", kind="indirect")
    then = saying(text, "he", "Brenn was ill", kind="indirect", near=", he")
    found = voices(text, first, then)[-1].speaker
    assert found is not None
    assert found.name == "A spokesman"


def test_a_paper_and_a_described_person_do_not_go_on() -> None:
    paper = f"{START}A report said it rained. He said it poured."
    assert _last(paper, ("A report", "it rained"), ("He", "it poured")).name == "Aldous Brenn"
    known = f"{START}The port's boss said it rained. He said it poured."
    found = _last(known, ("The port's boss", "it rained"), ("He", "it poured"))
    assert found.name == "Aldous Brenn"


def test_a_spokesman_goes_on_though_he_is_the_spokesman() -> None:
    text = f"{START}The spokesman for the port said it rained. He noted that it poured."
    source = "The spokesman for the port"
    assert _last(text, (source, "it rained"), ("He", "it poured")).name == source


def test_it_is_the_paper_that_spoke_last() -> None:
    text = "The Government was under fire. The report said it rained. It also said it poured."
    said = (("The report", "it rained"), ("It", "it poured"))
    assert _last(text, *said).name == "The report"


def test_it_is_no_person_who_spoke_last() -> None:
    text = "The Government was under fire. A trader said it rained. It said it poured."
    assert _last(text, ("A trader", "it rained"), ("It", "it poured")).name != "A trader"
