"""The network's names joined with those of rules, each form with one type in the whole document."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span

from kg.parse import name_votes
from kg.parse.alias_phrases import find_quoted_aliases
from kg.parse.bench import court_id
from kg.parse.lone_names import settle_lone_names
from kg.parse.name_cues import scores_of_form
from kg.parse.name_edges import parted, trimmed
from kg.parse.name_joins import extended, rejoined, spelt_out
from kg.parse.name_phrases import find_network_names
from kg.parse.name_votes import Ballot, Form, form_of
from kg.parse.rule_names import Mention, find_rule_names, without_overlaps

ONCE = frozenset({"DATE", "MONEY"})  # what is marked where it is found, and nowhere else
BODIES = frozenset({"ORG", "GOV", "NEWS", "COMPANY", "LAWFIRM"})
LAWLIKE = frozenset({"STATUTE", "COURT", "CASE"})
ACRONYM = re.compile(r"[A-Z][A-Za-z&.]*[A-Z][A-Za-z&.]*\Z|[A-Z]{2,}\Z")
TICKER = re.compile(r"[A-Z]{1,5}\.[A-Z]{1,2}\Z")  # "Vega Corp (VGA.N)"
LEAST_SHARE = 0.25  # of a word's places: a word that is a name only now and then is none


def join_names(doc: Doc, found: list[Span]) -> list[Span]:
    """The document's names as spans with type, role (`id_`) and identity (`kb_id_`), in order, none over another.

    Rules win where they meet the network. A form has the same type wherever it stands, and is marked wherever it stands.
    """
    rules = find_rule_names(doc)
    network = rejoined(doc, [mention for raw in find_network_names(doc, found) for mention in _from_network(doc, raw)])
    mentions = spelt_out(doc, _joined(doc, rules, network))
    mentions += [*_acronyms(doc, mentions), *_aliases(doc, mentions)]
    mentions = list(without_overlaps(doc, sorted(mentions, key=lambda each: not each.by_rule)))
    words = [token.text.replace("’", "'") for token in doc]
    ballots = name_votes.count(doc, [mention for mention in mentions if mention.label not in ONCE])
    settle_lone_names(doc, ballots)
    _drop_chance_finds(words, ballots)
    name_votes.add_short_forms(ballots)
    name_votes.share_roles(ballots)
    return [_span(doc, mention) for mention in _everywhere(doc, words, mentions, ballots)]


def _from_network(doc: Doc, raw: Mention) -> Iterator[Mention]:
    if raw.label not in ONCE:
        for part in parted(doc, raw):
            if mention := trimmed(doc, part):
                yield extended(doc, mention)


def _joined(doc: Doc, rules: list[Mention], network: list[Mention]) -> list[Mention]:
    """Rules' and network's mentions, one of each two that meet."""
    kept = list(rules)
    at: dict[int, Mention] = {i: rule for rule in rules for i in range(rule.start, rule.end)}
    for mention in network:
        met = {id(at[i]): at[i] for i in range(mention.start, mention.end) if i in at}
        if not met:
            kept.append(mention)
            continue
        rivals = list(met.values())
        if all(_yields(doc, rule, mention) for rule in rivals):
            kept = [each for each in kept if each not in rivals]
            value = next((rule.value for rule in rivals if rule.label == mention.label), "")
            kept.append(replace(mention, value=value))
        elif mention.label == "PERSON":
            # "Judge Ann Roe of the 9th Circuit", taken for one name: the person stands before the court.
            first = min(rule.start for rule in rivals)
            rest = trimmed(doc, replace(mention, end=first)) if first > mention.start else None
            if rest:
                kept.append(rest)
    return kept


def _yields(doc: Doc, rule: Mention, mention: Mention) -> bool:
    """Whether the network's longer reading is better: "Supreme Court Quilt Society", "Friday the 13th"."""
    contains = (
        mention.start <= rule.start
        and rule.end <= mention.end
        and (mention.end - mention.start) > (rule.end - rule.start)
    )
    if rule.label in ("CASE", "GOV"):
        return False
    if rule.label == "DATE":
        return contains or mention.label == "PERSON" and mention.start == rule.start and len(rule.value) == 7
    if not contains:
        return False
    if mention.label == rule.label:
        # The rules know where a law ends ("Title X rule"); of courts the network knows more.
        return rule.label != "STATUTE" and mention.end - mention.start <= rule.end - rule.start + 6
    last = doc[mention.end - 1].text
    is_body = not BODIES.isdisjoint(scores_of_form(("The", last)))
    return mention.end > rule.end and is_body and mention.label in BODIES


