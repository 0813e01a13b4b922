"""What an article is made of: sentences, words, quotations, numbers, names."""

from polyproof.text.document import Document
from polyproof.text.sentences import Sentence

__all__ = ["Document", "Sentence"]
