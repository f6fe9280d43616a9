import errno
import os
from pathlib import Path

import pytest

from kg.errors import InputError, UsageError
from kg.readers.files.listing import list_files, name_of
from kg.readers.rules import Rule


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder with some files; paths in these tests are relative to it."""
    for name in [
        "seeds/b.txt",
        "seeds/a.txt",
        "seeds/deep/c.txt",
        "seeds/.hidden",
        "seeds/.git/x",
        "other/a.txt",
    ]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*inputs):
    return [file.name for file in list_files([Path(item) for item in inputs]).files]


@pytest.mark.parametrize(
    ("root", "path", "name"),
    [
        ("seeds", "seeds/000.txt", "seeds/000.txt"),
        ("./seeds", "seeds/000.txt", "seeds/000.txt"),
        ("seeds/", "seeds/x/000.txt", "seeds/x/000.txt"),
        (".", "seeds/000.txt", "seeds/000.txt"),
        ("page.txt", "page.txt", "page.txt"),
        ("/a/b/seeds", "/a/b/seeds/000.txt", "seeds/000.txt"),
        ("/a/page.txt", "/a/page.txt", "page.txt"),
        ("/", "/a/page.txt", "a/page.txt"),
        ("../x/seeds", "../x/seeds/000.txt", "seeds/000.txt"),
        ("cafe\u0301", "cafe\u0301/1.txt", "café/1.txt"),
        ("caf\udce9", "caf\udce9/1\n.txt", "caf\\xe9/1\\n.txt"),
    ],
)
def test_a_document_is_called_as_it_was_asked_for(root, path, name):
    assert name_of(Path(root), Path(path)) == name


def test_a_graph_that_was_built_is_no_document(tmp_path):
    for name in ("graph.nq", "graph.ttl", "ids.tsv", "report.json", "page.txt"):
        (tmp_path / "old").mkdir(exist_ok=True)
        (tmp_path / "old" / name).write_text("x")
    listing = list_files([tmp_path])
    assert listing.files == ()
    assert [flaw.rule for flaw in listing.issues] == [Rule.OTHER_GRAPH]


def test_the_parent_folder_lends_its_own_name(folder, monkeypatch):
    monkeypatch.chdir(folder / "seeds" / "deep")
    assert names("..")[0] == "seeds/a.txt"


def test_a_folder_is_listed_with_its_folders_and_without_hidden_files(folder):
    assert names("seeds") == ["seeds/a.txt", "seeds/b.txt", "seeds/deep/c.txt"]


def test_a_hidden_file_is_read_when_it_is_named(folder):
    assert names("seeds/.hidden") == ["seeds/.hidden"]


def test_the_order_of_inputs_does_not_matter(folder):
    assert (
        list_files([Path("seeds"), Path("other")]).files == list_files([Path("other"), Path("seeds")]).files
    )
    there_and_back = [Path("seeds"), folder / "seeds" / "a.txt"]
    assert list_files(there_and_back).files == list_files(there_and_back[::-1]).files


def test_a_file_given_twice_is_listed_once(folder):
    assert names("seeds", "seeds/a.txt", "./seeds/a.txt", folder / "seeds") == names("seeds")


def test_a_linked_file_is_listed_once(folder):
    os.symlink(folder / "seeds" / "a.txt", folder / "seeds" / "z.txt")
    assert names("seeds") == ["seeds/a.txt", "seeds/b.txt", "seeds/deep/c.txt"]


def test_links_that_loop_end(folder):
    os.symlink(folder / "seeds", folder / "seeds" / "deep" / "again")
    assert names("seeds") == ["seeds/a.txt", "seeds/b.txt", "seeds/deep/c.txt"]


def test_two_files_of_one_name_are_refused_with_both_paths(folder):
    with pytest.raises(UsageError, match=r"called a\.txt.*seeds/a\.txt.*other/a\.txt"):
        names(folder / "seeds" / "a.txt", folder / "other" / "a.txt")


def test_of_two_names_that_look_alike_it_is_said_in_what_they_differ(folder):
    try:
        for name in ("\u00e9.txt", "e\u0301.txt"):
            (folder / "seeds" / name).touch(exist_ok=False)
    except FileExistsError:
        return  # to this file system they are one name
    with pytest.raises(UsageError, match="as one character or two: rename one"):
        names("seeds")


@pytest.mark.parametrize("name", ["missing", "a\x00b", "x" * 300])
def test_an_input_that_is_not_there_is_refused(folder, name):
    with pytest.raises(InputError, match="cannot be read"):
        names(name)


def test_a_link_to_nothing_is_an_issue_in_a_folder_and_refused_by_name(folder):
    os.symlink("nowhere", folder / "seeds" / "link")
    [flaw] = list_files([Path("seeds")]).issues
    assert (flaw.rule, flaw.document) == (Rule.UNREADABLE_FILE, "seeds/link")
    assert "it is a link to nothing" in flaw.message
    with pytest.raises(InputError, match="seeds/link cannot be read"):
        names("seeds/link")


def test_of_what_cannot_be_looked_at_in_a_folder_the_reason_of_the_system_is_told(folder):
    os.symlink("itself", folder / "seeds" / "itself")
    [flaw] = list_files([Path("seeds")]).issues
    assert flaw.message.startswith(f"seeds/itself cannot be read: {os.strerror(errno.ELOOP)}.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_a_fifo_is_an_issue_in_a_folder_and_refused_by_name(folder):
    os.mkfifo(folder / "seeds" / "pipe")
    [flaw] = list_files([Path("seeds")]).issues
    assert (flaw.rule, flaw.document) == (Rule.UNREADABLE_FILE, "seeds/pipe")
    with pytest.raises(InputError, match="neither a file nor a folder"):
        names("seeds/pipe")


def test_a_very_deep_folder_is_listed(folder):
    deep = Path("seeds", *["d"] * 200)
    deep.mkdir(parents=True)
    (deep / "x.txt").write_text("x")
    assert names("seeds/d") == [(deep / "x.txt").as_posix()]


def test_a_file_name_that_is_no_text_is_spelled_out(folder):
    try:
        Path(os.fsdecode(b"seeds/caf\xe9.txt")).write_text("x")
    except OSError:
        pytest.skip("this file system takes only names that are text")
    assert "seeds/caf\\xe9.txt" in names("seeds")
