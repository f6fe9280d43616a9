"""What the tests of formats share: a small document read, whole or as its records alone."""

from pathlib import Path

from kg.model import AuthorPage, Document, Issue, Record
from kg.readers import read_document


def read(documents: Path, name: str) -> list[AuthorPage | Record | Issue | Document]:
    """All that a document says."""
    return list(read_document(documents / name, name))


def records(documents: Path, name: str) -> list[Record]:
    """Its records."""
    return [item for item in read(documents, name) if isinstance(item, Record)]


def flaws_of(documents: Path, name: str) -> list[tuple[int, str]]:
    """Line and rule of its issues, which are about it and say what is wrong in sentences."""
    issues = [item for item in read(documents, name) if isinstance(item, Issue)]
    assert all(issue.document == name and issue.message.endswith((".", "”")) for issue in issues)
    return sorted((issue.line, issue.rule) for issue in issues)
