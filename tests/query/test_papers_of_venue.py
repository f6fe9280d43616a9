"""A venue is found by its name in full, by what is short for it, whichever is printed, and by its ISSN."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.query import ask, questions
from kg.store import Graph, open_graph
from kg.store.terms import text

VENUES = (
    ("IEEE Trans. Robot.", "IEEE Trans. Robotics", "IEEE Transactions on Robotics")
    + ("IEEE Transactions on Automatic Control", "Phys. Rev. A", "Physical Review Applied", "N Engl J Med")
    + ("J. Field Robot.", "Journal of Field Robotics", "Proc. Natl. Acad. Sci.", "Nature", "Nat. Commun.")
)
PAPER = """<paper/p%d> a schema:ScholarlyArticle ; dcterms:title "%s" ; kgo:venueAsPrinted "%s" .
"""
ARTICLE = """<paper/a%d> a schema:ScholarlyArticle, fabio:%s ; dcterms:title "%s" ; kgo:venueAsPrinted "%s" ;
  kgo:year %d ; schema:issn "%s" .
"""
NUMBERED = (
    ("JournalArticle", "one", "Proceedings of the National Academy of Sciences", 1999, "0027-8424"),
    ("JournalArticle", "two", "PNAS", 2001, "00278424"),
    ("JournalArticle", "three", "PNAS", 2005, "1091-6490"),
    ("ConferencePaper", "four", "Maps in Proceedings", 2007, "0302-9743"),
    ("ConferencePaper", "five", "Doors", 2008, "0302-9743"),
)
HEAD = """@base <https://example.org/kg/> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix fabio: <http://purl.org/spar/fabio/> .
@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix schema: <https://schema.org/> .
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    file = Path(tmp_path_factory.mktemp("venues"), "venues.ttl")
    file.write_text(HEAD + "".join(PAPER % (n, venue, venue) for n, venue in enumerate(VENUES)), "utf-8")
    with open_graph(file) as opened:
        yield opened


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("IEEE Transactions on Robotics", VENUES[:3]),
        ("IEEE Trans. Robot.", VENUES[:3]),
        ("Physical Review A", ("Phys. Rev. A", "Physical Review Applied")),  # whose name has these words
        ("Phys. Rev. A", ("Phys. Rev. A",)),
        ("The New England Journal of Medicine", ("N Engl J Med",)),
        ("Journal of Field Robotics", ("J. Field Robot.", "Journal of Field Robotics")),
        ("Proceedings of the National Academy of Sciences", ("Proc. Natl. Acad. Sci.",)),
        ("Nature", ("Nature",)),
        ("Nature Communications", ("Nat. Commun.",)),
        ("(?i) [x", ()),
    ],
)
def test_short_forms_of_a_venue_are_found_by_each_other(
    graph: Graph, asked: str, found: tuple[str, ...]
) -> None:
    rows = ask(graph, questions()["papers-of-venue"], {"name": asked}).rows()
    assert [text(row[1]) for row in rows] == sorted(found)


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    file = Path(tmp_path_factory.mktemp("numbered"), "venues.ttl")
    file.write_text(HEAD + "".join(ARTICLE % (n, *each) for n, each in enumerate(NUMBERED)), "utf-8")
    with open_graph(file) as opened:
        yield opened


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("PNAS", ["three", "two", "one"]),
        ("National Academy", ["two", "one"]),  # whose other number nothing of that name has
        ("0027-8424", ["two", "one"]),
        ("00278424", ["two", "one"]),
        ("1091-6490", ["three"]),
        ("Maps in Proceedings", ["four"]),  # a volume of a series, whose number is that of all of it
        ("0302-9743", ["five", "four"]),
        ("0302-9742", []),
    ],
)
def test_articles_of_one_issn_are_of_one_journal(numbered: Graph, asked: str, found: list[str]) -> None:
    rows = ask(numbered, questions()["papers-of-venue"], {"name": asked}).rows()
    assert [text(row[1]) for row in rows] == found


def test_journals_of_one_issn_are_one_venue_under_the_longest_name(numbered: Graph) -> None:
    rows = ask(numbered, questions()["venues-and-licences"], {}).rows()
    assert [tuple(map(text, row[1:])) for row in rows] == [
        ("Proceedings of the National Academy of Sciences", "3", "1999", "2005", "2"),
        ("Doors", "1", "2008", "2008", "1"),
        ("Maps in Proceedings", "1", "2007", "2007", "1"),
    ]


def test_a_venue_in_capitals_alone_is_shown_as_others_spell_it(tmp_path: Path) -> None:
    names = ("JOURNAL OF DOORS", "Journal of Doors", "JOURNAL OF WALLS")
    articles = (("JournalArticle", "T", name, 2001, f"{n}") for n, name in enumerate(names))
    turtle = "".join(ARTICLE % (n, *each) for n, each in enumerate(articles))
    (tmp_path / "venues.ttl").write_text(HEAD + turtle, "utf-8")
    with open_graph(tmp_path / "venues.ttl") as opened:
        rows = ask(opened, questions()["venues-and-licences"], {}).rows()
        assert [text(row[1]) for row in rows] == ["Journal of Doors", "JOURNAL OF WALLS"]
