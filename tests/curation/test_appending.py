import multiprocessing
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.curation import COLUMNS, Curation, append_line, checked_line, parse, remove_line
from kg.curation.reading import LARGEST
from kg.errors import InputError, OutputError, UsageError

HEAD = "\t".join(COLUMNS) + "\n"
ONE = "hide\tconcept\tseed model"
TWO = "hide\tconcept\tdoor\t\tAnn\t2026-03-01\ttoo “plain” ☃"


def test_a_file_that_is_missing_is_made_with_the_names_of_the_columns(tmp_path: Path) -> None:
    file = tmp_path / "curation.tsv"
    append_line(file, ONE)
    append_line(file, TWO)
    assert file.read_text("utf-8") == f"{HEAD}{ONE}\n{TWO}\n"
    assert [line.text for line in parse(file.read_text("utf-8")).lines] == [ONE, TWO]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"{HEAD}{ONE}\n"),
        ("# ours", f"# ours\n{ONE}\n"),
        ("hide\tconcept\ta\r\n", f"hide\tconcept\ta\r\n{ONE}\n"),
        ("\ufeffhide\tconcept\ta", f"\ufeffhide\tconcept\ta\n{ONE}\n"),
    ],
)
def test_a_line_that_was_not_ended_is_ended_first(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "curation.tsv"
    file.write_text(before, "utf-8", newline="")
    append_line(file, ONE)
    assert file.read_bytes().decode() == after


@pytest.mark.parametrize(
    "text",
    ["", "# no", "hied\tconcept\tx", f"{ONE}\n{TWO}", f"{ONE}\t\tAnn\t2026-13-01", f"{ONE}\t\t\x1b[31m"],
)
def test_what_a_build_would_not_understand_is_not_written(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError):
        append_line(tmp_path / "curation.tsv", text)
    assert not (tmp_path / "curation.tsv").exists()
    with pytest.raises(UsageError):
        checked_line(text)


def test_who_checks_sees_what_stands_there_and_may_refuse(tmp_path: Path) -> None:
    file = tmp_path / "curation.tsv"
    append_line(file, ONE)

    def refuse(there: Curation) -> None:
        assert [line.text for line in there.lines] == [ONE]
        raise UsageError("no")

    with pytest.raises(UsageError, match="no"):
        append_line(file, TWO, refuse)
    assert file.read_text("utf-8") == f"{HEAD}{ONE}\n"


def test_the_last_line_of_a_text_is_taken_out_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "curation.tsv"
    file.write_text(f"# mine\n{ONE}\n\n{ONE}\r\n{TWO}", "utf-8", newline="")
    file.chmod(0o640)
    assert remove_line(file, ONE)
    assert file.read_bytes().decode() == f"# mine\n{ONE}\n\n{TWO}"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["curation.tsv"]
    assert not remove_line(file, "hide\tconcept\tother")
    assert not remove_line(tmp_path / "none.tsv", ONE)
    assert not (tmp_path / "none.tsv").exists()


def test_a_link_to_the_file_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.tsv").write_text(f"{ONE}\n", "utf-8")
    link = tmp_path / "curation.tsv"
    link.symlink_to("real.tsv")
    append_line(link, TWO)
    assert remove_line(link, ONE)
    assert link.is_symlink()
    assert (tmp_path / "real.tsv").read_text("utf-8") == f"{TWO}\n"


@pytest.mark.parametrize("place", [os.devnull, "."])
def test_what_is_no_file_is_refused(place: str) -> None:
    with pytest.raises(OutputError):
        append_line(Path(place), ONE)


def test_a_folder_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="No such file"):
        append_line(tmp_path / "none" / "curation.tsv", ONE)


def test_a_file_that_is_not_utf_8_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "curation.tsv"
    file.write_bytes(b"hide\tconcept\tcaf\xe9\n")
    with pytest.raises(InputError, match="UTF-8"):
        append_line(file, ONE)
    assert file.read_bytes() == b"hide\tconcept\tcaf\xe9\n"


def test_a_write_that_fails_in_the_middle_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "curation.tsv"
    append_line(file, ONE)
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:7]))
    with pytest.raises(OutputError, match="no space"):
        append_line(file, TWO)
    assert file.read_text("utf-8") == f"{HEAD}{ONE}\n"


def _renamed(file: Path, text: str) -> None:
    (file.parent / "new").write_text(text, "utf-8")
    (file.parent / "new").replace(file)


@pytest.mark.parametrize("save", [_renamed, Path.write_text])
def test_a_file_that_an_editor_saves_meanwhile_keeps_what_both_wrote(
    save: Callable[[Path, str], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line went into a file that had no name any more, or behind one without end."""
    file, theirs = tmp_path / "curation.tsv", "hide\tconcept\ttheirs"
    file.write_text(f"{ONE}\n", "utf-8")
    waiting = [f"{ONE}\n{theirs}"]
    seen = []

    def saving(there: Curation) -> None:
        seen.append([line.text for line in there.lines])
        if waiting:
            save(file, waiting.pop())

    append_line(file, TWO, saving)
    assert file.read_text("utf-8") == f"{ONE}\n{theirs}\n{TWO}\n"
    assert seen == [[ONE], [ONE, theirs]]

    waiting.append(f"{ONE}\n{TWO}\n{theirs} too")
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda each: (saving(Curation()), fsync(each)))
    assert remove_line(file, ONE)
    assert file.read_text("utf-8") == f"{TWO}\n{theirs} too"
    assert [path.name for path in tmp_path.iterdir()] == ["curation.tsv"]


def _many(path: Path, name: str) -> None:
    for number in range(40):
        append_line(path, f"hide\tconcept\t{name} {number}")
        if number % 4 == 0:
            assert remove_line(path, f"hide\tconcept\t{name} {number}")


def test_several_at_once_mix_no_lines_and_lose_none(tmp_path: Path) -> None:
    file = tmp_path / "curation.tsv"
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_many, args=(file, name)) for name in "abcd"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0] * 4
    found = parse(file.read_text("utf-8"))
    assert found.complaints == ()
    wanted = {f"{name} {number}" for name in "abcd" for number in range(40) if number % 4}
    assert sorted(line.thing for line in found.lines) == sorted(wanted)
    assert file.read_text("utf-8").startswith(HEAD)


@pytest.mark.parametrize("data", [b"hide\tconcept\tM\xff\n", b"#" * LARGEST + b"\nhide\tconcept\tM\n"])
def test_what_no_build_reads_is_not_written_again(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "curation.tsv"
    path.write_bytes(data)
    with pytest.raises(InputError):
        remove_line(path, "hide\tconcept\tM")
    assert path.read_bytes() == data
