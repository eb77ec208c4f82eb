"""Every change is an entry of the chain; the head stands for the whole past."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, Integer, select
from tests.ledger import older
from tests.ledger.people import judge
from tests.ledger.people.build import BRENN, add
from tests.ledger.samples import CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.revisions import at_revision

from onrecord.errors import QueryError
from onrecord.ledger import Ledger, writing
from onrecord.ledger.chain import Head, publishing
from onrecord.ledger.chain.facts import facts, number_of
from onrecord.ledger.chain.hashing import GENESIS, canonical, commitment, key, link, written
from onrecord.ledger.chain.tables import DERIVED, chain_entry, chain_salt
from onrecord.ledger.tables import metadata
from onrecord.records import Judgement

FINITE = st.floats(allow_nan=False, allow_infinity=False)
YES = Judgement(verdict="confirm", by="Tamsin Okray")


def kinds(ledger: Ledger) -> list[tuple[str, int]]:
    """Of what each entry is, in order."""
    with ledger._reading() as connection:
        query = select(chain_entry.c.kind, chain_entry.c.subject).order_by(chain_entry.c.seq)
        return [(row.kind, row.subject) for row in connection.execute(query)]


def test_every_table_is_in_the_chain_or_says_how_it_is_checked() -> None:
    known = {name for name, table in metadata.tables.items() if DERIVED in table.info}
    assert set(metadata.tables) - known == set(facts())
    assert all(isinstance(number_of(table).type, Integer) for table in facts().values())  # type: ignore[union-attr]


def test_each_row_of_an_article_has_an_entry(empty: Ledger) -> None:
    empty.add(DAM, [NEVER, TODAY], [DISPUTE])
    assert kinds(empty) == [
        ("article", 1),
        ("speaker", 1),
        ("speaker", 2),
        ("statement", 1),
        ("statement", 2),
        ("relation", 1),
    ]


def test_nothing_is_entered_when_nothing_changed(empty: Ledger) -> None:
    add(empty, "one", ("Joren Vale", "minister"))
    before = empty.chain.head()
    add_again = empty.add(DAM, []) and empty.add(DAM, [])
    assert not add_again
    assert empty.chain.head().entries == (before.entries or 0) + 1
    with empty._writing() as connection:
        connection.exec_driver_sql("UPDATE article SET outlet = outlet")
    assert empty.chain.head().entries == (before.entries or 0) + 1


def test_what_is_rolled_back_has_no_entry(empty: Ledger) -> None:
    before = empty.chain.head()
    interrupt(empty)
    assert empty.chain.head() == before == Head(GENESIS.hex(), 0, None)
    assert empty.add(DAM, [NEVER])
    assert empty.verify() == []


def interrupt(ledger: Ledger) -> None:
    """Let a transaction end before its time."""

    def begin() -> None:
        with ledger._writing() as connection:
            writing.enter_article(connection, LEAK, LEAK.id, {7})
            raise InterruptedError

    with pytest.raises(InterruptedError):
        begin()


def test_salts_of_what_no_longer_stands_are_thrown_away(ledger: Ledger) -> None:
    ledger.judge(CHANGE.id, YES)
    with ledger._writing() as connection:
        connection.exec_driver_sql("UPDATE article SET outlet = 'Radio Tarn' WHERE seq = 1")
        connection.exec_driver_sql("DELETE FROM judgement")
    with ledger._reading() as connection:
        assert _salts(connection, "article") == 2
        assert _salts(connection, "judgement") == 0
    assert kinds(ledger)[-2:] == [("article", 1), ("judgement", 1)]
    assert ledger.verify() == []


def _salts(connection: Connection, kind: str) -> int:
    return len(connection.execute(select(chain_salt).where(chain_salt.c.kind == kind)).all())


def test_a_cut_chain_is_found_by_a_head_that_was_published(path: Path, ledger: Ledger) -> None:
    early = ledger.chain.head()
    ledger.judge(CHANGE.id, YES)
    late = ledger.chain.head()
    assert ledger.chain.passes_through(early)
    assert ledger.chain.passes_through(late)
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("DELETE FROM judgement")
        raw.execute("DELETE FROM chain_salt WHERE kind = 'judgement'")
        raw.execute("DELETE FROM chain_entry WHERE kind = 'judgement'")
    assert [problem.where for problem in ledger.verify()] == ["the chain"]
    with closing(sqlite3.connect(path)) as raw, raw:
        digest = raw.execute("SELECT sha256 FROM chain_entry ORDER BY seq DESC").fetchone()[0]
        raw.execute("UPDATE chain_head SET entries = ?, sha256 = ?", (early.entries, digest))
    assert ledger.verify() == []
    assert ledger.chain.passes_through(early)
    assert not ledger.chain.passes_through(late)


@pytest.mark.lengthy
def test_the_content_is_the_same_however_often_it_was_interrupted(tmp_path: Path) -> None:
    digests, heads = set(), set()
    for name in ("one", "two"):
        with Ledger(tmp_path / name, create=True) as ledger:
            ledger.add(DAM, [NEVER, TODAY], [DISPUTE])
            if name == "two":
                interrupt(ledger)
            ledger.add(LEAK, [NOTHING])
            ledger.people.load([BRENN], judge)
            digests.add(ledger.chain.content())
            heads.add(ledger.chain.head().sha256)
            ledger.judge(DISPUTE.id, YES)
            assert ledger.chain.content() not in digests
    assert len(digests) == 1
    assert len(heads) == 2


@pytest.mark.lengthy
def test_an_older_ledger_is_entered_whole(path: Path) -> None:
    with at_revision(path, "0003") as connection:
        _fill(connection)
    with Ledger(path) as ledger:
        assert ledger.verify() == []
        told = {kind for kind, _ in kinds(ledger)}
        assert told == {"article", "speaker", "statement", "relation", "judgement"}
        assert [one.note for one in ledger.judgements("r2")] == ["read both"]
        ledger.judge("r2", YES)
        assert ledger.verify() == []
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE judgement SET note = 'read one' WHERE seq = 1")
    with Ledger(path) as ledger:
        assert [p.where for p in ledger.verify()] == ["judgement number 1"]


def _fill(connection: Connection) -> None:
    """Rows as the third revision had them."""
    number = older.enter_article(connection, DAM, {1, 2})
    older.enter_statements(connection, DAM, number, [NEVER, TODAY])
    older.enter_relations(connection, [DISPUTE])
    connection.exec_driver_sql(
        "INSERT INTO judgement (relation, verdict, by, at, type, note, sha256) VALUES"
        " ('r2', 'confirm', 'Joren Vale', '2031-01-01T00:00:00+00:00', 'dispute', 'read both', '')"
    )


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.floats(allow_nan=False)))
def test_canonical_json_tells_the_same_whatever_the_order(body: dict[str, object]) -> None:
    told = canonical(body)
    assert told == canonical(dict(reversed(body.items())))
    assert json.loads(told.decode("utf-8", "surrogatepass")) == body


@given(
    st.dictionaries(
        st.text(max_size=4),
        st.none() | st.text() | st.integers() | FINITE | st.binary(),
    )
)
def test_a_row_is_written_as_canonical_json(row: dict[str, object]) -> None:
    names = sorted(row)
    told = {name: value for name, value in row.items() if value is not None}
    assert written(map(key, names), [row[name] for name in names]) == canonical(told)


@given(st.text(), st.text(), st.integers(0), st.integers(), st.binary(max_size=40))
def test_an_entry_is_hashed_as_canonical_json(
    at: str, kind: str, seq: int, subject: int, body: bytes
) -> None:
    committed = commitment(b"salt", body)
    told = {"at": at, "kind": kind, "seq": seq, "subject": subject,
            "commitment": committed.hex(), "previous": GENESIS.hex()}  # fmt: skip
    expected = sha256(canonical(told)).digest()
    assert link(GENESIS, seq, at, kind, subject, committed) == expected


def test_a_signed_head_is_told_from_a_forged_one(tmp_path: Path, ledger: Ledger) -> None:
    public = publishing.public_key(publishing.new_key(tmp_path / "desk.key"))
    private = publishing.private_key(tmp_path / "desk.key")
    assert (tmp_path / "desk.key").stat().st_mode & 0o777 == 0o600
    file = tmp_path / "head.json"
    file.write_bytes(publishing.document(ledger.chain.head(), private))
    head, signature = publishing.published(str(file))
    assert head == ledger.chain.head()
    assert publishing.is_signed_by(head, str(signature), public)
    assert not publishing.is_signed_by(head._replace(entries=1), str(signature), public)


@pytest.mark.parametrize(
    "told", ["", "{}", "[1]", '{"sha256": "00"}', '{"sha256": 5, "entries": "x"}', "\xff"]
)
def test_what_is_no_head_is_refused(tmp_path: Path, told: str) -> None:
    file = tmp_path / "head.json"
    file.write_text(told, encoding="latin-1")
    with pytest.raises(QueryError):
        publishing.published(str(file))
    for read in (publishing.private_key, publishing.public_key):
        with pytest.raises(QueryError):
            read(file)


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    publishing.new_key(tmp_path / "desk.key")
    before = (tmp_path / "desk.key").read_bytes()
    with pytest.raises(QueryError, match="cannot be written"):
        publishing.new_key(tmp_path / "desk.key")
    assert (tmp_path / "desk.key").read_bytes() == before
