"""The last part of a thing's IRI, made from what one document says about it and nothing else.

So the order in which documents are read never matters, and the same document gives the same ids on every machine.
Where a name does not say who is meant anywhere else, as a surname alone, the id carries the document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from kg.model import Case, Document, Entity, EntityType, Evidence
from kg.resolve.names import (
    bare_company,
    bare_government,
    bare_person,
    bare_statute,
    is_full_person,
    slug,
    words,
)

FOLDER: Mapping[EntityType, str] = {
    "Company": "company",
    "Organization": "organization",
    "GovernmentBody": "government",
    "Court": "court",
    "LawFirm": "firm",
    "Judge": "person",
    "Attorney": "person",
    "Person": "person",
    "Statute": "statute",
    "Case": "case",
}

# "Parler LLC v. Amazon Web Services, Inc.", "Roe vs. Wade", "Rylands versus Fletcher"; not "section v".
_VERSUS = re.compile(r"\s+(?:v|vs|versus)\b\.?\s+", re.IGNORECASE)


def entity_id(entity: Entity, document: Document) -> str:
    """The id of a named thing: `company/amazon`, `court/wawd`, `person/jane-roe`, `statute/15-usc-1`."""
    folder = FOLDER[entity.type]
    if entity.type == "Court" and entity.identifier:
        return f"{folder}/{slug(words(entity.identifier))}"
    if folder == "person":
        bare = bare_person(_fullest(entity))
        name = _named(bare, entity.label)
        return f"{folder}/{name}" if is_full_person(bare) else f"{folder}/{local(name, document)}"
    if entity.type == "Statute":
        return f"{folder}/{_named(bare_statute(entity.identifier or entity.label), entity.label)}"
    if entity.type == "Case":
        return f"{folder}/{caption_slug(entity.identifier or entity.label)}"
    if entity.type == "GovernmentBody":
        return f"{folder}/{_named(bare_government(entity.label), entity.label)}"
    bare = words(entity.label) if entity.type == "Court" else bare_company(entity.label)
    if len(bare) > 1 and bare[0] == "the":
        bare = bare[1:]
    return f"{folder}/{_named(bare, entity.label)}"


def case_id(case: Case, document: Document, ids: Mapping[str, str]) -> str:
    """The id of a proceeding: `case/parler-v-amazon` by its first parties, else its caption, else its document.

    A proceeding of which the text names one side only may be one of many against that side, so it stays the document's.
    """
    plaintiff, defendant = (_last(ids[side[0]]) if side else "" for side in (case.plaintiffs, case.defendants))
    if plaintiff and defendant:
        return f"case/{plaintiff}-v-{defendant}"
    captions = [name for name in case.names if _VERSUS.search(name)]
    if captions:
        return f"case/{caption_slug(captions[0])}"
    if case.docket_number:
        court = _last(ids[case.courts[0]]) + "-" if case.courts else ""
        return f"case/{court}{slug(words(case.docket_number))}"
    if plaintiff or defendant:
        return f"case/{local(f'{plaintiff}-v-{defendant}'.strip('-'), document)}"
    if case.names:
        return f"case/{local(_named(words(case.names[0]), case.names[0]), document)}"
    return f"case/{document.id[:8]}"


def distinct_case_ids(cases: Iterable[tuple[Case, str]], ids: Mapping[str, str]) -> list[str]:
    """The ids of a document's proceedings, told apart by court, docket number or order where the parties are the same."""
    wanted = list(cases)
    crowded = {id_ for _, id_ in wanted if sum(other == id_ for _, other in wanted) > 1}
    taken: set[str] = set()
    found = []
    for case, id_ in wanted:
        marks = []
        if id_ in crowded:
            if case.courts:
                marks.append(_last(ids[case.courts[0]]))
            if case.docket_number:
                marks.append(slug(words(case.docket_number)))
        full = "-".join([id_, *marks])
        number = 1
        while full in taken:
            number += 1
            full = "-".join([id_, *marks, str(number)])
        taken.add(full)
        found.append(full)
    return found


def hashed_id(folder: str, document: Document, kind: str, evidence: tuple[Evidence, ...], *more: str) -> str:
    """The id of a claim, event or post: a hash of the document, its kind, where it is first said, and what else."""
    place = f"{evidence[0].span.start}-{evidence[0].span.end}" if evidence else ""
    parts = "\x1f".join((document.id, kind, place, *more))
    return f"{folder}/{sha256(parts.encode()).hexdigest()[:16]}"


def shared_id(folder: str, ids: Mapping[str, str], case: str | None, kind: str, whose: Iterable[str]) -> str | None:
    """The id of an opinion or vote, the same in every document that tells of that case; None where no case is known."""
    if case is None:
        return None
    parts = "\x1f".join((ids[case], kind, *sorted({ids[key] for key in whose})))
    return f"{folder}/{sha256(parts.encode()).hexdigest()[:16]}"


def local(name: str, document: Document) -> str:
    """The name, good for this document only."""
    return f"{name}-{document.id[:8]}"


def caption_slug(caption: str) -> str:
    """The parties of a caption without their forms: "Parler LLC v. Amazon Web Services, Inc." → parler-v-amazon-web-services."""
    sides = _VERSUS.split(caption, maxsplit=1)
    if len(sides) != 2:
        return _named(words(caption), caption)
    # "Doe v. Roe, No. 21-cv-31 (W.D. Wash. 2021)": what follows the parties is the citation.
    sides[1] = re.split(r",?\s+(?:No\.|\(|\d+ [A-Z])", sides[1])[0]
    return "-v-".join(_named(bare_company(side), side) for side in sides)


def _named(bare: list[str], label: str) -> str:
    # A name in another script leaves no ASCII; its hash is as good an id as any.
    return slug(bare) or sha256(label.encode()).hexdigest()[:12]


def _fullest(entity: Entity) -> str:
    """The label, or a fuller form of it among the names: "Castellan" gives way to "Miriam Castellan"."""
    label = bare_person(entity.label)
    if is_full_person(label):
        return entity.label
    fuller = [
        name for name in entity.names if set(label) <= set(bare_person(name)) and is_full_person(bare_person(name))
    ]
    return min(fuller, key=lambda name: (len(bare_person(name)), name), default=entity.label)


def _last(id_: str) -> str:
    return id_.partition("/")[2]
