"""Read the members of archives, and of archives inside archives, one after the other."""

from __future__ import annotations

import io
import lzma
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import regex

ARCHIVES = (".tar", ".tar.gz", ".tar.xz", ".tar.bz2", ".tgz")
MAX_MEMBER = 64 * 2**20


def members(archive: Path, wanted: regex.Pattern[str]) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of the regular files of an archive whose path matches.

    The archive is a tar archive or a Debian package; archives inside it are read too. What is no
    archive or is damaged yields nothing, as do files of more than 64 MiB.
    """
    if archive.suffix == ".deb":
        command = ("dpkg-deb", "--fsys-tarfile", str(archive))
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            if process.stdout is not None:
                yield from _members(process.stdout, wanted, depth=0)
        return
    with archive.open("rb") as stream:
        yield from _members(stream, wanted, depth=1)


def _members(
    stream: IO[bytes], wanted: regex.Pattern[str], depth: int
) -> Iterator[tuple[str, bytes]]:
    try:
        with tarfile.open(fileobj=stream, mode="r|*") as tar:
            for member in tar:
                inner = depth > 0 and member.name.endswith(ARCHIVES)
                if not member.isfile() or not (inner or wanted.search(member.name)):
                    continue
                content = tar.extractfile(member)
                if content is None or (member.size > MAX_MEMBER and not inner):
                    continue
                if inner:
                    yield from _members(io.BytesIO(content.read()), wanted, depth - 1)
                else:
                    yield member.name, content.read()
    except (tarfile.TarError, EOFError, OSError, lzma.LZMAError):
        return
