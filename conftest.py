"""What holds for all tests."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# A machine that is busy with other things makes no test fail.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

# Findings may depend on which extras are installed, the published reports must not: extras are off
# unless a test turns them on.
os.environ["POLYPROOF_LEXICON"] = os.environ["POLYPROOF_SEMANTIC"] = "0"
