"""onrecord: a ledger of public statements, each tied to the characters of its source.

>>> import onrecord
>>> with onrecord.Ledger("record.db", create=True) as ledger:
...     for article in onrecord.read("articles/"):
...         onrecord.add(ledger, article)
...     for statement in ledger.statements(speaker="Brenn"):
...         print(statement.content.text)

Names are imported when first used, so that ``import onrecord`` costs nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.errors import OnrecordError as OnrecordError
    from onrecord.ledger import Ledger as Ledger
    from onrecord.library import read as read
    from onrecord.pipeline import Extraction as Extraction
    from onrecord.pipeline import add as add
    from onrecord.pipeline import brief as brief
    from onrecord.pipeline import extract as extract
    from onrecord.records import Article as Article
    from onrecord.records import Relation as Relation
    from onrecord.records import Speaker as Speaker
    from onrecord.records import Statement as Statement

__version__ = "0.1.0"

_HOME = {
    "Article": "records",
    "Extraction": "pipeline",
    "Ledger": "ledger",
    "OnrecordError": "errors",
    "Relation": "records",
    "Speaker": "records",
    "Statement": "records",
    "add": "pipeline",
    "brief": "pipeline",
    "extract": "pipeline",
    "read": "library",
}

__all__ = [
    "Article",
    "Extraction",
    "Ledger",
    "OnrecordError",
    "Relation",
    "Speaker",
    "Statement",
    "__version__",
    "add",
    "brief",
    "extract",
    "read",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    return getattr(import_module(f"onrecord.{_HOME[name]}"), name)


class _Reading(ModuleType):
    """The package ``onrecord.read``, which can be called as the function of that name."""

    def __call__(self, *args: Any, **known: Any) -> object:
        return import_module("onrecord.library").read(*args, **known)


class _Face(ModuleType):
    """``onrecord`` itself, where the package ``onrecord.read`` takes the place of the function of
    that name as soon as anything imports it."""

    def __setattr__(self, name: str, value: object) -> None:
        if name == "read" and isinstance(value, ModuleType):
            value.__class__ = _Reading
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Face
