"""What the text calls somebody → his side: "Roe, one of the plaintiffs", "the suit names the mill as a defendant"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from spacy.tokens import Token

from kg.interpret.fillers import conjuncts
from kg.interpret.observation import Observation
from kg.interpret.subjects import antecedent, case_of, objects, subject

Side = Literal["plaintiff", "defendant"]
_SIDES: dict[str, Side] = {
    "plaintiff": "plaintiff", "co-plaintiff": "plaintiff", "claimant": "plaintiff", "complainant": "plaintiff",
    "petitioner": "plaintiff", "applicants": "plaintiff", "relator": "plaintiff", "accused": "defendant", "defendant": "defendant", "co-defendant": "defendant", "codefendant": "defendant",
    "respondent": "defendant",
}  # fmt: skip
_LISTING = frozenset({"including", "like", "such", "as", "namely", "among"})
_LISTS = frozenset({"include", "comprise", "be"})
# "Named the mill as a defendant", "added the bank as one", "sued as a defendant".
_NAMING = frozenset(
    "name list add include identify sue join cite designate bring keep leave drop remove dismiss".split()
)
_LEAVING = frozenset("drop remove dismiss".split())
# Who is not, or not yet: "a potential defendant", "no longer a plaintiff".
_NOT = frozenset("not n't no never neither nor potential possible prospective would-be likely former".split())
_SUITS = frozenset("lawsuit suit complaint action petition filing countersuit counterclaim litigation".split())
_NAMED = frozenset({"name", "list", "target", "cite"})
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case"})
_DEPTH = 3
_GATHERING = frozenset({"class", "group", "coalition", "alliance", "collective", "consortium", "family"})
_NO_LITIGANTS = frozenset("lawyer attorney prosecutor judge investigator official lawmaker panel team".split())


def sides_called(seen: Observation) -> Mapping[str, Side]:
    """For each entity the side that the text calls it by; none for who is called both."""
    found: dict[str, set[Side]] = {}
    for key, side in _said(seen):
        found.setdefault(key, set()).add(side)
    return {key: sides.pop() for key, sides in found.items() if len(sides) == 1}


def side_of_noun(token: Token) -> Side | None:
    """The side that a party noun names: "the plaintiffs", "Defendants"; None for any other word."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    return _SIDES.get(token.lemma_.lower()) or _SIDES.get(token.lower_) or _SIDES.get(token.lower_.rstrip("s"))


def _said(seen: Observation) -> Iterator[tuple[str, Side]]:
    """Each party, with its side, that the text calls a plaintiff or defendant or says to be named in a suit."""
    for token in seen.doc:
        side = side_of_noun(token)
        if side is not None:
            for other in called(seen, token):
                for key in named_by(seen, other):
                    yield key, side
        elif token.pos_ == "VERB" and token.lemma_.lower() in _NAMED:
            for other in _named_in_suit(token):
                for key in named_by(seen, other):
                    yield key, "defendant"


def called(seen: Observation, noun: Token) -> Iterator[Token]:
    """The words for those whom a party noun is said of."""
    if any(child.lower_ in _NOT for child in noun.children) or _is_lawyers(noun):
        return
    top = noun
    if (
        noun.dep_ in ("nmod", "obl")
        and case_of(noun) in ("of", "among")
        and noun.head.lower_ in ("one", "two", "some", "three", "both", "several")
    ):
        top = noun.head  # "one of the plaintiffs"
    if top.dep_ == "appos":
        yield _renamed(top)
    before = noun.dep_ in ("compound", "flat", "nmod") and not case_of(noun)
    if top is noun and before and noun.head.pos_ == "PROPN" and noun.i < noun.head.i:
        yield noun.head
    yield from _beside(noun)
    yield from _leaders(noun)
    for child in noun.children:
        if child.dep_ in ("appos", "flat") and child.i > noun.i:
            yield child
        if child.dep_ in ("nmod", "obl") and case_of(child).split(" ")[0] in _LISTING and child.i > noun.i:
            yield child
    after = noun.doc[noun.i + 1 : noun.i + 3]
    if len(after) == 2 and after[0].text == ",":
        after = after[1:]
    if after and after[0].lower_ in ("including", "namely") and after[0].dep_ == "case":
        yield after[0].head  # wherever the parser hangs what is included
    yield from _predicated(noun, top)
    yield from _after_colon(seen, noun)
    if case_of(noun) == "as" or case_of(noun) == "among" and noun.head.lemma_.lower() in _NAMED - {"target"}:
        yield from _named_as(noun)


