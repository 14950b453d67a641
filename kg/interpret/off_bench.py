"""A court or judge → why what is said of it puts it on no bench here: a career, a precedent, an appeal that may come.

Each word that stands for it is looked at by itself; who is spoken of in no other way hears no case of the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from spacy.tokens import Token

from kg.interpret.contexts import anchor
from kg.interpret.factuality import find_factuality
from kg.interpret.observation import Observation
from kg.interpret.person_kinds import PAST
from kg.interpret.subjects import SUBJECTS, antecedent, case_of, is_passive, is_verb

Why = Literal["former", "career", "absent", "cited", "ahead", "practice"]

_GONE = PAST | {"late", "retired", "retiring", "departing", "outgoing", "ex-"}
# What becomes of a judge, and not of a case: as subject, as object and as what a noun is of.
_OWN_CAREER = frozenset("retire die resign join sit serve graduate clerk succeed replace campaign run".split())
_MADE = frozenset(
    "appoint nominate confirm name elevate replace succeed elect tap pick select reappoint install".split()
)
_POSTS = frozenset(
    "appointee nominee nomination appointment confirmation retirement death vacancy seat successor predecessor replacement "
    "resignation candidacy career elevation departure".split()
)
_ABSTAINING = frozenset({"recuse", "disqualify", "abstain"})
_TAKING_PART = frozenset({"participate", "take", "join", "vote", "sit", "hear"})
# To look to another court's words.
_CITING = frozenset(
    "cite quote rely refer follow invoke echo point recall mention distinguish apply reference draw mirror paraphrase "
    "cited relying citing quoting".split()
)
_WORDS = frozenset("decision ruling judgment judgement opinion precedent holding verdict dissent case dictum".split())
_APPEALING = frozenset("appeal petition turn go take bring ask approach seek urge escalate head apply resort".split())
_APPEALS = frozenset({"appeal", "petition", "challenge", "application", "bid", "review"})
_THINKING = frozenset("consider weigh mull plan contemplate promise vow threaten expect intend prepare explore".split())
_TOWARDS = frozenset({"to", "before", "with"})
_WAITING = frozenset({"pending", "await", "until", "inevitable", "possible", "potential", "expected", "likely"})
_MAY = frozenset({"may", "might", "could", "can", "if", "unless", "until"})
_PRACTISING = frozenset({"practice", "practise", "clerk"})
_CLIMB = 6
_YEAR = 4  # digits
_LEAD = 1  # the first sentences, in which the document's own case may be named


@lru_cache(maxsize=4096)
def why_off(seen: Observation, key: str) -> tuple[Why | None, ...]:
    """For each word that stands for a court or judge what puts it on no bench here, or None."""
    is_judge = seen.index.type_of(key) == "Judge"
    told = [token for i in seen.mention_heads.get(key, ()) if not _is_own(token := seen.doc[i], is_judge=is_judge)]
    body = [token for token in told if token.i >= seen.title_end]
    return tuple(_why(seen, token, is_judge=is_judge) for token in body or told)


def _is_own(token: Token, *, is_judge: bool) -> bool:
    """Whether the word says nothing of its own: "herself", "her", a "who" that the parser hangs on a court."""
    no_court = not is_judge and token.lower_ == "who"
    return no_court or token.tag_ == "PRP$" or token.lower_.endswith(("self", "selves"))


def is_off(seen: Observation, key: str) -> bool:
    """Whether all that is said of a court or judge is of another case, of a career or of what may come."""
    said = why_off(seen, key)
    return bool(said) and None not in said


def _why(seen: Observation, token: Token, *, is_judge: bool) -> Why | None:
    place = _place(token)
    if _is_gone(token) or not is_judge and _is_of_gone(token):
        return "former"
    if is_judge and _is_absent(place):
        return "absent"
    if _is_career(place):
        return "career"
    if _is_cited(seen, place):
        return "cited"
    if _is_practice(place):
        return "practice"
    return "ahead" if _is_ahead(place) else None


def _place(token: Token) -> Token:
    """The word whose place in the clause the name has: the title's before it, the first of a row."""
    return antecedent(anchor(token))


def _is_gone(token: Token) -> bool:
    """Whether the title before the name is one no longer held: "retired Judge Roe", "the late Harbor Court judge Roe"."""
    for word in (token, *token.children):
        if word.dep_ == "appos" and any(child.lower_ in _GONE for child in word.children if child.i < word.i):
            return True
    for word in reversed(token.doc[max(token.sent.start, token.i - _CLIMB) : token.i]):
        if word.lower_ in _GONE:
            return True
        if word.is_punct and word.text != "." or word.pos_ in ("ADP", "DET", "AUX", "CCONJ", "PRON", "VERB"):
            return False
    return False


def _is_of_gone(token: Token) -> bool:
    """Whether the court is that of somebody's past post: "a former judge of the court", "a partner and retired judge of it"."""
    noun = token.head
    if token.dep_ not in ("nmod", "compound", "nmod:poss") or noun.ent_type_ == "COURT":
        return False
    return any(child.lower_ in _GONE for child in noun.children if child.i < noun.i)


def _is_absent(place: Token) -> bool:
    """Whether the judge is said to take no part: "Roe recused herself", "Roe did not participate"."""
    verb = place.head
    if place.dep_ not in SUBJECTS or not is_verb(verb):
        return False
    lemma = verb.lemma_.lower()
    if lemma in _ABSTAINING or lemma == "step" and any(c.lower_ in ("aside", "down") for c in verb.children):
        return True
    is_part = lemma in _TAKING_PART and (lemma != "take" or any(c.lower_ == "part" for c in verb.children))
    return is_part and find_factuality(verb).negated


