"""Clusters → which of the people are judges, which are lawyers, and who merely writes the article."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc, Token

from kg.interpret.coreference import Clusters
from kg.interpret.counsel_lines import is_named_as_counsel
from kg.interpret.holders import Holding
from kg.interpret.mentions import Mention
from kg.model import EntityType

PAST = frozenset({"former", "ex", "onetime", "disbarred", "then"})
SIGNATURES = ("J.", "JJ.", "C.J.", "LJ", "LJJ", "CJ", "J", "JA", "JJA", "AJ", "AJA", "DJP", "DCJ")
SEVERAL = frozenset({"JJ.", "JJ", "LJJ", "JJA"})  # the letters that close a row of judges
SILKS = frozenset({"KC", "QC", "SC", "SAN", "BL"})  # an advocate's letters: "Jane Roe KC"
ADVOCATES = frozenset({"attorney", "lawyer", "prosecutor", "solicitor", "barrister"})
PRESS = frozenset(
    {"reporter", "correspondent", "journalist", "columnist", "photographer", "anchor", "blogger", "writer"}
)


def person_kind(doc: Doc, clusters: Clusters, cluster: int) -> EntityType:
    """Judge, Attorney or Person: a title beside the name decides, else what the person does."""
    held = clusters.held_by(cluster)
    makes = {holding.title.role.makes for holding in held if _counts(doc, holding)}
    is_practising = "Attorney" in makes and all(_is_past(doc, h) for h in held if h.title.role.makes == "Judge")
    if "Judge" in makes and not is_practising or any(_is_sheriff(doc, holding) for holding in held):
        return "Judge"
    if "Attorney" in makes:
        return "Attorney"
    is_titled = any(holding.how == "before" for holding in held)
    names = clusters.names(cluster)
    if any(_signs_as_judge(doc, name) or not is_titled and _is_of_court(doc, name) for name in names):
        return "Judge"
    if any(_sits(doc[mention.head]) for mention in clusters.names(cluster)):
        return "Judge"
    if any(_acts_for_others(doc, mention) for mention in names):
        return "Attorney"
    if not held and any(signs_as_counsel(doc, name) for name in names):
        return "Attorney"
    # The model's mark of a judge is a good guess where nothing else is known of the person; its mark of a lawyer is none.
    marks = Counter(mention.role for mention in clusters.names(cluster))
    if not held and marks["judge"] * 2 > sum(marks.values()):
        return "Judge"
    return "Person"


def _sits(person: Token) -> bool:
    """Whether somebody does what only judges do: rules that a thing is so, presides, sentences the accused."""
    verb = person.head
    lemma = verb.lemma_.lower()
    if person.dep_ == "nsubj":
        others = {child.dep_ for child in verb.children}
        return lemma == "preside" or lemma == "rule" and "ccomp" in others or lemma == "sentence" and "obj" in others
    return person.dep_ == "obl:agent" and lemma == "sentence"


def _signs_as_judge(doc: Doc, mention: Mention) -> bool:
    """Whether a judge's letters follow the name or close its row: "LUND, J.", "Brand LJ", "LUND, BRAND, and ROE, JJ."."""
    end = mention.end
    after = [token.text for token in doc[end : end + 3]]
    if after[:1] == [","]:
        after = after[1:]
    if after[:1] in ([word] for word in SIGNATURES) or after[:2] in (["C.", "J."], ["J", "."]):
        return True
    while (
        end < len(doc)
        and doc[end].text not in SEVERAL
        and (doc[end].text in (",", "and", "&") or doc[end].ent_type_ == "PERSON")
    ):
        end += 1
    return end < len(doc) and doc[end].text in SEVERAL and doc[end - 1].text == ","


def signs_as_counsel(doc: Doc, mention: Mention) -> bool:
    """Whether an advocate's letters follow the name, "Jane Roe KC", or it stands in a line of counsel, "For Roe: Otto Brand"."""
    end = mention.end + (doc[mention.end : mention.end + 1].text == ",")
    return doc[end : end + 1].text in SILKS or is_named_as_counsel(doc, mention.start)


def _is_of_court(doc: Doc, mention: Mention) -> bool:
    """Whether a court is where the person is from, with nothing else said of a post: "Jane Roe, 46, of the 7th Circuit"."""
    end = mention.end
    if end + 2 < len(doc) and doc[end].text == "," and doc[end + 1].like_num and doc[end + 2].text == ",":
        end += 3
    if end >= len(doc) or doc[end].lower_ != "of":
        return False
    end += 1 + (end + 1 < len(doc) and doc[end + 1].lower_ == "the")
    return end < len(doc) and doc[end].ent_type_ == "COURT"


