"""Which words of a pair belong together, by the base model alone.

Two words are linked if a piece of one and a piece of the other are each other's nearest by the
cosine of their vectors in a middle layer: "mutual argmax" of SimAlign (Jalili Sabet et al. 2020),
which awesome-align (Dou and Neubig 2021) refined. Few words are linked, and nearly all of them
rightly; the labels of the training need no more.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from tools.lexicon.network import CLOSING, Apart, enclosed, padded
from tools.lexicon.pairs import Text
from tools.lexicon.words import MARK

LAYER = 8  # of twelve; the later ones serve whole sentences
_LIKELY = 0.25  # least cosine of a link, once the mean is taken off
_PAIRS = 32  # in a batch


class Linker:
    """Links the words of pairs."""

    def __init__(self, base: Apart, device: str = "cpu") -> None:
        self._base = base.to(device).eval()
        self._device = device
        self._mean: Tensor | None = None

    def learn_mean(self, texts: Sequence[Text]) -> None:
        """Remember what the vectors of all pieces share; it says nothing of their meaning."""
        sums = []
        for at in range(0, len(texts), 2 * _PAIRS):
            numbers = padded([enclosed(text.pieces) for text in texts[at : at + 2 * _PAIRS]])
            sums.append(self._meaning(numbers)[numbers > CLOSING].mean(0))
        self._mean = torch.stack(sums).mean(0)

    def links(self, pairs: Sequence[tuple[Text, Text]]) -> list[tuple[tuple[int, int], ...]]:
        """Return the linked words of each pair: numbers of a word of the source and the target.

        Raises:
            RuntimeError: where `learn_mean` was not called before.
        """
        if self._mean is None:
            raise RuntimeError("learn_mean comes first")
        order = sorted(range(len(pairs)), key=lambda n: sum(len(t.pieces) for t in pairs[n]))
        found: list[tuple[tuple[int, int], ...]] = [()] * len(pairs)
        for at in range(0, len(order), _PAIRS):
            batch = order[at : at + _PAIRS]
            linked = self._linked([pairs[n] for n in batch], self._mean)
            for number, links in zip(batch, linked, strict=True):
                found[number] = links
        return found

    def _linked(
        self, pairs: Sequence[tuple[Text, Text]], mean: Tensor
    ) -> list[tuple[tuple[int, int], ...]]:
        ours, theirs = ([pair[side] for pair in pairs] for side in (0, 1))
        a, b = (
            functional.normalize(
                self._meaning(padded([enclosed(text.pieces) for text in texts])) - mean, dim=-1
            )
            for texts in (ours, theirs)
        )
        words, others = (
            padded([[MARK, *text.words, MARK] for text in texts], MARK) for texts in (ours, theirs)
        )
        likeness = a @ b.transpose(1, 2)
        likeness = likeness.masked_fill((words == MARK)[:, :, None], -2)
        likeness = likeness.masked_fill((others == MARK)[:, None, :], -2)
        best, nearest = likeness.max(2)
        back = likeness.argmax(1).gather(1, nearest)
        mutual = (back == torch.arange(words.shape[1])) & (best > _LIKELY) & (words != MARK)
        linked = others.gather(1, nearest)
        return [
            tuple(sorted({(ours[sure], theirs[sure]) for sure in sures}))
            for ours, theirs, sures in zip(
                words.tolist(), linked.tolist(), map(_places, mutual), strict=True
            )
        ]

    def _meaning(self, numbers: Tensor) -> Tensor:
        with torch.no_grad(), torch.autocast(self._device, torch.bfloat16):
            read: Tensor = self._base.read(numbers.to(self._device))
        return read.float().cpu()


def _places(row: Tensor) -> list[int]:
    """Return where a row of truth values is true."""
    return list(row.nonzero().squeeze(1).tolist())
