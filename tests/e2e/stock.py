"""A record to walk through: some of the examples, a page in three versions, a matter, and one
page on which everything is too long."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.keeping.pages import ADDRESS, DEARER, FIRST, WITHOUT, day, page

from onrecord import pipeline
from onrecord.errors import InputError
from onrecord.ledger import Ledger, Placed
from onrecord.read.capture import capture_of
from onrecord.records import Article, Details, Span

EXAMPLES = Path(__file__).parents[2] / "examples"
STORIES = ("fuel-levy-*.txt", "lamm-trial.txt", "fenn-detention.txt", "late-desk-sandel.txt")
OLD, DEAR, SHORT = page(FIRST, 3), page(DEARER, 5), page(WITHOUT, 9)
MENU, FOOT = "Home  Politics  Weather\n\n", "12 comments"
LONG_NAME = "Maximiliana Theodosia Oberhollenstein-Wallmeradingen"
UNBROKEN = "Varländerdonauhafenverwaltungsgebührenordnungsänderungsverfahren"


def fill(where: str) -> None:
    """Write all of it into a new ledger."""
    with Ledger(where, create=True) as ledger:
        for story in STORIES:
            for article in pipeline.read(str(EXAMPLES / story)):
                assert not isinstance(article, InputError)
                pipeline.add(ledger, article)
        for version in (OLD, DEAR, SHORT, copied(), long_winded()):
            assert pipeline.add(ledger, version).new
        ledger.keeping.gone(ADDRESS, day(20), "the server answered 404")
        _matters(ledger)


def copied() -> Article:
    """The last version as another paper has it, between a menu and comments."""
    url = "https://gazette.example/a"
    scrape = f"{MENU}{WITHOUT}\n\n{FOOT}\n"
    lines = WITHOUT.split("\n\n")
    begins = [len(MENU) + WITHOUT.index(line) for line in lines]
    return replace(
        page(WITHOUT, 10, url=url),
        outlet="Harrowmere Gazette",
        credit="Varland Courier",
        capture=replace(
            capture_of(scrape.encode(), "text/plain; charset=utf-8", url=url), at=day(10)
        ),
        kept=tuple(Span(at, at + len(line)) for at, line in zip(begins, lines, strict=True)),
        details=Details(
            authors=("Tamsin Okray",), section="Rivers", modified="2031-09-10T09:30:00Z"
        ),
    )


def long_winded() -> Article:
    """A page whose headline, outlet, speaker and words break no line by themselves."""
    text = (
        f"{LONG_NAME}, the harbour minister, told reporters on Monday that the {UNBROKEN} was "
        + "a matter for the courts, for the ports and for parliament, " * 12
        + f"and that it would stand.\n\n“{UNBROKEN * 2} is done,” {LONG_NAME} said."
    )
    return replace(
        page(text, 12, url="https://courier.example/long"),
        headline=f"Minister defends {UNBROKEN} " * 3,
        outlet=f"{UNBROKEN} Courier",
    )


def _matters(ledger: Ledger) -> None:
    """Two matters: the levy, and the detention."""
    for word in ("levy", "Fenn"):
        keys = tuple(one.id for one in ledger.statements() if word in one.content.text)
        (matter,) = ledger.matters.enter([Placed(keys)])
        ledger.matters.tell(matter, [(keys[0], word.lower())])
