"""A file that several processes read is a store in a temporary folder, there no longer than needed."""

import tempfile
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.store.graph import Graph
from kg.store.holding import Held
from kg.store.source import Source
from kg.store.stores.temporary import Temporary

SMALL = Source(file=Path("tests/query/graphs/small.trig"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders lie."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_store_lies_there_as_long_as_somebody_has_it_and_goes_when_another_follows(folder: Path) -> None:
    stores = Temporary()
    first = Held(stores.store_of(SMALL))
    second = stores.store_of(SMALL)
    stores.sweep()
    assert len(list(folder.iterdir())) == 2
    first.release()
    stores.sweep()
    assert [second.folder] == [each / "store" for each in folder.iterdir()]
    stores.delete()
    assert list(folder.iterdir()) == []


@pytest.mark.slow
def test_a_graph_that_is_built_anew_leaves_no_store_of_the_one_before(folder: Path) -> None:
    """Each build left one until the server ended, where the store of its folder could not be written."""
    with Graph(SMALL, workers=2) as graph:
        for number in (1, 2, 3):
            graph._renewed(SMALL)(number)
            assert graph.query("ASK { ?paper a schema:ScholarlyArticle }").answer
        assert len(list(folder.glob("kg-*"))) <= 2  # a process that was just starting may have the last one
    assert list(folder.glob("kg-*")) == []


def test_nothing_is_left_of_a_file_that_is_broken(folder: Path) -> None:
    (folder / "a.ttl").write_text("<a> <b> .")
    with pytest.raises(InputError, match=r"a\.ttl:1:"):
        Temporary().store_of(Source(file=folder / "a.ttl"))
    assert list(folder.glob("kg-*")) == []
