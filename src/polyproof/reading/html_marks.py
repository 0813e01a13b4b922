"""The elements that mark a part of a text, of HTML and of the formats that borrow them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from polyproof.model import InlineKind

HTML_MARKS: Mapping[str, InlineKind] = MappingProxyType(
    {
        "em": InlineKind.EMPHASIS,
        "i": InlineKind.EMPHASIS,
        "strong": InlineKind.STRONG,
        "b": InlineKind.STRONG,
        "a": InlineKind.LINK,
        "code": InlineKind.CODE,
    }
)
