"""What can be asked: one example a kind of question, for refusals, help and the guide."""

from __future__ import annotations

EXAMPLES: tuple[tuple[str, str], ...] = (
    ("claims", "Which claims did the court reject?"),
    ("claims", "Which claims are still pending?"),
    ("claims", "Which request of Acme did Judge Ruiz deny?"),
    ("claims", "What does Acme claim against Globex?"),
    ("claims", "What does the lawsuit accuse Acme of?"),
    ("claims", "What does Acme ask the court for?"),
    ("claims", "Whose claims did the court accept?"),
    ("charges", "What is Jane Doe charged with?"),
    ("charges", "Which charges was Jane Doe convicted of?"),
    ("charges", "Of which charges was Jane Doe acquitted?"),
    ("charges", "What did Jane Doe plead guilty to?"),
    ("charges", "Who was charged with fraud?"),
    ("charges", "Who pleaded guilty?"),
    ("sentences", "What sentence did Jane Doe receive?"),
    ("sentences", "How long is Jane Doe's prison sentence?"),
    ("sentences", "Who was sentenced to 108 months in prison?"),
    ("parties", "Who sued Acme?"),
    ("parties", "Whom did Acme sue?"),
    ("parties", "Who are the defendants?"),
    ("parties", "Which companies settled with Acme?"),
    ("parties", "Who is investigating Acme?"),
    ("parties", "Who was Jane Doe's co-defendant?"),
    ("courts", "Which court dismissed the lawsuit against Acme?"),
    ("courts", "Which judge sentenced Jane Doe?"),
    ("courts", "Which judge is hearing the case?"),
    ("courts", "In which court was the lawsuit filed?"),
    ("courts", "Before which judge did Jane Doe plead guilty?"),
    ("rulings", "What did the court decide?"),
    ("rulings", "How did the Supreme Court rule on the appeal?"),
    ("rulings", "Has a court ruled on Acme's request?"),
    ("rulings", "How did the court rule on Acme's lawsuit against Globex?"),
    ("rulings", "Which court ruled in Acme's favor?"),
    ("rulings", "When did the court rule?"),
    ("opinions", "Who wrote the majority opinion?"),
    ("opinions", "Which justices dissented?"),
    ("opinions", "Who joined Judge Ruiz?"),
    ("opinions", "Which judge did not take part?"),
    ("opinions", "What was the vote?"),
    ("lawyers", "Who represents Acme?"),
    ("lawyers", "Who is the plaintiffs' lawyer?"),
    ("lawyers", "Who is prosecuting the case?"),
    ("lawyers", "Which law firm filed the lawsuit against Acme?"),
    ("laws", "Which law did Acme violate?"),
    ("laws", "Which law is at issue in the case?"),
    ("laws", "Which constitutional amendment do the plaintiffs invoke?"),
    ("people", "Who is the CEO of Acme?"),
    ("people", "What position does Jane Doe hold?"),
    ("people", "Who appointed Judge Ruiz?"),
    ("people", "Who founded Acme?"),
    ("people", "Who owns Acme?"),
    ("people", "Which company did Acme acquire?"),
    ("money", "How much did Acme agree to pay?"),
    ("money", "How much was Acme fined?"),
    ("several", "Who sued Acme and what do they claim?"),
    ("counts", "How many claims did the court reject?"),
)


def nearest(question: str, *, limit: int = 3) -> list[str]:
    """The examples most like the question, best first."""
    from rapidfuzz import fuzz, process

    choices = [example for _, example in EXAMPLES]
    return [example for example, _, _ in process.extract(question, choices, scorer=fuzz.token_sort_ratio, limit=limit)]
