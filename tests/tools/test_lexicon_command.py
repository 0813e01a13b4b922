import subprocess
import sys
from pathlib import Path

from tools.lexicon.__main__ import TRIAL, WEIGHTS, read_arguments
from tools.lexicon.base import TOGETHER

WITHOUT_TORCH = """
import sys
sys.modules["torch"] = None
from tools.lexicon.__main__ import main
raise SystemExit(main())
"""


def test_the_weights_of_the_package_are_written_unless_it_is_a_trial(tmp_path: Path) -> None:
    given = ["all", "--work", str(tmp_path), "--steps", "500"]
    meant, trial = read_arguments(given), read_arguments([*given, "--trial"])
    assert (meant.weights, meant.work, meant.steps) == (WEIGHTS, tmp_path, 500)
    assert trial.work == tmp_path / "trial"
    assert trial.weights.is_relative_to(trial.work)
    assert {name: getattr(trial, name) for name in TRIAL} == TRIAL
    assert trial.together > meant.together == TOGETHER, "a trial grows the network, too"


def test_measuring_asks_for_no_torch(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WITHOUT_TORCH, "measure", "--demetr", str(tmp_path / "none")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout[:16]) == (0, "nothing measured"), done.stderr
