"""A named thing → what speaks for each type, or for leaving it out: its marks, its words, and the grammar about its names.

Rules alone type well what a label tells. What they cannot weigh is whether a place acts, whether a maker's product is
meant or the maker, and whether somebody belongs to the story: that is judged by the head "kind", of which the rules'
answer is one feature among these.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import islice

from spacy.tokens import Doc, Token

from kg.interpret.acting import acts, governs, is_adjective, is_dateline, is_state_named
from kg.interpret.coreference import Clusters
from kg.interpret.mentions import Mention
from kg.interpret.person_kinds import PRESS
from kg.model import EntityType
from kg.parse.places import countries, states

Features = dict[str, float]
_DOING = ("PLACE", "NEWS", "PRODUCT", "OTHER")  # what is an entity only where it does or suffers something
_AT = frozenset({"of", "at", "for", "with", "in"})
LEAD, LONG = 4, 60  # sentences: those that tell what the story is, and those of a long article
NOT_STORY = "none"  # the class of what is no entity of the graph


def kind_features(
    doc: Doc, clusters: Clusters, cluster: int, names: Sequence[Mention], rule: EntityType | None
) -> Features:
    """The features of one named cluster; `rule` is the type that the rules give it."""
    found: Features = {f"rule:{rule}": 1.0, "names": math.log(len(names))}
    for mention in names:
        share = 1.0 / len(names)
        for feature in _about(doc, mention):
            found[feature] = found.get(feature, 0.0) + share
            if rule is not None or mention.label == "PLACE":
                key = f"{rule or mention.label}&{feature}"
                found[key] = found.get(key, 0.0) + share
    others = len(clusters.members(cluster)) - len(names)
    found["taken up"] = math.log1p(others)
    found[f"{rule}&taken up"] = math.log1p(others)
    found[f"{rule}&names"] = math.log(len(names))
    found.update(_deeds(doc, names))
    found.update(dict.fromkeys(_held(doc, clusters, cluster), 1.0))
    found.update(dict.fromkeys(_written(doc, names), 1.0))
    found.update(dict.fromkeys(_spelt(doc, names, rule), 1.0))
    found.update(_among(doc, clusters, names, rule))
    members = clusters.members(cluster)
    found.update(dict.fromkeys(_called(doc, members, rule), 1.0))
    found.update(_sides(doc, members, rule or names[0].label))
    if any(employs(doc, clusters, mention) for mention in names):
        found["employs"] = found[f"{rule or names[0].label}&employs"] = 1.0
    title_end = int(doc.user_data.get("title_end") or 0)
    first = names[0].start
    found["in title"] = float(title_end > 0 and doc[first].idx < title_end)
    found["from the start"] = 1.0 - doc[first].idx / max(1, len(doc.text))
    return found


def _about(doc: Doc, mention: Mention) -> Iterable[str]:
    """What the label, the place in the tree and the words beside one mention say."""
    head = _top(doc[mention.head])
    yield f"label:{mention.label}"
    if mention.role:
        yield f"role:{mention.role}"
    if mention.identifier:
        yield "identified"
    relation = head.dep_
    case = next((child.lower_ for child in head.children if child.dep_ == "case"), "")
    yield f"is:{relation}:{case}" if case else f"is:{relation}"
    if relation in ("nsubj", "obj", "nsubj:pass", "obl:agent", "iobj", "obl", "nmod", "appos", "compound", "nmod:poss"):
        yield f"of:{relation}:{head.head.lemma_.lower()}"
    if mention.start:
        yield f"after:{_shown(doc[mention.start - 1])}"
    if mention.end < len(doc):
        yield f"before:{_shown(doc[mention.end])}"
    if mention.label in _DOING:
        yield from (
            name
            for name, holds in (
                ("acts", acts(doc, mention)),
                ("governs", governs(doc, mention)),
                ("state named", is_state_named(doc, mention)),
            )
            if holds
        )
    if is_dateline(doc, mention):
        yield "dateline"
    if is_adjective(doc, mention):
        yield "adjective"
    sentence = doc[mention.start].sent
    if not any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in sentence):
        yield "no verb"


def _deeds(doc: Doc, names: Sequence[Mention]) -> Features:
    """Whether it acts, makes law or is called a state in any place, however often it is only where something happens."""
    doing = [mention for mention in names if mention.label in _DOING]
    found: Features = {}
    for deed, holds in (("acts", acts), ("governs", governs), ("state named", is_state_named)):
        count = sum(holds(doc, mention) for mention in doing)
        if count:
            found |= {f"{names[0].label}&ever {deed}": 1.0, f"{names[0].label}&often {deed}": min(count - 1, 3) / 3}
    return found


def _held(doc: Doc, clusters: Clusters, cluster: int) -> Iterable[str]:
    for holding in clusters.held_by(cluster):
        yield f"holds:{doc[holding.title.end - 1].lemma_.lower()}"
        yield f"makes:{holding.title.role.makes}"
        yield "titled"


def employs(doc: Doc, clusters: Clusters, mention: Mention) -> bool:
    """Whether somebody named holds a post there: "Harbour Post editor Jane Roe", "a director of Quillon, Otto Brand"."""
    head = doc[mention.head]
    case = next((child.lower_ for child in head.children if child.dep_ == "case"), "")
    for holding in clusters.holdings:
        if doc[holding.title.end - 1].lemma_.lower() in PRESS:
            continue  # who reports for a paper makes it no part of the story
        if holding.left <= mention.start < holding.title.end and holding.holder not in range(
            mention.start, mention.end
        ):
            return True
        if head.dep_ == "nmod" and case in _AT and head.head.i == holding.title.head:
            return True
    return False


def _written(doc: Doc, names: Sequence[Mention]) -> Iterable[str]:
    """How the longest of the names is written."""
    mention = max(names, key=lambda name: (name.end - name.start, -name.start))
    words = [token.lower_ for token in doc[mention.start : mention.end]]
    text = doc[mention.start : mention.end].text
    yield f"last:{words[-1]}"
    yield f"first:{words[0]}"
    yield f"words:{min(len(words), 5)}"
    yield from (f"word:{word}" for word in set(words[1:-1]) if word.isalpha())
    if text.isupper():
        yield "capitals"
    if text in states():
        yield "a state"
    elif text in countries():
        yield "a country"


def _spelt(doc: Doc, names: Sequence[Mention], rule: EntityType | None) -> Iterable[str]:
    """The words of all the names, where `_written` tells of the longest, and every label that they got."""
    for mention in names:
        words = [token.lower_ for token in doc[mention.start : mention.end] if not token.is_space] or [""]
        yield f"any first:{words[0]}"
        yield f"any last:{words[-1]}"
        yield f"ending:{words[-1][-3:]}"
        yield from (f"any word:{word}" for word in words)
        if all(token.is_upper for token in doc[mention.start : mention.end] if token.is_alpha):
            yield "any capitals"
        yield f"any label:{mention.label}"
        yield f"{rule or names[0].label}&any label:{mention.label}"


def _among(doc: Doc, clusters: Clusters, names: Sequence[Mention], rule: EntityType | None) -> Features:
    """How much of the text is about it: its share of all names and of its label's, whether title or lead has it."""
    who, label = rule or names[0].label, names[0].label
    all_names = [mention for mention in clusters.mentions if mention.kind == "name"]
    alike = sum(mention.label == label for mention in all_names)
    sentences = list(islice(doc.sents, LONG))
    title_end = int(doc.user_data.get("title_end") or 0)
    return {
        f"{who}&share": len(names) / len(all_names),
        f"{who}&share of label": len(names) / max(1, alike),
        f"{who}&in title": float(doc[names[0].start].idx < title_end),
        f"{who}&in lead": float(names[0].start < sentences[min(len(sentences), LEAD) - 1].end),
        f"{who}&long": len(sentences) / LONG,
    }


