"""Doc and entities → who holds which post where: "chief executive of Roe Inc.", "Judge Roe", "a spokesman for the agency"."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from spacy.tokens import Doc

from kg.interpret.affiliations import BODY_LABELS, find_body
from kg.interpret.entities import EntityIndex
from kg.interpret.holders import Holding
from kg.interpret.meant_bodies import body_in_title, body_meant, body_of_bare_title
from kg.interpret.members import calling, find_members
from kg.interpret.mentions import nominals
from kg.interpret.name_spans import Names
from kg.interpret.representation import find_representation, is_client, is_past
from kg.interpret.seats import Seat, find_seats
from kg.interpret.speakers import spoken_for
from kg.interpret.titled_bodies import called_otherwise
from kg.interpret.titles import Title
from kg.interpret.usual_bodies import NATIONS, body_of_kind, title_text, usual_body
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
# Ranks that are posts when they stand capitalised before a name, and those that are so after the nation's name.
RANKS = frozenset({"congressman", "congresswoman", "councilman", "councilwoman"})
OF_THE_NATION = frozenset({"attorney", "representative", "marshal"})
# Ranks that stand before a name as "Judge" does: what is held where, the text says elsewhere or not at all.
FORMS_OF_ADDRESS = frozenset(
    {"sgt.", "col.", "colonel", "maj.", "major", "capt.", "gen.", "adm.", "cpl.", "pfc.", "cmdr.", "private"}
)
# "White House correspondent": the body is their beat.
REPORTERS = frozenset(
    {"correspondent", "correspondents", "reporter", "reporters", "columnist", "commentator", "analyst"}
)


def find_positions(doc: Doc, index: EntityIndex) -> tuple[Position, ...]:
    """Every post that the text says a named person holds or held, keys "p1", "p2" in the order of the text.

    One holder and body make one position, with the first title. A trade without a body ("singer Jane Roe") is none, nor
    is a lawyer's of a client, nor a plain judge's of no court.
    """
    names = Names(doc)
    found: dict[tuple[str, str | None], Position] = {}
    posts = tuple(_posts(doc, index, names))
    employed = {post.holder for post in posts if post.said is not None}
    for holding, holder, said, is_elsewhere, is_bare in posts:
        # Of whom the text says once where he serves, no second body need be guessed.
        body = said if holder in employed else usual_body(doc, index, holding.title)
        if body is None and is_bare and holder not in employed:
            body = body_of_bare_title(doc, index, holding.title)
        is_sheriff = index.type_of(holder) == "Judge" and doc[holding.title.end - 1].lower_ == "sheriff"
        is_none = body is None and (is_elsewhere or is_sheriff or not is_post(doc, holding.title))
        if (holder, body) in found or is_none:
            continue
        start, end = _evidence(doc, holding, names)
        found[holder, body] = Position(
            id=f"p{len(found) + 1}", holder=holder, title=title_text(doc, holding.title), organization=body,
            evidence=(Evidence(span=Span(start, end), by=BY),),
        )  # fmt: skip
    for seat in _seats(doc, index, names, employed):
        if (seat.holder, seat.body) not in found:
            start, end = doc[seat.start].idx, doc[seat.end - 1].idx + len(doc[seat.end - 1])
            found[seat.holder, seat.body] = Position(
                id=f"p{len(found) + 1}", holder=seat.holder, title=seat.title, organization=seat.body,
                evidence=(Evidence(span=Span(start, end), by=BY),),
            )  # fmt: skip
    with_body = {holder for holder, body in found if body is not None}
    kept = [position for (holder, body), position in found.items() if body is not None or holder not in with_body]
    return tuple(kept)


def _seats(doc: Doc, index: EntityIndex, names: Names, employed: Container[str]) -> Iterator[Seat]:
    """The posts that a verb states, and whose people those are of whom no title says where they serve."""
    yield from find_seats(doc, index)
    for span, holder, firm in find_members(doc, index, names):
        if holder not in employed or index.type_of(firm) == "LawFirm":
            yield Seat(holder, calling(index, holder, firm), firm, span.start, span.end)


class _Post(NamedTuple):
    """A title of a named person."""

    holding: Holding
    holder: str  # by key
    said: str | None  # the key of the body that the words about the title name
    is_elsewhere: bool  # whether they name one that is no entity of the document
    is_bare: bool  # whether they tell of none


def _posts(doc: Doc, index: EntityIndex, names: Names) -> Iterator[_Post]:
    """Every title of a named person that is not a lawyer's of a client."""
    for holding, token, body in _with_bodies(doc, index, names):
        holder = index.of_token(holding.holder)
        if holder is None or index.type_of(holder) not in PEOPLE:
            continue
        if body == holder:
            continue
        if body is not None and is_client(doc, index, holding, body):
            is_post_there = is_past(doc, holding) and index.type_of(body) not in PEOPLE
            is_of_officer = index.type_of(body) in PEOPLE and _is_in_house(doc, holding.title)
            if not is_post_there and not is_of_officer:
                continue
        body = _campaign(doc, index, holding, body) or body or spoken_for(doc, index, holding)
        if body is not None and not _may_employ(doc, index, holding.title, body):
            body = None
        span = names.holding.get(token) if token is not None else None
        is_elsewhere = body is None and span is not None and span.label_ in BODY_LABELS
        yield _Post(holding, holder, body, is_elsewhere, token is None)


