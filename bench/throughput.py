"""Pages per CPU-second through reading and cleaning, and beside trafilatura alone.

``python -m bench.throughput [--shared DIR] [--pages N]`` takes the web pages of
``data/extraction/aeb`` as HTML files and as one WARC made from them, and the labelled lines as
plain-text files. Each way is run on the same pages in turn in one process, ``--rounds`` times, and
the fastest round counts: what another process took away does not. Beside it, on the same HTML:
trafilatura with our settings, its body with its metadata, which is like with like, for our cleaning
reads both; and its body alone, which does less.
"""

from __future__ import annotations

import argparse
import io
import json
import platform
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import trafilatura
from eval.pages import gold_pages
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from bench.stages import first_rows
from onrecord import pipeline
from onrecord.clean import clean
from onrecord.errors import InputError
from onrecord.records import RawPage

LINES = "data/extraction/plaintext_lines_aeb_dev.jsonl"

COMPARED = (
    "Like with like: our cleaning and trafilatura's body and metadata, both from HTML in memory."
    " Its body alone reads no metadata; ours is never run without."
)

Way = Callable[[], int]


def main() -> None:
    """Measure every way and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.throughput", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--pages", type=int, default=181)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("-o", "--output", type=Path, help="keep the figures as JSON")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ways = prepare(args.shared, Path(folder), args.pages)
        figures = measure(ways, args.rounds)
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}\n")
    print_table(figures)
    if args.output:
        args.output.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def prepare(shared: Path, folder: Path, count: int) -> dict[str, Way]:
    """The pages as files under ``folder``, and what is done with them."""
    pages = [page for _, page in zip(range(count), gold_pages(shared), strict=False)]
    sources = [(one.page.text, one.page.url or "") for one in pages]
    texts = ["\n".join(row["lines"]) for row in first_rows(shared / LINES, count)]
    html = write(folder / "html", "html", [text for text, _ in sources])
    lines = write(folder / "text", "txt", texts)
    warc = write_warc(folder / "pages.warc.gz", sources)
    return {
        "html": lambda: read(html),
        "html, clean and metadata": lambda: cleaned(sources),
        "text": lambda: read(lines),
        "warc": lambda: read(warc),
        "trafilatura, body": lambda: alone(sources, metadata=False),
        "trafilatura, body and metadata": lambda: alone(sources, metadata=True),
    }


def write(folder: Path, suffix: str, texts: list[str]) -> Path:
    """A folder with a file for each text."""
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number:04}.{suffix}").write_text(text, encoding="utf-8")
    return folder


def write_warc(path: Path, sources: list[tuple[str, str]]) -> Path:
    """A compressed WARC with a response for each page."""
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        headers = [("Content-Type", "text/html; charset=utf-8")]
        for html, url in sources:
            status = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")
            body = io.BytesIO(html.encode("utf-8", "replace"))
            record = writer.create_warc_record(url, "response", payload=body, http_headers=status)
            writer.write_record(record)
    return path


def read(target: Path) -> int:
    """Read and clean everything at ``target``; how many pages that were, refused ones included."""
    return sum(1 for _ in pipeline.read(str(target)))


def cleaned(sources: list[tuple[str, str]]) -> int:
    """Clean pages that are read already."""
    for html, url in sources:
        page = RawPage(source=url, text=html, media_type="html", digest="", url=url)
        with suppress(InputError):
            clean(page)
    return len(sources)


def alone(sources: list[tuple[str, str]], *, metadata: bool) -> int:
    """Trafilatura with the settings that we use."""
    for html, url in sources:
        trafilatura.extract(
            html, url=url, favor_precision=True, include_comments=False, with_metadata=metadata
        )
    return len(sources)


def measure(ways: dict[str, Way], rounds: int) -> dict[str, Any]:
    """Pages a CPU-second of each way, in its fastest round, and how the first compares."""
    for way in ways.values():
        way()
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    pages: dict[str, int] = {}
    for _ in range(rounds):
        for name, way in ways.items():
            started = time.process_time()
            pages[name] = way()
            seconds[name].append(time.process_time() - started)
    best = {name: min(times) / pages[name] for name, times in seconds.items()}
    ours = best["html, clean and metadata"]
    return {
        "pages_per_cpu_second": {name: round(1 / each, 1) for name, each in best.items()},
        "time_beside": {
            name: round(ours / best[name], 2) for name in best if "trafilatura" in name
        },
        "rounds": rounds,
        "pages": pages,
    }


def print_table(figures: dict[str, Any]) -> None:
    """Print the figures as Markdown."""
    for row in _rows(figures):
        print(f"| {' | '.join(row)} |")
    print(f"\n{COMPARED}")


def _rows(figures: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    yield "way", "pages", "pages / CPU-second", "time of our cleaning beside it"
    yield "---", "---", "---", "---"
    for name, speed in figures["pages_per_cpu_second"].items():
        beside = figures["time_beside"].get(name)
        yield name, str(figures["pages"][name]), str(speed), "" if beside is None else f"{beside}"


if __name__ == "__main__":
    main()
