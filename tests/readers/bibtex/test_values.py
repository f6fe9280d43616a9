import pytest

from kg.readers.bibtex.values import read_date, read_identifiers, strange_identifiers, two_dates


@pytest.mark.parametrize(
    ("fields", "parts"),
    [
        ({"year": "2024"}, (2024, None, None)),
        ({"year": "{2024}"}, (2024, None, None)),
        ({"year": "2024", "month": "aug"}, (2024, 8, None)),
        ({"year": "2024", "month": "August"}, (2024, 8, None)),
        ({"year": "2024", "month": "8"}, (2024, 8, None)),
        ({"year": "2024", "month": "aug~15"}, (2024, 8, 15)),
        ({"year": "2024", "month": "15 Aug."}, (2024, 8, 15)),
        ({"year": "2024", "month": "feb", "day": "30"}, (2024, 2, None)),
        ({"year": "2024", "month": "feb", "day": "29"}, (2024, 2, 29)),
        ({"year": "2024", "month": "spring"}, (2024, None, None)),
        ({"year": "2024", "month": "13"}, (2024, None, None)),
        ({"year": "2024-08-15"}, (2024, 8, 15)),
        ({"date": "2024-08-15"}, (2024, 8, 15)),
        ({"date": "2024-08/2024-09"}, (2024, 8, None)),
        ({"date": "2024/08/15"}, (2024, 8, 15)),
        ({"year": "2024/08/15"}, (2024, 8, 15)),
        ({"date": "2024", "year": "1999"}, (2024, None, None)),
        ({"date": "soon"}, (None, None, None)),
        ({"year": "in press"}, (None, None, None)),
        ({"year": "20245"}, (None, None, None)),
        ({"month": "feb", "day": "2"}, (None, 2, 2)),
        ({"month": "Feb 29"}, (None, 2, 29)),
        ({"month": "feb", "day": "30"}, (None, 2, None)),
        ({"month": "aug"}, (None, 8, None)),
        ({"month": "aug", "year": "in press"}, (None, 8, None)),
    ],
)
def test_a_date_has_the_parts_that_are_given(fields, parts):
    date = read_date(fields)
    assert (date.year, date.month, date.day) == parts


def test_no_date_is_none():
    assert read_date({"title": "Maps", "day": "2"}) is None


@pytest.mark.parametrize(
    ("fields", "printed", "parts"),
    [
        ({"year": "2025", "month": "feb", "day": "2"}, "2 feb 2025", (2025, 2, 2)),
        ({"year": "2025", "month": "feb", "day": "2nd"}, "2nd feb 2025", (2025, 2, 2)),
        ({"year": "2025", "month": "02", "day": "03"}, "2025-02-03", (2025, 2, 3)),
        ({"year": "2025", "month": "feb", "day": "2-4"}, "2-4 feb 2025", (2025, 2, None)),
        ({"date": "2025-02-02"}, "2025-02-02", (2025, 2, 2)),
        ({"date": "2025-02-02T12:00:00Z"}, "2025-02-02T12:00:00Z", (2025, 2, 2)),
        ({"date": "2025", "month": "feb", "day": "2"}, "2 feb 2025", (2025, 2, 2)),
        ({"month": "feb", "day": "29"}, "29 feb", (None, 2, 29)),
        ({"month": "spring"}, "spring", (None, None, None)),
        ({"date": "Jan", "year": "1937"}, "Jan 1937", (1937, 1, None)),
        ({"date": "2 Feb", "year": "1937", "month": "feb"}, "2 Feb 1937", (1937, 2, 2)),
        ({"date": "in press", "year": "2025", "month": "feb"}, "in press feb 2025", (2025, 2, None)),
        ({"date": "Jan", "year": "in press"}, "Jan in press", (None, 1, None)),
    ],
)
def test_every_part_of_a_date_is_kept_in_what_is_printed(fields, printed, parts):
    date = read_date(fields)
    assert (date.printed, (date.year, date.month, date.day)) == (printed, parts)


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        ("10.1000/AbC", "10.1000/abc"),
        ("doi: 10.1000/a", "10.1000/a"),
        ("http://dx.doi.org/10.1000/a", "10.1000/a"),
        ("http://doi.acm.org/10.1145/1", "10.1145/1"),
        (r"10.1007/978-3\_1--2", "10.1007/978-3_1--2"),
        ("see web page", None),
        ("10.1000/a b", None),
        ("", None),
    ],
)
def test_a_doi_is_kept_without_what_stands_around_it(written, doi):
    assert [one.value for one in read_identifiers({"doi": written})] == ([doi] if doi else [])


