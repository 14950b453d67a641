"""Judged names → the kinds that words settle, whatever the head makes of how much is said of them.

The head "kind" weighs how much a text says of a thing. A title, a judge's letters, a caption's "v." and the company
that a name keeps say what it is though it be named but once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from kg.interpret.acting import is_sued
from kg.interpret.aliases import core, has_form, words
from kg.interpret.body_words import is_nobody, kind_by_words
from kg.interpret.caption_sides import VERSUS
from kg.interpret.coreference import Clusters
from kg.interpret.court_aliases import court_kind
from kg.interpret.mentions import Mention
from kg.interpret.name_forms import Named
from kg.interpret.person_kinds import signs_as_counsel
from kg.interpret.place_nouns import explains_place
from kg.model import EntityType

Judged = tuple[Named, EntityType | None]
_BODIES = frozenset({"Company", "Organization", "GovernmentBody", "LawFirm"})
_MISTAKEN = frozenset({"Organization", "Person"})
_ROWS = frozenset({"COMPANY", "ORG", "LAWFIRM"})  # names whose label in a row of names is seldom wrong


def settled_kinds(doc: Doc, clusters: Clusters, judged: Sequence[Judged]) -> Iterator[Judged]:
    """The names with their kinds in the same order, None still for what is no entity."""
    courts = {court_kind(form) for named, kind in judged if kind == "Court" for form in named.forms(doc)}
    bodies = {named.cluster for named, kind in judged if kind in _BODIES and named.names[0].label != "PLACE"}
    others = {
        word
        for named, _ in judged
        if named.rule != "Case"
        for form in named.forms(doc)
        for word in words(form)
        if len(word) > 2
    }
    for named, kind in judged:
        if named.rule == "Judge":
            kind = "Judge"
        elif named.rule is None and named.names[0].label == "PERSON":
            kind = (
                "Person" if any(is_sued(doc, mention) for mention in named.names) else None
            )  # of who reports, a text tells nothing else
        elif (
            named.rule == "Case"
            and kind is None
            and others & {word for form in named.forms(doc) for word in words(form)}
        ):
            pass  # the caption of a case of the story's own is its name, and no thing beside it
        elif all(is_nobody(form) for form in named.forms(doc)):
            kind = None
        elif kind in _MISTAKEN and named.rule == "Company" and any(_is_firm(form) for form in named.forms(doc)):
            kind = "Company"
        elif kind in _BODIES and any(explains_place(doc[mention.head]) for mention in named.names):
            kind = "GovernmentBody"
        elif kind is None and _is_told(doc, clusters, named, courts, bodies):
            kind = named.rule
        yield named, kind


def _is_firm(form: str) -> bool:
    """Whether a legal form closes the name, and none of its words is a charity's or a club's: not "Orin Foundation, Inc."."""
    return has_form(form) and kind_by_words([" ".join(core(form))]) in (None, "Company")


def _is_told(doc: Doc, clusters: Clusters, named: Named, courts: set[str], bodies: set[int]) -> bool:
    """Whether the words alone say that this is what the rules take it for."""
    forms = named.forms(doc)
    if named.rule == "Case":
        return any(VERSUS.search(form) for form in forms)
    if named.rule == "Court":
        # "District Court Judge Jane Roe" names her court where nothing else does.
        return _is_of_judge(doc, named) and " " in forms[0] and not any(court_kind(form) in courts for form in forms)
    if named.rule == "GovernmentBody" and any(
        is_sued(doc, m) for m in clusters.members(named.cluster) if m.kind == "nominal"
    ):
        return True  # "Springfield … sued the city"
    if named.rule == "Attorney" and any(signs_as_counsel(doc, mention) for mention in named.names):
        return True
    if named.rule == "LawFirm" or any(_is_captioned(doc, mention) for mention in named.names):
        return True
    if any(mention.label == "NEWS" and is_sued(doc, mention) for mention in named.names):
        return named.rule == "Company"
    return named.rule in _BODIES and any(
        mention.label in _ROWS and _is_in_row(clusters, doc[mention.head], bodies) for mention in named.names
    )


def _is_captioned(doc: Doc, mention: Mention) -> bool:
    """Whether the name is a side of a caption, of which only those of the text's own cases are names."""
    return mention.label != "CASE" and doc[mention.start].ent_type_ == "CASE"


def _is_of_judge(doc: Doc, named: Named) -> bool:
    """Whether a court is named right before the title of its judge."""
    return any(name.end < len(doc) and doc[name.end].lower_ in ("judge", "magistrate") for name in named.names)


def _is_in_row(clusters: Clusters, name: Token, bodies: set[int]) -> bool:
    """Whether the name stands in a row with a body of the story; not "the Roe and Lund brands", which are no bodies."""
    first = name
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    if first.dep_ in ("compound", "amod"):
        return False
    row = [first, *(token for token in first.children if token.dep_ == "conj")]
    return any(token.i != name.i and clusters.of_token(token.i) in bodies for token in row)
