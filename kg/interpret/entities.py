"""Doc and clusters → the named things of a document, one for each, and an index from its words to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from spacy.tokens import Doc, Token

from kg.interpret.acting import acts, governs, is_adjective, is_prosecutors_district, is_state_named, is_sued
from kg.interpret.aliases import has_form
from kg.interpret.body_words import is_nobody, is_vague_court, kind_by_words
from kg.interpret.boilerplate import find_boilerplate
from kg.interpret.coreference import Clusters
from kg.interpret.employers import find_appointers, find_employers, find_harmed
from kg.interpret.entity_features import employs, kind_features
from kg.interpret.fillers import is_left_out
from kg.interpret.groups import find_groups, find_listed_bodies
from kg.interpret.heads import Head
from kg.interpret.holders import LETTERS, Holding
from kg.interpret.labels import best_label
from kg.interpret.mentions import Mention
from kg.interpret.name_forms import Named, form_of
from kg.interpret.officers import holds_office, state_of_officers
from kg.interpret.person_kinds import is_press, person_kind
from kg.interpret.place_nouns import PLACE_NOUNS
from kg.interpret.settled_kinds import settled_kinds
from kg.interpret.titles import honorifics
from kg.model import Entity, EntityType, Evidence, Span

BY = "rule:name"
PLAIN: dict[str, EntityType] = {
    "COMPANY": "Company", "ORG": "Organization", "GOV": "GovernmentBody", "COURT": "Court", "LAWFIRM": "LawFirm",
    "STATUTE": "Statute", "CASE": "Case",
}  # fmt: skip
# What somebody can hold a post in, and what the graph then holds however little else is said of it.
EMPLOYERS = frozenset({"Company", "Organization", "GovernmentBody", "LawFirm"})
_MISREAD = frozenset(
    {"PERSON", "PLACE", "GOV"}
)  # what the network may take a firm for that is called without its legal form


@dataclass(frozen=True, slots=True)
class EntityIndex:
    """The entities of a document, found by any token that stands for them, pronouns and nominals included."""

    entities: tuple[Entity, ...]
    clusters: Clusters
    _of_cluster: dict[int, str] = field(default_factory=dict, repr=False)
    _by_key: dict[str, Entity] = field(default_factory=dict, repr=False)
    _doc: Doc | None = field(default=None, repr=False, compare=False)
    _groups: Mapping[int, tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)

    def of_token(self, token: int) -> str | None:
        """The key of the entity that this token stands for."""
        cluster = self.clusters.of_token(token)
        return None if cluster is None else self._of_cluster.get(cluster)

    def of_span(self, start: int, end: int) -> str | None:
        """The key of the entity that the phrase from token `start` to `end` stands for: its head's, else its only one's."""
        if self._doc is None or start >= end:
            return None
        key = self.of_token(self._doc[start:end].root.i)
        if key is not None:
            return key
        keys = {found for token in range(start, end) if (found := self.of_token(token)) is not None}
        return keys.pop() if len(keys) == 1 else None

    def all_of(self, head: int) -> tuple[str, ...]:
        """The keys of a phrase and of what is coordinated with it, or of those that it takes up: "Roe and Poe", "the pair"."""
        if self._doc is None:
            return ()
        found: dict[str, None] = {}
        for token in _conjuncts(self._doc[head]):
            members = self._groups.get(token.i, (token.i,))
            for each in map(self.of_token, members):
                if each is not None:
                    found[each] = None
        return tuple(found)

    def type_of(self, key: str) -> EntityType | None:
        """The type of the entity with that key."""
        entity = self._by_key.get(key)
        return entity.type if entity else None

    def is_place(self, key: str) -> bool:
        """Whether the entity is a place that acts: a state, a city, a country."""
        for cluster, found in self._of_cluster.items():
            if found == key:
                labels = [mention.label for mention in self.clusters.names(cluster)]
                return labels.count("PLACE") * 2 >= len(labels)
        return False

    def entity(self, key: str) -> Entity:
        """The entity with that key; a KeyError when there is none."""
        return self._by_key[key]


def _conjuncts(token: Token) -> list[Token]:
    """The noun and those coordinated with it, without whom the list leaves out: "Roe but not Poe" is Roe."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("PROPN", "NOUN", "PRON") and not is_left_out(child):
            found += _conjuncts(child)
    return found


def find_named(doc: Doc, clusters: Clusters) -> tuple[Named, ...]:
    """Every named cluster in order of appearance, without bylines and credits."""
    boilerplate = find_boilerplate(doc)
    named = [
        (names, cluster)
        for cluster, _ in clusters.all()
        if (names := tuple(mention for mention in clusters.names(cluster) if mention.head not in boilerplate))
    ]
    officers_state = state_of_officers(doc, clusters)
    courts = [names for names, _ in named if names[0].label == "COURT"]
    found = []
    for names, cluster in sorted(named, key=lambda item: item[0][0].start):
        rule = entity_type(doc, clusters, cluster, names, officers_state=officers_state)
        if rule == "Court" and len(courts) > 1 and all(is_vague_court(form_of(doc, mention)) for mention in names):
            rule = None
        found.append(Named(cluster, names, rule))
    return tuple(found)


