"""Questions are answered from what the store states, with quotes; what it does not state gets no answer."""

from __future__ import annotations

import pytest
from ask.stories import documents, hostile_store, story_store

from kg.ask import ask

TEXTS = {document.title: document.text for document in documents()}

QUESTIONS = [
    # who and whom, active, passive, nominal
    ("Who sued Halvorsen?", ["Northwind Pilots Guild"]),
    ("By whom was Halvorsen Lines sued?", ["Northwind Pilots Guild"]),
    ("Who filed the lawsuit against Halvorsen?", ["Northwind Pilots Guild"]),
    ("Whom did the Northwind Pilots Guild sue?", ["Halvorsen Lines Inc."]),
    ("Which company is the guild suing?", ["Halvorsen Lines Inc."]),
    ("Who sued the Northwind Pilots Guild?", []),
    ("Who represents Dorian Velt?", ["Anselm Okoro"]),
    ("Who is Velt's lawyer?", ["Anselm Okoro"]),
    ("Whom does Okoro represent?", ["Dorian Velt", "Tarn Ferries"]),
    ("Who is Anselm Okoro's client?", ["Dorian Velt", "Tarn Ferries"]),
    ("Who is the chief executive of Halvorsen?", ["Tobias Renner"]),
    ("Who runs Halvorsen Lines?", ["Tobias Renner"]),
    ("Who is Halvorsen's CEO?", ["Tobias Renner"]),
    ("Who appointed Judge Lindqvist?", ["Ines Marchetti"]),
    ("Which company acquired Tarn Ferries?", ["Brightwater Freight"]),
    ("Which company did Brightwater buy?", ["Tarn Ferries"]),
    ("Who acquired Halvorsen?", []),
    ("Who charged Velt?", ["Office of the State Attorney"]),
    # claims, by side, party and state
    ("Which claims did the court reject?", ["bid for a new trial", "preliminary injunction", "smuggling"]),
    ("Which request of the Northwind Pilots Guild was denied?", ["preliminary injunction"]),
    ("What did Judge Castellan deny?", ["preliminary injunction"]),
    ("Which claims are still pending?", ["broke a towing contract"]),
    ("Which claims have not been decided?", ["broke a towing contract"]),
    ("What does the guild claim against Halvorsen?", ["broke a towing contract"]),
    ("What does the Northwind Pilots Guild ask the court for?", ["preliminary injunction"]),
    ("Which claims did Judge Castellan accept?", []),
    ("What is the status of the guild's request for a preliminary injunction?", ["rejected"]),
    # charges, pleas, sentences
    ("What is Dorian Velt charged with?", ["bribery", "smuggling"]),
    ("What did Velt plead guilty to?", ["bribery"]),
    ("Of which charge was Velt acquitted?", ["smuggling"]),
    ("Which charges was Velt convicted of?", ["bribery"]),
    ("Who pleaded guilty to bribery?", ["Dorian Velt"]),
    ("Who pleaded guilty to smuggling?", []),
    ("What sentence did Velt receive?", ["four years in prison"]),
    ("How long is Dorian Velt's prison sentence?", ["four years in prison"]),
    ("What sentence did Tobias Renner receive?", []),
    ("Who was sentenced to four years in prison?", ["Dorian Velt"]),
    # courts and judges
    ("Which judge sentenced Velt?", ["Petra Lindqvist"]),
    ("Which judge denied the preliminary injunction?", ["Miriam Castellan"]),
    ("Which court refused the bid for a new trial?", ["court of appeals"]),
    ("In which court did the guild sue Halvorsen?", ["U.S. District Court for the District of Oregon"]),
    ("Which judge granted the preliminary injunction?", []),
    # money and dates
    ("How much was Velt fined?", ["$40,000"]),
    ("When was Velt sentenced?", ["2021-07-02"]),
    ("When did the guild sue Halvorsen?", ["2023-03-03"]),
    ("Which claims did the court reject in 2023?", ["preliminary injunction"]),
    ("Which claims did the court reject before 2022?", []),
    ("What was decided since 2023?", ["denied the guild's request for a preliminary injunction"]),
    # superlatives
    ("Which judge rejected the most claims?", ["Miriam Castellan"]),
    ("Who is Tobias Renner?", ["chief executive"]),
    # whether, how many, lists
    ("Did the guild sue Halvorsen?", ["Northwind Pilots Guild"]),
    ("Did Halvorsen sue the guild?", []),
    ("How many charges does Velt face?", ["2"]),
    ("List the law firms.", ["Okoro & Quist LLP"]),
    ("How many documents mention Velt?", ["1"]),
    # cases, by side and bench
    ("Which lawsuit did the guild file?", ["Northwind Pilots Guild v. Halvorsen Lines Inc."]),
    ("How many lawsuits did the guild file?", ["1"]),
    ("Which lawsuits did Halvorsen file?", []),
    ("Which cases is Halvorsen a defendant in?", ["Northwind Pilots Guild v. Halvorsen Lines Inc."]),
    ("Which cases is Halvorsen a plaintiff in?", []),
    ("Which cases did Judge Castellan hear?", ["Northwind Pilots Guild v. Halvorsen Lines Inc."]),
    # what there is, and in which state
    ("Is there a lawsuit against Halvorsen?", ["Northwind Pilots Guild v. Halvorsen Lines Inc."]),
    ("Is there a lawsuit against Tarn Ferries?", []),
    ("Is the contract claim still pending?", ["broke a towing contract"]),
    ("Is the request for a preliminary injunction still pending?", []),
    ("What is the guild's lawsuit about?", ["broke a towing contract"]),
    ("Which claims are about contracts?", ["broke a towing contract"]),
    ("What are the charges against Velt?", ["bribery", "smuggling"]),
    ("What are the charges against Tobias Renner?", []),
    ("What are the guild's claims?", ["broke a towing contract", "preliminary injunction"]),
    # a ruling on another claim is none on this one, though the same words tell of both
    ("Has the court decided the contract claim?", []),
    # what for, and where
    ("What was Velt sentenced for?", ["bribery"]),
    ("What was Velt fined for?", ["bribery"]),
    ("How long must Velt spend in prison?", ["four years in prison"]),
    # a noun of the graph's kinds, by the tables with which documents are read
    ("Which governor appointed Judge Lindqvist?", ["Ines Marchetti"]),
]  # fmt: skip

