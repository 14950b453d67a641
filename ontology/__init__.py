"""The ontology as data, found wherever kg is installed: `read("legal.ttl")`, `files("rules", ".rq")`."""

from __future__ import annotations

from importlib.resources import files as resources
from importlib.resources.abc import Traversable

__all__ = ["files", "path", "read"]


def path(name: str) -> Traversable:
    """The file of that name, with `/` between folders: `path("rules/10-status.rq")`."""
    return resources(__name__).joinpath(name)


def read(name: str) -> str:
    """The text of the file of that name."""
    return path(name).read_text(encoding="utf-8")


def files(folder: str, suffix: str) -> list[Traversable]:
    """The files of that folder whose names end in `suffix`, in the order of their names."""
    found = (entry for entry in path(folder).iterdir() if entry.is_file() and entry.name.endswith(suffix))
    return sorted(found, key=lambda entry: entry.name)
