"""A document with garbled letters is read as it is, and says where they stand."""

from pathlib import Path

import pytest

from kg.model import Issue, Record
from kg.readers import read_document
from kg.readers.rules import Rule

DOCUMENTS = {
    "a.bib": "@misc{a,\n author={PeÃ±a, JosÃ©},\n title={On Maps}\n}",
    "a.ris": "TY  - JOUR\nTI  - On Maps of EspaÃ±a\nAU  - Roe, Jane\nER  - ",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_garbled_letters_are_told_and_kept(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(DOCUMENTS[name], "utf-8")
    items = list(read_document(tmp_path / name, name))
    [flaw] = [item for item in items if isinstance(item, Issue)]
    [record] = [item for item in items if isinstance(item, Record)]
    assert (flaw.rule, flaw.document, flaw.line) == (Rule.GARBLED_LETTERS, name, 1)
    assert "Ã±" in record.title + " ".join(record.names)
