"""Which type each name of a document has: one for every form of it, by votes of its mentions and cues."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from spacy.tokens import Doc

from kg.parse.name_cues import Scores, role_of, scores_of_context, scores_of_form
from kg.parse.name_edges import GENERATIONS
from kg.parse.name_suffixes import SUFFIXES
from kg.parse.rule_names import Mention

NETWORK = 4.0  # what all mentions' labels count together, against cues of 1 to 6
TITLE = 4  # mentions without a title that one title outweighs
ACRONYM_PERSON = 0.4  # how much is left of the votes for "ABRD" as a person; surnames are seldom written so
SHORT_FORM = 3.0  # what a full name's type counts for its short form
CAPTION = 8.0  # what "Inc." in a caption or a company at its head says of a name; more than any word in it
Form = tuple[str, ...]


@dataclass(slots=True)
class Ballot:
    """All that speaks for the types of one form."""

    words: Form
    mentions: list[Mention] = field(default_factory=list)
    labels: Scores = field(default_factory=lambda: Scores(float))
    roles: Counter[str] = field(default_factory=Counter)
    is_fixed: bool = False  # found by a rule

    @property
    def label(self) -> str:
        """The type with most votes; ties go to the first in the alphabet, so that the same text gives the same graph."""
        return min(self.labels, key=lambda label: (-self.labels[label], label))


def form_of(doc: Doc, mention: Mention) -> Form:
    """The words of a mention as they are compared."""
    return tuple(doc[i].text.replace("’", "'") for i in range(mention.start, mention.end) if not doc[i].is_space)


def count(doc: Doc, mentions: list[Mention]) -> dict[Form, Ballot]:
    """The ballot of each form among the mentions, with what short forms get from full names."""
    ballots: dict[Form, Ballot] = {}
    for mention in mentions:
        form = form_of(doc, mention)
        ballot = ballots.setdefault(form, Ballot(form))
        ballot.mentions.append(mention)
        ballot.is_fixed = ballot.is_fixed or mention.by_rule
    for ballot in ballots.values():
        _vote(doc, ballot)
    for bonuses in (_from_full_names(ballots), _from_captions(ballots), _from_makers(ballots)):
        for form, bonus in bonuses.items():
            _add(ballots[form].labels, bonus)
    return ballots


def _add(scores: Scores, more: Scores) -> None:
    for label, strength in more.items():
        scores[label] += strength


def _vote(doc: Doc, ballot: Ballot) -> None:
    share = NETWORK / len(ballot.mentions)
    for mention in ballot.mentions:
        for label, vote in mention.votes or ((mention.label, 3.0 if mention.by_rule else 1.0),):
            ballot.labels[label] += share * vote
    if len(ballot.words) == 1 and ballot.words[0].isupper() and len(ballot.words[0]) < 6:
        ballot.labels["PERSON"] *= ACRONYM_PERSON
    _add(ballot.labels, scores_of_form(ballot.words))
    seen = Scores(float)
    for mention in ballot.mentions:
        before = [doc[i].text for i in range(max(0, mention.start - 4), mention.start) if not doc[i].is_space]
        after = [doc[i].text for i in range(mention.end, min(len(doc), mention.end + 4)) if not doc[i].is_space]
        _add(seen, scores_of_context(before, after))
        if mention.label == "PERSON":
            _role(doc, ballot, mention)
    for label, strength in seen.items():
        # Context tells between types that the network doubts; by itself it makes no new one.
        if ballot.labels[label] > 0:
            ballot.labels[label] += strength / len(ballot.mentions)


def _role(doc: Doc, ballot: Ballot, mention: Mention) -> None:
    # `doc.text` would be put together anew for each mention.
    before = doc[max(0, mention.start - 40) : mention.start].text_with_ws[-90:]
    after = (doc[mention.end - 1].whitespace_ + doc[mention.end : mention.end + 40].text)[:90]
    if role := role_of(before[before.rfind("\n") + 1 :].split(". ")[-1], after.split("\n")[0]):
        ballot.roles[role] += TITLE
    ballot.roles[mention.role] += 1  # "" too: most mentions of a judge look like one to the network


def _from_full_names(ballots: dict[Form, Ballot]) -> dict[Form, Scores]:
    """What forms get from longer forms: surnames from persons, "Vega" from "Vega Mills Inc.", acronyms from full names."""
    bonus: dict[Form, Scores] = defaultdict(lambda: Scores(float))
    by_word: dict[str, list[Form]] = defaultdict(list)
    for form in ballots:
        if len(form) == 1:
            by_word[form[0]].append(form)
    for form, ballot in ballots.items():
        if len(form) < 2:
            continue
        label = ballot.label
        if label == "PERSON":
            words = _plain(form)
            short = {words[-1]: SHORT_FORM, words[0]: SHORT_FORM / 3}
        elif label in {"COMPANY", "ORG", "LAWFIRM", "NEWS", "GOV"}:
            short = {initials(form): SHORT_FORM}
            bare = tuple(word for word in form if word not in SUFFIXES and word != ",")
            if bare != form and bare in ballots:
                bonus[bare][label] = max(bonus[bare][label], SHORT_FORM)
            if label == "COMPANY":
                short[form[0]] = SHORT_FORM if len(bare) == 1 else SHORT_FORM / 2
        else:
            continue
        for word, strength in short.items():
            for target in by_word.get(word, ()):
                if ballots[target].labels["PLACE"] < 6:
                    bonus[target][label] = max(bonus[target][label], strength)
    return bonus


def _from_captions(ballots: dict[Form, Ballot]) -> dict[Form, Scores]:
    """What a caption says of its sides: in "Orr v. Vega Services, Inc.", Vega Services is a company."""
    bonus: dict[Form, Scores] = {}
    for caption in [form for form, ballot in ballots.items() if ballot.label == "CASE"]:
        at = next((i for i, word in enumerate(caption) if word in {"v", "v.", "vs", "vs.", "versus"}), 0)
        for side in (caption[:at], caption[at + 1 :]) if at else ():
            bare = tuple(word for word in side if word not in SUFFIXES and word != ",")
            if bare != side and bare in ballots:
                bonus[bare] = Scores(float, {"COMPANY": CAPTION})
    return bonus


def _from_makers(ballots: dict[Form, Ballot]) -> dict[Form, Scores]:
    """What a company's name says of a longer one: "Vega Cloud Services" is no authority where Vega is a company."""
    return {
        form: Scores(float, {"COMPANY": CAPTION})
        for form, ballot in ballots.items()
        if len(form) > 1 and ballot.label == "GOV" and (maker := ballots.get(form[:1])) and maker.label == "COMPANY"
    }


