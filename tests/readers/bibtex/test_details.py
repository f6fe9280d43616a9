"""What a library says besides the text is kept as TeX prints it, and what is no such thing is not."""

import pytest

from kg.model import Detail
from kg.readers.bibtex.details import read_details, read_keywords


@pytest.mark.parametrize(
    ("fields", "keywords"),
    [
        ({"keywords": "doors, hinges"}, ("doors", "hinges")),
        ({"keyword": "Cells, Cultured; Mice"}, ("Cells, Cultured", "Mice")),
        ({"author_keywords": "Maps;Doors;"}, ("Maps", "Doors")),
        ({"keywords": "{Maps, Old}, doors"}, ("Maps, Old", "doors")),
        ({"keywords": "{Maps; Old\n   Doors}"}, ("Maps", "Old Doors")),
        ({"keywords": r"Maps\, Old, doors"}, ("Maps, Old", "doors")),
        ({"keywords": r"M{\"u}ller cells, $k$-means"}, ("Müller cells", "$k$-means")),
        ({"keywords": "doors", "author_keywords": "doors; maps"}, ("doors", "maps")),
        ({"keywords": " , ; "}, (",",)),
        ({}, ()),
    ],
)
def test_keywords_are_parted_as_libraries_part_them(fields, keywords):
    assert read_keywords(fields) == keywords


@pytest.mark.parametrize(
    ("fields", "details"),
    [
        ({"volume": "7", "number": "3"}, [(Detail.VOLUME, "7"), (Detail.NUMBER, "3")]),
        ({"issue": "3--4"}, [(Detail.NUMBER, "3–4")]),
        ({"number": "3", "issue": "3"}, [(Detail.NUMBER, "3")]),
        ({"pages": "117--142"}, [(Detail.PAGES, "117–142")]),
        ({"volume": "Volume 11 - 2020"}, [(Detail.VOLUME, "11")]),
        ({"volume": "No. 18054", "number": "18054"}, [(Detail.NUMBER, "18054")]),
        ({"eid": "034708"}, [(Detail.PAGES, "034708")]),
        ({"journal": "CoRR", "volume": "abs/2408.08274"}, []),
        ({"pages": "arXiv:2408.08274"}, []),
        ({"publisher": r"{Smith} \& Sons"}, [(Detail.PUBLISHER, "Smith & Sons")]),
        (
            {"issn": "0021-9606", "isbn": "978-1-4822-5326-9"},
            [(Detail.ISSN, "0021-9606"), (Detail.ISBN, "978-1-4822-5326-9")],
        ),
        ({"langid": "english"}, [(Detail.LANGUAGE, "english")]),
        ({"language": "en", "langid": "english"}, [(Detail.LANGUAGE, "en")]),
        ({"copyright": "CC BY 4.0"}, [(Detail.LICENCE, "CC BY 4.0")]),
        ({"url": r"\url{https://example.org/a\_b~c--d}"}, [(Detail.ADDRESS, "https://example.org/a_b~c--d")]),
        ({"url": "see the page"}, [(Detail.FIELD, "url: see the page")]),
        ({"url": "10.1000/xyz"}, []),
        (
            {"url": "{http://lib.example/papers/My Paper (final).pdf}"},
            [(Detail.ADDRESS, "http://lib.example/papers/My%20Paper%20(final).pdf")],
        ),
        ({"url": "urn:nbn:de:101:1-2019"}, [(Detail.FIELD, "url: urn:nbn:de:101:1-2019")]),
        ({"url": "ftp://example.org/a.ps"}, [(Detail.FIELD, "url: ftp://example.org/a.ps")]),
        ({"howpublished": r"\url{www.example.org/a}"}, [(Detail.ADDRESS, "http://www.example.org/a")]),
        (
            {"howpublished": r"Available at \url{ftp://example.org}"},
            [(Detail.FIELD, "howpublished: Available at ftp://example.org")],
        ),
        ({"note": "12 pages, with an index"}, [(Detail.FIELD, "note: 12 pages, with an index")]),
        ({"note": "Best paper: see https://a.org"}, [(Detail.FIELD, "note: Best paper: see https://a.org")]),
        ({"note": "arXiv:2408.08274 [cs]"}, []),
        ({"note": "PMID: 29456894"}, []),
        ({"note": r"\url{https://example.org}"}, [(Detail.FIELD, "note: https://example.org")]),
        ({"note": "<p>read</p>"}, []),
        ({"note": "words " * 100}, []),
    ],
)
def test_details_are_what_the_fields_print(fields, details):
    assert list(read_details(fields)) == details


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"mrnumber": "1234567", "zbl": "0123.45678"}, ["mrnumber: 1234567", "zblnumber: 0123.45678"]),
        ({"eprint": "hal-01234567", "eprinttype": "HAL"}, ["eprint: HAL hal-01234567"]),
        (
            {"eprint": "hal-01234567", "eprinttype": "HAL", "eprintclass": "shs.hist"},
            ["eprint: HAL hal-01234567 [shs.hist]"],
        ),
        ({"archiveprefix": "bioRxiv", "publisher": "bioRxiv"}, ["bioRxiv"]),
        ({"archiveprefix": "OSF"}, ["eprint: OSF"]),
        (
            {"assignee": "Broad Institute", "nationality": "US"},
            ["jurisdiction: US", "holder: Broad Institute"],
        ),
        ({"hal_id": "hal-01234567", "hal_version": "v1"}, ["eprint: HAL hal-01234567"]),
        ({"eprint": "2408.08274"}, []),
        ({"eprint": "2408.08274", "archiveprefix": "arXiv"}, []),
        ({"eprint": "https://example.org/a.pdf"}, ["https://example.org/a.pdf"]),
        ({"addendum": "In French"}, ["addendum: In French"]),
        ({"articleno": "12", "numpages": "35"}, ["12", "pagetotal: 35"]),
        ({"articleno": "12", "pages": "1--35"}, ["1–35", "eid: 12"]),
        ({"title": "On Maps: A Survey", "shorttitle": "On Maps"}, []),
        ({"title": "On Maps: A Survey", "shorttitle": "Maps"}, []),
        ({"title": "On Maps: A Survey", "shorttitle": "OM"}, ["shorttitle: OM"]),
        ({"mrclass": "68T50"}, ["68T50"]),
        ({"volume": "7", "note": "Volume: 8\nEdition: 2"}, ["7", "2"]),
        ({"urldate": "2024-03-05", "file": "a.pdf", "timestamp": "x", "annote": "secret"}, []),
    ],
)
def test_what_a_field_says_is_kept_under_one_name(fields, said):
    assert [text for _, text in read_details(fields)] == said