def _renamed(noun: Token) -> Token:
    """What an apposition renames; where the parser hangs a singular on a plural, the name just before it.

    "Lawyers for Quillon, the plaintiff": a plaintiff is no lawyers.
    """
    if noun.head.tag_ != "NNS" or noun.tag_ not in ("NN", "NNP"):
        return noun.head
    start = noun.left_edge.i
    return noun.doc[start - 2] if start > 1 and noun.doc[start - 1].text == "," else noun.head


def _beside(noun: Token) -> Iterator[Token]:
    """The name that follows a party noun and that the parser hangs where the noun hangs: "Claimant Jane Roe said"."""
    after = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if after.pos_ == "PROPN" and after.head.i == noun.head.i and after.dep_ in ("nsubj", "nsubj:pass", "obj", "obl"):
        yield after


def _predicated(noun: Token, top: Token) -> Iterator[Token]:
    """Of whom a sentence says that he is one, or is one of those: "Roe is the plaintiff", "the plaintiffs include Roe"."""
    if any(child.dep_ == "cop" for child in top.children) and not any(child.lower_ in _NOT for child in top.children):
        doer = subject(top)
        if doer is not None:
            # "Roe, a farmer who is a plaintiff": the farmer is Roe
            yield doer.head if doer.dep_ == "appos" else doer
            yield from _together(top)
    verb = noun.head
    if noun.dep_ == "nsubj" and (verb.lemma_.lower() in _LISTS or any(c.dep_ == "cop" for c in verb.children)):
        if verb.pos_ in ("VERB", "AUX"):
            yield from objects(verb)
        elif not any(c.lower_ in _NOT for c in verb.children):
            yield verb


def _together(noun: Token) -> Iterator[Token]:
    """Who is one as well: "Roe is a plaintiff along with Brand"."""
    for child in noun.children:
        if child.dep_ in ("nmod", "obl") and any(
            c.lower_ in ("along", "together", "alongside") for c in child.children
        ):
            yield child


def _is_lawyers(noun: Token) -> bool:
    """Whether the party noun only says whose somebody is: "the plaintiff's lawyer", "defendant attorney"."""
    return noun.dep_ == "nmod:poss"


def _named_as(noun: Token) -> Iterator[Token]:
    """Those named as what the noun says: "names Roe and the bank as defendants", "Roe was added as a defendant"."""
    verb = noun.head
    for _ in range(_DEPTH):
        if verb.pos_ == "VERB":
            break
        verb = verb.head
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in _NAMING - _LEAVING:
        return
    if any(child.tag_ == "MD" or child.lower_ in _NOT for child in verb.children):
        return
    found = objects(verb)
    passive = [child for child in verb.children if child.dep_ == "nsubj:pass"]
    if passive:
        yield antecedent(passive[0])
    elif verb.dep_ in ("acl", "acl:relcl") and not found and verb.tag_ == "VBN":
        yield verb.head
    else:
        yield from found


def _named_in_suit(verb: Token) -> Iterator[Token]:
    """Those whom a suit names: "the complaint names Roe", "who was named in the lawsuit"."""
    if any(child.tag_ == "MD" or child.lower_ in _NOT for child in verb.children):
        return
    passive = [child for child in verb.children if child.dep_ == "nsubj:pass"]
    places = [
        c
        for c in verb.children
        if c.dep_ in ("obl", "obl:agent", "nmod") and case_of(c) in ("in", "by") and c.lemma_.lower() in _SUITS
    ]
    if passive and places:
        yield antecedent(passive[0])
    elif verb.dep_ == "acl" and places and not passive:
        yield _among(verb.head)


