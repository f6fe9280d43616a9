"""Articles and books of PubMed in XML, as E-utilities, its yearly files and their updates have them.

What their elements say is told by the tags of `.nbib`, so that both forms of an entry give one record. Beside
these the XML has the ROR ids of places of work, and the works that an article cites.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from xml.etree.ElementTree import Element

from kg.model import Identifier, Issue, Record
from kg.readers.fields.identifiers import paper_of_doi, paper_of_pubmed, paper_of_pubmed_central
from kg.readers.fields.values import one_line
from kg.readers.files.source import Line
from kg.readers.files.xml_elements import HEAD_OF_XML, Entry, read_elements, words_of
from kg.readers.pubmed.authors import ROR
from kg.readers.pubmed.entries import Tagged
from kg.readers.pubmed.record import read_fields

SIGNS = "XML that begins with <PubmedArticleSet>, <PubmedArticle> or <PubmedBookArticle>"
"""What `detect` looks for, in words."""

_NAMES = ("PubmedArticle", "PubmedBookArticle", "MedlineCitation")
_SIGN = re.compile(rf"{HEAD_OF_XML}<(?:Pubmed(?:Book)?Article(?:Set)?|MedlineCitation(?:Set)?)\b")
_PLAIN = (
    ("PMID", "PMID"),
    ("TI", "Article/ArticleTitle"),
    ("TI", "ArticleTitle"),
    ("TT", "Article/VernacularTitle"),
    ("TT", "VernacularTitle"),
    ("BTI", "Book/BookTitle"),
    ("CTI", "Book/CollectionTitle"),
    ("JT", "Article/Journal/Title"),
    ("TA", "MedlineJournalInfo/MedlineTA"),
    ("VI", "Article/Journal/JournalIssue/Volume"),
    ("VI", "Book/Volume"),
    ("IP", "Article/Journal/JournalIssue/Issue"),
    ("EN", "Book/Edition"),
    ("PB", "Book/Publisher/PublisherName"),
    ("PL", "Book/Publisher/PublisherLocation"),
    ("ISBN", "Book/Isbn"),
    ("IS", "Article/Journal/ISSN"),
    ("IS", "MedlineJournalInfo/ISSNLinking"),
    ("LA", "Article/Language"),
    ("LA", "Language"),
    ("PT", "Article/PublicationTypeList/PublicationType"),
    ("PT", "PublicationType"),
)
"""Tag → where its values stand in an article or a book, if nothing but their words counts."""
_LINKS = {
    "CommentOn": "CON",
    "CommentIn": "CIN",
    "ErratumFor": "EFR",
    "ErratumIn": "EIN",
    "CorrectedandRepublishedFrom": "CRF",
    "CorrectedandRepublishedIn": "CRI",
    "ExpressionOfConcernFor": "ECF",
    "ExpressionOfConcernIn": "ECI",
    "RetractionOf": "ROF",
    "RetractionIn": "RIN",
    "PartialRetractionOf": "PROF",
    "PartialRetractionIn": "PRIN",
    "RetractedandRepublishedFrom": "RRF",
    "RetractedandRepublishedIn": "RRI",
    "RepublishedFrom": "RPF",
    "RepublishedIn": "RPI",
    "UpdateOf": "UOF",
    "UpdateIn": "UIN",
    "OriginalReportIn": "ORI",
    "SummaryForPatientsIn": "SPIN",
}
"""`RefType` → the tag of what it links to."""
_NO_LABEL = "UNLABELLED"
_SCHEMES = {"doi": paper_of_doi, "pubmed": paper_of_pubmed, "pmc": paper_of_pubmed_central}
"""`IdType` → how such an identifier of a cited work is read; the first of these that it has counts."""


def detect(head: Sequence[str]) -> bool:
    """Whether the first lines are those of PubMed's XML.

    >>> detect(['<?xml version="1.0"?>', "<PubmedArticleSet>"]), detect(["<pmc-articleset>"])
    (True, False)
    """
    return bool(_SIGN.match("\n".join(head[:20])))


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> page = '''<PubmedArticle><MedlineCitation><PMID>29456894</PMID><Article>
    ... <ArticleTitle>On <i>Maps</i>.</ArticleTitle><AuthorList><Author><LastName>Roe</LastName>
    ... <ForeName>Jane</ForeName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>'''
    >>> [record] = read("a.xml", [Line(1, page)])
    >>> record.title, record.byline.names, record.identifiers[0].value
    ('On Maps', ('Jane Roe',), '29456894')
    """
    return read_elements(document, lines, _read_entry, *_NAMES)


