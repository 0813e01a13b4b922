"""What a training is set to, and where it stands, in a file."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from tools.lexicon.base import APART, TOGETHER


@dataclass(frozen=True)
class Settings:
    """What the result of a training depends on, besides the shards.

    Attributes:
        seed: of all chance.
        steps: after how many batches the training ends; the learning rate falls until then.
        learning_rate: its peak, for the layers of the base model.
        pieces: most pieces on one side of a batch, padding included.
        apart: layers that read each sentence by itself.
        together: layers that read both.
        begun: digest of the checkpoint of a smaller network that this one begins from; empty for
            the base model.
    """

    seed: int = 1
    steps: int = 6000
    learning_rate: float = 1e-4
    pieces: int = 1100
    apart: int = APART
    together: int = TOGETHER
    begun: str = ""


class OtherSettingsError(ValueError):
    """A training that was begun with other settings cannot be gone on with."""


def save(path: Path, settings: Settings, step: int, network: Any, optimizer: Any) -> None:
    """Write where the training stands. The file is never half written."""
    part = path.with_suffix(".part")
    state = {
        "settings": asdict(settings),
        "step": step,
        "network": network.state_dict(),
        "optimizer": optimizer.state_dict(),
    }
    torch.save(state, part)
    part.rename(path)


def resume(path: Path, settings: Settings, network: Any, optimizer: Any) -> int:
    """Load where the training stands; return how many steps are done, 0 without a file.

    Raises:
        OtherSettingsError: where it was begun with other settings.
    """
    if not path.exists():
        return 0
    state = torch.load(path, map_location="cpu", weights_only=True)
    if state["settings"] != asdict(settings):
        raise OtherSettingsError(f"{path} was begun with {state['settings']}")
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    return int(state["step"])


def trained(path: Path) -> tuple[Settings, dict[str, Any]]:
    """Return the settings and the weights of a training.

    Raises:
        FileNotFoundError: where none was begun.
    """
    state = torch.load(path, map_location="cpu", weights_only=True)
    return Settings(**state["settings"]), state["network"]
