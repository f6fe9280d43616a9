"""XML of PubMed says what the `.nbib` of the same entry says, and what only it has."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.model import Detail, Issue, Organisation, PaperKind, Record
from kg.readers import bibtex, read_document
from kg.readers.files.source import Line
from kg.readers.pubmed import articles, nbib
from kg.readers.rules import Rule
from kg.text.letters.fold import same_form

ARTICLE = """
<PubmedArticle>
  <MedlineCitation Status="MEDLINE" Owner="NLM">
    <PMID Version="1">29456894</PMID>
    <DateRevised><Year>2025</Year><Month>01</Month><Day>02</Day></DateRevised>
    <Article PubModel="Print-Electronic">
      <Journal>
        <ISSN IssnType="Print">0021-9606</ISSN>
        <JournalIssue CitedMedium="Print">
          <Volume>7</Volume><Issue>3</Issue>
          <PubDate><Year>2024</Year><Month>Feb</Month><Day>15</Day></PubDate>
        </JournalIssue>
        <Title>Journal of maps</Title>
        <ISOAbbreviation>J. Maps</ISOAbbreviation>
      </Journal>
      <ArticleTitle>On maps of <i>Escherichia coli</i>, CO<sub>2</sub> &amp; rooms.</ArticleTitle>
      <Pagination><StartPage>117</StartPage><MedlinePgn>117-42</MedlinePgn></Pagination>
      <ELocationID EIdType="pii" ValidYN="Y">S0021(24)1</ELocationID>
      <ELocationID EIdType="doi" ValidYN="Y">10.1000/xyz</ELocationID>
      <ELocationID EIdType="doi" ValidYN="N">10.1000/wrong</ELocationID>
      <Abstract>
        <AbstractText Label="AIM" NlmCategory="OBJECTIVE">We map rooms.</AbstractText>
        <AbstractText Label="RESULTS" NlmCategory="RESULTS">They were 7 (p &lt; 0.05).</AbstractText>
        <CopyrightInformation>© 2024 Rooms.</CopyrightInformation>
      </Abstract>
      <AuthorList CompleteYN="Y">
        <Author ValidYN="N"><LastName>Rho</LastName><ForeName>Jane A</ForeName></Author>
        <Author ValidYN="Y">
          <LastName>Roe</LastName><ForeName>Jane A</ForeName><Initials>JA</Initials>
          <Identifier Source="ORCID">0000-0002-1825-0097</Identifier>
          <AffiliationInfo>
            <Affiliation>University of Rooms, Ulm jane.roe@rooms.example.</Affiliation>
          </AffiliationInfo>
          <AffiliationInfo><Affiliation>Door Lab, Bonn.</Affiliation></AffiliationInfo>
        </Author>
        <Author ValidYN="Y"><LastName>King</LastName><ForeName>Martin L</ForeName><Suffix>Jr</Suffix></Author>
        <Author ValidYN="Y"><CollectiveName>Rooms Study Group</CollectiveName></Author>
      </AuthorList>
      <Language>eng</Language>
      <DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName>
        <AccessionNumberList><AccessionNumber>NCT03036124</AccessionNumber></AccessionNumberList>
      </DataBank></DataBankList>
      <GrantList><Grant>
        <GrantID>R01 MH061234</GrantID><Acronym>MH</Acronym>
        <Agency>NIMH NIH HHS</Agency><Country>United States</Country>
      </Grant></GrantList>
      <PublicationTypeList>
        <PublicationType UI="D016428">Journal Article</PublicationType>
        <PublicationType UI="D016449">Randomized Controlled Trial</PublicationType>
      </PublicationTypeList>
      <VernacularTitle>Über Karten.</VernacularTitle>
      <ArticleDate DateType="Electronic"><Year>2024</Year><Month>1</Month><Day>02</Day></ArticleDate>
    </Article>
    <MedlineJournalInfo><MedlineTA>J Maps</MedlineTA><ISSNLinking>0021-9606</ISSNLinking></MedlineJournalInfo>
    <CommentsCorrectionsList>
      <CommentsCorrections RefType="ErratumIn">
        <RefSource>J Maps. 2025;8:1.</RefSource><PMID>30000001</PMID>
      </CommentsCorrections>
    </CommentsCorrectionsList>
    <MeshHeadingList>
      <MeshHeading><DescriptorName MajorTopicYN="Y">Cells, Cultured</DescriptorName></MeshHeading>
      <MeshHeading>
        <DescriptorName MajorTopicYN="N">Delirium</DescriptorName>
        <QualifierName MajorTopicYN="Y">therapy</QualifierName>
      </MeshHeading>
    </MeshHeadingList>
    <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">door width</Keyword></KeywordList>
    <OtherAbstract Type="plain"><AbstractText>Rooms are mapped.</AbstractText></OtherAbstract>
    <InvestigatorList><Investigator><LastName>Poe</LastName></Investigator></InvestigatorList>
  </MedlineCitation>
  <PubmedData>
    <PublicationStatus>ppublish</PublicationStatus>
    <ArticleIdList>
      <ArticleId IdType="pubmed">29456894</ArticleId>
      <ArticleId IdType="pmc">PMC7598943</ArticleId>
      <ArticleId IdType="doi">10.1000/xyz</ArticleId>
    </ArticleIdList>
  </PubmedData>
