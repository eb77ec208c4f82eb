"""Contents that judge: charge, blame or praise, when such words outweigh the others."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.describe.clauses import REACH, is_negated
from onrecord.describe.evaluations import BLAME, CHARGE, PRAISE
from onrecord.describe.senses import only_reports
from onrecord.language import tokens
from onrecord.records import Act, Attribution

_NOT = frozenset({"no", "not", "n't", "n’t", "never", "nothing", "nobody", "hardly"})
#: A judging word speaks for at most so many words of content.
_WORDS_A_JUDGEMENT = 60
#: A compound has so many parts, hyphens among them, at the most: "pay-to-play".
_PARTS = 6


def by_judgement(doc: Doc, attribution: Attribution) -> Act | None:
    """Charge, blame or praise, when the words that judge so outweigh the others."""
    content = tokens(doc, attribution.content)[:REACH]
    needed = 1 + len(content) // _WORDS_A_JUDGEMENT
    good, bad = _count(content, PRAISE), _count(content, BLAME)
    if _count(content, CHARGE) >= needed:
        return "accuse"
    if max(good, bad) < needed or good == bad:
        return None
    return "praise" if good > bad else "criticise"


def _compound(token: Token) -> str:
    """The word that ``token`` begins, in lower case; the tokenizer parts it at its hyphens."""
    end = token.i + 1
    while end + 1 < min(len(token.doc), token.i + _PARTS) and token.doc[end].text == "-":
        end += 2
    return token.doc[token.i : end].text.lower()


def _count(content: Sequence[Token], words: frozenset[str]) -> int:
    return sum(_judges(token, words) for token in content)


def _judges(token: Token, words: frozenset[str]) -> bool:
    if not words & {token.lemma_.lower(), token.lower_, _compound(token)}:
        return False
    before = {token.nbor(-n).lower_ for n in (1, 2) if token.i >= n}
    judging = token.pos_ not in ("PROPN", "ADV") and not only_reports(token)
    return judging and not is_negated(token.head) and not before & _NOT
