"""Where a text reports the rulings that its annotation lists without places: distant supervision of ruling triggers.

A ruling's trigger is a word for its outcome in the sentence that also speaks of the claim ruled on, or of the judge and
the parties. Words for outcomes that cannot be told are left open, not taken for negatives.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from kg.parse.lemmas import Words
from training.examples import UNKNOWN

# Verbs, nouns and adjectives by which news reports an outcome; "throw out" and the like stand by their verb.
WORDS = {
    "granted": "grant allow approve agree permit issue win give accept clear hear reinstate lift back order side approval",
    "denied": "deny reject refuse decline rebuff throw toss turn dismiss lose deny denial rejection refusal block rule",
    "dismissed": "dismiss throw toss drop reject end dismissal rule close scrap quash",
    "upheld": "uphold affirm back sustain keep maintain leave reject let confirm support rule stand preserve refuse",
    "affirmed": "affirm uphold back confirm agree rule reject",
    "reversed": "reverse overturn overrule revive reinstate undo rule vacate set",
    "overturned": "overturn reverse overrule quash annul void vacate throw strike rule set",
    "vacated": "vacate overturn quash throw void annul set toss cancel wipe",
    "remanded": "remand send return order hold detain jail deny custody",
    "ruled": "rule find decide determine hold say conclude declare agree side reject ruling decision verdict judgment order win lose write liable violate",
    "ordered": "order require direct tell instruct compel force command bar prohibit ban set demand injunction rule",
    "convicted": "convict find guilty conviction verdict accept",
    "acquitted": "acquit clear acquittal exonerate guilty find",
    "sentenced": "sentence jail imprison give get receive order sentencing serve",
    "fined": "fine penalize penalise order fine impose penalty",
    "awarded": "award order give grant win verdict pay receive",
    "approved": "approve accept sign clear approval grant back",
    "blocked": "block bar halt stop prevent enjoin suspend freeze issue grant injunction prohibit ban put hold strike rule",
    "stayed": "stay halt pause suspend block delay hold freeze put stop postpone lift",
    "certified": "certify certification",
    "struck down": "strike invalidate overturn block void rule unconstitutional declare find throw annul nullify violate",
}
OUTCOMES = {outcome: frozenset(words.split()) for outcome, words in WORDS.items()}
TRIGGERS = frozenset().union(*OUTCOMES.values())
FIRST = {outcome: words.split()[:4] for outcome, words in WORDS.items()}  # the plainest words for it
ENOUGH, SURE = 2.0, 3.0
NOT_YET = frozenset(
    {"to", "would", "could", "should", "might", "may", "will", "can", "must", "if", "whether", "not", "n't", "n’t"}
)
Chars = tuple[int, int]


def find_triggers(
    text: str,
    words: Sequence[str],
    places: Sequence[Chars],
    sentences: Sequence[tuple[int, int]],
    gold: dict[str, Any],
    table: Words,
) -> list[str]:
    """The target of each word: "B-rejected" for a trigger, "O", or "?" where a word may be one."""
    lemmas = [_lemma(word, table) for word in words]
    made = ["O"] * len(words)
    if gold["rulings"]:
        for i, lemma in enumerate(lemmas):
            # "asked the judge to dismiss": an infinitive reports no ruling.
            if lemma in TRIGGERS and not any(w.lower() in NOT_YET for w in words[max(0, i - 2) : i]):
                made[i] = UNKNOWN
    for ruling in gold["rulings"]:
        scored = [(_score(ruling, gold, text, words, lemmas, places, s), s) for s in sentences]
        best = max((score for (score, _), _ in scored), default=0.0)
        for (score, trigger), _ in scored:
            if trigger is not None and score >= ENOUGH and (score == best or score >= SURE):
                label = f"B-{ruling['side']}"
                made[trigger] = UNKNOWN if made[trigger].startswith("B-") and made[trigger] != label else label
    return made


def _lemma(word: str, table: Words) -> str:
    form = word.lower()
    for tag in ("VBD", "VBN", "VBZ", "VBG", "NNS"):
        lemma = table.lemma(form, tag)
        if lemma != form:
            return lemma
    return form


def _score(
    ruling: dict[str, Any],
    gold: dict[str, Any],
    text: str,
    words: Sequence[str],
    lemmas: Sequence[str],
    places: Sequence[Chars],
    sentence: tuple[int, int],
) -> tuple[float, int | None]:
    """How likely the sentence reports the ruling, and the word that does."""
    start, end = sentence
    options = OUTCOMES.get(ruling["outcome"], frozenset())
    plain = FIRST.get(ruling["outcome"], [])
    triggers = [i for i in range(start, end) if lemmas[i] in options]
    triggers = [i for i in triggers if not any(w.lower() in NOT_YET for w in words[max(start, i - 2) : i])]
    if not triggers:
        return 0.0, None
    quoted = text[places[start][0] : places[end - 1][1]]
    entities = {entity["id"]: entity["names"] for entity in gold["entities"]}
    claims = {claim["id"]: claim for claim in gold["claims"]}
    case = next((case for case in gold["cases"] if case["id"] == ruling.get("case")), None)
    claim_at = [at for on in ruling["on"] if on in claims for at in _found(quoted, claims[on]["texts"])]
    score = 0.0
    if claim_at:
        score += 1.6
    if any(_found(quoted, entities.get(one, [])) for one in ruling["by"]) or re.search(
        r"(?i)\b(?:judges?|court|jury|justices?)\b", quoted
    ):
        score += 0.8
    parties = [*case["plaintiffs"], *case["defendants"]] if case else []
    if any(_found(quoted, entities.get(one, [])) for one in parties):
        score += 0.5
    best = min(triggers, key=lambda i: (_rank(lemmas[i], plain), _distance(places[i][0] - places[start][0], claim_at)))
    if lemmas[best] in plain[:2]:
        score += 1.0
    elif lemmas[best] in plain:
        score += 0.5
    return score, best


def _rank(lemma: str, plain: Sequence[str]) -> int:
    return min(plain.index(lemma) // 2, 1) if lemma in plain else 2


def _distance(place: int, claims: Sequence[int]) -> int:
    return min((abs(place - at) for at in claims), default=place)


def _found(quoted: str, forms: Sequence[str]) -> list[int]:
    low = re.sub(r"\s+", " ", quoted).lower()
    return [at for form in forms if (at := low.find(re.sub(r"\s+", " ", form).lower())) >= 0]
