"""A folder of everything: each format, copies, and what cannot be read in the middle."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from tests.read.test_golden import SAMPLES

from onrecord.clean.identity import article_id
from onrecord.errors import BadRecord, InputError, NotFound
from onrecord.read import read_pages
from onrecord.records import RawPage

Found = list[RawPage | InputError]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every sample twice, a link to nothing, and a document that is damaged."""
    base = tmp_path_factory.mktemp("inbox")
    (base / "more").mkdir()
    for sample in SAMPLES:
        shutil.copy(sample, base / sample.name)
        shutil.copy(sample, base / "more" / sample.name)
    (base / "lost.txt").symlink_to(base / "nowhere.txt")
    (base / "minutes.parquet").write_bytes(b"PAR1 and nothing of a table")
    return base


@pytest.fixture(scope="module")
def found(folder: Path) -> Found:
    return list(read_pages(str(folder)))


def test_every_page_of_every_sample_is_there_twice(found: Found) -> None:
    alone = [page for sample in SAMPLES for page in read_pages(str(sample))]
    expected = Counter(page.digest for page in alone if isinstance(page, RawPage))
    given = Counter(page.digest for page in found if isinstance(page, RawPage))
    assert given == Counter({digest: 2 * count for digest, count in expected.items()})


def test_copies_of_a_file_are_the_same_articles(found: Found, folder: Path) -> None:
    pages = [page for page in found if isinstance(page, RawPage)]
    here = [article_id(p) for p in pages if str(folder / "more") not in p.source]
    more = [article_id(p) for p in pages if str(folder / "more") in p.source]
    assert sorted(here) == sorted(more)


def test_what_cannot_be_read_is_named_and_nothing_else_is_lost(found: Found, folder: Path) -> None:
    errors = {error.where: error for error in found if isinstance(error, InputError)}
    assert isinstance(errors[str(folder / "lost.txt")], NotFound)
    assert isinstance(errors[str(folder / "minutes.parquet")], BadRecord)
    assert all(str(folder) in where for where in errors)


def test_a_glob_of_several_formats_is_read_as_a_folder_is(found: Found, folder: Path) -> None:
    globbed = list(read_pages(f"{folder}/**/*.*"))
    assert sorted(str(one) for one in globbed if isinstance(one, InputError)) == sorted(
        str(one) for one in found if isinstance(one, InputError)
    )
    assert Counter(p.digest for p in globbed if isinstance(p, RawPage)) == Counter(
        p.digest for p in found if isinstance(p, RawPage)
    )
