from typing import Any

import pytest

import kg
from kg.query import find
from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.openalex.authors import read_authors
from kg.readers.openalex.names import naming
from kg.readers.rules import Rule


def named(printed: str, usual: str | None) -> dict[str, Any]:
    return {"raw_author_name": printed, "author": {"id": "https://openalex.org/A5", "display_name": usual}}


@pytest.mark.parametrize(
    ("printed", "usual", "name", "others"),
    [
        ("Kowalczyk MT", "Maria Teresa Kowalczyk", "MT Kowalczyk", ["Maria Teresa Kowalczyk"]),
        ("Kowalczyk MT", "Maria Kowalczyk", "MT Kowalczyk", ["Maria Kowalczyk"]),
        ("Kowalczyk M.-T.", "Maria Teresa Kowalczyk", "M.-T. Kowalczyk", ["Maria Teresa Kowalczyk"]),
        ("García Márquez G", "Gabriel García Márquez", "G García Márquez", ["Gabriel García Márquez"]),
        ("Roe, J.", "Jane Roe", "J. Roe", ["Jane Roe"]),
        ("J. Roe", "Jane Roe", "J. Roe", ["Jane Roe"]),
        ("Jane Roe", "Jane Roe", "Jane Roe", []),
        ("Jonathan Smithers1,2", "Jonathan Smithers", "Jonathan Smithers", []),
        ("J. Smithers 1, †", "Jonathan Smithers", "J. Smithers", ["Jonathan Smithers"]),
        ("Smithers J*", "Jonathan Smithers", "J Smithers", ["Jonathan Smithers"]),
        ("Jane Roe MD", "Jane Roe", "Jane Roe", []),
        ("Jané Roe, M.D., PhD*", "Jane Roe", "Jané Roe", ["Jane Roe"]),
        ("Jane Roe III", "Jane Roe", "Jane Roe III", ["Jane Roe"]),
        ("Roe MD", "Maria Dora Roe", "MD Roe", ["Maria Dora Roe"]),
        ("Jane Roe MD", "Jane Roe MD", "Jane Roe MD", []),
        ("Jane Roe MT", "Jane Roe", "Jane Roe MT", ["Jane Roe"]),
        ("王伟", "Wei Wang", "王伟", ["Wei Wang"]),
        ("Deep Blue 2", "Jane Roe", "Deep Blue 2", []),
        ("Wang LI", "Wang Li", "Wang LI", []),
        ("Kowalczyk MT", None, "Kowalczyk MT", []),
        ("", "Jane Roe", "Jane Roe", []),
    ],
)
def test_the_usual_name_turns_and_completes_the_printed_one(
    printed: str, usual: str | None, name: str, others: list[str]
) -> None:
    found = naming(named(printed, usual))
    assert (found.name, list(found.other_names)) == (name, others)


def test_names_that_do_not_go_together_are_told_once_and_kept_apart() -> None:
    flaws: list[PaperFlaw] = []
    listed = [named("Jane Roe", "Boris Ivanov"), named("Ann Lee", "Bo Chen"), named("The A Group", "A Group")]
    byline = read_authors({"authorships": listed, "is_authors_truncated": False}, flaws)
    assert byline is not None
    assert byline.names == ("Jane Roe", "Ann Lee", "The A Group")
    assert not any("Ivanov" in name for author in byline.authors for name in author.other_names)
    (flaw,) = flaws
    assert flaw.rule is Rule.NAMES_DIFFER
    assert flaw.words.startswith(
        "prints “Jane Roe” for whom OpenAlex calls “Boris Ivanov”, and 1 more like it"
    )


def test_who_signs_with_initials_is_found_by_the_full_name(tmp_path: Any) -> None:
    work = (
        '{"id": "https://openalex.org/W27", "title": "On Maps", "publication_year": 2024, "authorships":'
        ' [{"raw_author_name": "Kowalczyk MT", "author": {"display_name": "Maria Teresa Kowalczyk"}}]}'
    )
    (tmp_path / "a.jsonl").write_text(work, "utf-8")
    kg.build(tmp_path / "a.jsonl", tmp_path / "out")
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds
    with kg.open_graph(tmp_path / "out") as graph:
        assert find(graph, "MT Kowalczyk").name == "Maria Teresa Kowalczyk"
