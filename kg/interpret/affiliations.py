"""A title and its holder → the body that the title is held in: "director of the agency", "the firm's lawyer", "FBI agent"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from kg.interpret.holders import Holding
from kg.interpret.mentions import PEOPLE, nominals
from kg.interpret.name_spans import Names

WITHIN = frozenset({"of", "for", "at", "with", "in", "to", "from", "on", "by"})
AFTER_NAME = frozenset({"of", "with", "at", "from", "for", "in"})
BODY_LABELS = frozenset({"COMPANY", "ORG", "GOV", "COURT", "LAWFIRM", "NEWS"})
NATION = frozenset({"U.S.", "US", "United States", "U.S"})
LEGISLATORS = frozenset(
    "senator sen. sens. senators representative representatives rep. reps. congressman marshal marshals".split()
)
# What a body has of its own, whose members are the body's: "chair of the temple's board".
PARTS = frozenset({"board", "staff", "faculty", "council", "governors", "directors", "trustees", "executive", "leadership", "branch", "office", "team"})  # fmt: skip
_JOINING = frozenset({"join", "rejoin", "leave", "found"})
_HIRING = frozenset({"hire", "employ", "recruit"})
REACH = 12  # words of a complement: "director of litigation for the state's department of labor"


class Bodies:
    """Which tokens stand for a body that somebody can hold a post in."""

    def __init__(self, doc: Doc, names: Names) -> None:
        self.doc = doc
        self.names = names

    def named_at(self, token: int) -> Span | None:
        """The body or the place named at this token."""
        span = self.names.holding.get(token)
        return span if span is not None and span.label_ in BODY_LABELS | {"PLACE", "PERSON"} else None

    def is_body(self, span: Span) -> bool:
        """Whether the name is a body's, not a place's or a person's."""
        return span.label_ in BODY_LABELS


def find_body(doc: Doc, holding: Holding, names: Names, *, is_last: bool = True) -> int | None:
    """The head token of what the title is held in: after the title, before it, or after the holder's name."""
    bodies = Bodies(doc, names)
    complement, before = _complement(doc, holding.title.end, bodies, holding), _before_title(doc, holding, bodies)
    is_owned = before in names.holding or before is not None and doc[holding.title.end].lower_ == "of"
    if complement is not None and is_owned and _is_field(doc[complement], names):
        complement = None  # "the bank's vice president for safety", "its head of communications"
    for found in (
        complement,
        before,
        _after_name(doc, holding, names, bodies),
        _by_verb(doc, holding, bodies),
    ):
        if found is not None:
            return found
    return None


def _complement(doc: Doc, position: int, bodies: Bodies, holding: Holding) -> int | None:
    """The body in "director of the agency" and "lawyer for the union's legal fund"; nearest part first."""
    if position + 1 >= len(doc):
        return None
    if doc[position].text == "," and holding.how == "apposed":
        if doc[position + 1].lower_ == "of" and _has_body(doc, position + 1, bodies):
            position += 1
        else:
            return _row_of_bodies(doc, position, bodies)
    if doc[position].lower_ not in WITHIN:
        return None
    places: list[Span] = []
    for index in range(position + 1, min(position + REACH, len(doc))):
        token = doc[index]
        if token.i == holding.holder or token.is_sent_start:
            break
        if (
            token.pos_ in ("VERB", "AUX", "SCONJ", "CCONJ")
            and index not in bodies.names.holding
            and doc[index - 1].text != "-"
            and not _joins_fields(doc, position, token)
        ):
            break
        if token.text in (",", ";", ":", ".", "(") and index not in bodies.names.holding:
            break
        span = bodies.named_at(index)
        if span is None:
            continue
        if bodies.is_body(span):
            noun = _person_noun(doc, span)
            return noun.i if noun is not None else int(innermost(doc, span, bodies).root.i)
        if span.label_ == "PLACE":
            places.append(span)
        elif span.root.i != holding.holder:
            kin = _kin_after(doc, span) if holding.title.role.makes == "Attorney" else None
            return kin.i if kin is not None else int(span.root.i)
    if places:
        return int(places[0].root.i)
    noun = _noun_after(doc, position)
    is_field = noun is not None and holding.how == "before" and noun.text[0].isupper()
    return noun.i if noun is not None and not is_field else None


