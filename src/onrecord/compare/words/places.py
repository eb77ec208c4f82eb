"""Countries by their capitals and people, and common nouns for places."""

from __future__ import annotations

_ALIASES = """
india: indian delhi
pakistan: pakistani islamabad
china: chinese beijing
russia: russian moscow kremlin
united: us usa american america washington
britain: british uk london england english
france: french paris
germany: german berlin
israel: israeli jerusalem
iran: iranian tehran
iraq: iraqi baghdad
syria: syrian damascus
afghanistan: afghan kabul
turkey: turkish ankara turkiye türkiye
ukraine: ukrainian kyiv kiev
japan: japanese tokyo
mexico: mexican
cuba: cuban havana
egypt: egyptian cairo
qatar: qatari doha
saudi: riyadh
libya: libyan tripoli
yemen: yemeni sanaa
korea: korean
spain: spanish madrid
italy: italian rome
poland: polish warsaw
europe: european brussels eu
vietnam: vietnamese hanoi
palestine: palestinian
lebanon: lebanese beirut
jordan: jordanian amman
bangladesh: bangladeshi dhaka
nigeria: nigerian abuja
kenya: kenyan nairobi
canada: canadian ottawa
australia: australian canberra
venezuela: venezuelan caracas
brazil: brazilian
greece: greek athens
hungary: hungarian budapest
sudan: sudanese khartoum
ethiopia: ethiopian
"""

PLACE_ALIAS: dict[str, str] = {
    alias: line.split(":")[0]
    for line in _ALIASES.strip().split("\n")
    for alias in line.split(":")[1].split()
}

# Common nouns that can fill the place of an act.
PLACE_NOUNS = frozenset(
    """
    jail prison cell office home house palace embassy consulate hospital airport base camp
    headquarters capital abroad court parliament hotel school university village city town
    border island ship boat barge vessel bunker detention exile soil territory land ground
    airfield harbour port
    """.split()
)
