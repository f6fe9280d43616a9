from pathlib import Path

import pytest

from kg.model import Detail, Issue, Lines, Record
from kg.readers import read_document
from kg.readers.retractions import with_status


@pytest.mark.parametrize(
    ("title", "was"),
    [
        ("RETRACTED: Deep beds and lamps", True),
        ("[Retracted] Deep beds and lamps", True),
        ("WITHDRAWN: Deep beds and lamps", True),
        ("RETRACTED ARTICLE: Deep beds and lamps", True),
        ("Retracted and replaced: Deep beds and lamps", True),
        ("Retracted Publication: Deep beds and lamps", True),
        ("Deep beds and lamps (Retracted article. See vol. 375, pg. 445, 2010)", True),
        ("Deep beds and lamps (Retracted Article)", True),
        ("Deep beds and lamps (Withdrawn Publication)", True),
        ("Deep beds and lamps [RETRACTED].", True),
        ("Deep beds and lamps (RETRACTED)", True),
        ("Deep beds and lamps — RETRACTED", True),
        ("Retraction: Deep beds and lamps", False),
        ("Deep beds and lamps (Retraction of vol. 3, pg. 4, 2010)", False),
        ("Lamps whose beds are [retracted] by hand", False),
        ("Why papers are retracted: a survey", False),
        ("Deep beds and lamps (retracted)", False),
    ],
)
def test_a_title_tells_that_a_paper_was_taken_back(tmp_path: Path, title: str, was: bool) -> None:
    (tmp_path / "a.bib").write_text(
        f"@article{{a, author={{Roe, Jane}}, title={{{{{title}}}}}, year={{2023}}}}\n"
    )
    items = list(read_document(tmp_path / "a.bib", "a.bib"))
    (record,) = (item for item in items if isinstance(item, Record))
    rules = [item.rule for item in items if isinstance(item, Issue)]
    assert ((Detail.STATUS, "retracted") in record.details, "retracted" in rules) == (was, was)
    assert record.title == title


@pytest.mark.parametrize(
    ("comment", "abstract", "status"),
    [
        ("This paper has been withdrawn by the author due to a crucial error in eq. 2", "", "withdrawn"),
        ("Withdrawn", "", "withdrawn"),
        ("This submission is temporarily withdrawn by arXiv administrators", "", "withdrawn"),
        ("", "This paper has been withdrawn by the authors.", "withdrawn"),
        ("12 pages; replaces a paper that was withdrawn", "", None),
        ("", "Withdrawal symptoms are studied.", None),
        ("", "Withdrawn behavior in children is common.", None),
        ("", "The note was withdrawn from circulation in 1994.", None),
        ("This submission was withdrawn from ICLR 2024; accepted at TMLR", "", None),
    ],
)
def test_a_preprint_that_says_so_was_withdrawn(comment: str, abstract: str, status: str | None) -> None:
    details = ((Detail.COMMENT, comment),) if comment else ()
    record = Record(document="a", lines=Lines(1, 2), title="On Maps", abstract=abstract, details=details)
    *flaws, read = with_status([record])
    assert isinstance(read, Record)
    assert [text for detail, text in read.details if detail is Detail.STATUS] == ([status] if status else [])
    assert len(flaws) == (status is not None)
