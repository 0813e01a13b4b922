"""Take the markup out of a string of a catalogue: what remains is text as a reader sees it."""

from __future__ import annotations

import html
import re

import regex

TROFF_FONT = regex.compile(r"\\f(?:[A-Z0-9]|\([A-Z]{2}|\[[A-Z0-9]*+\])|\\s[-+]?\d|\\[&/,|^%:)]")
TROFF_CHARACTERS = {
    r"\-": "-", r"\(aq": "'", r"\(cq": "’", r"\(oq": "‘", r"\(lq": "“", r"\(rq": "”",
    r"\(dq": '"', r"\(em": "—", r"\(en": "–", r"\(bu": "•", r"\(co": "©", r"\(rg": "®",
    r"\(mu": "×", r"\(->": "→", r"\(ha": "^", r"\(ti": "~", r"\(ga": "`", r"\(rs": "\\",
    r"\(Fo": "«", r"\(Fc": "»", r"\(fo": "‹", r"\(fc": "›", r"\[lq]": "“", r"\[rq]": "”",
    r"\[em]": "—", r"\[en]": "–", r"\[bu]": "•", r"\[aq]": "'", r"\[cq]": "’", r"\[oq]": "‘",
    r"\[dq]": '"', r"\[ti]": "~", r"\[ha]": "^", r"\[rs]": "\\", r"\[Fo]": "«", r"\[Fc]": "»",
    r"\~": " ", r"\ ": " ", r"\e": "\\",
}  # fmt: skip
TROFF_CHARACTER = regex.compile("|".join(map(regex.escape, TROFF_CHARACTERS)))
PO4A_CODE = regex.compile(r"(?<!\p{Lu})([A-Z])<([^<>]*+)>")
PO4A_WIDE_CODE = regex.compile(r"\b[A-Z]<<++\s?|\s?>>++")
PO4A_ENTITY = {"lt": "<", "gt": ">", "sol": "/", "verbar": "|"}
OTHER_SYSTEM = regex.compile(r"<caseinline[^<>]*+>(?:[^<]|<(?!/?caseinline))*+</caseinline>")
TAG = regex.compile(r"</?[A-Za-z_][^<>]{0,400}+>")
BREAK_TAG = regex.compile(r"<(?:br|p|/p|para|/para|li|/li|paragraph)\b[^<>]{0,99}+>")
ASIAN_MNEMONIC = regex.compile(r"\s?\([_&~]\p{Lu}\)")
MNEMONIC = regex.compile(r"(?<![\p{L}\p{N}_&~])[_&~](?=\p{L})|(?<=\p{L})[&~](?=\p{L})")
COLOUR = regex.compile(r"\\[cC]?#?[0-9A-Fa-f]{6};?|#[a-z]\b|#0\b|\[/?[a-z]+(?:=[^\[\]]*+)?\]")
ROLE = regex.compile(r":[a-z+-]{1,20}+(?::[a-z+-]{1,20}+)?:`([^`<]*+)(?:<[^<>`]*+>)?`")
LITERAL = regex.compile(r"``([^`]++)``|`([^`<>]{1,300}?) ?<[^<>`]++>`_{1,2}|`([^`]++)`_{0,2}")
MARKDOWN_LINK = regex.compile(r"!?\[([^\[\]]++)\]\([^()\s]*+\)")
STRESS = regex.compile(
    r"(?<![\p{L}\p{N}*_])(\*\*|__|\*|_)(?=\S)([^*_\n]++)(?<=\S)\1(?![\p{L}\p{N}*_])"
)
REFERENCE = regex.compile(
    r"<(?:xref|ulink|link|ref|embed\w*|media|tutorial|guilink|a)\b[^<>]*+(?<=/)>"
)
ENTITY = regex.compile(r"&[\w.-]{2,40}+;")
SPACES = re.compile(r"[ \t\u00a0\u202f]{2,}|[\t\u00a0\u202f]")
MARKED = re.compile(r"[<>&_~\\`*\[\]$%#{}]")
PLACEHOLDER = regex.compile(
    r"%(?:\d+\$)?[-+0#]?[\d.]*[hlLqjzt]{0,2}[diouxXeEfFgGcrsaAp](?![\p{L}])|%\(\w++\)[sdif]"
    r"|%\d+|\{[\w.:!%,-]*+\}|\$\{?\w++[.\w|]*+\}?|\$\(\w++\)|@\w++@|%\w{3,}+%?|&\w++;|\[%[^\]]*+\]"
)
KNOWN_NAMES = {
    "%PRODUCTNAME": "LibreOffice", "$[officename]": "LibreOffice", "%PRODUCTVERSION": "7",
    "&debian;": "Debian", "&d-i;": "debian-installer", "&arch-title;": "AMD64", "&gnome;": "GNOME",
    "&releasename;": "bookworm", "&release;": "12", "&kde;": "KDE", "&gcompris;": "GCompris",
    "&architecture;": "amd64", "&arch-kernel;": "Linux", "&kstars;": "KStars", "&app;": "program",
}  # fmt: skip
NAME = regex.compile("|".join(map(regex.escape, KNOWN_NAMES)))


