"""What was seen in a short text, made by hand: words, names, frames and conclusions."""

from __future__ import annotations

from factories import make_document

from kg.build.insight import Frame, Insight, Name, Role, SeenSentence, Word
from kg.interpret.explain import Note
from kg.model import Document, Span

TEXT = "Bakery loses\n\nThe judge did not dismiss Hartl's suit, it said."
HOSTILE = 'Suit\n\n<img src=x onerror="window.ran=1"> sued "O\'Malley" </script><script>window.ran=2</script> & {Sons}.'


def at(document: Document, words: str) -> Span:
    """Where the words stand first."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def words_of(document: Document, *rows: str) -> tuple[Word, ...]:
    """The words of rows such as "judge NOUN nsubj 3", heads counted from 1, 0 for the root."""
    made, place = [], document.text.index("\n\n")
    for number, row in enumerate(rows):
        text, tag, relation, head = row.rsplit(" ", 3)
        place = document.text.index(text, place)
        span = Span(place, place + len(text))
        made.append(Word(span=span, tag=tag, relation=relation, head=int(head) - 1 if head != "0" else number))
        place = span.end
    return tuple(made)


def plain() -> Insight:
    """A sentence with a name, a pronoun, a negated frame, a conclusion and a doubt."""
    document = make_document(TEXT, issued="2022-03-04")
    frame = Frame(
        name="dismiss", makes="Ruling", trigger=at(document, "dismiss"), modality="stated", negated=True,
        conditional=False, asserted_by=(at(document, "it"),), why=("negated: 'not'",),
        roles=(Role(name="agent", span=at(document, "The judge")), Role(name="theme", span=at(document, "Hartl's suit"))),
    )  # fmt: skip
    sentence = SeenSentence(
        span=Span(document.text.index("The"), len(document.text)),
        words=words_of(
            document, "The DET det 2", "judge NOUN nsubj 5", "did AUX aux 5", "not PART advmod 5", "dismiss VERB root 0",
            "Hartl PROPN nmod:poss 8", "'s PART case 6", "suit NOUN obj 5", "it PRON nsubj 10", "said VERB parataxis 5",
        ),
        names=(
            Name(span=at(document, "Hartl"), type="Company", label="Hartl Bakery", is_named=True),
            Name(span=at(document, "it"), type="Company", label="Hartl Bakery", is_named=False),
        ),
        frames=(frame,),
        notes=(Note("case", "Hartl Bakery v. ?", by="head:together"), Note("doubt", "ruling: dismissed: negated")),
    )  # fmt: skip
    return Insight(document=document, sentences=(sentence,))


def hostile() -> Insight:
    """Markup wherever a text's own words reach the page."""
    document = make_document(HOSTILE)
    markup = at(document, '<img src=x onerror="window.ran=1">')
    end = at(document, "</script><script>window.ran=2</script>")
    frame = Frame(
        name="sue", makes="Filing", trigger=at(document, "sued"), modality="alleged", negated=False, conditional=False,
        asserted_by=(markup,), why=(end.of(document.text),), roles=(Role(name="agent", span=markup),),
    )  # fmt: skip
    sentence = SeenSentence(
        span=Span(markup.start, len(document.text)),
        words=(
            Word(span=markup, tag="PROPN", relation="nsubj", head=1),
            Word(span=at(document, "sued"), tag="VERB", relation="root", head=1),
        ),
        names=(Name(span=markup, type="Company", label=end.of(document.text), is_named=True),),
        frames=(frame,),
        notes=(Note("event", end.of(document.text), by="frame:<b>"),),
    )
    return Insight(document=document, sentences=(sentence,))
