"""Rules of the family *untranslated*: text that is still in the source's language."""

from polyproof.rules.rule import Rule
from polyproof.rules.untranslated import scripts_mixed, sentence_untranslated, words_untranslated

RULES: tuple[Rule, ...] = (sentence_untranslated.RULE, words_untranslated.RULE, scripts_mixed.RULE)