REFUSED = [
    "What is the weather like in Tarn?",
    "Should Velt appeal?",
    "Is Dorian Velt a good person?",
    "Which decisions did Velt appeal?",
    "Why did the judge deny the injunction?",
    "Who painted the harbour?",
    "Who is Zanzibar?",
    "Write a poem about towing.",
    # what is no kind of thing in the graph
    "How many jurors acquitted Velt?",
    "Which islands did the guild sue?",
    "",
]


@pytest.mark.parametrize(("question", "expected"), QUESTIONS, ids=[question for question, _ in QUESTIONS])
def test_answers(question, expected):
    """A question gets every thing that the store states for it, and nothing else."""
    answer = ask(question, story_store())

    assert answer.refused is None
    assert sorted(found.label for found in answer.answers) == sorted(expected)


@pytest.mark.parametrize(("question", "expected"), QUESTIONS, ids=[question for question, _ in QUESTIONS])
def test_every_answer_is_quoted(question, expected):
    """Each answer has a quote, and the quote stands in its document where it says."""
    for found in ask(question, story_store()).answers:
        assert found.evidence
        for quote in found.evidence:
            assert TEXTS[quote.title][quote.start : quote.end] == quote.quote


@pytest.mark.parametrize("question", REFUSED)
def test_refused(question):
    """What the graph cannot tell is refused, with questions that would be understood."""
    answer = ask(question, story_store())

    assert answer.refused
    assert answer.answers == ()
    assert answer.suggestions


