"""Kill ``onrecord add`` and look at what is left: ``python -m bench.crash [--kills 1000]``.

One process loads the models and reads an invented corpus once; for each kill a fork of it runs
``onrecord add --keep`` on that corpus into a new ledger and dies by SIGKILL, nine times in ten at
a step (each in turn, before it or after it, at any of the times that it is reached), else at a
random moment. What is left is checked, the same command is run again to its end, and the ledger
must then say what that of an undisturbed run says (salts, times, and the places of kept pages
aside). A line of JSON for each kill goes to ``--out``; a run that is started again goes on there.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from bench.crash_steps import SQL, STEPS, Point, adding, child
from onrecord import pipeline
from onrecord.errors import LedgerMissing
from onrecord.ledger import Ledger
from onrecord.ledger.chain.bodies import bodies
from onrecord.ledger.chain.facts import facts
from onrecord.records import Article

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = (
    "drones-undated.txt",
    "drones-wire.txt",
    "fuel-levy-pledge.txt",
    "fuel-levy-rise.txt",
    "fuel-levy-rise-copy.txt",
    "marsk-late-desk.html",
    "posts.jsonl",
)
PAGE = "https://courier.example/harbour"
VERSIONS = (
    "The harbour wall will be built by May, finance minister Mirela Tost said on Monday."
    ' "We have the money for it," she told the Varland Courier. "The work begins this week."',
    "The harbour wall will not be built by May, finance minister Mirela Tost said on Tuesday."
    ' "We have the money for it," she told the Varland Courier. "The work begins next year."',
)
_ASIDE = frozenset({"at", "first", "last", "file", "offset", "length"})
"""Columns of times, and of the places of kept pages: a record that a crash left without a row is
passed over, and the next one goes elsewhere."""
_NAMED, _OF = 9, 10
_KILLED = -signal.SIGKILL


@dataclass(slots=True)
class Kill:
    """What a kill did: the moment, whether it came in time, how many articles were acknowledged,
    and all that was wrong afterwards."""

    number: int
    moment: str
    killed: bool = False
    acknowledged: int = 0
    lost: int = 0
    wrong: list[str] = field(default_factory=list)


class Undisturbed(NamedTuple):
    """A run that nobody killed: what the ledger says then, the moments it reached, its seconds."""

    digest: str
    reached: Counter[str]
    seconds: float


class Press:
    """A corpus, and runs of ``onrecord add`` on it, each in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.targets = corpus(folder / "corpus")
        self.extract = cache(pipeline.extract)
        for target in self.targets:
            for article in pipeline.read(target):
                if isinstance(article, Article):
                    self.extract(article)

    def undisturbed(self) -> Undisturbed:
        """What to compare with. The extraction of articles that are dated by copies is learnt."""
        path = self.folder / "undisturbed.db"
        with Ledger(self.folder / "learning.db", create=True) as ledger:
            self._learn(ledger)
        note, started = self.folder / "reached.json", time.monotonic()
        code, _ = self.run(path, note=note)
        if code:
            raise SystemExit(f"the undisturbed run ended with {code}")
        reached = Counter(json.loads(note.read_text()))
        missed = [name for name, _, _ in STEPS if f"before: {name}" not in reached]
        if missed:
            raise SystemExit(f"steps that the corpus does not reach: {', '.join(missed)}")
        return Undisturbed(digest(path), reached, time.monotonic() - started)

    def _learn(self, ledger: Ledger) -> None:
        real, pipeline.extract = pipeline.extract, self.extract
        try:
            for target in self.targets:
                for article in pipeline.read(target):
                    if isinstance(article, Article):
                        pipeline.add(ledger, article)
        finally:
            pipeline.extract = real

    def run(
        self,
        ledger: Path,
        *,
        fatal: Point | None = None,
        after: float | None = None,
        note: Path | None = None,
    ) -> tuple[int, set[str]]:
        """Add the corpus; die at ``fatal``, or ``after`` some seconds. Gives the exit code
        (negative: the signal) and the ids of the articles that were acknowledged."""
        ours, theirs = os.pipe()

        def work() -> int:
            code, reached = adding(ledger, self.targets, self.extract, theirs, fatal)
            if note is not None:
                note.write_text(json.dumps(reached))
            return code

        number = child(work)
        os.close(theirs)
        if after is not None:
            time.sleep(after)
            os.kill(number, signal.SIGKILL)
        with open(ours, encoding="utf-8") as words:  # noqa: PTH123 -- a pipe
            told = words.read()
        _, status = os.waitpid(number, 0)
        return os.waitstatus_to_exitcode(status), set(told.split("\n")[:-1])


