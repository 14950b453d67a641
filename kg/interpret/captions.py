"""Captions and docket numbers in the text → the names of the document's own cases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.interpret.caption_blocks import find_caption_block, sides_captioned
from kg.interpret.caption_sides import DOCKET, VERSUS
from kg.interpret.cases import Dispute
from kg.interpret.observation import Observation
from kg.interpret.party_nouns import Side


def name_disputes(seen: Observation, disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """The disputes with the captions whose two sides are theirs, and with the docket number next to a caption."""
    named = list(disputes)
    dockets = [(match.start(), match.group()) for match in DOCKET.finditer(seen.document.text)]
    for ent in seen.doc.ents:
        if ent.label_ != "CASE":
            continue
        owner = _owner(seen, ent.start, ent.end, ent.text, named)
        if owner is None:
            continue
        after = [number for start, number in dockets if 0 <= start - ent.end_char <= 60]
        dispute = named[owner]
        named[owner] = replace(
            dispute,
            names=tuple(dict.fromkeys((*dispute.names, " ".join(ent.text.split())))),
            docket_number=dispute.docket_number or (after[0] if after else None),
        )
    if len(named) == 1 and named[0].docket_number is None and len({number for _, number in dockets}) == 1:
        named[0] = replace(named[0], docket_number=dockets[0][1])
    return tuple(named)


def head_with_caption(seen: Observation, disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """The disputes with that of the paper's own caption first: both its sides, and whom else the text sets beside them."""
    sides = sides_captioned(seen)
    if len(set(sides.values())) < 2:  # a side that is nobody's name says less than the text
        return tuple(disputes)
    own = next((dispute for dispute in disputes if set(dispute.parties) & sides.keys()), None)
    bench = next((dispute for dispute in disputes if not dispute.parties), None)
    base = own or bench or Dispute((), ())

    def side(name: Side, before: Sequence[str]) -> tuple[str, ...]:
        return (*(key for key in sides if sides[key] == name), *(key for key in before if key not in sides))

    block = find_caption_block(seen.document.text)
    named = replace(
        base,
        plaintiffs=side("plaintiff", base.plaintiffs),
        defendants=side("defendant", base.defendants),
        docket_number=base.docket_number or (block.number if block is not None else None),
    )
    others = [
        d for d in disputes if d is not base and not set(d.parties) <= sides.keys() or d is not base and not d.parties
    ]
    return (named, *others)


def _owner(seen: Observation, start: int, end: int, caption: str, disputes: Sequence[Dispute]) -> int | None:
    """The dispute whose sides stand on the two sides of "v.", or else the first with a party on either of them.

    A text seldom cites another case of one of its own parties.
    """
    sides = VERSUS.split(caption)
    if len(sides) != 2:
        return None

    def names(keys: Sequence[str]) -> set[str]:
        words = {
            w.lower() for key in keys for name in seen.index.entity(key).names for w in re.findall(r"\w{3,}", name)
        }
        return words - {"inc", "llc", "corp", "the", "company", "and", "united", "states"}

    left, right = ({w.lower() for w in re.findall(r"\w{3,}", side)} for side in sides)
    for number, dispute in enumerate(disputes):
        mine, theirs = names(dispute.plaintiffs), names(dispute.defendants)
        if (left & mine and right & theirs) or (left & theirs and right & mine):
            return number
    for number, dispute in enumerate(disputes):
        if (left | right) & names(dispute.parties):
            return number
    return None
