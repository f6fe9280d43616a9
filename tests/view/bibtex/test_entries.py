import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.model import Record
from kg.readers.bibtex import read
from kg.readers.bibtex.names import read_authors
from kg.readers.fields.other_fields import PEOPLE
from kg.readers.fields.tex import plain
from kg.readers.files.source import Line
from kg.view.bibtex import entries as bibtex
from kg.view.bibtex import latex
from kg.view.bibtex.bibliography import bibliography
from kg.view.bibtex.entries import entries
from kg.view.bibtex.latex import escaped
from tests.view.conftest import told

PAPER = """<paper/p{0}> a schema:ScholarlyArticle ; dcterms:title "{1}" ;
    dcterms:issued "2024-01-01"^^xsd:date ; kgo:authorListComplete {3} ; schema:about <c> .
    <authorship/p{0}> a pro:RoleInTime ; pro:isHeldBy <person/x> ; pro:relatesToDocument <paper/p{0}> ;
    schema:position 1 ; kgo:nameAsPrinted "{2}" . <person/x> a foaf:Person ; foaf:name "X" .
    <c> skos:prefLabel "C" ."""

DC, RDFS = "http://purl.org/dc/elements/1.1/", "http://www.w3.org/2000/01/rdf-schema#"


def written(parsed: Any, *papers: tuple[str, str, str]) -> str:
    turtle = "\n".join(PAPER.format(number, *paper) for number, paper in enumerate(papers))
    return "\n".join(entries(told(parsed(turtle))).values())


def keys(text: str) -> list[str]:
    return re.findall(r"@misc\{(.*?),\n", text)


