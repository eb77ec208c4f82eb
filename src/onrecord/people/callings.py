"""Callings, by the last word of a title, and which of them one person often has together."""

from __future__ import annotations

_TABLE = {
    "politics": "minister senator representative governor mayor congressman councilman councillor "
    "alderman lawmaker legislator premier candidate strategist pollster politician parliament "
    "whip president prime mla mna mpa mep msp secretary ambassador democrat republican",
    "law": "attorney barrister solicitor advocate judge justice magistrate prosecutor counsel",
    "medicine": "doctor surgeon physician neurosurgeon nurse psychiatrist psychologist "
    "gynaecologist gynecologist cardiologist dentist pediatrician paediatrician pharmacist",
    "learning": "professor lecturer scientist researcher historian scholar physicist chemist "
    "biologist dean sociologist",
    "press": "journalist reporter correspondent editor anchor presenter host broadcaster "
    "photographer blogger",
    "stage": "actor actress singer musician comedian dancer rapper filmmaker drummer guitarist "
    "painter",
    "sport": "player coach footballer striker goalkeeper midfielder defender cricketer bowler "
    "boxer athlete sprinter captain golfer swimmer cyclist",
    "arms": "general colonel brigadier admiral commodore marshal lieutenant sergeant soldier "
    "commander",
    "police": "inspector detective constable sheriff superintendent policeman policewoman",
    "faith": "bishop archbishop cardinal pastor priest imam rabbi mufti evangelist prophet",
    "trade": "banker trader shopkeeper farmer teacher engineer driver plumber electrician "
    "carpenter fisherman accountant baker grocer student waiter builder mechanic miner sailor",
}

CALLING: dict[str, str] = {word: name for name, row in _TABLE.items() for word in row.split()}

#: How plain nouns for callings that no list has end.
CALLING_ENDINGS = ("ologist", "ician", "grapher", "keeper", "maker", "woman", "ist", "eer", "smith")

#: Titles held in more than one calling: they neither join nor part.
ANYWHERE = frozenset(
    "president secretary commander captain general executive chair director chief".split()
)

#: Callings whose people seldom hold posts outside them ("spokesman", "chief executive").
APART = frozenset({"medicine", "stage", "sport", "police", "faith", "trade"})

_TOGETHER = frozenset(
    frozenset(pair.split())
    for pair in (
        "medicine learning",
        "law learning",
        "law politics",
        "arms politics",
        "arms police",
        "law police",
    )
)


def calling_of(key: str) -> str | None:
    """The calling that a title belongs to, by its last word; ``None`` where it does not say."""
    words = key.split()
    if not words or (words[-1] in ANYWHERE and key not in {"vice president"}):
        return None
    return CALLING.get(words[-1])


def go_together(one: str, two: str) -> bool:
    """Whether one person often has both callings."""
    return one == two or frozenset({one, two}) in _TOGETHER
