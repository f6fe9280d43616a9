import os
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.store import open_graph


def closed(path: object, *_: object, **__: object) -> None:
    """What the system says in a folder that only its owner may look into; root sees everything."""
    raise PermissionError(13, "Permission denied", str(path))


def test_a_graph_in_a_folder_of_somebody_else_is_an_input_that_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever serves a graph is often another user than who built it: no output is at fault."""
    monkeypatch.setattr(os, "stat", closed)
    with pytest.raises(InputError, match=r"exports cannot be read: Permission denied\. Check its path"):
        open_graph(tmp_path / "exports")


def test_a_name_that_no_file_can_have_is_no_graph() -> None:
    with pytest.raises(InputError, match="cannot be read: File name too long"):
        open_graph("x" * 300)
