"""What a store on a server does beyond what every store does."""

from pathlib import Path

import pytest
from store.articles import article
from store.endpoint import serving

from kg.errors import StoreError
from kg.store import open_store


@pytest.fixture
def server():
    """The URL of a SPARQL server."""
    with serving() as url:
        yield url


def test_a_url_may_come_as_a_path(server):
    """The command line takes folders and URLs alike."""
    assert open_store(Path(server)).documents() == ()


def test_no_server():
    """A server that does not answer is told at once."""
    with pytest.raises(StoreError, match="no server answers"):
        open_store("http://127.0.0.1:9/kg")


def test_a_server_read_only(server):
    """A server opened to read is not written to."""
    with open_store(server, read_only=True) as store, pytest.raises(StoreError, match="read only"):
        store.extend(*article())
