"""What the desk shows of a ledger: one module for each page, plain values ready for a template."""
