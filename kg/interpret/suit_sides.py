"""Nouns of a suit → who brings it and whom it is against, wherever the two hang: "a complaint lodged by Roe", "Roe says in a suit"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Token

from kg.interpret.challenged import is_bench
from kg.interpret.litigation import CRIMINAL, all_acts
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import named_by
from kg.interpret.subjects import antecedent, case_of, is_passive, objects, subject
from kg.interpret.suit_nouns import is_only_thought_of, led_by

SUITS = frozenset("lawsuit suit complaint countersuit counterclaim petition filing class-action".split())
BROUGHT = frozenset("bring file lodge launch mount commence initiate institute".split())
# What only the verb that brings it tells to be a suit: "brought a claim"; not "the minister's claim".
_IF_BROUGHT = frozenset("case claim action challenge proceeding litigation matter bellwether application".split())
_OF_APPLICATIONS = frozenset({"bring", "launch", "move", "mount"})  # what is filed may be a patent's
_AGAINST = frozenset("lawsuit suit countersuit class-action litigation case proceeding indictment prosecution".split())
_FACED = SUITS - {"filing"} | {"case", "action", "claim", "proceeding", "litigation", "indictment", "trial"}
_FIGHTING = frozenset({"fight", "contest"})
_TELLING = frozenset("allege claim contend accuse argue seek ask say state assert demand".split())
_ALLEGING = frozenset("allege claim contend accuse seek".split())
_UNMADE = frozenset("not n't never no would could may might will plan threaten".split())
_COUNSEL = frozenset({"Attorney", "LawFirm", "Judge", "Court"})  # who sues as a lawyer sues for somebody
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case"})
_LAWYERS = frozenset({"lawyer", "attorney", "solicitor", "counsel", "barrister"})
_AIMS = frozenset({"target", "subject", "object", "focus"})
_RECEIVERS = frozenset({"GovernmentBody", "Organization", "Court"})
_REVIEWERS = frozenset({"supreme", "appeals", "appeal", "appellate", "circuit", "high"})
# What a suit asks a court to do to somebody else; a stay of what a court decided either side may ask.
_RELIEF = frozenset("halt block order stop force prevent compel declare bar overturn suspend quash prohibit".split())
_OF_COURTS = frozenset(
    "ruling order decision judgment judgement injunction trial sentence verdict execution conviction case suit lawsuit "
    "evidence testimony hearing proceeding prosecution release retrial extradition subpoena".split()
)
_PURSUING = frozenset("win lose drop withdraw pursue abandon settle continue".split())
_ANSWERS = frozenset({"response", "reply", "answer", "stand", "explanation"})


def find_bringing(seen: Observation) -> Iterator[str]:
    """Each one who brings a suit as its noun's own clause says, by key; no lawyer, who brings it for somebody."""
    for noun in seen.doc:
        if noun.pos_ == "NOUN" and not is_only_thought_of(noun):
            if noun.lemma_.lower() in SUITS:
                yield from _of_agency(seen, noun)
            for token in (*_bringers(noun), *_behind(noun), *_owning(noun)):
                for key in named_by(seen, token):
                    # "The case was brought by Roe, whom the state charged": that case is his appeal.
                    is_accused = noun.lemma_.lower() == "case" and bool(
                        CRIMINAL & all_acts(seen).get(key, Counter[str]()).keys()
                    )
                    if seen.index.type_of(key) not in _COUNSEL and not is_accused:
                        yield key


def find_faced(seen: Observation) -> Iterator[str]:
    """Each one against whom a suit or a charge is said to be, or who has to answer one, by key."""
    for noun in seen.doc:
        if noun.pos_ == "NOUN" and not is_only_thought_of(noun):
            for token in (*_against(noun), *facing(noun), *_answering(seen, noun)):
                yield from (key for key in named_by(seen, token) if seen.index.type_of(key) not in _NO_PARTIES)


def find_asking(seen: Observation) -> Iterator[str]:
    """Each one who asks a court of first instance to stop or order somebody else, by key."""
    for verb in seen.doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in ("ask", "urge", "petition") or _is_unmade(verb):
            continue
        asked = [token for token in objects(verb) if is_bench(seen, token)]
        sought = [child for child in verb.children if child.dep_ == "xcomp" and child.lemma_.lower() in _RELIEF]
        if not asked or any(t.lower_ in _REVIEWERS for token in asked for t in token.subtree):
            continue
        if sought and not any(t.lemma_.lower() in _OF_COURTS for goal in sought for t in objects(goal)):
            doer = subject(verb)
            if doer is not None and not is_passive(verb):
                yield from (key for key in named_by(seen, doer) if seen.index.type_of(key) not in _COUNSEL)


