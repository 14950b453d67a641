"""However a question is typed, it gets the answer of the plain question; what is not in the store stays unanswered."""

from __future__ import annotations

import pytest
from ask.stories import customs, fill, story_store

from kg.ask import ask
from kg.ask.nested import inner_question
from kg.ask.several import questions_in
from kg.ask.wording import plainly
from kg.store import open_store

GUILD, HALVORSEN, VELT, OKORO = "Northwind Pilots Guild", "Halvorsen Lines Inc.", "Dorian Velt", "Anselm Okoro"
TOWING, INJUNCTION, RETRIAL = "broke a towing contract", "preliminary injunction", "bid for a new trial"
CASTELLAN, LINDQVIST, OREGON = "Miriam Castellan", "Petra Lindqvist", "U.S. District Court for the District of Oregon"

PLAIN = [
    # wrapped and contracted
    ("Could you tell me who Velt's lawyer is?", "who is Velt's lawyer"),
    ("I'd like to know what Doe was charged with", "what was Doe charged with"),
    ("who's suing Acme", "who is suing Acme"),
    ("Please list the companies that pleaded guilty", "which companies pleaded guilty"),
    # the order of a statement
    ("Acme was sued by whom?", "by whom was Acme sued"),
    ("Roe works for which company?", "for which company does Roe work"),
    ("Acme v. whom?", "whom did Acme sue"),
    ("claims the judge tossed", "which claims did the judge toss"),
    ("the crimes that Doe admitted", "which crimes did Doe admit"),
    # noun phrases
    ("attorney for the guild", "who is the attorney for the guild"),
    ("Doe's job?", "what is Doe's job"),
    ("amount of the Acme settlement", "how much was the Acme settlement"),
    ("ex-employees of Acme", "who worked for Acme"),
    # expressions
    ("Who took Acme to court?", "Who sued Acme"),
    ("To which charge did Doe confess?", "which charge did Doe plead guilty to"),
    ("Who put Judge Roe on the bench?", "Who appointed Judge Roe"),
    ("Who did put Judge Roe on the bench?", "Who did appoint Judge Roe"),
    # a state in one word
    ("What remains to be decided?", "which claims are pending"),
    ("charges still pending against Roe", "which charges against Roe are pending"),
    ("Which of Doe's arguments failed to convince the court?", "Which of Doe's arguments were rejected"),
    # what is plain stays so
    ("Which claims were made by the guild?", "Which claims were made by the guild"),
    ("What did the court order Acme to do?", "What did the court order Acme to do"),
    ("In which court was Roe's lawsuit filed?", "In which court was Roe's lawsuit filed"),
]

