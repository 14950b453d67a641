"""Files of every kind become documents, and what is no document is refused in one line that says what to do."""

import io
import zipfile

import docx
import pypdfium2
import pytest

from kg.errors import InputError, UnreadableDocument
from kg.model import Span
from kg.read import find_documents, read, read_text

ARTICLE = "Harbour case reopened\nDate: 2022-05-04\n\nThe court reopened the case.\n\nIt gave no reason.\n"


def test_plain(tmp_path):
    """Title and date stand above the text; the date is not in it, the title is."""
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE)
    document = read(file)

    assert document.text == "Harbour case reopened\n\nThe court reopened the case.\n\nIt gave no reason."
    assert (document.title, document.issued) == ("Harbour case reopened", "2022-05-04")
    assert document.title_span == Span(0, 21)
    assert document.source == str(file)


def test_the_text_is_the_identity(tmp_path):
    """One text in two formats is one document."""
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "b.md").write_text(
        "# Harbour case reopened\n\nThe court *reopened* the case.\n\nIt gave **no** reason."
    )

    assert read(tmp_path / "a.txt").id == read(tmp_path / "b.md").id


def test_markdown_front_matter(tmp_path):
    """Title and date may stand in front matter; marks are taken off."""
    file = tmp_path / "a.md"
    file.write_text(
        "---\ntitle: Quay closed\ndate: 2020-02-03\n---\n\nThe [court](http://example.org) ruled.\n- one\n- two\n"
    )
    document = read(file)

    assert (document.title, document.issued) == ("Quay closed", "2020-02-03")
    assert document.text == "Quay closed\n\nThe court ruled.\n\none\n\ntwo"


PAGE = """<!doctype html><html><head><title>Quay closed | The Example</title>
<meta property="og:site_name" content="The Example"><meta property="og:title" content="Quay closed">
<meta property="article:published_time" content="2020-02-03T10:00:00Z">
<script type="application/ld+json">{"@type": "NewsArticle"}</script></head>
<body><nav><a href="/">Home</a><a href="/law">Law</a></nav><article><h1>Quay closed</h1>
<p>The district court closed the quay on Monday after two owners had complained about the noise.</p>
<p>The harbour master said that he would appeal, and that the noise had never been measured.</p></article>
<footer>All rights reserved</footer></body></html>"""


def test_html(tmp_path):
    """Of a web page, the article remains, with its date and publisher."""
    file = tmp_path / "page.html"
    file.write_text(PAGE)
    document = read(file)

    assert (document.title, document.issued, document.publisher) == ("Quay closed", "2020-02-03", "The Example")
    assert document.is_news
    assert document.text.split("\n\n")[1].startswith("The district court closed")
    assert "Home" not in document.text


def test_word(tmp_path):
    """A Word document's title style is its title."""
    made = docx.Document()
    made.add_heading("Quay closed", 0)
    made.add_paragraph("The court closed the quay.")
    made.save(str(tmp_path / "a.docx"))
    document = read(tmp_path / "a.docx")

    assert document.text == "Quay closed\n\nThe court closed the quay."


def test_mail(tmp_path):
    """A message's subject, day and sender are title, date and publisher."""
    file = tmp_path / "a.eml"
    file.write_bytes(
        b"Subject: Quay closed\r\nFrom: Registry <registry@example.org>\r\nDate: Mon, 3 Feb 2020 09:00:00 +0000\r\n"
        b"\r\nThe court closed the quay.\r\n"
    )
    document = read(file)

    assert (document.title, document.issued, document.publisher) == ("Quay closed", "2020-02-03", "Registry")
    assert document.text == "Quay closed\n\nThe court closed the quay."


def test_standard_input(monkeypatch):
    """What is piped in is read, and has no source."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    document = read("-")

    assert (document.title, document.source) == ("Harbour case reopened", None)


def test_text_in_memory():
    """A text without a title is called by its first words."""
    document = read_text("The court closed the quay.\n\nIt gave no reason.")

    assert (document.title, document.title_span) == ("The court closed the quay.", None)
    assert document.text.startswith("The court closed")


def broken_docx():
    """An archive that is no Word document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "hello")
    return out.getvalue()


