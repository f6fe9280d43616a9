from kg.model import Detail, Identifier, PaperKind, Record, Scheme
from kg.resolve.papers.preferred import preferred
from tests.resolve.papers.test_grouping import record

DOI = (Identifier(scheme=Scheme.DOI, value="10.1000/walks"),)


def entry(*fields: str, **more: object) -> Record:
    details = tuple((Detail.FIELD, field) for field in fields)
    return record("Early walks", kind=PaperKind.JOURNAL_ARTICLE, identifiers=DOI, details=details, **more)


def shown(*records: Record) -> list[str]:
    return [text for kind, text in preferred(records).details if kind is Detail.FIELD]


def test_types_and_trials_that_any_record_gives_are_shown() -> None:
    embase = entry("type: Article", "location: Oslo", abstract="We walked early.")
    pubmed = entry("type: Randomized Controlled Trial", "registration: NCT03036124", "location: Rome")
    central = entry("type: Journal article; Randomized controlled trial", "registration: ISRCTN35712345")
    assert shown(embase, pubmed, central) == [
        "type: Randomized Controlled Trial",
        "registration: NCT03036124",
        "registration: ISRCTN35712345",
        "location: Oslo",
    ]


def test_a_type_that_most_papers_have_is_shown_where_there_is_no_other() -> None:
    assert shown(entry("type: Article"), entry("type: article", "databank: PDB 6VXX")) == [
        "type: Article",
        "databank: PDB 6VXX",
    ]
