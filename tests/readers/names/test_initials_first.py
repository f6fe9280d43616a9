"""Every format is read so that initials behind a family name are given names."""

import pytest

from kg.model import Byline, Record
from kg.readers import bibtex, csl, ris
from kg.readers.files.source import Line
from kg.readers.names.initials_first import initials_first
from kg.readers.pubmed import nbib


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (ris.read, "TY  - JOUR\nTI  - Maps\nAU  - Kim S.H.\nAU  - de la Cruz Marín JA\nER  - "),
        (bibtex.read, "@article{a, title = {Maps}, author = {Kim S.H. and de la Cruz Marín JA}}"),
        (nbib.read, "PMID- 30000001\nTI  - Maps\nAU  - Kim S.H.\nAU  - de la Cruz Marín JA"),
        (
            csl.read,
            '[{"type": "article", "title": "Maps",'
            ' "author": [{"family": "Kim S.H."}, {"family": "de la Cruz Marín JA"}]}]',
        ),
    ],
)
def test_initials_behind_a_name_stand_first(read, text):
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    [record] = [item for item in read("a.txt", lines) if isinstance(item, Record)]
    assert record.byline.names == ("S.H. Kim", "JA de la Cruz Marín")
    assert record.byline.printed == "S.H. Kim, JA de la Cruz Marín"
    assert record.byline.authors[1].family == "de la Cruz Marín"


@pytest.mark.parametrize(
    ("read", "text", "name"),
    [
        (ris.read, "TY  - JOUR\nTI  - Maps\nAU  - ROE, Jane\nAU  - POE, Al\nER  - ", "Jane ROE"),
        (bibtex.read, "@article{a, title = {Maps}, author = {XU, Jane}}", "Jane XU"),
        (bibtex.read, "@article{a, title = {Maps}, author = {{Hopewell S}}}", "Hopewell S"),
        (bibtex.read, "@article{a, title = {Maps}, author = {Орлов О. О.}}", "Орлов О. О."),
        (
            csl.read,
            '[{"type": "book", "title": "A", "author": [{"family": "QU", "given": "D"}]}]',
            "D QU",
        ),
    ],
)
def test_what_the_entry_takes_apart_or_keeps_together_is_not_turned(read, text, name):
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    [record] = [item for item in read("a.txt", lines) if isinstance(item, Record)]
    assert record.byline.names[0] == name


def test_the_legal_form_of_a_company_is_no_initials() -> None:
    for names in (("Siemens AG",), ("Jane Roe", "Volkswagen AG")):
        printed = Byline(names=names, complete=True, printed=", ".join(names))
        byline = initials_first(printed, names)
        assert byline is not None
        assert byline.names == names
        assert byline.authors[-1].is_organisation


@pytest.mark.parametrize("names", [("Smith AG",), ("Oberhauser SA",), ("Demir SA", "Jane Roe"), ("Jo BV",)])
def test_initials_that_are_written_like_a_legal_form_are_a_persons(names: tuple[str, ...]) -> None:
    people = Byline(names=names, complete=True, printed=", ".join(names))
    assert initials_first(people, people.names) == people
