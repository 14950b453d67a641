"""A place in a doc → the persons named in a row there: "Jane Roe, Otto Brand and Nell Pryor"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from kg.interpret.name_spans import Names
from kg.interpret.titles import LONGEST, Title, honorifics, modifiers, roles


def row_from(doc: Doc, position: int, names: Names) -> Iterator[Span]:
    """The persons named from there on: one, or those in a row that an "and" closes."""
    found: list[Span] = []
    is_closed = False
    while position < len(doc):
        while position < len(doc) and (doc[position].lower_ in honorifics() or _is_rank(doc, position)):
            position += 1
        person = names.person_at(position) or _after_title(doc, position, names)
        if person is None:
            break
        found.append(person)
        position = person.end
        if is_closed or position + 1 >= len(doc) or doc[position].lower_ not in (",", "and", "&"):
            break
        while position < len(doc) and doc[position].lower_ in (",", "and", "&"):
            is_closed = is_closed or doc[position].lower_ != ","
            position += 1
    yield from found if is_closed else found[:1]


def row_before(doc: Doc, title: Title, last: int, names: Names) -> list[int]:
    """The holder, and for a plural title all who stand in a row with him: "A, B and C, former traders at the bank"."""
    found, person = [last], names.holding.get(last)
    is_closed = False  # whether an "and" stands before the last
    while title.plural and person is not None:
        position = person.start
        while position and doc[position - 1].lower_ in (",", "and", "&"):
            position -= 1
            is_closed = is_closed or doc[position].lower_ != ","
        before = names.person_before(position) if is_closed and position < person.start else None
        found += [int(before.root.i)] if before is not None else []
        person = before
    return found[::-1]


def _after_title(doc: Doc, position: int, names: Names) -> Span | None:
    """The person named after another title of his: "her lawyer, former Board member John Roe, said"."""
    for token in doc[position : position + LONGEST]:
        person = names.person_at(token.i)
        if person is not None:
            return person if token.i > position and (doc[token.i - 1].lower_,) in roles() else None
        is_titles = (
            token.lower_ in modifiers() or (token.lower_,) in roles() or token.ent_type_ in ("ORG", "GOV", "COMPANY")
        )
        if not is_titles:
            return None
    return None


def _is_rank(doc: Doc, position: int) -> bool:
    """Whether the word is a capitalised rank that may stand before a name: "Lt.", "Col.", "Detective"."""
    return doc[position].text[0].isupper() and (doc[position].lower_,) in roles()
