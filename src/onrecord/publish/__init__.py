"""Stage 10, publish: the interview brief of one speaker, as a page or as Markdown."""

from __future__ import annotations

from onrecord.publish.brief import Brief
from onrecord.publish.build import build
from onrecord.publish.render import render_html, render_markdown

__all__ = ["Brief", "build", "render_html", "render_markdown"]
