"""Pages from views: the templates, with style and script inside and nothing from outside."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from polyproof.reports.html.display import message, path, visible

_SCRIPTS = ("marks.js", "list.js", "page.js")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("polyproof.reports.html"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["visible"] = visible
    environment.filters["message"] = message
    environment.filters["path"] = path
    return environment


@cache
def _assets() -> dict[str, Markup]:
    """Return style and script, and the policy that allows these and nothing else."""
    folder = files("polyproof.reports.html").joinpath("templates")
    style = folder.joinpath("style.css").read_text(encoding="utf-8")
    script = "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in _SCRIPTS)
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
    return {"style": Markup(style), "script": Markup(script), "policy": Markup(policy)}


def _digest(text: str) -> str:
    """Return the hash of an inline element's content as a policy names it."""
    return "sha256-" + base64.b64encode(sha256(text.encode()).digest()).decode()


def render(template: str, **values: Any) -> str:
    """Return a page, or a part of one, from the template of that name."""
    return _environment().get_template(f"{template}.html.jinja").render(**_assets(), **values)


def generate(template: str, **values: Any) -> Iterator[str]:
    """Yield a page in parts of about a screen, so that a long one is never held whole."""
    stream = _environment().get_template(f"{template}.html.jinja").stream(**_assets(), **values)
    stream.enable_buffering(64)
    yield from stream
