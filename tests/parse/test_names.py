"""The network's names joined with those of rules: types, roles, edges, and one type for a form."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.tokens import Doc, Span

from kg.parse.lone_names import settle_lone_names
from kg.parse.name_cues import role_of, scores_of_form
from kg.parse.name_votes import Ballot
from kg.parse.names import join_names
from kg.parse.rule_names import Mention
from kg.parse.tokens import make_tokenizer

NLP = English()
NLP.tokenizer = make_tokenizer(NLP)
Found = list[tuple[str, str]]


def read(text: str, *network: tuple[str, str], issued: str | None = "2021-01-21") -> Doc:
    """A Doc with the names that a network would have found, each at its first place; `PERSON/judge` gives a role."""
    doc = NLP.make_doc(text)
    doc.user_data["issued"] = issued
    for token in doc:
        token.pos_ = "PROPN" if token.text[:1].isupper() else "X"
    found = []
    for words, label in network:
        start = text.index(words)
        span = doc.char_span(start, start + len(words), label=label.partition("/")[0])
        assert span is not None, words
        span.id_ = label.partition("/")[2]
        found.append(span)
    doc.ents = join_names(doc, found)
    return doc


def names(doc: Doc) -> Found:
    """The words and the label of each name."""
    return [(ent.text, ent.label_) for ent in doc.ents]


JOINED: dict[str, tuple[str, list[tuple[str, str]], Found]] = {
    "rules win over the network": (
        "He broke the Sherman Act.",
        [("Sherman", "PERSON")],
        [("Sherman Act", "STATUTE")],
    ),
    "a longer body wins over a court": (
        "the Supreme Court Quilt Society met",
        [("Supreme Court Quilt Society", "ORG")],
        [("Supreme Court Quilt Society", "ORG")],
    ),
    "a case takes its parties": (
        "In Orr v. Vega Corp. it lost.",
        [("Orr", "PERSON"), ("Vega Corp.", "COMPANY")],
        [("Orr v. Vega Corp.", "CASE")],
    ),
    "titles stay outside": (
        "Chief Judge Alma T. Hewitt ruled.",
        [("Chief Judge Alma T. Hewitt", "PERSON")],
        [("Alma T. Hewitt", "PERSON")],
    ),
    "a state before a title": (
        "Texas Gov. Kit Lowe ruled.",
        [("Texas Gov. Kit Lowe", "PERSON")],
        [("Kit Lowe", "PERSON")],
    ),
    "two persons in one": (
        "Alma Hewitt and Ian Poe met.",
        [("Alma Hewitt and Ian Poe", "PERSON")],
        [("Alma Hewitt", "PERSON"), ("Ian Poe", "PERSON")],
    ),
    "a person of a place": (
        "Alma Hewitt of Leeds met.",
        [("Alma Hewitt of Leeds", "PERSON")],
        [("Alma Hewitt", "PERSON")],
    ),
    "possessives are cut": ("Vega's suit", [("Vega's", "COMPANY")], [("Vega", "COMPANY")]),
    "a suffix is taken in": ("Orin Labs, Inc. won.", [("Orin Labs", "ORG")], [("Orin Labs, Inc.", "COMPANY")]),
    "a generation is taken in": ("Ian Poe, Jr. won.", [("Ian Poe", "PERSON")], [("Ian Poe, Jr.", "PERSON")]),
    "a government": ("the Lowe administration lost", [("Lowe", "PERSON")], [("Lowe administration", "GOV")]),
    "an agency of the nation": (
        "the U.S. Department of Labor sued",
        [("Department of Labor", "ORG")],
        [("U.S. Department of Labor", "GOV")],
    ),
    "every place of a form": (
        "Brolly sued. The judge told Brolly so.",
        [("Brolly", "COMPANY")],
        [("Brolly", "COMPANY"), ("Brolly", "COMPANY")],
    ),
    "a surname alone": (
        "Alma Hewitt spoke. Later Hewitt left.",
        [("Alma Hewitt", "PERSON")],
        [("Alma Hewitt", "PERSON"), ("Hewitt", "PERSON")],
    ),
    "the longest form wins": (
        "Ravi Menon spoke. The ally of Ravi Menon left.",
        [("Ravi Menon", "PERSON"), ("Menon", "PERSON")],
        [("Ravi Menon", "PERSON"), ("Ravi Menon", "PERSON")],
    ),
    "a short form of a company": (
        "Orin Labs LLC sued. It says Orin Labs lost.",
        [("Orin Labs LLC", "COMPANY")],
        [("Orin Labs LLC", "COMPANY"), ("Orin Labs", "COMPANY")],
    ),
    "an acronym in parentheses": (
        "the Marsh River Board (MRB) sued; MRB won",
        [("Marsh River Board", "GOV")],
        [("Marsh River Board", "GOV"), ("MRB", "GOV"), ("MRB", "GOV")],
    ),
    "one type for a form": (
        "Oriel sued. Oriel won. Oriel left.",
        [("Oriel", "ORG")],
        [("Oriel", "ORG"), ("Oriel", "ORG"), ("Oriel", "ORG")],
    ),
    "a caption tells a company": (
        "Orrin Web Services lost in Poe v. Orrin Web Services, Inc. again.",
        [("Orrin Web Services", "GOV")],
        [("Orrin Web Services", "COMPANY"), ("Poe v. Orrin Web Services, Inc.", "CASE")],
    ),
    "a caption without a suffix tells none": (
        "Orrin Water Board lost in Poe v. Orrin Water Board again.",
        [("Orrin Water Board", "GOV")],
        [("Orrin Water Board", "GOV"), ("Poe v. Orrin Water Board", "CASE")],
    ),
    "a company's services": (
        "Vexa sued. Vexa Web Services won.",
        [("Vexa", "COMPANY"), ("Vexa Web Services", "GOV")],
        [("Vexa", "COMPANY"), ("Vexa Web Services", "COMPANY")],
    ),
    "a place's services": (
        "Orin rose. Orin Social Services won.",
        [("Orin", "PLACE"), ("Orin Social Services", "GOV")],
        [("Orin", "PLACE"), ("Orin Social Services", "GOV")],
    ),
    "a number": ("Vega ranked No. 2 then", [("No", "COMPANY"), ("2", "GOV")], []),
    "a name before a number": ("the Vega No. 2 left", [("Vega No", "COMPANY")], [("Vega", "COMPANY")]),
    "a name that ends in no number": ("Orin No won", [("Orin No", "PERSON")], [("Orin No", "PERSON")]),
    "a surname that is a title": ("Rita Sen sued.", [("Rita Sen", "PERSON")], [("Rita Sen", "PERSON")]),
    "a surname that is a title, with letters": (
        "Rita Sen QC sued.",
        [("Rita Sen QC", "PERSON")],
        [("Rita Sen", "PERSON")],
    ),
    "a surname that is a trade": ("Paul Singer sued.", [("Paul Singer", "PERSON")], [("Paul Singer", "PERSON")]),
    "a particle that is a title": ("Ian Da Poe sued.", [("Ian Da Poe", "PERSON")], [("Ian Da Poe", "PERSON")]),
    "a title in capitals": ("Lund DA Ian Poe sued.", [("Lund DA Ian Poe", "PERSON")], [("Ian Poe", "PERSON")]),
    "a detective called Col": ("Det Insp Col Poe left.", [("Insp Col Poe", "PERSON")], [("Col Poe", "PERSON")]),
    "a saint's name": ("Mr. St. John left.", [("John", "PERSON")], [("St. John", "PERSON")]),
    "a peer's place": (
        "Baroness Orr of Leeds left.",
        [("Orr", "PERSON"), ("Leeds", "PLACE")],
        [("Orr of Leeds", "PERSON")],
    ),
    "two legal forms": ("Orin Labs Pty Ltd won.", [("Orin Labs", "ORG")], [("Orin Labs Pty Ltd", "COMPANY")]),
    "a legal form in brackets": ("Orin Co. (K) Ltd won.", [("Orin", "ORG")], [("Orin Co. (K) Ltd", "COMPANY")]),
    "a Mexican legal form": ("Orin S.A. de C.V. won.", [("Orin S.A.", "COMPANY")], [("Orin S.A. de C.V.", "COMPANY")]),
    "brackets of another thing": ("Orin Labs (Leeds) won.", [("Orin Labs", "COMPANY")], [("Orin Labs", "COMPANY")]),
    "a law firm's partners": (
        "by Roe, Poe & Lund LLP again",
        [("Roe", "PERSON"), ("Poe", "LAWFIRM"), ("Lund LLP", "LAWFIRM")],
        [("Roe, Poe & Lund LLP", "LAWFIRM")],
    ),
    "a person before a law firm": (
        "said Ann Roe, Poe & Lund LLP partner",
        [("Ann Roe", "PERSON"), ("Poe & Lund LLP", "LAWFIRM")],
        [("Ann Roe", "PERSON"), ("Poe & Lund LLP", "LAWFIRM")],
    ),
    "a firm of solicitors": (
        "Quill Poe Solicitors won.",
        [("Quill Poe Solicitors", "PERSON")],
        [("Quill Poe Solicitors", "LAWFIRM")],
    ),
    "a union's branch": (
        "the Dockers Union, Local 48, won",
        [("Dockers Union", "ORG")],
        [("Dockers Union, Local 48", "ORG")],
    ),
    "two bodies in one": (
        "Centre for Roads and Friends of the Orr sued",
        [("Centre for Roads and Friends of the Orr", "ORG")],
        [("Centre for Roads", "ORG"), ("Friends of the Orr", "ORG")],
    ),
    "one body with and": (
        "the College of Arts and Sciences won",
        [("College of Arts and Sciences", "ORG")],
        [("College of Arts and Sciences", "ORG")],
    ),
    "an alias": (
        'Ian Poe, a/k/a "Smoke," left. Smoke won.',
        [("Ian Poe", "PERSON")],
        [("Ian Poe", "PERSON"), ("Smoke", "PERSON"), ("Smoke", "PERSON")],
    ),
    "a firm of a place": ("the Ambleby company won", [("Ambleby", "COMPANY")], [("Ambleby", "PLACE")]),
    "a firm's app": ("the Vexo app won", [("Vexo", "COMPANY")], [("Vexo", "COMPANY")]),
    "cut short, but an acronym spells it out": (
        "the Vexo Parcel Trust sued. VPT lost.",
        [("Vexo", "COMPANY"), ("VPT", "COMPANY")],
        [("Vexo Parcel Trust", "COMPANY"), ("VPT", "COMPANY")],
    ),
    "an acronym of other words": (
        "the Vexo Parcel Trust sued. VPC lost.",
        [("Vexo", "COMPANY"), ("VPC", "COMPANY")],
        [("Vexo", "COMPANY"), ("VPC", "COMPANY")],
    ),
    "only a title": ("the President spoke", [("President", "PERSON")], []),
    "nothing": ("it rained", [], []),
}


@pytest.mark.parametrize("name", JOINED)
def test_names_are_joined(name: str) -> None:
    """Network and rules give one name where they meet, cut at its edges, and found wherever its form stands."""
    text, network, expected = JOINED[name]
    assert names(read(text, *network)) == expected


def test_values_stand_in_kb_id() -> None:
    """A court has courts-db's id, a law its normal form, a date its day, a sum its amount."""
    doc = read("On Tuesday the 9th Circuit cut a $2 million fine under Section 1 of the Sherman Act.")
    assert [(ent.label_, ent.kb_id_) for ent in doc.ents] == [
        ("DATE", "2021-01-19"),
        ("COURT", "ca9"),
        ("MONEY", "2000000 USD"),
        ("STATUTE", "15 U.S.C. § 1"),
    ]


