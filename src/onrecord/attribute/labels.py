"""Words that tell speaker labels from other words before a colon."""

from __future__ import annotations

QUESTION_AND_ANSWER = frozenset({"q", "a", "question", "answer", "q.", "a.", "host", "moderator"})

PARTICLES = frozenset(
    "al and bin da de del den der di dos du el for ibn la le of the ul van von y".split()
)

NEVER_FIRST = frozenset(
    """
    a about after all an and are as at because before beyond but by can did do does for from had
    has how if in into is it like new no not of on one or our out over since than that the their
    then there these they this those to today under until was we were what when where which while
    who why will with without you your
    """.split()
)

NOT_SPEAKERS = frozenset(
    """
    address advertisement age also author background breaking budget by byline caption category
    chart city click comments contact copyright correction country cover credit credits date
    dateline datelines day description details dress duration edited editor email episode event
    exclusive explained fact facts fax figure file film follow format from genre graphic graphics
    headline here highlights how http https image images in info information key language last
    latest length links list listen live location map media more name next note notes number
    opinion order originally page pages phone photo photograph photographs photos picture pictures
    place platform podcast poll posted price published quote rating ratio read recommended related
    release report reporting result results score scores see series share source sources story
    subject subscribe summary table tag tags tel telephone text time title today topic topics
    total update updated updates url venue verdict version video watch weather website what when
    where which who why writer written
    """.split()
)
