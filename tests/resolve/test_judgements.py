"""Decisions about doubtful names, in a file that people edit."""

import pytest

from kg.errors import InputError
from kg.resolve import Judgement, Judgements, read_judgements, write_judgements
from kg.resolve.pairs import doubtful_pairs

SAME = Judgement(verdict="same", kept="company/tarr", other="company/tarr-marine", reason="old name")
DIFFERENT = Judgement(verdict="different", kept="person/ann-b-tarr", other="person/ann-tarr")


def test_out_comes_what_went_in(tmp_path):
    """A written table is read back as it was."""
    write_judgements(tmp_path / "j.tsv", [SAME, DIFFERENT])

    assert read_judgements(tmp_path / "j.tsv").judgements == (SAME, DIFFERENT)


def test_no_file_no_decisions(tmp_path):
    """Without a table nothing is decided."""
    assert read_judgements(tmp_path / "j.tsv").canonical("company/tarr") == "company/tarr"


BROKEN = ["same company/a company/b", "equal\tcompany/a\tcompany/b", "same\tcompany/a", "same\t\tcompany/b"]


@pytest.mark.parametrize("line", BROKEN)
def test_a_broken_line_is_named(tmp_path, line):
    """A line that is no decision is an error that names file and line."""
    (tmp_path / "j.tsv").write_text(f"# comment\n{line}\n")

    with pytest.raises(InputError, match=r"j\.tsv:2"):
        read_judgements(tmp_path / "j.tsv")


def test_chains_are_followed():
    """A is B and B is C makes A C."""
    chain = Judgements((SAME, Judgement(verdict="same", kept="company/t", other="company/tarr")))

    assert chain.canonical("company/tarr-marine") == "company/t"


def test_circles_are_refused():
    """A is B and B is A is no decision."""
    with pytest.raises(InputError, match="delete one"):
        Judgements((SAME, Judgement(verdict="same", kept="company/tarr-marine", other="company/tarr")))


def test_the_digest_is_of_what_counts():
    """Order, reasons and what is merely unsure change nothing; a decision does."""
    one = Judgements((SAME, DIFFERENT))
    other = Judgements((Judgement(verdict="same", kept="company/tarr", other="company/tarr-marine"),))

    assert one.digest == other.digest != Judgements().digest


PAIRS = [
    ("person/ann-tarr", "Ann Tarr", "person/ann-b-tarr", "Ann B. Tarr", True),
    ("person/a-tarr", "A. Tarr", "person/ann-tarr", "Ann Tarr", True),
    ("person/ann-b-tarr", "Ann B. Tarr", "person/ann-c-tarr", "Ann C. Tarr", False),
    ("person/ann-tarr", "Ann Tarr", "person/bo-tarr", "Bo Tarr", False),
    ("person/ann-tarr-jr", "Ann Tarr Jr.", "person/ann-tarr", "Ann Tarr", False),
    ("company/halvorsen-lines", "Halvorsen Lines", "company/halverson-lines", "Halverson Lines", True),
    ("company/tarr", "Tarr Inc.", "organization/tarr", "Tarr", True),
    ("company/tarr-marine", "Tarr Marine", "company/tarr-foods", "Tarr Foods", False),
    ("company/tarr", "Tarr", "person/ann-tarr", "Ann Tarr", False),
    # numbers tell courts and sections apart
    ("court/ca2", "Second Circuit", "court/ca3", "Third Circuit", False),
    ("court/supreme-court", "Supreme Court", "court/scotus", "Supreme Court", True),
]


@pytest.mark.parametrize(
    ("one", "name", "other", "other_name", "doubtful"), PAIRS, ids=[f"{row[1]} = {row[3]}" for row in PAIRS]
)
def test_doubtful_pairs(one, name, other, other_name, doubtful):
    """Names that may be one thing are proposed, names that cannot be are not."""
    found = list(doubtful_pairs({one: [name], other: [other_name]}, Judgements()))

    assert [{pair.one, pair.other} for pair in found] == ([{one, other}] if doubtful else [])


def test_what_was_decided_is_not_asked_again():
    """A pair judged different is no longer proposed."""
    names = {"person/ann-tarr": ["Ann Tarr"], "person/ann-b-tarr": ["Ann B. Tarr"]}

    assert list(doubtful_pairs(names, Judgements((DIFFERENT,)))) == []
