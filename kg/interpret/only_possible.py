"""A remedy that a law allows, or that people in general may ask for → no claim: "the law lets workers seek [double damages]".

Nobody asks for it there: "under the statute, employees can recover [damages]", "firms often ask for [a stay]", "a plaintiff
who waits will struggle to obtain [an injunction]". Who argues that the law allows it claims it.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.concepts import concept_name
from kg.interpret.observation import Observation
from kg.interpret.subjects import is_passive, subject

_LAWS = frozenset(
    "law statute act code rule provision section regulation legislation ordinance crime offense offence felony "
    "misdemeanor".split()
)
_ALLOWING = frozenset("allow let permit provide authorize authorise entitle carry cap limit prescribe enable".split())
_GETTING = frozenset("recover seek get obtain ask request receive win claim demand sue move collect".split())
_MAY = frozenset({"can", "may", "could", "might"})
_TO_COME = _MAY | {"will", "would", "must", "should"}
_AS_A_RULE = frozenset("often usually typically generally routinely normally ordinarily commonly sometimes".split())
_ARGUING = frozenset("argue claim contend allege assert maintain".split())
_HANGING = frozenset("obj obl nmod conj xcomp ccomp advcl acl acl:relcl nsubj nsubj:pass compound".split())
_MOST_STEPS = 8


def is_only_possible(seen: Observation, start: int, end: int) -> bool:
    """Whether the words name a remedy that a law allows or that people in general may ask for, and nobody is said to."""
    words = seen.doc[start:end]
    if not concept_name("remedies", words.text):
        return False
    verbs = list(_verbs_above(words.root))
    if any(verb.lemma_.lower() in _ARGUING or _is_said_by_name(seen, verb) for verb in verbs):
        return False
    return any(_is_allowed(seen, verb) or _is_general(seen, verb) for verb in verbs)


def _verbs_above(root: Token) -> Iterator[Token]:
    """Yield the verbs in whose clauses the word stands, itself included, inmost first."""
    token = root
    for _ in range(_MOST_STEPS):
        if token.pos_ == "VERB":
            yield token
        if token.head.i == token.i or token.dep_ not in _HANGING:
            return
        token = token.head


def _is_said_by_name(seen: Observation, verb: Token) -> bool:
    doer = subject(verb) if verb.lemma_.lower() == "say" else None
    return doer is not None and bool(seen.index.all_of(doer.i))


def _is_allowed(seen: Observation, verb: Token) -> bool:
    """ "The law allows", "a crime that carries"; a law that was struck down for what it did is told in the past."""
    doer = subject(verb)
    if verb.lemma_.lower() not in _ALLOWING or doer is None or is_passive(verb) or not _is_timeless(verb):
        return False
    key = seen.index.of_token(doer.i)
    return doer.lemma_.lower() in _LAWS or key is not None and seen.index.type_of(key) == "Statute"


def _is_timeless(verb: Token) -> bool:
    return verb.tag_ in ("VBZ", "VBP") or any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children)


def _is_general(seen: Observation, verb: Token) -> bool:
    """ "Under the law, employees can recover", "firms often ask", "a plaintiff who waits will struggle to obtain"."""
    doer = subject(verb)
    if doer is None or doer.pos_ != "NOUN" or seen.index.all_of(doer.i) or doer.lemma_.lower() in _LAWS:
        return False
    articles = {child.lower_ for child in doer.children if child.dep_ in ("det", "nmod:poss", "nummod")}
    anybody = doer.tag_ == "NNS" and not articles or bool(articles) and articles <= {"a", "an", "any", "every"}
    if not anybody:
        return False
    modals = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if any(child.lower_ in _AS_A_RULE for child in verb.children if child.dep_ == "advmod"):
        return _is_timeless(verb)
    if verb.lemma_.lower() in _GETTING and modals & _MAY:
        return any(child.lemma_.lower() in _LAWS for child in verb.children if child.dep_ == "obl")
    return bool(articles) and bool(modals & _TO_COME) and any(c.dep_ == "acl:relcl" for c in doer.children)
