"""States and provinces whose names often stand before an office; all lower case."""

from __future__ import annotations

STATES = frozenset(
    "alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,"
    "hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,"
    "michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,"
    "new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,"
    "rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,"
    "west virginia,wisconsin,wyoming,new south wales,queensland,victoria,tasmania,ontario,quebec,"
    "alberta,manitoba,nova scotia,punjab,sindh,balochistan,kerala,gujarat,bihar,karnataka,"
    "maharashtra,rajasthan,tamil nadu,uttar pradesh,west bengal,bavaria,saxony,scotland,wales,"
    "england,northern ireland".split(",")
)

_SHORT = """
Alabama al ala|Alaska ak|Arizona az ariz|Arkansas ar ark|California ca calif|Colorado co colo
Connecticut ct conn|Delaware de del|Florida fl fla|Georgia ga|Hawaii hi|Idaho id|Illinois il ill
Indiana in ind|Iowa ia|Kansas ks kan|Kentucky ky|Louisiana la|Maine me|Maryland md
Massachusetts ma mass|Michigan mi mich|Minnesota mn minn|Mississippi ms miss|Missouri mo
Montana mt mont|Nebraska ne neb|Nevada nv nev|New_Hampshire nh|New_Jersey nj|New_Mexico nm
New_York ny|North_Carolina nc|North_Dakota nd|Ohio oh|Oklahoma ok okla|Oregon or ore
Pennsylvania pa|Rhode_Island ri|South_Carolina sc|South_Dakota sd|Tennessee tn tenn
Texas tx tex|Utah ut|Vermont vt|Virginia va|Washington wa wash|West_Virginia wv wva
Wisconsin wi wis|Wyoming wy wyo
"""

#: The states by their short forms in brackets after a name, without full stops: "(R-Calif.)".
ABBREVIATED: dict[str, str] = {
    short: row.split()[0].replace("_", " ")
    for row in _SHORT.replace("\n", "|").split("|")
    for short in row.split()[1:]
}
