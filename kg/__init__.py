"""kg reads articles and legal documents about court cases and builds a knowledge graph that can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.api import Graph as Graph
    from kg.api import open_graph as open

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "open"]


def __getattr__(name: str) -> object:
    """`kg.open` and `kg.Graph`, loaded when they are first used, so that `import kg` costs nothing."""
    if name in {"open", "Graph"}:
        from kg import api

        return api.open_graph if name == "open" else api.Graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
