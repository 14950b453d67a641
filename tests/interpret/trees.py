"""Sentences with their trees, made by hand: `word|lemma|tag|relation|head`, heads counted from 1, 0 for the root."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from kg.interpret.coreference import Clusters
from kg.interpret.entities import EntityIndex
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.model import Document

_VOCAB = spacy.blank("en").vocab
_POS = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "IN": "ADP", "DT": "DET", "RB": "ADV", "MD": "AUX", "JJ": "ADJ", "CC": "CCONJ",
        "PRP": "PRON", "PRP$": "PRON", "WDT": "PRON", "WP": "PRON", "TO": "PART", "POS": "PART", "CD": "NUM", "$": "SYM"}  # fmt: skip

ACTIVE = (
    "The|the|DT|det|2 bakery|bakery|NN|nsubj|3 sued|sue|VBD|root|0 the|the|DT|det|5 mill|mill|NN|obj|3 .|.|.|punct|3"
)
PASSIVE = "The|the|DT|det|2 mill|mill|NN|nsubj:pass|4 was|be|VBD|aux:pass|4 sued|sue|VBN|root|0 by|by|IN|case|7 the|the|DT|det|7 bakery|bakery|NN|obl:agent|4 .|.|.|punct|4"
RELATIVE = "The|the|DT|det|2 suit|suit|NN|nsubj|10 that|that|WDT|obj|6 the|the|DT|det|5 bakery|bakery|NN|nsubj|6 filed|file|VBD|acl:relcl|2 against|against|IN|case|9 the|the|DT|det|9 mill|mill|NN|obl|6 failed|fail|VBD|root|0 .|.|.|punct|10"
REFUSED = "The|the|DT|det|2 judge|judge|NN|nsubj|3 refused|refuse|VBD|root|0 to|to|TO|mark|5 block|block|VB|xcomp|3 the|the|DT|det|7 merger|merger|NN|obj|5 .|.|.|punct|3"
ASKED_PASSIVE = "The|the|DT|det|2 court|court|NN|nsubj:pass|4 was|be|VBD|aux:pass|4 asked|ask|VBN|root|0 to|to|TO|mark|6 freeze|freeze|VB|xcomp|4 the|the|DT|det|8 assets|asset|NNS|obj|6 .|.|.|punct|4"
NOMINAL = "The|the|DT|det|2 judge|judge|NN|nmod:poss|4 's|'s|POS|case|2 denial|denial|NN|nsubj|8 of|of|IN|case|7 the|the|DT|det|7 motion|motion|NN|nmod|4 surprised|surprise|VBD|root|0 us|we|PRP|obj|8 .|.|.|punct|8"
COORDINATED = "Police|police|NNS|nsubj|2 arrested|arrest|VBD|root|0 and|and|CC|cc|4 charged|charge|VBD|conj|2 the|the|DT|det|6 clerk|clerk|NN|obj|4 .|.|.|punct|2"
PARTICIPLE = "The|the|DT|det|2 clerk|clerk|NN|nsubj|8 ,|,|,|punct|4 convicted|convict|VBN|acl|2 of|of|IN|case|6 theft|theft|NN|obl|4 ,|,|,|punct|2 apologised|apologise|VBD|root|0 .|.|.|punct|8"
ASKED = "The|the|DT|det|2 union|union|NN|nsubj|3 asked|ask|VBD|root|0 the|the|DT|det|5 judge|judge|NN|iobj|3 to|to|TO|mark|7 block|block|VB|xcomp|3 the|the|DT|det|9 merger|merger|NN|obj|7 .|.|.|punct|3"
SAID = "The|the|DT|det|2 firm|firm|NN|nsubj|3 said|say|VBD|root|0 the|the|DT|det|5 judge|judge|NN|nsubj|7 had|have|VBD|aux|7 dismissed|dismiss|VBN|ccomp|3 the|the|DT|det|9 suit|suit|NN|obj|7 .|.|.|punct|3"
NEGATED = "The|the|DT|det|2 judge|judge|NN|nsubj|5 did|do|VBD|aux|5 not|not|RB|advmod|5 dismiss|dismiss|VB|root|0 the|the|DT|det|7 suit|suit|NN|obj|5 .|.|.|punct|5"
CONDITIONAL = "If|if|IN|mark|4 the|the|DT|det|3 judge|judge|NN|nsubj|4 dismisses|dismiss|VBZ|advcl|11 the|the|DT|det|6 suit|suit|NN|obj|4 ,|,|,|punct|4 the|the|DT|det|9 firm|firm|NN|nsubj|11 will|will|MD|aux|11 appeal|appeal|VB|root|0 .|.|.|punct|11"
BID = "A|a|DT|det|2 bid|bid|NN|nsubj|7 to|to|TO|mark|4 overturn|overturn|VB|acl|2 the|the|DT|det|6 ban|ban|NN|obj|4 failed|fail|VBD|root|0 .|.|.|punct|7"
REVERSED = "The|the|DT|det|2 court|court|NN|nsubj|3 reversed|reverse|VBD|root|0 a|a|DT|det|5 ruling|ruling|NN|obj|3 that|that|WDT|nsubj|8 had|have|VBD|aux|8 blocked|block|VBN|acl:relcl|5 the|the|DT|det|10 law|law|NN|obj|8 .|.|.|punct|3"
ALLEGED = "The|the|DT|det|2 firm|firm|NN|nsubj|4 allegedly|allegedly|RB|advmod|4 broke|break|VBD|root|0 the|the|DT|det|6 law|law|NN|obj|4 .|.|.|punct|4"
MAY = "The|the|DT|det|2 judge|judge|NN|nsubj|4 may|may|MD|aux|4 dismiss|dismiss|VB|root|0 the|the|DT|det|6 suit|suit|NN|obj|4 .|.|.|punct|4"
SOUGHT = "The|the|DT|det|2 firm|firm|NN|nsubj|3 sought|seek|VBD|root|0 dismissal|dismissal|NN|obj|3 of|of|IN|case|7 the|the|DT|det|7 suit|suit|NN|nmod|4 .|.|.|punct|3"
NO_JUDGE = "No|no|DT|det|2 judge|judge|NN|nsubj|4 has|have|VBZ|aux|4 dismissed|dismiss|VBN|root|0 the|the|DT|det|6 suit|suit|NN|obj|4 .|.|.|punct|4"
AFTER = "The|the|DT|det|2 firm|firm|NN|nsubj|3 appealed|appeal|VBD|root|0 after|after|IN|mark|7 the|the|DT|det|6 judge|judge|NN|nsubj|7 dismissed|dismiss|VBD|advcl|3 the|the|DT|det|9 suit|suit|NN|obj|7 .|.|.|punct|3"
AGREED = "The|the|DT|det|2 tenant|tenant|NN|nsubj|3 agreed|agree|VBD|root|0 to|to|TO|mark|5 drop|drop|VB|xcomp|3 the|the|DT|det|7 suit|suit|NN|obj|5 .|.|.|punct|3"
AWARDED = (
    "She|she|PRP|nsubj:pass|3 was|be|VBD|aux:pass|3 awarded|award|VBN|root|0 damages|damage|NNS|obj|3 .|.|.|punct|3"
)


def tree(rows: str) -> Doc:
    """The sentence as a Doc."""
    cells = [row.split("|") for row in rows.split()]
    words, lemmas, tags, relations, heads = ([row[i] for row in cells] for i in range(5))
    return Doc(
        _VOCAB,
        words=words,
        lemmas=lemmas,
        tags=tags,
        pos=[
            "AUX" if r.startswith("aux") else "VERB" if t.startswith("VB") else _POS.get(t, "PUNCT")
            for t, r in zip(tags, relations, strict=True)
        ],
        deps=relations,
        heads=[int(head) - 1 if head != "0" else i for i, head in enumerate(heads)],
    )


def observed(rows: str) -> Observation:
    """A hand-made sentence in which nothing is named."""
    doc = tree(rows)
    document = Document(id="0" * 16, sha256="0" * 64, text=doc.text, title="")
    index = EntityIndex((), Clusters((), ()), _doc=doc)
    return Observation(document, doc, index, tuple(find_predications(doc, load_frames())))
