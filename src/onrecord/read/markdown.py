"""Markdown (CommonMark): its paragraphs, without the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from onrecord.errors import InputError
from onrecord.read.decode import decode
from onrecord.read.fields import article_of
from onrecord.read.source import Source
from onrecord.read.told import Told
from onrecord.records import RawPage

_FRONT = re.compile(r"\A---\n(.{0,4000}?)\n---\n", re.S)
_FIELD = re.compile(r"^([A-Za-z_]{1,40}) ?: {0,9}(.{1,400})$", re.M)
_BREAKS = frozenset(["softbreak", "hardbreak"])


def read_markdown(source: Source, told: Told) -> Iterator[RawPage | InputError]:
    """One page: paragraphs, quotations and list items as text; code and raw HTML are left out.

    A heading of the first order that comes first is the headline; a block of ``name: value``
    lines at the top gives title, date and the like.
    """
    text = decode(source.where, source.data, source.charset)
    front = _FRONT.match(text)
    fields: dict[str, object] = {}
    if front:
        fields = {name: value.strip(" \"'") for name, value in _FIELD.findall(front.group(1))}
    blocks = list(_blocks(text[front.end() :] if front else text))
    if blocks and blocks[0][0] == "h1" and len(blocks) > 1:
        fields.setdefault("title", blocks.pop(0)[1])
    paragraphs = "\n\n".join(words for _, words in blocks)
    yield article_of(source.where, {**fields, "text": paragraphs}, told)


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """The element (``p``, ``h1``, ...) and the words of each block of running text."""
    element = ""
    for token in MarkdownIt("commonmark", {"maxNesting": 50}).parse(text):
        if token.type == "inline":
            words = _words(token.children or [])
            if words:
                yield element, words
        elif token.nesting == 1:
            element = token.tag


def _words(tokens: list[Token]) -> str:
    """The words of one block; what an image shows is no text of the article."""
    pieces = (
        " " if token.type in _BREAKS else token.content
        for token in tokens
        if token.type in _BREAKS or token.type in ("text", "code_inline")
    )
    return " ".join("".join(pieces).split())
