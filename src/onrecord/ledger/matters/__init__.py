"""Matters: found by grouping, named, merged and split by people."""
