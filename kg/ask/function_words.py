"""The words that give a question its form: auxiliaries, question words, prepositions, particles."""

from __future__ import annotations

import re

DO = frozenset({"do", "does", "did"})
HAVE = frozenset({"has", "have", "had"})
BE = frozenset({"is", "are", "was", "were", "'s"})
MODAL = frozenset("will would can could must should may might".split())
AUXILIARY = DO | HAVE | BE - {"'s"} | MODAL
WH = frozenset("who whom whose which what when where how why".split())
PREPOSITIONS = frozenset(
    "over against of for to in on by with from at before under about after between into regarding concerning since until as through during within "
    "without behind because that together alongside despite toward towards upon according".split()
)
DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your each every both all any no some 's '".split()
)
ADVERBS = frozenset(
    "also first recently originally allegedly now still currently ever never already finally partly initially later previously jointly yet again "
    "not n't so far just only then today reportedly eventually ultimately temporarily permanently formally once actually being wrongly wrongfully unlawfully falsely unfairly improperly illegally".split()
)
NEGATIONS = frozenset({"not", "n't", "never", "nt"})
PARTICLES = frozenset("down out away aside back off up over".split())
# "the most claims", "the most often"; not "most of the claims"
SUPERLATIVE = re.compile(
    r"\b(?:the )?(?P<which>most|fewest)(?: often| frequently)?\b(?! of)(?= *\w*\??| *$)", re.IGNORECASE
)
LISTING = frozenset({"list", "show", "name", "give", "find", "print", "display", "get"})
ADJECTIVES = frozenset(
    "federal state high lower supreme district appeals appellate trial local former new criminal civil grand original full second third other same "
    "last final three-judge three two four five six eight bankruptcy divided unanimous top chief special american british county circuit us national "
    "superior family government class-action preliminary temporary emergency main key joint".split()
)
