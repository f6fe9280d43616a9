from pathlib import Path

import pytest

from kg.model import Detail, Issue, Record
from kg.readers import read_document


@pytest.mark.parametrize(
    ("title", "was"),
    [
        ("RETRACTED: Deep beds and lamps", True),
        ("[Retracted] Deep beds and lamps", True),
        ("WITHDRAWN: Deep beds and lamps", True),
        ("RETRACTED ARTICLE: Deep beds and lamps", True),
        ("Retraction: Deep beds and lamps", False),
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
