"""Which program read a document: the same program on the same document is the same run, and need not happen again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from kg import __version__
from kg.model import Document
from kg.resolve import Judgements

# What changes what a document is read as. The command line, the pictures and the answers do not.
_PARTS = (
    ("kg", ("model.py", "state.py", "terms.py", "parse", "interpret", "resolve")),
    ("kg.ontology", ("frames", "rules", "")),
)
_SUFFIXES = (".py", ".toml", ".tsv", ".txt", ".json", ".onnx", ".npz", ".bin", ".safetensors", ".rq")


def run_id(document: Document, judgements: Judgements) -> str:
    """The last part of the run's IRI: the same for the same program, document and judgements, on any day and machine."""
    about = (document.title, document.issued, document.publisher, document.source if _is_url(document) else None)
    parts = (program_digest(), judgements.digest, document.sha256, *(part or "" for part in about))
    return "run/" + sha256("\x1f".join(parts).encode()).hexdigest()[:16]


@cache
def program_digest() -> str:
    """The version, the reading code, the trained weights, the frames and the rules, as one number."""
    digest = sha256(__version__.encode())
    for package, names in _PARTS:
        for name in names:
            for path, file in _files(files(package).joinpath(name) if name else files(package), name, deep=bool(name)):
                digest.update(path.encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(top: Traversable, path: str, *, deep: bool) -> Iterator[tuple[str, Traversable]]:
    if top.is_file():
        if path.endswith(_SUFFIXES):
            yield path, top
    elif top.is_dir():
        for entry in sorted(top.iterdir(), key=lambda entry: entry.name):
            if entry.name != "__pycache__" and (deep or entry.is_file()):
                yield from _files(entry, f"{path}/{entry.name}", deep=deep)


def _is_url(document: Document) -> bool:
    return (document.source or "").startswith(("http://", "https://"))
