"""Whether files are those of one build."""

import os
import shutil
from pathlib import Path

import pytest

from kg.rdf.stamp import STAMP, as_built, stamp

FILES = ("graph.nq", "graph.html")


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder with the files of a build and its stamp."""
    folder = tmp_path / "out"
    folder.mkdir()
    for age, name in enumerate(reversed(FILES)):
        (folder / name).write_text(name)
        os.utime(folder / name, (0, 1000 - age))
    stamp(folder, "recipe", FILES)
    return folder


def test_files_of_one_build_belong_together_also_in_a_copy_of_the_folder(work: Path) -> None:
    assert as_built(work, FILES)
    shutil.copytree(work, work.parent / "copy")
    assert as_built(work.parent / "copy", FILES)


@pytest.mark.parametrize("name", [*FILES, STAMP])
def test_files_do_not_belong_together_when_one_is_missing_or_another(work: Path, name: str) -> None:
    with (work / name).open("ab") as file:
        file.write(b"\n<!-- more -->")
    assert not as_built(work, FILES)
    (work / name).unlink()
    assert not as_built(work, FILES)


def test_a_graph_that_is_younger_than_its_picture_is_another(work: Path) -> None:
    os.utime(work / "graph.nq")
    assert not as_built(work, FILES)


def test_a_pipe_in_the_place_of_a_stamp_is_none(work: Path) -> None:
    (work / STAMP).unlink()
    os.mkfifo(work / STAMP)
    assert not as_built(work, FILES)
