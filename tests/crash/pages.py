"""Articles with pages to keep, as many as a test needs."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from tests.ledger.samples import DAM, NEVER, TODAY

from onrecord.ledger import Seen
from onrecord.records import Article, Capture, Statement

AT = "2031-03-04T05:06:07+00:00"


def story(name: str) -> tuple[Article, list[Statement]]:
    """The article with this id, with words of its own, and its statements."""
    article = replace(DAM, id=name, text=f"{DAM.text} {name} ", url=f"https://tarn.example/{name}")
    said = [replace(s, id=f"{name}/{s.id}", article=name) for s in (NEVER, TODAY)]
    return article, said


def kept(article: Article, size: int = 0, at: str = AT) -> Seen:
    """That ``article`` was read, with its page, in which ``size`` bytes cannot be packed."""
    noise = b"".join(hashlib.sha256(b"%d" % n).digest() for n in range(size // 32))
    data = article.text.encode() + noise
    sha256 = hashlib.sha256(data).hexdigest()
    page = Capture(data=data, sha256=sha256, content_type="text/plain", url=article.url, at=at)
    return Seen(at=at, address=article.url, capture=page)
