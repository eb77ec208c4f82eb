"""Two writers at the very same moment: the ledger says what it says when one comes after the
other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from threading import Barrier
from typing import Any
from unittest.mock import Mock

import pytest

from onrecord import entering, people, pipeline
from onrecord.compare import relate
from onrecord.errors import Erased, InputError
from onrecord.ledger import Ledger
from onrecord.neighbours import neighbours
from onrecord.pipeline import Added, Ready
from onrecord.records import Article

Where = Path | str
NEVER = (
    "Mayor {name} told the council on Monday.\n\n"
    '"We will not raise the {what} in the lifetime of this council," {last} said.\n\n{tail}'
)
NOW = (
    "Residents heard the mayor on Thursday.\n\n"
    '"We are raising the {what} from the first of April," {name} said.\n\n{tail}'
)
TAIL = "The {} of the {} was shut in the {}, and the {} near the {} stayed so until the {} came."
WORDS = (
    "river bridge harbour orchard tower mill chapel market ferry meadow quarry lantern kettle"
    " garden barrel window ladder engine needle basket copper marble velvet timber".split()
)
MAYORS = (
    "Petra Lunde",
    "Dunya Selk",
    "Kit Larrabee",
    "Teodor Dahl",
    "Mirela Tost",
    "Joren Vale",
    "Oskar Lindqvar",
    "Hanne Orrick",
)
RAISED = ("fuel levy", "harbour fee")
ROUNDS = len(MAYORS) * len(RAISED)


@cache
def pair(number: int) -> tuple[Article, Article]:
    """What a mayor says, and later the contrary; with an end that no other article has."""
    name, what = MAYORS[number % len(MAYORS)], RAISED[number // len(MAYORS)]
    told = {"name": name, "last": name.split()[-1], "what": what}
    first, second = (
        Article(
            id=f"{which}-{number}",
            text=text.format(**told, tail=tail(f"{which}-{number}")),
            published=day,
            outlet="Varland Courier",
        )
        for which, text, day in (("one", NEVER, "2031-03-04"), ("two", NOW, "2031-04-10"))
    )
    return first, second


def tail(seed: str) -> str:
    """Two sentences that nobody says."""
    chance = Random(seed)
    return " ".join(TAIL.format(*chance.sample(WORDS, 6)) for _ in range(2))


@cache
def ready(article: Article) -> Ready:
    """What is found in an article, read once for all tests."""
    return Ready(found=pipeline.extract(article))


@pytest.fixture
def writers(stored_at: Where) -> Iterator[tuple[Ledger, Ledger]]:
    """Two programs that have the same ledger open."""
    with Ledger(stored_at, create=True) as one, Ledger(stored_at) as two:
        yield one, two


def at_once(writers: Sequence[Ledger], articles: Sequence[Article]) -> list[Added]:
    """Each writer adds its article; they begin together."""
    start = Barrier(len(writers))

    def add(ledger: Ledger, article: Article) -> Added:
        found = ready(article)
        start.wait()
        return pipeline.add(ledger, article, ready=found)

    with ThreadPoolExecutor(len(writers)) as threads:
        return list(threads.map(add, writers, articles))


def changes(ledger: Ledger) -> list[set[str]]:
    """The articles of the ends of each flagged change of mind, in an order of their own."""
    homes = {statement.id: statement.article for statement in ledger.statements()}
    found = ledger.relations(type="change")
    return sorted(({homes[r.a], homes[r.b]} for r in found), key=sorted)


@pytest.mark.slow
def test_two_that_contradict_each_other_are_flagged_once_each_time(
    writers: tuple[Ledger, Ledger],
) -> None:
    for number in range(ROUNDS):
        assert all(added.new for added in at_once(writers, pair(number)))
    expected = [{article.id for article in pair(number)} for number in range(ROUNDS)]
    assert changes(writers[0]) == sorted(expected, key=sorted)
    assert writers[0].verify() == []


@pytest.mark.slow
def test_the_same_article_is_entered_once(writers: tuple[Ledger, Ledger]) -> None:
    for number in range(ROUNDS):
        article, _ = pair(number)
        assert sorted(added.new for added in at_once(writers, [article] * 2)) == [False, True]
    assert writers[0].size().articles == ROUNDS
    assert writers[0].verify() == []


@pytest.mark.slow
def test_more_threads_of_one_program_than_it_has_connections(stored_at: Where) -> None:
    articles = [article for number in range(ROUNDS) for article in pair(number)]
    with Ledger(stored_at, create=True) as ledger:
        added = at_once([ledger] * len(articles), articles)
        assert all(one.new for one in added)
        assert len(changes(ledger)) == ROUNDS
        assert ledger.verify() == []


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Lets something happen once: when an article was compared, and is not yet entered."""

    def let(happen: Callable[[], object]) -> None:
        waiting = [happen]

        def relate_then(*args: Any, **kwargs: Any) -> Any:
            found = relate(*args, **kwargs)
            while waiting:
                waiting.pop()()
            return found

        monkeypatch.setattr(entering, "relate", relate_then)

    return let


