"""Arguments stand at the same places however the sentence is put."""

from __future__ import annotations

import pytest
from interpret import trees

from kg.interpret.arguments import verb_arguments
from kg.interpret.fillers import conjuncts, filler
from kg.interpret.nominals import noun_arguments
from kg.interpret.subjects import antecedent, is_passive, subject

ALLOWED = "It|it|PRP|nsubj|2 allowed|allow|VBD|root|0 the|the|DT|det|4 rule|rule|NN|obj|2 to|to|TO|mark|6 stand|stand|VB|acl|4 .|.|.|punct|2"
STRIKES = "Court|court|NN|nsubj|2 strikes|strike|VBZ|root|0 down|down|RP|compound:prt|2 school|school|NN|compound|5 fees|fee|NNS|nmod|2"


FEES = (
    "She|she|PRP|nsubj|2 granted|grant|VBD|root|0 fees|fee|NNS|obj|2 but|but|CC|cc|{at} {words} costs|cost|NNS|conj|3"
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("not|not|RB|advmod|6", ["fees"], id="but not"),
        pytest.param("not|not|RB|advmod|8 yet|yet|RB|advmod|8 all|all|DT|det|8", ["fees"], id="but not yet"),
        pytest.param("also|also|RB|advmod|6", ["fees", "costs"], id="but also"),
        pytest.param("not|not|RB|advmod|7 only|only|RB|advmod|7", ["fees", "costs"], id="not only"),
        pytest.param("not|not|RB|advmod|8 -|-|HYPH|punct|6 paid|pay|VBN|amod|8", ["fees", "costs"], id="not-paid"),
    ],
)
def test_conjuncts_leave_out_what_is_denied(words: str, expected: list[str]) -> None:
    """What a list names only to leave it out fills no place."""
    doc = trees.tree(FEES.format(at=len(words.split()) + 5, words=words))
    assert [token.text for token in conjuncts(doc[2])] == expected


@pytest.mark.parametrize(
    ("rows", "verb", "place", "words"),
    [
        pytest.param(trees.ACTIVE, 2, "subject", ["bakery"], id="active subject"),
        pytest.param(trees.ACTIVE, 2, "object", ["mill"], id="active object"),
        pytest.param(trees.PASSIVE, 3, "subject", ["bakery"], id="passive: by is the subject"),
        pytest.param(trees.PASSIVE, 3, "object", ["mill"], id="passive: its subject is the object"),
        pytest.param(trees.RELATIVE, 5, "object", ["suit"], id="relative pronoun stands for its noun"),
        pytest.param(trees.RELATIVE, 5, "against", ["mill"], id="preposition"),
        pytest.param(trees.REFUSED, 4, "subject", ["judge"], id="control by the subject"),
        pytest.param(trees.ASKED, 6, "subject", ["judge"], id="control by the object"),
        pytest.param(trees.ASKED_PASSIVE, 5, "subject", ["court"], id="control under a passive"),
        pytest.param(trees.COORDINATED, 3, "subject", ["Police"], id="shared subject"),
        pytest.param(trees.COORDINATED, 1, "object", ["clerk"], id="shared object"),
        pytest.param(trees.PARTICIPLE, 3, "object", ["clerk"], id="participle: its noun is the object"),
        pytest.param(trees.PARTICIPLE, 3, "subject", [], id="participle: no subject rather than a wrong one"),
        pytest.param(trees.AWARDED, 2, "indirect-object", ["She"], id="passive of a verb with two objects"),
        pytest.param(trees.AWARDED, 2, "object", ["damages"], id="what was awarded stays the object"),
        pytest.param(trees.SAID, 2, "that-clause", ["dismissed"], id="clause without that"),
        pytest.param(ALLOWED, 1, "to-clause", ["stand"], id="infinitive hung on the object"),
        pytest.param(ALLOWED.replace("allowed|allow", "saw|see"), 1, "to-clause", [], id="no verb that takes one"),
        pytest.param(STRIKES, 1, "object", ["fees"], id="bare noun called a modifier"),
    ],
)
def test_verb_places(rows: str, verb: int, place: str, words: list[str]):
    """A verb's best reading has these words at the place."""
    arguments = verb_arguments(trees.tree(rows)[verb])[0]
    assert [word.text for word in arguments.places.get(place, ())] == words