def _is_in_house(doc: Doc, title: Title) -> bool:
    """Whether a lawyer's title is one of staff, whomever it is held with: "general counsel to the governor"."""
    return title_text(doc, title).lower().endswith(("general counsel", "chief counsel", "deputy counsel"))


def _campaign(doc: Doc, index: EntityIndex, holding: Holding, body: str | None) -> str | None:
    """The campaign that such a title is held in: the candidate's whom the words name, or the only one."""
    if "campaign" not in {token.lower_ for token in doc[holding.title.start : holding.title.end]}:
        return None
    if body is None:
        return body_of_kind(doc, index, holding.title)
    if index.type_of(body) not in PEOPLE:
        return None
    surname = index.entity(body).label.split()[-1].lower()
    return next(
        (
            each.id
            for each in index.entities
            if any("campaign" in name.lower() and surname in name.lower() for name in each.names)
        ),
        None,
    )


def _may_employ(doc: Doc, index: EntityIndex, title: Title, body: str) -> bool:
    """Whether such a title can be held there: but an aide's not with a person, nor a reporter's with what he reports on."""
    if index.type_of(body) in PEOPLE:
        return _serves(doc, title)
    if doc[title.end - 1].lower_ in ("star", "stars"):
        return False  # "a rising star of the party"
    is_reporters = doc[title.end - 1].lower_ in REPORTERS
    return not (is_reporters and index.type_of(body) in ("GovernmentBody", "Court"))


def _with_bodies(doc: Doc, index: EntityIndex, names: Names) -> Iterator[tuple[Holding, int | None, str | None]]:
    """Every holding with the token of its body and its key; one in a list takes the body that the list ends with."""
    holdings = index.clusters.holdings
    tokens = [find_body(doc, holding, names) for holding in holdings]
    bodies = [_employer(doc, index, holding, token) for holding, token in zip(holdings, tokens, strict=True)]
    for position in range(1, len(holdings)):  # "the firm's founder and president, Jane Roe" is both of it
        one, two = holdings[position - 1], holdings[position]
        is_one_phrase = one.holder == two.holder and 0 < two.title.start - one.title.end <= 2
        if is_one_phrase and tokens[position] is None and tokens[position - 1] is not None:
            tokens[position], bodies[position] = tokens[position - 1], bodies[position - 1]
    inherits = False
    for position in range(len(holdings) - 2, -1, -1):
        one, two = holdings[position], holdings[position + 1]
        last = tokens[position + 1]
        is_closed, inherits = inherits, False
        if tokens[position] is not None or last is None or last < two.title.start:
            continue  # "chairman Jane Roe and Mill union leader Otto Brand": the union is Brand's alone
        if _in_one_list(doc, one, two, names, is_closed=is_closed):
            tokens[position], bodies[position] = last, bodies[position + 1]
            inherits = True
    yield from zip(holdings, tokens, bodies, strict=True)


