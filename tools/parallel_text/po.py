"""Read gettext catalogues (.po): only what was translated and is not marked as doubtful."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

ESCAPE = re.compile(r"\\(.)")
ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a catalogue.

    Attributes:
        msgid: The text that was translated, usually English.
        msgstr: Its translation (of a plural entry the first form, paired with the singular).
        context: The msgctxt, empty where there is none.
        notes: Comments of the authors and references to the places of use, one a line.
    """

    msgid: str
    msgstr: str
    context: str = ""
    notes: str = ""


@dataclass(slots=True)
class _Entry:
    """What has been read of the entry at hand."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    fuzzy: bool = False
    current: str = ""

    def message(self) -> Message | None:
        """Return the finished entry, or None for one that is not to be used."""
        msgid = "".join(self.fields.get("msgid", ()))
        msgstr = "".join(self.fields.get("msgstr", self.fields.get("msgstr[0]", ())))
        if self.fuzzy or not msgid or not msgstr:
            return None
        return Message(
            msgid, msgstr, "".join(self.fields.get("msgctxt", ())), "\n".join(self.notes)
        )


def unquote(line: str) -> str:
    """Return what a quoted line of a catalogue says, escapes resolved."""
    inner = line.strip()[1:-1]
    if "\\" not in inner:
        return inner
    return ESCAPE.sub(lambda match: ESCAPED.get(match[1], match[1]), inner)


def messages(catalogue: str) -> Iterator[Message]:
    """Yield the translated entries of a catalogue, in order, without its header.

    Obsolete entries, entries marked as fuzzy and those without a translation are left out.
    """
    entry = _Entry()
    for line in catalogue.split("\n"):
        if line.startswith("#"):
            if "msgstr" in entry.current:
                yield from _finished(entry)
                entry = _Entry()
            if line.startswith("#,"):
                entry.fuzzy = entry.fuzzy or "fuzzy" in line
            elif line.startswith(("#.", "#:")):
                entry.notes.append(line[2:].strip())
            continue
        key, _, rest = line.partition(" ")
        if line.startswith('"'):
            entry.fields.setdefault(entry.current, []).append(unquote(line))
        elif key.startswith("msg"):
            if "msgstr" in entry.current and key in {"msgid", "msgctxt"}:
                yield from _finished(entry)
                entry = _Entry()
            entry.current = key
            entry.fields[key] = [unquote(rest)]
        elif not line.strip() and "msgstr" in entry.current:
            yield from _finished(entry)
            entry = _Entry()
    yield from _finished(entry)


def _finished(entry: _Entry) -> Iterator[Message]:
    message = entry.message()
    if message is not None:
        yield message
