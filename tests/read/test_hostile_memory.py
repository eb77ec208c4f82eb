"""A folder of files made to exhaust us, read in a process of its own: each is refused with a
reason, the good page among them is read, and memory and time stay within bounds."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

MANY = 1_000_000
MOST_MB, MOST_SECONDS = 450, 60
PROGRAM = """
import json, resource, sys, time
from onrecord import pipeline
from onrecord.errors import InputError

def megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

before, found = megabytes(), []
for one in pipeline.read(sys.argv[1]):
    bad = isinstance(one, InputError)
    found.append([one.where if bad else one.source, str(one) if bad else ""])
print(json.dumps({"found": found, "grew": megabytes() - before, "took": time.process_time()}))
"""
LAUGHS = '<!ENTITY l0 "lol">' + "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)
)
GOOD = (
    "<html><head><title>Brenn leaves</title></head><body><article><h1>Brenn leaves the hall</h1>"
    + "<p>Prime minister Aldous Brenn said on Monday that the harbour fee will not rise.</p>" * 5
    + "</article></body></html>"
)


def _warc(body: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
        f"WARC-Target-URI: http://a.example/\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n")


def _files() -> dict[str, tuple[bytes, str]]:
    """What is in each file, and words of the reason for which it is refused."""
    zeros = gzip.compress(bytes(400_000_000), 9)
    attributes = "".join(f"a{number}=1\n" for number in range(MANY))
    return {
        "bomb.html.gz": (zeros, "unpacked it is more than 20 MB"),
        "claims.warc": (
            b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999999\r\n\r\nx",
            "cut off",
        ),
        "nested.warc.gz": (_warc(zeros), "unpacked it is more than 20 MB"),
        "line.html": (b"<div>" * MANY, "a line of"),
        "nested.html": (b"<div>\n" * MANY, "too many tags"),
        "flat.html": (b"<p>a</p>\n" * MANY, "too many tags"),
        "remarks.html": (b"<html>" + b"<!-- -->\n" * MANY, "too many tags"),
        "attributes.html": (f"<html><p {attributes}>Brenn</p></html>".encode(), "attributes"),
        "nested.xml": (b"<rss><channel><item><a>" + b"<a>\n" * MANY, "only a summary"),
        "laughs.xml": (
            f"<?xml version='1.0'?><!DOCTYPE r [{LAUGHS}]><rss><item>&l9;</item></rss>".encode(),
            "DOCTYPE",
        ),
        "laughs.html": (f"<!DOCTYPE html [{LAUGHS}]><p>&l9;</p>".encode(), "no article"),
        "outside.xml": (
            b"<?xml version='1.0'?><!DOCTYPE rss SYSTEM 'http://inside.example/'><rss></rss>",
            "DOCTYPE",
        ),
        "long.html": (b"<p>" + b"Brenn left the hall.\n" * 5_000_000, "more than the limit"),
    }


@pytest.mark.slow
def test_a_folder_of_bombs_is_survived(tmp_path: Path) -> None:
    files = _files()
    for name, (data, _) in files.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "z_good.html").write_text(GOOD, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)], capture_output=True, check=True
    )
    told = json.loads(run.stdout)
    reasons = {Path(where.partition("#")[0]).name: reason for where, reason in told["found"]}
    assert reasons.pop("z_good.html") == ""
    assert reasons.keys() == files.keys()
    assert [name for name, (_, why) in files.items() if why not in reasons[name]] == []
    assert told["grew"] < MOST_MB
    assert told["took"] < MOST_SECONDS