@pytest.mark.parametrize("written", ["-0350~", "0150~", "1690?/1700~", "{1190~}"])
def test_a_tilde_of_a_date_is_no_space(written):
    assert read_details({"origdate": written}) == ((Detail.FIELD, f"origdate: {written.strip('{}')}"),)


def test_signs_of_other_scripts_part_keywords_but_in_braces() -> None:
    assert read_keywords({"keywords": "地图，{房间、门}，路"}) == ("地图", "房间、门", "路")


@pytest.mark.parametrize(
    ("value", "papers"),
    [
        ("doi: 10.1155/1; doi: 10.1155/2", ["doi: 10.1155/1", "doi: 10.1155/2"]),
        ("A. 2010;3:1. doi: 10.1155/1; B. PMID: 2", ["A. 2010;3:1. doi: 10.1155/1", "B. PMID: 2"]),
        ("A. PMID: 1; doi: 10.1155/2", ["A. PMID: 1", "doi: 10.1155/2"]),
        ("doi: 10.1155/1; PMID: 1", ["doi: 10.1155/1; PMID: 1"]),
        ("J Beds 2022; doi: 10.1155/1", ["J Beds 2022; doi: 10.1155/1"]),
    ],
)
def test_each_paper_of_a_field_of_links_is_a_value(value, papers):
    read = read_details({"retractionof": value})
    assert read == tuple((Detail.FIELD, f"retractionof: {paper}") for paper in papers)