def test_roles_are_shared_by_all_forms_of_a_person() -> None:
    """A title before one mention makes every mention of that person a judge or an attorney."""
    doc = read(
        "Judge Alma Hewitt ruled. Hewitt cited Ian Poe, a lawyer for Vega. Poe left with Kit Lowe.",
        ("Alma Hewitt", "PERSON"),
        ("Ian Poe", "PERSON"),
        ("Kit Lowe", "PERSON"),
    )
    assert [(ent.text, ent.id_) for ent in doc.ents] == [
        ("Alma Hewitt", "judge"),
        ("Hewitt", "judge"),
        ("Ian Poe", "attorney"),
        ("Poe", "attorney"),
        ("Kit Lowe", ""),
    ]


@pytest.mark.parametrize(
    ("before", "after", "role"),
    [
        ("U.S. District Judge ", " ruled", "judge"),
        ("Justices Hewitt and ", " agreed", "judge"),
        ("Assistant U.S. Attorney ", " said", "attorney"),
        ("a lawyer for Vega, ", ", said", "attorney"),
        ("", ", an attorney for Vega, said", "attorney"),
        ("", ", a retired federal judge, said", "judge"),
        ("spokesman ", " said", ""),
        ("", ", a plumber, said", ""),
    ],
)
def test_titles_tell_roles(before: str, after: str, role: str) -> None:
    """A title before the name or an apposition after it makes a judge or an attorney."""
    assert role_of(before, after) == role


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Orin Labs Inc.", "COMPANY"),
        ("Department of Works", "GOV"),
        ("Poe & Lowe LLP", "LAWFIRM"),
        ("University of Orin", "ORG"),
        ("Orin Street", "PLACE"),
        ("Ohio", "PLACE"),
        ("Nigerian", "OTHER"),
        ("FBI", "GOV"),
        ("Reuters", "NEWS"),
    ],
)
def test_words_tell_types(name: str, label: str) -> None:
    """The words of a name speak for its type."""
    scores = scores_of_form(name.split())
    assert max(scores, key=lambda each: scores[each]) == label


