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