def _read_entry(entry: Entry, document: str) -> Iterator[Record | Issue]:
    element = entry.value
    inside = next(element.iterfind("MedlineCitation"), next(element.iterfind("BookDocument"), element))
    beside = next(element.iterfind("PubmedData"), next(element.iterfind("PubmedBookData"), element))
    fields = [one for one in _fields(inside, beside) if one.value]
    yield from read_fields(document, entry.lines, fields, cited=_cited(inside, beside))


def _fields(inside: Element, beside: Element) -> Iterator[Tagged]:
    """What an entry says, by the tags of `.nbib`; some values may be empty."""
    for tag, path in _PLAIN:
        yield from (Tagged(tag, words_of(one)) for one in inside.iterfind(path))
    parts = map(_part_of_abstract, _in_either(inside, "Abstract/AbstractText"))
    yield Tagged("AB", " ".join(filter(None, parts)))
    yield from _dates(inside)
    yield from _places(inside, beside)
    yield from _people(inside)
    yield from _headings(inside)
    yield from _banks_and_grants(inside)
    for one in inside.iterfind("CommentsCorrectionsList/CommentsCorrections"):
        if link := _LINKS.get(one.get("RefType", "")):
            number = _of(one, "PMID")
            yield Tagged(link, " ".join(filter(None, (_of(one, "RefSource"), number and f"PMID: {number}"))))
    yield Tagged("PST", _of(beside, "PublicationStatus"))


def _part_of_abstract(part: Element) -> str:
    """A part of an abstract, behind its heading: `METHODS: We map rooms.`; empty where it says nothing."""
    label, text = one_line(part.get("Label", "")), words_of(part)
    return f"{label}: {text}" if text and label and label != _NO_LABEL else text


def _dates(inside: Element) -> Iterator[Tagged]:
    """When it was printed, when it came out on the web, and when a chapter was added to its book."""
    printed = (("DP", "Article/Journal/JournalIssue/PubDate"), ("DP", "Book/PubDate"))
    for tag, path in (*printed, ("CTDT", "ContributionDate")):
        for date in inside.iterfind(path):
            parts = [_of(date, "Year"), _of(date, "Month") or _of(date, "Season"), _of(date, "Day")]
            between = "/" if parts[1].isdigit() else " "
            yield Tagged(tag, _of(date, "MedlineDate") or between.join(filter(None, parts)))
    for date in inside.iterfind("Article/ArticleDate"):
        parts = [_of(date, part) for part in ("Year", "Month", "Day")]
        yield Tagged("DEP", "".join(part.zfill(2) for part in parts if part))


def _places(inside: Element, beside: Element) -> Iterator[Tagged]:
    """The pages, and by what else it is found."""
    for pages in _in_either(inside, "Pagination"):
        first_last = "-".join(filter(None, (_of(pages, "StartPage"), _of(pages, "EndPage"))))
        yield Tagged("PG", _of(pages, "MedlinePgn") or first_last)
    for one in chain(_in_either(inside, "ELocationID"), inside.iterfind("Book/ELocationID")):
        if one.get("ValidYN") != "N":
            yield Tagged("LID", f"{words_of(one)} [{one.get('EIdType')}]")
    for one in chain(inside.iterfind("ArticleIdList/ArticleId"), beside.iterfind("ArticleIdList/ArticleId")):
        kind = one.get("IdType")
        yield Tagged("PMC", words_of(one)) if kind == "pmc" else Tagged("AID", f"{words_of(one)} [{kind}]")


