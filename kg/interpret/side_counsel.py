"""Lawyers of a client whom only the case tells → whom they act for: "Roe, an attorney for the plaintiffs", "the town's lawyer"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from spacy.tokens import Token

from kg.interpret.advocacy import find_advocacy
from kg.interpret.affiliations import find_body
from kg.interpret.assembly import Concluded
from kg.interpret.clients import DEFENSE, POSSESSIVES, find_accused, find_clients, parties_of
from kg.interpret.counsel_lines import find_counsel_lines, is_named_as_counsel
from kg.interpret.counsel_nouns import find_counsel_nouns, is_officers, is_past_lawyer
from kg.interpret.filing_firms import find_filing_firms
from kg.interpret.holders import Holding
from kg.interpret.name_spans import Names
from kg.interpret.observation import Observation
from kg.interpret.own_clients import find_own_clients
from kg.interpret.predications import Predication
from kg.interpret.representation import ADVOCATES, OFFICIAL, is_employer, is_past
from kg.interpret.subjects import case_of
from kg.interpret.titled_bodies import called_otherwise, is_of_kind
from kg.model import Evidence

BY = "rule:side-counsel"
_LOCAL = frozenset({"city", "county", "town", "village", "township", "borough"})
_LAWYERS = {"Attorney", "LawFirm"}
_ADVOCATES = ("Attorney", "Person", "LawFirm")
_BODIES = ("ORG", "GOV", "COMPANY", "NEWS")


class SideCounsel(NamedTuple):
    """A lawyer and one of those that he acts for, by keys, and the words that say so."""

    attorney: str
    client: str
    evidence: Evidence


def find_side_counsel(seen: Observation, concluded: Concluded) -> Iterator[SideCounsel]:
    """Every lawyer of a side or a party that a common noun tells, and every one who speaks in court for another, once each."""
    ways = chain(
        _by_title(seen, concluded),
        _by_speech(seen, concluded),
        _by_noun(seen, concluded),
        _by_line(seen, concluded),
        _by_case(seen, concluded),
    )
    known: set[tuple[str, str]] = set()
    for found in ways:
        if (found.attorney, found.client) not in known:
            known.add((found.attorney, found.client))
            yield found


def find_told(
    seen: Observation, concluded: Concluded, predication: Predication
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those who act and those for whom they do by the grammar of one clause; a body is no "who", a judge no client of "his"."""
    doc = seen.doc
    trigger = doc[predication.trigger]
    is_noun = trigger.pos_ in ("NOUN", "PROPN")
    if is_noun and (is_past_lawyer(trigger) or is_officers(trigger)):
        return (), ()
    has_who = any(c.dep_ == "nsubj" and c.lower_ == "who" for c in trigger.children)
    agents = [f for f in predication.roles.get("agent", ()) if not has_who or doc[f.head].ent_type_ not in _BODIES]
    targets = [doc[filler.head] for filler in predication.roles.get("target", ())]
    clients = (
        key
        for token in targets
        for key in (find_clients(seen, concluded, token) if _is_meant(seen, token) else seen.index.all_of(token.i))
        if not _is_local(seen, key, token) and is_of_kind(seen.index, key, token)
    )
    advocates = seen.keys(agents)
    served = [key for key in dict.fromkeys(clients) if key not in advocates]
    others = [key for key in served if not is_noun or not is_employer(seen.index, key, is_owner=False)]
    return advocates, tuple(others or served)  # "a lawyer for the mill and the Harbor Fund": the fund employs her


def _is_meant(seen: Observation, token: Token) -> bool:
    """Whether more than coreference must tell who is meant: by a possessive, or a noun from another body's name."""
    return token.tag_ in POSSESSIVES or called_otherwise(seen.index, token) is not None


def _is_local(seen: Observation, key: str, token: Token) -> bool:
    """Whether "the government" is taken for a town's: it is the nation's or a state's."""
    words = {word.lower() for name in seen.index.entity(key).names for word in name.split()}
    return token.lower_ == "government" and token.dep_ != "compound" and bool(words & _LOCAL)


def serves_unnamed(seen: Observation, predication: Predication, agents: tuple[str, ...]) -> bool:
    """Whether a lawyer is said to act for somebody whom the text never names: "a lawyer for the lodgers"."""
    trigger = seen.doc[predication.trigger]
    is_noun = trigger.pos_ in ("NOUN", "PROPN")
    may_act = _LAWYERS if is_noun else {*_LAWYERS, "Organization"}
    if predication.frame.relation != "represents" or not {seen.index.type_of(key) for key in agents} <= may_act:
        return False
    if is_noun and (is_past_lawyer(trigger) or is_officers(trigger)):
        return False
    heads = [seen.doc[filler.head] for filler in predication.roles.get("target", ())]
    return bool(agents) and any(head.pos_ in ("NOUN", "NUM") for head in heads)


def find_unnamed(seen: Observation, concluded: Concluded) -> Iterator[tuple[str, Evidence]]:
    """Every lawyer whose client a text never names but with a noun that "her lawyer" takes up: "The widow said, her lawyer"."""
    names = Names(seen.doc)
    for holding in seen.index.clusters.holdings:
        noun, attorney = seen.doc[holding.title.end - 1], seen.index.of_token(holding.holder)
        if noun.lower_ not in ADVOCATES or attorney is None or is_past(seen.doc, holding):
            continue
        token = find_body(seen.doc, holding, names)
        if token is None or seen.doc[token].tag_ != "PRP$" or find_clients(seen, concluded, seen.doc[token]):
            continue
        cluster = seen.index.clusters.of_token(token)
        members = seen.index.clusters.members(cluster) if cluster is not None else ()
        nouns = [each for each in members if each.kind != "pronoun" and each.head < token]
        if nouns and seen.doc[nouns[-1].head].sent == seen.doc[token].sent:
            end = max(
                holding.title.end, *(part.i + 1 for part in seen.doc[holding.holder].subtree if part.dep_ == "flat"), 0
            )
            yield attorney, seen.evidence(nouns[-1].start, max(end, holding.holder + 1), BY)


