"""Articles in the list of what was found: by language those that are not read, then others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.ledger.samples import DAM, LEAK, NEVER, TODAY
from tests.ledger.texts.samples import ALL
from tests.stores.places import Stores

from onrecord.desk.find import Finding, find
from onrecord.ledger import Ledger


@pytest.fixture(scope="module")
def ledger(stores: Stores) -> Iterator[Ledger]:
    """Statements of one article, and several without any."""
    with Ledger(stores.new(), create=True) as made:
        made.add(DAM, [NEVER, TODAY])
        made.add(LEAK, [])
        for article in ALL:
            made.add(article, [])
        yield made


def groups(found: Finding) -> dict[str, list[str]]:
    return {group.name: [line.article for line in group.lines] for group in found.articles}


def test_what_is_not_read_is_listed_by_language(ledger: Ledger) -> None:
    assert groups(find(ledger, "harrowmere")) == {
        "Articles not read: Spanish": ["strike"],
        "In the text of articles": ["ferry"],
    }


def test_an_article_whose_statements_are_listed_is_not_listed_again(ledger: Ledger) -> None:
    found = find(ledger, "reservoir")
    assert {line.article for line in found.lines} == {"dam"}
    assert groups(found) == {"In the text of other articles": ["leak"]}


def test_one_character_is_a_word_where_there_are_no_spaces(ledger: Ledger) -> None:
    assert groups(find(ledger, "税")) == {"Articles not read: Japanese": ["tax"]}
    assert find(ledger, "la").articles == ()


def test_the_words_that_were_found_are_marked(ledger: Ledger) -> None:
    (group,) = find(ledger, "huelg").articles
    (line,) = group.lines
    assert (line.headline, line.outlet, line.published, line.language) == (
        "Huelga en Harrowmere",
        "Correo de Varlandia",
        "1 March 2031",
        "es",
    )
    assert [p.text for p in line.pieces if p.role == "marked"] == ["huelga", "huelgas"]


def test_a_language_is_a_filter_with_its_name(ledger: Ledger) -> None:
    found = find(ledger, "language:es")
    assert [(chip.name, chip.without) for chip in found.chips] == [("language: Spanish", "")]
    assert groups(found) == {"Articles not read: Spanish": ["strike"]}
    assert "no such language" in find(ledger, "language:kestrian").trouble


def test_a_language_without_a_name_is_called_by_its_code(ledger: Ledger) -> None:
    ledger.add(replace(LEAK, id="other", text="Zyx wvu.", language="xyz"), [])
    assert list(groups(find(ledger, "zyx"))) == ["Articles not read: xyz"]
