"""Fuzz the targets of ``bench.fuzz_targets``: ``python -m bench.fuzz [--inputs 1000000]``.

Each target gets its share in pieces, each in a process of its own under atheris (libFuzzer), which
is guided by the branches of onrecord that inputs reach, and goes on from what it found before. A
finding is an exception beyond the project's errors, an input of more than 2 s of CPU, or a process
of more than 500 MB; its input is kept. A line of JSON for each piece goes to ``--out``; a run that
is started again goes on there. atheris is looked for in ``.venv-bench``, too.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parents[1]
BESIDE = ROOT / ".venv-bench/lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
PIECE = 25_000
LONGEST_INPUT = 20_000
SECONDS, MEGABYTES = 2.0, 500
_HANGS = 120
"""Seconds of the wall clock after which a process is given up."""
_MILLION = 1_000_000


class Piece(NamedTuple):
    """So many inputs for a target, with a seed of their own."""

    target: str
    number: int
    inputs: int


class Watch:
    """Runs a target on input after input, and notes what must not be."""

    def __init__(self, run: Callable[[bytes], object], piece: Piece, folder: Path) -> None:
        self._run, self._piece, self._folder = run, piece, folder
        self._done, self._slowest = 0, 0.0
        self._findings: dict[str, str] = {}

    def __call__(self, data: bytes) -> None:
        """Run one input; after the last one this process ends."""
        started = time.process_time()
        try:
            self._run(data)
        except Exception as error:  # noqa: BLE001 -- whatever it is, it is a finding
            self._note(_place(error), data)
        took = time.process_time() - started
        if took > SECONDS:
            self._note(f"it took {took:.1f} s", data)
        self._slowest = max(self._slowest, took)
        self._done += 1
        if self._done >= self._piece.inputs:
            self._end()

    def _note(self, what: str, data: bytes) -> None:
        if what in self._findings:
            return
        name = hashlib.sha256(data).hexdigest()[:16]
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / name).write_bytes(data)
        self._findings[what] = name

    def _end(self) -> NoReturn:
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        if memory > MEGABYTES:
            self._findings[f"it took {memory:.0f} MB"] = ""
        figures = self._piece._asdict() | {
            "slowest input, CPU s": round(self._slowest, 3),
            "memory, MB": round(memory),
            "findings": self._findings,
        }
        print(json.dumps(figures), flush=True)
        os._exit(0)


def _place(error: Exception) -> str:
    """What was raised, and in which lines of the project."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [f"{Path(f.filename).name}:{f.name}:{f.lineno}" for f in frames if "onrecord" in f[0]]
    return f"{type(error).__name__}: {str(error)[:120]} ({' > '.join(own[-3:])})"


def pieces(inputs: int) -> Iterator[Piece]:
    """All targets in turn until each has its share of ``inputs``."""
    from bench.fuzz_targets import targets

    shares = {name: target.share for name, target in targets().items()}
    scale = inputs / sum(shares.values())
    left = {name: round(share * scale) for name, share in shares.items()}
    number = 0
    while any(left.values()):
        for name in list(left):
            some = min(PIECE, left[name])
            if some:
                left[name] -= some
                yield Piece(name, number, some)
        number += 1


def work(piece: Piece, found: Path) -> None:
    """Fuzz in this process, which ends with it."""
    atheris = _atheris()
    with atheris.instrument_imports(include=["onrecord"]):
        module = import_module("bench.fuzz_targets")
    target = module.targets()[piece.target]
    corpus = found / "corpus" / piece.target.replace(" ", "-")
    corpus.mkdir(parents=True, exist_ok=True)
    for n, seed in enumerate(target.seeds):
        (corpus / f"seed-{n}").write_bytes(seed[:LONGEST_INPUT])
    watch = Watch(lambda data: module.quietly(target.run, data), piece, found / "findings")
    told = [f"-seed={piece.number + 1}", f"-max_len={LONGEST_INPUT}", "-verbosity=0"]
    limits = [f"-timeout={_HANGS}", "-rss_limit_mb=4000", f"-artifact_prefix={found}/"]
    atheris.Setup([sys.argv[0], *told, *limits, str(corpus)], watch)
    atheris.Fuzz()


def _atheris() -> ModuleType:
    sys.path.append(str(BESIDE / "site-packages"))
    try:
        return import_module("atheris")
    except ImportError as error:
        raise SystemExit("atheris is missing: install requirements/bench.txt") from error


def fuzzed(piece: Piece, found: Path) -> dict[str, Any]:
    """Fuzz in a process of its own; gives its figures. One that died is a finding."""
    command = [
        sys.executable,
        "-m",
        "bench.fuzz",
        "--found",
        str(found),
        "--piece",
        *map(str, piece),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if lines:
        return dict(json.loads(lines[-1]))
    what = f"the process ended with {done.returncode}: {done.stderr[-600:]}"
    return piece._asdict() | {"inputs": 0, "findings": {what: ""}}


def summary(done: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of all pieces."""
    findings = {f"{piece['target']}: {what}" for piece in done for what in piece["findings"]}
    return {
        "inputs": sum(piece["inputs"] for piece in done),
        "targets": len({piece["target"] for piece in done}),
        "slowest input, CPU s": max(piece.get("slowest input, CPU s", 0) for piece in done),
        "memory, MB": max(piece.get("memory, MB", 0) for piece in done),
        "findings": sorted(findings),
    }


def main() -> None:
    """Fuzz, write down, print the figures as JSON; exit code 1 when there are findings."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=_MILLION)
    parser.add_argument("--out", type=Path, default=ROOT / "bench/results/fuzz.jsonl")
    parser.add_argument("--found", type=Path, default=ROOT / "bench/results/fuzz")
    parser.add_argument("--piece", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.piece:
        name, number, inputs = args.piece
        work(Piece(name, int(number), int(inputs)), args.found)
    os.nice(19)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    done = [json.loads(line) for line in args.out.open()] if args.out.exists() else []
    known = {(piece["target"], piece["number"]) for piece in done}
    with args.out.open("a", encoding="utf-8") as lines:
        for piece in pieces(args.inputs):
            if (piece.target, piece.number) not in known:
                done.append(fuzzed(piece, args.found))
                lines.write(json.dumps(done[-1]) + "\n")
                lines.flush()
    figures = summary(done)
    print(json.dumps(figures, indent=1))
    sys.exit(bool(figures["findings"]))


if __name__ == "__main__":
    main()
