"""Doc and entities → who holds which post where: "chief executive of Roe Inc.", "Judge Roe", "a spokesman for the agency"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc

from kg.interpret.affiliations import BODY_LABELS, find_body
from kg.interpret.entities import EntityIndex
from kg.interpret.holders import Holding
from kg.interpret.mentions import nominals
from kg.interpret.name_spans import Names
from kg.interpret.representation import find_representation, is_client
from kg.interpret.titles import Title
from kg.model import Evidence, Position, Span

__all__ = ["find_positions", "find_representation"]

BY = "rule:title"
PEOPLE = ("Person", "Judge", "Attorney")
# Posts by themselves though the noun may also be a trade.
POSTS = frozenset({
    "special counsel", "special prosecutor", "attorney general", "solicitor general", "independent counsel", "district attorney",
    "u.s. attorney", "state attorney", "state's attorney", "city attorney", "county attorney", "general counsel", "prosecutor general",
    "prosecutor", "da", "ag",
})  # fmt: skip
# "White House correspondent": the body is their beat.
REPORTERS = frozenset(
    {"correspondent", "correspondents", "reporter", "reporters", "columnist", "commentator", "analyst"}
)
# Title → how the body is named that it belongs to when the text does not repeat it: the only one so named.
USUAL: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...] = (
    (re.compile(r"justices?$"), re.compile(r"supreme court|high court|top court|\bscotus\b"), "Court"),
    (
        re.compile(r"(u\.s\.|united states) attorneys?$"),
        re.compile(r"(u\.s\.|united states) attorney|district of"),
        "GovernmentBody",
    ),
    (re.compile(r"district attorneys?$|\bda$"), re.compile(r"district attorney|\bda['’]s"), "GovernmentBody"),
    (re.compile(r"^(?!.*u\.s).*state attorneys?$"), re.compile(r"state(['’]s)? attorney"), "GovernmentBody"),
    (
        re.compile(r"senators?$|sens?\.$|senate majority leader$"),
        re.compile(r"^(the )?(u\.s\. |us )?senate$"),
        "GovernmentBody",
    ),
)


STATE_OFFICER = re.compile(
    r"(^|\W)(governor|gov\.|attorney general|secretary of state|lieutenant governor|lt\. gov\.|state solicitor general)$"
)
CORPORATE = re.compile(
    r"(^|\W)(chief (executive|financial|operating|legal|accounting|technology)( officer)?|ceo|cfo|coo|finance chief|vice.president|managing director|directors?|general counsel)$"
)
# An "education secretary" belongs to the one body of the text that is a department of it.
SECRETARY = re.compile(r"(^|\W)(?P<field>(?!press|general|foreign|home|deputy|assistant|under)[a-z]+) secretary$")
NATIONS = frozenset({"U.S.", "US", "United States", "America", "U.K.", "UK", "Britain", "United Kingdom"})


def find_positions(doc: Doc, index: EntityIndex) -> tuple[Position, ...]:
    """Every post that the text says a named person holds or held, keys "p1", "p2" in the order of the text.

    One holder and body make one position, with the first title. A trade without a body ("singer Jane Roe") is none, nor
    is a lawyer's of a client, nor a plain judge's of no court.
    """
    names = Names(doc)
    found: dict[tuple[str, str | None], Position] = {}
    posts = tuple(_posts(doc, index, names))
    employed = {post.holder for post in posts if post.said is not None}
    for holding, holder, said, is_elsewhere in posts:
        # Of whom the text says once where he serves, no second body need be guessed.
        body = said if holder in employed else usual_body(doc, index, holding.title)
        if (holder, body) in found or body is None and (is_elsewhere or not is_post(doc, holding.title)):
            continue
        start, end = _evidence(doc, holding, names)
        found[holder, body] = Position(
            id=f"p{len(found) + 1}", holder=holder, title=title_text(doc, holding.title), organization=body,
            evidence=(Evidence(span=Span(start, end), by=BY),),
        )  # fmt: skip
    with_body = {holder for holder, body in found if body is not None}
    kept = [position for (holder, body), position in found.items() if body is not None or holder not in with_body]
    return tuple(kept)


class _Post(NamedTuple):
    """A title of a named person."""

    holding: Holding
    holder: str  # by key
    said: str | None  # the key of the body that the words about the title name
    is_elsewhere: bool  # whether they name one that is no entity of the document


def _posts(doc: Doc, index: EntityIndex, names: Names) -> Iterator[_Post]:
    """Every title of a named person that is not a lawyer's of a client."""
    for holding, token, body in _with_bodies(doc, index, names):
        holder = index.of_token(holding.holder)
        if holder is None or index.type_of(holder) not in PEOPLE:
            continue
        if body == holder or body is not None and is_client(doc, index, holding, body):
            continue
        if body is not None and not _may_employ(doc, index, holding.title, body):
            body = None
        span = names.holding.get(token) if token is not None else None
        yield _Post(holding, holder, body, body is None and span is not None and span.label_ in BODY_LABELS)


