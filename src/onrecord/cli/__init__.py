"""The command line: one door to the ledger. It reads options, calls the pipeline and prints."""
