"""Bytes → Document: the text of an article or a filing, fixed once so that every offset means one place."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

from kg.errors import InputError, UnreadableDocument
from kg.model import Document, Span
from kg.read.docx import read_docx
from kg.read.draft import Draft
from kg.read.fetch import fetch, is_url
from kg.read.heading import day_above, opening, split_heading
from kg.read.html import read_html
from kg.read.mail import read_mail
from kg.read.pdf import read_pdf
from kg.read.plain import read_markdown, read_plain
from kg.read.text import clean, paragraphs

__all__ = ["READERS", "find_documents", "read", "read_text"]

Reader = Callable[[bytes, str], Draft]

READERS: Mapping[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".eml": read_mail,
}
_MEDIA_TYPES: Mapping[str, Reader] = {
    "text/html": read_html,
    "application/xhtml+xml": read_html,
    "application/pdf": read_pdf,
    "text/plain": read_plain,
    "text/markdown": read_markdown,
}
STDIN = "-"
MAX_BYTES = 50 * 1024 * 1024
MAX_CHARACTERS = 5_000_000  # three thousand pages; more is a collection in one file
MAX_WORD = 10_000  # what stands so long without a space is an image or a key in letters, and no word

# Files that stand among articles and are none.
_ABOUT = re.compile(r"^(?:readme|license|licence|changelog|catalogue)\b", re.IGNORECASE)


def find_documents(paths: Iterable[str | Path]) -> Iterator[str]:
    """Yield what there is to read: files and URLs as given, and each readable file of a folder, sorted, once."""
    seen: set[str] = set()
    for path in paths:
        for found in _found(str(path)):
            if found not in seen:
                seen.add(found)
                yield found


def _found(path: str) -> Iterator[str]:
    if path == STDIN or is_url(path):
        yield path
        return
    place = Path(path)
    if place.is_dir():
        inside = sorted(file for file in place.rglob("*") if file.suffix.lower() in READERS and file.is_file())
        kept = [
            str(file)
            for file in inside
            if not _ABOUT.match(file.name) and not any(part.startswith(".") for part in file.relative_to(place).parts)
        ]
        if not kept:
            raise InputError(f"{path}: no document in this folder; kg reads {' '.join(READERS)}")
        yield from kept
    elif place.exists():
        yield path
    elif place.is_symlink():
        raise InputError(f"{path}: is a link to {place.readlink()}, where nothing is")
    else:
        beside = [str(file) for file in place.parent.iterdir()] if place.parent.is_dir() else []
        near = get_close_matches(path, beside, n=1)
        hint = f"did you mean {near[0]}?" if near else "give a file, a folder, a URL, or - for standard input"
        raise InputError(f"{path}: no such file; {hint}")


def read(path: str | Path) -> Document:
    """The document at a path or URL, or on standard input for "-"; UnreadableDocument if its bytes give no text."""
    path = str(path)
    if path == STDIN:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
        return _document(data, "standard input", _sniffed(data), source=None)
    if is_url(path):
        data, media_type = fetch(path)
        if media_type in ("text/html", "application/xhtml+xml"):
            return _fixed(read_html(data, path, url=path), path, source=path)
        return _document(data, path, _MEDIA_TYPES.get(media_type) or _sniffed(data), source=path)
    file = Path(path)
    try:
        if file.stat().st_size > MAX_BYTES:
            raise UnreadableDocument(f"{path}: is larger than {MAX_BYTES >> 20} MB; split it")
        data = file.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    return _document(data, path, READERS.get(file.suffix.lower()) or _sniffed(data), source=str(file.resolve()))


def read_text(
    text: str,
    *,
    title: str | None = None,
    issued: str | None = None,
    publisher: str | None = None,
    source: str | None = None,
    is_news: bool = False,
) -> Document:
    """The document of a text in memory; a title or date that stands above the text is found there."""
    draft = Draft(text=text, title=title, issued=issued, publisher=publisher, is_news=is_news)
    return _fixed(draft, source or "the text", source=source)


def _document(data: bytes, name: str, reader: Reader, *, source: str | None) -> Document:
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(f"{name}: is larger than {MAX_BYTES >> 20} MB; split it")
    if not data.strip():
        raise UnreadableDocument(f"{name}: is empty")
    return _fixed(reader(data, name), name, source=source)


def _sniffed(data: bytes) -> Reader:
    """The reader for bytes whose name says nothing."""
    start = data[:1024].lstrip().lower()
    if start.startswith(b"%pdf-"):
        return read_pdf
    if start.startswith(b"pk\x03\x04"):
        return read_docx
    if start.startswith((b"<!doctype html", b"<html")) or b"<html" in start[:256]:
        return read_html
    return read_plain


def _fixed(draft: Draft, name: str, *, source: str | None) -> Document:
    """The document of a draft: text cleaned, title first, then an empty line, then the paragraphs."""
    rest = clean(draft.text)
    title = clean(draft.title or "").replace("\n", " ")
    issued = _iso(draft.issued)
    if not title:
        found_title, found_date, rest = split_heading(rest)
        title, issued = found_title or "", issued or found_date
    body = paragraphs(rest)
    if body and title and body[0].casefold() == title.casefold():
        body = body[1:]
    issued = issued or day_above(body)
    text = "\n\n".join([title, *body] if title else body)
    if not re.search(r"\w", text):
        raise UnreadableDocument(f"{name}: holds no words")
    if len(text) > MAX_CHARACTERS:
        raise UnreadableDocument(f"{name}: has {len(text)} characters, more than {MAX_CHARACTERS}; split it")
    if (longest := max(map(len, text.split()), default=0)) > MAX_WORD:
        raise UnreadableDocument(f"{name}: has {longest} characters without a space; take out what is no text")
    digest = sha256(text.encode()).hexdigest()
    return Document(
        id=digest[:16],
        sha256=digest,
        text=text,
        title=title or opening(text),
        issued=issued,
        publisher=clean(draft.publisher or "") or None,
        source=source,
        title_span=Span(0, len(title)) if title else None,
        is_news=draft.is_news,
    )


def _iso(date: str | None) -> str | None:
    """The date if it is one, as precise as it is."""
    match = re.match(r"\d{4}(?:-\d\d(?:-\d\d)?)?", date or "")
    return match.group() if match else None
