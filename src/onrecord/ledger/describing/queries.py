"""Questions that are often asked of a ledger, as SQL for Datasette: a title, and the query."""

from __future__ import annotations

_SAID = "SELECT said, speaker, words, act, outlet, headline, url FROM v_statements"
_BY_NAME = "instr(lower(coalesce(person_name, speaker)), lower(:name))"
_PAIRS = (
    "SELECT type, score, a_speaker, a_words, a_said, a_outlet, a_url,"
    " b_speaker, b_words, b_said, b_outlet, b_url, reasons, benign, judged_by, judged_at"
    " FROM v_conflicts"
)

QUERIES = {
    "search": (
        "Statements with these words, those said last first",
        f"{_SAID} WHERE seq IN (SELECT rowid FROM statement_text"  # noqa: S608 -- constants of ours
        " WHERE statement_text MATCH escape_fts(:words)) ORDER BY said_on DESC LIMIT 500",
    ),
    "said_by": (
        "What somebody said, the last first",
        f"{_SAID} WHERE {_BY_NAME} ORDER BY said_on DESC LIMIT 500",
    ),
    "promises": (
        "What somebody promised",
        f"{_SAID} WHERE act = 'promise' AND {_BY_NAME} ORDER BY said_on",
    ),
    "confirmed": (
        "Conflicts that people confirmed",
        f"{_PAIRS} WHERE status = 'confirmed' ORDER BY judged_at DESC",
    ),
    "to_read": (
        "Conflicts that nobody has read yet, the surest first",
        f"{_PAIRS} WHERE status = 'candidate' AND score >= 0.6 ORDER BY score DESC LIMIT 200",
    ),
    "who_denies_whom": (
        "Who denies what others say",
        "SELECT b_speaker AS denies, a_speaker AS says, count(*) AS times FROM v_conflicts"
        " WHERE type = 'denial' AND status <> 'dismissed' GROUP BY b_speaker, a_speaker"
        " ORDER BY times DESC, denies, says",
    ),
    "by_month": (
        "How much was said in each month",
        "SELECT substr(said_on, 1, 7) AS month, count(*) AS statements,"
        " count(DISTINCT speaker) AS speakers FROM v_statements WHERE said_on IS NOT NULL"
        " GROUP BY month ORDER BY month",
    ),
}
