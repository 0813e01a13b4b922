"""Parts of a file that hold an article each: from the start of a line, with the line's number."""

from __future__ import annotations

from dataclasses import replace

from polyproof.model import Article, OffsetMap, Run


def sliced(article: Article, text: str, start: int, end: int) -> Article:
    """Return an article whose offsets count `text` with only the part that holds it as its file.

    The part is `text[start:end]` and what stands before it on its first line. So an article of
    a file with many is small, and its lines and columns are still those of the file.
    """
    begin = text.rfind("\n", 0, start) + 1
    runs = tuple(
        Run(run.start, run.length, run.file_start - begin, run.file_length)
        for run in article.offsets.runs
    )
    line = text.count("\n", 0, begin) + 1
    return replace(article, file_text=text[begin:end], offsets=OffsetMap(runs), line=line)
