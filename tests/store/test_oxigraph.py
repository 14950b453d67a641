"""What the embedded store does beyond what every store does: it lies on a disk, and can be damaged there."""

import pytest
from store.articles import article

from kg.errors import StoreError
from kg.store import open_store


def test_a_store_on_disk_stays(tmp_path):
    """What was written is there for the next program."""
    with open_store(tmp_path / "kg") as store:
        store.extend(*article())
        before = store.dump()
    with open_store(tmp_path / "kg", read_only=True) as store:
        assert store.dump() == before
        assert store.documents()[0].sources == ("/articles/towing.txt",)


def test_reading_while_another_writes(tmp_path):
    """A store can be read while it is held for writing, and is not held twice."""
    with open_store(tmp_path / "kg") as writer:
        writer.extend(*article())
        with open_store(tmp_path / "kg", read_only=True) as reader:
            assert len(reader.documents()) == 1
        with pytest.raises(StoreError, match="another program is writing"):
            open_store(tmp_path / "kg")


def test_no_store(tmp_path):
    """What is not there cannot be read, and the error says how to make it."""
    with pytest.raises(StoreError, match="kg build"):
        open_store(tmp_path / "kg", read_only=True)


def garble(file):
    """Bytes in the middle of the file are others."""
    data = file.read_bytes()
    file.write_bytes(data[:100] + b"X" * 30 + data[130:])


DAMAGES = [
    # RocksDB speaks of a "block checksum mismatch", which is no lock
    ("tables are garbled", "*.sst", garble),
    ("the manifest is overwritten", "MANIFEST*", lambda file: file.write_bytes(b"broken" * 100)),
    ("the manifest is gone", "MANIFEST*", lambda file: file.unlink()),
    ("the pointer to it is gone", "CURRENT", lambda file: file.unlink()),
]


@pytest.mark.parametrize(("files", "damage"), [row[1:] for row in DAMAGES], ids=[row[0] for row in DAMAGES])
@pytest.mark.parametrize("read_only", [True, False], ids=["to read", "to write"])
def test_a_damaged_store(tmp_path, files, damage, read_only):
    """A store whose files are broken or missing says so, and does not call itself busy."""
    for _ in range(2):  # the second time, what was written first goes into tables
        with open_store(tmp_path / "kg") as store:
            store.extend(*article())
    found = list((tmp_path / "kg" / "graph").glob(files))
    for file in found:
        damage(file)

    assert found
    with pytest.raises(StoreError, match="damaged"):
        open_store(tmp_path / "kg", read_only=read_only)


def test_a_file_is_no_store(tmp_path):
    """A path that is a file is refused."""
    (tmp_path / "kg").write_text("no store")

    with pytest.raises(StoreError, match="cannot open"):
        open_store(tmp_path / "kg")


def test_read_only_is_kept(tmp_path):
    """A store opened to read takes nothing in."""
    with open_store(tmp_path / "kg") as store:
        store.extend(*article())
    with open_store(tmp_path / "kg", read_only=True) as store, pytest.raises(StoreError, match="read only"):
        store.extend(*article())


def test_rdflib_sees_the_same():
    """The embedded store can be used as an rdflib Dataset."""
    empty = open_store()
    document, quads = article()
    empty.extend(document, quads)
    dataset = empty.dataset()

    seen = {tuple(map(str, triple)) for triple in dataset.triples((None, None, None))}
    assert seen == {tuple(map(str, quad[:3])) for quad in quads}
    assert len(list(dataset.query("SELECT ?c { ?c a <https://w3id.org/lkg/ontology#Claim> }"))) == 2
