"""A store holds what its file says, in however many portions it is loaded, and with few open files."""

import os
import shlex
import signal
import subprocess
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import InputError
from kg.store.stores import making

COUNT = 9_000
PORTION = 128 << 10
"""Bytes that a thread loads at once, here."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Several portions for each thread."""
    path = tmp_path_factory.mktemp("file") / "graph.nq"
    subjects = (f"<http://example.org/kg/paper/{number // 5:040d}>" for number in range(COUNT))
    ends = ("", " <http://e/g>", " <http://e/h>")
    path.write_text(
        "".join(
            f'{subject} <http://e/p{n % 5}> "{n % 1000} and more words than {n}"{ends[3 * n // COUNT]} .\n'
            for n, subject in enumerate(subjects)
        )
    )
    assert path.stat().st_size > 6 * PORTION
    return path


def scripted(monkeypatch: pytest.MonkeyPatch, folder: Path, *changes: tuple[str, str]) -> None:
    """The process that writes stores has other numbers, for with its own a file would have to be large."""
    script = making.MAKER.read_text()
    for old, new in changes:
        assert script.count(old) == 1
        script = script.replace(old, new)
    monkeypatch.setattr(making, "MAKER", folder / "maker.py")
    making.MAKER.write_text(script)


@pytest.fixture
def portions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scripted(monkeypatch, tmp_path, ("_PORTION = 8 << 20", f"_PORTION = {PORTION}"))


@pytest.mark.slow
@pytest.mark.usefixtures("portions")
def test_portions_make_one_store(file: Path, tmp_path: Path) -> None:
    making.make(file, tmp_path / "store", file)
    found = set(ox.Store.read_only(str(tmp_path / "store")))
    assert len(found) == COUNT
    assert found == set(ox.parse(path=str(file), format=ox.RdfFormat.N_QUADS))


@pytest.mark.usefixtures("portions")
def test_a_flaw_in_a_later_portion_has_its_line(file: Path, tmp_path: Path) -> None:
    broken = tmp_path / "graph.nq"
    broken.write_text(file.read_text() + "oops\n")
    with pytest.raises(InputError, match=rf"exports/graph\.nq:{COUNT + 1}:1: "):
        making.make(broken, tmp_path / "store", Path("exports/graph.nq"))


@pytest.mark.slow
def test_few_files_that_may_be_open_are_enough(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = "import resource as r\nr.setrlimit(r.RLIMIT_NOFILE, (128, 128))\n"
    scripted(
        monkeypatch,
        tmp_path,
        ("_PORTION = 8 << 20", "_PORTION = 16 << 10"),
        ("4096", "128"),
        ("import json\n", limit + "import json\n"),
    )
    making.make(file, tmp_path / "store", file)
    assert len(ox.Store.read_only(str(tmp_path / "store"))) == COUNT


@pytest.mark.usefixtures("portions")
def test_a_blank_node_is_one_however_far_apart_it_stands(file: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "graph.nq"
    first, last = "_:a <http://e/first> <http://e/x> .\n", "_:a <http://e/last> <http://e/y> .\n"
    foreign.write_text(first + file.read_text() + last)
    making.make(foreign, tmp_path / "store", foreign)
    store = ox.Store.read_only(str(tmp_path / "store"))
    assert store.query("ASK { ?b <http://e/first> ?x ; <http://e/last> ?y }")
    assert len(store) == COUNT + 2


def test_a_file_that_cannot_be_read_is_no_fault_of_the_store(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^papers\.ttl cannot be read: "):
        making.make(tmp_path / "gone.ttl", tmp_path / "store", Path("papers.ttl"), extension="ttl")


def test_what_comes_through_a_pipe_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "papers.ttl"
    os.mkfifo(pipe)
    name = shlex.quote(str(pipe))
    says = f"env echo '<a:a> <a:b> <a:c> .' > {name}; sleep 5; env echo 'or waits for ever' > {name}"
    with subprocess.Popen(["sh", "-c", says], process_group=0) as writer:
        try:
            making.make(pipe, tmp_path / "store", pipe, extension="ttl")
        finally:
            os.killpg(writer.pid, signal.SIGKILL)
    assert len(ox.Store.read_only(str(tmp_path / "store"))) == 1
