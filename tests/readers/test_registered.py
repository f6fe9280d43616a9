"""A number of a registry in the place of an author is no author: it is told, and kept as text."""

import pytest

from kg.model import Detail, Record, Severity
from kg.readers import bibtex, csl, ris
from kg.readers.files.source import Line

READS = [
    (ris.read, "TY  - JOUR\nTI  - Maps\n{}\nER  - ", "AU  - {}", "\n"),
    (bibtex.read, "@article{{a, title = {{Maps}}, author = {{{}}}}}", "{}", " and "),
    (csl.read, '[{{"type": "article", "title": "Maps", "author": [{}]}}]', '{{"literal": "{}"}}', ", "),
]


@pytest.mark.parametrize(("read", "entry", "author", "between"), READS)
@pytest.mark.parametrize("others", [(), ("Jane Roe",)])
def test_a_number_of_a_registry_is_no_author(read, entry, author, between, others):
    text = entry.format(between.join(author.format(name) for name in (*others, "NCT03036124")))
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    *issues, record = read("a.txt", lines)
    assert isinstance(record, Record)
    assert (record.byline.names if record.byline else ()) == others
    assert (Detail.IDENTIFIER_AS_PRINTED, "NCT03036124") in record.details
    assert (Detail.FIELD, "registration: NCT03036124") in record.details
    assert [(flaw.rule, flaw.severity) for flaw in issues] == [("not-an-author", Severity.WARNING)]
    assert "“NCT03036124” in its list of authors, a number of a registry" in issues[0].message