Meanwhile = Callable[[Callable[[], object]], None]


def test_what_came_after_the_look_is_looked_at(
    writers: tuple[Ledger, Ledger], meanwhile: Meanwhile
) -> None:
    one, two = writers
    first, second = pair(0)
    meanwhile(lambda: pipeline.add(two, first, ready=ready(first)))
    added = pipeline.add(one, second, ready=ready(second))
    assert [relation.type for relation in added.relations] == ["change"]
    assert changes(one) == [{first.id, second.id}]
    assert one.verify() == []


def test_a_copy_that_came_after_the_look_is_of_one_story(
    writers: tuple[Ledger, Ledger], meanwhile: Meanwhile
) -> None:
    one, two = writers
    article, _ = pair(0)
    copy = replace(article, id="copy", outlet="Harrowmere Gazette", published="2031-03-05")
    meanwhile(lambda: pipeline.add(two, article, ready=ready(article)))
    pipeline.add(one, copy, ready=ready(copy))
    assert one.keeping.story_of(copy.id) == article.id
    assert one.keeping.in_story(article.id) == [article.id, copy.id]
    assert one.verify() == []


def test_a_copy_that_came_after_the_look_gives_its_date(
    writers: tuple[Ledger, Ledger], meanwhile: Meanwhile
) -> None:
    one, two = writers
    article, _ = pair(0)
    undated = replace(article, id="undated", published=None)
    meanwhile(lambda: pipeline.add(two, article, ready=ready(article)))
    pipeline.add(one, undated, ready=ready(undated))
    (statement,) = one.statements(article=undated.id)
    assert (statement.said.edtf, statement.said.basis) == ("2031-03-03", "sibling")


def test_a_version_that_came_after_the_look_is_the_one_before(
    writers: tuple[Ledger, Ledger], meanwhile: Meanwhile
) -> None:
    one, two = writers
    page = "https://courier.example/mayor"
    article = replace(pair(0)[0], url=page)
    later = replace(article, id="later", text=f"{article.text}\n\nThe mayor left by train.")
    meanwhile(lambda: pipeline.add(two, article, ready=ready(article)))
    added = pipeline.add(one, later, ready=ready(later))
    assert added.version_of == article.id
    assert added.statements == 0
    assert one.size().statements == 1
    assert one.verify() == []


def test_the_same_text_at_the_same_address_is_known(
    writers: tuple[Ledger, Ledger], meanwhile: Meanwhile
) -> None:
    one, two = writers
    article = replace(pair(0)[0], url="https://courier.example/mayor")
    meanwhile(lambda: pipeline.add(two, article, ready=ready(article)))
    again = replace(article, id="again")
    added = pipeline.add(one, again, ready=ready(again))
    assert (added.new, added.article.id) == (False, article.id)
    assert one.size().articles == 1


def test_an_article_that_was_erased_after_the_look_stays_erased(
    writers: tuple[Ledger, Ledger], meanwhile: Meanwhile
) -> None:
    one, two = writers
    article, _ = pair(0)

    def come_and_go() -> None:
        pipeline.add(two, article, ready=ready(article))
        two.erasing.article(
            article.id, by="Tamsin Okray", reason="by order of a court", judge=people
        )

    meanwhile(come_and_go)
    with pytest.raises(Erased, match="by order of a court"):
        pipeline.add(one, article, ready=ready(article))
    assert one.size().articles == 0
    assert one.verify() == []


def test_nothing_is_looked_at_twice_when_nobody_wrote(
    writers: tuple[Ledger, Ledger], monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = Mock(wraps=neighbours)
    monkeypatch.setattr(entering, "neighbours", looks)
    for article in pair(0):
        pipeline.add(writers[0], article, ready=ready(article))
    assert looks.call_count == 2


def test_one_that_fails_at_the_second_look_leaves_nothing(
    writers: tuple[Ledger, Ledger], meanwhile: Meanwhile, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = writers
    first, second = pair(0)

    def fail(*_args: object) -> None:
        raise ZeroDivisionError

    def add_and_break() -> None:
        with ExitStack() as stack:
            stack.callback(monkeypatch.setattr, entering, "neighbours", fail)
            pipeline.add(two, first, ready=ready(first))

    meanwhile(add_and_break)
    with pytest.raises(InputError, match="it could not be worked on"):
        pipeline.add(one, second, ready=ready(second))
    assert [article.id for article in one.articles()] == [first.id]
    assert one.verify() == []
    monkeypatch.undo()
    assert pipeline.add(one, second, ready=ready(second)).new
