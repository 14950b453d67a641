"""Mentions → clusters: which of them stand for one thing.

Rules go from the safest to the least safe: the same name, short forms and acronyms, what an apposition says, then, from
left to right, common nouns and pronouns by agreement and salience. What fits nothing well is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc

from kg.interpret.appositions import find_appositions
from kg.interpret.common_nouns import choose_for_nominal
from kg.interpret.discourse import Discourse
from kg.interpret.holders import Holding, find_holdings
from kg.interpret.introductions import find_introductions
from kg.interpret.mentions import PEOPLE, Mention, find_mentions
from kg.interpret.name_links import link_names
from kg.interpret.quotes import find_quotes
from kg.interpret.salience import choose_for_pronoun
from kg.interpret.titles import find_titles

__all__ = ["Clusters", "find_mentions", "resolve", "resolve_mentions"]


@dataclass(frozen=True, slots=True)
class Clusters:
    """Which mentions stand for one thing; a mention that nothing joins is a cluster of its own."""

    mentions: tuple[Mention, ...]
    ids: tuple[int, ...]  # of the cluster of each mention
    holdings: tuple[Holding, ...] = ()
    _tokens: dict[int, int] = field(default_factory=dict, repr=False, compare=False)
    _members: dict[int, tuple[Mention, ...]] = field(default_factory=dict, repr=False, compare=False)
    _held: dict[int, tuple[Holding, ...]] = field(default_factory=dict, repr=False, compare=False)

    def held_by(self, cluster: int) -> tuple[Holding, ...]:
        """The titles that the person of this cluster holds."""
        return self._held.get(cluster, ())

    def of_token(self, token: int) -> int | None:
        """The cluster that a token stands for: any token of a name, the head of a noun phrase, a pronoun."""
        return self._tokens.get(token)

    def members(self, cluster: int) -> tuple[Mention, ...]:
        """The mentions of a cluster, left to right."""
        return self._members.get(cluster, ())

    def names(self, cluster: int) -> tuple[Mention, ...]:
        """The mentions of a cluster that are names."""
        return tuple(mention for mention in self.members(cluster) if mention.kind == "name")

    def all(self) -> Iterator[tuple[int, tuple[Mention, ...]]]:
        """Every cluster with its mentions, in the order of first mention."""
        yield from self._members.items()


def resolve_mentions(doc: Doc) -> Clusters:
    """The clusters of all mentions of `doc`."""
    return resolve(doc, find_mentions(doc))


def resolve(doc: Doc, mentions: Iterable[Mention]) -> Clusters:
    """The clusters of the given mentions."""
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.start, -mention.end)))
    holdings = find_holdings(doc, find_titles(doc))
    sets = _Sets(ordered)
    for one, two in link_names(doc, ordered, holdings):
        sets.join(one, two)
    by_head = {mention.head: index for index, mention in enumerate(ordered)}
    for name, noun in (*find_appositions(doc, ordered), *find_introductions(doc, ordered)):
        sets.join(by_head[name.head], by_head[noun.head])
    for holding in holdings:
        title = by_head.get(holding.title.head)
        holder = by_head.get(holding.holder)
        if (
            (
                title is not None
                and holder is not None
                and not holding.title.plural
                and holding.how in ("before", "apposed", "announced")
            )
            and ordered[holder].kind == "name"
            and ordered[title].types & PEOPLE
        ):
            sets.join(holder, title)
    _resolve_rest(doc, ordered, sets)
    return _freeze(ordered, sets, holdings)


class _Sets:
    """Disjoint sets of mentions by index; the root is the earliest."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self.parent = list(range(len(mentions)))

    def root(self, index: int) -> int:
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def join(self, one: int, two: int) -> None:
        first, second = sorted((self.root(one), self.root(two)))
        self.parent[second] = first


def _resolve_rest(doc: Doc, mentions: tuple[Mention, ...], sets: _Sets) -> None:
    """Join common nouns and pronouns, left to right, to what has been mentioned before them."""
    quotes = find_quotes(doc)
    discourse = Discourse(sets.root)
    names = {sets.root(index) for index, mention in enumerate(mentions) if mention.kind == "name"}
    by_head = {mention.head: index for index, mention in enumerate(mentions)}
    for index, mention in sorted(enumerate(mentions), key=lambda pair: (pair[1].head, pair[1].start)):
        root = sets.root(index)
        quote = quotes.get(mention.head)
        voice = str(quote.start) if quote else ""
        chosen: int | None = None
        if root == index and root not in discourse and root not in names:
            if mention.kind == "pronoun":
                teller = by_head.get(quote.speaker) if quote and quote.speaker is not None else None
                speaker = sets.root(teller) if teller is not None else None
                if speaker is not None and teller is not None and speaker not in discourse:
                    # Who speaks is often named only after the quotation.
                    discourse.add(doc, speaker, mentions[teller])
                near = discourse.near(doc, mention, speaker=speaker, voice=voice)
                chosen = choose_for_pronoun(doc, mention, near, speaker=speaker, voice=voice)
            elif mention.kind == "nominal":
                chosen = choose_for_nominal(doc, mention, discourse.near(doc, mention))
        if chosen is not None:
            sets.join(chosen, index)
            discourse.rename(chosen, sets.root(index))
        discourse.add(doc, sets.root(index), mention, voice=voice)


def _freeze(mentions: tuple[Mention, ...], sets: _Sets, holdings: tuple[Holding, ...]) -> Clusters:
    order: dict[int, int] = {}
    ids = tuple(order.setdefault(sets.root(index), len(order)) for index in range(len(mentions)))
    tokens: dict[int, int] = {}
    members: dict[int, list[Mention]] = {}
    for mention, cluster in zip(mentions, ids, strict=True):
        members.setdefault(cluster, []).append(mention)
        covered = range(mention.start, mention.end) if mention.kind == "name" else (mention.head,)
        for token in covered:
            tokens.setdefault(token, cluster)
    for mention, cluster in zip(mentions, ids, strict=True):
        if mention.kind == "name":
            tokens[mention.head] = cluster
    held: dict[int, list[Holding]] = {}
    for holding in holdings:
        if holding.holder in tokens:
            held.setdefault(tokens[holding.holder], []).append(holding)
    return Clusters(mentions, ids, holdings, tokens, _tuples(members), _tuples(held))


def _tuples(lists: dict[int, list[Any]]) -> dict[int, tuple[Any, ...]]:
    return {key: tuple(found) for key, found in lists.items()}
