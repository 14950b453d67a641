"""A clause's fixed phrase → the words that follow it, read from left to right up to where another clause begins."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

# Words that open another clause, or tell when and how: "…, after a trial", "who faces", "under the supervision of".
_OPENING = frozenset(
    "after before while when because although though since until unless which who whom whose where whereas that "
    "if but".split()
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def stretch_end(doc: Doc, start: int, *, stops: Collection[str] = ()) -> int:
    """The token at which what begins at `start` ends: a clause of its own, one of `stops`, or the sentence's end."""
    end = doc[start - 1].sent.end if start else 0
    for token in doc[start:end]:
        if token.lower_ in stops or token.lower_ in _OPENING or token.text in {";", ":", "”", "—", "–"}:
            return int(token.i)
        if token.tag_ in _FINITE and not token.ent_type_ and not _follows_to(token):
            return int(token.i)
    if end > start and doc[end - 1].is_space:
        end -= 1
    return end - 1 if end > start and doc[end - 1].is_punct else end


def _follows_to(token: Token) -> bool:
    """Whether "to" stands before the word, which is then no finite verb, whatever its tag: "to commit fraud"."""
    return bool(token.i) and token.doc[token.i - 1].lower_ == "to"
