"""A question's words give its clause: the hole, the verb, who stands before and after it."""

from __future__ import annotations

import pytest

from kg.ask.clause import read_clause
from kg.ask.words import text_of

# question, (wh, noun, slot, subject, verb, passive, rest)
CLAUSES = [
    ("Who sued Acme?", ("who", "", "subject", "", "sue", False, "Acme")),
    ("Whom did Acme sue?", ("whom", "", "object", "Acme", "sue", False, "")),
    ("By whom was Acme sued?", ("whom", "", "object", "Acme", "sue", True, "")),
    ("Which claims of Acme did the appeals court reject in May?", ("which", "claims of Acme", "object", "the appeals court", "reject", False, "in May")),
    ("Which claims were dismissed?", ("which", "claims", "subject", "", "dismiss", True, "")),
    ("What has Acme accused Globex of?", ("what", "", "object", "Acme", "accuse", False, "Globex of")),
    ("Which judge struck the law down?", ("which", "judge", "subject", "", "strike", False, "the law")),
    ("Which law firm filed the suit?", ("which", "law firm", "subject", "", "file", False, "the suit")),
    ("How much was Acme ordered to pay?", ("how much", "", "object", "Acme", "order", True, "to pay")),
    ("Who is Acme's lawyer?", ("who", "", "complement", "", "be", False, "Acme's lawyer")),
    # a noun that looks like a verb stays a noun
    ("Which requests did the judge grant?", ("which", "requests", "object", "the judge", "grant", False, "")),
    ("What charges does Doe face?", ("what", "charges", "object", "Doe", "face", False, "")),
    ("Which argument of the state did the court accept?", ("which", "argument of the state", "object", "the court", "accept", False, "")),
    # participles before nouns are no verbs of the clause
    ("What were the proposed fines?", ("what", "", "complement", "", "be", False, "the proposed fines")),
    ("Which companies settled with Acme?", ("which", "companies", "subject", "", "settle", False, "with Acme")),
    ("Has the court ruled on the ban?", ("yes/no", "", "object", "the court", "rule", False, "on the ban")),
    ("List the companies that pleaded guilty.", ("which", "companies", "subject", "", "plead", False, "guilty")),
    ("Please tell me who sued Acme", ("who", "", "subject", "", "sue", False, "Acme")),
    # a phrase in front stands for one at the end
    ("In the Acme case, who was convicted?", ("who", "", "subject", "", "convict", True, "in the Acme case")),
    # a list's participle before a preposition is passive
    ("lawsuits filed by Acme", ("list", "lawsuits", "subject", "", "file", True, "by Acme")),
    # who they are: those who sue
    ("Who are the counties suing Acme?", ("which", "counties", "subject", "", "sue", False, "Acme")),
    ("Who is Acme suing?", ("who", "", "object", "Acme", "sue", False, "")),
    ("How were they convicted and sentenced?", ("how", "", "complement", "they", "convict", True, "and sentenced")),
    ("What is the name of the judge who denied the motion?", ("which", "judge", "subject", "", "deny", False, "the motion")),
]  # fmt: skip


@pytest.mark.parametrize(("question", "expected"), CLAUSES, ids=[question for question, _ in CLAUSES])
def test_read_clause(question, expected):
    """Active, passive, fronted and nominal questions have the same parts."""
    clause = read_clause(question)

    assert clause is not None
    found = (
        clause.wh,
        text_of(clause.noun),
        clause.slot,
        text_of(clause.subject),
        clause.verb,
        clause.passive,
        text_of(clause.rest),
    )
    assert found == expected


@pytest.mark.parametrize("text", ["", "?", "Acme", "the the the"])
def test_no_clause(text):
    """Words without a question have no clause that asks for anything known."""
    clause = read_clause(text)

    assert clause is None or clause.verb == "be"


def test_negation():
    """ "Not" is seen wherever it stands."""
    for question in (
        "Which claims have not been granted?",
        "Which claims were not rejected?",
        "Which claim didn't the court accept?",
    ):
        clause = read_clause(question)
        assert clause is not None
        assert clause.negated, question
