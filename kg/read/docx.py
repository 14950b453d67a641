"""A Word document → its paragraphs, tables and notes left aside."""

from __future__ import annotations

import io
import zipfile

from kg.errors import UnreadableDocument
from kg.read.draft import Draft

# A document of this size unpacked holds a few thousand pages; what unpacks to more is no document.
MAX_UNPACKED = 200 * 1024 * 1024


def read_docx(data: bytes, name: str) -> Draft:
    """The text of the document's paragraphs; UnreadableDocument if it is broken or blown up."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
            names = archive.namelist()
    except zipfile.BadZipFile as error:
        raise UnreadableDocument(f"{name}: is no Word document, or a broken one; open it and save it anew") from error
    if unpacked > MAX_UNPACKED:
        raise UnreadableDocument(f"{name}: unpacks to {unpacked >> 20} MB, more than {MAX_UNPACKED >> 20}; split it")
    if "word/document.xml" not in names:
        raise UnreadableDocument(f"{name}: is an archive, but no Word document; unpack it and give kg the files")
    import docx
    from docx.opc.exceptions import OpcError

    try:
        document = docx.Document(io.BytesIO(data))
        text = "\n\n".join(paragraph.text.replace("\n", " ") for paragraph in document.paragraphs)
        facts = document.core_properties
        title = (facts.title or "").strip() or None
    except (OpcError, KeyError, ValueError, SyntaxError) as error:  # lxml's XMLSyntaxError is a SyntaxError
        raise UnreadableDocument(f"{name}: is a broken Word document; open it and save it anew") from error
    if not title:
        styled = [each.text.strip() for each in document.paragraphs[:5] if (each.style and each.style.name) == "Title"]
        title = styled[0] if styled else None
    return Draft(text=text, title=title)
