"""Content codings: whatever is sent, small pieces come out."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import FetchFailed, UnsupportedInput
from onrecord.read.coding import PIECE, plain_pieces


def _raw(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": lambda data: gzip.compress(data[:5]) + gzip.compress(data[5:]),
    "deflate": zlib.compress,
    "Deflate": _raw,
    "identity": bytes,
}


def _cut(data: bytes, size: int) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))


@given(st.binary(max_size=2_000), st.sampled_from(sorted(PACKERS)), st.integers(2, 50))
def test_what_was_packed_comes_out_whole(data: bytes, coding: str, size: int) -> None:
    packed = PACKERS[coding](data)
    assert b"".join(plain_pieces("page", _cut(packed, size), coding)) == data


def test_a_bomb_comes_out_in_small_pieces() -> None:
    packed = gzip.compress(bytes(50_000_000))
    pieces = plain_pieces("page", [packed], "gzip")
    assert max(len(next(pieces)) for _ in range(100)) <= PIECE


def test_what_is_cut_off_or_damaged_is_told() -> None:
    packed = gzip.compress(b"Brenn left. " * 500)
    with pytest.raises(FetchFailed, match="cut off"):
        list(plain_pieces("page", [packed[:-20]], "gzip"))
    with pytest.raises(FetchFailed, match="cannot be unpacked"):
        list(plain_pieces("page", [b"Brenn left."], "gzip"))


def test_padding_after_the_end_is_left_alone() -> None:
    packed = gzip.compress(b"Brenn left.")
    assert b"".join(plain_pieces("page", [packed + b"\0" * 9, b"\0"], "gzip")) == b"Brenn left."


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "dcb"])
def test_other_codings_and_several_are_refused(coding: str) -> None:
    with pytest.raises(UnsupportedInput, match="packed as"):
        list(plain_pieces("page", [b""], coding))