def entry(parsed: Any, more: str) -> str:
    """The entry of a paper that is titled P and of which the graph says this."""
    turtle = f'<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <c> ; {more} .'
    (written,) = entries(told(parsed(turtle))).values()
    return written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50% & more", r"50\% \& more"),
        ("a_b #1 ~x^2", r"a\_b \#1 \textasciitilde{}x\textasciicircum{}2"),
        ("$R_{max}$ of {x}", r"$R_{max}$ of \{x\}"),
        ("$5 and $6", r"\$5 and \$6"),
        (r"a $\lambda$-weighted sum", r"a $\lambda$-weighted sum"),
        (r"$\lambdax$", r"\$\textbackslash{}lambdax\$"),
        (r"$\input{x}$", r"\$\textbackslash{}input\{x\}\$"),
        ("$}{$", r"\$\textbraceright{}\textbraceleft{}\$"),
        ("a -- b", "a -{}- b"),
        ("two\nlines\u0007", "two lines"),
        ("José Núñez 中", "José Núñez 中"),
        ("کتاب\u200cخانه & क्\u200dष", "کتاب\u200cخانه \\& क्\u200dष"),
        (r"$\bar{\partial}$ on $L^2(\mathbb{R}^n)$", r"$\bar{\partial}$ on $L^2(\mathbb{R}^n)$"),
        (r"$\mathbbm{x}$", r"\$\textbackslash{}mathbbm\{x\}\$"),
        ("10⁻¹³ of SO4²⁻ & H⁺", r"10\textsuperscript{-13} of SO4\textsuperscript{2-} \& H⁺"),
    ],
)
def test_what_latex_takes_for_a_command_is_written_out(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_a_number_that_is_raised_is_read_back() -> None:
    text = "10⁹ Suns, 10⁻¹³ m², SO4²⁻, 2ⁿ, 2^{k} and 4.2_{−0.3}^{+0.5}"
    assert plain(escaped(text)) == text


def test_braces_balance_whatever_a_title_holds_also_for_those_who_count_escaped_ones(parsed: Any) -> None:
    text = written(parsed, ("}{{ x } \\\\ } @article{", "Ann { Lee", "true"))
    assert text.count("{") == text.count("}")
    depth = 0
    for letter in text:
        depth += (letter == "{") - (letter == "}")
        assert depth >= 0


def test_a_key_is_surname_year_and_a_word_that_says_something(parsed: Any) -> None:
    assert keys(written(parsed, ("The Art of Noise", "Zoë van der Berg", "true"))) == ["berg2024art"]


def test_keys_that_would_be_one_differ_by_the_name_in_the_graph(parsed: Any) -> None:
    found = keys(written(parsed, ("Noise one", "Ann Lee", "true"), ("Noise two", "Bo Lee", "true")))
    assert len(set(found)) == 2
    assert all(key.startswith("lee2024noise-") for key in found)


def test_a_cut_byline_ends_in_and_others_and_a_whole_one_does_not(parsed: Any) -> None:
    assert "author = {Ann Lee and others}" in written(parsed, ("P", "Ann Lee", "false"))
    assert "author = {Ann Lee}" in written(parsed, ("P", "Ann Lee", "true"))


def test_a_name_with_the_word_and_stays_one_name(parsed: Any) -> None:
    assert "author = {{Lee and Sons}}" in written(parsed, ("P", "Lee and Sons", "true"))


def test_the_number_by_which_dblp_tells_people_apart_stands_beside_the_names_and_is_read_back(
    parsed: Any,
) -> None:
    text = entry(
        parsed,
        """dcterms:issued "2024" . <authorship/p> a pro:RoleInTime ; pro:isHeldBy <person/x> ;
        pro:relatesToDocument <paper/p> ; schema:position 1 ; kgo:nameAsPrinted "Wei Wang" .
        <person/x> a foaf:Person ; foaf:name "Wei Wang" ; skos:altLabel "W. Wang", "Wei Wang 0001\"""",
    )
    assert 'author = {Wei Wang},\n  author+an:dblp = {1="0001"}' in text
    (record,) = read("a.bib", [Line(n, line) for n, line in enumerate(text.splitlines(), 1)])
    assert isinstance(record, Record)
    assert record.byline
    assert record.byline.authors[0].other_names == ("Wei Wang 0001",)


def test_what_is_not_known_is_left_out(parsed: Any) -> None:
    graph = parsed('<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <c> .')
    (entry,) = entries(told(graph)).values()
    assert entry == "@misc{anonymousp,\n  title = {{P}}\n}\n"


@pytest.mark.parametrize(
    ("kind", "start", "venue"),
    [
        ("fabio:JournalArticle", "@article{", "journal = {Doors}"),
        ("fabio:NewspaperArticle", "@article{", "entrysubtype = {newspaper},\n  journal = {Doors}"),
        ("fabio:MagazineArticle", "@article{", "entrysubtype = {magazine},\n  journal = {Doors}"),
        ("fabio:ConferencePaper", "@inproceedings{", "booktitle = {Doors}"),
        ("fabio:Preprint", "@misc{", "howpublished = {Doors}"),
        ("fabio:Article", "@misc{", "howpublished = {Doors}"),
        ("fabio:BookChapter", "@incollection{", "booktitle = {Doors}"),
        ("fabio:Book", "@book{", "howpublished = {Doors}"),
        ("fabio:ReferenceEntry", "@inreference{", "booktitle = {Doors}"),
        ("fabio:PatentDocument", "@patent{", "howpublished = {Doors}"),
        ("fabio:SpecificationDocument", "@standard{", "howpublished = {Doors}"),
        ("fabio:ComputerProgram", "@software{", "howpublished = {Doors}"),
        ("fabio:Manuscript", "@unpublished{", "booktitle = {Doors}"),
        ("fabio:Letter", "@letter{", "booktitle = {Doors}"),
        ("fabio:Movie", "@movie{", "booktitle = {Doors}"),
        ("fabio:Expression", "@misc{", "howpublished = {Doors}"),
        ("fabio:Expression ; schema:url <https://e.org/d>", "@online{", "howpublished = {Doors}"),
    ],
)
def test_the_type_of_an_entry_is_what_is_known_of_the_paper(
    parsed: Any, kind: str, start: str, venue: str
) -> None:
    text = entry(parsed, f'a {kind} ; kgo:venueAsPrinted "Doors"')
    assert text.startswith(start)
    assert venue in text


def test_a_number_in_another_archive_stands_beside_the_name_of_the_archive(parsed: Any) -> None:
    text = entry(parsed, 'kgo:fieldAsPrinted "eprint: jstor 2928741"')
    assert "eprint = {2928741},\n  eprinttype = {jstor}" in text


def test_a_role_stands_in_a_field_of_biblatex_beside_its_type_and_is_read_back(parsed: Any) -> None:
    fields = ("director: Fritz Lang", "scriptwriter: Thea von Harbou", "nameb: Ann Lee", "namebtype: seer")
    text = entry(parsed, "kgo:fieldAsPrinted " + ", ".join(f'"{field}"' for field in fields))
    assert "editor = {Fritz Lang}" in text
    assert "editortype = {director}" in text
    assert "namea = {Thea von Harbou}" in text
    (record,) = (each for each in read("a.bib", line_by_line(text)) if isinstance(each, Record))
    assert [words for _, words in record.details] == [*fields]


def line_by_line(text: str) -> list[Line]:
    return [Line(number, line) for number, line in enumerate(text.splitlines(), 1)]


def test_an_entry_has_what_is_printed_of_its_volume(parsed: Any) -> None:
    said = (
        'a fabio:DoctoralThesis ; schema:volumeNumber "7" ; schema:issueNumber "3" ; schema:isbn "978"'
        f' ; schema:pagination "117-142" ; <{DC}publisher> "University of Rooms"'
        ' ; kgo:editorsAsPrinted "Ann Lee, Bo Roe" ; schema:bookEdition "2nd"'
        ' ; kgo:seriesAsPrinted "Rooms & Doors" ; schema:issn "1570-0844", "2210-4968"'
        f' ; <{DC}language> "en" ; <{DC}rights> "cc-by" ; <{RDFS}comment> "12 pages & maps"'
        " ; schema:url <https://example.org/p?a=%7B_b>"
        ' ; kgo:fieldAsPrinted "translator: Al Poe, Bo Li", "title: Another", "no field"'
        ', "type: Letter", "type: Review"'
    )
    assert entry(parsed, said).splitlines()[1:] == [
        "  title = {{P}},",
        "  editor = {Ann Lee and Bo Roe},",
        "  series = {Rooms \\& Doors},",
        "  edition = {2nd},",
        "  volume = {7},",
        "  number = {3},",
        "  pages = {117--142},",
        "  isbn = {978},",
        "  issn = {1570-0844, 2210-4968},",
        "  language = {en},",
        "  copyright = {cc-by},",
        "  school = {University of Rooms},",
        "  url = {https://example.org/p?a=%7B_b},",
        "  note = {12 pages \\& maps},",
        "  translator = {Al Poe and Bo Li},",
        "  type = {{Letter; Review}}",
        "}",
    ]


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ('dcterms:issued "2024-08-05"^^xsd:date', ["year = {2024}", "month = aug", "day = {5}"]),
        ('dcterms:issued "2024-08"^^xsd:gYearMonth', ["year = {2024}", "month = aug"]),
        ('dcterms:issued "2024"^^xsd:gYear', ["year = {2024}"]),
        (
            'kgo:dateAsPrinted "fall 2024" ; dcterms:issued "2024"^^xsd:gYear',
            ["year = {2024}", "month = {fall}"],
        ),
        ('kgo:dateAsPrinted "Feb 2" ; dcterms:date "--02-02"^^xsd:gMonthDay', ["month = feb", "day = {2}"]),
        (
            'kgo:dateAsPrinted "circa 1790" ; dcterms:issued "1790~"^^<http://id.loc.gov/datatypes/edtf/EDTF>',
            ["year = {circa 1790}"],
        ),
        ('kgo:dateAsPrinted "1790~" ; dcterms:issued "1790~"', ["date = {1790~}"]),
        ('kgo:dateAsPrinted "[1450?]" ; dcterms:issued "1450?"', ["date = {1450?}"]),
        ('kgo:dateAsPrinted "../1850"', ["date = {../1850}"]),
        (
            'kgo:dateAsPrinted "1848-02-24/1848-02-26" ; dcterms:issued "1848-02-24/1848-02-26"',
            ["date = {1848-02-24/1848-02-26}"],
        ),
        (
            'kgo:dateAsPrinted "5 juillet 1687" ; dcterms:issued "1687"^^xsd:gYear',
            ["year = {1687}", "month = {5 juillet}"],
        ),
        ('kgo:dateAsPrinted "380 BC" ; dcterms:issued "-0379"^^xsd:gYear', ["year = {380 BC}"]),
        (
            'kgo:dateAsPrinted "listopad 2010" ; dcterms:issued "2010"^^xsd:gYear',
            ["year = {2010}", "month = {listopad}"],
        ),
        (
            'kgo:dateAsPrinted "Trinity 2010" ; dcterms:issued "2010"^^xsd:gYear',
            ["year = {2010}", "month = {Trinity}"],
        ),
        ('kgo:dateAsPrinted "decade 2010" ; dcterms:issued "2010"^^xsd:gYear', ["year = {decade 2010}"]),
        ('kgo:dateAsPrinted "٢٠١٠" ; dcterms:issued "2010"^^xsd:gYear', ["year = {2010}"]),
        ('kgo:dateAsPrinted "2010 г." ; dcterms:issued "2010"^^xsd:gYear', ["year = {2010}"]),
        ('kgo:dateAsPrinted "5705 [1945]" ; dcterms:issued "1945"^^xsd:gYear', ["year = {5705 [1945]}"]),
        ('kgo:dateAsPrinted "۱۳۹۹"', ["year = {۱۳۹۹}"]),
        ('kgo:dateAsPrinted "in press"', ["year = {in press}"]),
        ('dcterms:issued "soon"', []),
    ],
)
def test_a_date_has_the_parts_that_are_printed(parsed: Any, said: str, fields: list[str]) -> None:
    assert re.findall(r"(?:date|year|month|day) = [^,\n]*", entry(parsed, said)) == fields


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Bob Roe", "Bob Roe"),
        ("Bob Roe, Carol A. Poe et al.", "Bob Roe and Carol A. Poe and others"),
        ("Henry Louis Gates, Jr., Bo Li", "Gates, Jr., Henry Louis and Bo Li"),
        ("Ann Lee, Wei Wang 0012", "Ann Lee and Wei Wang 0012"),
        ("ATLAS Collaboration", "{ATLAS Collaboration}"),
        ("Roe, J., Poe, C.", "{Roe, J., Poe, C.}"),
        ("Department of Maps, University of Rooms", "{Department of Maps, University of Rooms}"),
    ],
)
def test_editors_are_names_where_their_line_can_be_parted(parsed: Any, printed: str, expected: str) -> None:
    written = entry(parsed, f'a fabio:Book ; kgo:editorsAsPrinted "{printed}"')
    assert f"editor = {{{expected}}}" in written


