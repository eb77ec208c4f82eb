"""A ledger of small flags, and reviewers who judge them by a rule of their own."""

from __future__ import annotations

from itertools import product
from random import Random

from tests.ledger.samples import statement

from onrecord.compare import judge
from onrecord.ledger import Ledger
from onrecord.records import Article, Judgement, Relation, Side, Statement

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


def _enter(
    ledger: Ledger, turn: tuple[str, str], thing: str, place: str, number: int
) -> list[Relation]:
    sides = []
    for when, words in enumerate(turn):
        said = words.format(thing, place)
        article = Article(
            id=f"{TURNS.index(turn)}-{number}-{when}",
            text=f"Aldous Brenn said {said}.",
            published=f"2031-0{when + 1}-04",
        )
        one: Statement = statement(article, "Aldous Brenn", said)
        sides.append(Side(statement=one, text=article.text, story=article.id))
        ledger.add(article, [one])
    relation = judge(sides[0], sides[1], least=0.0)
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