def _called(doc: Doc, members: Sequence[Mention], rule: EntityType | None) -> Iterable[str]:
    """The common nouns that stand for it, and whether a pronoun does."""
    for mention in members:
        if mention.kind == "nominal":
            yield f"noun:{doc[mention.head].lemma_.lower()}"
    if any(mention.kind == "pronoun" for mention in members):
        yield f"{rule}&pronoun"


def _sides(doc: Doc, members: Sequence[Mention], who: str) -> Features:
    """On which side of a case the network sees its mentions, and how surely."""
    spans = doc.spans.get("parties", ())
    heads = [mention.head for mention in members]
    found: Features = {}
    for side in ("PLAINTIFF", "DEFENDANT"):
        sure = [float(s.id_ or 1) for s in spans if s.label_ == side and any(s.start <= h < s.end for h in heads)]
        if sure:
            told = {"any": 1.0, "sure": max(sure), "many": min(len(sure), 4) / 4}
            found.update({f"{key}:{side}": value for key, value in told.items()})
            found.update({f"{who}&{key}:{side}": value for key, value in told.items()})
    if not found:
        found[f"{who}&{'no side' if spans else 'no sides'}"] = 1.0
    return found


def _shown(token: Token) -> str:
    return token.pos_ if token.pos_ in ("PROPN", "NUM", "SPACE") else token.lower_


def _top(token: Token) -> Token:
    """The first conjunct of a coordinated name, whose place in the sentence they share."""
    seen = 0
    while token.dep_ in ("conj", "flat") and token.head.i != token.i and seen < 10:
        token, seen = token.head, seen + 1
    return token
