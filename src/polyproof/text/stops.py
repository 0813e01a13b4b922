"""The marks at which sentences and clauses end, of all scripts.

From the property Sentence_Terminal of Unicode 15.1 and the commas beside it, those that news of
the languages in `locales` prints. A mark that stands within words or numbers as well (`.` `,` `:`)
says only with what is around it whether it ends anything.
"""

from __future__ import annotations

ELLIPSIS = "…"
FULL_STOPS = ".。।॥۔։።။"
SENTENCE_ENDS = FULL_STOPS + "!?！？؟" + ELLIPSIS
COMMAS = ",，、،"
COLONS = ":："
SEMICOLONS = ";；؛"
STOPS = SENTENCE_ENDS + COMMAS
"""What may stand between the last word of a quotation and the mark that closes it."""
FIRM_STOPS = frozenset(STOPS) - {ELLIPSIS}
"""The same without what may as well leave a sentence open."""
