"""Records put together as papers."""

from kg.model import Record
from kg.resolve.papers.grouping import resolve_papers
from kg.resolve.papers.keys import paper_keys


def groups(*records: Record) -> list[tuple[int, ...]]:
    """The numbers of the records that are one paper each."""
    return [paper.records for paper in resolve_papers([paper_keys(one) for one in records])]
