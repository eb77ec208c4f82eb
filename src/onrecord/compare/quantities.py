"""Numbers with what they count and their bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.compare.analysis import Analysis
from onrecord.compare.terms import key_of

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?")
_WORDS = {
    word: float(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {
    "twenty": 20.0,
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "dozen": 12.0,
    "hundred": 100.0,
    "thousand": 1e3,
}
_SCALE = {
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    **dict.fromkeys(("mln", "mn", "m"), 1e6),
    **dict.fromkeys(("bln", "bn", "b"), 1e9),
    **dict.fromkeys(("trn", "tn"), 1e12),
}
_LEAST = frozenset("least over more above minimum exceed exceeding than".split())
_MOST = frozenset("most under fewer less below maximum up".split())
_ABOUT = frozenset("about around nearly almost roughly approximately some estimated".split())
_SYMBOLS = {"$": "dollar", "€": "euro", "£": "pound", "%": "percent"}
_UNITS = {
    **dict.fromkeys(("percent", "percentage", "pct", "pc"), "percent"),
    **dict.fromkeys(("dollar", "dollars", "dlr", "dlrs", "usd"), "dollar"),
    **dict.fromkeys(("euro", "euros", "eur"), "euro"),
    **dict.fromkeys(("pound", "pounds", "stg", "gbp"), "pound"),
}
_NEGATIVE = frozenset("no not n't n’t never nobody none neither".split())
# What joins the two ends of a range: "10 to 20", "10-20"; "and" after "between".
_TO = frozenset("to - – —".split())
#: Units that all kinds of things are measured in.
UNITS = frozenset({*_SYMBOLS.values()})
# Adjectives that are counted by themselves: "three dead".
TOLL = frozenset("dead injured wounded missing homeless hurt".split())
_BEFORE = 4
# The sign before a range is as far before its second end: "$3-5 million".
_AT_RANGE = 3
_SLACK = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """What is counted (``unit``, the key of the noun ``counted``) lies between ``low`` and
    ``high``."""

    low: float
    high: float
    unit: str
    counted: Token
    tokens: tuple[Token, ...]


def quantities(side: Analysis) -> list[Quantity]:
    """The counted quantities of a statement; dates, bare years and the numbers of names ("Model
    50") are left out."""
    found: list[Quantity] = []
    for token in side.content:
        value = value_of(token)
        if value is not None and token.ent_type_ not in {"DATE", "TIME", "ORDINAL"}:
            quantity = _quantity(token, value)
            if quantity is None:
                continue
            if found and _one_range(found[-1], quantity):
                quantity = _range(found.pop(), quantity)
            found.append(quantity)
    return found


def value_of(token: Token) -> float | None:
    """The number that a token writes in digits or as a small word."""
    match = _DIGITS.fullmatch(token.text)
    if match:
        return float(token.text.replace(",", ""))
    return _WORDS.get(token.lower_) if token.pos_ == "NUM" else None


def exclude(one: Quantity, two: Quantity) -> bool:
    """Whether no number fits both."""
    return one.unit == two.unit and (one.high < two.low or two.high < one.low)


def _quantity(token: Token, value: float) -> Quantity | None:
    tokens = [token]
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and following.lower_ in _SCALE:
        value *= _SCALE[following.lower_]
        tokens.append(following)
    unit, counted = _unit(token, tokens), _counted(token, tokens[-1])
    if not unit or (unit not in UNITS and counted.i < token.i):
        return None
    low, high = _bounds(token, value)
    return Quantity(low, high, unit, counted, tuple(tokens))


def _one_range(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers are the ends of one range: "between 10 and 20 boats"."""
    before, link = one.tokens[-1], two.tokens[0]
    joined = [t.lower_ for t in before.doc[before.i + 1 : link.i] if t.lower_ not in _SYMBOLS]
    if len(joined) != 1 or one.unit != two.unit:
        return False
    opening = {t.lower_ for t in before.doc[max(0, one.tokens[0].i - _BEFORE) : before.i]}
    return joined[0] in _TO or (joined[0] == "and" and "between" in opening)


def _range(one: Quantity, two: Quantity) -> Quantity:
    """Both ends as one; a scale that only the second names is of both: "3 to 5 million"."""
    scale = _SCALE.get(two.tokens[-1].lower_, 1.0) if len(one.tokens) == 1 else 1.0
    low, high = min(scale * one.low, two.low), max(scale * one.high, two.high)
    return Quantity(low, high, two.unit, two.counted, (*one.tokens, *two.tokens))


def _unit(token: Token, tokens: list[Token]) -> str:
    """The noun counted, a currency or the per cent sign."""
    back = _AT_RANGE if token.i and token.nbor(-1).lower_ in _TO else 1
    for near in token.doc[max(0, token.i - back) : tokens[-1].i + 2]:
        if near.text in _SYMBOLS:
            return _SYMBOLS[near.text]
        if near.i > token.i and near.lower_ in _UNITS:
            return _UNITS[near.lower_]
    head = _counted(token, tokens[-1])
    counted = head.pos_ in {"NOUN", "PROPN"} or head.lower_ in TOLL
    return key_of(head) if counted else ""


def _counted(token: Token, last: Token) -> Token:
    """What a number counts: the noun that it hangs on, unless that stands before it (a parser's
    slip); then, or when a toll follows, the next word."""
    head = last.head if last.dep_ in {"nummod", "compound", "quantmod"} else token.head
    head = head.head if head.i in {token.i, last.i} or head.like_num else head
    following = last.nbor(1) if last.i + 1 < len(last.doc) else head
    slip = head.i < token.i and following.pos_ == "NOUN"
    return following if slip or following.lower_ in TOLL else head


def _bounds(token: Token, value: float) -> tuple[float, float]:
    words = {t.lower_ for t in token.doc[max(0, token.i - _BEFORE) : token.i]}
    if words & (_MOST | _LEAST):
        least = not words & _MOST
        return (value, float("inf")) if least != _turned(token) else (float("-inf"), value)
    slack = _SLACK * abs(value) if words & _ABOUT else 0.0
    return (value - slack, value + slack)


def _turned(token: Token) -> bool:
    """Whether a bound is negated: "never more than", "at no point were more than"."""
    before = [t for t in token.sent if t.i < token.i]
    clause = before[max((k + 1 for k, t in enumerate(before) if t.text in {",", ";"}), default=0) :]
    return any(t.lower_ in _NEGATIVE for t in clause)