def find_entities(doc: Doc, clusters: Clusters, judge: Head | None = None) -> EntityIndex:
    """The index of every named entity of `doc`, keys "e1", "e2" in order of appearance.

    The head "kind" judges what each is; without one the rules do. Not found: places that do not act, media that are no
    party, people who only report.
    """
    entities: list[Entity] = []
    of_cluster: dict[int, str] = {}
    judged = [
        (named, named.rule if judge is None else judged_type(doc, clusters, named, judge))
        for named in find_named(doc, clusters)
    ]
    people = {named.cluster for named, kind in judged if kind in ("Person", "Judge", "Attorney")}
    employers, appointers = find_employers(doc, clusters, people), find_appointers(doc, clusters, people)
    harmed, listed = find_harmed(doc, clusters), find_listed_bodies(doc, clusters)
    for named, kind in settled_kinds(doc, clusters, judged):
        if kind is None and named.cluster in employers and named.rule in EMPLOYERS:
            kind = named.rule
        if kind is None and named.cluster in listed:
            kind = "GovernmentBody"
        if kind is None and (named.cluster in appointers or named.cluster in harmed and named.rule == "Person"):
            kind = "Person"
        if kind is None:
            continue
        key = f"e{len(entities) + 1}"
        of_cluster[named.cluster] = key
        entities.append(_entity(doc, clusters, named.cluster, named.names, key, kind))
    return EntityIndex(
        tuple(entities),
        clusters,
        of_cluster,
        {entity.id: entity for entity in entities},
        doc,
        find_groups(doc, clusters),
    )


def judged_type(doc: Doc, clusters: Clusters, named: Named, judge: Head) -> EntityType | None:
    """The likeliest type, or None where the odds of any stay below the head's bar."""
    odds = judge.probabilities(kind_features(doc, clusters, named.cluster, named.names, named.rule))
    if 1.0 - odds.get(judge.no, 0.0) < judge.bar:
        return None
    return cast(EntityType, max((kind for kind in sorted(odds) if kind != judge.no), key=lambda kind: odds[kind]))


def entity_type(
    doc: Doc, clusters: Clusters, cluster: int, names: Sequence[Mention], *, officers_state: int | None = None
) -> EntityType | None:
    """What a named cluster is, or None when it is no entity of the graph.

    A paper is one where it is a party, or where somebody of the story works; mostly it only reports.
    """
    if all(is_nobody(form_of(doc, mention)) for mention in names):
        return None
    votes = Counter(mention.label for mention in names)
    label = max(votes, key=lambda name: (votes[name], name in PLAIN))
    if label in _MISREAD and any(m.label == "COMPANY" and has_form(form_of(doc, m)) for m in names):
        return "Company"  # 'Elm Park, Inc. ("Elm Park")', "ROE SERVICES CO."
    if label == "PERSON":
        return None if is_press(doc, clusters, cluster) else person_kind(doc, clusters, cluster)
    if label in ("COURT", "PLACE") and all(is_prosecutors_district(doc, mention) for mention in names):
        return "GovernmentBody"
    if label == "ORG" and all(is_adjective(doc, mention) for mention in names):
        return None
    if label in ("COMPANY", "ORG", "GOV", "PRODUCT"):
        told = kind_by_words(form_of(doc, mention) for mention in names)
        if told is not None:
            return told
    if label in PLAIN:
        return PLAIN[label]
    if label == "PLACE":
        is_body = any(
            acts(doc, mention) or is_state_named(doc, mention) or holds_office(doc, clusters, mention)
            for mention in names
        )
        # One "Texas law" may be scenery; a place whose laws come up again and again is what they are about.
        is_body = is_body or sum(governs(doc, mention) for mention in names) > 1
        is_body = (
            is_body or cluster == officers_state or any(acts(doc, noun) for noun in _nouns(doc, clusters, cluster))
        )
        return "GovernmentBody" if is_body else None
    if label == "NEWS":
        does = any(acts(doc, mention) for mention in names) and len(names) > 1
        does = does or any(is_sued(doc, mention) for mention in names)
        return "Company" if does or any(employs(doc, clusters, mention) for mention in names) else None
    return None


def _nouns(doc: Doc, clusters: Clusters, cluster: int) -> Iterator[Mention]:
    """The nouns that call a place what it is: "the state"."""
    for mention in clusters.members(cluster):
        if mention.kind == "nominal" and doc[mention.head].lemma_.lower() in PLACE_NOUNS:
            yield mention


def _entity(doc: Doc, clusters: Clusters, cluster: int, names: Sequence[Mention], key: str, kind: EntityType) -> Entity:
    forms: dict[str, None] = {}
    for mention in names:
        forms[form_of(doc, mention)] = None
    label = best_label(tuple(forms), kind)
    for holding in clusters.held_by(cluster):
        if holding.how == "before":
            titled = _titled(doc, holding, names)
            if titled:
                forms[titled] = None
    for mention in names:
        if mention.label == "PERSON" and mention.start and doc[mention.start - 1].lower_ in honorifics():
            forms[f"{doc[mention.start - 1].text} {form_of(doc, mention)}"] = None
        if mention.label == "PERSON" and mention.end < len(doc) and doc[mention.end].text in LETTERS:
            forms[f"{form_of(doc, mention)} {doc[mention.end].text}"] = None  # "Jane Roe KC"
    forms.update({form.replace("’", "'"): None for form in forms})  # a reader types it straight
    spans = tuple(
        Span(doc[mention.start].idx, doc[mention.end - 1].idx + len(doc[mention.end - 1])) for mention in names
    )
    identifier = next((mention.identifier for mention in names if mention.identifier), None)
    return Entity(
        id=key, type=kind, label=label, names=tuple(dict.fromkeys((label, *forms))), mentions=spans, identifier=identifier,
        evidence=tuple(Evidence(span=span, by=BY) for span in spans[:1]),
    )  # fmt: skip


def _titled(doc: Doc, holding: Holding, names: Sequence[Mention]) -> str | None:
    for mention in names:
        if mention.start == holding.title.end:
            return " ".join(doc[holding.title.start : mention.end].text.split())
    return None
