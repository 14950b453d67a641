"""The sample documents: articles written for this project about real public cases, and the catalogue that describes them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One sample document, and where its facts can be checked."""

    name: str  # "parler-ruling", the file's name without its ending
    title: str
    date: str  # "2021-01-21"
    about: str  # the case in a few words
    style: str  # "wire", "court order"…
    facts: str  # court, docket number, citation of the public record
    path: Traversable

    @property
    def text(self) -> str:
        """The file as it is, with its title and date lines."""
        return self.path.read_text(encoding="utf-8")


def samples() -> Iterator[Sample]:
    """Yield every sample in the catalogue's order, oldest article of a case first."""
    folder = files(__name__)
    catalogue = tomllib.loads((folder / "catalogue.toml").read_text(encoding="utf-8"))
    for name, entry in catalogue.items():
        yield Sample(name=name, path=folder / f"{name}.txt", **entry)
