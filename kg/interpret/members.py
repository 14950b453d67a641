"""Names beside names → whose people they are: "Jane Roe of Brand & Lund LLP", "Roe House's Otto Brand"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from kg.interpret.affiliations import Bodies, innermost
from kg.interpret.entities import EntityIndex
from kg.interpret.name_spans import Names


def find_members(doc: Doc, index: EntityIndex, names: Names) -> Iterator[tuple[Words, str, str]]:
    """Every person whom the words call one of a body's, with the body: "Jane Roe of Brand & Lund LLP", "Roe House's Otto Brand"."""
    for person in names.starting.values():
        position = person.end
        if person.label_ != "PERSON" or position + 1 >= len(doc):
            continue
        if (owner := _owner_before(doc, person, names)) is not None:
            holder, key = index.of_token(person.root.i), index.of_token(owner.root.i)
            if holder is not None and key is not None and index.type_of(key) in ("LawFirm", "Company", "Organization"):
                yield doc[owner.start : person.end], holder, key
        position += doc[position].text == ","
        if doc[position].lower_ != "of":
            continue
        position += 1 + (position + 1 < len(doc) and doc[position + 1].lower_ == "the")
        body = names.starting.get(position)
        body = innermost(doc, body, Bodies(doc, names)) if body is not None else None
        holder, key = index.of_token(person.root.i), index.of_token(body.root.i) if body is not None else None
        if body is None or holder is None or key is None or index.type_of(holder) not in ("Attorney", "Person"):
            continue
        is_office = index.type_of(key) == "GovernmentBody" and index.type_of(holder) == "Attorney"
        if index.type_of(key) in ("LawFirm", "Company", "Organization") or is_office and not index.is_place(key):
            yield doc[person.start : body.end], holder, key
        if index.type_of(key) == "LawFirm":
            for other in _row_before(doc, person, names):
                colleague = index.of_token(other.root.i)
                if colleague is not None and index.type_of(colleague) == "Attorney":
                    yield doc[other.start : body.end], colleague, key


def _row_before(doc: Doc, person: Words, names: Names) -> Iterator[Words]:
    """The persons in the row that the name closes: Jane Roe in "Jane Roe and Otto Brand of Lund LLP"."""
    position = person.start - 1
    is_closed = False
    while position > 0 and doc[position].lower_ in (",", "and", "&"):
        is_closed = is_closed or doc[position].lower_ != ","
        if doc[position - 1].lower_ in (",", "and", "&"):
            position -= 1
            continue
        before = names.person_before(position)
        if before is None or not is_closed:
            return
        yield before
        position = before.start - 1


def _owner_before(doc: Doc, person: Words, names: Names) -> Words | None:
    """The body whose genitive stands right before the name: "Roe House's Jane Brand said"."""
    if person.start < 2 or doc[person.start - 1].tag_ != "POS" or person.root.dep_ in ("compound", "nmod:poss"):
        return None
    owner = names.ending.get(person.start - 2)
    return owner if owner is not None and owner.label_ in ("ORG", "COMPANY", "LAWFIRM") else None


def calling(index: EntityIndex, holder: str, body: str) -> str:
    """What one of a body's is called for short."""
    return "lawyer" if index.type_of(body) == "LawFirm" or index.type_of(holder) == "Attorney" else "member"