WORDS = "Judge Alma Hewitt , Jr. of Orin Labs Inc. v. Vega ( MRB ) Sherman Act Supreme Court on Monday 's and \n the U.S. - $5".split(
    " "
)


@given(st.data())
@settings(deadline=None, max_examples=25)
def test_spans_never_overlap(data: st.DataObject) -> None:
    """Whatever the words and the network's names, the spans are in order, apart and within the text."""
    doc = NLP.make_doc(" ".join(data.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))))
    labels = st.sampled_from(["PERSON", "COMPANY", "ORG", "GOV", "COURT", "STATUTE", "PLACE", "DATE"])
    cuts = sorted(data.draw(st.sets(st.integers(min_value=0, max_value=len(doc)), max_size=8)))
    found = [
        Span(doc, left, right, label=data.draw(labels)) for left, right in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    end = 0
    for span in join_names(doc, found):
        assert end <= span.start < span.end <= len(doc)
        assert span.text.strip() == span.text
        end = span.end


def test_a_comma_is_no_person() -> None:
    """A mark that the network takes for a person at the end of a text is dropped."""
    doc = NLP.make_doc(",")

    assert join_names(doc, [Span(doc, 0, 1, label="PERSON")]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They met ROE-POE in court .", "ROE-POE", id="half-of-a-name"),
        pytest.param("They met Anti-Poe marchers .", "Poe", id="a-prefix"),
        pytest.param("They met Roe - Poe came later .", "Poe", id="a-dash"),
    ],
)
def test_a_name_that_begins_after_a_hyphen(text: str, expected: str) -> None:
    """Where the network marks the half behind the hyphen alone, the name is whole all the same."""
    doc = NLP.make_doc(text)
    half = next(token.i for token in doc if token.lower_ == "poe")

    assert [span.text for span in join_names(doc, [Span(doc, half, half + 1, label="PERSON")])] == [expected]