def test_code_stands_at_the_end_where_the_paper_has_a_page(parsed: Any) -> None:
    said = "schema:codeRepository <https://example.org/code_a> ; schema:url <https://example.org/{}>"
    text = entry(parsed, said.format("page"))
    assert "url = {https://example.org/page},\n  addendum = {Code: https://example.org/code\\_a}" in text
    assert "addendum" not in entry(parsed, said.format("code_a"))


def test_an_identifier_in_a_comment_is_not_taken_for_that_of_the_paper(parsed: Any) -> None:
    text = entry(parsed, f'<{RDFS}comment> "Extends arXiv:2401.00001"')
    assert "addendum = {Extends arXiv:2401.00001}" in text
    assert "note" not in text
    lines = [Line(place, words) for place, words in enumerate(text.splitlines(), start=1)]
    (record,) = (value for value in read("a.bib", lines) if isinstance(value, Record))
    assert record.identifiers == ()


def test_that_a_paper_was_retracted_is_noted_where_nothing_else_says_so(parsed: Any) -> None:
    status = 'schema:creativeWorkStatus "retracted"'
    assert "note = {Retracted. 8 pages}" in entry(parsed, f'{status} ; <{RDFS}comment> "8 pages"')
    assert "note = {Retracted in May}" in entry(parsed, f'{status} ; <{RDFS}comment> "Retracted in May"')
    titled = (
        f'<paper/p> a schema:ScholarlyArticle ; dcterms:title "RETRACTED: P" ; schema:about <c> ; {status} .'
    )
    assert "note = {Retracted}" in next(iter(entries(told(parsed(titled))).values()))
    signed = """<a/1> pro:relatesToDocument <paper/p> ; pro:isHeldBy <person/roe> ; schema:position 1 ;
        kgo:nameAsPrinted "Jane Roe" ."""
    assert "note" not in next(iter(entries(told(parsed(titled + signed))).values()))