def bomb():
    """An archive that unpacks to far more than a document can hold."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (201 << 20))
    return out.getvalue()


def scan():
    """A PDF without text."""
    pdf, out = pypdfium2.PdfDocument.new(), io.BytesIO()
    pdf.new_page(200, 200)
    pdf.save(out)
    return out.getvalue()


UNREADABLE = [
    ("empty.txt", lambda: b"", "is empty"),
    ("blank.txt", lambda: b" \n\n ", "is empty"),
    ("dots.txt", lambda: b"... --- ...", "holds no words"),
    (
        "key.txt",
        lambda: b"Our key\n\n" + b"Ab3/" * 2501,
        "has 10004 characters without a space; take out what is no text",
    ),
    ("binary.txt", lambda: b"\x7fELF\x01\x01\x00\x00", "is no text"),
    ("broken.pdf", lambda: b"%PDF-1.7 broken", "broken PDF"),
    ("scan.pdf", scan, "is it a scan"),
    ("broken.docx", lambda: b"PK\x03\x04broken", "no Word document"),
    ("archive.docx", broken_docx, "unpack it"),
    ("bomb.docx", bomb, "unpacks to 201 MB"),
    ("empty.html", lambda: b"<html><body></body></html>", "no article found"),
]


@pytest.mark.parametrize(("name", "data", "why"), UNREADABLE, ids=[name for name, *_ in UNREADABLE])
def test_unreadable(tmp_path, name, data, why):
    """Bytes that give no text are refused, with the file's name and a remedy."""
    (tmp_path / name).write_bytes(data())

    with pytest.raises(UnreadableDocument, match=why) as raised:
        read(tmp_path / name)
    assert name in str(raised.value)


ENCODINGS = [
    ("Windows-1252", "The café’s owner – sued.".encode("cp1252"), "The café’s owner – sued."),
    ("UTF-8 with mark", b"\xef\xbb\xbfThe owner sued.", "The owner sued."),
    ("UTF-16", "The owner sued.".encode("utf-16"), "The owner sued."),
    ("UTF-8 read as Windows-1252", "The owner’s café.".encode().decode("cp1252").encode(), "The owner’s café."),
    ("control characters", b"The\x07 owner\x1b sued.", "The owner sued."),
    ("hard spaces", "The\u00a0owner \u2009sued.".encode(), "The owner sued."),
    ("soft hyphens", "The ow\u00adner sued.".encode(), "The owner sued."),
    ("decomposed", "The cafe\u0301.".encode(), "The café."),
    ("Mac line ends", b"The owner sued.\r\rHe won.", "The owner sued.\n\nHe won."),
    ("lost apostrophe", "The owner\ufffds boat.".encode(), "The owner’s boat."),
]


@pytest.mark.parametrize(("data", "text"), [row[1:] for row in ENCODINGS], ids=[row[0] for row in ENCODINGS])
def test_encodings(tmp_path, data, text):
    """However the text was saved, it is kept the same way."""
    (tmp_path / "a.txt").write_bytes(data)

    assert read(tmp_path / "a.txt").text == text


def test_find_documents(tmp_path):
    """A folder gives its readable files, sorted; hidden ones and those about the folder are left out."""
    for name in ("b.txt", "a.html", "notes.csv", ".hidden.txt", "README.md", "deep/c.pdf", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [file.removeprefix(f"{tmp_path}/") for file in find_documents([tmp_path, tmp_path / "b.txt", "-"])]

    assert found == ["a.html", "b.txt", "deep/c.pdf", "-"]


def test_what_is_not_there(tmp_path):
    """A misspelt path answers with the nearest."""
    (tmp_path / "ruling.txt").write_text("x")

    with pytest.raises(InputError, match=r"did you mean .*ruling\.txt"):
        list(find_documents([tmp_path / "rulling.txt"]))


def test_a_folder_without_documents(tmp_path):
    """A folder that holds nothing to read is a mistake, not an empty build."""
    with pytest.raises(InputError, match="no document in this folder"):
        list(find_documents([tmp_path]))


def test_only_web_addresses_are_fetched(monkeypatch):
    """Other schemes are paths, and paths are looked up on the disk."""
    monkeypatch.setattr("kg.read.fetch", lambda url: pytest.fail("fetched"))

    for path in ("file:///etc/hosts", "ftp://example.org/a.txt"):
        with pytest.raises(InputError, match="no such file"):
            list(find_documents([path]))


def test_a_fetched_page_has_its_address(monkeypatch):
    """A page that was fetched says where it came from."""
    monkeypatch.setattr("kg.read.fetch", lambda url: (PAGE.encode(), "text/html"))

    assert read("https://example.org/quay").source == "https://example.org/quay"


def test_an_unreachable_address():
    """A server that does not answer is an error in one line."""
    with pytest.raises(InputError, match="cannot be fetched"):
        read("http://127.0.0.1:9/quay")
