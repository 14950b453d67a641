"""A named cluster → its names as they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.interpret.mentions import Mention
from kg.model import EntityType

TICKER = re.compile(r"(?<=\w)[\[(][A-Z.]{2,}[\])]?$")


@dataclass(frozen=True, slots=True)
class Named:
    """A cluster that is named, and what the rules take it for."""

    cluster: int
    names: tuple[Mention, ...]
    rule: EntityType | None

    def forms(self, doc: Doc) -> tuple[str, ...]:
        """Its names as written, each once."""
        return tuple(dict.fromkeys(form_of(doc, mention) for mention in self.names))


def form_of(doc: Doc, mention: Mention) -> str:
    """The name as written, without a stock exchange's symbol that clings to it: "Roe Inc(ROE.N"."""
    return TICKER.sub("", " ".join(doc[mention.start : mention.end].text.split()))