def _acts_for_others(doc: Doc, mention: Mention) -> bool:
    """Whether the person represents somebody in court or prosecutes: "represented the owners", "the litigation is led by Roe"."""
    token = doc[mention.head]
    if _is_one_of_advocates(token):
        return True
    seen = 0
    while token.dep_ in ("conj", "flat") and token.head.i != token.i and seen < 6:
        token, seen = token.head, seen + 1
    if token.dep_ == "obl:agent" or (token.dep_ == "obl" and any(child.lower_ == "by" for child in token.children)):
        verb = token.head
        subject = next((child for child in verb.children if child.dep_ == "nsubj:pass"), None)
        if verb.lemma_.lower() in ("prosecute", "represent"):
            return True
        return (
            verb.lemma_.lower() in ("handle", "conduct", "lead", "supervise")
            and subject is not None
            and subject.lemma_.lower() in ("prosecution", "litigation")
        )
    verbs = [child for child in token.children if child.dep_ in ("acl:relcl", "acl")]
    return any(_is_advocacy(verb) for verb in [*([token.head] if token.dep_ == "nsubj" else []), *verbs])


def _is_one_of_advocates(token: Token) -> bool:
    """Whether the person is said to be one of somebody's lawyers: "Jane Roe, one of the owner's lawyers"."""
    return any(
        child.dep_ == "appos"
        and child.lower_ == "one"
        and any(noun.dep_ == "nmod" and noun.lemma_.lower() in ADVOCATES for noun in child.children)
        for child in token.children
    )


def _is_advocacy(verb: Token) -> bool:
    """Whether the verb says that its subject acts for another in court: "represented the owners", "argued the appeal"."""
    theme = next((child for child in verb.children if child.dep_ == "obj"), None)
    if theme is None or any(child.dep_ == "obl:agent" for child in verb.children):
        return False
    lemma = verb.lemma_.lower()
    if theme.lower_.endswith(("self", "selves")):
        return False  # whoever represents herself has no lawyer and is none
    if lemma == "represent":
        return theme.ent_type_ != "PLACE" and theme.lemma_.lower() not in ("district", "state", "county")
    return lemma in ("argue", "prosecute") and theme.lemma_.lower() in ("case", "appeal")


def _counts(doc: Doc, holding: Holding) -> bool:
    """Whether the title tells what its holder is now: a former lawyer may be the accused."""
    words = {token.lower_ for token in doc[holding.left : holding.title.end]}
    if holding.title.role.makes == "Attorney" and words & PAST:
        return False
    return holding.how != "as" and not words & {"mock", "self-styled"}


def _is_past(doc: Doc, holding: Holding) -> bool:
    """Whether the title is one no longer held: a former judge who is somebody's lawyer is a lawyer."""
    return any(token.lower_ in PAST | {"retired"} for token in doc[holding.left : holding.title.end])


def _is_sheriff(doc: Doc, holding: Holding) -> bool:
    """Whether "Sheriff" before the name is a judge's title, as where a sheriff court sits."""
    if holding.how != "before" or doc[holding.title.end - 1].lower_ != "sheriff":
        return False
    return any(ent.label_ == "COURT" and "sheriff" in ent.text.lower() for ent in doc.ents)


def is_press(doc: Doc, clusters: Clusters, cluster: int) -> bool:
    """Whether the person is named only as one who reports: all titles are a reporter's, or a paper is whose he is."""
    held, names = clusters.held_by(cluster), clusters.names(cluster)
    if len(names) > 2:
        return False
    if held:
        return all(doc[holding.title.end - 1].lemma_.lower() in PRESS for holding in held)
    return any(_is_of_paper(doc, mention) for mention in names)


def _is_of_paper(doc: Doc, mention: Mention) -> bool:
    """Whether a paper or station is named as the person's: "the Post's Jane Roe", "Jane Roe of Harbour News"."""
    before = doc[max(mention.start - 2, 0) : mention.start]
    if len(before) == 2 and before[1].lower_ in ("'s", "’s", "’", "'") and before[0].ent_type_ == "NEWS":
        return True
    after = doc[mention.end : mention.end + 6]
    if len(after) > 2 and after[0].text == "," and after[1].lower_ in ("writing", "reporting"):
        after = after[2:]
    if len(after) < 2 or after[0].lower_ not in ("of", "with", "for", "from", "at"):
        return False
    return next((token.ent_type_ == "NEWS" for token in after[1:] if token.ent_type_ or token.pos_ == "VERB"), False)
