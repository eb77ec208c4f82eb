"""Which files a path stands for."""

from __future__ import annotations

from pathlib import Path

from onrecord.errors import NotFound, UnsupportedInput
from onrecord.read.files import find_files


def _names(target: object) -> list[str]:
    return [found.name for found in find_files(str(target)) if isinstance(found, Path)]


def _folder(base: Path) -> Path:
    (base / "b").mkdir()
    for name in ("z.txt", "b/a.html", "b/c.jsonl", ".hidden.txt", "logo.png", "README.md"):
        (base / name).write_text("Brenn left.", encoding="utf-8")
    return base


def test_a_folder_is_searched_to_any_depth_in_order(tmp_path: Path) -> None:
    assert _names(_folder(tmp_path)) == ["z.txt", "a.html", "c.jsonl"]


def test_a_glob_gives_its_matches_in_order(tmp_path: Path) -> None:
    assert _names(f"{_folder(tmp_path)}/**/*.html") == ["a.html"]


def test_a_name_with_brackets_is_a_file_first(tmp_path: Path) -> None:
    (tmp_path / "page[1].txt").write_text("Brenn left.", encoding="utf-8")
    assert _names(tmp_path / "page[1].txt") == ["page[1].txt"]


def test_known_formats_that_are_not_read_are_told(tmp_path: Path) -> None:
    (tmp_path / "speech.odt").write_bytes(b"PK")
    (found,) = find_files(str(tmp_path))
    assert isinstance(found, UnsupportedInput)
    assert "speech.odt" in str(found)


def test_a_folder_without_readable_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG")
    (found,) = find_files(str(tmp_path))
    assert isinstance(found, NotFound)
    assert ".txt" in found.advice


def test_a_link_that_leads_back_is_entered_once(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Brenn left.", encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert _names(tmp_path) == ["page.txt"]


def test_no_such_file_and_no_match_are_told(tmp_path: Path) -> None:
    for target in (tmp_path / "none.txt", tmp_path / "*.txt", "x" * 5000, "nul\0l"):
        (found,) = find_files(str(target))
        assert isinstance(found, NotFound)
