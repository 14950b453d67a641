"""What holds for the repository as a whole."""

import doctest
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WITH_EXAMPLES = sorted(
    ".".join(file.relative_to(ROOT).with_suffix("").parts)
    for file in (ROOT / "kg").rglob("*.py")
    if "\n    >>> " in file.read_text(encoding="utf-8")
)
MODULES = sorted((ROOT / "kg").rglob("*.py"))


@pytest.mark.parametrize("module", WITH_EXAMPLES)
def test_examples_in_docstrings(module):
    """Every example in a docstring gives what it says."""
    assert doctest.testmod(importlib.import_module(module)).failed == 0


def test_modules_are_short():
    """A module holds one idea: no more than about three hundred lines."""
    lines = {str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines()) for file in MODULES}

    assert {name: count for name, count in lines.items() if count > 350} == {}


def test_no_module_is_a_cupboard():
    """No module is called by what it is made of."""
    cupboards = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}

    assert [str(file) for file in MODULES if file.stem in cupboards] == []


def test_every_module_says_what_it_is():
    """Each module begins with a docstring."""
    undocumented = [str(file.relative_to(ROOT)) for file in MODULES if not file.read_text("utf-8").startswith('"""')]

    assert undocumented == []
