"""Measures the rules on annotated data: the loop in which every rule is tuned."""
