"""What is erased is gone from the file, the chain verifies, and it cannot come back unseen."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest
from tests.ledger.people import judge
from tests.ledger.people.build import BRENN, add, article, enter, said, sighting, speaker
from tests.ledger.samples import (
    ALWAYS,
    CHANGE,
    DAM,
    DISPUTE,
    LEAK,
    NEVER,
    NOTHING,
    TODAY,
    statement,
)

from onrecord.errors import Erased, QueryError
from onrecord.ledger import Correction, Ledger, Sighted
from onrecord.records import Article, Judgement, Sighting
from onrecord.sureness import Weights

OKRAY = "Tamsin Okray"
COURT = "a court of Harrowmere ruled so"


def seen(home: str, *names: str) -> Sighted:
    return Sighted([Sighting(article=home, name=name, kind="person") for name in names], judge)


@pytest.fixture
def told(empty: Ledger) -> Ledger:
    """A ledger of two articles whose speakers are known, with a judgement of their relation."""
    empty.add(DAM, [NEVER, TODAY], [DISPUTE], fingerprints={1, 2},
              sightings=seen("dam", "Aldous Brenn", "Joren Vale"))  # fmt: skip
    empty.add(LEAK, [ALWAYS, NOTHING], [CHANGE], fingerprints={3},
              sightings=seen("leak", "Aldous Brenn", "Mirela Tost"))  # fmt: skip
    empty.judge(CHANGE.id, Judgement(verdict="confirm", by=OKRAY, note="wet fields"))
    return empty


def still_in(stored_at: Path | str, *words: str) -> list[str]:
    """Those of ``words`` whose letters stand anywhere in the ledger's files, or in the rows of its
    database."""
    if isinstance(stored_at, Path):
        files = stored_at.parent.rglob("*")
        held = b"".join(file.read_bytes() for file in files if file.is_file()).lower()
    else:
        held = rows_of(stored_at).lower().encode()
    return [word for word in words if word.lower().encode() in held]


def rows_of(url: str) -> str:
    """All rows of all tables as text, those of the text index too."""
    with psycopg.connect(url) as connection:
        names = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        queries = [f"SELECT row_to_json(t)::text FROM {name} t" for (name,) in names]
        return "\n".join(row[0] for query in queries for row in connection.execute(query.encode()))


def test_an_article_is_gone_with_all_that_hangs_on_it(stored_at: Path | str, told: Ledger) -> None:
    words = ("has always leaked", "fields", "Mirela", "tost", "always")
    assert still_in(stored_at, *words) == list(words)
    before = told.chain.head()
    gone = told.erasing.article("leak", by=OKRAY, reason=COURT, judge=judge)
    assert (gone.kind, gone.name, gone.statements) == ("article", "leak", 2)
    assert still_in(stored_at, *words) == []
    assert told.articles() == [DAM]
    assert told.statements() == [NEVER, TODAY]
    assert told.relations() == [DISPUTE]
    assert told.judged() == {}
    assert [one.person.name for one in told.people.list()] == ["Aldous Brenn", "Joren Vale"]
    assert told.search("leaks")[0].statement == TODAY
    assert told.verify() == []
    assert told.chain.passes_through(before)


def test_it_says_who_erased_what_when_and_why(told: Ledger) -> None:
    told.erasing.article("leak", by=OKRAY, reason=COURT, judge=judge)
    told.erasing.person("Joren Vale", by="Edda Lorn", reason="he asked for it", judge=judge)
    first, second = told.erasing.all()
    assert (first.kind, first.by, first.reason) == ("article", OKRAY, COURT)
    assert (second.kind, second.by, second.at[:2]) == ("person", "Edda Lorn", "20")


def test_what_was_erased_is_refused_with_the_reason(told: Ledger) -> None:
    told.erasing.article("leak", by=OKRAY, reason=COURT, judge=judge)
    with pytest.raises(Erased, match=f"erased by {OKRAY} on .*{COURT}"):
        told.add(LEAK, [ALWAYS])
    assert told.articles() == [DAM]
    assert told.verify() == []


def test_a_person_is_gone_and_the_others_keep_their_words(
    stored_at: Path | str, told: Ledger
) -> None:
    gone = told.erasing.person("Aldous Brenn", by=OKRAY, reason="he asked for it", judge=judge)
    assert (gone.statements, gone.articles) == (2, 2)
    assert still_in(stored_at, "Aldous", "Brenn", "never leak", "always", "reservoir") == []
    assert told.statements() == [TODAY, NOTHING]
    dam = told.article("dam")
    assert dam is not None
    assert len(dam.text) == len(DAM.text)
    assert dam.text.startswith("██████ █████ said ███ ")
    assert dam.text.endswith("Joren Vale said it leaks today.")
    assert dam.headline == "█████ opens Tarn valley dam"
    assert told.statements(speaker="Brenn") == []
    assert told.relations() == []
    assert told.verify() == []


def test_a_statement_that_quotes_the_erased_name_is_reread(
    stored_at: Path | str, empty: Ledger
) -> None:
    home = Article(id="one", text="Edda Lorn said Joren Vale lies. Joren Vale slept.")
    quoting = statement(home, "Edda Lorn", "Joren Vale lies", via=("Joren Vale", "Radio Tarn"))
    empty.add(home, [quoting], sightings=seen("one", "Edda Lorn", "Joren Vale"))
    empty.erasing.person("Joren Vale", by=OKRAY, reason="he asked for it", judge=judge)
    (left,) = empty.statements()
    assert left.content.text == "█████ ████ lies"
    assert left.via == ("Radio Tarn",)
    assert empty.search("lies")[0].statement == left
    assert still_in(stored_at, "Joren", "Vale ") == []
    assert empty.verify() == []


def test_articles_that_only_mention_the_name_are_illegible_there(told: Ledger) -> None:
    told.add(Article(id="walk", text="Mirela Tost met Joren Vale. Vale left."), [])
    told.erasing.person("Joren Vale", by=OKRAY, reason="he asked for it", judge=judge)
    walk = told.article("walk")
    assert walk is not None
    assert walk.text == "Mirela Tost met █████ ████. ████ left."
    assert told.verify() == []


def test_a_registered_person_is_not_loaded_again(empty: Ledger) -> None:
    empty.people.load([BRENN], judge)
    add(empty, "one", ("Aldous Brenn",), ("Joren Vale",))
    empty.people.merge("Aldous Brenn", "Joren Vale", by=OKRAY, reason="one pen")
    empty.erasing.person("brenn", by=OKRAY, reason="the law", judge=judge)
    assert empty.people.list(everyone=True) == []
    assert empty.statements() == []
    with pytest.raises(Erased, match="the law"):
        empty.people.load([BRENN], judge)
    assert empty.verify() == []


def test_the_erased_name_goes_from_what_is_known_of_others(
    stored_at: Path | str, empty: Ledger
) -> None:
    home = article("one")
    told = sighting(home, "Edda Lorn", "aide to Brenn", "minister",
                    context=frozenset({"Brenn", "Kestria"}))  # fmt: skip
    speakers = [speaker("Edda Lorn"), speaker("Aldous Brenn")]
    statements = [said(home, one, n) for n, one in enumerate(speakers)]
    enter(empty, home, statements, [told, sighting(home, "Aldous Brenn")])
    empty.erasing.person("Aldous Brenn", by=OKRAY, reason="he asked for it", judge=judge)
    (left,) = empty.people.list()
    assert left.person.context == {"Kestria"}
    assert [office.title for office in left.person.offices] == ["minister"]
    assert still_in(stored_at, "Aldous", "Brenn") == []
    assert empty.verify() == []


def test_a_person_seen_elsewhere_stays_without_what_the_article_told(empty: Ledger) -> None:
    add(empty, "one", ("Joren Vale", "minister"))
    add(empty, "two", ("Joren Vale",))
    home = article("three")
    enter(empty, home, [said(home, speaker("Joren Vale"))],
          [sighting(home, "Joren Vale", context=frozenset({"Kestria"}))])  # fmt: skip
    empty.people.split("Joren Vale", "two", judge=judge, by=OKRAY, reason="a namesake")
    empty.erasing.article("three", by=OKRAY, reason=COURT, judge=judge)
    assert empty.verify() == []
    assert [one.person.context for one in empty.people.list()] == [frozenset(), frozenset()]
    empty.erasing.article("two", by=OKRAY, reason=COURT, judge=judge)
    empty.erasing.article("one", by=OKRAY, reason=COURT, judge=judge)
    assert empty.people.list() == []
    assert empty.verify() == []


def test_copies_stay_a_story(told: Ledger) -> None:
    for name in ("copy", "third"):
        copy = Article(id=name, text=DAM.text)
        told.add(copy, [statement(copy, "Joren Vale", "it leaks today")], story="dam")
    told.erasing.article("dam", by=OKRAY, reason=COURT, judge=judge)
    sides = told.sides(statement.id for statement in told.statements(speaker="Joren Vale"))
    assert [side.story for side in sides] == ["copy", "copy"]
    assert told.verify() == []


@pytest.mark.parametrize(("by", "reason"), [(" ", COURT), (OKRAY, ""), (OKRAY, "x" * 2_001)])
def test_it_needs_a_name_and_a_reason(told: Ledger, by: str, reason: str) -> None:
    with pytest.raises(QueryError):
        told.erasing.article("leak", by=by, reason=reason, judge=judge)
    assert len(told.articles()) == 2


def test_who_is_not_there_cannot_be_erased(told: Ledger) -> None:
    for erase in (told.erasing.article, told.erasing.person):
        with pytest.raises(QueryError):
            erase("Nobody", by=OKRAY, reason=COURT, judge=judge)
    assert told.erasing.all() == []


def test_what_was_corrected_says_nothing_of_an_erased_person(
    told: Ledger, stored_at: Path | str
) -> None:
    number = 0
    for headline in ("Brenn gets wet", "Tost gets wet", "Everybody gets wet"):
        asked = Correction(
            article="leak", what="headline", value=headline, by=OKRAY, reason="not Mirela Tost"
        )
        number = told.corrections.enter(asked)
    told.corrections.undo(number, by=OKRAY, reason="Tost it was")
    before = told.corrections.of()
    told.erasing.person("Mirela Tost", by=OKRAY, reason=COURT, judge=judge)
    lines = told.corrections.of()
    assert [(line.number, line.what, line.by) for line in lines] == [
        (line.number, line.what, line.by) for line in before
    ]
    assert lines[0].after == "Brenn gets wet"
    assert not [line for line in lines if "Tost" in f"{line.before} {line.after} {line.reason}"]
    assert told.verify() == []
    assert still_in(stored_at, "Mirela", "Tost") == []
    again = Correction(
        article="leak", what="outlet", value="Radio Tarn", by=OKRAY, reason="misread"
    )
    assert told.corrections.enter(again) == number + 2


def test_what_people_noted_says_nothing_of_an_erased_person(
    told: Ledger, stored_at: Path | str
) -> None:
    told.judge(DISPUTE.id, Judgement(verdict="confirm", by=OKRAY, note="Mirela Tost says so, too"))
    told.undo_judgement(2, by=OKRAY, reason="A Tost of another family")
    told.people.merge("Aldous Brenn", "Joren Vale", by=OKRAY, reason="Mirela Tost thinks so")
    weights = Weights(bias=-0.5, signs={"negation": 0.7})
    told.tunings.apply(weights, {"judged": 60}, by=OKRAY, note="as Mirela Tost would")
    told.tunings.revert(by=OKRAY, note="Mirela Tost was wrong")
    told.tunings.apply(weights, {"judged": 61}, by=OKRAY, note="in spring")
    told.erasing.person("Mirela Tost", by=OKRAY, reason=COURT, judge=judge)
    assert [line.note for line in told.judgements(DISPUTE.id)] == [
        "██████ ████ says so, too",
        "A Tost of another family",
    ]
    assert [line.note for line in told.tunings.lines()] == [
        "as ██████ ████ would",
        "██████ ████ was wrong",
        "in spring",
    ]
    assert told.tunings.weights() is not None
    assert told.verify() == []
    assert still_in(stored_at, "Mirela") == []
