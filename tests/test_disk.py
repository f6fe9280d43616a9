import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.disk import alone, is_at, is_file, only_writer, reading
from kg.errors import InputError

HOLDER = "import sys; from pathlib import Path; from kg.disk import alone\nwith alone(Path(sys.argv[1])): "


def test_a_folder_that_another_process_has_is_not_had(tmp_path: Path) -> None:
    waiting = HOLDER + "print(flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", waiting, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(BlockingIOError), alone(tmp_path, wait=False):
            pass
        other.communicate(b"\n")
    with alone(tmp_path, wait=False):
        pass


def test_who_has_died_has_nothing(tmp_path: Path) -> None:
    dead = subprocess.run(
        [sys.executable, "-c", HOLDER + "import os; os._exit(9)", str(tmp_path)], check=False
    )
    assert dead.returncode == 9
    with alone(tmp_path, wait=False):
        pass


def test_a_folder_that_is_not_there_cannot_be_had(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), alone(tmp_path / "none"):
        pass


def test_a_pipe_in_the_place_of_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotADirectoryError), alone(tmp_path / "pipe"):
        pass


def test_a_file_in_whose_place_another_was_put_is_not_at_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"one")
    descriptor = os.open(path, os.O_RDONLY)
    try:
        assert is_at(descriptor, path)
        (tmp_path / "b").write_bytes(b"other")
        os.replace(tmp_path / "b", path)
        assert not is_at(descriptor, path)
        path.unlink()
        assert not is_at(descriptor, path)
    finally:
        os.close(descriptor)


def test_one_process_at_a_time_writes_a_file_and_it_is_gone_at_the_end_unless_it_was_moved(
    tmp_path: Path,
) -> None:
    path = tmp_path / "new"
    path.write_bytes(b"left by the dead")
    with only_writer(path) as mine:
        assert mine.read_bytes() == b""
        with pytest.raises(BlockingIOError), only_writer(path, wait=False):
            pass
    assert not path.exists()
    with only_writer(path) as mine:
        mine.replace(tmp_path / "kept")
    assert [each.name for each in tmp_path.iterdir()] == ["kept"]


def test_what_may_not_be_read_is_told_with_its_name() -> None:
    with (
        pytest.raises(InputError, match=r"^page\.txt cannot be read: Permission denied\."),
        reading(Path("page.txt")),
    ):
        raise PermissionError(13, "Permission denied")


def test_a_file_behind_a_folder_of_somebody_else_is_not_taken_to_be_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "stat", closed)
    with pytest.raises(InputError, match="Permission denied"):
        is_file(Path("home/question.rq"))
