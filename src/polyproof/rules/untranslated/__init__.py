"""Rules of the family *untranslated*: text that is not in the translation's language."""

from polyproof.rules.rule import Rule
from polyproof.rules.untranslated import (
    scripts_mixed,
    sentence_untranslated,
    source_language,
    words_untranslated,
    wrong_language,
)

RULES: tuple[Rule, ...] = (
    sentence_untranslated.RULE,
    words_untranslated.RULE,
    wrong_language.RULE,
    source_language.RULE,
    scripts_mixed.RULE,
)
