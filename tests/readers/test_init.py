import os
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.readers import READERS, find_documents, read_document, recognise
from kg.readers.rules import Rule

PAGE = "Bo Li\nh-index3\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    return tmp_path / "seeds"


def test_the_readers_have_different_names():
    assert len({reader.name for reader in READERS}) == len(READERS)


def test_a_folder_gives_its_documents_by_name(folder):
    (folder / "b.txt").write_text(PAGE)
    (folder / "a.txt").write_text(PAGE)
    found = find_documents([Path("seeds")])
    assert [tuple(document) for document in found.documents] == [
        (Path("seeds/a.txt"), "seeds/a.txt", False),
        (Path("seeds/b.txt"), "seeds/b.txt", False),
    ]
    assert found.issues == ()


BAD_FILES = [
    (b"", "is empty"),
    (b"\n \n\n", "holds nothing but blank lines"),
    (b"\x00\x01\x02\x03PK", "looks binary"),
    (b"Dear reader,\nMay 2, 2024\n", "begins with “Dear reader,”"),
]


@pytest.mark.parametrize(("data", "reason"), BAD_FILES)
def test_a_named_file_in_no_known_format_is_refused_with_the_reason(folder, data, reason):
    (folder / "x.txt").write_bytes(data)
    formats = "Formats that are read.*scholarfeed paper page.*scholarfeed author page"
    with pytest.raises(InputError, match=rf"(?s)x\.txt.*{reason}.*{formats}"):
        find_documents([folder / "x.txt"])
    with pytest.raises(InputError, match=rf"x\.txt.*{reason}"):
        list(read_document(folder / "x.txt", "x.txt"))


@pytest.mark.parametrize(("data", "reason"), BAD_FILES)
def test_a_file_in_no_known_format_inside_a_folder_is_skipped_with_an_issue(folder, data, reason):
    (folder / "x.txt").write_bytes(data)
    (folder / "page.txt").write_text(PAGE)
    found = find_documents([Path("seeds")])
    assert [document.name for document in found.documents] == ["seeds/page.txt"]
    [flaw] = found.issues
    assert (flaw.rule, flaw.document) == (Rule.UNKNOWN_FORMAT, "seeds/x.txt")
    assert reason in flaw.message


def test_a_file_that_is_named_is_refused_even_when_its_folder_is_given_too(folder):
    (folder / "x.txt").write_text("Dear reader")
    (folder / "page.txt").write_text(PAGE)
    with pytest.raises(InputError, match="Dear reader"):
        find_documents([Path("seeds"), Path("seeds/x.txt")])


def test_a_folder_without_documents_is_refused_with_what_it_holds(folder):
    with pytest.raises(InputError, match=r"(?s)No document was found in seeds.*holds no files.*Formats that"):
        find_documents([Path("seeds")])
    os.symlink("nowhere", folder / "link")
    with pytest.raises(InputError, match=r"(?s)in seeds:\n  seeds/link: .*link to nothing"):
        find_documents([Path("seeds")])
    for name in "abcde":
        (folder / name).write_text("Dear reader")
    with pytest.raises(InputError, match=r"(?s)seeds/a: The file shows none.*And 3 more\..*Formats that"):
        find_documents([Path("seeds")])


