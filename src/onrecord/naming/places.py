"""Countries of the world with their capitals and demonyms, and the houses governments are named by.

A country, its capital or such a house, used as a speaker, stands for the government. Names and
capitals follow the United Nations' list of member states, with common English variants.
"""

from __future__ import annotations

_TABLE = """
Afghanistan|Kabul|Afghan
Albania|Tirana|Albanian
Algeria|Algiers|Algerian
Angola|Luanda|Angolan
Argentina|Buenos Aires|Argentine,Argentinian
Armenia|Yerevan|Armenian
Australia|Canberra|Australian
Austria|Vienna|Austrian
Azerbaijan|Baku|Azerbaijani,Azeri
Bahrain|Manama|Bahraini
Bangladesh|Dhaka|Bangladeshi
Belarus|Minsk|Belarusian
Belgium||Belgian
Bolivia|La Paz|Bolivian
Bosnia and Herzegovina,Bosnia|Sarajevo|Bosnian
Botswana|Gaborone|Botswanan
Brazil|Brasilia|Brazilian
Bulgaria|Sofia|Bulgarian
Burkina Faso|Ouagadougou|Burkinabe
Burundi|Bujumbura,Gitega|Burundian
Cambodia|Phnom Penh|Cambodian
Cameroon|Yaounde|Cameroonian
Canada|Ottawa|Canadian
Central African Republic|Bangui|
Chad|N'Djamena|Chadian
Chile|Santiago|Chilean
China|Beijing|Chinese
Colombia|Bogota|Colombian
Costa Rica|San Jose|Costa Rican
Croatia|Zagreb|Croatian
Cuba|Havana|Cuban
Cyprus|Nicosia|Cypriot
Czech Republic,Czechia|Prague|Czech
Denmark|Copenhagen|Danish
Dominican Republic|Santo Domingo|Dominican
DR Congo,Democratic Republic of Congo|Kinshasa|Congolese
Ecuador|Quito|Ecuadorian
Egypt|Cairo|Egyptian
El Salvador|San Salvador|Salvadoran
Eritrea|Asmara|Eritrean
Estonia|Tallinn|Estonian
Ethiopia|Addis Ababa|Ethiopian
Finland|Helsinki|Finnish
France|Paris|French
Gabon|Libreville|Gabonese
Gambia|Banjul|Gambian
Georgia|Tbilisi|Georgian
Germany|Berlin|German
Ghana|Accra|Ghanaian
Greece|Athens|Greek
Guatemala|Guatemala City|Guatemalan
Guinea|Conakry|Guinean
Haiti|Port-au-Prince|Haitian
Honduras|Tegucigalpa|Honduran
Hungary|Budapest|Hungarian
Iceland|Reykjavik|Icelandic
India|New Delhi,Delhi|Indian
Indonesia|Jakarta|Indonesian
Iran|Tehran|Iranian
Iraq|Baghdad|Iraqi
Ireland|Dublin|Irish
Israel|Jerusalem,Tel Aviv|Israeli
Italy|Rome|Italian
Ivory Coast|Yamoussoukro,Abidjan|Ivorian
Jamaica|Kingston|Jamaican
Japan|Tokyo|Japanese
Jordan|Amman|Jordanian
Kazakhstan|Astana|Kazakh
Kenya|Nairobi|Kenyan
Kosovo|Pristina|Kosovar
Kuwait|Kuwait City|Kuwaiti
Kyrgyzstan|Bishkek|Kyrgyz
Laos|Vientiane|Laotian
Latvia|Riga|Latvian
Lebanon|Beirut|Lebanese
Liberia|Monrovia|Liberian
Libya|Tripoli|Libyan
Lithuania|Vilnius|Lithuanian
Luxembourg||Luxembourgish
Madagascar|Antananarivo|Malagasy
Malawi|Lilongwe|Malawian
Malaysia|Kuala Lumpur|Malaysian
Maldives|Male|Maldivian
Mali|Bamako|Malian
Malta|Valletta|Maltese
Mauritania|Nouakchott|Mauritanian
Mauritius|Port Louis|Mauritian
Mexico|Mexico City|Mexican
Moldova|Chisinau|Moldovan
Mongolia|Ulaanbaatar|Mongolian
Montenegro|Podgorica|Montenegrin
Morocco|Rabat|Moroccan
Mozambique|Maputo|Mozambican
Myanmar,Burma|Naypyidaw,Yangon|Burmese
Namibia|Windhoek|Namibian
Nepal|Kathmandu|Nepali,Nepalese
Netherlands|The Hague,Amsterdam|Dutch
New Zealand|Wellington|
Nicaragua|Managua|Nicaraguan
Niger|Niamey|Nigerien
Nigeria|Abuja|Nigerian
North Korea|Pyongyang|North Korean
North Macedonia|Skopje|Macedonian
Norway|Oslo|Norwegian
Oman|Muscat|Omani
Pakistan|Islamabad|Pakistani
Palestine|Ramallah|Palestinian
Panama|Panama City|Panamanian
Papua New Guinea|Port Moresby|
Paraguay|Asuncion|Paraguayan
Peru|Lima|Peruvian
Philippines|Manila|Filipino,Philippine
Poland|Warsaw|Polish
Portugal|Lisbon|Portuguese
Qatar|Doha|Qatari
Romania|Bucharest|Romanian
Russia|Moscow|Russian
Rwanda|Kigali|Rwandan
Saudi Arabia|Riyadh|Saudi
Senegal|Dakar|Senegalese
Serbia|Belgrade|Serbian
Sierra Leone|Freetown|Sierra Leonean
Singapore||Singaporean
Slovakia|Bratislava|Slovak
Slovenia|Ljubljana|Slovenian
Somalia|Mogadishu|Somali
South Africa|Pretoria|South African
South Korea|Seoul|South Korean
South Sudan|Juba|South Sudanese
Spain|Madrid|Spanish
Sri Lanka|Colombo|Sri Lankan
Sudan|Khartoum|Sudanese
Sweden|Stockholm|Swedish
Switzerland|Bern|Swiss
Syria|Damascus|Syrian
Taiwan|Taipei|Taiwanese
Tajikistan|Dushanbe|Tajik
Tanzania|Dodoma|Tanzanian
Thailand|Bangkok|Thai
Togo|Lome|Togolese
Trinidad and Tobago|Port of Spain|Trinidadian
Tunisia|Tunis|Tunisian
Turkiye,Turkey,Türkiye|Ankara|Turkish
Turkmenistan|Ashgabat|Turkmen
Uganda|Kampala|Ugandan
Ukraine|Kyiv,Kiev|Ukrainian
United Arab Emirates,UAE,the Emirates|Abu Dhabi|Emirati
United Kingdom,UK,U.K.,Britain,Great Britain|London,Westminster|British
United States,US,U.S.,USA,U.S.A.,America,United States of America|Washington,Washington DC|American
Uruguay|Montevideo|Uruguayan
Uzbekistan|Tashkent|Uzbek
Vatican,Holy See||
Venezuela|Caracas|Venezuelan
Vietnam|Hanoi|Vietnamese
Yemen|Sanaa,Aden|Yemeni
Zambia|Lusaka|Zambian
Zimbabwe|Harare|Zimbabwean
"""

