"""What the local site serves."""

from __future__ import annotations

from collections.abc import Sequence

from tests.local_web import Route, answer

HOST = "http://courier.example"


def story(headline: str, *paragraphs: str, day: str = "2031-03-03") -> Route:
    """An article."""
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return answer(
        f'<!DOCTYPE html><html lang="en"><head><title>{headline}</title>'
        f'<meta property="og:type" content="article">'
        f'<meta property="og:site_name" content="Varland Courier">'
        f'<meta property="article:published_time" content="{day}T08:00:00Z"></head>'
        f"<body><article><h1>{headline}</h1>{body}</article></body></html>"
    )


def feed(paths: Sequence[str], **headers: str) -> Route:
    """A feed that gives no more than titles."""
    items = "".join(
        f"<item><title>{path}</title><link>{HOST}{path}</link></item>" for path in paths
    )
    text = f"<rss version='2.0'><channel><title>Varland Courier</title>{items}</channel></rss>"
    return answer(text, "application/rss+xml", **headers)


TOLD = (
    "Prime minister Aldous Brenn told reporters in Harrowmere that he never met the harbour "
    "contractor Pell Marine before the tender was published last spring.",
    "“I never met Pell Marine,” Brenn said. “The ministry handled the whole tender.”",
)
ADMITTED = (
    "Prime minister Aldous Brenn told Radio Tarn that he met the harbour contractor Pell Marine "
    "twice before the tender was published last spring.",
    "“I met Pell Marine,” Brenn said. “It was a short talk about the old quay.”",
)
OTHER = (
    "Finance minister Mirela Tost presented the road budget to parliament in Harrowmere.",
    "“The northern road will be finished by the autumn,” Tost said. “The money is there.”",
)
