"""HTML: a page that an editor opens, with both versions side by side and the findings in place.

`open_writer` writes one file for a run; `open_folder` a page an article and an index, for a
corpus. Every page is complete in itself: nothing is loaded, and no text becomes code.
"""

from polyproof.reports.html.writers import open_folder, open_writer

__all__ = ["open_folder", "open_writer"]
