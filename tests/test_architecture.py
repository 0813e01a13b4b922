"""The folder tree is the architecture: imports run one way."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "src" / "polyproof"

# A part imports only parts named before it.
WAY_OF_AN_ARTICLE = (
    "_version",
    "model",
    "thresholds",
    "locales",
    "reading",
    "text",
    "alignment",
    "rules",
    "judgement",
    "pipeline",
    "reports",
    "corpus",
    "bench",
    "__init__",
    "cli",
    "__main__",
)


def part_of(module: Path) -> str:
    """The folder (or file) directly in the package that a module belongs to."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_parts(module: Path) -> set[str]:
    """The parts of polyproof that a module imports, anywhere in its code."""
    parts: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = [node.module]
            if node.module == "polyproof":
                names = [f"polyproof.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            if name.startswith("polyproof."):
                parts.add(name.split(".")[1])
            elif name == "polyproof":
                parts.add("__init__")
    known = set(WAY_OF_AN_ARTICLE)
    return {part if part in known else "__init__" for part in parts}


def test_imports_run_one_way() -> None:
    wrong = [
        f"{module.relative_to(PACKAGE)} imports {part}"
        for module in sorted(PACKAGE.rglob("*.py"))
        for part in sorted(imported_parts(module))
        if WAY_OF_AN_ARTICLE.index(part) > WAY_OF_AN_ARTICLE.index(part_of(module))
    ]
    assert wrong == []


def imported_modules(module: Path) -> set[Path]:
    """The modules of polyproof that a module takes something from, in its code or for its types."""
    found: set[Path] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("polyproof."):
            path = PACKAGE.joinpath(*(node.module or "").split(".")[1:])
            found |= {path / f"{alias.name}.py" for alias in node.names} | {path.with_suffix(".py")}
    return {path for path in found if path.exists()}


def test_no_modules_import_each_other() -> None:
    order = TopologicalSorter({m: imported_modules(m) for m in PACKAGE.rglob("*.py")})
    order.prepare()  # raises CycleError, which names the modules
