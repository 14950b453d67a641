"""The words of a body's name → what kind of body it is, or that the name says nothing."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import EntityType

# Last words, and first words before "of" or "for", that tell what a body is whatever label its name got.
LAST_WORDS: dict[EntityType, frozenset[str]] = {
    "Company": frozenset("inc incorporated corp corporation llc llp ltd limited plc gmbh ag nv spa co holdings airlines airways motors pharmaceuticals bancorp".split()),
    "Organization": frozenset("university college foundation association society institute coalition alliance church archdiocese diocese league".split()),
    "GovernmentBody": frozenset("department ministry bureau police legislature parliament senate congress administration government township county tribe nation".split()),
}  # fmt: skip
FIRST_WORDS: dict[EntityType, frozenset[str]] = {
    "Organization": frozenset("university institute society association foundation church".split()),
    "GovernmentBody": frozenset("department ministry bureau city county state commonwealth government".split()),
}
WHICH = frozenset(
    "supreme high top federal district circuit appeals appeal appellate county superior constitutional administrative regional labor labour bankruptcy state magistrate magistrates criminal civil family trial".split()
)
# Nobody that a court could hear, and programmes that are no bodies.
NOBODY = frozenset(
    {"god", "allah", "jesus", "jesus christ", "holy spirit", "uncle sam", "medicare", "medicaid", "social security"}
)


def kind_by_words(forms: Iterable[str]) -> EntityType | None:
    """What a body's names say of its kind: "Roe Holdings LLC" is a company; None when they say nothing."""
    for form in forms:
        words = [word.strip(".,'’") for word in form.lower().split()]
        if len(words) < 2:
            continue
        for kind, known in LAST_WORDS.items():
            if words[-1] in known:
                return kind
        for kind, known in FIRST_WORDS.items():
            if words[0] in known and words[1] in ("of", "for"):
                return kind
    return None


def is_vague_court(form: str) -> bool:
    """Whether the name says no more than where a court sits: "German court"; "German high court" says which."""
    words = form.split()
    return len(words) <= 3 and words[-1] == "court" and not any(word.lower() in WHICH for word in words[:-1])