def test_the_orcid_of_an_author_stands_beside_the_names_and_is_read_back(parsed: Any) -> None:
    titled = '<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <c> .'
    signed = """<a/1> pro:relatesToDocument <paper/p> ; pro:isHeldBy <person/roe> ; schema:position 1 ;
        kgo:nameAsPrinted "Jane Roe" .
      <a/2> pro:relatesToDocument <paper/p> ; pro:isHeldBy <person/poe> ; schema:position 2 ;
        kgo:nameAsPrinted "Al Poe" ; schema:identifier "orcid:0000-0002-1825-0097", "openalex:A5" ."""
    (written,) = entries(told(parsed(titled + signed))).values()
    assert 'author+an:orcid = {2="0000-0002-1825-0097"}' in written
    (record,) = read("a.bib", [Line(n, line) for n, line in enumerate(written.splitlines(), 1)])
    assert isinstance(record, Record)
    assert record.byline
    assert [author.orcid for author in record.byline.authors] == [None, "0000-0002-1825-0097"]


def test_the_pubmed_id_is_told(parsed: Any) -> None:
    assert "pmid = {123}" in entry(parsed, 'schema:identifier "doi:10.1/x", "pmid:123"')


def test_a_year_that_is_only_inferred_is_left_out(parsed: Any) -> None:
    said = (
        'kgo:dateAsPrinted "Feb 2" ; kgo:yearInferred true ; dcterms:date "--02-02"^^xsd:gMonthDay'
        ' ; dcterms:issued "2026-02-02"^^xsd:date'
    )
    assert re.findall(r"(?:date|year|month|day) = [^,\n]*", entry(parsed, said)) == [
        "month = feb",
        "day = {2}",
    ]


