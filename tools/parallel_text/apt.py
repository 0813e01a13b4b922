"""Ask apt for source packages and index files, in a folder of its own.

The machine's own package lists and its list of archives are not touched: the archives that it
knows are read from apt's configuration and asked for sources as well.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import regex

TYPES = regex.compile(r"^Types:.*$", regex.MULTILINE)
DEB_LINE = regex.compile(r"^deb (.*)$", regex.MULTILINE)


@dataclass(frozen=True)
class Apt:
    """apt with a state of its own.

    Attributes:
        folder: Where it keeps its lists and what it fetched.
        suites: Further releases of the distribution to look into, e.g. "trixie", newest first.
        languages: The languages of package descriptions to ask for, as the archive names them.
    """

    folder: Path
    suites: tuple[str, ...]
    languages: tuple[str, ...]

    @property
    def configuration(self) -> Path:
        """The file that makes apt work in the folder."""
        return self.folder / "apt.conf"

    def prepare(self) -> None:
        """Write the configuration and fetch the package lists."""
        parts = ("apt.conf.d", "sources.list.d", "preferences.d")
        for part in (*(f"etc/{name}" for name in parts), "state/lists/partial", "cache"):
            (self.folder / part).mkdir(parents=True, exist_ok=True)
        for name, text in self._archives().items():
            (self.folder / "etc" / "sources.list.d" / name).write_text(text, encoding="utf-8")
        quoted = "".join(f'"{language}";' for language in self.languages)
        self.configuration.write_text(
            f'Dir::Etc "{self.folder}/etc";\nDir::State "{self.folder}/state";\n'
            f'Dir::Cache "{self.folder}/cache";\nAcquire::Languages {{ {quoted} }};\n'
            'APT::Sandbox::User "root";\n',
            encoding="utf-8",
        )
        self._run("apt-get", "update", "-qq")

    def _archives(self) -> dict[str, str]:
        """Return the machine's lists of archives, sources added, once a suite."""
        system = Path("/etc/apt")
        found: dict[str, str] = {}
        files = [*system.glob("*.list"), *(system / "sources.list.d").glob("*.*")]
        for path in (p for p in files if p.suffix in {".list", ".sources"}):
            text = path.read_text(encoding="utf-8")
            if path.suffix == ".list":
                found[path.name] = DEB_LINE.sub(r"deb \1\ndeb-src \1", text)
                continue
            stanzas = [TYPES.sub("Types: deb deb-src", s) for s in text.split("\n\n")]
            stanzas += [
                regex.sub(r"^(Suites:).*$", rf"\1 {suite}", stanza, flags=regex.MULTILINE)
                for suite in self.suites
                for stanza in stanzas[:1]
            ]
            found[path.name] = "\n\n".join(stanza.strip("\n") for stanza in stanzas) + "\n"
        return found

    def source(self, package: str, into: Path, release: str = "") -> list[Path]:
        """Fetch a source package and return its archives.

        Args:
            package: The name of the source package.
            into: The folder to put it in; what lies there already is not fetched again.
            release: The release to take it from; otherwise the first that has it.
        """
        self._fetch(("source", "--download-only"), package, into, "*.tar.*", release)
        return [path for path in sorted(into.glob("*.tar.*")) if path.suffix != ".asc"]

    def binary(self, package: str, into: Path, release: str = "") -> list[Path]:
        """Fetch a binary package and return its file, see `source`."""
        self._fetch(("download",), package, into, "*.deb", release)
        return sorted(into.glob("*.deb"))

    def _fetch(
        self, command: tuple[str, ...], package: str, into: Path, files: str, release: str
    ) -> None:
        """Let apt put a package into a folder, unless files of that kind lie there."""
        into.mkdir(parents=True, exist_ok=True)
        releases = [release] if release else ["", *self.suites]
        for name in releases:
            if not any(into.glob(files)):
                wanted = f"{package}/{name}" if name else package
                self._run("apt-get", *command, "-qq", wanted, at=into)

    def descriptions(self) -> dict[str, list[Path]]:
        """Return the fetched files of package descriptions by language, as the archive names it."""
        form = "$(LANGUAGE)\t$(FILENAME)"
        lines = self._run("apt-get", "indextargets", "--format", form, "Created-By: Translations")
        found: dict[str, list[Path]] = {}
        for language, _, name in (line.partition("\t") for line in lines.splitlines()):
            found.setdefault(language, []).append(Path(name))
        return found

    def _run(self, *command: str, at: Path | None = None) -> str:
        """Run an apt command in the folder's state and return what it prints; failure is none."""
        environment = {
            "APT_CONFIG": str(self.configuration),
            "PATH": "/usr/bin:/bin",
            "LC_ALL": "C",
        }
        ended = subprocess.run(
            command, cwd=at, env=environment, capture_output=True, text=True, check=False
        )
        return ended.stdout
