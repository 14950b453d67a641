"""The page that explains a document shows what was seen in it, as text."""

from __future__ import annotations

import re

from draw.insights import hostile, plain

from kg.draw.explained import explained_page

PAGE = explained_page([plain()])


def without_tags(page):
    """The page's words."""
    return re.sub(r"<[^>]*>", "", page)


def test_sentence_is_whole():
    """Marks in a sentence lose none of its words."""
    words = re.search(r"<p class=words>(.*?)</p>", PAGE)[1]

    assert (
        without_tags(re.sub(r"<small>.*?</small>", "", words))
        == "The judge did not dismiss Hartl&#x27;s suit, it said."
    )


def test_names():
    """A name says which thing it is where its words do not; a pronoun is marked as one."""
    assert '<span class="name Company" title="company">Hartl<small>= Hartl Bakery</small></span>' in PAGE
    assert '<span class="name Company meant" title="company">it<small>= Hartl Bakery</small></span>' in PAGE
    assert "<span class='name Company'>company</span>" in PAGE  # the legend
    assert "law firm" not in PAGE


def test_frame():
    """A frame has its roles, its hedges, who says so, and the reason."""
    frame = re.search(r"<ul class=frames>(.*?)</ul>", PAGE)[1]

    assert "<li class=hedged>" in frame
    assert "stated" not in frame
    assert re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", frame)).split(" negated ", 1)[0].strip() == (
        "dismiss Ruling agent The judge theme Hartl&#x27;s suit"
    )
    assert "says it" in frame
    assert "negated: &#x27;not&#x27;" in frame


def test_conclusions():
    """A conclusion says who drew it, and what was left out says so."""
    made = re.search(r"<ul class=made>(.*?)</ul>", PAGE)[1]

    assert "Hartl Bakery v. ? <span class=soft>[head:together]</span>" in made
    assert without_tags(made).endswith("Left out ruling: dismissed: negated")
    assert "1 sentences, 1 frames, 1 conclusions, 1 left out" not in PAGE
    assert "1 sentence, 1 frame, 1 conclusion, 1 thing left out" in PAGE


def test_several_documents():
    """Several documents stand on one page, each under its own title."""
    page = explained_page([plain(), hostile()])

    assert page.count("<h1>") == 2
    assert "<title>2 documents, explained</title>" in page


def test_hostile_words_are_text():
    """Markup in a document's words is text in its sentence, its frames, its conclusions and its tree."""
    page = explained_page([hostile()])

    assert "<script" not in page
    assert "<img" not in page
    assert "<b>" not in page.replace("<b>sue</b>", "")
    assert page.count("&lt;/script&gt;") >= 4
    assert "script-src 'none'" in page


def test_page_is_self_contained():
    """Nothing of the page comes from elsewhere."""
    assert not re.search(r"<link|<img|<iframe|src=|href=|@import|url\(", PAGE)
