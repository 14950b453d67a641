"""The rows that each head learns from: the features of every candidate of an article, and the right answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from kg.interpret.apart import are_apart
from kg.interpret.assembly import make_claims
from kg.interpret.bench import bench_features
from kg.interpret.cases import Dispute, together_features
from kg.interpret.claims import Draft, draft_features, find_drafts, same_claim_features
from kg.interpret.conclusions import told_disputes, told_drafts
from kg.interpret.deciders import by_features
from kg.interpret.decisions import Decision, decision_features, find_decisions, same_decision_features
from kg.interpret.entities import find_named
from kg.interpret.entity_features import NOT_STORY, kind_features
from kg.interpret.heads import Head, as_features
from kg.interpret.links import case_features, on_features, side_features
from kg.interpret.outcomes import odds_table, outcome_features
from kg.interpret.outright import is_sure
from kg.interpret.parties import COUNTED_TYPES, PartyOdds, find_parties, party_features, stack_rows
from kg.interpret.phrases import Phrase, find_candidates, find_phrases, phrase_features
from kg.interpret.phrases import network_features as phrase_marks
from kg.interpret.statutes import statute_features
from kg.interpret.suits import accusing_features
from kg.interpret.triggers import find_triggers, judge_triggers, trigger_features
from kg.interpret.triggers import network_features as trigger_marks
from training.annotations import alike, normal_name
from training.articles import Article

Row = tuple[dict[str, float], str]
PARTY_WORTH = 2  # rows for each party
MANY_NAMED = frozenset({"Court", "Statute", "Case", "GovernmentBody"})
MOST_PARTIES = 10  # of one article in pairs, or else one long list of defendants outweighs all other articles


def _parties(article: Article, heads: Mapping[str, Head]) -> dict[str, PartyOdds]:
    made: dict[str, PartyOdds] = article.once("parties", lambda: find_parties(article.seen, heads))
    return made


def _disputes(article: Article, heads: Mapping[str, Head]) -> tuple[Dispute, ...]:
    made: tuple[Dispute, ...] = article.once(
        "disputes", lambda: told_disputes(article.seen, _parties(article, heads), heads)
    )
    return made


def _phrases(article: Article, heads: Mapping[str, Head]) -> tuple[Phrase, ...]:
    made: tuple[Phrase, ...] = article.once("phrases", lambda: find_phrases(article.seen, heads, sure=is_sure))
    return made


def _drafts(article: Article, heads: Mapping[str, Head]) -> tuple[Draft, ...]:
    sides = [(dispute.plaintiffs, dispute.defendants) for dispute in _disputes(article, heads)]
    return find_drafts(article.seen, _phrases(article, heads), heads, sides=sides)


def _kept(article: Article, heads: Mapping[str, Head]) -> tuple[Draft, ...]:
    made: tuple[Draft, ...] = article.once("drafts", lambda: told_drafts(article.seen, _drafts(article, heads), heads))
    return made


def _matched(article: Article, heads: Mapping[str, Head]) -> dict[int, str]:
    made: dict[int, str] = article.once("matched", lambda: article.answers.match_drafts(_kept(article, heads)))
    return made


def _decisions(article: Article, heads: Mapping[str, Head]) -> tuple[Decision, ...]:
    made: tuple[Decision, ...] = article.once(
        "decisions", lambda: find_decisions(article.seen, _kept(article, heads), heads, _disputes(article, heads))
    )
    return made


def kind_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    """A row for each named thing; a party's stands twice, since without it no case and none of its relations is found."""
    doc, clusters = article.seen.doc, article.seen.index.clusters
    found = find_named(doc, clusters)
    answers = _annotated(article, [(named.forms(doc), named.rule) for named in found])
    parties = {key for case in article.answers.gold["cases"] for key in (*case["plaintiffs"], *case["defendants"])}
    types = {entity["id"]: str(entity["type"]) for entity in article.answers.gold["entities"]}
    for named, key in zip(found, answers, strict=True):
        row = kind_features(doc, clusters, named.cluster, named.names, named.rule)
        for _ in range(PARTY_WORTH if key in parties else 1):
            yield row, types.get(key or "", NOT_STORY)