def test_refused_noun_is_told_what_can_be_asked():
    """A noun that names no kind of thing in the graph is called by its name, with the kinds that there are."""
    refused = ask("How many jurors acquitted Velt?", story_store()).refused

    assert refused is not None
    assert "“jurors”" in refused
    assert "people, companies" in refused


def test_counted_beyond_the_noun():
    """Where the graph cannot tell some from all of a kind, the count says that it counts all."""
    firms = ask("How many firms did the guild sue?", story_store())
    carriers = ask("How many businesses did the guild sue?", story_store())
    banks = ask("How many banks did the guild sue?", story_store())

    assert [answer.answers[0].label for answer in (firms, carriers, banks)] == ["1", "1", "1"]
    assert not any("counted" in note for answer in (firms, carriers) for note in answer.notes)
    assert any("every company is counted" in note for note in banks.notes)


def test_paraphrases_of_names():
    """A misspelt name is read as the nearest one, and the answer says so."""
    answer = ask("Who sued Halvorson?", story_store())

    assert [found.label for found in answer.answers] == ["Northwind Pilots Guild"]
    assert any("Halvorsen" in note for note in answer.notes)


def test_unknown_name_is_said():
    """A name that the store does not have gives no answer, and the answer names it."""
    answer = ask("Who sued Zanzibar Tea?", story_store())

    assert answer.answers == ()
    assert any("Zanzibar" in note for note in answer.notes)


@pytest.mark.parametrize(
    "question",
    [
        "What does Zanzibar Tea claim?",
        "What is Zanzibar Tea charged with?",
        "What does Zanzibar Tea ask the court for?",
        "Which claims of Zanzibar Tea did the court reject?",
        "Which judge sentenced Zanzibar?",
        "How did the court rule on Zanzibar's appeal?",
        "Did Zanzibar Tea sue Halvorsen?",
        "In which court did Zanzibar Tea sue?",
        "Who is the CEO of Zanzibar Tea?",
        "How much was Zanzibar Tea fined?",
    ],
)
def test_unknown_name_never_answers_for_others(question):
    """What is asked of a name that the store does not have is not answered with what others did."""
    assert ask(question, story_store()).answers == ()


def test_alleged_is_counted_not_answered():
    """A charge that is only alleged is no answer, but is counted."""
    answer = ask("Who charged Brightwater?", story_store())

    assert answer.answers == ()
    assert "1 more is alleged, not decided" in answer.notes


def test_sparql_gives_the_answer():
    """The query shown is the one that finds the answers."""
    store = story_store()
    answer = ask("Which judge denied the preliminary injunction?", store)

    assert {str(term) for term in store.query(answer.sparql).column("answer")} == {
        found.iri for found in answer.answers
    }


def test_names_cannot_break_out_of_the_query():
    """Quotes, braces and angle brackets in a question and in the store stay data."""
    answer = ask('Who sued "O\'Malley & {Sons}"?', hostile_store())

    assert [found.label for found in answer.answers] == ['<img src=x onerror="window.ran=2"> Holdings']
    assert ask('Who sued "} UNION { ?answer ?p ?o } #"?', hostile_store()).answers == ()


def test_json_has_the_agreed_keys():
    """An answer turns into the four keys that other programs read, its quotes into five."""
    reply = ask("Who sued Halvorsen?", story_store()).as_json()

    assert set(reply) == {"question", "sparql", "answers", "refused"}
    assert set(reply["answers"][0]) == {"iri", "label", "altLabels", "type", "evidence"}
    assert set(reply["answers"][0]["evidence"][0]) == {"document", "title", "quote", "start", "end"}


def test_answer_shows_itself():
    """A notebook gets the answer as HTML in which names are only text."""
    shown = ask('Who sued "O\'Malley & {Sons}"?', hostile_store())._repr_html_()

    assert "<img" not in shown
    assert "&lt;img" in shown
