"""A second opinion from the question to the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from onrecord.errors import AnswerRefused
from onrecord.ledger import Given, Ledger, Opinion
from onrecord.opinion.answer import answer_of
from onrecord.opinion.case import Case
from onrecord.opinion.endpoint import Completion, Endpoint
from onrecord.opinion.labels import verdict_of
from onrecord.opinion.prompt import prompt_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What a million tokens cost that a model reads, and that it writes; None: not known."""

    read: float | None = None
    written: float | None = None

    def cost(self, tokens_in: int | None, tokens_out: int | None) -> float | None:
        """What so many tokens cost.

        >>> Prices(read=2.0, written=8.0).cost(1_000, 100)
        0.0028
        """
        if None in (self.read, self.written, tokens_in, tokens_out):
            return None
        spent = (self.read or 0) * (tokens_in or 0) + (self.written or 0) * (tokens_out or 0)
        return round(spent / 1_000_000, 9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asks which model, at which prices."""

    endpoint: Endpoint
    by: str
    prices: Prices = Prices()

    def ask(self, ledger: Ledger, case: Case) -> tuple[Given, bool]:
        """The model's opinion of ``case``, and whether it was in the log already: the same
        question to the same model is asked once. An answer that is not taken is in the log too,
        with what it cost. Raises ``FetchFailed`` when none comes."""
        prompt = prompt_of(case)
        known = ledger.opinions.answered(case.relation.id, prompt.sha256, self.endpoint.model)
        if known:
            return known, True
        got = Completion(content="", tokens_in=None, tokens_out=None)
        try:
            got = self.endpoint.complete(prompt.messages(), prompt.schema)
            opinion = self._taken(case, prompt.sha256, got)
        except AnswerRefused as error:
            opinion = self._opinion(
                case, prompt.sha256, got, refused=f"{error.where}: {error.what}"
            )
        return ledger.opinions.enter(opinion), False

    def _taken(self, case: Case, prompt: str, got: Completion) -> Opinion:
        answer = answer_of(got.content, case)
        verdict, shape = verdict_of(answer.label)
        return self._opinion(
            case,
            prompt,
            got,
            verdict=verdict,
            shape=shape,
            words_a=answer.words_a,
            words_b=answer.words_b,
            asks=answer.asks,
        )

    def _opinion(self, case: Case, prompt: str, got: Completion, **told: Any) -> Opinion:
        return Opinion(
            relation=case.relation.id,
            by=self.by,
            endpoint=self.endpoint.url,
            model=self.endpoint.model,
            prompt=prompt,
            tokens_in=got.tokens_in,
            tokens_out=got.tokens_out,
            cost=self.prices.cost(got.tokens_in, got.tokens_out),
            **told,
        )