def find_addressed(seen: Observation) -> Iterator[str]:
    """Each body with which a complaint is lodged, by key: it hears the complaint and is no side of it."""
    for noun in seen.doc:
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in SUITS:
            continue
        verb = noun.head
        tops = [noun, *(c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in BROUGHT)]
        tops += [verb] if noun.dep_ in ("obj", "nsubj:pass") and verb.lemma_.lower() in BROUGHT else []
        for child in (child for top in tops for child in top.children):
            if child.dep_ in ("obl", "nmod") and case_of(child) == "with":
                key = seen.index.of_token(child.i)
                if key is not None and seen.index.type_of(key) in _RECEIVERS:
                    yield key


def _bringers(noun: Token) -> Iterator[Token]:
    """Who brings the suit: who filed it, whose it is, who speaks in it."""
    lemma = noun.lemma_.lower()
    if lemma in SUITS:
        yield from _by_court(noun)
        yield from _by_whom(noun)
        yield from _speaking_in(noun)
        yield from (c for c in noun.children if c.dep_ == "nmod:poss" and c.pos_ == "PROPN" and _is_in_law(noun))
    elif lemma in _IF_BROUGHT or lemma == "review" and any(c.lower_ in ("judicial", "legal") for c in noun.children):
        yield from _by_whom(noun)
        verb = noun.head
        if noun.dep_ == "obj" and verb.lemma_.lower() in _bringing(noun) and not (_is_unmade(verb) or is_passive(verb)):
            doer = subject(verb)
            if doer is not None and doer.i != noun.i:
                yield doer


def _bringing(noun: Token) -> frozenset[str]:
    """The verbs by which what the noun means is brought to court."""
    return _OF_APPLICATIONS if noun.lemma_.lower() == "application" else BROUGHT


def _of_agency(seen: Observation, noun: Token) -> Iterator[str]:
    """The authority whose name stands before a suit: "a Harbour Board lawsuit"; of a firm's it would be open who sues whom."""
    for child in noun.children:
        key = seen.index.of_token(child.i) if child.dep_ == "compound" else None
        if key is not None and seen.index.type_of(key) == "GovernmentBody" and not seen.index.is_place(key):
            yield key


def _by_court(noun: Token) -> Iterator[Token]:
    """Who is named with "by" under a court or an authority in the clause that tells of the suit's filing.

    What hangs on the name of a court is the suit's, since nobody brings a court: "filed in the district court by the mill".
    """
    verb = noun.head if noun.dep_ == "nsubj:pass" else noun
    filed = [verb] if verb is not noun and verb.lemma_.lower() in BROUGHT else []
    filed += [noun, *(c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in BROUGHT)]
    for top in filed:
        for place in top.children:
            if place.dep_ in ("obl", "nmod") and case_of(place) in ("in", "at", "with") and place.i > top.i:
                for token in place.subtree:
                    if token.dep_ in ("nmod", "obl", "compound") and case_of(token) == "by" and token.i > place.i:
                        yield token


def bringers_of(noun: Token) -> Iterator[Token]:
    """The words for those who bring a suit as its noun's own clause says."""
    yield from _bringers(noun)
    yield from _owning(noun)


def is_against_somebody(noun: Token) -> bool:
    """Whether the words after a suit say against whom it is."""
    return any(True for _ in _against(noun)) or any(case_of(child) == "against" for child in noun.children)


def _by_whom(noun: Token) -> Iterator[Token]:
    """Whom the words after a suit name as those who brought it: "brought by firms, including Quillon"; "the suit, filed by Roe"."""
    bringing = _bringing(noun)
    verbs = [
        child for child in noun.children if child.dep_ in ("acl", "acl:relcl") and child.lemma_.lower() in bringing
    ]
    after = [token for token in noun.doc[noun.i + 1 : noun.i + 3] if token.text != ","]
    if after and after[0].tag_ == "VBN" and after[0].dep_ == "advcl" and after[0].lemma_.lower() in bringing:
        verbs.append(after[0])  # the parser may hang it on the verb of the sentence
    for verb in (*verbs, *led_by(noun)):
        for child in verb.children:
            gathered = child.dep_ == "obl:agent" and case_of(child) == "including"
            if case_of(child) == "by" or gathered:
                yield child
    if noun.lemma_.lower() in SUITS - {"filing"}:
        yield from (c for c in noun.children if c.dep_ == "nmod" and case_of(c) in ("by", "from"))


def _speaking_in(noun: Token) -> Iterator[Token]:
    """Who says something in the suit: "Roe alleges in a suit", "in its complaint, the mill asks"; or for whom lawyers do."""
    verb = noun.head
    if noun.dep_ != "obl" or case_of(noun) != "in" or noun.lemma_.lower() == "filing" or _is_unmade(verb):
        return
    its = any(child.dep_ == "nmod:poss" and child.pos_ == "PRON" for child in noun.children)
    if not its and verb.lemma_.lower() not in _TELLING:
        return
    if not its and any(c.lower_ == "the" for c in noun.children) and verb.lemma_.lower() not in _ALLEGING:
        return  # in the suit of one side the other may be quoted
    doer = subject(verb)
    if doer is None or is_passive(verb) or [*_by_court(noun), *_by_whom(noun)]:
        return
    yield doer
    if doer.lemma_.lower() in _LAWYERS:
        yield from (c for c in doer.children if c.dep_ == "nmod" and case_of(c) in ("for", "of"))


