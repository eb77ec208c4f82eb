"""Words of judgement in a sense that only reports: "crude oil", "an offensive", "weak demand"."""

from __future__ import annotations

from spacy.tokens import Token

#: What markets and trades call weak, poor or bad without finding fault with anybody.
_MARKETS = frozenset(
    """
    activity balance condition credit crop currency data debt demand dollar earnings economy export
    figure growth harvest import income investment investor loan mark market month
    performance period pound price production profit quarter result revenue sale season sentiment
    spending start sterling trade turnover year yen
    """.split()
)
#: What is great or tremendous by its size alone.
_SIZES = frozenset(
    """
    acceptance amount concern deal demand difficulty distance danger exposure extent increase
    interest length majority need number part pressure proportion quantity range risk share speed
    strain uncertainty variety volume
    """.split()
)
_BY_NOUN = {
    **dict.fromkeys(("weak", "poor", "bad", "dismal", "worse", "worst"), _MARKETS),
    **dict.fromkeys(("great", "tremendous", "extraordinary"), _SIZES),
    "crude": frozenset("oil palm petroleum steel export import price supply output".split()),
}
_ONLY_ADJECTIVES = frozenset({"encouraging", "offensive", "crude"})


def only_reports(token: Token) -> bool:
    """Whether a word that can judge tells a bare fact where it stands."""
    word = token.lemma_.lower()
    if token.lower_ in _ONLY_ADJECTIVES and token.pos_ not in ("ADJ", "ADV"):
        return True
    if word == "lie":
        return token.lower_ in ("lay", "lain") or any(c.dep_ == "acomp" for c in token.children)
    if word == "champion" and token.i + 1 < len(token.doc):
        return token.nbor().pos_ == "PROPN"
    return _noun(token) in _BY_NOUN.get(word, ())


def _noun(token: Token) -> str:
    """The noun that an adjective tells of: its head, or the subject of "remains weak"."""
    head = token.head
    if token.dep_ == "acomp":
        told = (c for c in head.children if c.dep_ in ("nsubj", "nsubjpass"))
        return next((c.lemma_.lower() for c in told), "")
    after = token.nbor().lemma_.lower() if token.i + 1 < len(token.doc) else ""
    return after if after in _BY_NOUN["crude"] else head.lemma_.lower()
