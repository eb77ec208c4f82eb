"""Score identification alone: sources, cues and contents come from the gold annotation.

Usage: python -m eval.speakers_gold_sources [--shared DIR] [--part all|held|fit] [--errors KIND]

Prints the share of right names over all gold lines and by kind of mention, and how many of the
wrong ones are wrong names rather than missing ones. ``--part held`` keeps the articles whose id
hashes into the third that the weights of the pronoun ranker were not fitted on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from eval.data import Row, rows, scorer
from onrecord.identify import identify
from onrecord.language import parse
from onrecord.records import Attribution, Span, Spans, Voice

Same = Callable[[str | None, str | None], bool]
DEFAULT = Path(__file__).resolve().parents[2] / "shared"


def held_back(article: str) -> bool:
    """Whether the article is one of the third that nothing was fitted on."""
    return hashlib.sha256(f"speakers {article}".encode()).digest()[0] % 3 == 0


def spans(pairs: Iterable[Iterable[int]]) -> Spans:
    """Pairs of offsets as spans."""
    return tuple(Span(*pair) for pair in pairs)


def attributions(article: Row) -> list[Attribution]:
    """The gold attributions of an article of the quotation corpus that have content."""
    given = article["attributions"]
    parsed = json.loads(given) if isinstance(given, str) else given
    return [
        Attribution(
            kind="direct" if article["text"][a["content"][0][0]] in "\"“'‘" else "indirect",
            content=spans(a["content"]),
            source=spans(a["source"]),
            cue=spans(a["cue"]),
        )
        for a in parsed
        if a["content"]
    ]


def voices(article: Row) -> dict[tuple[Spans, Spans], Voice]:
    """The voice of each gold attribution, by its source and content."""
    given = attributions(article)
    found = identify(parse(article["text"]), given)
    return {(a.source, a.content): v for a, v in zip(given, found, strict=True)}


def named(voice: Voice, gold: str | None) -> str | None:
    """The name as the scorer takes it: none for unnamed and groups where gold has none."""
    speaker = voice.speaker
    if speaker is None or (gold is None and speaker.kind in {"unnamed", "group"}):
        return None
    return speaker.name


def outcome(gold: str | None, voice: Voice, same: Same) -> str:
    """One of "right", "missing" (nobody named where gold names one) and "wrong"."""
    if same(gold, named(voice, gold)):
        return "right"
    speaker = voice.speaker
    return "missing" if speaker is None or speaker.kind in {"unnamed", "group"} else "wrong"


def report(counts: dict[str, Counter[str]]) -> None:
    """The table of outcomes by kind of mention."""
    total: Counter[str] = Counter()
    for kind, count in sorted(counts.items()):
        total.update(count)
        print(line(kind, count))
    print(line("all", total))


def line(kind: str, count: Counter[str]) -> str:
    """One line of the table."""
    n = sum(count.values())
    share = 100 * count["right"] / n
    return (
        f"{kind:12} {share:5.1f} of {n:4}   missing {count['missing']:3}   wrong {count['wrong']:3}"
    )


def show(gold: Row, voice: Voice, text: str) -> None:
    """One miss, with the words before it."""
    start = (gold["source"] or gold["content"])[0][0]
    end = (gold["source"] or gold["content"])[-1][1]
    context = text[max(0, start - 300) : end + 40].replace("\n", " / ")
    name = voice.speaker and f"{voice.speaker.name} [{voice.speaker.kind}]"
    print(f"--- {gold['id'][:40]} {gold['kind']}: want {gold['canonical']!r}, got {name!r}")
    print(f"    source {text[start:end] if gold['source'] else ''!r}   ... {context}")


def main(argv: list[str]) -> None:
    """Score and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, default=DEFAULT)
    options.add_argument("--part", choices=["all", "held", "fit"], default="all")
    options.add_argument("--errors", nargs="*", default=[])
    chosen = options.parse_args(argv)
    same = scorer(chosen.shared, "score_speakers").same
    by_article: dict[str, list[Row]] = defaultdict(list)
    for gold in rows(chosen.shared / "gold" / "speakers_dev.jsonl"):
        if chosen.part == "all" or held_back(gold["id"]) == (chosen.part == "held"):
            by_article[gold["id"]].append(gold)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for article in rows(chosen.shared / "data" / "quotes" / "polnear_train.jsonl"):
        if article["id"] not in by_article:
            continue
        found = voices(article)
        for gold in by_article[article["id"]]:
            voice = found[spans(gold["source"]), spans(gold["content"])]
            result = outcome(gold["canonical"], voice, same)
            counts[gold["kind"]][result] += 1
            if result != "right" and gold["kind"] in chosen.errors:
                show(gold, voice, article["text"])
    report(counts)


if __name__ == "__main__":
    main(sys.argv[1:])
