"""A site is written into its folder: what changed, what went, and nothing of anybody else."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.publish.site import File, Written, write
from onrecord.publish.site.folder import LIST

ONE, TWO = File("index.html", b"one"), File("people/vale-0123.html", b"two")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_files_and_a_list_of_them_are_written(folder: Path) -> None:
    assert write(folder, [TWO, ONE]) == Written(2, 2, 0)
    assert (folder / "people" / "vale-0123.html").read_bytes() == b"two"
    lines = (folder / LIST).read_text().splitlines()
    assert lines == [f"{hashlib.sha256(f.body).hexdigest()}  {f.path}" for f in (ONE, TWO)]


def test_what_did_not_change_is_left_alone(folder: Path) -> None:
    write(folder, [ONE, TWO])
    before = (folder / ONE.path).stat().st_mtime_ns
    assert write(folder, [ONE, File(TWO.path, b"three")]) == Written(2, 1, 0)
    assert (folder / ONE.path).stat().st_mtime_ns == before


def test_what_is_no_longer_part_of_it_goes(folder: Path) -> None:
    write(folder, [ONE, TWO])
    assert write(folder, [ONE]) == Written(1, 0, 1)
    assert not (folder / TWO.path).exists()


def test_hidden_files_and_those_beside_it_stay(folder: Path) -> None:
    folder.mkdir()
    (folder / ".nojekyll").touch()
    write(folder, [ONE, TWO])
    (folder / "CNAME").write_text("record.example")
    write(folder, [ONE])
    assert {one.name for one in folder.iterdir() if one.is_file()} == {
        ".nojekyll",
        "CNAME",
        "index.html",
        LIST,
    }


def test_a_folder_of_somebody_else_is_refused(folder: Path) -> None:
    folder.mkdir()
    (folder / "thesis.txt").write_text("mine")
    with pytest.raises(OnrecordError, match="there are other files in it"):
        write(folder, [ONE])
    assert [one.name for one in folder.iterdir()] == ["thesis.txt"]


def test_a_file_of_somebody_else_is_never_written_over(folder: Path) -> None:
    write(folder, [ONE])
    (folder / "people").mkdir()
    (folder / TWO.path).write_text("mine")
    with pytest.raises(OnrecordError, match="was not made by onrecord"):
        write(folder, [ONE, TWO])
    assert (folder / TWO.path).read_text() == "mine"


def test_a_half_written_site_is_known_and_made_whole(folder: Path) -> None:
    def broken() -> list[File]:
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError, match="power"):
        write(folder, (file for part in ([TWO], None) for file in (part or broken())))
    assert (folder / TWO.path).exists()
    assert write(folder, [ONE]) == Written(1, 1, 1)
    assert not (folder / TWO.path).exists()


def test_a_list_that_was_tampered_with_removes_nothing_outside(folder: Path) -> None:
    write(folder, [ONE])
    outside = folder.parent / "outside.html"
    outside.write_text("mine")
    with (folder / LIST).open("a") as file:
        file.write(f"{'0' * 64}  ../outside.html\n{'0' * 64}  {outside}\n")
    write(folder, [ONE])
    assert outside.read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OnrecordError, match="cannot be written"):
        write(tmp_path / "file" / "site", [ONE])
