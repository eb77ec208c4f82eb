"""Words for offices and callings that may stand for each other in one article."""

from __future__ import annotations

_SETS = (
    "president pres",
    "governor gov",
    "senator sen",
    "representative rep congressman congresswoman",
    "lawmaker rep sen senator representative congressman congresswoman mp mla mna mpa deputy",
    "minister secretary",
    "nominee candidate contender hopeful",
    "frontrunner front-runner",
    "chairman chairwoman chair chairperson chief",
    "chief head leader chairman director boss",
    "democrat democratic",
    "republican gop",
    "professor prof",
    "general gen",
    "ambassador amb envoy",
    "reporter journalist correspondent",
    "doctor dr physician",
    "lawyer attorney counsel",
    "billionaire mogul tycoon magnate businessman developer",
    "writer author columnist",
    "researcher scientist",
    "adviser advisor aide",
)


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for words in _SETS:
        group = frozenset(words.split())
        for word in group:
            table[word] = table.get(word, frozenset()) | group
    return table


SYNONYMS = _table()
"""For each word all words that may be said instead, itself among them."""

HIGH_OFFICES = frozenset(
    "president pope king queen monarch premier chancellor prime minister secretary governor mayor "
    "emperor sultan emir judge nominee front-runner frontrunner".split()
)
