"""Parallel text for training the lexical model: fetched, unpacked, cleaned, counted.

`python -m tools.parallel_text --out FOLDER` asks apt for the source packages that `sources.toml`
lists, reads their translations, and writes one file of sentence pairs per source. Nothing of it
belongs into the repository; the table of sizes and licences that it prints does.

Known faults:

- Whether a translation is in its language is told by its script, by English function words and by
  words copied from the English text alone; languages of one script are not told apart.
- In some pairs of LibreOffice's help a name stands on one side only, where the page refers to
  another.
- Strings with an entity of the document's own ("&boat;") or a reference without text are left
  out as wholes. The text counted in `SIZES.md` was gathered before that, and the questions of the
  installer from more packages than are listed: a new run gave 42,042 pairs of the installation
  guide, 21,616 of debian-edu and 41,662 of the installer's questions (six packages not to be had).
- Licences are those that the packages' copyright files state; `read_in` in `sources.toml` says
  which of them were read and what was not verified.
"""
