"""A document that ends in the midst of an entry, as a broken download does, was not read to its end."""

from pathlib import Path

import pytest

from kg.model import Issue
from kg.readers import read_document
from kg.readers.rules import OF_FILES, Rule

WHOLE = {
    "a.ris": "TY  - JOUR\nTI  - On maps of rooms\nAU  - Roe, Jane\nPY  - 2020\nER  - \n",
    "a.ciw": "FN Clarivate Analytics Web of Science\nPT J\nAU Roe, J\nTI On maps of rooms\nPY 2020\nER\nEF\n",
    "a.txt": "PT\tAU\tTI\tPY\nJ\tRoe, J\tOn maps of rooms\t2020\n",
    "a.csv": "Authors,Title,Year,Source title,EID\nRoe J.,On maps of rooms,2020,J. Maps,2-s2.0-1\n",
    "a.nbib": "PMID- 1\nTI  - On maps of rooms.\nFAU - Roe, Jane\nDP  - 2020\nSO  - J Maps. 2020.\n",
}

BOOK = (
    "PMID- 1\nOWN - NLM\nBTI - Maps\nFAU - Roe, Jane\nDP  - 2020\nPT  - Book\nAID - NBK1116 [bookaccession]"
)


def rules(folder: Path, name: str, text: str) -> list[str]:
    path = folder / name
    path.write_text(text, "utf-8")
    return [item.rule for item in read_document(path, name) if isinstance(item, Issue)]


@pytest.mark.parametrize("name", WHOLE)
def test_a_document_that_ends_within_an_entry_was_not_read_to_its_end(tmp_path: Path, name: str) -> None:
    text = WHOLE[name]
    assert Rule.DAMAGED_FILE in OF_FILES
    assert Rule.DAMAGED_FILE in rules(tmp_path, name, text[: text.index("rooms")])
    assert rules(tmp_path, name, text) == []
    assert Rule.DAMAGED_FILE not in rules(tmp_path, name, text.rstrip("\n"))


def test_a_book_of_pubmed_may_end_with_its_number(tmp_path: Path) -> None:
    assert Rule.DAMAGED_FILE not in rules(tmp_path, "b.nbib", BOOK)
    assert Rule.DAMAGED_FILE in rules(tmp_path, "b.nbib", BOOK.removesuffix("]"))