def test_a_page_after_many_blank_lines_is_recognised(folder):
    (folder / "page.txt").write_text("\n" * 100_000 + PAGE)
    page, *_ = read_document(folder / "page.txt", "page.txt")
    assert (page.owner, page.lines.first) == ("Bo Li", 100_001)


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        (
            "a.xml",
            '<?xml version="1.0"?><!DOCTYPE eSearchResult><eSearchResult>',
            "ask for them with ‘efetch’",
        ),
        ("a.xml", '<?xml version="1.0"?>\n<doi_batch version="5.3.1">', "XML of Crossref; ask its API"),
        ("a.xml", '<?xml version="1.0" encoding="UTF-8" ?><xml><records><record>', "XML of EndNote; export"),
        ("a.csv", "PMID,Title,Authors,Citation\n1,Maps,Roe,J\n", "list of PubMed; save"),
        (
            "a.txt",
            "1: Roe J, Poe A. On maps of rooms. J Maps. 2019;3(2):1-8.\ndoi: 10.1000/x. PMID: 31999535.\n",
            "list of PubMed; save",
        ),
        ("a.cgi", "<1. >\nVN  - Ovid Technologies\nUI  - 31999535\nTI  - On maps\n", "text of Ovid; export"),
        ("a.txt", "<1>\nUI  - 31999535\nTI  - On maps\n", "text of Ovid; export"),
        ("a.txt", "<1>\nUnique Identifier\n  31999535\nTitle\n  On maps\n", "text of Ovid; export"),
        ("a.txt", "Record #1 of 2\nID: CN-01980001\nAU: Roe J\nTI: Maps\n", "Cochrane Library; export"),
        (
            "a.json",
            '{"studies":[{"protocolSection":{"x":{"nctId":"NCT1"}}}]}',
            "ClinicalTrials.gov; download",
        ),
        ("a.csv", "NCT Number,Study Title,Study URL,Acronym\n", "ClinicalTrials.gov; download"),
        (
            "a.xml",
            '<?xml version="1.0"?><Trials_downloaded_from_ICTRP><Trial>',
            "WHO's platform of registries",
        ),
        ("a.xml", "<?xml version='1.0'?><responseWrapper><hitCount>1<", "Europe PMC's API; export"),
        (
            "a.xml",
            '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.3//EN" "JATS.dtd"><article>',
            "article in JATS; export",
        ),
        ("a.csv", '"TITLE","On maps"\n"AUTHORS","Roe J."\n', "table of Embase; export"),
        ("a.csv", '"About the data: Exported on Mar 12, 2024."\nRank,Publication ID,DOI\n', "of Dimensions"),
        ("a.csv", '"Document Title",Authors,"Publication Title",DOI\n', "is a table; export"),
        ("a.xml", '<?xml version="1.0"?><modsCollection xmlns="x">', "MODS; import"),
        (
            "a.xml",
            '<?xml version="1.0"?>\n<?xml-stylesheet href="oai.xsl"?>\n'
            '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>',
            "answer of OAI-PMH",
        ),
        ("a.xml", '<oai_dc:dc xmlns:oai_dc="x"><dc:title>Maps</dc:title>', "Dublin Core; export"),
        ("a.xml", '<marc:collection xmlns:marc="http://www.loc.gov/MARC21/slim">', "MARCXML; import"),
        ("a.xml", '<?xml version="1.0"?><record xmlns="http://www.loc.gov/MARC21/slim">', "MARCXML; import"),
        ("a.json", '[\n{\n"type":"article",\n"title":"Maps",\n"eprintid":12}]', "EPrints; export"),
        ("a.xml", '<eprints xmlns="http://eprints.org/ep2/data/2.0">', "EPrints; export"),
        ("a.json", '{"count":1,"pageInformation":{"offset":0},"items":[{"pureId":1}]}', "JSON of Pure"),
        ("a.json", '{"orcid-identifier":{"path":"0000-0002-1825-0097"},"person":{}}', "record of ORCID"),
        ("a.json", '{"last-modified-date":null,"group":[{"work-summary":[]}]}', "record of ORCID"),
        ("a.xml", '<record:record xmlns:record="http://www.orcid.org/ns/record">', "record of ORCID"),
        (
            "a.json",
            '{"meta":{"count":1},"results":[{"id":"https://openalex.org/A5023","display_name":"Jane Roe"}]}',
            "authors, sources",
        ),
        ("a.json", '{"id":"https://openalex.org/I27837315","ror":"https://ror.org/00"}', "authors, sources"),
        ("a.json", '{"status":"ok","message-type":"journal","message":{}}', "answer of Crossref's API"),
        ("a.json", '{"data":[{"paperId":"1","externalIds":{}}]}', "of Semantic Scholar; ask"),
        ("a.xml", "<eFetchResult><ERROR>ID list is empty!</ERROR></eFetchResult>", "without the articles"),
        ("a.xml", '<result><query id="1">maps*</query><hits total="1"/></result>', "of DBLP's search; save"),
        ("a.json", '{"result":{"query":"maps*","hits":{"@total":"1"}}}', "of DBLP's search; save"),
        ("a.jsonl", '{"corpusid":3,"externalids":{},"title":"A"}', "of Semantic Scholar; ask"),
        (
            "a.json",
            '{"version":"6.9","hitCount":1,"resultList":{"result":[{"title":"A"}]}}',
            "Europe PMC's API",
        ),
        ("a.json", '{"messages":[{"status":"ok"}],"collection":[{"doi":"10.1101/1"}]}', "of bioRxiv's API"),
        (
            "a.json",
            '{"responseHeader":{},"response":{"docs":[{"title":["A"],"b":1}]}}',
            "export the same from ADS",
        ),
        ("a.json", '{"hits":{"hits":[{"metadata":{"control_number":1,"titles":[]}}]}}', "INSPIRE's API; ask"),
        ("a.tex", "%\\cite{a}\n\\bibitem{a}\nG.~Aad, Phys. Lett. B\n", "bibliography in LaTeX; export"),
        ("a.json", '{"title": "A", "b": 1, "c": 2, "d": 3, "e": 4}', "JSON of a kind that is not read"),
    ],
)
def test_a_known_format_that_is_not_read_is_called_by_its_name_with_what_to_do(tmp_path, name, text, reason):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert reason in recognise(tmp_path / name)


def test_a_skipped_file_is_named_once_and_the_formats_stand_one_a_line(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear reader,\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        find_documents([tmp_path])
    lines = str(caught.value).splitlines()
    assert sum("letter.txt" in line for line in lines) == 1
    assert len(lines) == 3 + len(READERS)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("authors.jsonl", '{"id": "https://openalex.org/A5023888391", "display_name": "Ada Brand"}'),
        ("manifest", '{"entries": [{"url": "s3://openalex/data/works/part_000.gz"}]}'),
        ("merged.csv", "merge_date,id,merge_into_id\n"),
        ("LICENSE.txt", "These data are in the public domain.\n"),
    ],
)
def test_what_lies_beside_the_works_of_openalex_is_no_error(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "works.jsonl").write_text('{"id": "https://openalex.org/W27", "title": "On Maps"}', "utf-8")
    [flaw] = find_documents([tmp_path]).issues
    assert (flaw.document.endswith(name), flaw.severity.value) == (True, "warning")


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_json_in_windows_1252_is_read_as_such(tmp_path, name):
    author = '{"family": "Müller", "given": "Jörg"}'
    paper = f'{{"id": "a", "type": "article-journal", "title": "On Maps", "author": [{author}]}}'
    (tmp_path / name).write_bytes(paper.encode("windows-1252"))
    [_, record, _] = read_document(tmp_path / name, name)
    assert record.byline.names == ("Jörg Müller",)
