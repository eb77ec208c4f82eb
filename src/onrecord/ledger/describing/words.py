"""What each table and view of a ledger holds, in a sentence, by what they are about."""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "To read": {
        "v_statements": "A view: statements in readable columns. Begin here.",
        "v_conflicts": "A view: pairs of statements that stand against each other, with the words "
        "of both sides and what people judged. A candidate was found by the program, and nobody "
        "has read it yet; below a score of 0.6 it is only possible.",
    },
    "Articles": {
        "article": "A page as it was read, cleaned of all that is not the article.",
        "article_text": "The text index of articles: their words.",
        "fingerprint": "Hashes of runs of words of an article, by which copies of it are known.",
        "correction": "What people corrected of an article or a statement by hand.",
    },
    "Statements": {
        "statement": "A public statement: who said what, when and where, tied to the characters of "
        "its article. `record` holds all that is known of it.",
        "statement_text": "The text index (FTS5; in PostgreSQL a table with a `tsvector`): the "
        "words of statements and their headlines. Its rowid is the `seq` of the statement.",
        "statement_vector": "What a statement means, as a vector, for search by meaning.",
        "statement_code": "The signs of each vector, for a first look through all of them.",
    },
    "People": {
        "speaker": "The name of a speaker as articles give it.",
        "speaker_word": "The words of such names, to find them by.",
        "person": "Somebody, or a body, who is known across articles.",
        "person_name": "The names of a person.",
        "person_word": "The words of such names, to find them by.",
        "office": "A post that a person holds or held.",
        "sighting": "A speaker as one article tells of them, and who that is taken to be.",
        "statement_person": "Which persons make a statement, or have it made for them.",
        "decision": "The journal of who was taken for whom; it only grows.",
    },
    "Relations": {
        "relation": "How two statements stand to each other, as it was found. What people judged "
        "of it is in `judgement`; `v_conflicts` has both.",
        "relation_end": "Both ends of each relation by number, to find them by.",
        "judgement": "What named people said of a relation, having read both pages; it only grows.",
        "opinion": "What a language model that somebody named was asked of a relation, and what it "
        "answered. It alters nothing else here.",
        "tuning": "The weights of the score that a newsroom took for its own; it only grows.",
    },
    "Matters": {
        "matter": "What statements are about: found by grouping, mended by people.",
        "matter_term": "The words of the name that is proposed for a matter.",
        "statement_matter": "The matter that a statement stands in.",
        "matter_progress": "How far the grouping has come.",
        "matter_decision": "What people said of matters; it only grows.",
        "matter_move": "The statements that such a decision moved.",
    },
    "Pages and versions": {
        "snapshot": "A record of a WARC file beside the ledger: a page as it came.",
        "kept_page": "Which articles were read from which kept page.",
        "observation": "What an address showed from when to when; without an article it was gone.",
        "carried": "A statement of an earlier version of a page that stands in this one too.",
    },
    "The chain": {
        "chain_entry": "The hash chain: an entry for each change of a row.",
        "chain_salt": "What opens the commitment of an entry; it goes when the row is erased.",
        "chain_head": "The last entry.",
        "erasure": "What was erased, by whom and why, without what it was.",
        "alembic_version": "The revision of this schema.",
    },
}
"""The tables by chapter, in the order in which they are read."""


def holds(name: str) -> str | None:
    """What the table or view holds; None for one that is not described."""
    return next((some[name] for some in TABLES.values() if name in some), None)
