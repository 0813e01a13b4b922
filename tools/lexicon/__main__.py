"""Train the network again: text to shards, training, growth, export, measurement.

    python -m tools.lexicon all --text ../lexicon-text --work ../lexicon

Each step can be run by itself, and each goes on where it was interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tools.lexicon.base import TOGETHER

WEIGHTS = Path("src/polyproof/alignment/lexical/weights")
TRIAL = {"most": 2, "steps": 20, "every": 100, "together": 5}
STEPS = ("prepare", "train", "grow", "export", "measure")


def main() -> int:
    """Run the command: 2 where something is missing, 3 where the minutes were over too soon."""
    try:
        return run(read_arguments())
    except (FileNotFoundError, ModuleNotFoundError, ValueError) as error:
        print(f"python -m tools.lexicon: {error}", file=sys.stderr)
        return 2


def read_arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the arguments, those of the command line unless others are given.

    A trial has little to do, and writes nothing but into a folder of its own.
    """
    arguments = _parser().parse_args(given)
    if arguments.trial:
        work = arguments.work / "trial"
        vars(arguments).update(TRIAL, work=work, weights=work / "weights")
    return arguments


def run(arguments: argparse.Namespace) -> int:
    """Run the steps asked for; return the exit status."""
    for step in STEPS if arguments.step == "all" else (arguments.step,):
        if step != "measure":  # which asks for nothing but what polyproof runs on
            _set_threads(arguments.threads)
        if not _DO[step](arguments):
            print("not finished: run the command again to go on", flush=True)
            return 3
    return 0


def _prepare(given: argparse.Namespace) -> bool:
    os.environ["POLYPROOF_LEXICON"] = "0"  # what is learnt hangs on nothing learnt before
    from tools.lexicon.own import own_text  # noqa: PLC0415
    from tools.lexicon.prepare import prepare  # noqa: PLC0415

    own = list(own_text())[: given.most if given.trial else None]
    prepare(given.text, own, given.work / "shards", given.most, given.seed, given.device)
    return True


def _train(given: argparse.Namespace) -> bool:
    from tools.lexicon.checkpoint import Settings  # noqa: PLC0415
    from tools.lexicon.train import train  # noqa: PLC0415

    settings = Settings(given.seed, given.steps, given.learning_rate)
    return train(
        given.work / "shards", given.work / "training.pt", settings, given.minutes, given.device
    )


def _grow(given: argparse.Namespace) -> bool:
    """Train on with more joint layers, if any are wanted, on other examples of the same text."""
    if given.together <= TOGETHER:
        return True
    from tools.lexicon.checkpoint import Settings  # noqa: PLC0415
    from tools.lexicon.train import train  # noqa: PLC0415

    settings = Settings(given.seed + 1, given.steps, given.learning_rate, together=given.together)
    return train(
        given.work / "shards",
        given.work / "grown.pt",
        settings,
        given.minutes,
        given.device,
        given.work / "training.pt",
    )


def _export(given: argparse.Namespace) -> bool:
    """Export the grown network, or the first one where none is to grow."""
    from tools.lexicon.export import export  # noqa: PLC0415

    name = "training.pt" if given.together <= TOGETHER else "grown.pt"
    export(given.work / name, given.weights)
    return True


def _measure(given: argparse.Namespace) -> bool:
    from tools.lexicon.measure import measure_file  # noqa: PLC0415

    print(measure_file(given.demetr, given.weights, given.every), flush=True)
    return True


_DO: dict[str, Callable[[argparse.Namespace], bool]] = {
    "prepare": _prepare,
    "train": _train,
    "grow": _grow,
    "export": _export,
    "measure": _measure,
}


def _set_threads(threads: int) -> None:
    import torch  # noqa: PLC0415

    torch.set_num_threads(threads)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tools.lexicon",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("step", choices=(*STEPS, "all"))
    add("--text", type=Path, default=Path("../lexicon-text"), help="folder of pairs-*.tsv")
    add("--work", type=Path, default=Path("../lexicon"), help="folder for shards and checkpoint")
    add("--weights", type=Path, default=WEIGHTS, help="folder for the exported network")
    add("--demetr", type=Path, default=Path("../shared/eval/demetr.jsonl.gz"))
    add("--every", type=int, default=1, help="measure every n-th row only")
    add("--most", type=int, default=4000, help="pairs of each pair of languages")
    add("--seed", type=int, default=1)
    add("--steps", type=int, default=6000, help="batches of about 40 pairs in each training")
    add("--learning-rate", type=float, default=1e-4)
    add("--together", type=int, default=TOGETHER, help="joint layers that the network grows to")
    add("--trial", action="store_true", help="all of it in two minutes, in WORK/trial")
    add("--minutes", type=float, default=None, help="stop after; the next run goes on")
    add("--threads", type=int, default=1, help="more than one: not the same to the last bit")
    add("--device", default="cpu", help="cpu or cuda")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
