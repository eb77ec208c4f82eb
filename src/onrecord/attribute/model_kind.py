"""How a content is rendered, by its quotation marks alone."""

from __future__ import annotations

from onrecord.records import Kind, Spans

_MARKS = frozenset('"“”„«»')


def kind_of(text: str, content: Spans) -> Kind:
    """Return "direct" if each fragment stands in marks, "indirect" if there are none, else "mixed".

    A fragment that a quotation runs on into (no mark at one end) counts as in marks.
    """
    fragments = [text[start:end] for start, end in content]
    if not any(char in _MARKS for fragment in fragments for char in fragment):
        return "indirect"
    return "direct" if all(_in_marks(fragment) for fragment in fragments) else "mixed"


def _in_marks(fragment: str) -> bool:
    bare = fragment.rstrip(".,;:!?")
    inner = sum(char in _MARKS for char in bare[1:-1])
    edges = (bare[:1] in _MARKS) + (bare[-1:] in _MARKS)
    return edges > 0 and inner == 0
