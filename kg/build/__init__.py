"""The way a document travels: read → parse → interpret → resolve → state → store; what all say together is settled last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from time import perf_counter

from kg.build.local import Extracted, extract_all, read_document, state_reading
from kg.build.report import Finding, Issue, Outcome, Progress, Report, ShowProgress
from kg.build.run import run_id
from kg.build.settle import forget, settle
from kg.errors import KgError
from kg.model import Document
from kg.read import find_documents, read
from kg.resolve import Judgements
from kg.state import Quad
from kg.store import Store

__all__ = [
    "Extracted",
    "Finding",
    "Issue",
    "Outcome",
    "Progress",
    "Report",
    "ShowProgress",
    "build",
    "explain",
    "extract",
    "extract_each",
    "forget",
]


def extract(document: Document, *, judgements: Judgements | None = None) -> list[Quad]:
    """The quads of one document, as a store would hold them; nothing is stored."""
    decided = judgements or Judgements()
    return state_reading(read_document(document, decided), decided)


def extract_each(documents: Iterable[Document], *, jobs: int = 1) -> Iterator[Extracted]:
    """Yield each document's quads in the documents' order, or why there are none; nothing is stored."""
    return extract_all(documents, Judgements(), jobs=jobs)


def explain(document: Document) -> str:
    """How the document was read, sentence by sentence, and what was left out as doubtful."""
    from kg.interpret.explain import explain as explained  # only ever for one document
    from kg.parse import load, parse

    return "\n".join(explained(document, parse(document, load())).lines()) + "\n"


def build(
    paths: Iterable[str | Path],
    store: Store,
    *,
    judgements: Judgements | None = None,
    jobs: int = 1,
    progress: ShowProgress | None = None,
) -> Report:
    """The store holds the graph of every document found at the paths; what it holds already is not read again.

    Each document is stored as soon as it is read: a run that is stopped goes on where it was.
    """
    started, report, decided = perf_counter(), Report(), judgements or Judgements()
    sources = list(find_documents(paths))
    given: dict[str | None, str] = {None: "standard input"}  # paths as the user wrote them

    def tell(source: str, outcome: Outcome, why: str | None = None) -> None:
        report.outcomes[outcome] += 1
        if why is not None:
            report.skipped.append(Issue(source=source, why=why))
        if progress:
            done = report.outcomes.total()
            progress(Progress(done=done, total=len(sources), source=source, outcome=outcome))

    def changed() -> Iterator[Document]:
        for source in sources:
            try:
                document = read(source)
            except KgError as error:
                tell(source, "skipped", str(error).removeprefix(f"{source}: "))
                continue
            if document.source is not None:
                given[document.source] = source
            if store.run_of(document) == run_id(document, decided):
                store.record(document)
                tell(source, "unchanged")
            else:
                yield document

    for extracted in extract_all(changed(), decided, jobs=jobs):
        source = given[extracted.document.source]
        if extracted.why_not is not None:
            tell(source, "skipped", extracted.why_not)
            continue
        replaced = store.extend(extracted.document, extracted.quads)
        report.add(extracted.finding)
        tell(source, "replaced" if replaced else "added")
    report.merged = len(settle(store, decided))
    report.seconds = perf_counter() - started
    return report