def _among(token: Token) -> Token:
    """Who is among those that a word stands for: "Roe was among those named"."""
    if token.lower_ in ("those", "people", "officials") and any(c.dep_ == "cop" for c in token.children):
        doer = subject(token)
        return antecedent(doer) if doer is not None else token
    return token


def named_by(seen: Observation, token: Token) -> tuple[str, ...]:
    """The parties that a phrase names, those too that a common noun at its head gathers: "groups including Tono"."""
    is_called = token.lemma_.lower() in _SIDES and any(child.dep_ == "appos" for child in token.children)
    found = [] if is_called else list(seen.index.all_of(token.i))
    if not found or token.pos_ == "PROPN":
        # Of a long row of names the parser takes some for appositions; what renames the same one adds nothing.
        for child in token.children:
            gathers = child.dep_ == "nmod" and case_of(child).split(" ")[0] in _LISTING
            if child.lemma_.lower() in _SIDES:
                continue  # who "the plaintiff" is, is asked here
            if child.dep_ in ("appos", "conj") or gathers and not found:
                found += seen.index.all_of(child.i)
    for other in list(conjuncts(token))[1:]:  # "the mill and its owner, Jane Roe"
        if other.pos_ == "NOUN" and seen.index.of_token(other.i) is None and other.lemma_.lower() not in _SIDES:
            found += [
                k for c in other.children if c.dep_ == "appos" and c.pos_ == "PROPN" for k in seen.index.all_of(c.i)
            ]
    found += governments_of(seen, token)
    if not found:
        found += [key for leader in _leaders(token) for key in seen.index.all_of(leader.i)]
    return tuple(dict.fromkeys(key for key in found if seen.index.type_of(key) not in _NO_PARTIES))


def _leaders(noun: Token) -> Iterator[Token]:
    """Whom a common noun is told to be led by or called: "a group of farmers led by Roe", "a teacher named Jane Roe"."""
    plurals = [noun, *(c for c in noun.children if c.dep_ == "nmod" and case_of(c) == "of")]
    if not any(word.tag_ == "NNS" for word in plurals) and noun.lemma_.lower() not in _GATHERING:
        plurals = []
    for word in plurals if noun.lemma_.lower() not in _NO_LITIGANTS else ():
        for verb in word.children:
            if verb.dep_ in ("acl", "acl:relcl") and verb.lemma_.lower() in ("lead", "head"):
                for leader in verb.children:
                    if leader.dep_ in ("obl:agent", "obl") and case_of(leader) == "by":
                        yield leader
                        yield from (c for c in leader.children if c.pos_ == "PROPN" and c.dep_ in ("flat", "appos"))
    for verb in noun.children:
        if verb.dep_ == "acl" and verb.lower_ in ("named", "called") and noun.pos_ == "NOUN":
            yield from (c for c in verb.children if c.pos_ == "PROPN" and c.dep_ in ("xcomp", "obj", "obl"))


def governments_of(seen: Observation, token: Token) -> Iterator[str]:
    """The governments for which attorneys general act: "the attorneys general of Arvena and Tolland"."""
    if token.lower_ == "general" and token.i:
        token = token.doc[token.i - 1]  # which of the two words is the head the parser cannot tell
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    if token.lemma_.lower() in ("attorney", "attorneys") and after.lower_ == "general":
        for child in (*token.children, *after.children):
            if child.pos_ == "PROPN" and child.dep_ in ("nmod", "nmod:poss", "compound"):
                yield from (k for k in seen.index.all_of(child.i) if seen.index.type_of(k) == "GovernmentBody")


def _after_colon(seen: Observation, noun: Token) -> Iterator[Token]:
    """The names in the row that closes a sentence on several: "The three plaintiffs come from all walks of life: A, B and C"."""
    sentence = noun.sent
    colon = next((token.i for token in sentence if token.text == ":" and token.i > noun.i), None)
    if colon is None or noun.tag_ != "NNS" or noun.dep_ != "nsubj":
        return
    for token in seen.doc[colon + 1 : sentence.end]:
        begins = token.ent_type_ and token.ent_iob_ == "B" and seen.doc[token.i - 1].pos_ != "ADP"
        if begins and (seen.index.of_token(token.i) is not None or token.head.ent_type_):
            yield token
