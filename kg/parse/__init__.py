"""Document to Doc: sentences, Universal Dependencies, names, and the phrases and sides that were learned."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.model import Document

__all__ = ["load", "parse"]


def load() -> Language:
    """The pipeline with the weights in the package; loaded once for each process."""
    with _without_torch():
        from kg.parse import pipeline  # spaCy and ONNX Runtime take a second to import

    return pipeline.load()


def parse(document: Document, nlp: Language) -> Doc:
    """The document's text with all annotations; `doc.text` is the text, character for character."""
    from kg.parse import pipeline

    return pipeline.parse(document, nlp)


@contextmanager
def _without_torch() -> Iterator[None]:
    """Hides torch while spaCy is imported, which would load it, where installed, for nothing: seconds and 300 MB."""
    if "torch" in sys.modules or "spacy" in sys.modules:
        yield
        return
    sys.modules["torch"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["torch"]
