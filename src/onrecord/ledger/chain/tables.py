"""Every change of the ledger as an entry of a hash chain. The tables."""

from __future__ import annotations