def _employer(doc: Doc, index: EntityIndex, holding: Holding, token: int | None) -> str | None:
    """The key that the token stands for, or of what is coordinated with it where that employs and it is a client."""
    other = called_otherwise(index, doc[token]) if token is not None else None
    if other is not None and not is_client(doc, index, holding, other):
        return other
    who = index.of_token(holding.holder)
    all_keys = [
        key
        for key in (index.all_of(token) if token is not None else ())
        if index.type_of(key) not in ("Statute", "Case")
    ]
    keys = [key for key in all_keys if key != who]
    if not keys:  # a noun whose body coreference leaves open; of "the mill and its chief, Roe" Roe alone is known
        meant = body_meant(index, doc[token]) if token is not None else body_in_title(doc, index, holding.title)
        return meant or next(iter(all_keys), None)
    if keys and (index.type_of(keys[0]) in PEOPLE or not is_client(doc, index, holding, keys[0])):
        keys = keys[:1]
    if token is not None and doc[token].lower_ == "its" and not _may_be_courts(doc, holding.title):
        keys = [key for key in keys if index.type_of(key) != "Court"]
    employers = [key for key in keys if not is_client(doc, index, holding, key)]
    return next(iter(employers or keys), None)


def _may_be_courts(doc: Doc, title: Title) -> bool:
    """Whether a court can have such an officer: a judge or a clerk; of "its president" a union's is likelier."""
    return title.role.makes == "Judge" or doc[title.end - 1].lower_ in (
        "clerk",
        "registrar",
        "administrator",
        "spokesman",
        "spokeswoman",
        "bailiff",
    )


def _in_one_list(doc: Doc, one: Holding, two: Holding, names: Names, *, is_closed: bool) -> bool:
    """Whether two titled names are coordinated: "Trial Attorney A and Senior Counsel B of the Fraud Section".

    Where an "and" has closed the list further on, a comma is enough.
    """
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
        and (is_closed or "and" in between)
        and len(between) > 0
        and all(word in (",", "and", "&", ";") for word in between)
    )


def is_post(doc: Doc, title: Title) -> bool:
    """Whether the title is a position without a body named: an office, or a capitalised lawyer's rank before a name.

    A chairman's is not without the body that he chairs, nor a university president's. A judge's is not: which court it
    is matters, and "Judge" before a name is a form of address, as "Sgt." is.
    """
    words = title_text(doc, title).lower()
    if title.role.makes == "Judge" or words.split()[-1] in FORMS_OF_ADDRESS:
        return False
    if _is_rank(doc, title):
        return True
    if title.role.within or any(_is_firm(token.lemma_.lower()) for token in doc[title.start : title.end - 1]):
        return False
    return title.role.office or any(f" {words} ".find(f" {post}{end} ") >= 0 for post in POSTS for end in ("", "s"))


def _is_rank(doc: Doc, title: Title) -> bool:
    """Whether a capitalised title before a name is an officer's rank: "US Attorney", "U.S. Representative", "Senior Counsel".

    "Attorney Jane Roe" says what she is by trade, "U.S. Attorney Jane Roe" what she is by office.
    """
    words = doc[title.start : title.end]
    if (
        not all(word.text[0].isupper() for word in words)
        or title.end >= len(doc)
        or doc[title.end].ent_type_ != "PERSON"
    ):
        return False
    around = f" {' '.join(doc[max(title.start - 2, 0) : title.end].text.split())} "
    is_nations = any(f" {nation} " in around for nation in NATIONS)
    noun = words[-1].lower_.removesuffix("s")
    return noun in (RANKS | OF_THE_NATION if is_nations else RANKS) or (
        words[-1].lower_ == "counsel" and len(words) > 1
    )


def _is_firm(noun: str) -> bool:
    """Whether the noun is one for a private body: the "university" of a "university president" says which he is not."""
    kinds = nominals().get(noun, frozenset())
    return bool(kinds) and kinds <= {"Company", "Organization"}


def _serves(doc: Doc, title: Title) -> bool:
    """Whether the post is held with a person and not with a body: "spokesman for the governor"."""
    if "campaign" in {token.lower_ for token in doc[title.start : title.end]}:
        return True
    return doc[title.end - 1].lower_.startswith(("spokes", "deputy", "secretary", "director", "staff", "aide"))


def _evidence(doc: Doc, holding: Holding, names: Names) -> tuple[int, int]:
    holder = names.holding.get(holding.holder)
    first, last = (holder.start, holder.end) if holder is not None else (holding.holder, holding.holder + 1)
    start, end = min(first, holding.title.start), max(last, holding.title.end)
    return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
