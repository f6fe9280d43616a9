"""What repositories, national databases and catalogues export beside RIS and BibTeX is called by its name."""

import pytest

from kg.readers.other_formats import advice_on

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


@pytest.mark.parametrize(
    ("beginning", "name"),
    [
        (XML + "<XmlFile><Item>", "of CNKI's E-Study"),
        (XML + '<Bibliographies Name="NoteFirst">', "XML of NoteFirst"),
        ("1. 知识图谱研究综述\n【作者】 王伟;李娜;", "a list of works in words"),
        ("[1]王伟,李娜.知识图谱研究综述[J].图书情报工作,2019,63(03):12-20.", "a list of references in words"),
        ("1. Иванов И. И. Графы знаний // НТИ. — 2019. — № 3. — С. 12–20.", "a list of references in words"),
        ("Nguyễn, V. H. (2019). Đồ thị tri thức. Tạp chí, 12(3), 12–20.", "a list of references in words"),
        ("احمدی، زهرا و رضایی، علی. (1398). گراف دانش. کتابداری، 12.", "a list of references in words"),
        ('{"@context":{"@vocab":"https://cir.nii.ac.jp/schema/1.0/"}', "an answer of CiNii"),
        (XML + "<feed><link href='https://api.jstage.jst.go.jp/x'/>", "an answer of J-STAGE's API"),
        (XML + "<MetaData><inputData>", "an answer of KCI's API"),
        ('{"code": "S0034", "article": {"v10": [{"n": "José"}]}}', "a record of SciELO"),
        (XML + '<TEI xmlns="http://www.tei-c.org/ns/1.0">', "in TEI"),
        ('{"response":{"docs":[{"docid":"1","label_s":"x","uri_s":"y"}]}}', "an answer of HAL's API"),
        ('{"theses":[{"titrePrincipal":"Les graphes"}]}', "of theses.fr"),
        (XML + '<resource xmlns="http://datacite.org/schema/kernel-4">', "of DataCite"),
        ('{"doi":"10.5281/z.2","schemaVersion":"http://datacite.org/schema/kernel-4"}', "of DataCite"),
        ('{"conceptrecid":"1","metadata":{"title":"x"}}', "of Zenodo"),
        ('[\n{"id":"a","bibjson":{"title":"x"}}', "of DOAJ"),
        ('{"author":[],"maintitle":"x","type":"publication"}', "of OpenAIRE"),
        ('{"@context":"http://schema.org","@type":"ScholarlyArticle"}', "JSON-LD of schema.org"),
        ('<records><record xmlns="http://www.openarchives.org/OAI/2.0/">', "an answer of OAI-PMH"),
        (XML + '<!-- DiVA -->\n<mods:modsCollection xmlns:mods="http://www.loc.gov/mods/v3">', "MODS"),
        ("00714cam0 2200205   450 001001000000003004500010", "MARC"),
        (XML + '<record><leader>     cam0</leader>', "MARCXML"),
        ("序号,题名,作者,来源,发表时间\n1,知识图谱,王伟,图书,2019", "a table"),
        ("№\tАвторы\tНазвание\tЖурнал", "a table"),
        (XML + "<mets:mets xmlns:mets='x'>", "XML of a kind that is not read and begins with <mets:mets>"),
        ('{"tokens": ["a", ": "], "n": 1}', "JSON of a kind that is not read and begins with “tokens”, “n”"),
        ('[{"key":"AB","data":{"itemType":"book","title":"x","creators":[]}}]', "JSON of Zotero's API"),
        ("[\n]", "JSON that lists nothing"),
        ('{"hits":{"total":1}}', "JSON of a kind that is not read and begins with “hits”, “total”"),
    ],
)  # fmt: skip
def test_it_is_called_by_its_name_and_something_is_to_be_done(beginning: str, name: str) -> None:
    advice = advice_on(beginning.split("\n"))
    assert advice
    assert advice.startswith(f"is {name}")
    assert "; " in advice


@pytest.mark.parametrize(
    "text",
    [
        "Dear Qizhen,",
        "This was made by us (2019). It is old.",
        "Notes // of a day",
        "Titles, names and places, all of them",
        "<3>",
        "<http://example.org/a> <http://example.org/b> .",
    ],
)
def test_prose_is_called_nothing(text: str) -> None:
    assert advice_on([text]) is None
