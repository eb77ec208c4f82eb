"""Articles and words per CPU-second, and peak memory, by stage.

``python -m bench.stages [--shared DIR] [--articles N] [-o results.json]`` runs every stage in a
process of its own over the same articles (the stages before it run untimed), so that its peak
memory is its own. CPU time is the process's, user and system, one thread.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

STAGES = ("parse", "times", "rules", "tagger", "identify", "extract", "clean text", "clean html")
Work = tuple[Callable[[Any], object], list[Any], int]


def main() -> None:
    """Measure every stage and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.stages", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--stage", choices=STAGES, help="this stage alone, as JSON")
    parser.add_argument("-o", "--output", type=Path, help="keep the figures as JSON")
    args = parser.parse_args()
    if args.stage:
        print(json.dumps(measure(args.stage, args.shared, args.articles)))
        return
    results = [run_alone(stage, args.shared, args.articles) for stage in STAGES]
    print_table(results)
    if args.output:
        args.output.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


def run_alone(stage: str, shared: Path, articles: int) -> dict[str, Any]:
    """Measure ``stage`` in a fresh process with one thread."""
    command = [sys.executable, "-m", "bench.stages", "--stage", stage]
    command += ["--shared", str(shared), "--articles", str(articles)]
    one_thread = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    print(f"measuring {stage} ...", file=sys.stderr, flush=True)
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | one_thread
    )
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return result


def measure(stage: str, shared: Path, articles: int) -> dict[str, Any]:
    """CPU seconds that ``stage`` takes for all its inputs, after one to warm up."""
    step, inputs, words = prepare(stage, shared, articles)
    step(inputs[0])
    started = time.process_time()
    for item in inputs:
        step(item)
    seconds = time.process_time() - started
    return {
        "stage": stage,
        "articles": len(inputs),
        "words": words,
        "cpu_seconds": round(seconds, 3),
        "articles_per_cpu_second": round(len(inputs) / seconds, 2),
        "words_per_cpu_second": round(words / seconds),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def prepare(stage: str, shared: Path, count: int) -> Work:
    """What ``stage`` does to one input, its inputs, and how many words they hold."""
    if stage.startswith("clean"):
        return prepare_clean(stage, shared, count)
    from onrecord import pipeline
    from onrecord.attribute import attribute
    from onrecord.attribute.model import load_tagger
    from onrecord.date import find_times
    from onrecord.identify import identify
    from onrecord.language import parse
    from onrecord.records import Article

    texts = list(read_texts(shared, count))
    words = sum(len(text.split()) for text in texts)
    if stage == "parse":
        return parse, texts, words
    if stage == "extract":
        whole = [Article(id=str(i), text=text) for i, text in enumerate(texts)]
        return pipeline.extract, whole, words
    if stage == "tagger":
        tagger = load_tagger()
        return (tagger.tag if tagger else len), texts, words
    docs = [parse(text) for text in texts]
    if stage == "times":
        return lambda doc: find_times(doc, "2016-06-01"), docs, words
    if stage == "rules":
        return attribute, docs, words
    tagged = [(doc, attribute(doc, load_tagger())) for doc in docs]
    return lambda pair: identify(*pair), tagged, words


def prepare_clean(stage: str, shared: Path, count: int) -> Work:
    """The cleaning of text scrapes or of HTML pages."""
    import gzip

    from onrecord.clean import clean
    from onrecord.errors import InputError
    from onrecord.records import RawPage

    def quietly(page: RawPage) -> object:
        try:
            return clean(page)
        except InputError as error:
            return error

    if stage == "clean html":
        files = sorted((shared / "data/extraction/aeb/html").glob("*.gz"))[:count]
        texts = [gzip.decompress(f.read_bytes()).decode("utf-8", "replace") for f in files]
        kind = "html"
    else:
        lines = shared / "data/extraction/plaintext_lines_aeb_dev.jsonl"
        texts = ["\n".join(row["lines"]) for row in first_rows(lines, count)]
        kind = "text"
    pages = [
        RawPage(source=str(i), text=text, media_type=kind, digest=str(i))  # type: ignore[arg-type]
        for i, text in enumerate(texts)
    ]
    return quietly, pages, sum(len(text.split()) for text in texts)


def read_texts(shared: Path, count: int) -> Iterator[str]:
    """The texts of ``count`` news articles, in the order of the file."""
    for row in first_rows(shared / "data/quotes/polnear_train.jsonl", count):
        yield row["text"]


def first_rows(path: Path, count: int) -> Iterator[dict[str, Any]]:
    """The first ``count`` records of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        for _, line in zip(range(count), lines, strict=False):
            yield json.loads(line)


def print_table(results: Iterable[dict[str, Any]]) -> None:
    """Print the figures as a Markdown table, with the machine they come from."""
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}\n")
    print("| stage | articles / CPU-s | words / CPU-s | peak MB |")
    print("|---|---|---|---|")
    for row in results:
        print(
            f"| {row['stage']} | {row['articles_per_cpu_second']} "
            f"| {row['words_per_cpu_second']:,} | {row['peak_mb']} |"
        )


if __name__ == "__main__":
    main()