def _is_field(noun: Token, names: Names) -> bool:
    """Whether a bare noun says what a post is for and not where it is held: "for safety", "of external affairs"."""
    return noun.i not in names.holding and not any(c.dep_ in ("det", "nmod:poss") for c in noun.children)


def _joins_fields(doc: Doc, position: int, token: Token) -> bool:
    """Whether an "and" joins two things that a post is for: "professor of law and history at the University of Roe"."""
    second = token.head
    if token.lower_ not in ("and", "&") or second.dep_ != "conj" or second.pos_ not in ("NOUN", "PROPN"):
        return False
    return position < second.head.i < token.i < second.i and not second.ent_type_ and not second.head.ent_type_


def _row_of_bodies(doc: Doc, position: int, bodies: Bodies) -> int | None:
    """The last part in "Special Agent in Charge, Bureau of Investigation (BI), Springfield Field Office"."""
    found: int | None = None
    while position + 1 < len(doc) and doc[position].text in (",", "(", ")"):
        if doc[position].text == ")":
            position += 1
            continue
        span = bodies.named_at(position + 1)
        if span is None or span.label_ != "GOV" or span.start != position + 1:
            break
        if doc[position].text == ",":
            found = int(span.root.i)
        position = span.end
    return found


def _noun_after(doc: Doc, position: int) -> Token | None:
    """The common noun of a complement, which coreference may know: "a spokesman for the company"."""
    for token in doc[position + 1 : position + 6]:
        if token.pos_ in ("NOUN", "PRON") and token.dep_ not in ("compound", "nmod:poss"):
            whole = next((child for child in token.children if child.dep_ == "nmod:poss"), None)
            return whole if whole is not None and token.lower_ in PARTS else token
        if token.pos_ in ("VERB", "AUX", "PUNCT", "ADP"):
            return None
    return None


def _kin_after(doc: Doc, span: Span) -> Token | None:
    """What a person's name only tells whose it is: the family in "a lawyer for Roe's family"."""
    if span.end + 1 >= len(doc) or doc[span.end].lower_ not in ("'s", "’s", "'", "’"):
        return None
    return next((token for token in doc[span.end + 1 : span.end + 4] if token.pos_ == "NOUN"), None)


def _person_noun(doc: Doc, span: Span) -> Token | None:
    """The person that a body's name only describes: the founder in "an attorney for the Roe Inc. founder"."""
    for token in doc[span.end : span.end + 3]:
        if (
            token.pos_ in ("NOUN",)
            and token.lemma_.lower() in nominals()
            and nominals()[token.lemma_.lower()] <= PEOPLE
        ):
            return token
        if token.pos_ not in ("ADJ", "NOUN"):
            return None
    return None


def innermost(doc: Doc, span: Span, bodies: Bodies) -> Span:
    """The part that a body's possessive leads to: "the FBI's Springfield Field Office" is the field office."""
    after = span.end
    if after < len(doc) and doc[after].lower_ in ("'s", "’s", "'", "’", "s"):
        following = bodies.named_at(after + 1) if after + 1 < len(doc) else None
        if following is not None and bodies.is_body(following):
            return following
    following = bodies.named_at(after) if after < len(doc) else None
    return (
        following if following is not None and following.label_ in ("GOV", "ORG") and following.start == after else span
    )


def _before_title(doc: Doc, holding: Holding, bodies: Bodies) -> int | None:
    """The body or the possessor before the title: "FBI agent", "the union's lawyer", "its chief executive".

    The "U.S." of "U.S. attorney" and "U.S. district judge" is part of the title, no body.
    """
    for index in range(holding.title.end - 1, holding.left - 1, -1):
        token = doc[index]
        span = bodies.named_at(index)
        field = doc[holding.title.start : span.start] if span is not None else ()
        if any(word.lower_ == "of" for word in field):
            continue  # "superintendent of public instruction": the field is in the title
        if span is not None and span.root.i != holding.holder:
            if (
                span.text in NATION
                and (holding.title.role.makes != "Person" or doc[holding.title.end - 1].lower_ in LEGISLATORS)
                and doc[holding.title.end - 1].lower_ != "general"
            ):
                continue
            return int(span.root.i)
        if token.tag_ in ("PRP$", "WP$"):
            owner = owner_beside(doc, token, bodies)
            return int(owner.root.i) if owner is not None else _coordinated_owner(token)
        if token.dep_ == "nmod:poss" and token.pos_ == "NOUN":
            return token.i
    return None


