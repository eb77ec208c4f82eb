"""Whatever is changed in the database behind the ledger's back is found."""

from __future__ import annotations

import pytest
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.server import Server

from onrecord.ledger import Ledger
from onrecord.records import Judgement

pytestmark = pytest.mark.postgres

UNCHECKED = "SET session_replication_role = replica"


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ("UPDATE article SET text = replace(text, 'never', 'often')", "article number 1"),
        ("UPDATE statement SET record = '{}' WHERE seq = 1", "statement number 1"),
        ("UPDATE relation SET score = 0.9 WHERE seq = 1", "relation number 1"),
        ("UPDATE relation SET reported = NOT reported WHERE seq = 1", "relation number 1"),
        ("DELETE FROM judgement", "judgement number 1"),
        ("DELETE FROM speaker WHERE seq = 1", "speaker number 1"),
        ("DELETE FROM fingerprint WHERE hash = 1", "article number 1"),
        ("DELETE FROM statement_text WHERE seq = 1", "statement number 1"),
        ("UPDATE statement_text SET words = 'other' WHERE seq = 2", "statement number 2"),
        ("UPDATE statement_text SET content = 'other' WHERE seq = 2", "statement number 2"),
        ("INSERT INTO statement_text VALUES (99, '', '', '', '')", "statement number 99"),
        ("DELETE FROM chain_entry WHERE seq = 2", "entry 3"),
        ("UPDATE chain_head SET entries = 3", "the chain"),
        ("DELETE FROM chain_salt WHERE kind = 'article' AND subject = 1", "article number 1"),
    ],
)
def test_every_change_is_noticed(server: Server, change: str, where: str) -> None:
    with server.ledger() as url, Ledger(url) as ledger:
        ledger.add(DAM, [NEVER, TODAY], [DISPUTE], fingerprints={1, 2})
        ledger.add(LEAK, [ALWAYS, NOTHING], [CHANGE])
        ledger.judge(CHANGE.id, Judgement(verdict="confirm", by="Tamsin Okray"))
        assert ledger.verify() == []
        server.run(UNCHECKED, change, name=name_in(url))
        assert where in {problem.where for problem in ledger.verify()}


def test_triggers_that_are_missing_are_made_again(server: Server) -> None:
    with server.database() as url:
        Ledger(url, create=True).close()
        server.run("DROP TRIGGER touched_article_insert ON article", name=name_in(url))
        with Ledger(url) as ledger:
            ledger.add(DAM, [NEVER])
            assert ledger.verify() == []


def name_in(url: str) -> str:
    return url.partition("@/")[2].partition("?")[0]