</PubmedArticle>
"""

TAGS = """
PMID- 29456894
IS  - 0021-9606 (Print)
IS  - 0021-9606 (Linking)
VI  - 7
IP  - 3
DP  - 2024 Feb 15
DEP - 20240102
TI  - On maps of <i>Escherichia coli</i>, CO<sub>2</sub> & rooms.
TT  - Über Karten.
LID - S0021(24)1 [pii]
LID - 10.1000/xyz [doi]
PG  - 117-42
AB  - AIM: We map rooms. RESULTS: They were 7 (p < 0.05).
FAU - Roe, Jane A
AUID- ORCID: 0000-0002-1825-0097
AD  - University of Rooms, Ulm jane.roe@rooms.example.
AD  - Door Lab, Bonn.
FAU - King, Martin L Jr
CN  - Rooms Study Group
LA  - eng
SI  - ClinicalTrials.gov/NCT03036124
GR  - R01 MH061234/MH/NIMH NIH HHS/United States
JT  - Journal of maps
TA  - J Maps
PT  - Journal Article
PT  - Randomized Controlled Trial
EIN - J Maps. 2025;8:1. PMID: 30000001
MH  - *Cells, Cultured
MH  - Delirium/*therapy
OT  - door width
PMC - PMC7598943
SO  - J Maps. 2024 Feb 15;7(3):117-42.
"""

SMALL = (
    "<PMID>7</PMID><Article><ArticleTitle>On maps</ArticleTitle>{}"
    "<Journal><JournalIssue>{}</JournalIssue></Journal></Article>"
)
AUTHORS = "<AuthorList{}><Author><LastName>Roe</LastName><ForeName>Jane</ForeName>{}</Author></AuthorList>"
DATE = "<PubDate><Year>2020</Year></PubDate>"


def lines(text):
    return [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]


def read(text):
    items = list(articles.read("a.xml", lines(text)))
    return [one for one in items if isinstance(one, Record)], [one for one in items if isinstance(one, Issue)]


def article(list_of="", of_author="", date=DATE, more="", beside=""):
    """The record of a small article, and the rules of its issues."""
    citation = SMALL.format(AUTHORS.format(list_of, of_author), date) + more
    records, issues = read(
        f"<PubmedArticle><MedlineCitation>{citation}</MedlineCitation>{beside}</PubmedArticle>"
    )
    [record] = records
    return record, [one.rule for one in issues]


def test_an_article_is_read_as_the_tags_that_say_the_same():
    [of_xml], issues = read(ARTICLE)
    [of_tags] = nbib.read("a.xml", lines(TAGS))
    assert replace(of_xml, lines=of_tags.lines) == of_tags
    assert (of_xml.place, issues) == ("L2-L79", [])


def test_what_the_article_says_is_kept():
    [record], _ = read(ARTICLE)
    assert record.title == "On maps of Escherichia coli, CO2 & rooms"
    assert record.byline.names == ("Jane A Roe", "Martin L King, Jr", "Rooms Study Group")
    assert record.keywords == ("*Cells, Cultured", "Delirium/*therapy", "door width")
    assert (Detail.FIELD, "registration: NCT03036124") in record.details
    assert (Detail.FIELD, "funder: NIMH NIH HHS (award R01 MH061234)") in record.details


def test_works_that_an_article_cites_are_known_by_their_first_number():
    beside = """<PubmedData><ReferenceList><Title>References</Title>
      <Reference><Citation>Roe. Doors. 2019.</Citation><ArticleIdList>
        <ArticleId IdType="pubmed">11</ArticleId>
        <ArticleId IdType="doi">10.1000/doors</ArticleId></ArticleIdList></Reference>
      <ReferenceList><Reference><ArticleIdList>
        <ArticleId IdType="pubmed">12</ArticleId></ArticleIdList></Reference></ReferenceList>
      <Reference><Citation>Poe. Walls.</Citation></Reference></ReferenceList></PubmedData>"""
    record, rules = article(beside=beside)
    assert list(map(str, record.references)) == ["doi:10.1000/doors", "pmid:12"]
    assert (record.reference_count, rules) == (3, [])


def test_older_files_have_what_is_cited_among_the_corrections():
    cites = "<CommentsCorrections RefType='Cites'><PMID>13</PMID></CommentsCorrections>"
    corrections = f"<CommentsCorrectionsList>{cites}</CommentsCorrectionsList>"
    record, _ = article(more=corrections)
    assert list(map(str, record.references)) == ["pmid:13"]
    ids = '<ArticleIdList><ArticleId IdType="doi">10.1000/doors</ArticleId></ArticleIdList>'
    both = f"<PubmedData><ReferenceList><Reference>{ids}</Reference></ReferenceList></PubmedData>"
    record, _ = article(more=corrections, beside=both)
    assert (list(map(str, record.references)), record.reference_count) == (["doi:10.1000/doors"], 1)


def test_a_place_of_work_has_its_ror_id():
    info = "<AffiliationInfo><Affiliation>University of Rooms</Affiliation>{}</AffiliationInfo>"
    known = '<Identifier Source="ROR">https://ror.org/052gg0110</Identifier>'
    other = '<Identifier Source="GRID">grid.1.2</Identifier>'
    record, _ = article(of_author=info.format(other + known) + info.format(""))
    assert record.byline.authors[0].organisations == (
        Organisation(name="University of Rooms", ror="052gg0110"),
    )


def test_the_ror_id_of_a_place_without_a_name_is_that_of_no_other_place():
    known = '<Identifier Source="ROR">https://ror.org/052gg0110</Identifier>'
    nameless = f"<AffiliationInfo><Affiliation/>{known}</AffiliationInfo>"
    record, _ = article(
        of_author="<AffiliationInfo><Affiliation>Door Lab</Affiliation></AffiliationInfo>" + nameless
    )
    assert record.byline.authors[0].organisations == (Organisation(name="Door Lab", ror=None),)


def test_a_ror_id_that_is_none_is_told():
    place = "<AffiliationInfo><Affiliation>Door Lab</Affiliation>{}</AffiliationInfo>"
    record, rules = article(of_author=place.format('<Identifier Source="ROR">https://ror.org/x</Identifier>'))
    assert rules == [Rule.UNKNOWN_IDENTIFIER]
    assert (Detail.IDENTIFIER_AS_PRINTED, "ROR id https://ror.org/x of Door Lab") in record.details


@pytest.mark.parametrize(
    ("parts", "abstract"),
    [
        (
            "<AbstractText Label='AIM'>We map.</AbstractText><AbstractText Label='RESULTS'/>",
            "AIM: We map.",
        ),
        (
            "<AbstractText>Maps:<DispFormula>E=mc<sup>2</sup></DispFormula>where E is old.</AbstractText>",
            "Maps:\nE=mc²\nwhere E is old.",
        ),
    ],
)
def test_an_abstract_has_no_empty_headings_and_its_formulas_are_set_apart(parts, abstract):
    record, _ = article(
        date=f"{DATE}</JournalIssue></Journal><Abstract>{parts}</Abstract><Journal><JournalIssue>"
    )
    assert record.abstract == abstract


def test_a_list_of_authors_that_is_cut_says_so():
    record, rules = article(list_of=' CompleteYN="N"')
    assert (record.byline.names, record.byline.complete, rules) == (("Jane Roe",), False, [])


@pytest.mark.parametrize(
    ("date", "parts"),
    [
        ("<Year>2024</Year><Month>02</Month><Day>5</Day>", (2024, 2, 5)),
        ("<Year>2024</Year><Month>12</Month>", (2024, 12, None)),
        ("<MedlineDate>2024 Jan-Feb</MedlineDate>", (2024, None, None)),
        ("<Year>2024</Year><Season>Spring</Season>", (2024, None, None)),
    ],
)
def test_dates_are_read_in_every_form(date, parts):
    record, rules = article(date=f"<PubDate>{date}</PubDate>")
    assert ((record.date.year, record.date.month, record.date.day), rules) == (parts, [])


def test_of_an_article_ahead_of_print_only_the_year_may_be_known():
    ahead = "<ArticleDate><Year>2021</Year></ArticleDate>"
    citation = SMALL.format(AUTHORS.format("", "") + ahead, DATE)
    [record], _ = read(f"<PubmedArticle><MedlineCitation>{citation}</MedlineCitation></PubmedArticle>")
    assert (Detail.FIELD, "epubdate: 2021") in record.details


BOOK = """<PubmedBookArticle><BookDocument><PMID>20301295</PMID>
<ArticleIdList><ArticleId IdType="bookaccession">NBK1116</ArticleId></ArticleIdList>
<Book><Publisher><PublisherName>University of Rooms</PublisherName>
<PublisherLocation>Ulm</PublisherLocation></Publisher>
<BookTitle book="doors">Doors<sup>®</sup></BookTitle><PubDate><Year>1993</Year></PubDate>
<AuthorList Type="editors"><Author><LastName>Poe</LastName><ForeName>Al</ForeName></Author></AuthorList>
<Isbn>9781860163593</Isbn></Book>{}<Language>eng</Language>
<PublicationType>Review</PublicationType><Abstract><AbstractText>On hinges.</AbstractText></Abstract>
</BookDocument></PubmedBookArticle>"""
CHAPTER = """<ArticleTitle>Hinges</ArticleTitle>
<AuthorList Type='authors'><Author><LastName>Roe</LastName></Author></AuthorList>"""


def test_a_chapter_is_in_its_book_and_has_its_editors():
    [record], issues = read(BOOK.format(CHAPTER))
    assert (record.title, record.kind, record.venue) == ("Hinges", PaperKind.CHAPTER, "Doors®")
    assert (record.byline.names, record.abstract, issues) == (("Roe",), "On hinges.", [])
    assert (Detail.EDITORS, "Al Poe") in record.details
    assert (Detail.PUBLISHER, "University of Rooms") in record.details
    assert (Detail.FIELD, "location: Ulm") in record.details


def test_a_chapter_is_of_the_day_on_which_it_was_added_to_its_book():
    day = "<ContributionDate><Year>2008</Year><Month>10</Month><Day>3</Day></ContributionDate>"
    [record], _ = read(BOOK.format(CHAPTER + day))
    assert (record.date.year, record.date.month, record.date.day) == (2008, 10, 3)
    [record], _ = read(BOOK.format(CHAPTER))
    assert record.date.year == 1993


@pytest.mark.parametrize("before", ["", "http://orcid.org/", "https://orcid.org/"])
def test_an_orcid_may_be_without_hyphens(before):
    known = f"<Identifier Source='ORCID'>{before}0000000218250097</Identifier></Author>"
    [record], issues = read(BOOK.format(CHAPTER.replace("</Author>", known)))
    assert (record.byline.authors[0].orcid, issues) == ("0000-0002-1825-0097", [])


def test_a_book_without_a_chapter_is_the_book():
    [record], _ = read(BOOK.format(""))
    assert (record.title, record.kind, record.venue) == ("Doors®", PaperKind.BOOK, None)


def test_a_citation_alone_is_read_too():
    citation = f"<MedlineCitation>{SMALL.format('', DATE)}</MedlineCitation>"
    [record], _ = read(f"<MedlineCitationSet>{citation}</MedlineCitationSet>")
    assert record.title == "On maps"


def test_what_was_deleted_from_pubmed_is_no_article():
    deleted = "<DeleteCitation><PMID Version='1'>31</PMID></DeleteCitation>"
    records, issues = read(f"<PubmedArticleSet>{deleted}</PubmedArticleSet>")
    assert (records, [one.rule for one in issues]) == ([], [Rule.NO_PAPERS])


def test_a_file_that_is_cut_keeps_what_came_before():
    cut = f"<PubmedArticleSet>{ARTICLE}{ARTICLE}"[:-200]
    records, issues = read(cut)
    assert len(records) == 1
    assert [(one.rule, one.line) for one in issues] == [(Rule.DAMAGED_FILE, 153)]


def test_an_article_without_a_title_is_told():
    records, issues = read("<PubmedArticle><MedlineCitation><PMID>7</PMID></MedlineCitation></PubmedArticle>")
    assert (records, [one.rule for one in issues]) == ([], [Rule.NO_TITLE, Rule.NO_PAPERS])


def test_a_file_is_known_by_its_content(tmp_path):
    head = '<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM" "https://dtd.example/p.dtd">\n'
    path = tmp_path / "efetch.txt"
    path.write_text(f"{head}<!-- saved -->\n<PubmedArticleSet>{ARTICLE}</PubmedArticleSet>", "utf-8")
    [record] = [one for one in read_document(path, path.name) if isinstance(one, Record)]
    assert record.title.startswith("On maps")


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("ArticleID", ("title", "authors", "year", "doi", "pages")),
        ("ArticleItalics", ("title", "authors", "year", "doi", "pages")),
        ("ArticleNoISSN", ("title", "authors", "year", "doi")),
        ("MathML", ("title", "authors", "year", "doi")),
        ("MeshHeadingList", ("title", "year")),
        ("PubmedBook", ("authors", "year")),
    ],
)
def test_files_of_jabref_are_read_as_jabref_reads_them(shared: Path, name, fields):
    folder, stem = (
        shared / "data/bibtex/jabref",
        f"org__jabref__logic__importer__fileformat__MedlineImporterTest{name}",
    )
    [ours], _ = read((folder / "xml" / f"{stem}.xml").read_text("utf-8"))
    [theirs] = (
        one
        for one in bibtex.read("a.bib", lines((folder / "bib" / f"{stem}.bib").read_text("utf-8")))
        if isinstance(one, Record)
    )
    for field in fields:
        assert told(ours, field) == told(theirs, field), field


def told(record, field):
    match field:
        case "title":
            return same_form(record.title)
        case "authors":
            return [same_form(name) for name in record.byline.names]
        case "year":
            return record.date.year
        case "doi":
            return [one for one in map(str, record.identifiers) if one.startswith("doi:")]
        case "pages":
            return [same_form(value) for kind, value in record.details if kind is Detail.PAGES]