QUESTIONS = [
    # counsel
    ("Who's the lawyer for Velt?", [OKORO]),
    ("velt's attorney", [OKORO]),
    ("Who acted as counsel for Dorian Velt?", [OKORO]),
    ("Which lawyer has Velt hired?", [OKORO]),
    ("Does Velt have a lawyer?", [OKORO]),
    ("For whom did Okoro appear?", [VELT, "Tarn Ferries"]),
    ("Which clients does Okoro have?", [VELT, "Tarn Ferries"]),
    ("Who represents the guild?", []),
    # sides
    ("Which organization went to court against Halvorsen?", [GUILD]),
    ("What company was hauled into court by the Northwind Pilots Guild?", [HALVORSEN]),
    ("What's the name of the company that the guild sued?", [HALVORSEN]),
    ("the company the guild sued", [HALVORSEN]),
    ("Defendant in the suit by the guild?", [HALVORSEN]),
    ("In Velt's case, who was the judge?", [LINDQVIST]),
    ("Who made the contract claim?", [GUILD]),
    ("Against whom is the contract claim directed?", [HALVORSEN]),
    ("Who faces a bribery charge?", [VELT]),
    ("Who allegedly broke a towing contract?", [HALVORSEN]),
    ("Who allegedly poisoned the harbour?", []),
    # claims and their state
    ("what is halvorsen alleged to have done", [TOWING]),
    ("What does Halvorsen stand accused of?", [TOWING]),
    ("What allegations does Halvorsen face?", [TOWING]),
    ("which claims concern towing", [TOWING]),
    ("Is anything still pending against Halvorsen?", [TOWING]),
    ("What is still before the court?", [TOWING]),
    ("open claims against Halvorsen", [TOWING]),
    ("which of the pilots' requests was unsuccessful", [INJUNCTION]),
    ("Which claims were granted in part?", []),
    ("Disposition of the smuggling charge", ["rejected"]),
    ("Where does the contract claim stand?", ["pending"]),
    # criminal cases
    ("What crimes was Velt accused of committing?", ["bribery", "smuggling"]),
    ("The charges Velt was convicted of?", ["bribery"]),
    ("What did Velt cop to?", ["bribery"]),
    ("Which charges ended in acquittal?", ["smuggling"]),
    ("number of charges against Velt", ["2"]),
    ("Who beat the smuggling charge?", [VELT]),
    ("Who got four years in prison?", [VELT]),
    ("What punishment did the judge give Velt?", ["four years in prison"]),
    ("How many years did Velt get?", ["four years in prison"]),
    ("Was it Velt or Renner who pleaded guilty?", [VELT]),
    ("who pleaded guilty and to what?", [VELT, "bribery"]),
    ("Who was sentenced, and for how long?", [VELT, "four years in prison"]),
    ("Who wasn't convicted?", []),
    # courts
    ("Who presided over the towing case?", [CASTELLAN]),
    ("Which judge is assigned to the guild's lawsuit?", [CASTELLAN]),
    ("court where the guild sued", [OREGON]),
    ("court in the Velt case", ["Tarn County Court"]),
    ("In front of which judge did Velt appear?", [LINDQVIST]),
    ("Which court convicted the guild?", []),
    # posts and bodies
    ("Who is in charge of Halvorsen Lines?", ["Tobias Renner"]),
    ("Who serves as chief executive of Halvorsen?", ["Tobias Renner"]),
    ("Tobias Renner is the CEO of which company?", [HALVORSEN]),
    ("Where does Tobias Renner work?", [HALVORSEN]),
    ("What does Tobias Renner do?", ["chief executive"]),
    ("Who put Judge Lindqvist on the bench?", ["Ines Marchetti"]),
    ("Tarn Ferries' new owner?", ["Brightwater Freight"]),
    # a question inside the question
    ("Who represents the officer who was convicted of bribery?", [OKORO]),
    ("Who leads the company that the guild is suing?", ["Tobias Renner"]),
    ("Who is the chief executive of the company sued by the guild?", ["Tobias Renner"]),
    # but for somebody
    ("Besides Velt, whom does Okoro represent?", ["Tarn Ferries"]),
    ("Who does Okoro represent apart from Velt?", ["Tarn Ferries"]),
    # cases and sums
    ("Which cases involve Halvorsen?", [f"{GUILD} v. {HALVORSEN}"]),
    ("How much is the guild suing for?", ["$1.5 million"]),
    ("How much did Halvorsen settle for?", []),
]  # fmt: skip


@pytest.mark.parametrize(("question", "plain"), PLAIN, ids=[question for question, _ in PLAIN])
def test_plainly(question, plain):
    """A question loses its wrapping and gets the order of a question."""
    assert plainly(question) == plain


@pytest.mark.parametrize(("question", "expected"), QUESTIONS, ids=[question for question, _ in QUESTIONS])
def test_ask(question, expected):
    """Plain speech is answered as the law's words are."""
    answer = ask(question, story_store())

    assert answer.refused is None
    assert sorted(found.label for found in answer.answers) == sorted(expected)


@pytest.mark.parametrize("question", ["Who painted the harbour?", "How many islanders sued?", "Why did the guild sue?"])
def test_refused(question):
    """What no part of the graph speaks of is refused however plainly it is asked."""
    assert ask(question, story_store()).refused


DESCRIBED = [
    ("What's the accused charged with?", ["bribery", "smuggling"]),
    ("Who represents the defendant?", [OKORO]),
    ("Which requests by the accused were denied?", [RETRIAL]),
    ("What did the governor plead guilty to?", []),
]


@pytest.mark.parametrize(("question", "expected"), DESCRIBED, ids=[question for question, _ in DESCRIBED])
def test_described(question, expected):
    """In a single document a role is the one who plays it."""
    answer = ask(question, fill(open_store(), customs()))

    assert sorted(found.label for found in answer.answers) == sorted(expected)


def test_inner_question():
    """A relative clause is a question of its own, but not where it is all that is asked."""
    assert inner_question("Who appointed the judge who sentenced Doe?") == (
        "which judge sentenced Doe",
        "Who appointed ",
    )
    assert inner_question("Who is the judge who sentenced Doe?") is None
    assert inner_question("Which court upheld the law that bars towing?") is None


def test_elliptic():
    """A second question word without a verb takes the verb of the first."""
    assert questions_in("Who did Acme settle with, and for how much?") == [
        "Who did Acme settle with?",
        "for how much did Acme settle?",
    ]
