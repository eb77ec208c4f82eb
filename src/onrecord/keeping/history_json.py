"""The history of a page as JSON."""

from __future__ import annotations

from typing import Any

from onrecord.keeping.history import Fate, History, Version
from onrecord.ledger import Observation, Snapshot

Json = dict[str, Any]


def history_to_json(history: History) -> Json:
    """The history of one address: its versions in the order in which they were first read."""
    return {
        "address": history.address,
        "versions": [_version(version) for version in history.versions],
        "gone": [_run(run) | {"how": run.how} for run in history.absences],
    }


def _version(version: Version) -> Json:
    return {
        "number": version.number,
        "article": version.article.id,
        "headline": version.article.headline,
        "read": [_run(run) for run in version.runs],
        "change": version.change,
        "edits": [
            {"kinds": sorted(edit.kinds), "before": edit.before, "after": edit.after}
            for edit in version.edits
        ],
        "statements": [_fate(fate) for fate in version.fates],
        "snapshots": [snapshot_to_json(snapshot) for snapshot in version.snapshots],
    }


def _run(run: Observation) -> Json:
    return {"first": run.first, "last": run.last}


def _fate(fate: Fate) -> Json:
    return {
        "outcome": fate.outcome,
        "before": fate.before_id,
        "after": fate.after_id,
        "what": list(fate.what),
        "observed": fate.observed,
    }


def snapshot_to_json(snapshot: Snapshot) -> Json:
    """A kept page, or what is left to say of it."""
    return {
        "sha256": snapshot.sha256,
        "url": snapshot.url,
        "at": snapshot.at,
        "content_type": snapshot.content_type,
        "size": snapshot.size,
        "dropped": snapshot.dropped,
    }
