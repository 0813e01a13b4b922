"""The training.

With one thread on one kind of processor it is deterministic: the weights after a step depend on
the shards, the settings and the number of the step only, however often it was interrupted.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from polyproof.alignment.lexical.packed import open_packed
from tools.lexicon.base import base_file
from tools.lexicon.batches import Shards, batches
from tools.lexicon.checkpoint import Settings, resume, save, trained
from tools.lexicon.examples import COVERED, OPEN, UNCOVERED, Example, Kind
from tools.lexicon.grow import digest, grow
from tools.lexicon.network import CLOSING, OPENING, PADDING, Judged, Network, enclosed, padded
from tools.lexicon.pairs import Frequent
from tools.lexicon.prepare import OWN, TEXT, read_frequent

_WARM_UP = 150  # steps in which the learning rate rises
_LEAST_RATE = 0.02  # of the peak, at the end
_NEW_RATE = 1e-3  # peak for what the base model lacks
_WEIGHT_DECAY, _MOMENTS, _LONGEST_GRADIENT = 0.01, (0.9, 0.98), 1.0
_UNCOVERED_WEIGHT, _GAP_WEIGHT = 3.0, 4.0  # of a label that is 1; most are 0
# Of the loss, beside one for the words of each side.
_GAP_SHARE, _SENTENCE_SHARE, _ADDING_SHARE = 2.0, 0.3, 0.15
_NEVER = -30.0  # log odds
_EVERY = 50  # steps between lines of the log
_SAVED = 200  # steps between checkpoints


def train(
    shards: Path,
    checkpoint: Path,
    settings: Settings,
    minutes: float | None = None,
    device: str = "cpu",
    smaller: Path | None = None,
) -> bool:
    """Train until the last step, or for some minutes; return whether it is finished.

    Where the checkpoint exists, the training goes on from there. Otherwise it begins with the
    base model, or with a network that was trained with fewer joint layers.

    Raises:
        FileNotFoundError: where the shards are not complete, or there is no such network.
        OtherSettingsError: where the checkpoint has other settings.
    """
    end = time.monotonic() + 60 * minutes if minutes is not None else float("inf")
    frequent = read_frequent(shards)
    paths = Shards(*(sorted(shards.glob(name)) for name in (TEXT, OWN)))
    settings, network = _begin(settings, paths, frequent, smaller)
    network.to(device)
    optimizer = _optimizer(network, settings)
    schedule = _schedule(optimizer, settings.steps)
    done = resume(checkpoint, settings, network, optimizer)
    log = _Log(done)
    network.train()
    for examples in batches(paths, frequent, settings.pieces, settings.seed, start=done):
        if done >= settings.steps or time.monotonic() > end:
            break
        schedule(done)
        loss = _learn(network, optimizer, examples, device)
        done += 1
        log.step(done, len(examples), loss)
        if done % _SAVED == 0:
            save(checkpoint, settings, done, network, optimizer)
    save(checkpoint, settings, done, network, optimizer)
    print(f"{done} of {settings.steps} steps are done", flush=True)
    return done >= settings.steps


def _begin(
    settings: Settings, paths: Shards, frequent: Frequent, smaller: Path | None
) -> tuple[Settings, Network]:
    """Return the network before its first step, and the settings with what it began as."""
    torch.manual_seed(settings.seed)
    network = Network(open_packed(base_file()), settings.apart, settings.together)
    if smaller is None:
        return settings, network
    first = next(batches(paths, frequent, settings.pieces, settings.seed))
    grow(network, trained(smaller)[1], *inputs(first))
    return replace(settings, begun=digest(smaller)), network


def _learn(
    network: Network, optimizer: torch.optim.Optimizer, examples: Sequence[Example], device: str
) -> float:
    """Take one step; return the loss before it."""
    with torch.autocast(device, torch.bfloat16):
        judged = network(*(part.to(device) for part in inputs(examples)))
    loss = loss_of(examples, Judged(*(part.float().cpu() for part in judged)))
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), _LONGEST_GRADIENT)
    optimizer.step()
    return float(loss.detach())


def _optimizer(network: Network, settings: Settings) -> torch.optim.Optimizer:
    new = network.together.new_parameters()
    known = {id(parameter) for parameter in new}
    old = [parameter for parameter in network.parameters() if id(parameter) not in known]
    groups = [
        {"params": old, "lr": settings.learning_rate, "peak": settings.learning_rate},
        {"params": new, "lr": _NEW_RATE, "peak": _NEW_RATE},
    ]
    return torch.optim.AdamW(groups, betas=_MOMENTS, weight_decay=_WEIGHT_DECAY)


def _schedule(optimizer: torch.optim.Optimizer, steps: int) -> Callable[[int], None]:
    """Return what sets the learning rates before a step: they rise fast, then fall evenly."""

    def set_rates(step: int) -> None:
        share = min(1.0, step / _WARM_UP) * max(_LEAST_RATE, 1 - step / steps)
        for group in optimizer.param_groups:
            group["lr"] = share * group["peak"]

    return set_rates


def inputs(examples: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """Return the pieces of source and target, padded."""
    return (
        padded([enclosed(e.source) for e in examples]),
        padded([enclosed(e.target) for e in examples]),
    )


def loss_of(examples: Sequence[Example], judged: Judged) -> Tensor:
    """Return how wrong the network is: about words, about gaps, and about pairs as wholes."""
    source, target = inputs(examples)
    loss = torch.zeros(())
    for odds, side in (
        (judged.source, [e.source_labels for e in examples]),
        (judged.target, [e.target_labels for e in examples]),
    ):
        labels = padded([[OPEN, *labels, OPEN] for labels in side], OPEN)
        loss = loss + _weighed(odds, labels, _UNCOVERED_WEIGHT)
    related = torch.tensor([e.kind is not Kind.UNRELATED for e in examples])[:, None]
    for odds, pieces, gaps in (
        (judged.source_gaps, source, [None] * len(examples)),
        (judged.target_gaps, target, [e.gap for e in examples]),
    ):
        labels = _gap_labels(pieces, gaps).masked_fill(~related, OPEN)
        loss = loss + _GAP_SHARE * _weighed(odds, labels, _GAP_WEIGHT)
    lacking = [e.kind in {Kind.CUT, Kind.UNRELATED} for e in examples]
    adding = [UNCOVERED in e.target_labels for e in examples]
    loss = loss + _SENTENCE_SHARE * _worst(judged.source, source, lacking)
    return loss + _ADDING_SHARE * _worst(judged.target, target, adding)


def _worst(odds: Tensor, pieces: Tensor, wanted: Sequence[bool]) -> Tensor:
    """Return how wrong the surest piece is about whether its text has words uncovered."""
    worst = odds.masked_fill(pieces <= CLOSING, _NEVER).amax(1)
    return functional.binary_cross_entropy_with_logits(worst, torch.tensor(wanted).float())


def _gap_labels(pieces: Tensor, gaps: Sequence[int | None]) -> Tensor:
    """Return a label for each piece, and for the closing one: whether words are missing before."""
    labels = torch.full_like(pieces, COVERED)
    labels[(pieces == PADDING) | (pieces == OPENING)] = OPEN
    for row, gap in enumerate(gaps):
        if gap is not None:
            labels[row, gap + 1] = UNCOVERED  # behind the opening piece
    return labels


def _weighed(odds: Tensor, labels: Tensor, weight: float) -> Tensor:
    """Return the mean cross-entropy where labels are not open; some count more than others."""
    known = labels != OPEN
    if not known.any():
        return torch.zeros(())
    wanted = labels[known].float()
    weights = torch.where(wanted == UNCOVERED, weight, 1.0)
    losses = functional.binary_cross_entropy_with_logits(odds[known], wanted, reduction="none")
    return (losses * weights).sum() / weights.sum()


class _Log:
    """Prints how the training goes, a line every so many steps."""

    def __init__(self, done: int) -> None:
        self._examples, self._since, self._losses = 0, time.monotonic(), list[float]()
        print(f"{done} steps were done before" if done else "begun", flush=True)

    def step(self, done: int, examples: int, loss: float) -> None:
        self._examples += examples
        self._losses.append(loss)
        if done % _EVERY == 0:
            rate = self._examples / (time.monotonic() - self._since)
            mean = sum(self._losses) / len(self._losses)
            print(f"step {done}: loss {mean:.3f}, {rate:.1f} examples a second", flush=True)
            self._examples, self._since, self._losses = 0, time.monotonic(), []