def _may_employ(doc: Doc, index: EntityIndex, title: Title, body: str) -> bool:
    """Whether such a title can be held there: none but an aide's with a person, no reporter's with what he reports on."""
    if index.type_of(body) in PEOPLE:
        return not title.role.office or _serves(doc, title)
    is_reporters = doc[title.end - 1].lower_ in REPORTERS
    return not (is_reporters and index.type_of(body) in ("GovernmentBody", "Court"))


def _with_bodies(doc: Doc, index: EntityIndex, names: Names) -> Iterator[tuple[Holding, int | None, str | None]]:
    """Every holding with the token of its body and its key; one in a list takes the body that the list ends with."""
    holdings = index.clusters.holdings
    tokens = [find_body(doc, holding, names) for holding in holdings]
    bodies = [_employer(doc, index, holding, token) for holding, token in zip(holdings, tokens, strict=True)]
    for position in range(len(holdings) - 2, -1, -1):
        one, two = holdings[position], holdings[position + 1]
        last = tokens[position + 1]
        if tokens[position] is not None or last is None or last < two.title.start:
            continue  # "chairman Jane Roe and Mill union leader Otto Brand": the union is Brand's alone
        if _in_one_list(doc, one, two, names):
            tokens[position], bodies[position] = last, bodies[position + 1]
    yield from zip(holdings, tokens, bodies, strict=True)


def _employer(doc: Doc, index: EntityIndex, holding: Holding, token: int | None) -> str | None:
    """The key that the token stands for, or of what is coordinated with it where that employs and it is a client."""
    keys = [
        key
        for key in (index.all_of(token) if token is not None else ())
        if index.type_of(key) not in ("Statute", "Case")
    ]
    if keys and (index.type_of(keys[0]) in PEOPLE or not is_client(doc, index, holding, keys[0])):
        keys = keys[:1]
    employers = [key for key in keys if not is_client(doc, index, holding, key)]
    return next(iter(employers or keys), None)


def _in_one_list(doc: Doc, one: Holding, two: Holding, names: Names) -> bool:
    """Whether two titled names are coordinated: "Trial Attorney A and Senior Counsel B of the Fraud Section"."""
    first = names.holding.get(one.holder)
    second = names.holding.get(two.holder)
    if one.title == two.title:
        return True
    if one.holder == two.holder:
        return two.title.start - one.title.end <= 2
    if first is None or second is None or one.how != two.how:
        return False
    start, end = (first.end, two.left) if one.how == "before" else (one.title.end, second.start)
    between = [token.lower_ for token in doc[start:end]]
    return (
        one.how in ("before", "apposed")
        and "and" in between
        and all(word in (",", "and", "&", ";") for word in between)
    )


