import pytest

from kg.model import Detail, Lines, PaperKind, Record
from kg.resolve.papers.published_as import PublishedAs, published_as

ARTICLE, AT_A_CONFERENCE = PaperKind.JOURNAL_ARTICLE, PaperKind.CONFERENCE_PAPER


@pytest.mark.parametrize(
    ("kind", "types", "found"),
    [
        (ARTICLE, (), PublishedAs.ARTICLE),
        (ARTICLE, ("Article",), PublishedAs.ARTICLE),
        (ARTICLE, ("Randomized Controlled Trial", "Meeting Abstract"), PublishedAs.ABSTRACT),
        (None, ("conference-abstract",), PublishedAs.ABSTRACT),
        (AT_A_CONFERENCE, ("Conference Abstract",), PublishedAs.ABSTRACT),
        (ARTICLE, ("Journal: Conference Abstract",), PublishedAs.ABSTRACT),
        (AT_A_CONFERENCE, (), PublishedAs.PAPER),
        (ARTICLE, ("Conference Paper",), PublishedAs.PAPER),
        (ARTICLE, ("Proceedings Paper",), PublishedAs.PAPER),
        (ARTICLE, ("Article; Proceedings Paper",), None),
        (PaperKind.BOOK, (), None),
        (None, ("Abstract algebra",), None),
    ],
)
def test_the_words_of_a_database_say_more_than_the_kind(
    kind: PaperKind | None, types: tuple[str, ...], found: PublishedAs | None
) -> None:
    details = tuple((Detail.FIELD, f"type: {words}") for words in types)
    record = Record(document="a.ris", lines=Lines(1, 2), title="Maps", kind=kind, details=details)
    assert published_as(record) is found
