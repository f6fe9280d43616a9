import json
from collections.abc import Iterator

import pytest

from kg.model import Detail, Issue, Record, Severity
from kg.readers import bibtex, csl, openalex, ris
from kg.readers.arxiv import atom as arxiv_atom
from kg.readers.arxiv import metadata as arxiv_metadata
from kg.readers.fields.paper_flaws import Named, no_identifier, strange_references
from kg.readers.files.source import Line
from kg.readers.rules import Rule

FEED = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><entry>
<title>On Maps</title><id>http://arxiv.org/abs/2408.15901v2</id><author><name>Jane Roe</name></author>
<arxiv:doi>none</arxiv:doi></entry></feed>"""
OF_EACH_READER = [
    (bibtex.read, "@article{a, title={On Maps}, author={Jane Roe}, doi={none}}"),
    (ris.read, "TY  - JOUR\nTI  - On Maps\nAU  - Roe, Jane\nDO  - none\nER  - "),
    (csl.read, json.dumps([{"title": "On Maps", "author": [{"family": "Roe"}], "DOI": "none"}])),
    (
        openalex.read,
        json.dumps({"title": "On Maps", "authorships": [{"raw_author_name": "Roe"}], "doi": "none"}),
    ),
    (arxiv_atom.read, FEED),
    (
        arxiv_metadata.read,
        json.dumps({"id": "2408.15901", "title": "On Maps", "authors": "Roe", "doi": "none"}),
    ),
]


def lines(text: str) -> Iterator[Line]:
    return (Line(number, line) for number, line in enumerate(text.split("\n"), start=1))


@pytest.mark.parametrize(("read", "text"), OF_EACH_READER)
def test_every_reader_tells_a_wrong_identifier_alike_and_keeps_it_as_text(read, text) -> None:
    items = list(read("a", lines(text)))
    [record] = [item for item in items if isinstance(item, Record)]
    [issue] = [item for item in items if isinstance(item, Issue)]
    assert issue.message == "“On Maps” has “none” for a DOI, which is none; it was kept as text.".replace(
        "“On Maps”", "The entry “a”" if read is bibtex.read else "“On Maps”"
    )
    assert (issue.rule, issue.severity, issue.line) == (Rule.UNKNOWN_IDENTIFIER, Severity.WARNING, 1)
    assert record.details == ((Detail.IDENTIFIER_AS_PRINTED, "DOI none"),)


@pytest.mark.parametrize(
    ("named", "written", "why"),
    [
        (Named.DOI, "10.1000/xyz", None),
        (Named.DOI, "10.1000", "for a DOI, which is none"),
        (Named.ARXIV, "2408.15901v3", None),
        (Named.ARXIV, "2413.15901", "for an arXiv id, which is none"),
        (Named.ARXIV, "2408.1590", "for an arXiv id, which is none"),
        (Named.ARXIV, "math/0313136", "for an arXiv id, which is none"),
        (Named.PMID, "0", "for a PubMed id, which is none"),
        (Named.OPENALEX, "A1", "for an OpenAlex id, which is none"),
        (Named.ORCID, "https://orcid.org/0000-0002-1825-0097", None),
        (Named.ORCID, "0000-0002-1825-0098", "for an ORCID, whose check digit is wrong"),
        (Named.ORCID, "0000-0002-1825", "for an ORCID, which is none"),
        (Named.ROR, "https://ror.org/052gg0110", None),
        (Named.ROR, "052gg0111", "for a ROR id, whose check digits are wrong"),
        (Named.ROR, "grid.4991.5", "for a ROR id, which is none"),
        (Named.ORCID, "", None),
    ],
)
def test_a_wrong_identifier_says_what_is_wrong(named: Named, written: str, why: str | None) -> None:
    flaw = no_identifier(named, written)
    assert (flaw and flaw.words) == (why and f"has “{written}” {why}; it was kept as text")


def test_wrong_references_are_told_once_and_kept_each() -> None:
    first, second = strange_references(Named.DOI, ["x", "10.1000/a", "x", "y", ""])
    assert ("2" in first.words, second.words) == (False, "")
    assert [first.kept, second.kept] == ["DOI x of a reference", "DOI y of a reference"]
