"""A trained network with more layers that read both sentences, to be trained on.

The new layers are those of the base model that follow the ones in use. They begin as almost no
change, so that nothing of what was learnt is lost: what they add is scaled down, and their
normalisation gives back the mean and the spread that the layer before leaves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from tools.lexicon.network import Network

_SHARE = 0.1  # of what a new layer's two parts would add


def digest(checkpoint: Path) -> str:
    """Return what tells a checkpoint from another: the first digits of its SHA-256.

    Raises:
        FileNotFoundError: where there is none.
    """
    with checkpoint.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:16]


def grow(network: Network, weights: Mapping[str, Tensor], source: Tensor, target: Tensor) -> None:
    """Give a network the weights of one with fewer joint layers.

    Args:
        network: the larger one, with the base model's weights.
        weights: those of the smaller one.
        source: pieces of some texts, padded, to see what the last of its layers leaves.
        target: the pieces of their translations.

    Raises:
        ValueError: where the smaller one is no smaller, or of another kind.
    """
    missing, unexpected = network.load_state_dict(weights, strict=False)
    layers = network.together.layers
    new = [
        number
        for number in range(len(layers))
        if any(name.startswith(f"together.layers.{number}.") for name in missing)
    ]
    if not new or unexpected or any(not name.startswith("together.layers.") for name in missing):
        raise ValueError("nothing to grow from: not the same network with fewer joint layers")
    mean, spread = _left_by(network, new[0] - 1, source, target)
    with torch.no_grad():
        for number in new:
            layer = layers[number]
            for part in (layer.mixed, layer.down):
                part.weight.mul_(_SHARE)
                part.bias.mul_(_SHARE)
            for norm in (layer.first, layer.second):
                norm.weight.fill_(spread)
                norm.bias.fill_(mean)


def _left_by(network: Network, number: int, source: Tensor, target: Tensor) -> tuple[float, float]:
    """Return the mean and the standard deviation of what a joint layer leaves, of most vectors."""
    left: list[Tensor] = []
    hook = network.together.layers[number].register_forward_hook(
        lambda _layer, _given, output: left.append(output.detach())
    )
    with torch.no_grad():
        network(source, target)
    hook.remove()
    return left[0].mean(-1).mean().item(), left[0].std(-1).mean().item()
