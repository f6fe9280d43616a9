"""What a library keeps beside it is told of once, and no error; anything else is."""

from pathlib import Path

import pytest

from kg.model import Issue, Severity
from kg.readers import find_documents

ENTRY = "@article{a, title={On Doors}, author={Roe, Jane}}\n"
FILES = {
    "1/Roe.pdf": b"%PDF-1.5\n",
    "2/page.html": b"<!DOCTYPE html><html></html>",
    "2/door.png": b"\x89PNG\r\n\x1a\n",
    "3/notes.txt": b"Dear Jane,",
}


def told(folder: Path) -> list[Issue]:
    return list(find_documents([folder]).issues)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    for name, content in FILES.items():
        for attached in ("lib/files", "lib/my.Data", "else/files"):
            path = tmp_path / "in" / attached / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    (tmp_path / "in/lib/my.bib").write_text(ENTRY)
    return tmp_path / "in"


def test_the_attachments_of_a_library_are_one_warning_a_folder(library: Path) -> None:
    issues = {each.document: each for each in told(library / "lib")}
    assert issues.keys() == {"lib/files", "lib/my.Data"}
    for each in issues.values():
        assert each.severity is Severity.WARNING
        assert each.message == "The folder has 4 files of a library that cannot be read, such as “1/Roe.pdf”."


def test_a_folder_of_that_name_beside_no_document_is_read_as_any(library: Path) -> None:
    errors = [each.document for each in told(library) if each.severity is Severity.ERROR]
    assert errors == [f"in/else/files/{name}" for name in sorted(FILES)]


def test_one_file_is_one(tmp_path: Path) -> None:
    (tmp_path / "in/storage").mkdir(parents=True)
    (tmp_path / "in/my.bib").write_text(ENTRY)
    (tmp_path / "in/storage/a.pdf").write_bytes(b"%PDF-1.5\n")
    (issue,) = told(tmp_path / "in")
    assert issue.message == "The folder has a file of a library that cannot be read, such as “a.pdf”."


def test_a_document_among_attachments_is_read(library: Path) -> None:
    (library / "lib/files/3/more.bib").write_text(ENTRY)
    names = [document.name for document in find_documents([library / "lib"]).documents]
    assert names == ["lib/files/3/more.bib", "lib/my.bib"]
