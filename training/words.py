"""The table of irregular lemmas, known bases and features, learned from the treebanks' training parts.

python -m training.words ../shared/training/ud kg/parse/model/words.json
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from kg.parse.lemmas import Words
from training.treebanks import Word, read

CLOSED = frozenset("PRP PRP$ DT WDT WP WP$ WRB EX PDT MD IN CC TO RB POS VBP VBZ VBD VB VBG VBN CD".split())
KINDS = {"verb": ("VERB", "AUX"), "adjective": ("ADJ", "ADV")}
# Verbs of court news that the treebanks lack and whose bases the rules would not find.
LEGAL = """
overrule preclude redistribute recode misrule countersue crossclaim indict arraign enjoin impeach impanel empanel subpoena depose adjudicate
arbitrate mediate litigate prosecute incarcerate extradite expunge exonerate exculpate inculpate perjure plagiarize counterfeit launder
embezzle defraud extort collude conspire abet incite solicit bribe swindle misappropriate infringe dilute disparage defame libel slander
vacate rescind repeal nullify invalidate codify reenact sequester garnish levy foreclose evict sublease indemnify subrogate remand reverse
affirm uphold quash squash stay toll estop waive stipulate aver allege plead recuse disbar sanction admonish censure rebuke reprimand
parole probate bequeath devise decree acquit commute pardon reprieve denounce decertify certify consolidate sever intervene implead
interpose interplead rehear reargue rebut resentence reinstate reimburse recoup disgorge monopolize unseal seal redact obviate
encroach trespass nuisance endanger coerce intimidate harass retaliate discriminate segregate gerrymander redline furlough deport detain
repatriate denaturalize naturalize expropriate nationalize oversee mismanage misbrand mislabel mislead misrepresent misclassify misuse
pollute contaminate remediate hack phish spoof smuggle traffic abduct kidnap carjack hijack assassinate strangle stab maim torture
""".split()
IRREGULAR = {"VBD": {"pled": "plead"}, "VBN": {"pled": "plead"}}
LEAST_FEATURES = 5  # times that a word must be seen with features of its own


def learn(words: list[Word]) -> dict[str, object]:
    """What the rules alone would get wrong, so that rules and table together give the treebanks' commonest lemma."""
    lemmas: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    features: dict[str, Counter[str]] = defaultdict(Counter)
    own: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    bases: dict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        form = word.form.lower().replace("’", "'")
        lemmas[word.xpos, form][word.lemma] += 1
        plain = "|".join(
            f
            for f in word.features.split("|")
            if not f.startswith(("Voice=", "Typo", "Abbr", "Style", "Foreign", "CorrectForm"))
        )
        plain = "" if plain == "_" else plain
        features[word.xpos][plain] += 1
        own[word.xpos, form][plain] += 1
        for kind, tags in KINDS.items():
            if word.upos in tags and word.lemma.isalpha() and word.lemma.islower():
                bases[kind][word.lemma] += 1
    bases["verb"].update(LEGAL)
    table: dict[str, object] = {
        "irregular": {},
        "bases": {kind: " ".join(sorted(count)) for kind, count in sorted(bases.items())},
        "tag_features": {tag: count.most_common(1)[0][0] for tag, count in sorted(features.items())},
        "word_features": {},
    }
    rules = Words.__new__(Words)
    rules.irregular = {}
    rules.bases = {kind: frozenset(count) for kind, count in bases.items()}
    irregular: dict[str, dict[str, str]] = defaultdict(dict)
    for (tag, form), count in sorted(lemmas.items()):
        best = count.most_common(1)[0][0]
        if tag in {"NNP", "NNPS"}:
            if tag == "NNPS" and rules.lemma(form, tag) != best.lower() and count.total() > 1:
                irregular[tag][form] = best.lower()
        elif rules.lemma(form, tag) != best and (count.total() > 1 or best.islower()) and best.isascii():
            irregular[tag][form] = best
    for tag, forms in IRREGULAR.items():
        irregular[tag].update(forms)
    table["irregular"] = irregular
    by_word: dict[str, dict[str, str]] = defaultdict(dict)
    for (tag, form), count in sorted(own.items()):
        best, times = count.most_common(1)[0]
        if tag in CLOSED and times >= LEAST_FEATURES and best != table["tag_features"][tag]:  # type: ignore[index]
            by_word[tag][form] = best
    table["word_features"] = by_word
    return table


def main() -> None:
    """Writes the table named second on the command line from the treebanks in the folder named first."""
    folder = Path(sys.argv[1])
    words = [w for bank in ("ewt", "gum") for s in read(folder / f"{bank}-train.conllu.xz") for w in s.words]
    table = learn(words)
    Path(sys.argv[2]).write_text(
        json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