def test_the_arxiv_id_has_its_category_with_it(parsed: Any) -> None:
    category = '<category/cs.LG> skos:prefLabel "Machine Learning" ; skos:notation "cs.LG" .'
    said = (
        'fabio:hasArXivId "2408.08274" ; kgo:primaryCategory <category/cs.LG> ;'
        f" dcterms:subject <category/cs.LG> . {category} <category/cs.LG> a skos:Concept"
    )
    text = entry(parsed, said)
    assert "eprint = {2408.08274},\n  archiveprefix = {arXiv},\n  primaryclass = {cs.LG}" in text


def test_the_address_of_the_code_is_the_url_whatever_signs_it_holds(parsed: Any) -> None:
    said = "schema:codeRepository <https://example.org/a_b?c=%7B1&d#e>"
    assert "url = {https://example.org/a_b?c=%7B1&d#e}" in entry(parsed, said)
    assert "url = {https://example.org/%7D%20%5C}" in entry(
        parsed, r'schema:codeRepository "https://example.org/} \\"'
    )
    assert "url" not in entry(parsed, 'schema:codeRepository "javascript:alert(1)"')


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("János von Neumann, Jr.", "von Neumann, Jr., János"),
        ("Martin Luther King Jr.", "King, Jr., Martin Luther"),
        ("John Smith, 3rd", "Smith, 3rd, John"),
        ("John Smith III", "Smith, III, John"),
        ("King, Jr.", "{King, Jr.}"),
        ("Zhang, Qizhen", "Zhang, Qizhen"),
        ("A, B, C", "{A, B, C}"),
        ("others", "{others}"),
        ("Foo; Bar", "{Foo; Bar}"),
    ],
)
def test_a_name_is_taken_apart_as_its_parts_are_meant(parsed: Any, printed: str, expected: str) -> None:
    assert f"author = {{{expected}}}" in written(parsed, ("P", printed, "true"))