def _acronyms(doc: Doc, mentions: list[Mention]) -> list[Mention]:
    """Acronyms in parentheses after a name that they abbreviate: "Marsh River Board (MRB)"."""
    found = []
    for mention in mentions:
        if mention.label in ONCE or mention.end + 2 >= len(doc) or doc[mention.end].text not in {"(", "["}:
            continue
        at = mention.end + 1
        if doc[at].text in {'"', "“", "the"}:
            at += 1
        word = doc[at].text
        form = form_of(doc, mention)
        is_ticker = mention.label == "COMPANY" and TICKER.match(word)
        if is_ticker or ACRONYM.match(word) and len(form) > 1 and word[0] in name_votes.initials(form):
            found.append(
                Mention(start=at, end=at + 1, label=mention.label, value=mention.value, by_rule=mention.by_rule)
            )
    return found


def _aliases(doc: Doc, mentions: list[Mention]) -> Iterator[Mention]:
    """Other names in quotation signs, of the kind of the name before them: 'Ian Poe, a/k/a "Smoke,"'."""
    before = {doc[mention.end - 1].idx + len(doc[mention.end - 1]): mention for mention in mentions}
    for end, span in find_quoted_aliases(doc.text):
        words = doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is not None and (mention := before.get(end)) and mention.label not in LAWLIKE | ONCE:
            yield Mention(start=words.start, end=words.end, label=mention.label)


def _drop_chance_finds(words: list[str], ballots: dict[Form, Ballot]) -> None:
    """Removes forms of one word that the network took for a name at few of their places."""
    counts = Counter(words)
    for form in [form for form, ballot in ballots.items() if len(form) == 1 and not ballot.is_fixed]:
        places, named = counts[form[0]], len(ballots[form].mentions)
        if places > 3 and named < LEAST_SHARE * places and not ACRONYM.match(form[0]):
            del ballots[form]


def _everywhere(doc: Doc, words: list[str], mentions: list[Mention], ballots: dict[Form, Ballot]) -> list[Mention]:
    """Every place of every form, the longest first, with the form's type; what rules found stays as it is."""
    settled = []
    taken = bytearray(len(doc))
    at_network: set[tuple[int, int]] = set()
    for mention in mentions:
        ballot = ballots.get(form_of(doc, mention))
        if mention.label in ONCE or mention.by_rule:
            settled.append(_settled(mention, ballot) if ballot else mention)
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
        else:
            at_network.add((mention.start, mention.end))
    by_word: dict[str, list[Ballot]] = defaultdict(list)
    for form, ballot in ballots.items():
        by_word[form[0]].append(ballot)
    places: list[tuple[int, int, Ballot]] = []
    for i, word in enumerate(words):
        for ballot in by_word.get(word, ()):
            end = _end_of(words, i, ballot.words)
            if end and ((i, end) in at_network or _may_stand(doc, i, ballot)):
                places.append((i, end, ballot))
    for start, end, ballot in sorted(places, key=lambda place: (place[0] - place[1], place[0])):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            settled.append(_settled(Mention(start=start, end=end, label=ballot.label), ballot))
    return sorted(settled, key=lambda each: each.start)


def _end_of(words: list[str], start: int, form: Form) -> int:
    """Where the form ends if it stands at `start`, else 0; spaces within a line may stand between its words."""
    end = start
    for word in form:
        if end < len(words) and words[end].isspace() and "\n" not in words[end]:
            end += 1
        if end >= len(words) or words[end] != word:
            return 0
        end += 1
    return end


def _may_stand(doc: Doc, start: int, ballot: Ballot) -> bool:
    """Whether an unmarked word is the name: a rule's form is not marked again ("Section 3"), a plain word is none."""
    if not ballot.mentions:  # a short form that the network did not see
        return doc[start].pos_ == "PROPN"
    if ballot.is_fixed and ballot.label not in LAWLIKE:
        return False
    if len(ballot.words) > 1:
        return True
    token = doc[start]
    return token.pos_ in {"PROPN", "NOUN", "ADJ", "X"} or not token.is_sent_start


def _settled(mention: Mention, ballot: Ballot) -> Mention:
    label = mention.label if mention.by_rule else ballot.label
    values = Counter(each.value for each in ballot.mentions if each.value)
    value = mention.value
    if not value and values and label in LAWLIKE:
        value = min(values, key=lambda each: (-values[each], each))
    role = ""
    if label == "PERSON" and ballot.roles:
        role = min(ballot.roles, key=lambda each: (-ballot.roles[each], each))
    return replace(mention, label=label, role=role, value=value)


def _span(doc: Doc, mention: Mention) -> Span:
    value = mention.value
    if mention.label == "COURT" and not value and not mention.by_rule:
        value = court_id(doc[mention.start : mention.end].text)
    span = Span(
        doc, mention.start, mention.end, label=mention.label, kb_id=value if mention.label in LAWLIKE | ONCE else ""
    )
    span.id_ = mention.role
    return span
