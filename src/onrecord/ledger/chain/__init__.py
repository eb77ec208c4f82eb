"""Every change of the ledger as an entry of a hash chain."""