def _is_career(place: Token) -> bool:
    """Whether a judge's own course is told: "appointed Roe", "Roe joined the court", "the nomination of Roe to the court"."""
    head, lemma = place.head, place.head.lemma_.lower()
    if place.dep_ in ("nmod", "nmod:poss", "compound", "amod") and lemma in _POSTS:
        return True
    if not is_verb(head):
        return False
    is_object = place.dep_ in ("obj", "nsubj:pass") or place.dep_ in SUBJECTS and is_passive(head)
    if lemma in _MADE:
        return is_object or place.dep_ == "obl" and case_of(place) in ("to", "on")
    if lemma not in _OWN_CAREER:
        return False
    if place.dep_ == "obl":
        return case_of(place) in ("on", "for", "to") and lemma != "run"
    if lemma in ("join", "sit", "serve"):
        benches = [c for c in head.children if c.dep_ in ("obj", "obl")]
        on_court = any(c.lower_ in ("bench", "court") or c.ent_type_ == "COURT" for c in benches)
        return on_court and place.dep_ in (*SUBJECTS, "obj")
    return place.dep_ in (*SUBJECTS, "obj")


def _is_cited(seen: Observation, place: Token) -> bool:
    """Whether another case's decision is looked to: "quoted Justice Roe", "a 2015 decision by the court", "in A v. B, Roe held"."""
    for word in _above(place):
        lemma = word.lemma_.lower()
        if lemma in _WORDS and _is_of_old(seen, word):
            return True
        if lemma in _CITING and place.dep_ not in SUBJECTS:
            return _is_looked_to(place, word)
        if is_verb(word):
            is_within = word.dep_.startswith("acl") and word.head.lemma_.lower() in _WORDS
            if is_within and (_is_of_old(seen, word.head) or _is_looked_at(word.head)):
                return True
            return place.head.i == word.i and place.dep_ in SUBJECTS and _tells_of_case(seen, word)
    return False


def _is_looked_at(noun: Token) -> bool:
    """Whether a decision is what a clause cites: "relied on a ruling in which"."""
    return any(word.lemma_.lower() in _CITING and _is_looked_to(noun, word) for word in _above(noun))


def _is_looked_to(place: Token, verb: Token) -> bool:
    """Whether the word stands in what the verb of citing is about, and not before whom it is done."""
    child = place
    while child.head.i != verb.i:
        child = child.head
    if child.dep_ == "obl":
        return case_of(child) in ("on", "to", "from")
    return child.dep_ in ("obj", "nmod")


def _is_of_old(seen: Observation, noun: Token) -> bool:
    """Whether the decision is brought in as one of another year or case: "a 1991 decision", "the ruling in A v. B"."""
    of_case = any(_is_other_case(seen, child) for child in noun.children if child.dep_ in ("nmod", "appos"))
    is_new = any(child.lower_ in ("a", "an", "another") for child in noun.children if child.dep_ == "det")
    dated = any(child.like_num and len(child) == _YEAR for child in noun.children)
    return of_case or is_new and dated


def _tells_of_case(seen: Observation, verb: Token) -> bool:
    """Whether the clause says in which other case it happened: "in A v. B, the court held"."""
    return any(
        child.dep_ in ("obl", "nmod") and case_of(child) == "in" and _is_other_case(seen, child)
        for child in verb.children
    )


def _is_other_case(seen: Observation, token: Token) -> bool:
    """Whether a case is named there, and not in the words with which the document begins."""
    key = seen.index.of_token(token.i)
    if key is None or seen.index.type_of(key) != "Case":
        return False
    return seen.sentence_of[seen.mention_heads[key][0]] > _LEAD


def _is_practice(place: Token) -> bool:
    """Whether it is where a lawyer works: "who practises before the court", "clerked for Justice Roe"."""
    return place.dep_ == "obl" and place.head.lemma_.lower() in _PRACTISING


def _is_ahead(place: Token) -> bool:
    """Whether the court is one to which somebody may yet go, or of which it is said what it might do."""
    head = place.head
    if place.dep_ in SUBJECTS:
        return is_verb(head) and _may_act(place, head)
    if head.lemma_.lower() in _APPEALS and not is_verb(head):
        if case_of(place) not in _TOWARDS:
            return False
        if {c.lower_ for c in head.children if c.dep_ in ("case", "amod")} & _WAITING:
            return True
        head = head.head
        if head.lemma_.lower() in _THINKING:
            return True
    elif head.lemma_.lower() not in _APPEALING or case_of(place) not in _TOWARDS and place.dep_ != "obj":
        return False
    if not is_verb(head):
        return False
    said = find_factuality(head)
    return said.conditional or said.negated or said.modality != "stated" or said.tense == "future"


def _may_act(place: Token, verb: Token) -> bool:
    """Whether the clause is of what the court might do: "if the court agrees", "should it reverse"; not "should have granted"."""
    helping = {c.lower_: c.i for c in verb.children if c.dep_ in ("aux", "mark")}
    if "have" in helping or "whether" in helping:
        return False
    return bool(helping.keys() & _MAY) or helping.get("should", place.i) < place.i


def _above(token: Token) -> Iterator[Token]:
    """The words above, nearest first, up to the verb of the clause."""
    for _ in range(_CLIMB):
        if token.head.i == token.i:
            return
        token = token.head
        yield token
        if is_verb(token):
            return