def _by_title(seen: Observation, concluded: Concluded) -> Iterator[SideCounsel]:
    """ "Roe, an attorney for the plaintiffs", "his lawyer, Jane Roe", "defense lawyer Jane Roe"."""
    names = Names(seen.doc)
    for holding in seen.index.clusters.holdings:
        noun = seen.doc[holding.title.end - 1]
        is_defender = noun.lower_ == "defender" and seen.doc[noun.i - 1].lower_ == "public"
        if noun.lower_ not in ADVOCATES and not is_defender or is_past(seen.doc, holding):
            continue
        start, end = min(holding.left, holding.holder), max(holding.title.end, holding.holder + 1)
        for client in _clients(seen, concluded, holding, names):
            yield from _paired(seen, holding.holder, client, start, end)


def _by_speech(seen: Observation, concluded: Concluded) -> Iterator[SideCounsel]:
    """ "Roe argued for the clinics"; "For the mill, Roe replied", if the mill is a party and Roe is none."""
    parties = parties_of(concluded)
    for advocate, token, is_sure in find_advocacy(seen.doc):
        for client in find_clients(seen, concluded, seen.doc[token]):
            if is_sure or client in parties and seen.index.of_token(advocate) not in parties:
                yield from _paired(seen, advocate, client, min(advocate, token), max(advocate, token) + 1)


def _by_noun(seen: Observation, concluded: Concluded) -> Iterator[SideCounsel]:
    """ "Their counsel is Jane Roe", "Brand LLP, solicitors for the mill", "his lawyers at Brand LLP"."""
    for bearer, token in find_counsel_nouns(seen.doc):
        link = seen.doc[token].dep_
        for client in find_clients(seen, concluded, seen.doc[token]):
            if not is_employer(seen.index, client, is_owner=link == "nmod:poss"):
                yield from _paired(seen, bearer, client, min(bearer, token), max(bearer, token) + 1)


def _by_line(seen: Observation, concluded: Concluded) -> Iterator[SideCounsel]:
    """ "For Roe: Ada Lund of Poe & Orr"."""
    for line in find_counsel_lines(seen.doc):
        clients = [key for key in find_clients(seen, concluded, line.whom) if key in parties_of(concluded)]
        for client in clients:
            for name in seen.doc[line.start : line.end].ents:
                is_firm = name.label_ != "PERSON" or not is_named_as_counsel(seen.doc, name.start)
                if seen.index.of_token(name.root.i) not in clients and (not is_firm or name.label_ == "LAWFIRM"):
                    start, end = min(line.whom.i, name.start), max(line.whom.i + 1, name.end)
                    yield from _paired(seen, name.root.i, client, start, end)


def _by_case(seen: Observation, concluded: Concluded) -> Iterator[SideCounsel]:
    """Whose client, or for whom a firm sues, only the sides of the case tell."""
    for counsel in (*find_filing_firms(seen, concluded), *find_own_clients(seen, concluded)):
        for client in counsel.clients:
            yield from _paired(seen, counsel.advocate, client, counsel.start, counsel.end)


def _paired(seen: Observation, holder: int, client: str, start: int, end: int) -> Iterator[SideCounsel]:
    attorney = seen.index.of_token(holder)
    if attorney is not None and attorney != client and seen.index.type_of(attorney) in _ADVOCATES:
        ends = [*(part.i for part in seen.doc[holder].subtree if part.dep_ == "flat" and part.head.i == holder)]
        yield SideCounsel(attorney, client, seen.evidence(start, max(end, *(i + 1 for i in ends), end), BY))


def _clients(seen: Observation, concluded: Concluded, holding: Holding, names: Names) -> tuple[str, ...]:
    """Whom the title of a lawyer tells, in it or after it, where no name does."""
    doc, title = seen.doc, holding.title
    if holding.how == "before" and doc[title.end - 2].lower_ in DEFENSE and doc[title.end - 3].lower_ != "criminal":
        return () if _is_of_another(seen, concluded, holding) else find_accused(seen, concluded)
    if doc[title.end - 1].lower_ == "defender":
        return find_accused(seen, concluded)
    if any(post in doc[title.start : title.end].text.lower() for post in OFFICIAL):
        return ()
    token = find_body(doc, holding, names)
    if token is None or doc[token].tag_ != "PRP$" and (doc[token].pos_ != "NOUN" or seen.index.of_token(token)):
        return ()
    if token >= title.end and (title.end >= len(doc) or doc[title.end].lower_ not in ("for", "to")):
        return ()
    return find_clients(seen, concluded, doc[token])


def _is_of_another(seen: Observation, concluded: Concluded, holding: Holding) -> bool:
    """Whether the sentence speaks of somebody else with a case of his: "the case against Roe, defense lawyer Brand said"."""
    accused = set(find_accused(seen, concluded))
    sentence = seen.doc[holding.holder].sent
    for token in sentence:
        key = seen.index.of_token(token.i)
        if key in accused:
            return False
        is_person = token.ent_type_ == "PERSON" and (key is None or seen.index.type_of(key) == "Person")
        if is_person and token.dep_ in ("nmod", "obl") and case_of(token) == "against":
            return True
    return False