def is_post(doc: Doc, title: Title) -> bool:
    """Whether the title is a position without a body named: an office, or a capitalised lawyer's rank before a name.

    A chairman's is not without the body that he chairs, nor a university president's. A judge's is not: which court it
    is matters, and "Judge" before a name is a form of address.
    """
    words = title_text(doc, title).lower()
    if title.role.makes == "Judge":
        return "justice" in words or "chief" in words
    if title.role.within or any(_is_firm(token.lemma_.lower()) for token in doc[title.start : title.end - 1]):
        return False
    return title.role.office or any(f" {words} ".find(f" {post}{end} ") >= 0 for post in POSTS for end in ("", "s"))


def _is_firm(noun: str) -> bool:
    """Whether the noun is one for a private body: the "university" of a "university president" says which he is not."""
    kinds = nominals().get(noun, frozenset())
    return bool(kinds) and kinds <= {"Company", "Organization"}


def _serves(doc: Doc, title: Title) -> bool:
    """Whether the post is held with a person and not with a body: "spokesman for the governor"."""
    return doc[title.end - 1].lower_.startswith(
        ("spokes", "chief of staff", "deputy", "secretary", "director", "manager", "staff")
    )


def title_text(doc: Doc, title: Title) -> str:
    """The title's words, without an article."""
    return " ".join(doc[title.start : title.end].text.split())


def usual_body(doc: Doc, index: EntityIndex, title: Title) -> str | None:
    """The one body of the document that such a title belongs to: a justice's supreme court, a prosecutor's office."""
    words = title_text(doc, title).lower()
    if STATE_OFFICER.search(words) and "u.s." not in words and "assistant" not in words:
        states = [entity for entity in index.entities if entity.type == "GovernmentBody" and index.is_place(entity.id)]
        states = [entity for entity in states if entity.label not in NATIONS]
        states.sort(key=lambda entity: -len(entity.mentions))
        is_clear = len(states) == 1 or len(states) > 1 and len(states[0].mentions) > 2 * len(states[1].mentions)
        return states[0].id if is_clear else None
    after = doc[title.end : title.end + 2]
    if len(after) == 2 and after[0].lower_ == "of" and words.endswith("secretary"):
        return _department(index, after[1].lower_)
    if (secretary := SECRETARY.search(words)) is not None:
        return _department(index, secretary["field"])
    if CORPORATE.search(words):
        firms = sorted(
            (entity for entity in index.entities if entity.type == "Company"), key=lambda entity: -len(entity.mentions)
        )
        # A story about one company has no need to name it beside each of its officers.
        is_about = (
            bool(firms)
            and len(firms[0].mentions) > 2
            and (len(firms) == 1 or len(firms[0].mentions) > 2 * len(firms[1].mentions))
        )
        return firms[0].id if is_about else None
    for of_title, of_name, kind in USUAL:
        if of_title.search(words):
            fits = [
                entity
                for entity in index.entities
                if entity.type == kind and any(of_name.search(name.lower()) for name in entity.names)
            ]
            if kind == "Court" and len(fits) > 1:
                nation = [entity for entity in fits if any(_is_highest(name) for name in entity.names)]
                fits = nation or fits
            if kind == "Court":
                return fits[0].id if len(fits) == 1 else None
            return max(fits, key=lambda entity: len(entity.mentions)).id if fits else None
    return None


def _department(index: EntityIndex, field: str) -> str | None:
    """The only body named as the department of a field: "Department of Education", "Education Department"."""
    fits = [
        entity.id
        for entity in index.entities
        if entity.type == "GovernmentBody"
        and any("department" in name.lower() and field in name.lower() for name in entity.names)
    ]
    return fits[0] if len(fits) == 1 else None


def _is_highest(name: str) -> bool:
    """Whether the name is the United States Supreme Court's: no state stands in it."""
    return bool(
        re.fullmatch(
            r"(the )?((u\.?s\.?|united states) )?(supreme court|high court|scotus)( of the united states)?",
            name.lower(),
        )
    )


def _evidence(doc: Doc, holding: Holding, names: Names) -> tuple[int, int]:
    holder = names.holding.get(holding.holder)
    first, last = (holder.start, holder.end) if holder is not None else (holding.holder, holding.holder + 1)
    start, end = min(first, holding.title.start), max(last, holding.title.end)
    return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
