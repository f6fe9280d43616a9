"""Files that colleagues delete, rename or write anew while a build reads those before them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import kg

ENTRY = "@misc{{{0}{1}, author={{Brand, Ada}}, title={{On {0} {1}}}, year=2001}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two documents, of which the first has more entries than are dealt with at once."""
    (tmp_path / "in").mkdir()
    first = "".join(ENTRY.format("doors", number) for number in range(70))
    (tmp_path / "in" / "a.bib").write_text(first, encoding="utf-8")
    (tmp_path / "in" / "b.bib").write_text(ENTRY.format("roofs", 1), encoding="utf-8")
    return tmp_path / "in"


def build_meanwhile(inputs: list[Path], change: Callable[[], object]) -> kg.Report:
    """A build, and something that happens once, when its first entries were read."""
    waiting = [change]

    def tell(_: kg.Progress) -> None:
        if waiting:
            waiting.pop()()

    return kg.build(inputs, inputs[0].parent / "out", extract=False, tell=tell)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (Path.unlink, "No such file"),
        (lambda path: path.rename(path.with_name("c.bib")), "No such file"),
        (lambda path: path.write_text("", encoding="utf-8"), "is empty"),
        (lambda path: path.write_bytes(b"%PDF-1.4\n"), "is a PDF"),
    ],
    ids=["deleted", "renamed", "begun anew", "another"],
)
def test_a_file_of_a_folder_that_is_gone_when_its_turn_comes_is_an_issue(
    change: Callable[[Path], object], says: str, folder: Path
) -> None:
    report = build_meanwhile([folder], lambda: change(folder / "b.bib"))
    [issue] = report.issues
    assert (issue.document, issue.severity, issue.rule) == ("in/b.bib", "error", "unreadable-file")
    assert says in issue.message
    assert report.counts.papers == 70
    assert [document.path for document in report.documents] == ["in/a.bib"]


@pytest.mark.slow
def test_the_next_build_reads_what_is_there_then(folder: Path) -> None:
    build_meanwhile([folder], (folder / "b.bib").unlink)
    (folder / "b.bib").write_text(ENTRY.format("roofs", 1), encoding="utf-8")
    report = kg.build(folder, folder.parent / "out", extract=False)
    assert (report.counts.papers, list(report.issues)) == (71, [])


def test_a_file_that_was_asked_for_itself_ends_the_build(folder: Path) -> None:
    with pytest.raises(kg.InputError, match=r"b\.bib cannot be read"):
        build_meanwhile([folder / "a.bib", folder / "b.bib"], (folder / "b.bib").unlink)


def test_a_folder_of_which_nothing_is_left_makes_no_graph_of_the_others(folder: Path) -> None:
    other = folder.parent / "other"
    other.mkdir()
    (other / "z.bib").write_text(ENTRY.format("walls", 1), encoding="utf-8")
    with pytest.raises(kg.InputError, match=r"No document of .*other could be read"):
        build_meanwhile([folder, other], lambda: shutil.rmtree(other))
    assert not (folder.parent / "out").exists()
