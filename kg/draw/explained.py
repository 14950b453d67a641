"""What was seen in documents → one page: each sentence with its names, its frames, what was concluded, and its tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from kg.draw.report import day
from kg.draw.sheet import sheet
from kg.draw.tree import tree_drawing
from kg.model import Span

if TYPE_CHECKING:
    from kg.build.insight import Frame, Insight, Name, SeenSentence

# Boxes above the page that show and hide a kind of thing in it; the style sheet does it, no script.
LAYERS = (("names", "Names"), ("frames", "Frames"), ("facts", "Conclusions"), ("trees", "Trees"))
TYPES = {
    "Person": "person", "Judge": "judge", "Attorney": "attorney", "Company": "company", "Organization": "organization",
    "GovernmentBody": "government", "Court": "court", "LawFirm": "law firm", "Statute": "statute", "Case": "case",
}  # fmt: skip
SORTS = {
    "case": "Case",
    "claim": "Claim",
    "ruling": "Ruling",
    "event": "Event",
    "position": "Post",
    "doubt": "Left out",
}


def explained_page(insights: Sequence[Insight]) -> str:
    """The page; it needs nothing but itself, and no script can run in it."""
    boxes = "".join(
        f"<input type=checkbox id={key} class=layer checked><label for={key}>{name}</label>" for key, name in LAYERS
    )
    body = [boxes, "".join(map(_document, insights)), _FOOT]
    title = insights[0].document.title if len(insights) == 1 else f"{len(insights)} documents, explained"
    return sheet(title, "\n".join(body), dress=("sheet.css", "explained.css"))


_FOOT = (
    "<footer>A frame is a verb or noun of the law with those who take part in it. Only what a sentence states as a fact "
    "can become one; what is denied, asked for, feared or alleged says so. In brackets: the part of the program that "
    "drew the conclusion.</footer>"
)


def _document(insight: Insight) -> str:
    document = insight.document
    about = [part for part in (day(document.issued or ""), document.publisher or "") if part]
    doubts = sum(note.sort == "doubt" for sentence in insight.sentences for note in sentence.notes)
    counted = {
        "sentence": len(insight.sentences),
        "frame": sum(len(sentence.frames) for sentence in insight.sentences),
        "conclusion": sum(len(sentence.notes) for sentence in insight.sentences) - doubts,
        "thing": doubts,
    }
    about.append(", ".join(f"{count} {name}{'s' * (count != 1)}" for name, count in counted.items()) + " left out")
    found = {name.type for sentence in insight.sentences for name in sentence.names}
    legend = "".join(f"<span class='name {type_}'>{told}</span> " for type_, told in TYPES.items() if type_ in found)
    sentences = "".join(_sentence(document.text, sentence) for sentence in insight.sentences)
    return (
        f"<header><p class=over>How it was read</p><h1>{escape(document.title)}</h1>"
        f"<p class=soft>{escape(' · '.join(about))}</p><p class=legend>{legend}</p></header>{sentences}"
    )


def _sentence(text: str, sentence: SeenSentence) -> str:
    """One sentence with all its layers; one that says nothing stands plain."""
    notes = list(dict.fromkeys((note.sort, note.text, note.by) for note in sentence.notes))
    made = "".join(_note(*told) for told in notes)
    frames = "".join(_frame(text, frame) for frame in sentence.frames)
    words = [" ".join(word.span.of(text).split()) for word in sentence.words]
    empty = "" if made or frames else " empty"
    return (
        f"<article class='sentence{empty}'><p class=words>{_marked(text, sentence)}</p>"
        + (f"<ul class=frames>{frames}</ul>" if frames else "")
        + (f"<ul class=made>{made}</ul>" if made else "")
        + f"<div class=trees tabindex=0>{tree_drawing(sentence.words, words)}</div></article>"
    )


def _marked(text: str, sentence: SeenSentence) -> str:
    """The sentence's words with its names and the words that evoke frames marked."""
    marks: list[tuple[Span, Name | None]] = []
    for name in sorted(sentence.names, key=lambda name: (not name.is_named, name.span.start - name.span.end)):
        if not any(_overlap(name.span, taken) for taken, _ in marks):  # of two, the longer
            marks.append((name.span, name))
    for frame in sentence.frames:
        if not any(_overlap(frame.trigger, taken) for taken, _ in marks):
            marks.append((frame.trigger, None))
    return "".join(_pieces(text, sentence.span, sorted(marks, key=lambda mark: mark[0])))


def _pieces(text: str, whole: Span, marks: Sequence[tuple[Span, Name | None]]) -> Iterator[str]:
    at = whole.start
    for span, name in marks:
        yield escape(text[at : span.start])
        words = escape(span.of(text))
        if name is None:
            yield f"<b class=trigger>{words}</b>"
        else:
            same = " ".join(span.of(text).split()) == name.label
            told = "" if same else f"<small>= {escape(name.label)}</small>"
            how = "" if name.is_named else " meant"
            yield f'<span class="name {name.type}{how}" title="{TYPES.get(name.type, name.type)}">{words}{told}</span>'
        at = span.end
    yield escape(text[at : whole.end])


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _frame(text: str, frame: Frame) -> str:
    """A frame: its name, its roles with their words, and how sure the sentence is of it."""
    hedges = ["negated"] * frame.negated + ["conditional"] * frame.conditional
    moods = hedges if hedges and frame.modality == "stated" else [frame.modality, *hedges]
    is_fact = moods == ["stated"]
    roles = "".join(
        f"<span class=role><i>{escape(role.name)}</i> {escape(' '.join(role.span.of(text).split()))}</span>"
        for role in frame.roles
    )
    said = [f"says {' '.join(span.of(text).split())}" for span in frame.asserted_by]
    state = "".join(f"<span class='mood {mood}'>{mood}</span>" for mood in moods) + "".join(
        f"<span class=soft>{escape(each)}</span>" for each in (*said, *frame.why)
    )
    return (
        f"<li class={'fact' if is_fact else 'hedged'}><b>{escape(frame.name)}</b> "
        f"<span class=makes>{escape(frame.makes)}</span> {roles} {state}</li>"
    )


def _note(sort: str, words: str, by: str) -> str:
    """A conclusion and, in brackets, who drew it."""
    why = f" <span class=soft>[{escape(by)}]</span>" if by else ""
    return f"<li class={sort}><span class=over>{SORTS[sort]}</span> {escape(words)}{why}</li>"