@pytest.mark.parametrize(
    ("rows", "noun", "place", "words"),
    [
        pytest.param(trees.NOMINAL, 3, "poss", ["judge"], id="possessor"),
        pytest.param(trees.NOMINAL, 3, "of", ["motion"], id="of"),
        pytest.param(trees.RELATIVE, 1, "by", ["bakery"], id="who filed it, from the relative clause"),
        pytest.param(trees.RELATIVE, 1, "against", ["mill"], id="against whom, from the relative clause"),
        pytest.param(trees.BID, 1, "to-clause", ["overturn"], id="what the bid is for"),
        pytest.param(trees.SOUGHT, 3, "light-subject", [], id="seeking is not having"),
    ],
)
def test_noun_places(rows: str, noun: int, place: str, words: list[str]):
    """A noun has these words at the place."""
    arguments = noun_arguments(trees.tree(rows)[noun])
    assert [word.text for word in arguments.places.get(place, ())] == words


def test_antecedent_of_relative_pronoun():
    """ "That" in a relative clause stands for the noun before it; a noun stands for itself."""
    doc = trees.tree(trees.REVERSED)
    assert antecedent(doc[5]).text == "ruling"
    assert antecedent(doc[9]).text == "law"


def test_passive():
    """Only the passive and the bare participle are passive; the perfect is not."""
    assert is_passive(trees.tree(trees.PASSIVE)[3])
    assert is_passive(trees.tree(trees.PARTICIPLE)[3])
    assert not is_passive(trees.tree(trees.SAID)[6])


def test_no_subject_for_a_clause_on_a_noun_without_holder():
    """Whose bid it is, nobody said."""
    assert subject(trees.tree(trees.BID)[3]) is None


@pytest.mark.parametrize(
    ("rows", "head", "text"),
    [
        pytest.param(trees.PASSIVE, 6, "the bakery", id="without its preposition"),
        pytest.param(trees.RELATIVE, 1, "The suit", id="without its relative clause"),
        pytest.param(trees.BID, 1, "A bid to overturn the ban", id="with the clause that says what for"),
        pytest.param(trees.PARTICIPLE, 1, "The clerk", id="without what commas set apart"),
        pytest.param(trees.SAID, 6, "the judge had dismissed the suit", id="a clause is all of it"),
        pytest.param(trees.REFUSED, 4, "to block the merger", id="an infinitive keeps its to"),
    ],
)
def test_filler_is_the_phrase(rows: str, head: int, text: str):
    """The phrase of a head word, as the graph may quote it."""
    doc = trees.tree(rows)
    found = filler(doc[head])
    assert doc[found.start : found.end].text == text


PLEADED = (
    "She|she|PRP|nsubj|2 pleaded|plead|VBD|root|0 guilty|guilty|JJ|xcomp|2 to|to|IN|mark|5 lying|lie|VBG|advcl|2 "
    "and|and|CC|cc|7 stealing|steal|VBG|conj|5 and|and|CC|cc|10 did|do|VBD|aux|10 testify|testify|VB|conj|5 .|.|.|punct|2"
)


@pytest.mark.parametrize(
    ("head", "words"),
    [
        pytest.param(4, ["lying", "stealing"], id="a finite verb goes on from the main verb, not from a gerund"),
        pytest.param(6, ["stealing"], id="the last one"),
    ],
)
def test_conjuncts(head: int, words: list[str]):
    """What is coordinated with a word is of its kind."""
    assert [word.text for word in conjuncts(trees.tree(PLEADED)[head])] == words
