"""Parallel text for training the lexical model: fetched, unpacked, cleaned, counted.

`python -m tools.parallel_text --out FOLDER` asks apt for the source packages that `sources.toml`
lists, reads their translations, and writes one file of sentence pairs per source. Nothing of it
belongs into the repository; the table of sizes and licences that it prints does.

Known faults:

- Whether a translation is in its language is told by its script, by English function words and by
  words copied from the English text alone; languages of one script are not told apart.
- In some pairs of LibreOffice's help a name stands on one side only, where the page refers to
  another.
- Strings with an entity of the document's own ("&boat;") are left out as wholes. The text counted
  in `SIZES.md` was gathered before that: a new run gives 42,042 pairs of the installation guide
  and 21,616 of debian-edu.
- Licences are those that the packages' copyright files state; `read_in` in `sources.toml` says
  which of them were read and what was not verified.
"""
