"""How soon the desk answers many at once: ``python -m bench.desk_load --ledger million.db``.

A desk is started over the ledger (``onrecord serve``), and ``--clients`` people use it: each asks
for something, looks at the answer for a while (``--pause`` seconds on average, exponentially
distributed), and asks again. They search for words as they were said, for names that they begin to
type, with filters and in phrases, and open pages of persons who say much as often as they are
heard. Times are those of whole answers over HTTP, the first ``--warm-up`` seconds left out.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import platform
import socket
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import httpx

from onrecord.ledger import Ledger, Wanted
from onrecord.records import Statement

SEEDS = 400
"""How many statements of the ledger the questions are made of."""


@dataclass(slots=True)
class Load:
    """What is asked, and how long each answer took, in seconds, by the kind of question."""

    address: str
    statements: list[Statement]
    persons: list[str]
    pause: float
    begins: float
    ends: float
    took: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    failed: int = 0


def main() -> None:
    """Serve, ask, print the table."""
    args = _arguments()
    statements, persons = _seeds(args.ledger)
    command = [sys.executable, "-m", "onrecord.cli.app", "--ledger", str(args.ledger), "serve"]
    port = _free_port()
    desk = subprocess.Popen([*command, "--port", str(port)], stdout=subprocess.DEVNULL)
    try:
        begins = time.monotonic() + args.warm_up
        load = Load(
            address=f"http://127.0.0.1:{port}",
            statements=statements,
            persons=persons,
            pause=args.pause,
            begins=begins,
            ends=begins + args.seconds,
        )
        asyncio.run(_ask_all(load, args.clients))
    finally:
        desk.terminate()
        desk.wait()
    print_table(load, args)
    if args.output:
        args.output.write_text(json.dumps(figures(load), indent=1) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.desk_load", description=__doc__)
    parser.add_argument("--ledger", type=Path, required=True)
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--pause", type=float, default=2.0)
    parser.add_argument("--seconds", type=float, default=40.0)
    parser.add_argument("--warm-up", type=float, default=15.0)
    parser.add_argument("-o", "--output", type=Path, help="keep the figures as JSON")
    return parser.parse_args()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _seeds(path: Path) -> tuple[list[Statement], list[str]]:
    """Statements of the ledger, and the persons who make them: who says much is asked for often."""
    dice = Random("desk")
    with Ledger(path) as ledger:
        page = ledger.statement_page(Wanted(), limit=50 * SEEDS).statements
        chosen = dice.sample(page, min(SEEDS, len(page)))
        known: dict[str, str] = {}
        for name in {s.speaker.name for s in chosen if s.speaker}:
            found = ledger.people.beginning(name, 1)
            if found:
                known[name] = found[0].person.id
    return chosen, [known[s.speaker.name] for s in chosen if s.speaker and s.speaker.name in known]


async def _ask_all(load: Load, clients: int) -> None:
    limits = httpx.Limits(max_connections=clients)
    async with httpx.AsyncClient(base_url=load.address, limits=limits, timeout=60) as client:
        await _up(client)
        await asyncio.gather(*(_ask(load, client, Random(n)) for n in range(clients)))


async def _up(client: httpx.AsyncClient) -> None:
    """Wait until the desk answers, and has searched once."""
    for _ in range(300):
        try:
            await client.get("/", params={"q": "harbour"})
        except httpx.TransportError:
            await asyncio.sleep(0.2)
        else:
            return
    sys.exit("the desk does not answer")


async def _ask(load: Load, client: httpx.AsyncClient, dice: Random) -> None:
    """One person at the desk."""
    await asyncio.sleep(dice.uniform(0, load.pause))
    while time.monotonic() < load.ends:
        kind, path, params, headers = question(load, dice)
        started = time.monotonic()
        answer = await client.get(path, params=params, headers=headers)
        if started >= load.begins:
            load.took[kind].append(time.monotonic() - started)
            load.failed += answer.status_code != httpx.codes.OK
        await asyncio.sleep(dice.expovariate(1 / load.pause) if load.pause else 0)


def question(load: Load, dice: Random) -> tuple[str, str, dict[str, str], dict[str, str]]:
    """What is asked next: its kind, the path, the query and the headers."""
    if dice.random() < 0.25:
        return "person page", f"/people/{dice.choice(load.persons)}", {}, {}
    if dice.random() < 0.2:
        typed = _query(dice.choice(load.statements), dice)
        return "search", "/api/v1/search", {"q": typed}, {}
    typed = _query(dice.choice(load.statements), dice)
    return "search", "/", {"q": typed}, {"HX-Request": "true"}


def _query(statement: Statement, dice: Random) -> str:
    """A query that somebody might type who remembers the statement more or less."""
    words = [word for word in statement.content.text.split() if len(word) > 3] or ["harbour"]
    name = statement.speaker.name if statement.speaker else "brenn"
    start = dice.randrange(len(words))
    some = " ".join(words[start : start + 2])
    forms = (
        some,
        " ".join(words[start : start + 4]),
        words[start][: dice.randint(3, 6)],
        name[: dice.randint(3, len(name))],
        f'"{some}"',
        f'{words[start]} speaker:"{name}"',
        f"{words[start]} since:{(statement.published or '2026')[:4]}",
        f"{some} outlet:courier",
    )
    return dice.choices(forms, weights=(5, 4, 3, 3, 1, 2, 1, 1))[0]


def figures(load: Load) -> dict[str, dict[str, int]]:
    """Median and 95th percentile in milliseconds, and the number of answers, by kind."""
    found = {}
    for kind, took in sorted(load.took.items()):
        ranked = sorted(took)
        found[kind] = {
            "p50": round(1000 * ranked[len(ranked) // 2]),
            "p95": round(1000 * ranked[min(len(ranked) - 1, len(ranked) * 95 // 100)]),
            "answers": len(ranked),
        }
    return found


def print_table(load: Load, args: argparse.Namespace) -> None:
    """Print the figures as a Markdown table, with the machine they come from."""
    print(
        f"{platform.machine()}, Python {platform.python_version()}, {args.clients} clients,", end=""
    )
    print(f" a pause of {args.pause:g} s, {load.failed} failed\n")
    print("| | median, ms | 95th percentile, ms | answers |\n|---|---|---|---|")
    for kind, one in figures(load).items():
        print(f"| {kind} | {one['p50']:g} | {one['p95']:g} | {one['answers']:g} |")


if __name__ == "__main__":
    main()
