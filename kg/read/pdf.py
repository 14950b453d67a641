"""A PDF → its text: pages without running heads, page numbers and line numbers, lines joined into paragraphs."""

from __future__ import annotations

import re
from collections import Counter

from kg.errors import UnreadableDocument
from kg.read.draft import Draft
from kg.read.text import clean, joined

MAX_PAGES = 3000

# Alone on a line: "12", "- 12 -", "Page 3 of 17", the line numbers of a pleading.
_NUMBER = re.compile(r"^[-–\s]*(?:page\s+)?\d{1,4}(?:\s+of\s+\d+)?[-–\s]*$", re.IGNORECASE)
# "Case 2:21-cv-00031-BJR Document 34 Filed 01/21/21 Page 1 of 14", stamped on each page by the courts' filing system.
_STAMP = re.compile(r"^Case:? \d.*\b(?:Document|Doc\.?|Filed)\b.*$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:][\"'”’)\]]*$")


def read_pdf(data: bytes, name: str) -> Draft:
    """The text of all pages; UnreadableDocument if the file is broken, locked or a scan."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableDocument(
                f"{name}: is locked with a password; save a copy without one, as with `qpdf --decrypt`"
            ) from error
        raise UnreadableDocument(f"{name}: is a broken PDF; open it in a viewer and print it to a new file") from error
    try:
        if len(pdf) > MAX_PAGES:
            raise UnreadableDocument(f"{name}: has {len(pdf)} pages, more than {MAX_PAGES}; split it")
        pages = [clean(page.get_textpage().get_text_range()).split("\n") for page in pdf]
        title = (pdf.get_metadata_dict().get("Title") or "").strip() or None
    finally:
        pdf.close()
    text = "\n\n".join(page_paragraphs(pages))
    if len(re.findall(r"\w", text)) < 20:
        raise UnreadableDocument(
            f"{name}: no text found; is it a scan? Make it searchable first: `ocrmypdf {name} new.pdf`"
        )
    # Word processors put the file's name there.
    good = title and " " in title and not re.search(r"\.(?:docx?|pdf|wpd|indd)$|^Microsoft Word", title, re.IGNORECASE)
    return Draft(text=text, title=title if good else None)


def page_paragraphs(pages: list[list[str]]) -> list[str]:
    """The paragraphs of the pages' lines; one may run over to the next page."""
    repeated = _running(pages)
    lines = [
        line
        for page in pages
        for line in page
        if line and line not in repeated and not _NUMBER.match(line) and not _STAMP.match(line)
    ]
    if not lines:
        return []
    width = sorted(map(len, lines))[int(len(lines) * 0.9)]
    known = set(re.findall(r"[\w-]+", " ".join(lines).lower()))
    found: list[list[str]] = [[]]
    for line in lines:
        before = found[-1][-1] if found[-1] else ""
        if before and _breaks(before, line, width):
            found.append([])
        found[-1].append(line)
    return [joined(paragraph, known) for paragraph in found]


def _breaks(before: str, line: str, width: int) -> bool:
    """Whether a paragraph ends between two lines: after a short last line, or around a heading."""
    if _ENDS.search(before):
        return len(before) + len(line.split()[0]) < width * 0.95
    # A heading: short, no comma or small word at its end, and what follows begins anew.
    return len(before) < width * 0.6 and line[:1].isupper() and not re.search(r"(?:,|\b[a-z]{1,4})$", before)


def _running(pages: list[list[str]]) -> set[str]:
    """The lines that stand at the top or foot of at least half of the pages."""
    if len(pages) < 3:
        return set()
    edges = Counter(line for page in pages for line in {*page[:2], *page[-2:]} if line)
    return {line for line, count in edges.items() if count >= len(pages) / 2}
