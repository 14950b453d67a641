"""Each decision is on the claims that it likely decides, and what is told of a claim in passing is a decision too."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from interpret import trees

from kg.interpret.claims import Draft
from kg.interpret.coreference import Clusters
from kg.interpret.decisions import Decision
from kg.interpret.entities import EntityIndex
from kg.interpret.frames import load_frames
from kg.interpret.heads import Head
from kg.interpret.links import claims_ruled_on
from kg.interpret.observation import Observation
from kg.interpret.outcomes import claims_decided, is_left_aside, is_to_come
from kg.interpret.phrases import Phrase
from kg.interpret.predications import find_predications
from kg.interpret.triggers import Trigger, find_triggers
from kg.interpret.verdicts import is_of_other_law
from kg.model import Document

CLAIM = Draft((Phrase(4, 7, frozenset({"status:rejected"}), 0.9, (("none", 0.1), ("relief", 0.9))),), 0.9)


# "Block the merger", and at the same place a claim of which a participle says what became of it.
PASSING = "She|she|PRP|nsubj|2 cited|cite|VBD|root|0 once|once|RB|advmod|2 again|again|RB|advmod|2 the|the|DT|det|7 rejected|reject|VBN|amod|7 claim|claim|NN|obj|2 .|.|.|punct|2"


def head(name: str, likely: str, *, no: str, strength: float = 3.0) -> Head:
    """A head that finds one class the likeliest whatever it is shown."""
    classes = tuple(dict.fromkeys(("accepted", "rejected", "on", likely, no)))
    bias = np.array([strength * (label == likely) for label in classes], np.float32)
    return Head(
        name=name,
        classes=classes,
        columns={},
        weights=np.zeros((len(classes), 0), np.float32),
        bias=bias,
        no=no,
        bar=0.5,
    )


def observed(rows: str) -> Observation:
    """A hand-made sentence in which nothing is named."""
    doc = trees.tree(rows)
    document = Document(id="0" * 16, sha256="0" * 64, text=doc.text, title="")
    index = EntityIndex((), Clusters((), ()), _doc=doc)
    return Observation(document, doc, index, tuple(find_predications(doc, load_frames())))


def decision(side: str) -> Decision:
    """The refusal, taken for one of a side."""
    return Decision((Trigger(2, None, sides=((side, 0.9), ("no", 0.1))),), 0.9)


@pytest.mark.parametrize(
    ("odds", "expected"),
    [
        pytest.param([], [], id="no-claim"),
        pytest.param([0.1, 0.9, 0.6], [1, 2], id="the-likely-ones"),
        pytest.param([0.1, 0.3], [1], id="the-one-that-may-be"),
        pytest.param([0.01, 0.02], [], id="none"),
    ],
)
def test_claims_ruled_on(odds: list[float], expected: list[int]) -> None:
    """A decision is on each likely claim, or else on the likeliest, unless that is none."""
    assert claims_ruled_on(odds, 0.5) == expected


@pytest.mark.parametrize(
    ("on", "outcome", "sides", "expected"),
    [
        pytest.param("on", None, ["rejected"], [("rejected", (0,))], id="on-its-claim"),
        pytest.param("on", None, ["neutral"], [("neutral", ())], id="an-order-in-the-case-decides-no-claim"),
        pytest.param("off", None, ["rejected"], [("rejected", ())], id="on-another"),
        pytest.param("on", "accepted", ["accepted"], [("accepted", (0,))], id="what-was-decided-is-not-told-again"),
        pytest.param("on", "rejected", ["accepted"], [("accepted", ()), ("rejected", (0,))], id="another-side"),
        pytest.param("off", "rejected", ["rejected"], [("rejected", ()), ("rejected", (0,))], id="told-in-passing"),
        pytest.param("off", "accepted", [], [], id="no-word-of-the-claim-is-marked-so"),
        pytest.param("off", "open", [], [], id="nothing-told"),
    ],
)
def test_claims_decided(
    on: str, outcome: str | None, sides: list[str], expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    """Where a head says how a claim ended, no decision of another side is on it, and some decision is."""
    heads = {"on": head("on", on, no="off", strength=9.0)}
    if outcome:
        heads["outcome"] = head("outcome", outcome, no="open", strength=9.0)

    found = claims_decided(observed(PASSING), [decision(side) for side in sides], [CLAIM], heads)

    assert [(decided.side, claims) for decided, claims in found] == expected


def test_told_in_passing_stands_in_the_text() -> None:
    """A decision that is told in passing has a word of the claim for its trigger."""
    heads = {"on": head("on", "off", no="off"), "outcome": head("outcome", "rejected", no="open", strength=9.0)}
    ((told, _),) = claims_decided(observed(PASSING), [], [CLAIM], heads)

    assert 4 <= told.best.token < 7
    assert claims_decided(observed(trees.REFUSED), [], [CLAIM], heads) == []


FIRM = "The|the|DT|det|2 firm|firm|NN|nsubj|4 "
RULING = "the|the|DT|det|6 ruling|ruling|NN|obj|4 .|.|.|punct|4"


@pytest.mark.parametrize(
    ("verb", "kind", "expected"),
    [
        pytest.param("will|will|MD|aux|4 appeal|appeal|VB|root|0", "relief", True, id="will-appeal"),
        pytest.param("may|may|MD|aux|4 appeal|appeal|VB|root|0", "relief", True, id="may-appeal"),
        pytest.param("has|have|VBZ|aux|4 appealed|appeal|VBN|root|0", "relief", False, id="has-appealed"),
        pytest.param("will|will|MD|aux|4 appeal|appeal|VB|root|0", "cause", False, id="no-request"),
    ],
)
def test_what_is_to_come_is_not_decided(verb: str, kind: str, *, expected: bool) -> None:
    """A request that the text only foresees is one that no decision is on."""
    draft = Draft((Phrase(3, 6, frozenset(), 0.9, ((kind, 0.9), ("none", 0.1))),), 0.9)

    assert is_to_come(observed(f"{FIRM} {verb} {RULING}"), draft) is expected


CONVICTED = (
    "The|the|DT|det|2 jury|jury|NN|nsubj|3 convicted|convict|VBD|root|0 the|the|DT|det|5 clerk|clerk|NN|obj|3 "
    "of|of|IN|case|7 theft|theft|NN|obl|3 .|.|.|punct|3 "
    "The|the|DT|det|10 widow|widow|NN|nsubj|11 seeks|seek|VBZ|root|0 damages|damage|NNS|obj|11 .|.|.|punct|11"
)


@pytest.mark.parametrize(
    ("start", "charge", "expected"),
    [
        pytest.param(11, 0.01, True, id="surely-no-charge"),
        pytest.param(11, 0.3, False, id="perhaps-a-charge"),
        pytest.param(6, 0.01, False, id="named-by-the-verdict"),
    ],
)
def test_a_verdict_decides_charges(start: int, charge: float, *, expected: bool) -> None:
    """A verdict on an accused is on no civil claim, unless it names it."""
    seen = observed(CONVICTED)
    verdict = next(p for p in seen.predications if p.frame.makes == "Verdict")
    decided = Decision((Trigger(verdict.trigger, verdict, sides=(("accepted", 0.9), ("no", 0.1))),), 0.9)
    kinds = (("charge", charge), ("none", 0.1), ("relief", 0.9 - charge))

    assert is_of_other_law(seen, decided, Draft((Phrase(start, start + 1, frozenset(), 0.9, kinds),), 0.9)) is expected


def draft_on(seen: Observation, *words: str, kind: str = "cause") -> Draft:
    """A claim worded by those words."""
    places = [token.i for token in seen.doc if token.text in words]
    return Draft(tuple(Phrase(i, i + 1, frozenset(), 0.9, ((kind, 0.9), ("none", 0.1))) for i in places), 0.9)


def decided(
    text: str, sides: dict[str, str], *claims: str, on: str = "on", kind: str = "cause"
) -> dict[str, list[str]]:
    """For each word of ruling, with the side given, the claims that it is on, where the head says so of all or of none."""
    from kg.interpret.observation import observe
    from kg.parse import load, parse
    from kg.read import read_text

    document = read_text(text)
    seen = observe(document, parse(document, load()), {})
    drafts = [draft_on(seen, claim, kind=kind) for claim in claims]
    told = [
        Decision((replace(trigger, sides=((sides[word], 0.9), ("no", 0.1))),), 0.9)
        for trigger in find_triggers(seen)
        if (word := seen.doc[trigger.token].text) in sides
    ]
    found = claims_decided(seen, told, drafts, {"on": head("on", on, no="off", strength=9.0)})
    return {seen.doc[each.best.token].text: [claims[n] for n in numbers] for each, numbers in found}


WON = "The nurse won her case. The tribunal rejected the claim of bias."
HUNG = "Jurors convicted the clerk of bribery. The jury deadlocked on the fraud charge."
LOST = "The widow sued the mill over negligence. The mill won the case."


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "sides", "claims", "kind", "on", "expected"),
    [
        pytest.param(
            WON, {"won": "accepted", "rejected": "rejected"}, ["bias"], "cause", "on", {"won": [], "rejected": ["bias"]},
            id="lost-by-name",
        ),
        pytest.param(HUNG, {"convicted": "accepted"}, ["bribery", "fraud"], "charge", "on", {"convicted": ["bribery"]}, id="left-open"),
        pytest.param(LOST, {"won": "rejected"}, ["negligence"], "cause", "off", {"won": ["negligence"]}, id="the-case-is-lost"),
        pytest.param(LOST, {"won": "accepted"}, ["negligence"], "cause", "off", {"won": []}, id="the-case-is-won"),
    ],
)  # fmt: skip
def test_claims_told_by_the_words(
    text: str, sides: dict[str, str], claims: list[str], kind: str, on: str, expected: dict[str, list[str]]
) -> None:
    """What the words give to one decision no other of that bench takes, and a case lost is lost on every ground."""
    assert decided(text, sides, *claims, on=on, kind=kind) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("A panel overturned his conviction.", "overturned", "rejected"),
        ("A panel overturned the ban.", "overturned", "accepted"),
        ("A panel reversed the judgment.", "reversed", "accepted"),
    ],
    ids=["a-conviction", "a-law", "any-judgment"],
)
def test_a_conviction_undone_goes_against_the_charges(text: str, word: str, expected: str) -> None:
    """Who undoes a conviction decides against the state, even where no charge is worded."""
    from kg.interpret.observation import observe
    from kg.parse import load, parse
    from kg.read import read_text

    document = read_text(text)
    seen = observe(document, parse(document, load()), {})
    found = next(t for t in find_triggers(seen) if seen.doc[t.token].text == word)
    told = Decision((replace(found, sides=(("accepted", 0.9), ("no", 0.1))),), 0.9)
    ((decision, _),) = claims_decided(seen, [told], [], {"on": head("on", "off", no="off")})

    assert decision.side == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The appeals court upheld the verdict. Roe had asked for a reversal.", "rejected"),
        ("The appeals court upheld the injunction. Roe had asked for a reversal.", "accepted"),
        ("The appeals court reversed the verdict. Roe had asked for a reversal.", "accepted"),
    ],
    ids=["a-verdict", "what-was-asked-for", "undone"],
)
def test_a_judgment_left_goes_against_who_asked_to_undo_it(text: str, expected: str) -> None:
    """Who leaves a judgment as it is rejects the request to undo it, and nothing else."""
    from kg.interpret.observation import observe
    from kg.interpret.reviewed import against_appeal
    from kg.parse import load, parse
    from kg.read import read_text

    document = read_text(text)
    seen = observe(document, parse(document, load()), {})
    at = next(token.i for token in seen.doc if token.text == "reversal")
    asked = Draft((Phrase(at, at + 1, frozenset(), 0.9, (("none", 0.1), ("relief", 0.9))),), 0.9)
    found = next(t for t in find_triggers(seen) if seen.doc[t.token].text in ("upheld", "reversed"))
    told = Decision((replace(found, sides=(("accepted", 0.9), ("no", 0.1))),), 0.9)

    assert against_appeal(seen, told, (0,), [asked])[0].side == expected


GRANTED = (
    "She|she|PRP|nsubj|2 granted|grant|VBD|root|0 fees|fee|NNS|obj|2 {and} costs|cost|NNS|conj|3 "
    "when|when|WRB|advmod|{last} asked|ask|VBN|advcl|2 .|.|.|punct|2"
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("but|but|CC|cc|6 not|not|RB|advmod|6", True, id="but-not"),
        pytest.param("and|and|CC|cc|5", False, id="and"),
    ],
)
def test_what_is_left_aside_is_not_decided(words: str, *, expected: bool) -> None:
    """What is named beside what is granted, only to say that it is not, is no part of the decision."""
    at = 3 + len(words.split())
    seen = observed(GRANTED.format(**{"and": words, "last": at + 3}))
    draft = Draft((Phrase(at, at + 1, frozenset(), 0.9, (("relief", 0.9), ("none", 0.1))),), 0.9)
    granted = Decision((Trigger(1, None, sides=(("accepted", 0.9), ("no", 0.1))),), 0.9)

    assert is_left_aside(seen, granted, draft) is expected
