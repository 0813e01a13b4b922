"""What `polyproof align` does."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

from polyproof.alignment import compare
from polyproof.cli.problems import CLEAN, TROUBLE, complain, quiet_pipe
from polyproof.cli.running import inputs_of, reading_options
from polyproof.cli.writers import terminal_run
from polyproof.judgement import Settings
from polyproof.reading import BadInput, load
from polyproof.reports.alignment import open_alignment_writer
from polyproof.text import Document


def run_align(paths: tuple[str, ...], format_: str, options: dict[str, Any]) -> int:
    """Align what the paths name, write the links, and return the exit status."""
    settings = Settings(
        source_language=options["source_lang"], target_language=options["target_lang"]
    )
    reading = replace(reading_options(settings, options), needs_source=True)
    trouble = False
    with quiet_pipe():
        writer = open_alignment_writer(format_, sys.stdout, terminal_run(()))
        for item in inputs_of(paths, reading):
            pair = load(item, reading)
            if isinstance(pair, BadInput):
                trouble = True
                complain(pair.message)
            elif pair.source is None:
                trouble = True
                complain(f"{pair.id}: has no source to align with")
            else:
                writer.write(pair.id, compare(Document(pair.source), Document(pair.target)))
        writer.close()
    return TROUBLE if trouble else CLEAN
