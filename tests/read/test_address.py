"""Which addresses are public."""

from __future__ import annotations

import pytest

from onrecord.errors import FetchFailed, UnsafeAddress
from onrecord.read.address import is_public, public_address


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1",
        "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::",
        "64:ff9b::7f00:1", "fec0::1",
    ],
)  # fmt: skip
def test_private_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::1111"])
def test_public_addresses_are(address: str) -> None:
    assert is_public(address)


def test_a_name_with_one_private_address_is_refused() -> None:
    with pytest.raises(UnsafeAddress, match=r"10\.0\.0\.1"):
        public_address("news.example", 443, lambda *_: ["93.184.215.14", "10.0.0.1"])


def test_a_name_without_addresses_is_told() -> None:
    with pytest.raises(FetchFailed, match="no such host"):
        public_address("news.example", 443, lambda *_: [])
