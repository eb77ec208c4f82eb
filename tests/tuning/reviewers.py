"""A ledger of small flags, and reviewers who judge them by a rule of their own."""

from __future__ import annotations

from itertools import product
from random import Random

from tests.ledger.samples import statement

from onrecord.compare import judge
from onrecord.ledger import Ledger
from onrecord.records import Article, Judgement, Relation, Side

OKRAY = "Tamsin Okray"
THINGS = "dam bridge tunnel harbour mine school clinic station mill quarry ferry market".split()
PLACES = "Tarn valley,Harrowmere,Dunmarrow".split(",")
TURNS = (
    ("the {} in {} will open in May", "the {} in {} will not open in May"),
    ("the {} in {} must close", "the {} in {} must stay open"),
)
"""What somebody says first and then: a plain negation, and a demand with an antonym."""
SHARES = {True: 0.45, False: 0.75}
"""What share the reviewers confirm of flags with a negation, and of those without."""


def fill(ledger: Ledger) -> list[Relation]:
    """Enter two articles for each flag; gives the flags, those of the first turn first."""
    return [
        relation
        for turn in TURNS
        for number, (thing, place) in enumerate(product(THINGS, PLACES))
        for relation in _enter(ledger, turn, thing, place, number)
    ]


def fill_capped(ledger: Ledger) -> list[Relation]:
    """Enter a flag that rests on what is mostly wrong: two speakers, a predicate and its opposite.
    It is found as among the articles of a ledger, so that its score is capped."""
    words = "the central bank {} the gold reserve"
    sides = [
        _side(ledger, "capped-0", "Mirela Tost", words.format("sold")),
        _side(ledger, "capped-1", "Joren Vale", words.format("did not sell")),
    ]
    return _relate(ledger, judge(sides[0], sides[1], least=0.0, gated=True))


def _enter(
    ledger: Ledger, turn: tuple[str, str], thing: str, place: str, number: int
) -> list[Relation]:
    sides = [
        _side(
            ledger,
            f"{TURNS.index(turn)}-{number}-{when}",
            "Aldous Brenn",
            words.format(thing, place),
            f"2031-0{when + 1}-04",
        )
        for when, words in enumerate(turn)
    ]
    return _relate(ledger, judge(sides[0], sides[1], least=0.0))


def _side(
    ledger: Ledger, name: str, speaker: str, words: str, published: str = "2031-03-04"
) -> Side:
    article = Article(id=name, text=f"{speaker} said {words}.", published=published)
    one = statement(article, speaker, words)
    ledger.add(article, [one])
    return Side(statement=one, text=article.text, story=article.id)


def _relate(ledger: Ledger, relation: Relation | None) -> list[Relation]:
    found = [relation] if relation is not None and relation.type != "repeat" else []
    ledger.relate(found)
    return found


def review(ledger: Ledger, flags: list[Relation], *, seed: int) -> None:
    """Confirm a share of the negations and more of the others, unlike what the scores foretell."""
    chance = Random(seed)
    for flag in flags:
        plain = any(reason.kind == "negation" for reason in flag.reasons)
        right = chance.random() < SHARES[plain]
        verdict = (
            Judgement(verdict="confirm", by=OKRAY)
            if right
            else Judgement(verdict="dismiss", by=OKRAY, shape="similar-topic")
        )
        ledger.judge(flag.id, verdict)
