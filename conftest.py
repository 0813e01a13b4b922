"""What holds for all tests."""

from __future__ import annotations

import os

# Findings may depend on which extras are installed, the published reports must not: extras are off
# unless a test turns them on.
os.environ["POLYPROOF_LEXICON"] = os.environ["POLYPROOF_SEMANTIC"] = "0"
