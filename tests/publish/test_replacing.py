"""A file is replaced whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from kg.publish.replacing import replace_file


def test_what_a_link_leads_to_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    target.chmod(0o600)
    link.symlink_to(target)
    replace_file(link, b"new")
    assert (link.is_symlink(), target.read_text(), target.stat().st_mode & 0o777) == (True, "new", 0o600)


def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("old")

    def fail(_: int) -> None:
        raise OSError("no space")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="no space"):
        replace_file(tmp_path / "a", b"new")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a", "old")]


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_who_may_read_a_new_file_is_as_the_umask_says(umask: int, mode: int, tmp_path: Path) -> None:
    before = os.umask(umask)
    try:
        replace_file(tmp_path / "graph.html", b"<!DOCTYPE html>")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "graph.html").stat().st_mode) == mode


def test_a_link_that_leads_nowhere_but_to_itself_is_told_and_stays(tmp_path: Path) -> None:
    link = tmp_path / "round"
    link.symlink_to("round")
    with pytest.raises(OSError, match="Too many levels of symbolic links"):
        replace_file(link, b"new")
    assert os.listdir(tmp_path) == ["round"]
    assert link.is_symlink()


def test_a_pipe_is_written_into_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        replace_file(pipe, b"new")
        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    assert os.listdir(tmp_path) == ["pipe"]


def test_a_name_that_no_person_gave_leads_into_no_pipe(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    replace_file(link, b"new", follow_links=False)
    assert (link.is_symlink(), link.read_bytes(), pipe.is_fifo()) == (False, b"new", True)
