"""Lines of PDF pages become paragraphs."""

from kg.read.pdf import page_paragraphs

RUNNING = "Roe v. Halvorsen Lines"
PAGES = [
    [
        RUNNING,
        "1",
        "MEMORANDUM OPINION",
        "The plaintiff asks for an order that would stop the work on",
        "the quay. The court denies it.",
        "In May, the yard began to build. The owners had not been",
        "asked, and the per-",
    ],
    [RUNNING, "2", "mit came in June. That is too late to matter, and the par-", "ties agree on it.", "Page 2 of 3"],
    [RUNNING, "3", "Case 3:21-cv-00071-XX Document 12 Filed 02/03/21 Page 3 of 3", "The motion is denied."],
]


def test_page_paragraphs():
    """Running heads, page numbers and stamps go; a paragraph runs over to the next page."""
    assert page_paragraphs(PAGES) == [
        "MEMORANDUM OPINION",
        "The plaintiff asks for an order that would stop the work on the quay. The court denies it.",
        "In May, the yard began to build. The owners had not been asked, and the permit came in June. "
        "That is too late to matter, and the parties agree on it.",
        "The motion is denied.",
    ]
