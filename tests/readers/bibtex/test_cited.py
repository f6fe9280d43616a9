from kg.model import Record
from kg.readers import read_document


def test_a_full_record_of_web_of_science_keeps_what_it_cites_and_its_institutions(tmp_path) -> None:
    text = """@article{ WOS:1,
Author = {Roe, Jane},
Title = {On Maps},
DOI = {10.1234/own},
Affiliations = {Door Institute; University of Rooms},
ResearcherID-Numbers = {Roe, Jane/B-5678-2013},
EarlyAccessDate = {SEP 2020},
Cited-References = {Poe A, 2016, J MAPS, V34, P1, DOI 10.1086/682384.
   Poe A, 2017, J MAPS, V35, P1, DOI [10.1086/1, 10.1086/2].
   Roe J, 2018, J MAPS, V1, DOI 10.1234/own.
   Lee A, 1999, DOORS.},
Unique-ID = {WOS:1},
}"""
    (tmp_path / "wos.bib").write_text(text, "utf-8")
    [record] = [each for each in read_document(tmp_path / "wos.bib", "wos.bib") if isinstance(each, Record)]
    assert [one.value for one in record.references] == ["10.1086/682384", "10.1086/1", "10.1234/own"]
    assert record.reference_count == 3
    said = [text for _, text in record.details]
    assert "affiliations: Door Institute" in said
    assert "affiliations: University of Rooms" in said
    assert "researcherid-numbers: Roe, Jane/B-5678-2013" in said
    assert "epubdate: SEP 2020" in said
