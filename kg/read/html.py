"""A web page → its article: title, date, publisher and paragraphs, without menus and adverts."""

from __future__ import annotations

import re

from kg.errors import UnreadableDocument
from kg.read.draft import Draft

_NEWS = re.compile(
    rb'"@type"\s*:\s*(?:\[[^\]]*)?"(?:News|Reportage|Analysis)\w*Article"|property="og:type"\s+content="article"'
)


def read_html(data: bytes, name: str, *, url: str | None = None) -> Draft:
    """The article of the page; UnreadableDocument if there is none."""
    import trafilatura  # half a second: only for who reads pages

    found = trafilatura.bare_extraction(
        data,
        url=url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        # Only dates that the page itself declares: a date guessed from the text shifts every "on Thursday" in it.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = _fact(found, "text") or ""
    if not text.strip():
        text = trafilatura.html2txt(data)
    if not text.strip():
        raise UnreadableDocument(f"{name}: no article found in this page; save its text in a .txt file")
    # One line a paragraph is how trafilatura writes.
    body = "\n\n".join(line for line in text.split("\n") if line.strip())
    return Draft(
        text=body,
        title=_fact(found, "title"),
        issued=_fact(found, "date"),
        publisher=_fact(found, "sitename"),
        is_news=bool(_NEWS.search(data)),
    )


def _fact(found: object, name: str) -> str | None:
    value = getattr(found, name, None)
    return str(value) if value else None
