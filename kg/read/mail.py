"""A saved e-mail → its text, with the subject for title and its day for date."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.utils import parseaddr

from kg.errors import UnreadableDocument
from kg.read.draft import Draft
from kg.read.html import read_html


def read_mail(data: bytes, name: str) -> Draft:
    """The plain text of the message, or that of its HTML; attachments are left aside."""
    message = message_from_bytes(data, policy=policy.default)
    if not message.keys():
        raise UnreadableDocument(f"{name}: is no e-mail: it has no headers; rename it to .txt if it is a text")
    body = message.get_body(("plain", "html"))
    if body is None:
        raise UnreadableDocument(f"{name}: this e-mail has no text; save its attachments and give kg those")
    try:
        content = body.get_content()
    except (LookupError, UnicodeDecodeError) as error:
        raise UnreadableDocument(f"{name}: the text's encoding is wrongly declared; save it as .txt") from error
    if body.get_content_subtype() == "html":
        content = read_html(str(content).encode(), name).text
    sent = message["date"].datetime if message["date"] else None
    sender, address = parseaddr(str(message["from"] or ""))
    return Draft(
        text=str(content),
        title=str(message["subject"]).strip() if message["subject"] else None,
        issued=f"{sent:%Y-%m-%d}" if sent else None,
        publisher=sender or address or None,
    )
