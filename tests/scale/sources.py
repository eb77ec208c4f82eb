"""The same few articles as JSON lines, as Parquet and as a crawl, with bad ones among each."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

LEVY = (
    "HARROWMERE - “I will never raise the fuel levy,” Prime Minister Aldous Brenn said on Monday."
    " Opposition leader Joren Vale said the prime minister had already raised the fuel levy."
)
RISE = (
    "HARROWMERE - “We have raised the fuel levy by 4 percent,” Prime Minister Aldous Brenn said on"
    " Friday. Finance Minister Mirela Tost said: “The ferries to Kestria will be paid from it.”"
)
DENIED = (
    "Finance Minister Mirela Tost denied that the ferries to Kestria would be paid from the fuel"
    " levy. “I will never raise the fuel levy,” Prime Minister Aldous Brenn said again."
)
HARBOUR = (
    "DUNMARROW - “The harbour of Kestria will stay open,” Harbour Minister Sela Marrin said on"
    " Tuesday. Joren Vale said the fuel levy would close the harbour within a year."
)
CLOSED = (
    "“The harbour of Kestria will be closed in May,” Harbour Minister Sela Marrin told Radio Tarn."
    " She said that the ferries to Varland would not be paid for any longer."
)
_BAD = (
    "<html><head><title>Nothing</title></head><body><nav><a href='/'>Home</a></nav></body></html>"
)


def json_lines() -> list[str]:
    """JSON lines, the fourth of which is broken, the last there already."""
    texts = [("a1", LEVY, "2031-03-03"), ("a2", RISE, "2031-03-28"), ("a3", DENIED, "2031-04-02")]
    made = [
        json.dumps({"id": name, "text": text, "published": day, "outlet": "Varland Courier"})
        for name, text, day in texts
    ]
    return [*made, "{broken", made[0]]


def lay_out(folder: Path) -> Path:
    """A folder of files of every kind that a batch streams: one cut off, one no Parquet at all."""
    folder.mkdir()
    (folder / "news.jsonl").write_text("\n".join(json_lines()), encoding="utf-8")
    _write_parquet(folder / "more.parquet")
    (folder / "damaged.parquet").write_bytes(b"PAR1 and no more")
    crawl = b"".join(
        (
            _record("https://gazette.example/harbour", _page("The harbour stays", HARBOUR)),
            _record("https://gazette.example/nothing", _BAD),
            _record("https://gazette.example/closed", _page("The harbour closes", CLOSED)),
        )
    )
    (folder / "crawl.warc.gz").write_bytes(gzip.compress(crawl, mtime=0))
    (folder / "short.warc").write_bytes(crawl[: len(crawl) - 100])
    return folder


def _write_parquet(path: Path) -> None:
    """Rows without a text, and with a day that there is not, among three that are whole."""
    rows = [
        ("p1", RISE.replace("Friday", "Sunday"), "2031-05-02"),
        ("p2", None, "2031-05-03"),
        ("p3", HARBOUR.replace("Tuesday", "Friday"), "2031-02-30"),
        ("p4", CLOSED.replace("May", "June"), None),
        ("a1", LEVY, "2031-03-03"),
    ]
    names = ("id", "text", "published")
    table = pa.Table.from_pylist([dict(zip(names, row, strict=True)) for row in rows])
    pq.write_table(table, path, row_group_size=2)


def _page(headline: str, text: str) -> str:
    body = "".join(f"<p>{part}.</p>" for part in text.rstrip(".").split(". "))
    return (
        f"<!doctype html><html lang='en'><head><title>{headline}</title>"
        f"<meta property='article:published_time' content='2031-04-05T08:00:00Z'></head>"
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{headline}</h1>{body}</article>"
        "</body></html>"
    )


def _record(address: str, page: str) -> bytes:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Date: 2031-04-06T01:02:03Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"