def add_short_forms(ballots: dict[Form, Ballot]) -> None:
    """Adds surnames and companies without "Inc." that no mention has: a ballot without mentions."""
    for form, ballot in list(ballots.items()):
        label = ballot.label
        if label == "PERSON" and len(form) > 1:
            short = _plain(form)[-1:]
        elif label == "COMPANY":
            short = tuple(word for word in form if word not in SUFFIXES and word != ",")
        else:
            continue
        if (
            short
            and short not in ballots
            and short[0][0].isupper()
            and len(short[0]) > 2
            and (len(short) > 1 or not scores_of_form(short))
        ):
            ballots[short] = Ballot(short, labels=Scores(float, {label: SHORT_FORM}))


def _plain(form: Form) -> Form:
    return tuple(word for word in form if word not in GENERATIONS and word != ",") or form


def initials(form: Form) -> str:
    """The capitals that begin the words of a name: "FTC" of "Federal Trade Commission"."""
    return "".join(word[0] for word in form if word[0].isupper())


def share_roles(ballots: dict[Form, Ballot]) -> None:
    """Gives every form of a person the role that its forms have together; a surname shared by several keeps its own."""
    by_surname: dict[str, list[Ballot]] = defaultdict(list)
    for form, ballot in ballots.items():
        if ballot.label == "PERSON":
            words = _plain(form)
            by_surname[words[-1]].append(ballot)
    for family in by_surname.values():
        full = {ballot.words[0] for ballot in family if len(ballot.words) > 1}
        if len(full) > 1:
            continue
        together: Counter[str] = Counter()
        for ballot in family:
            together.update(ballot.roles)
        for ballot in family:
            ballot.roles = together
