"""Pages of an invented country, as text scrapes and HTML give them."""

from __future__ import annotations

import hashlib
from typing import Literal, TypedDict, Unpack

from onrecord.records import RawPage

STORY = """\
Harrowmere — Prime Minister Aldous Brenn has ruled out an early election, saying that his \
coalition would serve its full term.
"We were elected for four years and we will govern for four years," Brenn told Radio Tarn on \
Tuesday.
Opposition leader Joren Vale called the statement "a joke" and demanded a vote of no confidence.
He said that the government had lost its majority in March."""

ASIDE = "Also read: Vale calls for new vote\n"

SCRAPE = f"""\
Home
News
Politics
Subscribe
spot_imgspot_img
Brenn rules out early election in Varland

By Nadia Corl
Published: 14 May 2031

{STORY.replace("Opposition", ASIDE + "Opposition")} — (Varland Courier)

[tds_leads title_text="Subscribe" input="eyJhbGwiOiIyNCIsInBvcnRyYWl0IjoiMjAi"]

More like this
Related

Tarn mine reopens after two years

Harrowmere, June 3: The Tarn mine opened its gates on...

Kestria sends new ambassador to Varland

Dunmarrow, June 2: The government of Kestria on Monday named...

Contact us
Privacy Policy
© 2031 Harrowmere Gazette. All rights reserved.
"""

WRAPPED = """\
Tost denies plan to raise bread tax

HARROWMERE, March 4 (Northern Wire) - Finance Minister Mirela Tost on
Tuesday denied that the government was planning to raise the tax on
bread, calling the reports "pure invention".

"There is no such plan, and there has never been one," she told
reporters outside the assembly in Harrowmere.

Opposition leader Joren Vale had said on Monday that he had seen a
draft of the bill.
"""

TRANSCRIPT = """\
The Late Desk: Brenn on the harbour deal

Tamsin Okray: Prime Minister, welcome back to The Late Desk.

Aldous Brenn: Thank you.

Tamsin Okray: Did you sign the harbour deal with Kestria?

Aldous Brenn: No.

Tamsin Okray: Mirela Tost says that the cabinet approved it in March. Is she wrong?

Aldous Brenn: She is mistaken. We discussed it, we did not approve it.

Tamsin Okray: So nobody signed?

Aldous Brenn: Nobody.
"""

TEASERS = """\
Harrowmere Gazette
Latest News

Tarn mine reopens after two years of silence

The Tarn mine opened its gates on Monday after two years in which...

Kestria sends new ambassador to Varland capital

The government of Kestria on Monday named a new ambassador who...

Vale calls for vote of no confidence in assembly

Opposition leader Joren Vale demanded on Tuesday that the...

Bread tax plan denied by the finance minister

Finance Minister Mirela Tost said that there was no plan to...

Next page
"""


class Told(TypedDict, total=False):
    """What a page's reader knows from outside."""

    headline: str
    published: str
    outlet: str
    url: str
    language: str
    id: str


def page(
    text: str, media_type: Literal["html", "text", "article"] = "text", **told: Unpack[Told]
) -> RawPage:
    """A raw page as the readers give it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return RawPage(source="page", text=text, media_type=media_type, digest=digest, **told)


OTHER = """\
Tarn mine reopens after two years of silence

By Petra Lund
3 June 2031

DUNMARROW, June 3 (Northern Wire) - The Tarn mine opened its gates again on Tuesday after two \
years of silence, and its owners promised work for three hundred people.
"The mine will never close again," said Henrik Aas, the director of the mine, at the gates.
Union leader Sanna Krohn said that she would believe in the promise when the first wages were \
paid, and that the mine had been declared safe too often before.
The mine had been closed after a flood in which nobody was hurt, the owners said."""

THIRD = """\
Harbour deal with Kestria goes to the courts

By Olin Marsh
9 June 2031

The harbour deal with Kestria will be heard by the courts, a judge ruled in the capital on Monday, \
for two towns on the coast say that they were never asked.
"Nobody came to us before it was signed," said Ragna Holt, the mayor of one of the two towns.
The ministry answered that the courts would find the deal in order, and that the harbour was to \
be opened in the autumn whatever came of it. The towns have asked for a delay until then."""
