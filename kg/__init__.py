"""kg reads articles and legal documents about court cases and builds a knowledge graph that can be trusted."""

__version__ = "0.1.0"