def _annotated(article: Article, found: Sequence[tuple[tuple[str, ...], str | None]]) -> list[str | None]:
    """The key of the annotated entity for each of the named things (forms and type by rule), None where there is none.

    A public body, court or law goes by so many names that one in like words is the same where none has the very name.
    """
    names = article.answers.article.entity_names()
    entities = article.answers.gold["entities"]
    wanted = [set(map(normal_name, forms)) for forms, _ in found]
    keys: list[str | None] = [next((e["id"] for e in entities if own & names[e["id"]]), None) for own in wanted]
    left = [entity for entity in entities if entity["id"] not in keys and entity["type"] in MANY_NAMED]
    for number, (forms, rule) in enumerate(found):
        if keys[number] is None:
            like = (e["id"] for e in left if e["type"] == rule and any(alike(f, n) for f in forms for n in e["names"]))
            keys[number] = next(like, None)
    return keys


def party_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    for entity in article.seen.index.entities:
        if entity.type in COUNTED_TYPES:
            yield party_features(article.seen, entity.id), article.answers.party(entity.id)


def party_stack_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    for key, row in stack_rows(article.seen, heads["party"]).items():
        yield row, article.answers.party(key)


def bench_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    for entity in article.seen.index.entities:
        if entity.type in ("Court", "Judge"):
            yield bench_features(article.seen, entity.id), article.answers.sits(entity.id)


def together_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    odds = _parties(article, heads)
    keys = [key for key in sorted(odds, key=lambda key: int(key[1:])) if article.answers.party(key) != "none"]
    parties = {key: odds[key] for key in keys}
    keys = keys[:MOST_PARTIES]
    for i, one in enumerate(keys):
        for two in keys[:i]:
            yield together_features(article.seen, one, two, parties), article.answers.together(one, two)


def phrase_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    for phrase in find_candidates(article.seen):
        yield phrase_features(article.seen, phrase), article.answers.kind(phrase)


def phrase_stack_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    for phrase in find_candidates(article.seen):
        grammar = heads["phrase"].probabilities(phrase_features(article.seen, phrase))
        row = {**as_features(grammar), **phrase_marks(phrase)}
        yield row, article.answers.kind(phrase)


def same_claim_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    phrases = _phrases(article, heads)
    claims = [article.answers.claims_at(phrase) for phrase in phrases]
    for i in range(len(phrases)):
        for j in range(i):
            if claims[i] and claims[j]:
                same = "same" if claims[i] & claims[j] else "other"
                yield same_claim_features(article.seen, phrases[i], phrases[j]), same


def claim_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _drafts(article, {**heads, "claim": _anything("claim")})
    matched = article.answers.match_drafts(drafts)
    for number, draft in enumerate(drafts):
        yield draft_features(article.seen, draft), "claim" if number in matched else "nothing"


def trigger_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    for trigger in find_triggers(article.seen):
        yield trigger_features(article.seen, trigger), article.answers.side(trigger, drafts, matched)


def trigger_stack_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    for trigger in find_triggers(article.seen):
        grammar = heads["trigger"].probabilities(trigger_features(article.seen, trigger))
        row = {**as_features(grammar), **trigger_marks(trigger)}
        yield row, article.answers.side(trigger, drafts, matched)


def same_decision_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    triggers = judge_triggers(article.seen, heads)
    rulings = [{r["id"] for r in article.answers.rulings_at(t, drafts, matched)[:1]} for t in triggers]
    for i in range(len(triggers)):
        for j in range(i):
            if (
                rulings[i]
                and rulings[j]
                and not are_apart(article.seen, triggers[i].predication, triggers[j].predication)
            ):
                same = "same" if rulings[i] & rulings[j] else "other"
                yield same_decision_features(article.seen, triggers[i], triggers[j], drafts), same


def decision_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    decisions = find_decisions(
        article.seen, drafts, {**heads, "decision": _anything("decision")}, _disputes(article, heads)
    )
    found = article.answers.match_decisions(decisions, drafts, matched)
    for number, decision in enumerate(decisions):
        row = decision_features(article.seen, decision, drafts)
        yield row, "decision" if number in found else "nothing"


