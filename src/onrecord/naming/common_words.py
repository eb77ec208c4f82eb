"""Words too common to tell of a matter: English function words and the wording of reports."""

from __future__ import annotations

COMMON_WORDS = frozenset(
    """
    about above across after again against alone along already also although always among another
    anybody anyone anything around away back because become been before began behind being believe
    below best better between beyond both bring brought called came cannot come could country days
    different does doing done down during each early either else enough even ever every everybody
    everyone everything fact first following from full gave give given goes going gone good great
    group half hand hard have having head hear heard held help here herself high himself hold home
    hope hour hours however important inside into itself just keep kept kind knew know known large
    last late later least leave left less like likely little long look made make making many matter
    maybe mean means member members might moment month months more morning most move much must
    myself near need never next night nobody none nothing number often once only onto open order
    other others ought ours ourselves outside over page part past people perhaps person place plan
    point possible probably problem public quite rather ready really reason report reported result
    right said same says second seem seemed seen several shall should show side since small some
    somebody someone something soon still such sure take taken tell than that their them themselves
    then there therefore these they thing things think this those though thought through thus time
    today together told tomorrow tonight took toward towards true truth turn under until upon used
    very view want wanted week weeks well went were what whatever when where whether which while
    whole whom whose will with within without woman women word words work world would year years
    yesterday your yours yourself statement statements spoke spoken speaking asked asking answer
    answered added according question questions replied reporters journalists government
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december jan feb apr aug sept oct nov dec accused
    """.split()
)