def test_the_key_of_a_son_is_the_name_of_his_father(parsed: Any) -> None:
    assert keys(written(parsed, ("Noise", "Martin Luther King Jr.", "true"))) == ["king2024noise"]


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ('kgo:editorsAsPrinted "Jane Roe, Bo Li"', "roep"),
        ('kgo:editorsAsPrinted "The Door Society"', "doorp"),
        ('kgo:fieldAsPrinted "director: Fritz Lang"', "langp"),
        ('kgo:fieldAsPrinted "translator: Fritz Lang"', "anonymousp"),
    ],
)
def test_the_key_of_a_work_without_authors_is_the_name_of_its_editor(
    parsed: Any, said: str, key: str
) -> None:
    assert keys(entry(parsed, said)) == [key]


def test_the_key_of_a_ruler_is_no_numeral(parsed: Any) -> None:
    assert keys(written(parsed, ("Noise", "Leo XIII", "true"))) == ["leo2024noise"]


def test_a_list_of_which_people_hide_a_name_ends_in_and_others(parsed: Any) -> None:
    paper = PAPER.format(0, "P", "Ann Lee", "true") + " <paper/p0> kgo:knownAuthorCount {} ."
    for known, expected in ((1, "{Ann Lee}"), (2, "{Ann Lee and others}")):
        (text,) = entries(told(parsed(paper.replace("{}", str(known))))).values()
        assert f"author = {expected}" in text