def test_a_blank_text_has_no_names() -> None:
    """An empty Doc is joined to nothing."""
    assert join_names(spacy.blank("en")(""), []) == []


LONE = [
    pytest.param("The judge heard Vexo. Vexo's servers went dark. Vexo sued.", "COMPANY", id="owns-what-firms-own"),
    pytest.param("Vexo, which runs a chat room, sued on Monday. The court heard Vexo.", "COMPANY", id="which"),
    pytest.param("Vexo, who had wept, left the court. The jury believed Vexo. She thanked them.", "PERSON", id="who"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), LONE)
def test_lone_name(text: str, label: str) -> None:
    """A one-word name that no full name explains is a firm where the text treats it as a thing, else a person."""
    doc = NLP(text)
    doc[0].is_sent_start = True
    places = [token.i for token in doc if token.text == "Vexo"]
    mentions = tuple(Mention(start=i, end=i + 1, label="PERSON") for i in places)
    ballot = Ballot(("Vexo",))
    ballot.mentions.extend(mentions)
    ballot.labels["PERSON"] = float(len(mentions))
    settle_lone_names(doc, {("Vexo",): ballot})

    assert ballot.label == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They met Ian Bishop - Roe in court .", "Ian Bishop - Roe", id="half-of-a-surname"),
        pytest.param("They met Bishop Ian Roe in court .", "Ian Roe", id="a-title"),
        pytest.param("They met Major - General Ian Roe in court .", "Ian Roe", id="a-title-of-two-words"),
    ],
)
def test_a_title_that_is_half_of_a_surname(text: str, expected: str) -> None:
    """A word of a title beside a hyphen within a name is the name's."""
    doc = NLP.make_doc(text)

    assert [span.text for span in join_names(doc, [Span(doc, 2, len(doc) - 3, label="PERSON")])] == [expected]
