"""Words of roles in politics and government: what their holders say is of consequence."""

from __future__ import annotations

POLITICAL = frozenset(
    "president vice-president president-elect premier minister chancellor secretary "
    "undersecretary "
    "senator sen representative rep congressman congresswoman congressmember lawmaker legislator "
    "assemblyman assemblywoman councillor councilor councilman councilwoman alderman governor gov "
    "mayor mp mla mna mpa mep msp pm cm fm king queen prince princess emir sultan monarch "
    "ambassador envoy commissioner attorney-general secretary-general "
    "candidate nominee contender frontrunner front-runner "
    "opposition majority minority whip leader party parliament government cabinet treasury "
    "parliamentary presidential ministerial".split()
)
