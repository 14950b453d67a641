"""Annotations → the right answer for each candidate that `kg.interpret` judges: the other half of a training example."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kg.interpret.cases import Dispute
from kg.interpret.claims import Draft
from kg.interpret.decisions import Decision
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase, text_of
from kg.interpret.triggers import Trigger, date_values
from training.annotations import Annotated, alike, content_words, find_wordings, normal_name
from training.legal import read_text
from training.places import Places, moved
from training.rulings import OUTCOMES

KIND = {"cause": "cause", "relief": "relief", "charge": "charge"}


@dataclass(frozen=True)
class Answers:
    """What the annotation of one article says of the candidates of its observation."""

    article: Annotated
    seen: Observation

    @property
    def gold(self) -> Mapping[str, Any]:
        """The annotation as it was read."""
        return self.article.gold

    @cached_property
    def key_of(self) -> Mapping[str, str]:
        """The observation's entity for each annotated one that it found."""
        mine = {entity.id: frozenset(map(normal_name, entity.names)) for entity in self.seen.index.entities}
        found = {}
        for gold, names in self.article.entity_names().items():
            key = next((key for key, forms in mine.items() if forms & names), None)
            if key is not None:
                found[gold] = key
        return found

    def type_of(self, forms: Iterable[str]) -> str | None:
        """The type of the annotated entity of that name."""
        wanted = set(map(normal_name, forms))
        for entity in self.gold["entities"]:
            if wanted & self.article.entity_names()[entity["id"]]:
                return str(entity["type"])
        return None

    def keys(self, golds: Sequence[str]) -> frozenset[str]:
        """The observation's entities for annotated ones."""
        return frozenset(self.key_of[gold] for gold in golds if gold in self.key_of)

    def party(self, key: str) -> str:
        """ "plaintiff", "defendant" or "none"."""
        sides = {"plaintiff": 0, "defendant": 0}
        for case in self.gold["cases"]:
            sides["plaintiff"] += key in self.keys(case["plaintiffs"])
            sides["defendant"] += key in self.keys(case["defendants"])
        best = max(sides, key=lambda side: sides[side])
        return best if sides[best] else "none"

    def sits(self, key: str) -> str:
        """Whether a court or judge "sits" in the case that the article is about, "elsewhere", or stands "apart" from all.

        The first annotated case is the one that the article is about; in most it is the only one.
        """
        benches = [self.keys([*case["courts"], *case["judges"]]) for case in self.gold["cases"]]
        if benches and key in benches[0]:
            return "sits"
        return "elsewhere" if any(key in bench for bench in benches) else "apart"

    def together(self, one: str, two: str) -> str:
        """Whether two parties stand in one case."""
        pair = {one, two}
        in_one = any(pair <= self.keys([*case["plaintiffs"], *case["defendants"]]) for case in self.gold["cases"])
        return "together" if in_one else "apart"

    @cached_property
    def _places(self) -> Places | None:
        """Where claims and rulings stand, if somebody marked it."""
        places = self.article.places
        if places is None:
            return None
        return moved(places, read_text(self.article.path).rstrip(), self.seen.document.text.rstrip())

    @cached_property
    def _wordings(self) -> Mapping[str, tuple[tuple[int, int], ...]]:
        if self._places is not None:
            return {key: tuple((s.start, s.end) for s in spans) for key, spans in self._places.claims.items()}
        text = self.seen.document.text
        return {
            claim["id"]: tuple((span.start, span.end) for span in find_wordings(text, claim["texts"]))
            for claim in self.gold["claims"]
        }

    def claims_at(self, phrase: Phrase) -> frozenset[str]:
        """The annotated claims that a phrase words: it stands on a wording, or says the same in as many words."""
        span = self.seen.span(phrase.start, phrase.end)
        found = set()
        for key, places in self._wordings.items():
            for start, end in places:
                shared = min(end, span.end) - max(start, span.start)
                if shared >= 0.5 * min(end - start, span.end - span.start) and shared >= 0.3 * max(
                    end - start, span.end - span.start
                ):
                    found.add(key)
        if not found:
            text = text_of(self.seen, phrase)
            mine = content_words(text)
            for claim in self.gold["claims"]:
                for wording in claim["texts"]:
                    theirs = content_words(wording)
                    if len(mine & theirs) >= 2 and len(mine & theirs) >= 0.5 * len(mine | theirs):
                        found.add(claim["id"])
        return frozenset(found)

    @cached_property
    def claim(self) -> Mapping[str, Mapping[str, Any]]:
        """The annotated claims by their keys."""
        return {claim["id"]: claim for claim in self.gold["claims"]}

    def kind(self, phrase: Phrase) -> str:
        """ "cause", "relief", "charge", or "none"."""
        found = sorted(self.claims_at(phrase))
        return KIND[self.claim[found[0]]["kind"]] if found else "none"

    def match_drafts(self, drafts: Sequence[Draft]) -> dict[int, str]:
        """For each draft the annotated claim that it matches; of two drafts for one claim the first has it."""
        left = list(self.gold["claims"])
        found: dict[int, str] = {}
        votes = [[key for phrase in draft.phrases for key in sorted(self.claims_at(phrase))] for draft in drafts]
        for number, draft in enumerate(drafts):
            texts = [text_of(self.seen, phrase) for phrase in draft.phrases]
            near = [claim for claim in left if claim["id"] in votes[number]]
            near.sort(key=lambda claim: -votes[number].count(claim["id"]))
            wide = [c for c in left if any(alike(a, b) for a in texts for b in c["texts"])]
            hit = next(iter([*near, *wide]), None)
            if hit is not None:
                left.remove(hit)
                found[number] = hit["id"]
        return found

    def rulings_at(
        self, trigger: Trigger, drafts: Sequence[Draft], matched: Mapping[int, str]
    ) -> list[Mapping[str, Any]]:
        """The annotated rulings that a trigger reports, the best first: by its place, or else by its word and its claim."""
        if self._places is None:
            return self._rulings_alike(trigger, drafts, matched)
        return self._rulings_placed(trigger, self._places)

    def _rulings_placed(self, trigger: Trigger, known: Places) -> list[Mapping[str, Any]]:
        """The rulings that the trigger's word reports, or the word that it depends on or that depends on it."""
        token = self.seen.doc[trigger.token]
        for words in ([token], [token.head, *token.children]):
            starts = {word.idx for word in words}
            found = [
                ruling
                for ruling in self.gold["rulings"]
                if any(place.start in starts for place in known.rulings[ruling["id"]])
            ]
            if found:
                return found
        return []

    def _rulings_alike(
        self, trigger: Trigger, drafts: Sequence[Draft], matched: Mapping[int, str]
    ) -> list[Mapping[str, Any]]:
        """The rulings that the trigger may report: by its word, its claim, its maker, its date."""
        token = self.seen.doc[trigger.token]
        sentence = self.seen.sentence_of[trigger.token]
        words = {t.lemma_.lower() for t in token.subtree} | {token.lemma_.lower()}
        near = {
            matched[n]
            for n, draft in enumerate(drafts)
            if n in matched and any(abs(self.seen.sentence_of[p.start] - sentence) == 0 for p in draft.phrases)
        }
        texts = self.seen.doc[token.sent.start : token.sent.end].text
        dates = date_values(self.seen, trigger)
        entities = {k for i in range(token.sent.start, token.sent.end) if (k := self.seen.index.of_token(i))}
        scored = []
        for ruling in self.gold["rulings"]:
            verbs = OUTCOMES.get(ruling["outcome"], frozenset([ruling["outcome"]]))
            exact = token.lemma_.lower() in verbs
            score = 2.0 * exact + 0.5 * bool(words & verbs)
            on = set(ruling["on"] or ())
            score += 1.0 * bool(on & near)
            score += 0.7 * any(
                alike(texts, wording) for key in on & self.claim.keys() for wording in self.claim[key]["texts"]
            )
            score += 0.7 * bool(entities & self.keys(ruling["by"]))
            if ruling.get("date") and dates:
                score += (
                    0.7 if any(d.startswith(ruling["date"]) or ruling["date"].startswith(d) for d in dates) else -0.7
                )
            if trigger.predication is not None and trigger.predication.frame.outcome == ruling["outcome"]:
                score += 1.0
            if trigger.predication is not None and trigger.predication.frame.side == ruling["side"]:
                score += 0.5
            if exact and score >= 2.6 or score >= 3.2:
                scored.append((score, ruling))
        scored.sort(key=lambda pair: -pair[0])
        return [ruling for _, ruling in scored]

    def side(self, trigger: Trigger, drafts: Sequence[Draft], matched: Mapping[int, str]) -> str:
        """The side of the ruling that the trigger reports, "no" if it reports none."""
        found = self.rulings_at(trigger, drafts, matched)
        return {"none": "neutral"}.get(found[0]["side"], found[0]["side"]) if found else "no"

    def match_decisions(
        self, decisions: Sequence[Decision], drafts: Sequence[Draft], matched: Mapping[int, str]
    ) -> dict[int, Mapping[str, Any]]:
        """For each decision the annotated ruling that it matches in side and object; each ruling once."""
        left = list(self.gold["rulings"])
        found: dict[int, Mapping[str, Any]] = {}
        for number, decision in enumerate(decisions):
            likely = [r["id"] for t in decision.triggers for r in self.rulings_at(t, drafts, matched)[:1]]
            side = "none" if decision.side == "neutral" else decision.side
            hit = next((r for r in left if r["id"] in likely and r["side"] == side), None)
            if hit is not None:
                left.remove(hit)
                found[number] = hit
        return found

    def case_of_dispute(self, disputes: Sequence[Dispute]) -> dict[int, str]:
        """For each dispute the annotated case with which it shares most parties, courts and judges."""
        scored = []
        for number, dispute in enumerate(disputes):
            for case in self.gold["cases"]:
                shared = len(self.keys(case["plaintiffs"]) & set(dispute.plaintiffs))
                shared += len(self.keys(case["defendants"]) & set(dispute.defendants))
                bench = self.keys([*case["courts"], *case["judges"]]) & {*dispute.courts, *dispute.judges}
                if shared or bench:
                    scored.append((-shared, -len(bench), number, case["id"]))
        found: dict[int, str] = {}
        for _, _, number, case in sorted(scored):
            if number not in found and case not in found.values():
                found[number] = case
        return found
