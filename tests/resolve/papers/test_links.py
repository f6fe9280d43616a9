import pytest

from kg.model import Detail, Lines, Record
from kg.readers.fields.other_fields import Field, said
from kg.resolve.papers.links import LinkKind, PaperLink, links_of, papers_told_of, told_of_others


@pytest.mark.parametrize(
    ("field", "kind", "is_of_other"),
    [
        (Field.RETRACTION_OF, LinkKind.RETRACTS, False),
        (Field.RETRACTION_IN, LinkKind.RETRACTS, True),
        (Field.COMMENT_ON, LinkKind.DISCUSSES, False),
        (Field.COMMENT_IN, LinkKind.DISCUSSES, True),
        (Field.UPDATE_OF, LinkKind.UPDATES, False),
        (Field.CONCERN_IN, LinkKind.QUALIFIES, True),
    ],
)
def test_a_link_is_of_the_paper_that_speaks_of_the_other(
    field: Field, kind: LinkKind, is_of_other: bool
) -> None:
    details = (said(field, "Lancet. 2010;375(9713):445. PMID: 20137807"),)
    record = Record(document="a", lines=Lines(1, 2), title="On Maps", details=details)
    assert list(links_of(record)) == [PaperLink(kind, "pmid:20137807", is_of_other)]


def test_a_reference_without_a_number_is_no_link() -> None:
    details = (said(Field.COMMENT_IN, "Lancet. 2010;375(9713):445"), said(Field.NOTE, "PMID: 1"))
    assert not list(links_of(Record(document="a", lines=Lines(1, 2), title="On Maps", details=details)))


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        (said(Field.RETRACTION_OF, "PMID: 5"), said(Field.RETRACTION_OF, "PMID: 6"), True),
        (said(Field.ERRATUM_FOR, "doi: 10.1000/a"), said(Field.ERRATUM_FOR, "doi: 10.1000/b"), True),
        (said(Field.RETRACTION_OF, "PMID: 5"), said(Field.RETRACTION_OF, "doi: 10.1000/a PMID: 5"), False),
        (said(Field.RETRACTION_OF, "PMID: 5"), said(Field.RETRACTION_OF, "doi: 10.1000/a"), False),
        (said(Field.RETRACTION_OF, "PMID: 5"), said(Field.COMMENT_ON, "PMID: 6"), False),
        (said(Field.UPDATE_OF, "PMID: 5"), said(Field.UPDATE_OF, "PMID: 6"), False),
        (said(Field.COMMENT_IN, "PMID: 5"), said(Field.COMMENT_IN, "PMID: 6"), False),
    ],
)
def test_notices_of_one_kind_to_other_papers_are_two(
    one: tuple[Detail, str], other: tuple[Detail, str], are_two: bool
) -> None:
    ours, theirs = (
        papers_told_of(Record(document="a", lines=Lines(1, 2), title="On Maps", details=(link,)))
        for link in (one, other)
    )
    assert bool(list(told_of_others(ours, theirs))) == are_two
