"""What the fillers of frames do and suffer in law: who sues, charges, is sued, pleads, is sentenced, wins, is harmed.

Many frames say the same of who is on which side; told in a few words, a head learns their worth from few articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from spacy.tokens import Token

from kg.interpret.observation import Observation
from kg.interpret.predications import Predication

_SUCH_AS = frozenset({"including", "like", "such", "as", "namely"})
_CLAIMANT = ("agent", "claimant", "behalf")
_VICTIM = ("target", "patient", "recipient", "loser", "enjoined", "against")
# What the filler of a role is in law: act → frames → roles.
_ACTS: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "sues": (("sue, lawsuit, join, amend, intervene", _CLAIMANT),),
    "asks": (("file, move, ask, seek, motion, injunction", _CLAIMANT),),
    "challenges": (("challenge", _CLAIMANT), ("challenge noun", _CLAIMANT)),
    "claims": (("claim noun", _CLAIMANT), ("damages", _CLAIMANT), ("allege, accuse", _CLAIMANT)),
    "charges": (("charge, charging, impeach", _CLAIMANT), ("charge noun", _CLAIMANT), ("face charges", _CLAIMANT),
                ("prosecute case", _CLAIMANT), ("drop charges", _CLAIMANT)),
    "appeals": (("appeal", _CLAIMANT), ("appeal event", _CLAIMANT), ("seek review", _CLAIMANT),
                ("appeal noun", _CLAIMANT)),
    "sued": (("sue, lawsuit, file, serve", _VICTIM), ("name defendant", _VICTIM), ("claim noun", _VICTIM),
             ("motion, injunction", _VICTIM), ("settle, damages", _VICTIM)),
    "accused": (("accuse", _VICTIM), ("deny wrongdoing", ("agent",)), ("arrest, extradite", _VICTIM)),
    "charged": (("charge, charging, impeach", _VICTIM), ("charge noun", _VICTIM), ("face charges", _VICTIM),
                ("drop charges", _VICTIM), ("commit", ("agent",)), ("defraud", ("agent",))),
    "pleads": (("plead guilty", ("agent",)), ("plead not guilty", ("agent",)), ("guilty plea", ("agent",))),
    "tried": (("convict, acquit", _VICTIM), ("try defendant", _VICTIM), ("begin trial, face trial", ("agent",)),
              ("guilty of", _VICTIM), ("appear in court", ("agent",)), ("find liable", _VICTIM)),
    "sentenced": (("sentence, jail, pardon", _VICTIM), ("sentencing noun", _VICTIM), ("face sentence", _VICTIM),
                  ("serve sentence", ("agent",)), ("fine", _VICTIM), ("remand in custody", _VICTIM),
                  ("order to pay", _VICTIM), ("hold in contempt", _VICTIM)),
    "loses": (("lose case", ("loser",)), ("fail to persuade", ("loser",)), ("fail to obtain", ("loser",)),
              ("rule against", ("loser", "target")), ("ruling noun", ("loser",)), ("decision noun", ("loser",)),
              ("entitle, grant", ("loser",)), ("jury returns verdict", ("loser",)), ("award", ("payer",))),
    "wins": (("win case", ("agent",)), ("rule for", ("beneficiary",)), ("ruling noun", ("beneficiary",)),
             ("decision noun", ("beneficiary",)), ("jury returns verdict", ("beneficiary",)),
             ("award, grant", ("recipient",)), ("grant permission", ("recipient",)), ("entitle", ("beneficiary",))),
    "settles": (("settle, settlement", ("agent",)), ("pay to settle", ("agent",))),
    "withdraws": (("withdraw, withdrawal", ("agent",)), ("dismiss voluntarily", ("agent",))),
    "ordered": (("order", ("target",)), ("tell to", ("target",)), ("be ordered", ("target",)),
                ("order by must", ("target",)), ("issue order", ("target",)), ("block", ("enjoined",)),
                ("order noun", ("target",))),
    "refused": (("deny, dismiss", ("recipient", "target")), ("refuse to", ("recipient",))),
    "harmed": (("defraud", ("target", "patient")), ("execute", ("target",))),
    "represented": (("represent", ("target",)), ("lawyer for", ("target",))),
    "represents": (("represent", ("agent",)), ("lawyer for", ("agent",)), ("argue case", ("agent",))),
    "employs": (("lawyer for", ("employer",)),),
    "investigates": (("investigate, investigation", ("agent",)), ("be investigated", ("agent",))),
    "investigated": (("investigate, investigation", ("target",)), ("be investigated", ("target",)),
                     ("be under investigation", ("target",)), ("search, subpoena", ("target", "agent"))),
    "testifies": (("testify", ("agent",)), ("cooperate", ("agent",))),
    "enacts": (("enact", ("agent",)), ("enforce", ("agent",))),
    "speaks": (("say", ("agent",)), ("criticise, welcome, comment", ("agent",)), ("announce", ("agent",))),
}  # fmt: skip
_BELOW = frozenset({"nmod", "nmod:poss", "compound", "conj", "appos", "flat", "flat:name"})
ACCUSING = frozenset({"sues", "asks", "challenges", "claims", "charges"})
CRIMINAL = frozenset({"charged", "pleads", "tried", "sentenced"})  # done to who is accused of a crime, or done by him
ACCUSED = frozenset({"sued", "accused", "charged", "pleads", "tried", "sentenced"})


@cache
def _acts_of(frame: str, role: str) -> tuple[str, ...]:
    """The acts that filling a role of a frame amounts to."""
    return tuple(
        act
        for act, entries in _ACTS.items()
        for names, roles in entries
        if role in roles and frame in names.split(", ")
    )


def acts_of(predication: Predication, role: str) -> tuple[str, ...]:
    """What the filler of that role does or suffers in law: "sues", "charged"; nothing where it is negated."""
    return () if predication.negated else _acts_of(predication.frame.name, role)


@lru_cache(maxsize=2)
def all_acts(seen: Observation) -> Mapping[str, Counter[str]]:
    """What each entity does and suffers in law in the whole document, and how often."""
    found: dict[str, Counter[str]] = {}
    for predication in seen.predications:
        for role, fillers in predication.roles.items():
            done = acts_of(predication, role)
            if not done:
                continue
            direct = seen.keys(fillers)
            for key in direct:
                found.setdefault(key, Counter()).update(done)
            for filler in fillers:
                for key, how in _named_under(seen, seen.doc[filler.head]):
                    if key not in direct:
                        found.setdefault(key, Counter()).update(f"{how} {act}" for act in done)
    return found


@lru_cache(maxsize=2)
def opponents(seen: Observation) -> Mapping[str, frozenset[str]]:
    """For each entity whom a clause sets against it: one sues, charges or accuses, the other is sued, charged, accused."""
    found: dict[str, set[str]] = {}
    for predication in seen.predications:
        accusing: set[str] = set()
        accused: set[str] = set()
        for role, fillers in predication.roles.items():
            acts = set(acts_of(predication, role))
            accusing |= set(seen.keys(fillers)) if acts & ACCUSING else set()
            accused |= set(seen.keys(fillers)) if acts & ACCUSED else set()
        for key in accusing:
            found.setdefault(key, set()).update(accused - {key})
        for key in accused:
            found.setdefault(key, set()).update(accusing - {key})
    return {key: frozenset(others) for key, others in found.items()}


def _named_under(seen: Observation, noun: Token) -> Iterator[tuple[str, str]]:
    """The entities named as what a common noun stands for, or as where it belongs.

    "Groups including Tono sued", "the attorney of the fraud unit prosecuted the case".
    """
    if seen.index.of_token(noun.i) is None:
        for child in noun.children:
            cases = {c.lower_ for c in child.children if c.dep_ == "case"}
            if child.dep_ in ("appos", "conj") or (child.dep_ == "nmod" and cases & _SUCH_AS):
                for key in seen.index.all_of(child.i):
                    yield key, "among"
    todo = [(word, "through") for word in (noun, *((noun.head,) if noun.dep_ == "appos" else ()))]
    while todo:
        word, how = todo.pop(0)
        for child in word.children:
            if child.i != noun.i and child.dep_ in _BELOW:
                below = seen.index.of_token(child.i)
                body = below is not None and seen.index.type_of(below) == "GovernmentBody"
                if below is not None and body:
                    yield below, how
                if child.dep_ == "conj" and not body and _is_person(child):
                    todo.append(
                        (child, "through")
                    )  # "Roe of the Arson Section and Poe of the Tax Section": not part of it
                else:
                    todo.append((child, "beyond" if body and child.dep_ != "conj" else how))


def _is_person(noun: Token) -> bool:
    """Whether the noun names a person, or is the title before the name of one."""
    return any(token.ent_type_ == "PERSON" for token in (noun, *noun.children))
