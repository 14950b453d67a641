"""A party that a question tells by its kind alone ("the state", "the students") → the pattern line that holds to it."""

from __future__ import annotations

from kg.ask.lexicon import AGENT_KINDS
from kg.ask.names import Names
from kg.ask.phrases import Phrase
from kg.ask.plans import BODIES, a
from kg.ask.sides import side_of
from kg.ask.sparql import values

# Words for those who govern; a body that may be public or not is none of them.
GOVERNING = frozenset("government governments administration state states county counties city cities".split())


def of_kind(variable: str, party: Phrase) -> str:
    """The line for a party that is told by its kind or its side alone: "the state", "the students", "the plaintiffs"."""
    if not (party.things or party.owners or party.against or party.others or party.unknown):
        if side := side_of(party.head):
            return f"?sided lkg:{side} ?{variable} ."
        if party.head in GOVERNING:
            return f"?{variable} a lkg:GovernmentBody ."
    kinds = [name for name in party.classes if name in AGENT_KINDS and name != "Agent"]
    named = party.things or party.owners or party.against or party.others or party.unknown
    return "" if named or not kinds or party.head in {"court", "courts", "judge", "judges"} else a(variable, kinds)


def post_at(people: Phrase, names: Names) -> str:
    """The line for those who hold a post at the body that the noun names: "which executives of Acme"."""
    named = (iri for iri in (*people.owners, *people.others) if iri in names.things)
    bodies = [iri for iri in named if names.things[iri].type in BODIES]
    if not bodies or "Person" not in people.classes:
        return ""
    return f"FILTER EXISTS {{ ?held lkg:holder ?answer ; lkg:organization ?body . {values('body', bodies)} }}"
