"""Pages beside the ledger: kept once, found by their hash, let go when it is time."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from tests.ledger.samples import ALWAYS, CHANGE, DAM, LEAK, NEVER, NOTHING, TODAY
from tests.stores.places import Stores

from onrecord.errors import PageLost
from onrecord.ledger import Ledger, Seen
from onrecord.ledger.keeping import dropping, erase, kept, warcs
from onrecord.ledger.keeping.tables import carried, kept_page, observation, snapshot
from onrecord.read import read_pages
from onrecord.records import Article, Capture, Judgement, RawPage, Statement

ADDRESS = "https://courier.example/dam"
PAGE = b"<html><p>Aldous Brenn said the reservoir will never leak.</p></html>"
MORNING, NOON, LATER = (f"2031-03-04T{hour}:00:00+00:00" for hour in ("08", "12", "20"))


def capture(data: bytes = PAGE, at: str = MORNING, url: str = ADDRESS) -> Capture:
    digest = hashlib.sha256(data).hexdigest()
    return Capture(data=data, sha256=digest, content_type="text/html", url=url, at=at)


def seen(at: str = MORNING, data: bytes = PAGE, address: str = ADDRESS) -> Seen:
    return Seen(at=at, address=address, capture=capture(data, at))


def enter(ledger: Ledger, article: Article, said: list[Statement], what: Seen) -> None:
    assert ledger.add(article, said, seen=what)


def files(ledger: Ledger) -> list[str]:
    return sorted(path.name for path in ledger.keeping.folder.glob("*"))


def test_a_page_is_kept_as_it_came(empty: Ledger, path: Path) -> None:
    enter(empty, DAM, [NEVER, TODAY], seen())
    (one,) = empty.keeping.snapshots("dam")
    assert (one.url, one.at, one.size, one.dropped) == (ADDRESS, MORNING, len(PAGE), None)
    assert empty.keeping.page(one.sha256) == PAGE
    assert files(empty) == ["2031-03-0001.warc.gz"]
    assert empty.keeping.folder == Path(f"{path}.pages")


def test_what_is_kept_can_be_read_as_an_archive(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen())
    (page,) = read_pages(str(empty.keeping.folder / files(empty)[0]))
    assert isinstance(page, RawPage)
    assert (page.url, page.text.encode()) == (ADDRESS, PAGE)
    assert page.capture == capture()


def test_the_same_bytes_are_kept_once(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen())
    for _ in range(2):
        empty.keeping.saw("dam", seen(NOON))
    rows = empty.keeping.snapshots("dam")
    assert [row.at for row in rows] == [MORNING, NOON]
    assert len({row.sha256 for row in rows}) == 1
    with empty._reading() as connection:
        kinds = list(connection.scalars(select(snapshot.c.kind).order_by(snapshot.c.seq)))
    assert kinds == ["resource", "revisit"]
    assert empty.keeping.page(rows[0].sha256) == PAGE


def test_articles_of_one_feed_share_its_page(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen())
    enter(empty, LEAK, [ALWAYS], seen(address=f"{ADDRESS}2"))
    assert empty.keeping.snapshots("dam") == empty.keeping.snapshots("leak")


def test_a_page_that_is_too_large_is_not_kept(
    empty: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.ledger.keeping.entering.PAYLOAD_LIMIT", len(PAGE) - 1)
    enter(empty, DAM, [NEVER], seen())
    assert empty.keeping.snapshots("dam") == []
    assert kept.PAYLOAD_LIMIT == 20_000_000


def test_what_a_failed_addition_leaves_behind_is_harmless(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen())
    with (empty.keeping.folder / files(empty)[0]).open("ab") as file:
        file.write(b"\x1f\x8b half a record")
    other = b"<html>another page</html>"
    enter(empty, LEAK, [ALWAYS], seen(NOON, other, f"{ADDRESS}2"))
    assert files(empty) == ["2031-03-0001.warc.gz", "2031-03-0002.warc.gz"]
    assert empty.keeping.page(capture().sha256) == PAGE
    assert empty.keeping.page(capture(other).sha256) == other


def test_a_full_file_is_followed_by_another(empty: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warcs, "FILE_LIMIT", 10)
    enter(empty, DAM, [NEVER], seen())
    enter(empty, LEAK, [ALWAYS], seen(NOON, b"more", f"{ADDRESS}2"))
    assert len(files(empty)) == 2


def test_a_page_that_was_altered_is_refused(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen())
    path = empty.keeping.folder / files(empty)[0]
    other = warcs.resource(capture(b"forged"), ADDRESS, MORNING)
    with empty._reading() as connection:
        row = connection.execute(select(snapshot)).one()
    path.write_bytes(path.read_bytes()[: row.offset] + other)
    with pytest.raises(PageLost, match=f"must have the SHA-256 {row.sha256}"):
        empty.keeping.page(row.sha256)
    path.write_bytes(b"")
    with pytest.raises(PageLost, match="is damaged: it cannot be read"):
        empty.keeping.page(row.sha256)
    path.unlink()
    with pytest.raises(PageLost, match=r"is gone: .* must have the SHA-256"):
        empty.keeping.page(row.sha256)


def two_pages(ledger: Ledger) -> tuple[str, str]:
    """An old page of one article and a new one of another; their hashes."""
    old, new = b"the old page", b"the new page"
    enter(ledger, DAM, [NEVER, TODAY], seen("2030-01-01T00:00:00+00:00", old))
    ledger.add(LEAK, [ALWAYS, NOTHING], [CHANGE], seen=seen(NOON, new, f"{ADDRESS}2"))
    return capture(old).sha256, capture(new).sha256


def test_old_pages_are_let_go_and_new_ones_stay(empty: Ledger) -> None:
    old, new = two_pages(empty)
    dropped = empty.keeping.prune("2031-01-01", why="older than 90 days")
    assert dropped == (1, len(b"the old page"))
    assert empty.keeping.page(old) is None
    assert empty.keeping.page(new) == b"the new page"
    (one,) = empty.keeping.snapshots("dam")
    assert one.dropped == "older than 90 days"
    assert files(empty) == ["2031-03-0001.warc.gz"]


def test_pages_of_one_file_move_together(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen(MORNING))
    enter(empty, LEAK, [ALWAYS], seen(LATER, b"stays", f"{ADDRESS}2"))
    empty.keeping.prune(NOON, why="old")
    assert files(empty) == ["2031-03-0002.warc.gz"]
    assert empty.keeping.page(capture(b"stays").sha256) == b"stays"
    enter(empty, replace(DAM, id="third"), [], seen(LATER, b"third", f"{ADDRESS}3"))
    assert files(empty) == ["2031-03-0002.warc.gz"]


def test_a_page_that_came_again_is_as_old_as_its_last_coming(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen("2030-01-01T00:00:00+00:00"))
    empty.keeping.saw("dam", seen(NOON))
    assert empty.keeping.prune("2031-01-01", why="old").pages == 0


@pytest.mark.parametrize(("confirmed", "flagged", "pages"), [(1, 0, 0), (0, 1, 0), (0, 0, 1)])
def test_pages_behind_a_conflict_stay(
    empty: Ledger, confirmed: bool, flagged: bool, pages: int
) -> None:
    two_pages(empty)
    if confirmed:
        empty.judge(CHANGE.id, Judgement(verdict="confirm", by="Ada Senn"))
    dropped = empty.keeping.prune("2031-01-01", keep_flagged=flagged, why="old")
    assert dropped.pages == pages


def test_erasing_leaves_nothing_of_an_article(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen(data=b"secret words of the page"))
    enter(empty, LEAK, [ALWAYS], seen(NOON, b"stays", f"{ADDRESS}2"))
    with empty._writing() as connection:
        erase(connection, empty.keeping.folder, 1)
    empty.keeping.tidy()
    assert empty.keeping.snapshots("dam") == []
    assert empty.keeping.observations(ADDRESS) == []
    assert empty.keeping.page(capture(b"stays").sha256) == b"stays"
    assert len(files(empty)) == 1
    with empty._reading() as connection:
        for table in (kept_page, observation, snapshot):
            assert connection.scalar(select(func.count()).select_from(table)) == 1
        assert connection.scalar(select(func.count()).select_from(carried)) == 0


def test_runs_of_readings(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen(MORNING))
    empty.keeping.saw("dam", seen(NOON))
    assert empty.keeping.gone(ADDRESS, LATER, "the server answered 404")
    assert not empty.keeping.gone("https://never.example/", LATER, "the server answered 404")
    first, last = empty.keeping.observations(ADDRESS)
    assert (first.article, first.first, first.last, first.how) == ("dam", MORNING, NOON, None)
    assert (last.article, last.first, last.how) == (None, LATER, "the server answered 404")
    assert empty.keeping.addresses_of("dam") == [ADDRESS]


def test_a_text_that_comes_back_is_a_run_of_its_own(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen(MORNING))
    enter(empty, LEAK, [ALWAYS], seen(NOON))
    empty.keeping.saw("dam", seen(LATER))
    found = [run.article for run in empty.keeping.observations(ADDRESS)]
    assert found == ["dam", "leak", "dam"]


@pytest.mark.lengthy
@settings(max_examples=12)
@given(st.permutations(["08", "09", "10", "11"]))
def test_readings_may_come_in_any_order(stores: Stores, order: list[str]) -> None:
    with stores.once() as where, Ledger(where) as ledger:
        ledger.add(DAM, [NEVER])
        for hour in order:
            at = f"2031-03-04T{hour}:00:00+00:00"
            ledger.keeping.saw("dam", Seen(at=at, address=ADDRESS))
        (run,) = ledger.keeping.observations(ADDRESS)
        assert (run.first[11:13], run.last[11:13]) == ("08", "11")


def test_files_without_a_row_are_removed(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen())
    (empty.keeping.folder / "2031-03-0009.warc.gz").write_bytes(b"left by a crash")
    (empty.keeping.folder / "notes.txt").write_text("not ours")
    empty.keeping.tidy()
    assert files(empty) == ["2031-03-0001.warc.gz", "notes.txt"]
    with empty._reading() as connection:
        assert dropping.named_files(connection) == ["2031-03-0001.warc.gz"]


def test_faults_of_kept_pages_are_found(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER], seen())
    assert list(empty.keeping.faults()) == []
    path = empty.keeping.folder / files(empty)[0]
    data = bytearray(path.read_bytes())
    data[-12] ^= 0xFF
    path.write_bytes(data)
    assert [where for where, _ in empty.keeping.faults()] == [f"page {capture().sha256}"]
    path.unlink()
    empty.keeping.folder.rmdir()
    ((where, what),) = empty.keeping.faults()
    assert where == str(empty.keeping.folder)
    assert "1 kept page" in what


def test_a_sound_ledger_with_pages_verifies(empty: Ledger) -> None:
    enter(empty, DAM, [NEVER, TODAY], seen())
    empty.keeping.prune("2032-01-01", why="old")
    assert empty.verify() == []
