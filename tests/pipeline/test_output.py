import errno
import os
from pathlib import Path

import pytest

from kg import foreign
from kg.errors import InputError, OutputError
from kg.pipeline.output import READY, refuse_files_of_others, staged


def _written(out: Path, *names: str) -> None:
    with staged(out) as folder:
        for name in names:
            (folder / name).write_text("new")


def _interrupted(out: Path) -> None:
    with staged(out) as folder:
        (folder / "graph.ttl").write_text("half")
        raise KeyboardInterrupt


def test_files_are_replaced_together_and_others_stay(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "graph.ttl").write_text("old")
    with staged(tmp_path) as folder:
        (folder / "graph.ttl").write_text("new")
        assert (tmp_path / "graph.ttl").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "mine.txt"]
    assert (tmp_path / "graph.ttl").read_text() == "new"


def test_a_failure_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("old")
    with pytest.raises(KeyboardInterrupt):
        _interrupted(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]
    assert (tmp_path / "graph.ttl").read_text() == "old"


def test_a_failure_leaves_no_new_folder(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        _interrupted(tmp_path / "new")
    assert not (tmp_path / "new").exists()
    _written(tmp_path / "new", "graph.ttl")
    assert (tmp_path / "new" / "graph.ttl").exists()


def test_what_a_killed_build_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".kg-staging-dead").mkdir()
    with staged(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(OutputError, match="is a file, not a folder"), staged(tmp_path / "out"):
        pass


def test_a_link_to_nothing_in_place_of_the_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to("nowhere")
    with pytest.raises(OutputError, match="is a link to nothing: choose"), staged(tmp_path / "out"):
        pass


def test_a_full_disk_is_a_clear_word(tmp_path: Path) -> None:
    with (
        pytest.raises(OutputError, match="No space left on device"),
        staged(tmp_path),
        open("/dev/full", "w") as full,
    ):
        full.write("x")


def test_a_folder_in_place_of_a_file_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    (tmp_path / "graph.ttl").mkdir()
    with pytest.raises(OutputError, match=r"graph\.ttl is a folder"):
        _written(tmp_path, "a.txt", "graph.ttl")
    assert (tmp_path / "a.txt").read_text() == "old"


def test_names_are_published_before_the_graph_that_uses_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    replace = Path.replace
    monkeypatch.setattr(Path, "replace", lambda self, to: (order.append(self.name), replace(self, to))[1])
    with staged(tmp_path) as folder:
        for name in ("graph.nq", "ids.tsv", "a.txt"):
            (folder / name).write_text("")
    assert order == ["ids.tsv", "a.txt", "graph.nq"]


def test_a_move_that_is_refused_half_way_is_told_and_finished_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _written(tmp_path, "ids.tsv", "graph.nq")
    replace = Path.replace

    def refused(path: Path, to: Path) -> Path:
        if path.name == "graph.nq":
            raise PermissionError(errno.EPERM, "Operation not permitted")
        return replace(path, to)

    monkeypatch.setattr(Path, "replace", refused)
    (tmp_path / "graph.nq").write_text("old")
    with pytest.raises(OutputError, match="Some of its files may be new already: the next build"):
        _written(tmp_path, "ids.tsv", "graph.nq")
    assert (tmp_path / "graph.nq").read_text() == "old"
    monkeypatch.undo()
    with staged(tmp_path):
        assert (tmp_path / "graph.nq").read_text() == "new"


def test_a_file_that_cannot_be_read_is_named_instead_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, beginning: bytes) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    (tmp_path / "ids.tsv").write_text("mine")
    monkeypatch.setattr(foreign, "is_of_others", refused)
    with pytest.raises(InputError, match=r"graph\.ttl cannot be read: Permission denied"), staged(tmp_path):
        refuse_files_of_others(tmp_path)


def test_who_is_told_how_far_it_is_and_hangs_up_is_no_fault_of_the_folder(tmp_path: Path) -> None:
    with pytest.raises(ConnectionResetError), staged(tmp_path):
        raise ConnectionResetError


def test_a_second_build_in_the_same_folder_is_told_so(tmp_path: Path) -> None:
    with (
        staged(tmp_path),
        pytest.raises(OutputError, match=rf"another kg \(process {os.getpid()}\) is writing"),
        staged(tmp_path),
    ):
        pass


def test_a_place_where_no_folder_can_be_made_is_named() -> None:
    with pytest.raises(OutputError, match="Not a directory"), staged(Path("/dev/null/out")):
        pass


def test_files_that_a_killed_build_had_done_are_put_in_their_places(tmp_path: Path) -> None:
    with staged(tmp_path) as folder:
        for name in ("graph.nq", "graph.ttl", "ids.tsv"):
            (folder / name).write_text("old")
    ready = tmp_path / ".kg-ready"
    ready.mkdir()  # killed between two files: one has been moved
    (tmp_path / "ids.tsv").write_text("new")
    for name in ("graph.nq", "graph.ttl"):
        (ready / name).write_text("new")
    with staged(tmp_path):
        assert {path.read_text() for path in tmp_path.iterdir() if path.is_file()} == {"new"}
    assert not ready.exists()


def test_a_link_that_is_called_like_finished_work_moves_nothing(tmp_path: Path) -> None:
    """A folder that somebody else made may hold one that leads anywhere."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "id").write_text("secret")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / READY).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError, match="is a link"), staged(tmp_path / "out"):
        pass
    assert [path.name for path in (tmp_path / "elsewhere").iterdir()] == ["id"]
    assert [path.name for path in (tmp_path / "out").iterdir()] == [READY]
