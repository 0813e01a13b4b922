"""Every number that decides anything, with what it means and the data that set it.

Rules and alignment read their thresholds here and nowhere else; a module of this folder holds
those of one family. `set_by` names the data and the measurement; a value set by judgement alone
says so.
"""

from polyproof.thresholds.alignment import *  # noqa: F403
from polyproof.thresholds.gaps import *  # noqa: F403
from polyproof.thresholds.garbled import *  # noqa: F403
from polyproof.thresholds.lexical import *  # noqa: F403
from polyproof.thresholds.mark_costs import *  # noqa: F403
from polyproof.thresholds.mark_places import *  # noqa: F403
from polyproof.thresholds.missing_words import *  # noqa: F403
from polyproof.thresholds.names import *  # noqa: F403
from polyproof.thresholds.numbers import *  # noqa: F403
from polyproof.thresholds.quotations import *  # noqa: F403
from polyproof.thresholds.reading import *  # noqa: F403
from polyproof.thresholds.threshold import *  # noqa: F403
from polyproof.thresholds.words import *  # noqa: F403