def _people(inside: Element) -> Iterator[Tagged]:
    """The authors, in a list that may be cut; of a book that is no chapter those of the book."""
    lists = list(_in_either(inside, "AuthorList"))
    of_book = list(inside.iterfind("Book/AuthorList"))
    editors = [one for one in chain(lists, of_book) if one.get("Type") == "editors"]
    authors = [one for one in lists or of_book if one.get("Type") != "editors"]
    for people, tag in chain(((one, "FAU") for one in authors), ((one, "FED") for one in editors)):
        for person in people.iterfind("Author"):
            if person.get("ValidYN") != "N":  # which another spelling of the name follows
                yield from _person(person, tag)
        if people.get("CompleteYN") == "N":
            yield Tagged(tag, "et al.")


def _person(person: Element, tag: str) -> Iterator[Tagged]:
    """Somebody's name, with what is said of them below it."""
    given = _of(person, "ForeName") or _of(person, "FirstName") or _of(person, "Initials")
    behind = " ".join(filter(None, (given, _of(person, "Suffix"))))
    name = ", ".join(filter(None, (_of(person, "LastName"), behind)))
    yield Tagged(tag, name) if name else Tagged("CN", _of(person, "CollectiveName"))
    for one in person.iterfind("Identifier"):
        yield Tagged("AUID", f"{one.get('Source', '')}: {words_of(one)}")
    for one in person.iterfind("Affiliation"):
        yield Tagged("AD", words_of(one))
    for place in person.iterfind("AffiliationInfo"):
        if name := _of(place, "Affiliation"):  # or its id would be that of the place before
            yield Tagged("AD", name)
            yield from (Tagged(ROR, words_of(one)) for one in place.iterfind("Identifier[@Source='ROR']"))


def _headings(inside: Element) -> Iterator[Tagged]:
    """What it is about, a star before what it is mostly about: `Delirium/*therapy`."""
    for heading in inside.iterfind("MeshHeadingList/MeshHeading"):
        yield Tagged("MH", "/".join(map(_starred, heading)))
    for keyword in inside.iterfind("KeywordList/Keyword"):
        yield Tagged("OT", _starred(keyword))


def _starred(word: Element) -> str:
    text = words_of(word)
    return f"*{text}" if text and word.get("MajorTopicYN") == "Y" else text


def _banks_and_grants(inside: Element) -> Iterator[Tagged]:
    for bank in inside.iterfind("Article/DataBankList/DataBank"):
        for number in bank.iterfind("AccessionNumberList/AccessionNumber"):
            yield Tagged("SI", f"{_of(bank, 'DataBankName')}/{words_of(number)}")
    for grant in _in_either(inside, "GrantList/Grant"):
        yield Tagged("GR", "/".join(_of(grant, part) for part in ("GrantID", "Acronym", "Agency", "Country")))


def _cited(inside: Element, beside: Element) -> list[Identifier | None]:
    """The paper that each work of the list of references names.

    Older files have no such list, but those of the works that PubMed has, among the corrections.
    """
    lists = chain(inside.iterfind("ReferenceList"), beside.iterfind("ReferenceList"))
    references = [_reference(one) for found in lists for one in found.iter("Reference")]
    cites = inside.iterfind("CommentsCorrectionsList/CommentsCorrections[@RefType='Cites']")
    return references or [paper_of_pubmed(_of(one, "PMID")) for one in cites]


def _reference(reference: Element) -> Identifier | None:
    numbers = {one.get("IdType"): words_of(one) for one in reference.iterfind("ArticleIdList/ArticleId")}
    found = (read(numbers[kind]) for kind, read in _SCHEMES.items() if kind in numbers)
    return next(filter(None, found), None)


def _in_either(inside: Element, path: str) -> Iterator[Element]:
    """The elements there of an article, or of a book, which has no `Article` around them."""
    return chain(inside.iterfind(f"Article/{path}"), inside.iterfind(path))


def _of(element: Element, path: str) -> str:
    """The words of the first element there; empty without one."""
    return next(map(words_of, element.iterfind(path)), "")