def without_troff(text: str) -> str:
    """Return a string of a manual page without font changes, named characters and POD codes."""
    text = TROFF_FONT.sub("", text)
    text = TROFF_CHARACTER.sub(lambda match: TROFF_CHARACTERS[match[0]], text)
    for _ in range(4):  # codes lie in codes: B<I<name>>
        text, count = PO4A_CODE.subn(_code_text, text)
        if not count:
            break
    return PO4A_WIDE_CODE.sub("", text)


def _code_text(match: regex.Match[str]) -> str:
    """Return what one POD code shows."""
    code, inner = str(match[1]), str(match[2])
    if code == "E":
        # private-use stand-ins, so that the next round takes no "<" of the text for a code
        return {"lt": "\ue000", "gt": "\ue001"}.get(inner, PO4A_ENTITY.get(inner, ""))
    return "" if code in "XZ" else inner.removeprefix(".SM ").removeprefix("|")


def without_tags(text: str) -> str:
    """Return text without XML and HTML tags, entities decoded.

    Of a help text that differs by system (`<caseinline select="MAC">`) the default remains.
    """
    if "<" in text:
        text = OTHER_SYSTEM.sub("", text)
        text = TAG.sub("", BREAK_TAG.sub("\n", text))
    return html.unescape(text) if "&" in text else text


def without_light_markup(text: str) -> str:
    """Return text without the marks of reStructuredText, Markdown and AsciiDoc."""
    text = ROLE.sub(r"\1", text)
    text = LITERAL.sub(lambda match: str(match[1] or match[2] or match[3]), text)
    return STRESS.sub(r"\2", MARKDOWN_LINK.sub(r"\1", text))


def plain(text: str, kind: str) -> str:
    """Return the text of a string as a reader sees it, spaces united, line breaks kept.

    Args:
        text: A msgid or msgstr.
        kind: What the strings of its catalogue are: "troff" (manual pages), "light"
            (reStructuredText, Markdown, AsciiDoc), "game" (colour codes), or "xml".

    Returns:
        The text; "" where something that a reader would see cannot be known (a reference to
        another place, an entity of the document's own).
    """
    if not MARKED.search(text):  # most strings of most catalogues
        return SPACES.sub(" ", text).strip()
    text = NAME.sub(lambda match: KNOWN_NAMES[match[0]], text)
    if kind == "troff":
        text = without_troff(text)
    elif kind == "light":
        text = without_light_markup(text)
    elif kind == "game":
        text = COLOUR.sub("", text)
    if REFERENCE.search(text):
        return ""
    text = without_tags(text)
    if ENTITY.search(text):
        return ""
    text = MNEMONIC.sub("", ASIAN_MNEMONIC.sub("", text))
    text = text.replace("\ue000", "<").replace("\ue001", ">")
    return SPACES.sub(" ", text).strip()