def corpus(folder: Path) -> list[str]:
    """Write the invented articles, among them copies, a dated and an undated one, records and two
    versions of a page; gives the files."""
    folder.mkdir()
    for name in EXAMPLES:
        shutil.copy(ROOT / "examples" / name, folder)
    same = {"url": PAGE, "headline": "The harbour wall", "outlet": "Varland Courier"}
    pages = [
        same | {"id": f"wall-{day}", "text": text, "published": f"2031-03-0{day}"}
        for day, text in enumerate(VERSIONS, 3)
    ]
    (folder / "versions.jsonl").write_text("".join(f"{json.dumps(page)}\n" for page in pages))
    return [str(path) for path in sorted(folder.iterdir())]


def digest(path: Path) -> str:
    """The SHA-256 of all that a ledger says, and of the pages that it keeps."""
    told = hashlib.sha256()
    with Ledger(path) as ledger, ledger._reading() as connection:
        for name, table in sorted(facts().items()):
            told.update(name.encode())
            for number, body in bodies(connection, table, without=_ASIDE):
                told.update(b"%d " % number + body)
        for article in ledger.articles():
            for page in ledger.keeping.snapshots(article.id):
                told.update(ledger.keeping.page(page.sha256) or b"")
    return told.hexdigest()


def kill(press: Press, whole: Undisturbed, number: int, seed: int) -> Kill:
    """Kill one run, look, run again, compare."""
    chance = random.Random(f"{seed}-{number}")
    point, after = moment(whole, number, chance)
    done = Kill(number, f"{point.name} ({point.nth})" if point else f"after {after:.3f} s")
    with tempfile.TemporaryDirectory(dir=press.folder) as folder:
        path = Path(folder) / "onrecord.db"
        code, told = press.run(path, fatal=point, after=after)
        done.killed, done.acknowledged = code == _KILLED, len(told)
        if point and not done.killed:
            done.wrong.append(f"the step was not reached; exit code {code}")
        kept = left(path, done)
        done.lost = len(told - kept)
        code, _ = press.run(path)
        if code:
            done.wrong.append(f"running again ended with {code}")
        elif digest(path) != whole.digest:
            done.wrong.append("the ledger does not say what it says undisturbed")
    return done


def moment(
    whole: Undisturbed, number: int, chance: random.Random
) -> tuple[Point | None, float | None]:
    """A step, each in turn (those of the program first, then those of SQL), or some seconds."""
    names = sorted(whole.reached, key=lambda name: (name.startswith(SQL), name))
    turn, rest = divmod(number, _OF)
    if rest >= _NAMED:
        return None, chance.uniform(0, whole.seconds)
    name = names[(turn * _NAMED + rest) % len(names)]
    return Point(name, chance.randint(1, whole.reached[name])), None


def left(path: Path, done: Kill) -> set[str]:
    """The ids of the articles that a killed process left; what is wrong with them is noted."""
    try:
        with Ledger(path) as ledger:
            done.wrong += [f"{problem.where}: {problem.what}" for problem in ledger.verify()]
            done.wrong += [f"{where}: {what}" for where, what in ledger.keeping.faults()]
            return {article.id for article in ledger.articles()}
    except LedgerMissing:
        return set()


def summary(kills: list[dict[str, Any]], steps: int) -> dict[str, Any]:
    """The figures of the kills."""
    return {
        "kills": len(kills),
        "ended by the kill": sum(kill["killed"] for kill in kills),
        "steps": steps,
        "acknowledged articles": sum(kill["acknowledged"] for kill in kills),
        "acknowledged articles lost": sum(kill["lost"] for kill in kills),
        "kills after which something was wrong": sum(bool(kill["wrong"]) for kill in kills),
    }


@contextmanager
def _lines(out: Path) -> Iterator[tuple[list[dict[str, Any]], Callable[[Kill], None]]]:
    """What was written there before, and how to write more."""
    out.parent.mkdir(parents=True, exist_ok=True)
    before = (
        [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        if out.exists()
        else []
    )
    with out.open("a", encoding="utf-8") as lines:

        def write(done: Kill) -> None:
            before.append(asdict(done))
            lines.write(json.dumps(asdict(done)) + "\n")
            lines.flush()

        yield before, write


def main() -> None:
    """Kill, write down, print the figures as JSON; exit code 1 when anything was lost or wrong."""
    parser = argparse.ArgumentParser(prog="python -m bench.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=ROOT / "bench/results/crash.jsonl")
    args = parser.parse_args()
    os.nice(19)
    with tempfile.TemporaryDirectory() as folder, _lines(args.out) as (done, write):
        press = Press(Path(folder))
        whole = press.undisturbed()
        for number in range(len(done), args.kills):
            write(kill(press, whole, number, args.seed))
        figures = summary(done, len(whole.reached))
    print(json.dumps(figures, indent=1))
    sys.exit(bool(figures["acknowledged articles lost"] or figures[list(figures)[-1]]))


if __name__ == "__main__":
    main()