def _behind(noun: Token) -> Iterator[Token]:
    """Who is behind a suit: "Roe, the whistleblower behind the case"; who represents a class."""
    if noun.lemma_.lower() in _FACED and case_of(noun) == "behind" and noun.dep_ == "nmod":
        yield from _of_whom_said(noun.head)
    verb = noun.head
    if noun.lemma_.lower() == "class" and noun.dep_ == "obj" and verb.lemma_.lower() == "represent":
        doer = subject(verb)
        if doer is not None and not _is_unmade(verb):
            yield doer


def _owning(noun: Token) -> Iterator[Token]:
    """Who wins, loses or drops a suit of his own: "Roe lost her case against the mill"."""
    verb = noun.head
    if _is_pursued(noun) and not _is_unmade(verb) and any(c.dep_ == "nmod:poss" for c in noun.children):
        doer = subject(verb)
        if doer is not None and not is_passive(verb):
            yield doer


def _is_pursued(noun: Token) -> bool:
    """Whether the noun is what somebody has going in court against another: "won the claim against the mill"."""
    is_own = noun.dep_ == "obj" and noun.head.lemma_.lower() in _PURSUING
    return is_own and noun.lemma_.lower() in SUITS | _IF_BROUGHT and any(case_of(c) == "against" for c in noun.children)


def _is_in_law(noun: Token) -> bool:
    """Whether the noun that somebody has is a suit for sure: "Roe's petition for review"; not "Roe's complaint about the food"."""
    if noun.lemma_.lower() not in ("complaint", "petition", "filing"):
        return True
    law = any(child.dep_ == "nmod" and case_of(child) in ("against", "for") for child in noun.children)
    return noun.lemma_.lower() != "filing" and (law or any(c.dep_ == "acl" for c in noun.children))


def _of_whom_said(noun: Token) -> Iterator[Token]:
    """Of whom a noun is said: "Roe, the target"; "Roe is the target"."""
    if noun.dep_ == "appos":
        yield noun.head
    elif any(child.dep_ == "cop" for child in noun.children):
        yield from (c for c in noun.children if c.dep_ == "nsubj")
    elif noun.pos_ == "PROPN":
        yield noun


def _against(noun: Token) -> Iterator[Token]:
    """Whom the words after a suit name as the one that it is brought against."""
    lemma = noun.lemma_.lower()
    brought = [c for c in noun.children if c.dep_ in ("acl", "acl:relcl") and c.lemma_.lower() in BROUGHT]
    verb = noun.head
    if noun.dep_ in ("obj", "nsubj:pass") and verb.lemma_.lower() in BROUGHT and not _is_unmade(verb):
        brought.append(verb)
    is_suit = lemma in _AGAINST or _is_pursued(noun) or lemma in SUITS | _IF_BROUGHT and bool(brought)
    for top in (noun, *brought) if is_suit else ():
        for child in top.children:
            if child.dep_ in ("nmod", "obl") and case_of(child) == "against":
                yield child


def facing(noun: Token) -> Iterator[Token]:
    """Who has to answer the suit: "Quillon faces a lawsuit", "Quillon, the target of the suit", "Quillon, which is fighting the case"."""
    if noun.lemma_.lower() not in _FACED:
        return
    verb = noun.head
    is_known = any(child.lower_ in ("the", "this", "that") for child in noun.children)
    facing = {"face"} | (_FIGHTING if is_known else set())
    if noun.dep_ == "obj" and verb.lemma_.lower() in facing and not _is_unmade(verb):
        doer = subject(verb)
        if doer is not None:
            yield antecedent(doer)
    if noun.dep_ == "nmod" and case_of(noun) == "of" and verb.lemma_.lower() in _AIMS:
        yield from _of_whom_said(verb)


def _answering(seen: Observation, noun: Token) -> Iterator[Token]:
    """From whom a court wants an answer: "issued notice to the ministry", "sought a response from the mill"."""
    verb = noun.head
    doer = subject(verb) if noun.dep_ == "obj" else None
    if doer is None or not is_bench(seen, doer):
        return
    lemma, wanted = noun.lemma_.lower(), frozenset[str]()
    if lemma == "notice" and verb.lemma_.lower() in ("issue", "serve", "send"):
        wanted = frozenset({"to"})
    elif lemma in _ANSWERS and verb.lemma_.lower() in ("seek", "demand"):
        wanted = frozenset({"from", "of"})
    for child in (*noun.children, *verb.children):
        if child.dep_ in ("nmod", "obl") and case_of(child) in wanted:
            yield child


def _is_unmade(verb: Token) -> bool:
    return any(child.lower_ in _UNMADE for child in verb.children)
