"""Fields of text are read alike in every format: markup goes, references to characters are resolved."""

import json

import pytest

from kg.model import Detail, Record
from kg.readers import bibtex, csl, openalex, ris
from kg.readers.arxiv import metadata as arxiv_metadata
from kg.readers.fields.values import details_of, paragraphs
from kg.readers.files.source import Line

BIB = r"""@article{a, author = {Caf{\'e}, Ann and {R&amp;D Lab} and Caf&eacute;, Bo},
title = {On R&amp;D <i>rooms</i>}, journal = {Food \&amp; Drug}, publisher = {Taylor &amp; Francis},
keywords = {R&amp;D, archives, caf&eacute;s}, doi = {10.1002/1:2$<$3$>$4},
abstract = {We <b>map</b> R&amp;D, p < 0.05 &amp; $a<b$.}}"""
RIS = """TY  - JOUR
AU  - Café, Ann
AU  - R&amp;D Lab,
AU  - Caf&eacute;, Bo
TI  - On R&amp;D <i>rooms</i>
T2  - Food &amp; Drug
PB  - Taylor &amp; Francis
KW  - R&amp;D
KW  - archives
KW  - caf&eacute;s
DO  - 10.1002/1:2&lt;3&gt;4
AB  - <p>We <b>map</b> R&amp;D, p &lt; 0.05 &amp; $a<b$.</p>
ER  - """
CSL = json.dumps(
    {
        "type": "article-journal",
        "author": [
            {"family": "Café", "given": "Ann"},
            {"literal": "R&amp;D Lab"},
            {"family": "Caf&eacute;", "given": "Bo"},
        ],
        "title": "On R&amp;D <i>rooms</i>",
        "container-title": "Food &amp; Drug",
        "publisher": "Taylor &amp; Francis",
        "keyword": "R&amp;D, archives, caf&eacute;s",
        "DOI": "10.1002/1:2%3C3%3E4",
        "abstract": "<jats:p>We <jats:bold>map</jats:bold> R&amp;D, p &lt; 0.05 &amp; $a<b$.</jats:p>",
    }
)
WORDS = ("We", "<b>map</b>", "R&amp;D,", "p", "&lt;", "0.05", "&amp;", "$a<b$.")
OPENALEX = json.dumps(
    {
        "id": "https://openalex.org/W1",
        "title": "On R&amp;D <i>rooms</i>",
        "authorships": [{"raw_author_name": name} for name in ("Ann Café", "R&amp;D Lab", "Bo Caf&eacute;")],
        "primary_location": {
            "source": {"display_name": "Food &amp; Drug", "host_organization_name": "Taylor &amp; Francis"}
        },
        "keywords": [{"display_name": word} for word in ("R&amp;D", "archives", "caf&eacute;s")],
        "doi": "https://doi.org/10.1002/1:2%3C3%3E4",
        "abstract_inverted_index": {word: [place] for place, word in enumerate(WORDS)},
    }
)


@pytest.mark.parametrize(
    ("reader", "text"),
    [(bibtex, BIB), (ris, RIS), (csl, CSL), (openalex, OPENALEX)],
    ids=["bibtex", "ris", "csl", "openalex"],
)
def test_markup_and_references_to_characters_are_read_alike_in_every_format(reader, text):
    lines = [Line(number, line) for number, line in enumerate(text.splitlines(), start=1)]
    [record] = [item for item in reader.read("a", lines) if isinstance(item, Record)]
    assert record.title == "On R&D rooms"
    assert record.byline.names == ("Ann Café", "R&D Lab", "Bo Café")
    assert record.venue == "Food & Drug"
    assert (Detail.PUBLISHER, "Taylor & Francis") in record.details
    assert record.keywords == ("R&D", "archives", "cafés")
    assert record.abstract == "We map R&D, p < 0.05 & $a<b$."
    assert "10.1002/1:2<3>4" in [one.value for one in record.identifiers]


def test_a_text_of_dois_may_say_that_they_are_some():
    paper = {
        "id": "2408.15901",
        "title": "On Rooms",
        "authors": "Ann Roe",
        "doi": "DOI: 10.1000/a. 10.1000/b",
    }
    [record] = arxiv_metadata.read("a", [Line(1, json.dumps(paper))])
    assert [one.value for one in record.identifiers] == ["2408.15901", "10.1000/a", "10.1000/b"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("We  map.\n  p < 0.05, R&D", "We  map.\n  p < 0.05, R&D"),
        ("We map R&amp;D.\nThen\n\nwe stop.", "We map R&D.\nThen\nwe stop."),
        ("<p>We\nmap.</p>\n<p>Then we stop.</p>", "We map.\nThen we stop."),
        ("<sec><title>Abstract</title><p>We map.</p></sec>", "We map."),
        ("<h4>ABSTRACT:</h4>We map.<br/>Then", "We map.\nThen"),
        ("Abstract", "Abstract"),
        (None, ""),
    ],
)
def test_an_abstract_keeps_its_lines_or_has_its_paragraphs(value: object, text: str) -> None:
    assert paragraphs(value) == text


def test_a_number_that_is_nought_is_said_and_nothing_is_not() -> None:
    given = [(Detail.CLASS, 0), (Detail.COMMENT, None), (Detail.CITATION, ""), (Detail.LICENCE, [])]
    assert details_of(given) == ((Detail.CLASS, "0"),)
