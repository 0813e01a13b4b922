"""Parallel text for training the lexical model: fetched, unpacked, cleaned, counted.

`python -m tools.parallel_text --out FOLDER` asks apt for the source packages that `sources.toml`
lists, reads their translations, and writes one file of sentence pairs per source. Nothing of it
belongs into the repository; the table of sizes and licences that it prints does.
"""
