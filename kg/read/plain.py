"""Bytes of a text file or of Markdown → text."""

from __future__ import annotations

import codecs
import logging
import re

from kg.errors import UnreadableDocument
from kg.read.draft import Draft

log = logging.getLogger(__name__)

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_MARKDOWN = (
    (re.compile(r"```.*?```", re.DOTALL), ""),
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"^#{1,6}\s+(.*?)\s*#*$", re.MULTILINE), r"\n\1\n"),
    (re.compile(r"^\s{0,3}(?:[-*+]|\d+[.)])\s+", re.MULTILINE), "\n"),
    (re.compile(r"^\s{0,3}>\s?", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
)


def read_plain(data: bytes, name: str) -> Draft:
    """The text of these bytes: UTF-8, or what their byte order mark says, or else Windows-1252."""
    return Draft(text=decode(data, name))


def read_markdown(data: bytes, name: str) -> Draft:
    """The words of a Markdown text without its marks; `title` and `date` may stand in front matter."""
    text = decode(data, name).replace("\r\n", "\n")
    facts: dict[str, str] = {}
    if front := _FRONT_MATTER.match(text):
        for line in front.group(1).split("\n"):
            key, colon, value = line.partition(":")
            if colon:
                facts[key.strip().lower()] = value.strip().strip("\"'")
        text = text[front.end() :]
    for pattern, replacement in _MARKDOWN:
        text = pattern.sub(replacement, text)
    return Draft(text=text, title=facts.get("title") or None, issued=facts.get("date") or None)


def decode(data: bytes, name: str) -> str:
    """The text of these bytes; UnreadableDocument if they are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableDocument(f"{name}: is marked as {encoding} and is not: {error.reason}") from error
    if is_binary(data):
        raise UnreadableDocument(f"{name}: is no text; kg reads .txt .md .html .pdf .docx .eml")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        log.info("%s: not UTF-8, read as Windows-1252", name)
        return data.decode("cp1252", errors="replace")


def is_binary(data: bytes) -> bool:
    """Whether the bytes hold what no text holds: a zero, or many control characters."""
    start = data[:8192]
    controls = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1b" for byte in start)
    return 0 in start or controls > max(3, 0.05 * len(start))
