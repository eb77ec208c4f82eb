"""Figures for Prometheus: what was asked of this desk, and how large its ledger is."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from onrecord.errors import LedgerError
from onrecord.ledger import Ledger, Size

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5)


class Metrics:
    """The figures of one desk, in a registry of their own."""

    def __init__(self, ledger: Ledger) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_LedgerSize(ledger))
        labels = ("method", "route", "status")
        self._requests = Counter(
            "onrecord_requests", "Requests by route.", labels, registry=self._registry
        )
        self._seconds = Histogram(
            "onrecord_request_seconds",
            "How long answers took, in seconds.",
            ("route",),
            buckets=_BUCKETS,
            registry=self._registry,
        )

    def note(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request; ``route`` is a template, never an address."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def text(self) -> bytes:
        """All figures in Prometheus's text format."""
        return generate_latest(self._registry)


class _LedgerSize(Collector):
    """Counts the rows whenever somebody looks: the command line adds to the ledger, too."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def describe(self) -> Iterator[Metric]:
        """Nothing is counted before somebody looks."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """Whether the ledger answers, and what it holds now."""
        size = self._size()
        told = "Whether the ledger answers (1) or not (0)."
        yield GaugeMetricFamily("onrecord_ledger_up", told, value=float(size is not None))
        if size is None:
            return
        for name in ("articles", "statements", "relations"):
            told = f"The {name} in the ledger."
            yield GaugeMetricFamily(f"onrecord_{name}", told, value=getattr(size, name))

    def _size(self) -> Size | None:
        try:
            return self._ledger.size()
        except LedgerError:
            return None
