"""The ontology is found wherever kg is installed."""

from __future__ import annotations

import pytest

from kg import ontology


def test_files_in_the_order_of_their_names():
    """Rules come in the order in which they run."""
    names = [file.name for file in ontology.files("rules", ".rq")]

    assert names == sorted(names)
    assert names[0] == "00-kinds.rq"


def test_files_of_another_kind_are_left_out():
    """Only names that end so are listed."""
    assert ontology.files("rules", ".ttl") == []


def test_path_and_read():
    """A file below a folder is named with a slash."""
    assert ontology.read("rules/00-kinds.rq") == ontology.path("rules/00-kinds.rq").read_text(encoding="utf-8")


def test_read_of_what_is_not_there():
    """A name that is no file fails."""
    with pytest.raises(FileNotFoundError):
        ontology.read("rules/none.rq")