HOUSES = {
    "kremlin": "Russia",
    "no 10": "United Kingdom",
    "no. 10": "United Kingdom",
    "number 10": "United Kingdom",
    "downing street": "United Kingdom",
    "10 downing street": "United Kingdom",
    "whitehall": "United Kingdom",
    "elysee": "France",
    "elysee palace": "France",
    "élysée": "France",
    "quai d'orsay": "France",
    "blue house": "South Korea",
}

_WITH_ARTICLE = frozenset(
    {
        "United States",
        "United Kingdom",
        "United Arab Emirates",
        "Netherlands",
        "Philippines",
        "Maldives",
        "Czech Republic",
        "Dominican Republic",
        "Central African Republic",
        "Vatican",
    }
)


def _read(table: str) -> tuple[dict[str, str], dict[str, str]]:
    """The table as two maps to the country: from its names and capitals, and from its demonyms."""
    places: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    for row in table.strip().splitlines():
        names, capitals, people = row.split("|")
        country = names.split(",")[0]
        for place in (*names.split(","), *filter(None, capitals.split(","))):
            places[place.lower()] = country
        for demonym in filter(None, people.split(",")):
            demonyms[demonym.lower()] = country
    return places, demonyms


PLACES, DEMONYMS = _read(_TABLE)


def government_of(place: str) -> str | None:
    """The government that a country, capital or house stands for ("Kabul", "the Kremlin").

    ``None`` when the list does not know the place.
    """
    country = PLACES.get(_key(place))
    return government_name(country) if country else house_of(place)


def house_of(name: str) -> str | None:
    """The government whose seat is called by ``name`` ("No 10"); ``None`` for any other name."""
    country = HOUSES.get(_key(name))
    return government_name(country) if country else None


def _key(place: str) -> str:
    return place.lower().replace("’", "'").removeprefix("the ").strip()


def government_name(country: str) -> str:
    """What the government of a country is called here."""
    return f"{country} Government" if country in _WITH_ARTICLE else f"Government of {country}"
