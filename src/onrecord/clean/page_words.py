"""Words that pages put round their articles: menus, teasers, counters, notices.

General knowledge of news sites, not taken from any one page. All lower case.
"""

from __future__ import annotations

import re

# Lines that open a block of other stories; what follows is not of this article.
HEADINGS = frozenset(
    heading.strip()
    for line in """
    also in the news|also read|also see|around the web
    continue reading|don't miss|editor's picks|editors' picks|explore more|featured
    featured stories|from our partners|from the web
    further reading|in case you missed it|just in|keep reading|latest|latest articles
    latest headlines|latest news|latest posts|latest stories|latest updates|leave a comment
    leave a reply|more|more articles|more for you|more from|more from this section
    more headlines|more in this section|more like this|more news|more on this
    more on this story|more on this topic|more stories|more to explore|most commented
    most popular|most read|most recent|most shared|most viewed|must read|next article|next post
    next story|other news|other stories|people also read|popular|popular articles|popular news
    popular now|popular posts|popular stories|post navigation|previous article|previous post
    promoted|promoted content|promoted stories|read also|read more|read next|recent articles
    recent news|recent posts|recent stories|recommended|recommended for you|recommended stories
    related|related articles|related content|related coverage|related links|related news
    related posts|related reading|related stories|related tags|related topics|related video
    related videos|see also|similar articles|similar posts|similar stories|sponsored
    sponsored content|sponsored links|sponsored stories|stories for you|suggested for you
    suggested stories|tags|the latest|top headlines|top news|top posts|top stories|topics
    trending|trending now|trending stories|up next|what others are reading|what to read next
    you may also like|you may also read|you may like|you might also like|you might have missed
    you might like
    """.splitlines()
    for heading in line.split("|")
    if heading.strip()
)

# One-line asides that point elsewhere from within an article ("Also read: ...").
ASIDE = re.compile(
    r"(?:also |must )?(?:read|watch|see|listen)(?: also| more| next)?\s?[:|–—-]"
    r"|(?:related|recommended|see also|read more|more on this|don't miss|exclusive|photos?|video"
    r"|gallery|in pictures|podcast|opinion|explainer)\s?[:|»]"
    r"|(?:click|tap) (?:here|to)\b|(?:read|see|view|show|load) (?:more|all|full)\b"
    r"|(?:scroll|swipe) (?:down|up|for|to)\b|(?:story|article) continues\b"
    r"|\(?advertisement\b|\badvertisement$",
    re.IGNORECASE,
)

# What a site says of itself, of its reader, or of sharing; found anywhere in a line.
SITE_TALK = re.compile(
    r"\b(?:subscrib\w{1,5}|sign(?:ed)? (?:up|in|out)|log ?(?:in|out)|newsletters?|cookies?"
    r"|javascript|browser|privacy (?:policy|notice|settings)|terms (?:of|and|&)"
    r"|all rights reserved|copyright|follow us|share (?:this|on|via)|whatsapp|facebook|twitter"
    r"|linkedin|pinterest|instagram|telegram|reddit|youtube|email address|e-?mail this|print this"
    r"|your (?:inbox|account|email)|comments?|reply|advertis\w{1,8}|download (?:the|our)"
    r"|our (?:app|newsletter|website|site|partners)|contact us|about us|click here|permission"
    r"|reproduc\w{1,5}|skip to|min read|minutes? read|views?|shares?|hours? ago|days? ago"
    r"|minutes? ago|powered by|sitemap|related|trending|most (?:read|popular)|sponsored"
    r"|bookmark)\b|©",
    re.IGNORECASE,
)

# Captions and picture credits.
PICTURE = re.compile(
    r"(?:photo(?:graph)?|image|picture|pic|credit|source|file photo|video|illustration)s?"
    r"(?: credits?| source| courtesy| by| via)?\s?[:/©|]"
    r"|\((?:photo|image|picture|file|ap photo|reuters)\b[^()]{0,80}\)\s*$"
    r"|[/|]\s?(?:getty|afp|ap|reuters|shutterstock|epa|file|pti|ani)\b"
    r"|\bgetty images\b|\bshutterstock\b|\bfile (?:photo|image|picture)\b|\bap photo\b",
    re.IGNORECASE,
)
CAPTION_END = re.compile(r"\((?:photo|image|picture|pic|file)\b[^()]{0,80}\)$", re.IGNORECASE)

# Who wrote it, and the notes that agencies and papers put at the end.
BYLINE = re.compile(
    r"(?:by|written by|posted by|reported by|edited by|author|published by|from)\s?:?\s[A-Z]"
    r"|\((?:reporting|writing|editing|additional reporting|with inputs|with input)\b"
    r"|(?:reporting|writing|editing|additional reporting) by\b"
    r"|(?:published|updated|posted|last (?:updated|modified)|first published|modified|created"
    r"|date|publish date)\b[ \w]{0,12}\s?[:|]",
    re.IGNORECASE,
)

# Notices at the end of a story: who reported it, who else to follow, what else to sign up for.
NOTICE = re.compile(
    r"\(?(?:reporting|writing|editing|compiled|additional reporting) by [A-Z][^.]{0,200}\.?\)?$"
    r"|(?:get|join|follow|stay|sign up|subscribe|download|email|contact)\b[^.]{0,120}"
    r"\b(?:newsletters?|inbox|alerts|our app|on (?:twitter|facebook|instagram|x)|forums?"
    r"|up to date|delivered|@\w{2,40})\b"
    r"|[A-Z][^.]{0,120}\bcontributed to this (?:report|story|article)\b"
    r"|(?:this (?:story|article|material) )?(?:has been|was) (?:updated|corrected)\b",
    re.IGNORECASE,
)
ABOUT = re.compile(r"About (?:the author|us|[A-Z]\w{1,24})(?: [A-Z]\w{0,24}){0,3}:?$")

# What themes and page builders leave behind: shortcodes, placeholders, script, encoded settings.
THEME_JUNK = re.compile(
    r"spot_img|\[/?[a-z]{2,20}_[a-z_]{2,40}\b|\[/?(?:caption|gallery|embed|video|audio|vc_row|et_pb)\b"
    r"|\b\w{2,40}=\"[A-Za-z0-9+/=]{24,}|\beyJ[A-Za-z0-9+/=]{16,}|function\s?\(\)|(?:window|document)\.[a-z]"
    r"|var \w{1,40} ?=|\{\{|\}\}|=>|</?[a-z]{1,10}>|&nbsp;|%2F",
)

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE_LIKE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH},? (?:19|20)\d\d\b"
    rf"|\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d\b"
    r"|\b\d{1,2}:\d\d\b|\b\d{1,2} (?:hours?|days?|minutes?|weeks?|months?) ago\b",
    re.IGNORECASE,
)
