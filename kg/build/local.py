"""Documents → quads, in this process or in several on this machine; the order of documents is kept."""

from __future__ import annotations

import logging
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from kg.build.report import Finding
from kg.build.run import run_id
from kg.errors import KgError
from kg.interpret import interpret
from kg.model import Document, Reading
from kg.parse import load, parse
from kg.resolve import Judgements, resolve
from kg.state import Quad, state
from kg.store.oxigraph import derive

log = logging.getLogger(__name__)

# Documents handed out ahead of time, for each process: enough to keep it busy, few enough to stay small in memory.
_AHEAD = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """One document's quads, or why there are none."""

    document: Document
    quads: list[Quad]
    finding: Finding
    why_not: str | None = None


def read_document(document: Document, judgements: Judgements) -> Reading:
    """What the document says, with ids that hold across documents: parse, interpret, resolve."""
    return resolve(interpret(document, parse(document, load())), judgements=judgements)


def state_reading(reading: Reading, judgements: Judgements) -> list[Quad]:
    """The quads of the reading and those that follow by rule: state, derive."""
    stated = state(reading, run=run_id(reading.document, judgements))
    return stated + derive(stated)


def extract_one(document: Document, judgements: Judgements) -> Extracted:
    """The document's quads; what goes wrong inside is told as a value, so that a run goes on."""
    try:
        reading = read_document(document, judgements)
        return Extracted(document=document, quads=state_reading(reading, judgements), finding=Finding.of(reading))
    except KgError as error:
        return _failed(document, str(error))
    except Exception as error:
        # A bug on one document must cost one document. The trace goes to the log (--verbose), the fact to the report.
        log.debug("reading %s failed", document.source or document.id, exc_info=True)
        return _failed(document, f"a fault of kg's: {type(error).__name__}: {error}")


def extract_all(documents: Iterable[Document], judgements: Judgements, *, jobs: int = 1) -> Iterator[Extracted]:
    """Yield each document's quads in the documents' order, made by that many processes."""
    if jobs <= 1:
        for document in documents:
            yield extract_one(document, judgements)
        return
    # spawn, not fork: the language model's threads do not survive a fork
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_ready) as pool:
        waiting: deque[Future[Extracted]] = deque()
        for document in documents:
            waiting.append(pool.submit(extract_one, document, judgements))
            if len(waiting) >= _AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _ready() -> None:
    """A process that reads: Ctrl-C, which reaches it too, is its parent's to act on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    load()


def _failed(document: Document, why: str) -> Extracted:
    return Extracted(document=document, quads=[], finding=Finding(), why_not=why)
