"""Fits the weights of `thresholds/missing_words.py` to human translations with words cut out."""
