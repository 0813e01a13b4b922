"""From files to articles: one module per format; `pairing` finds which files belong together.

What a caller needs:

- `read_pair(source, target, options)` reads two files. It raises `ReadingError`, whose `str`
  is one line that says what is wrong and where (exit status 2).
- `read_inputs(paths, options)` yields, for files and folders of any kind and `-`, a `Pair` for
  each article and a `BadInput` in the place of each that could not be read. One after the
  other, in the order of the paths: nothing is held back, nothing good is lost for something
  bad. Wrong options (`--source-lang qq`) raise `ReadingError` at the call.
- `find_inputs` and `load` are its two halves, for a run in several processes: what
  `find_inputs` yields is small and picklable; a worker makes the `Pair` with `load`.

A path is an article (`.txt`, `.md`, `.html`, ...), a file of pairs (a manifest, a batch, a
bilingual format), a folder with either, or `-`. Two articles are a source and its translation,
in this order; more are paired by name (`name.ca.txt` with `name.en.txt`, `ca/name.txt` with
`en/name.txt`), and so are two whose languages the options tell. `ReadingOptions` holds what the
command line says: the languages, the format and encoding of the input, and whether
translations stand alone (`--no-source`).

An `Article` says where it stands in its file: `article.offsets.span(span)` counts code points
of `article.raw`, the file as decoded, which begins on line `article.line` of the file; a block
carries the id of its `unit` where the file has such. `article.notes` are for the user: an
encoding or a language that had to be found.

    for read in read_inputs(["corpora"], ReadingOptions(source_language="ca")):
        if isinstance(read, BadInput):
            print(read.message, file=sys.stderr)
        else:
            check_article(read.source, read.target, RULES, read.id)
"""

from polyproof.reading.errors import ReadingError
from polyproof.reading.files import read_article
from polyproof.reading.inputs import BadInput, FilePair, Input, Pair, ReadingOptions, TextPair
from polyproof.reading.plain import read_plain
from polyproof.reading.run import find_inputs, load, read_inputs, read_pair

__all__ = [
    "BadInput",
    "FilePair",
    "Input",
    "Pair",
    "ReadingError",
    "ReadingOptions",
    "TextPair",
    "find_inputs",
    "load",
    "read_article",
    "read_inputs",
    "read_pair",
    "read_plain",
]
