"""What lies in a folder of somebody else is read when it could be ours, and never waited for."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kg.foreign import is_plain, open_tables, read, read_json, read_text

TABLES = "CREATE TABLE about (version TEXT NOT NULL); CREATE INDEX of_version ON about (version);"


def write(path: Path, script: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    return path


SPECIAL: dict[str, Callable[[Path], object]] = {
    "pipe": os.mkfifo,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "folder": Path.mkdir,
    "itself": lambda path: path.symlink_to(path),
}


@pytest.mark.parametrize("make", SPECIAL.values(), ids=SPECIAL)
def test_what_is_no_file_is_not_read(make: Callable[[Path], object], tmp_path: Path) -> None:
    make(tmp_path / "a")
    with pytest.raises(OSError, match="a'"):
        read(tmp_path / "a")
    with pytest.raises(OSError, match="a'"):
        open_tables(tmp_path / "a", TABLES)


@pytest.mark.parametrize(
    "content", ['{"a": ' * 100_000, '{"b": ' + "[" * 100_000, "", "[]", '{"a": "\\ud800"}']
)
def test_json_that_says_something_else_or_is_nested_without_end_is_an_error(
    content: str, tmp_path: Path
) -> None:
    (tmp_path / "a").write_text(content)
    with pytest.raises(ValueError, match=r"nested|JSON|Expected|truncated"):
        read_json(tmp_path / "a", dict[str, int])


def test_a_file_is_read_up_to_a_size_also_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one\r\ntwo")
    (tmp_path / "link").symlink_to("a")
    assert read(tmp_path / "link", 8) == b"one\r\ntwo"
    assert read_text(tmp_path / "a") == "one\ntwo"
    with pytest.raises(OSError, match="more than 7 bytes"):
        read(tmp_path / "a", 7)


def test_a_folder_with_a_pipe_is_not_plain(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    (tmp_path / "b").mkdir()
    assert is_plain(tmp_path)
    os.mkfifo(tmp_path / "CURRENT")
    assert not is_plain(tmp_path)


def test_tables_as_we_make_them_are_opened_to_be_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a?#%", TABLES + "INSERT INTO about VALUES ('1')")
    os.mkfifo(f"{path}-journal")
    with closing(open_tables(path, TABLES)) as connection:
        assert connection.execute("SELECT * FROM about").fetchall() == [("1",)]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM about")


ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"


@pytest.mark.parametrize(
    "script",
    ["", f"CREATE VIEW about (version) AS {ENDLESS};", TABLES + "CREATE TABLE more (a);", TABLES[:43]],
)
def test_other_tables_are_not_ours(script: str, tmp_path: Path) -> None:
    with pytest.raises(sqlite3.DatabaseError, match="its tables are others"):
        open_tables(write(tmp_path / "a", script), TABLES)


def test_a_link_to_tables_is_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(write(tmp_path / "a", TABLES))
    with pytest.raises(OSError, match="no regular file"):
        open_tables(tmp_path / "link", TABLES)
