"""What a paper is said to be, by its kind, its place and its identifiers."""

import pytest

from kg.model import Author, Detail, Identifier, Lines, PaperKind, Record, Scheme
from kg.rdf import vocabulary as v
from kg.rdf.describe.papers import Authorship, Paper, describe_paper
from kg.rdf.iris import Namer
from kg.rdf.prefixes import prefixed
from kg.resolve.people.signatures import Basis, Signature

ARXIV = Identifier(scheme=Scheme.ARXIV, value="2101.00043")
OF_PUBLISHER = Identifier(scheme=Scheme.DOI, value="10.99999/rooms.7")
OF_SERVER = Identifier(scheme=Scheme.DOI, value="10.1101/2020.03.22.002386")
CITED = ((Detail.CITATION, "Rooms 7 (2019) 12"),)


def class_of(**fields: object) -> str:
    record = Record(document="a.bib", lines=Lines(1, 2), title="Doors", **fields)  # type: ignore[arg-type]
    [paper, *_] = describe_paper(Paper("paper/doors", record, (), ()), Namer("https://example.org/"))
    return prefixed(next(value for property, value in paper.properties if property == v.TYPE))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "fabio:Preprint"),
        ({"venue": "arXiv (Cornell University)"}, "fabio:Preprint"),
        ({"venue": "Lecture Notes on Rooms"}, "fabio:Article"),
        ({"identifiers": (ARXIV, OF_PUBLISHER)}, "fabio:Article"),
        ({"identifiers": (ARXIV, OF_SERVER)}, "fabio:Preprint"),
        ({"details": CITED}, "fabio:Article"),
        ({"kind": PaperKind.JOURNAL_ARTICLE}, "fabio:JournalArticle"),
        ({"kind": PaperKind.PREPRINT, "venue": "Rooms"}, "fabio:Preprint"),
        ({"kind": PaperKind.OTHER}, "fabio:Expression"),
        ({"kind": PaperKind.STANDARD}, "fabio:SpecificationDocument"),
        ({"kind": PaperKind.WEB_PAGE}, "fabio:Preprint"),
        ({"kind": PaperKind.MANUSCRIPT}, "fabio:Preprint"),
        ({"kind": PaperKind.WEB_PAGE, "venue": "Rooms"}, "fabio:Article"),
    ],
)
def test_what_is_on_arxiv_is_a_preprint_where_nothing_says_that_it_was_published(
    fields: dict[str, object], expected: str
) -> None:
    assert class_of(**{"identifiers": (ARXIV,), **fields}) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (None, "fabio:Article"),
        (PaperKind.WEB_PAGE, "fabio:Expression"),
        (PaperKind.OTHER, "fabio:Expression"),
        (PaperKind.LETTER, "fabio:Letter"),
        (PaperKind.MANUSCRIPT, "fabio:Manuscript"),
        (PaperKind.MOVIE, "fabio:Movie"),
        (PaperKind.REFERENCE_ENTRY, "fabio:ReferenceEntry"),
        (PaperKind.PATENT, "fabio:PatentDocument"),
        (PaperKind.STANDARD, "fabio:SpecificationDocument"),
        (PaperKind.SOFTWARE, "fabio:ComputerProgram"),
    ],
)
def test_what_is_not_on_arxiv_is_no_preprint(kind: PaperKind | None, expected: str) -> None:
    assert class_of(kind=kind) == expected


def test_an_authorship_has_every_identifier_that_documents_give_to_its_author() -> None:
    author = Author(orcid="0000-0002-1825-0097", openalex_ids=("A5", "A6"))
    signature = Signature("p", "Jane Roe", Basis.BYLINE, 1, (), author=author)
    record = Record(document="a.json", lines=Lines(1, 2), title="Doors")
    paper = Paper("paper/doors", record, (Authorship(signature, "person/jane-roe"),), ())
    [_, authorship] = describe_paper(paper, Namer("https://example.org/"))
    given = [str(value) for property, value in authorship.properties if property == v.IDENTIFIER]
    assert given == ['"orcid:0000-0002-1825-0097"', '"openalex:A5"', '"openalex:A6"']
