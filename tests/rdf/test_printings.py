"""Which records print a paper is what a plain dictionary says, in the order in which they came."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
from kg.rdf.printings import Printings
from kg.rdf.terms import Term


def paper(number: int) -> Term:
    return Term(f"<https://a.org/paper/{number}>")


@given(of_papers=st.lists(st.lists(st.integers(0, 6), max_size=2, unique=True), max_size=20))
def test_records_are_those_of_their_papers(
    of_papers: list[list[int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A record of none says nothing of any; one that two papers have counts for both."""
    printings = Printings(tmp_path_factory.mktemp("records"))
    records: dict[Term, list[Term]] = {}
    for n, papers in enumerate(of_papers):
        record = Term(f"<https://a.org/record/{n}>")
        for number in papers:
            records.setdefault(paper(number), []).append(record)
        said = ((v.TITLE, Term('"Maps"')), *((v.RECORD_OF, paper(number)) for number in papers))
        printings.record(Description(Graph.RECORDS, record, said))
    assert {each: printings.of(each) for each in records} == records
    assert printings.of(paper(7)) == []
    assert list(printings.of_several()) == [(p, its) for p, its in records.items() if len(its) > 1]


def test_where_no_record_came_no_paper_has_any(tmp_path: Path) -> None:
    printings = Printings(tmp_path)
    assert printings.of(paper(1)) == []
    assert list(printings.of_several()) == []
    assert list(tmp_path.iterdir()) == []
