"""The extraction of parallel text, on small inputs invented for it."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest
import regex

from tools.parallel_text.archives import members
from tools.parallel_text.catalogues import language_of, usable_pairs
from tools.parallel_text.cleaning import Pair, chosen, is_usable, sane_lengths, sentence_pairs
from tools.parallel_text.descriptions import descriptions
from tools.parallel_text.documents import manual_blocks, markup_blocks, paired
from tools.parallel_text.markup import plain
from tools.parallel_text.names import shortened
from tools.parallel_text.output import joined
from tools.parallel_text.po import messages
from tools.parallel_text.sources import load
from tools.parallel_text.stories import dialogue, string_table, verse_text

CATALOGUE = r"""
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

#. the ferryman speaks
#: story.txt:12
msgid "The river is high, "
"and the \"ferry\" waits.\n"
msgstr "Der Fluss steht hoch, und die „Fähre“ wartet.\n"
#, fuzzy
msgid "Nobody rows today."
msgstr "Heute rudert keiner?"

msgctxt "plural"
msgid "one oar"
msgid_plural "%d oars"
msgstr[0] "ein Ruder"
msgstr[1] "%d Ruder"

msgid "Not translated."
msgstr ""

#~ msgid "Long gone."
#~ msgstr "Lange her."
"""


def test_of_a_catalogue_the_sound_entries_are_read() -> None:
    found = [(m.context, m.msgid, m.msgstr) for m in messages(CATALOGUE)]
    assert found == [
        (
            "",
            'The river is high, and the "ferry" waits.\n',
            "Der Fluss steht hoch, und die „Fähre“ wartet.\n",
        ),
        ("plural", "one oar", "ein Ruder"),
    ]
    assert next(messages(CATALOGUE)).notes == "the ferryman speaks\nstory.txt:12"


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("troff", r"The B<oar> is \fIlong\fR, I<B<very>> long E<lt>9\-10E<gt>.", None),
        ("xml", "The <b>oar</b> is <i>long</i> &amp; heavy.", "The oar is long & heavy."),
        ("xml", "See <xref linkend='oars'/> for more.", ""),
        ("xml", "The &boat; leaks.", ""),
        (
            "xml",
            'Press <switchinline><caseinline select="MAC">Command</caseinline>'
            "<defaultinline>Ctrl</defaultinline></switchinline>.",
            "Press Ctrl.",
        ),
        ("light", "Open the :guilabel:`Oars` **at once**, see `here <a.html>`_.", None),
        ("text", "_Open the &boat", "Open the boat"),
        ("text", "Öffnen (_O)", "Öffnen"),
        ("game", "\\c00ff00;Row, [b]row[/b]!", "Row, row!"),
    ],
)
def test_markup_is_taken_out(kind: str, text: str, expected: str | None) -> None:
    wanted = {
        "troff": "The oar is long, very long <9-10>.",
        "light": "Open the Oars at once, see here.",
    }
    assert plain(text, kind) == (wanted[kind] if expected is None else expected)


def test_of_descriptions_paragraphs_and_list_items_are_kept_apart() -> None:
    index = (
        "Package: oars\nDescription-md5: 77ab\nDescription-de: Ruder für Boote\n"
        " Lange Ruder\n für Flüsse.\n .\n Enthalten:\n  * kurze\n  * lange\n"
    )
    assert list(descriptions(index)) == [
        ("77ab", "Ruder für Boote\nLange Ruder für Flüsse.\nEnthalten:\nkurze\nlange")
    ]


def test_manual_pages_are_paired_by_their_requests() -> None:
    page = ".TH ROW 1\n.SH {}\nrow \\- {}\n.PP\n{}\n.BR oar (1)\n{}\n.nf\nx\n.fi\n"
    english = page.format("NAME", "move a boat", "Pull the", "hard.").encode()
    german = page.format("NAME", "Boot bewegen", "Kräftig am", "ziehen.").encode()
    pairs = list(paired(manual_blocks(english), manual_blocks(german)))
    assert pairs == [
        ("row - move a boat", "row - Boot bewegen"),
        ("Pull the oar(1) hard.", "Kräftig am oar(1) ziehen."),
    ]
    assert manual_blocks(b".Dd May 1\n.Sh NAME\n") == []


def test_help_pages_of_another_structure_are_not_paired() -> None:
    page = "<page><title>{}</title><p>{} <em>x</em></p><p>{}<link xref='a'/></p></page>"
    english = markup_blocks(page.format("Oars", "Pull", "See ").encode())
    other = markup_blocks(page.format("Ruder", "Zieh", "Siehe ").encode())
    assert list(paired(english, other)) == [("Oars", "Ruder"), ("Pull x", "Zieh x")]
    assert list(paired(english, other[:2])) == []
    html = markup_blocks(b"<html><body><div><p>One</p><pre>code</pre></div></body></html>")
    assert html == [("p", "One")]


def test_formats_of_games_and_bibles() -> None:
    script = 'dialogId("a", "big", "Look, a \\"fish\\"!")\ndialogStr("Hele, ryba!")\n'
    assert list(dialogue(script)) == [('Look, a "fish"!', "Hele, ryba!")]
    table = "OAR_TEXT\n'''Long.\n\nVery long.'''\n\nBOAT\nA boat.\n"
    assert string_table(table) == {"OAR_TEXT": "Long.\n\nVery long.", "BOAT": "A boat."}
    verse = '<title>T</title><w lemma="H1">He</w> rowed<note>or swam</note>.'
    assert verse_text(verse) == "He rowed."


def test_strings_are_split_where_both_sides_have_as_many_sentences() -> None:
    pairs = list(sentence_pairs("de", "He rows. She steers.", "Er rudert. Sie steuert."))
    assert [(p.english, p.other) for p in pairs] == [
        ("He rows.", "Er rudert."),
        ("She steers.", "Sie steuert."),
    ]
    (whole,) = sentence_pairs("de", "He rows. She steers.", "Er rudert, sie steuert.")
    assert whole.english == "He rows. She steers."


@pytest.mark.parametrize(
    ("language", "english", "other", "usable"),
    [
        ("de", "The boat leaves the shore early.", "Das Boot legt früh vom Ufer ab.", True),
        ("de", "The boat leaves the shore early.", "The boat leaves the shore early.", False),
        ("de", "The boat leaves the shore early.", "The vessel departs from the coast.", False),
        ("ru", "The boat leaves the shore early.", "Das Boot legt früh vom Ufer ab.", False),
        ("hi", "The boat leaves the shore early.", "नाव किनारे से जल्दी निकलती है।", True),
        ("ja", "The boat leaves the shore early.", "船は早く岸を離れる。", True),
        ("ja", "The boat leaves the shore early.", "船早离岸。", False),
        ("de", "Copy %s to the folder now.", "Kopiere %s jetzt in den Ordner.", False),
        ("de", "Open a boat.", "Öffne ein Boot.", False),
        ("de", "For more about boats see .", "Mehr über Boote siehe .", False),
    ],
)
def test_what_is_prose_in_its_language(
    language: str, english: str, other: str, usable: bool
) -> None:
    assert is_usable(Pair(language, english, other)) is usable


def test_prose_comes_first_and_templates_stay_few() -> None:
    title = Pair("de", "A short title of oars", "Ein kurzer Titel")
    prose = Pair("de", "The old boat leaves the shore early.", "Das alte Boot legt früh ab.")
    library = [Pair("de", f"This holds the oars of Lib{n}.", f"Ruder {n}") for n in range(9)]
    found = chosen([title, prose, prose, *library], limit=5)
    assert len(found) == 5
    assert found[-1] == title
    assert len([pair for pair in found if "holds" in pair.english]) == 3


def test_pairs_of_odd_lengths_are_left_out() -> None:
    usual = [Pair("de", "The boat leaves the shore.", "Das Boot legt vom Ufer ab.")] * 5
    odd = Pair("de", "The boat leaves the shore.", "Ab.")
    assert sane_lengths([*usual, odd]) == usual
    assert sane_lengths([]) == []


def test_usable_pairs_take_the_whole_way() -> None:
    strings = [
        ("de", "The <b>boat</b> leaves the shore.", "Das <b>Boot</b> legt vom Ufer ab."),
        ("de", "_Open", "_Öffnen"),
    ]
    assert usable_pairs(strings, "xml", 9) == {
        "de": [Pair("de", "The boat leaves the shore.", "Das Boot legt vom Ufer ab.")]
    }


def test_two_translations_are_joined_by_the_english() -> None:
    pairs = [Pair("de", "A boat.", "Ein Boot."), Pair("fr", "A boat.", "Un bateau.")]
    assert joined([*pairs, Pair("fr", "An oar.", "Une rame.")], ("de", "fr"), 9) == [
        ("Ein Boot.", "Un bateau.")
    ]


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("pt_BR", "pt"),
        ("zh-CN", "zh"),
        ("de_DE", "de"),
        ("no", "nb"),
        ("sr@latin", ""),
        ("en_GB", ""),
    ],
)
def test_languages_of_catalogues(name: str, language: str) -> None:
    assert language_of(name) == language


def test_names_lose_what_stands_behind_a_comma() -> None:
    assert shortened("Lakeland, Republic of", "Seenland, Republik") == ("Lakeland", "Seenland")
    assert shortened("Lakeland", "Seenland (Republik)") is None


def test_archives_within_archives_are_read(tmp_path: Path) -> None:
    def tar(files: dict[str, bytes]) -> bytes:
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
            for name, content in files.items():
                entry = tarfile.TarInfo(name)
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))
        return buffer.getvalue()

    path = tmp_path / "oars.tar.gz"
    path.write_bytes(tar({"a/de.po": b"1", "b.tar.gz": tar({"b/fr.po": b"2", "b/x": b"3"})}))
    assert list(members(path, regex.compile(r"\.po$"))) == [("a/de.po", b"1"), ("b/fr.po", b"2")]
    path.write_bytes(b"no archive")
    assert list(members(path, regex.compile("x"))) == []


def test_every_source_has_a_reader_a_licence_and_a_pattern_that_compiles() -> None:
    sources = load()
    readers = {"catalogues", "descriptions", "documents", "dialogue", "tables", "verses"}
    for origin in sources.origins:
        assert origin.reader in readers
        assert origin.licence
        assert origin.read_in
        assert "lang" in regex.compile(origin.pattern).groupindex or origin.reader == "descriptions"
    assert len(sources.languages) >= 40
