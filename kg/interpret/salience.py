"""A pronoun and what was mentioned before it → the one that it stands for, or none."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.interpret.candidates import LATEST, Candidate, sentence_of
from kg.interpret.kinds import kinds_of
from kg.interpret.mentions import BODIES, PEOPLE, PRONOUNS, Mention
from kg.interpret.subjects import subject

__all__ = ["choose_for_pronoun", "spoken"]

CLAUSES = ("acl:relcl", "acl", "appos")  # how a relative clause hangs on its noun; the last is the parser's slip
WINDOW = 5  # sentences back
OWN_CLAUSE = 1.6  # by how much whose deed its clause tells of is the likelier
OFFICIAL = 0.3  # by how much a judge or lawyer is the less likely to be who is sentenced
_DONE_TO_ACCUSED = frozenset(
    "order sentence convict acquit indict charge arrest jail imprison arraign fine clear".split()
)
_DECIDING = frozenset(
    "deny reject grant dismiss refuse toss throw turn rebuff approve allow accept overrule hear consider weigh".split()
)
_ASKED = frozenset({"Request", "Accusation", "Appeal", "Suit"})
_PLEADING = frozenset({"sue", "plead", "appeal", "petition"})


def choose_for_pronoun(
    doc: Doc, pronoun: Mention, candidates: dict[int, Candidate], *, speaker: int | None, voice: str = ""
) -> int | None:
    """The candidate that a pronoun stands for, or None when nothing fits.

    `voice` tells quotations apart: "I" of one quotation, or of the text outside all of them, is one person.
    """
    token = doc[pronoun.head]
    person = PRONOUNS[token.lower_][2] if token.lower_ in PRONOUNS else 3
    if person in (1, 2):
        found = _choose_first_person(token, candidates, speaker) if person == 1 else None
        return found if found is not None else _same_voice(spoken(token, voice), candidates)
    if person == 0:
        return _relative(token, candidates)
    sentence = sentence_of(doc, pronoun.head)
    best, best_score = None, 0.0
    for candidate in candidates.values():
        if candidate.root == speaker or not _pronoun_fits(pronoun, token, candidate) or _is_bound(token, candidate):
            continue
        score = candidate.salience(sentence, window=WINDOW)
        score *= _parallel(token, candidate, sentence)
        if _is_accused(token) and any(mention.role for mention in candidate.mentions):
            score *= OFFICIAL
        score *= OWN_CLAUSE if _is_subject_above(token, candidate) else 1.0
        if candidate.is_named:
            score *= 1.3
        # Of two as present as each other the one named last is meant.
        if score > best_score or best is not None and score == best_score and candidate.last > candidates[best].last:
            best, best_score = candidate.root, score
    return best if best_score >= 0.1 else None


def spoken(token: Token, voice: str) -> str:
    """ "I", "we" or "you" with the voice that says it; empty for any other word."""
    known = PRONOUNS.get(token.lower_)
    if known is None or known[2] not in (1, 2):
        return ""
    return f"{known[2]}{known[0]} {voice}"


def _same_voice(said: str, candidates: dict[int, Candidate]) -> int | None:
    return next((candidate.root for candidate in candidates.values() if candidate.speaks == said), None)


def _choose_first_person(token: Token, candidates: dict[int, Candidate], speaker: int | None) -> int | None:
    if speaker is None or speaker not in candidates:
        return None
    kinds = candidates[speaker].types
    if token.lower_ in ("we", "us", "our", "ours", "ourselves"):
        # "We" of a company or a court is itself; of a person, nobody knows who else.
        return speaker if kinds & BODIES else None
    return speaker if not kinds or kinds & PEOPLE else None


def _relative(token: Token, candidates: dict[int, Candidate]) -> int | None:
    """The noun that a relative clause hangs on: "Roe, who sued"."""
    clause = token.head
    seen = 0
    while clause.dep_ not in CLAUSES and clause.head.i != clause.i and seen < 6:
        clause, seen = clause.head, seen + 1
    if clause.dep_ not in CLAUSES:
        return None
    for candidate in candidates.values():
        if clause.head.i in candidate.heads():
            return candidate.root
    return None


def _pronoun_fits(pronoun: Mention, token: Token, candidate: Candidate) -> bool:
    gender, kinds = candidate.gender, candidate.types
    if pronoun.gender in ("m", "f"):
        if "plur" in candidate.numbers or (kinds and not kinds & PEOPLE):
            return False
        return gender in (pronoun.gender, "p", "") and (bool(kinds) or gender != "")
    if pronoun.gender == "n":
        return gender not in ("m", "f", "p") and "plur" not in candidate.numbers and not (kinds and kinds <= PEOPLE)
    if "plur" in candidate.numbers:
        return True
    return candidate.is_collective or bool(kinds & BODIES and "sing" not in candidate.numbers)


def _is_bound(token: Token, candidate: Candidate) -> bool:
    """Whether grammar forbids the candidate: "Roe sued him" is not Roe himself; "his lawyer" is not his own lawyer."""
    reflexive = token.lower_.endswith(("self", "selves"))
    heads = candidate.heads()
    if token.dep_ == "nmod:poss":
        return token.head.i in heads or _decider(token.head) in heads
    if token.dep_.startswith("nsubj"):
        return _asks_court(token.head) and any(mention.role == "judge" for mention in candidate.mentions)
    if token.dep_ in ("obj", "iobj", "obl", "obl:agent"):
        siblings = {
            child.i for child in token.head.children if child.dep_ in ("nsubj", "nsubj:pass", "obj", "iobj", "obl")
        }
        if not siblings and token.head.dep_ in ("xcomp", "conj"):
            siblings = {child.i for child in token.head.head.children if child.dep_ in ("nsubj", "nsubj:pass")}
        return not reflexive and bool(siblings & heads)
    if token.dep_ == "nmod":
        return token.head.i in heads
    return False


def _is_subject_above(token: Token, candidate: Candidate) -> bool:
    """Whether the candidate is whose deed a clause without a subject tells of: "the firm has a chance of winning its suit"."""
    verb = token.head if token.dep_.startswith(("obj", "obl")) else token.head.head
    if verb.tag_ not in ("VB", "VBG") or any(child.dep_.startswith(("nsubj", "obl:agent")) for child in verb.children):
        return False
    for _ in range(4):
        if verb.head.i == verb.i:
            break
        verb = verb.head
        subjects = {child.i for child in verb.children if child.dep_ in ("nsubj", "nsubj:pass")}
        if subjects:
            return bool(subjects & candidate.heads())
    return False


def _is_accused(token: Token) -> bool:
    """Whether what a court or a prosecutor does to the accused is done: "ordered her to serve", "he was sentenced"."""
    return token.dep_ in ("obj", "nsubj:pass") and token.head.lemma_.lower() in _DONE_TO_ACCUSED


def _asks_court(verb: Token) -> bool:
    """Whether a party does it, and no judge: to sue, to plead, to ask a court for something."""
    lemma = verb.lemma_.lower()
    if lemma == "ask":
        return any(child.dep_ in ("obj", "iobj") and "Bench" in kinds_of(child) for child in verb.children)
    return lemma in _PLEADING


def _decider(asked: Token) -> int:
    """Who decides on a request, -1 for nobody: in "Judge Roe denied her motion" the motion is not the judge's."""
    verb = asked.head
    if asked.dep_ != "obj" or verb.lemma_.lower() not in _DECIDING or not kinds_of(asked) & _ASKED:
        return -1
    doer = subject(verb)
    return doer.i if doer is not None and "Bench" in kinds_of(doer) else -1


def _parallel(token: Token, candidate: Candidate, sentence: int) -> float:
    """A subject likes a subject as antecedent, an object an object."""
    last = [how for where, how, _ in candidate.places[-LATEST:] if sentence - where <= 1]
    if not last:
        return 1.0
    if token.dep_.startswith("nsubj"):
        return 1.3 if any(how.startswith("nsubj") for how in last) else 1.0
    if token.dep_ == "nmod:poss":
        return 1.15 if any(how.startswith("nsubj") for how in last) else 1.0
    return 1.0