def on_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    decisions = _decisions(article, heads)
    for number, ruling in article.answers.match_decisions(decisions, drafts, matched).items():
        for n in range(len(drafts)):
            worded = {matched.get(n)} | {key for p in drafts[n].phrases for key in article.answers.claims_at(p)}
            label = "on" if worded & set(ruling["on"] or ()) else "off"
            yield on_features(article.seen, decisions[number], n, drafts), label


def outcome_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    bar = heads["decision"].bar
    decisions = [decision for decision in _decisions(article, heads) if decision.odds >= bar]
    table = odds_table(article.seen, decisions, drafts, heads["on"])
    for number, key in _matched(article, heads).items():
        status = article.answers.claim[key]["status"]
        label = status if status in ("accepted", "rejected") else "open"
        yield outcome_features(article.seen, number, drafts[number], decisions, table), label


def decider_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    matched = _matched(article, heads)
    decisions = _decisions(article, heads)
    disputes = _disputes(article, heads)
    for number, ruling in article.answers.match_decisions(decisions, drafts, matched).items():
        makers = article.answers.keys(ruling["by"])
        for entity in article.seen.index.entities:
            if entity.type in ("Judge", "Court", "GovernmentBody"):
                row = by_features(article.seen, decisions[number], entity.id, disputes)
                yield row, "by" if entity.id in makers else "not"


def in_case_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    disputes = _disputes(article, heads)
    cases = article.answers.case_of_dispute(disputes)
    for number, key in _matched(article, heads).items():
        claim = article.answers.claim[key]
        if len(disputes) > 1 and claim.get("case") in cases.values():
            for n, dispute in enumerate(disputes):
                row = case_features(article.seen, drafts[number], dispute, n, len(disputes))
                yield row, "in" if cases.get(n) == claim["case"] else "out"


def claim_side_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    disputes = _disputes(article, heads)
    cases = article.answers.case_of_dispute(disputes)
    place = {case: n for n, case in cases.items()}
    for number, key in _matched(article, heads).items():
        claim = article.answers.claim[key]
        if claim.get("case") not in place:
            continue
        dispute = disputes[place[claim["case"]]]
        by = article.answers.keys(claim["by"])
        label = "nobody"
        if by & set(dispute.plaintiffs):
            label = "plaintiffs"
        elif by & set(dispute.defendants):
            label = "defendants"
        yield side_features(article.seen, drafts[number], dispute), label


def invokes_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    pairs = {(r[1], r[2]) for r in article.relations("invokes")}
    for number, key in _matched(article, heads).items():
        wanted = article.answers.keys([s for k, s in pairs if k == key])
        for entity in article.seen.index.entities:
            if entity.type == "Statute":
                row = statute_features(article.seen, drafts[number], entity.id)
                yield row, "invokes" if entity.id in wanted else "not"


def accuses_rows(article: Article, heads: Mapping[str, Head]) -> Iterable[Row]:
    drafts = _kept(article, heads)
    disputes = _disputes(article, heads)
    claims = make_claims(article.seen, drafts, disputes, heads)
    said = {(r[0], a, b) for name in ("sued", "charged") for r in article.relations(name) if r[2]
            for a in article.answers.keys([r[1]]) for b in article.answers.keys([r[2]])}  # fmt: skip
    for number, dispute in enumerate(disputes, start=1):
        mine = [claim for claim in claims if claim.case == f"c{number}"]
        for one in dispute.plaintiffs:
            for two in dispute.defendants:
                label = next((name for name in ("sued", "charged") if (name, one, two) in said), "neither")
                yield accusing_features(article.seen, one, two, dispute, mine), label


def _anything(label: str) -> Head:
    """A head that says yes to everything, for the rows from which the real one is made."""
    return Head(
        name=label, classes=(label, "nothing"), columns={}, weights=np.zeros((2, 0), np.float32),
        bias=np.array([9.0, -9.0], np.float32), no="nothing",
    )  # fmt: skip
