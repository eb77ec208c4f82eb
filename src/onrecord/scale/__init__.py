"""Very many articles at once: the stages of the pipeline on one machine or on a cluster, into
Parquet, and from there into a ledger."""

from __future__ import annotations