@pytest.mark.parametrize(
    ("fields", "identifiers"),
    [
        ({"eprint": "2408.08274", "archiveprefix": "arXiv"}, ["arxiv:2408.08274"]),
        ({"eprint": "arXiv:2408.08274v3 [cs.LG]"}, ["arxiv:2408.08274v3"]),
        ({"eprint": "12345678", "eprinttype": "pubmed"}, ["pmid:12345678"]),
        ({"pmid": "12345678", "doi": "10.1000/a"}, ["doi:10.1000/a", "pmid:12345678"]),
        ({"pmid": "12345678 SO"}, []),
        ({"pubmedid": "33374492"}, ["pmid:33374492"]),
        ({"url": "http://dx.doi.org/10.1000/a"}, ["doi:10.1000/a"]),
        ({"doi": "10.1000/a", "url": "http://dx.doi.org/10.1000/b"}, ["doi:10.1000/a"]),
        ({"note": "arXiv: 2408.08274 [cs]"}, ["arxiv:2408.08274"]),
        ({"eprint": "2408.08274", "url": "https://arxiv.org/abs/2408.99999v1"}, ["arxiv:2408.08274"]),
        ({"eprint": "2408.08274", "eprinttype": "hal"}, []),
        ({"eprint": "math.GT/0309136", "eprinttype": "arxiv"}, ["arxiv:math/0309136"]),
        ({"journal": "arXiv preprint arXiv:2408.08274"}, ["arxiv:2408.08274"]),
        ({"journal": "CoRR", "volume": "abs/2408.08274"}, ["arxiv:2408.08274"]),
        ({"url": "https://arxiv.org/abs/2408.08274v1"}, ["arxiv:2408.08274v1"]),
        ({"doi": "10.48550/arXiv.2408.08274"}, ["arxiv:2408.08274"]),
        ({"doi": "10.1000/a", "eprint": "2408.08274"}, ["doi:10.1000/a", "arxiv:2408.08274"]),
        ({"volume": "12", "note": "2408.08274"}, []),
        ({"note": "arXiv preprint arXiv:2408.08274"}, ["arxiv:2408.08274"]),
        ({"note": "Comment on arXiv:2408.08274"}, []),
        ({"note": "12 pages; code at https://arxiv.org/abs/2408.08274"}, []),
    ],
)
def test_identifiers_are_found_where_libraries_put_them(fields, identifiers):
    found = [
        f"{one.scheme}:{one.value}{f'v{one.version}' if one.version else ''}"
        for one in read_identifiers(fields)
    ]
    assert found == identifiers


@pytest.mark.parametrize(
    ("fields", "other"),
    [
        ({"date": "2016", "year": "2012"}, "“2012” for its year"),
        ({"date": "2016-05", "year": "2016", "month": "jun"}, "“jun” for its month"),
        ({"date": "2016-05", "year": "2016", "month": "05"}, None),
        ({"date": "2016/2017", "year": "2017"}, None),
        ({"date": "2016", "year": "in press", "month": "jun"}, None),
        ({"date": "Jan", "year": "1937"}, None),
        ({"year": "2012"}, None),
    ],
)
def test_a_year_or_month_beside_another_date_is_told(fields, other):
    flaw = two_dates(fields)
    assert (other in flaw.words) if other else flaw is None


@pytest.mark.parametrize("name", ["pmc", "pmcid"])
def test_pubmed_centrals_number_is_read_under_both_names_of_its_field(name):
    assert [one.value for one in read_identifiers({name: "{PMC5973862}"})] == ["PMC5973862"]
    assert [flaw.kept for flaw in strange_identifiers({name: "see there"})] == ["PubMed Central id see there"]
