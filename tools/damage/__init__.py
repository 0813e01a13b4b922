"""Damages faultless translations at random, so that recall is measured on them."""
