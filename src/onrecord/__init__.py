"""onrecord: a ledger of public statements."""
