import os
import tempfile
from typing import NoReturn

import pytest

from kg.store import open_graph
from tests.graphs import SMALL


@pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="this system has no files in memory")
def test_a_query_needs_no_folder_for_temporary_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """A container of which nothing can be written has none."""

    def none_is_usable(*_: object, **__: object) -> NoReturn:
        raise FileNotFoundError(2, "No usable temporary directory found in ['/tmp']")

    monkeypatch.setattr(tempfile, "TemporaryFile", none_is_usable)
    with open_graph(SMALL) as graph:
        assert graph.query("ASK { ?paper a schema:ScholarlyArticle }").answer
