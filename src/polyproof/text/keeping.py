"""What functions of a document found, kept with the document for whoever asks again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from polyproof.text.document import Document

P = ParamSpec("P")
R = TypeVar("R")


def kept(
    function: Callable[Concatenate[Document, P], R],
) -> Callable[Concatenate[Document, P], R]:
    """Work out once per document what a pure function of it and of hashable values returns.

    A table per process would have to compare whole texts, and would keep them.
    """

    @wraps(function)
    def once(document: Document, *args: P.args, **kwargs: P.kwargs) -> R:
        key: Hashable = (function, *args, *kwargs.items())
        try:
            found: R = document.kept[key]
        except KeyError:
            found = document.kept[key] = function(document, *args, **kwargs)
        return found

    return cast("Callable[Concatenate[Document, P], R]", once)
