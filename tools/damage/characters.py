"""Characters that went wrong on the way: misread bytes, leaked code."""

from __future__ import annotations

from collections.abc import Sequence
from html.entities import codepoint2name
from random import Random

from polyproof.model import Span
from tools.damage.change import Change
from tools.damage.pair import Pair

_ENTITIES = {"&": "&amp;", '"': "&quot;", "'": "&#39;", "’": "&rsquo;", " ": "&nbsp;"}
_NO_BLANK = 0.7  # how often no blank is chosen where there is something else
_TWICE = 0.2  # how often an entity is escaped again


def mojibake(pair: Pair, dice: Random) -> Change | None:
    """Read the UTF-8 of a word as windows-1252."""
    words = [w for s in pair.paragraphs for w in pair.document.words_in(s)]
    broken = [word.span for word in words if not word.text.isascii()]
    marks = [Span(i, i + 1) for i, char in enumerate(pair.target) if char in "“”„«»’"]
    chosen = dice.choice(broken or marks) if broken or marks else None
    if chosen is None:
        return None
    return Change(chosen, "".join(map(_misread, chosen.of(pair.target).encode())))


def _misread(byte: int) -> str:
    """Return a byte as windows-1252 has it; as Latin-1 where that has none."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def entity_leak(pair: Pair, dice: Random) -> Change | None:
    """Write a character as an HTML entity, at times escaped twice."""
    names = {chr(code): f"&{name};" for code, name in codepoint2name.items()}
    names |= _ENTITIES
    found = [index for index, char in enumerate(pair.target) if char in names and char != "\n"]
    rare = [index for index in found if pair.target[index] != " "]
    places: Sequence[int] = rare if rare and dice.random() < _NO_BLANK else found
    if not places:
        return None
    place = dice.choice(places)
    entity = names[pair.target[place]]
    twice = dice.random() < _TWICE
    return Change(Span(place, place + 1), entity.replace("&", "&amp;") if twice else entity)
