"""The tagger as a PyTorch module: MiniLM's encoder with case, quotation and cue-mark inputs.

Layers below ``MARK_AFTER`` see the window as it is and are computed once; the layers above see it
once unmarked, to find cues, and once for each cue with that cue marked, to find its source and
content (BERT's architecture, Devlin et al. 2019; MiniLM's weights, Wang et al. 2020).
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.models.quotestate import STATES
from onrecord.models.tags import CUE_TAGS, ROLE_TAGS
from onrecord.models.wordpieces import CASES

WIDTH, HEADS, INNER, LAYERS, POSITIONS, VOCABULARY = 384, 12, 1536, 6, 512, 30522
MARK_AFTER = 3
DROPOUT = 0.1
EPSILON = 1e-12


class Layer(nn.Module):
    """One transformer layer, normalised after each half as BERT does."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=EPSILON)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Hidden states after this layer."""
        rows, length, _ = x.shape
        qkv = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(
            qkv[0], qkv[1], qkv[2], attn_mask=mask.to(qkv.dtype)
        )
        seen = self.out(seen.transpose(1, 2).reshape(rows, length, WIDTH))
        x = self.norm1(x + functional.dropout(seen, DROPOUT, self.training))
        inner = self.outer(functional.gelu(self.inner(x)))
        return self.norm2(x + functional.dropout(inner, DROPOUT, self.training))


class TaggerNet(nn.Module):
    """Embeddings, six layers, and three heads: cue tags, role tags, and whether a cue is one."""

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.case = nn.Embedding(CASES, WIDTH)
        self.quote = nn.Embedding(STATES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.mark = nn.Parameter(torch.zeros(WIDTH))
        self.cue_head = nn.Linear(WIDTH, len(CUE_TAGS))
        self.role_head = nn.Linear(WIDTH, len(ROLE_TAGS))
        self.real_inner = nn.Linear(WIDTH, WIDTH // 2)
        self.real_head = nn.Linear(WIDTH // 2, 1)
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.quote.weight)
        nn.init.normal_(self.mark, std=0.5)

    def lower(self, ids: Tensor, case: Tensor, quote: Tensor, mask: Tensor) -> Tensor:
        """Hidden states below the mark, once a window."""
        place = self.position.weight[: ids.shape[1]]
        x = self.word(ids) + place + self.kind + self.case(case) + self.quote(quote)
        x = functional.dropout(self.norm(x), DROPOUT, self.training)
        for layer in self.layers[:MARK_AFTER]:
            x = layer(x, mask)
        return x

    def upper(self, hidden: Tensor, mask: Tensor, marked: Tensor | None = None) -> Tensor:
        """Hidden states at the top; ``marked`` is 1 on the pieces of the marked cue."""
        x = hidden if marked is None else hidden + marked[..., None] * self.mark
        for layer in self.layers[MARK_AFTER:]:
            x = layer(x, mask)
        return functional.dropout(x, DROPOUT, self.training)

    def real(self, top: Tensor, marked: Tensor) -> Tensor:
        """The logit that the marked words are a cue, from the mean over them."""
        share = marked / marked.sum(1, keepdim=True).clamp(min=1)
        pooled = (top * share[..., None]).sum(1)
        return self.real_head(functional.gelu(self.real_inner(pooled))).squeeze(-1)


def attention_mask(lengths: Tensor, width: int) -> Tensor:
    """0 on pieces, a large negative number on padding, shaped for attention."""
    padding = torch.arange(width)[None] >= lengths[:, None]
    return padding.float().mul(-1e4)[:, None, None, :]


def pretrained(weights: Path) -> TaggerNet:
    """Return the network with MiniLM's published weights; heads and new inputs begin fresh."""
    stored = load_file(weights)
    net = TaggerNet()
    state = net.state_dict()
    state["word.weight"] = stored["embeddings.word_embeddings.weight"]
    state["position.weight"] = stored["embeddings.position_embeddings.weight"]
    state["kind"] = stored["embeddings.token_type_embeddings.weight"][0]
    state |= _named(stored, "embeddings.LayerNorm", "norm")
    for i in range(LAYERS):
        theirs, ours = f"encoder.layer.{i}", f"layers.{i}"
        for end in ("weight", "bias"):
            parts = [
                stored[f"{theirs}.attention.self.{x}.{end}"] for x in ("query", "key", "value")
            ]
            state[f"{ours}.qkv.{end}"] = torch.cat(parts)
        state |= _named(stored, f"{theirs}.attention.output.dense", f"{ours}.out")
        state |= _named(stored, f"{theirs}.attention.output.LayerNorm", f"{ours}.norm1")
        state |= _named(stored, f"{theirs}.intermediate.dense", f"{ours}.inner")
        state |= _named(stored, f"{theirs}.output.dense", f"{ours}.outer")
        state |= _named(stored, f"{theirs}.output.LayerNorm", f"{ours}.norm2")
    net.load_state_dict(state)
    return net


def _named(stored: dict[str, Tensor], theirs: str, ours: str) -> dict[str, Tensor]:
    return {f"{ours}.{end}": stored[f"{theirs}.{end}"] for end in ("weight", "bias")}
