"""Which source gave which document, kept in a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.store.catalogue import Catalogue


@given(
    st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])).map(lambda s: f"/{s}\t\n\r\\"), st.just("doc:1"))
)
def test_out_comes_what_went_in(tmp_path_factory, sources):
    """Any path, tabs and line ends in it included, is read back as it was."""
    file = tmp_path_factory.mktemp("catalogue") / "sources.tsv"
    catalogue = Catalogue(file)
    for source, document in sources.items():
        catalogue.record(source, document)

    assert Catalogue(file).sources("doc:1") == tuple(sorted(sources))


def test_a_broken_line_is_named(tmp_path):
    """A line without a tab is an error that names file and line."""
    (tmp_path / "sources.tsv").write_text("# source\tdocument\n/a.txt doc:1\n")

    with pytest.raises(StoreError, match=r"sources.tsv:2"):
        Catalogue(tmp_path / "sources.tsv")


def test_remove(tmp_path):
    """A removed document has no source."""
    catalogue = Catalogue(tmp_path / "sources.tsv")
    catalogue.record("/a", "doc:1")
    catalogue.record("/b", "doc:2")
    catalogue.remove("doc:1")

    assert (catalogue.document("/a"), catalogue.document("/b")) == (None, "doc:2")


def test_a_half_written_line_is_no_line(tmp_path):
    """A program that was stopped while writing leaves a table that can be read."""
    (tmp_path / "sources.tsv").write_text("/a.txt\tdoc:1\n/b.txt\tdo")

    assert Catalogue(tmp_path / "sources.tsv").document("/a.txt") == "doc:1"
    assert Catalogue(tmp_path / "sources.tsv").document("/b.txt") is None


def test_the_table_is_sorted_when_closed(tmp_path):
    """While a build runs, lines are added; afterwards each source stands once."""
    catalogue = Catalogue(tmp_path / "sources.tsv")
    for source, document in (("/b", "doc:1"), ("/a", "doc:2"), ("/b", "doc:3")):
        catalogue.record(source, document)
    catalogue.close()

    assert (tmp_path / "sources.tsv").read_text() == "# source\tdocument\n/a\tdoc:2\n/b\tdoc:3\n"
