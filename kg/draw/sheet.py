"""A page of text that needs nothing but itself: its dress inside, no script but those named, nothing fetched."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from importlib.resources import files


def sheet(title: str, body: str, *, dress: tuple[str, ...] = ("sheet.css",)) -> str:
    """The page with this body, in the dress of these style sheets of `kg/draw`; no script can run in it."""
    folder = files("kg.draw")
    parts = {
        "TITLE": escape(title),
        "CSS": "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in dress),
        "BODY": body,
        "CSP": policy(),
    }
    return fill(folder.joinpath("sheet.html").read_text(encoding="utf-8"), parts)


def fill(template: str, parts: Mapping[str, str]) -> str:
    """The template with each `__NAME__` replaced, all at once: what one part holds is no place for another."""
    return re.sub(r"__([A-Z]+)__", lambda match: parts.get(match[1], match[0]), template)


def policy(*scripts: str) -> str:
    """A content security policy under which only these scripts run, none without them, and nothing is fetched."""
    hashes = [f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts]
    allowed = " ".join(hashes or ["'none'"])
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; "
        "form-action 'none'"
    )
