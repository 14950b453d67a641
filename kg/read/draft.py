"""What a reader found in a file's bytes, before the text is cleaned and fixed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Text as it came, and what the format itself says about it."""

    text: str  # paragraphs separated by empty lines where the format knows them
    title: str | None = None
    issued: str | None = None
    publisher: str | None = None
    is_news: bool = False