def test_a_hidden_author_is_nobody_in_the_entry(small: Any) -> None:
    text = "".join(entries(told(small)).values())
    assert "author = {Yao Lu and others}" in text
    assert text.count("Qizhen Zhang") == 1


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab é-`'$\\{}%_ \t\xa0\u3000\u200b~^&#1"), max_size=12))
def test_a_text_that_is_taken_as_it_is_needed_no_change(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(latex, "_TRICKY", re.compile(""))  # finds something in every text
        slowly = escaped(text)
    assert escaped(text) == slowly


def test_an_organisation_is_kept_whole_in_braces(parsed: Any) -> None:
    turtle = """<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <c> .
    <paper/p> dcterms:creator <o>, <person/x> .
    <c> skos:prefLabel "C" . <o> a schema:Organization ; schema:name "Kimi Team" .
    <person/x> a foaf:Person ; foaf:name "Jane Roe" .
    <a/1> pro:isHeldBy <o> ; pro:relatesToDocument <paper/p> ; schema:position 1 ;
      kgo:nameAsPrinted "Kimi Team" .
    <a/2> pro:isHeldBy <person/x> ; pro:relatesToDocument <paper/p> ; schema:position 2 ;
      kgo:nameAsPrinted "Jane Roe" .
    <a/3> pro:isHeldBy <else> ; pro:relatesToDocument <paper/p> ; schema:position 3 ;
      kgo:nameAsPrinted "CMS Collaboration" ."""
    (text,) = entries(told(parsed(turtle))).values()
    assert "author = {{Kimi Team} and Jane Roe and {CMS Collaboration}}" in text


def test_a_family_name_of_several_words_is_read_back_as_one(parsed: Any) -> None:
    turtle = """<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <c> .
    <c> skos:prefLabel "C" . <person/x> a foaf:Person ; foaf:name "X" .
    <a/1> pro:isHeldBy <person/x> ; pro:relatesToDocument <paper/p> ; schema:position 1 ;
      kgo:nameAsPrinted "Gabriel García Márquez" ; kgo:familyNameAsPrinted "García Márquez" .
    <a/2> pro:isHeldBy <person/x> ; pro:relatesToDocument <paper/p> ; schema:position 2 ;
      kgo:nameAsPrinted "Ursula K. Le Guin, Jr." ; kgo:familyNameAsPrinted "Le Guin" ."""
    (text,) = entries(told(parsed(turtle))).values()
    (field,) = re.findall(r"author = \{(.*)\}", text)
    assert field == "García Márquez, Gabriel and Le Guin, Jr., Ursula K."
    byline = read_authors(field).byline
    assert byline
    assert byline.names == ("Gabriel García Márquez", "Ursula K. Le Guin, Jr.")
    assert [author.family for author in byline.authors] == ["García Márquez", "Le Guin"]


def test_the_fields_that_hold_names_are_those_of_the_readers() -> None:
    assert {*map(str, PEOPLE), "editor"} == bibtex._NAMES


RECORD = """GRAPH <records> {{ <record/{0}> kgo:recordOf <paper/p{1}> ; prov:hadPrimarySource <document/{2}> ;
    kgo:entry "{3}" ; dcterms:title "{4}" {5} .
    <document/{2}> schema:name "{2}" ; schema:encodingFormat "{6}" . }}"""
LIBRARY, RIS = "application/x-bibtex", "application/x-research-info-systems"
CSL = "application/vnd.citationstyles.csl+json"


def with_records(parsed: Any, papers: int, *records: tuple[object, ...]) -> list[str]:
    """The keys of papers of which records print this: paper, document, entry, title, more, format."""
    turtle = "\n".join(PAPER.format(number, f"P{number}", "Jane Roe", "true") for number in range(papers))
    stated = "\n".join(RECORD.format(number, *record) for number, record in enumerate(records))
    return keys("\n".join(entries(told(parsed(f"{turtle}\n{stated}"))).values()))


@pytest.mark.parametrize(
    ("records", "key"),
    [
        ([(0, "a.bib", "L1-L4 roe_maps_2019", "P0", "", LIBRARY)], "roe_maps_2019"),
        ([(0, "a.bib", "L1-L4 müller:2019/a+b", "P0", "", LIBRARY)], "müller:2019/a+b"),
        ([(0, "a.bib", "L1-L4 a key", "P0", "", LIBRARY)], "roe2024p0"),
        ([(0, "a.bib", "L1-L4 a{b", "P0", "", LIBRARY)], "roe2024p0"),
        ([(0, "a.bib", "L1-L4", "P0", "", LIBRARY)], "roe2024p0"),
        ([(0, "a.ris", "L1-L4 R1", "P0", "", RIS)], "roe2024p0"),
        # Better BibTeX and Pandoc have keys for ids, and so have programs numbers of their own.
        ([(0, "a.json", "L2 κοτζάμπαση1994", "P0", "", CSL)], "κοτζάμπαση1994"),
        ([(0, "a.json", "L2 one", "P0", "", CSL), (0, "a.bib", "L1 two", "P0", "", LIBRARY)], "two"),
        ([(0, "a.json", "L2 http://zotero.org/users/12/items/AB12CD34", "P0", "", CSL)], "roe2024p0"),
        ([(0, "a.json", "L2 AB12CD34", "P0", "", CSL)], "roe2024p0"),
        ([(0, "a.json", "L2 ITEM-1", "P0", "", CSL)], "roe2024p0"),
        ([(0, "a.json", "L2 c0ffee00-1234-4abc-8def-001122334455", "P0", "", CSL)], "roe2024p0"),
        ([(0, "a.json", "L2 10.1000/182", "P0", "", CSL)], "roe2024p0"),
        (
            [
                (0, "a.bib", "L1 short", "P0", "", LIBRARY),
                (0, "b.bib", "L1 whole", "P0", '; schema:identifier "doi:10.1/x"', LIBRARY),
            ],
            "whole",
        ),
        (
            [(0, "a.bib", "L1 one", "Another", "", LIBRARY), (0, "b.bib", "L1 other", "P0", "", LIBRARY)],
            "other",
        ),
    ],
)
def test_the_key_is_that_of_the_library(parsed: Any, records: list[tuple[object, ...]], key: str) -> None:
    assert with_records(parsed, 1, *records) == [key]


def test_a_key_that_two_libraries_give_to_different_papers_is_made_unique(parsed: Any) -> None:
    (one, other, third) = with_records(
        parsed,
        3,
        (0, "a.bib", "L1 roe2024", "P0", "", LIBRARY),
        (1, "b.bib", "L1 Roe2024", "P1", "", LIBRARY),
        (2, "b.bib", "L2 Roe2024p", "P2", "", LIBRARY),
    )
    assert {one.partition("-")[0], other.partition("-")[0]} == {"roe2024", "Roe2024"}
    assert len({one.casefold(), other.casefold(), third.casefold()}) == 3
    assert third == "Roe2024p"


def test_a_key_that_is_made_gives_way_to_that_of_a_library(parsed: Any) -> None:
    one, other = sorted(with_records(parsed, 2, (0, "a.bib", "L1 roe2024p1", "P0", "", LIBRARY)))
    assert one == "roe2024p1"
    assert other.startswith("roe2024p1-")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Seán O'Connor", "oconnor2024p"),
        ("Rabah Al-Zaidy", "alzaidy2024p"),
        ("John Smith 0012", "smith2024p"),
        ("O’Neil, Ann", "oneil2024p"),
        ("1234", "x2024p"),
    ],
)
def test_a_key_that_is_made_has_the_family_name(parsed: Any, name: str, key: str) -> None:
    assert keys(written(parsed, ("P", name, "true"))) == [key]


@pytest.mark.parametrize(
    ("name", "word"),
    [("The ATLAS Collaboration", "atlas"), ("University of Oxford", "oxford"), ("Kimi Team", "kimi")],
)
def test_a_key_that_is_made_has_the_word_that_tells_an_organisation(
    parsed: Any, name: str, word: str
) -> None:
    turtle = f"""<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <c> .
    <paper/p> dcterms:creator <o> . <c> skos:prefLabel "C" .
    <o> a schema:Organization ; schema:name "{name}" .
    <a/1> pro:isHeldBy <o> ; pro:relatesToDocument <paper/p> ; schema:position 1 ;
      kgo:nameAsPrinted "{name}" ."""
    (text,) = entries(told(parsed(turtle))).values()
    assert keys(text) == [f"{word}p"]


def test_the_abstract_and_the_keywords_of_documents_are_handed_on(parsed: Any) -> None:
    text = entry(
        parsed,
        'dcterms:abstract "We map 5% \\n of walls." . GRAPH <records> { <r> kgo:recordOf <paper/p> ;'
        ' schema:keywords "maps", "Maps", "Cells, Cultured", "R&D" } <x> a <y>',
    )
    assert "keywords = {{Cells, Cultured}, Maps, R\\&D}" in text
    assert "abstract = {We map 5\\% of walls.}" in text


def test_the_place_of_the_publisher_has_the_name_that_styles_know(parsed: Any) -> None:
    assert "address = {{Cham}}" in entry(parsed, 'kgo:fieldAsPrinted "location: Cham"')


def test_a_title_is_not_told_again_as_where_it_was_published(parsed: Any) -> None:
    assert "howpublished" not in entry(parsed, 'a fabio:AcademicProceedings ; kgo:venueAsPrinted "p."')
    assert "howpublished = {Q}" in entry(parsed, 'a fabio:AcademicProceedings ; kgo:venueAsPrinted "Q"')


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("Garcia J., Lopez M. A.", "Garcia, J. and Lopez, M. A."), ("Garcia J.", "Garcia, J.")],
)
def test_editors_with_initials_behind_are_names(parsed: Any, printed: str, expected: str) -> None:
    assert f"editor = {{{expected}}}" in entry(parsed, f'a fabio:Book ; kgo:editorsAsPrinted "{printed}"')


def test_the_entry_of_one_paper_has_the_key_that_it_has_alone(parsed: Any) -> None:
    turtle = "\n".join(PAPER.format(number, "P", "Jane Roe", "true") for number in range(2))
    (text,) = bibliography(parsed(turtle), ["https://example.org/kg/paper/p0"])
    assert keys(text) == ["roe2024p"]
    with pytest.raises(UsageError):
        list(bibliography(parsed(turtle), ["https://example.org/kg/person/x"]))


@pytest.mark.parametrize(
    ("printed", "written"),
    [("1-3, 7-9", "1--3, 7--9"), ("e179-e191", "e179--e191"), ("e00500-19", "e00500-19")],
)
def test_pages_are_a_range_and_the_number_of_an_article_is_none(
    parsed: Any, printed: str, written: str
) -> None:
    assert f"  pages = {{{written}}}" in entry(parsed, f'schema:pagination "{printed}"').splitlines()