def _coordinated_owner(pronoun: Token) -> int:
    """The noun that "its" takes up: the firm of "charged the firm and its treasurer"; else the pronoun itself."""
    before = [pronoun.doc[i] for i in range(max(pronoun.i - 2, 0), pronoun.i)]
    noun = pronoun.head.head
    is_beside = len(before) > 1 and before[0].i == noun.i and before[1].lower_ in ("and", "&")
    is_joined = pronoun.lower_ == "its" and pronoun.head.dep_ == "conj" and noun.pos_ == "NOUN"
    return noun.i if is_beside and is_joined else pronoun.i


def owner_beside(doc: Doc, pronoun: Token, bodies: Bodies) -> Span | None:
    """The name that a possessive stands for by its place, if by it alone: "Roe Inc. and its president", "Roe Inc., whose owner"."""
    position = pronoun.i - 1
    if pronoun.tag_ == "PRP$":
        if position < 1 or doc[position].lower_ not in ("and", "&"):
            return None
        position -= 1
    if position > 0 and doc[position].text == ",":
        position -= 1
    position = _before_brackets(doc, position)
    span = bodies.named_at(position)
    if span is None or span.end != position + 1:
        return None
    fits = {"his": False, "her": False, "its": True}.get(pronoun.lower_)
    return span if fits is None or fits is bodies.is_body(span) else None


def _before_brackets(doc: Doc, position: int) -> int:
    """The last token before the brackets that end there; the token itself if none do: 'Roe Inc. ("Roe") and its president'."""
    if doc[position].text != ")":
        return position
    opening = next((i for i in range(position, max(position - 8, 0), -1) if doc[i].text == "("), 0)
    return opening - 1 if opening else position


def _after_name(doc: Doc, holding: Holding, names: Names, bodies: Bodies) -> int | None:
    """The body after the holder's name, or after the list that the name stands in: "Attorneys A and B of the Fraud Section"."""
    span = names.holding.get(holding.holder)
    if span is None or span.end >= len(doc):
        return None
    position = span.end
    steps = 0
    while position < len(doc) and steps < 12:
        token = doc[position]
        if token.lower_ in AFTER_NAME:
            return _complement(doc, position, bodies, holding)
        if (
            token.text == ","
            and position + 1 < len(doc)
            and doc[position + 1].lower_ in ("of", "with", "from")
            and _has_body(doc, position + 1, bodies)
        ):
            return _complement(doc, position + 1, bodies, holding)
        if not holding.title.plural or token.lower_ not in (",", "and", "&"):
            return None
        while position < len(doc) and doc[position].lower_ in (",", "and", "&"):
            position += 1
        following = names.person_at(position) if position < len(doc) else None
        if following is None:
            return None
        position, steps = following.end, steps + 1
    return None


def _by_verb(doc: Doc, holding: Holding, bodies: Bodies) -> int | None:
    """Who is joined or who hires "as" it: "Roe joined the bank as counsel", "the bank hired Roe as counsel"."""
    verb = doc[holding.title.head].head
    if holding.how != "as" or verb.lemma_.lower() not in _JOINING | _HIRING:
        return None
    place = "obj" if verb.lemma_.lower() in _JOINING else "nsubj"
    for child in verb.children:
        span = bodies.named_at(child.i) if child.dep_ == place else None
        if span is not None and span.label_ in BODY_LABELS - {"COURT"} and span.root.i == child.i:
            return int(child.i)
    return None


def _has_body(doc: Doc, position: int, bodies: Bodies) -> bool:
    """Whether a body, and no mere place, follows: "Jane Roe, of the Fraud Bureau" and not "Jane Roe, of Springfield"."""
    for index in range(position + 1, min(position + 7, len(doc))):
        span = bodies.named_at(index)
        if span is not None:
            return bodies.is_body(span)
        if doc[index].is_punct:
            return False
    return False


def body_candidates(doc: Doc, start: int, end: int, names: Names) -> Iterator[Span]:
    """The bodies named between two tokens."""
    seen = -1
    for index in range(start, end):
        span = names.holding.get(index)
        if span is not None and span.start > seen and span.label_ in BODY_LABELS:
            seen = span.start
            yield span
