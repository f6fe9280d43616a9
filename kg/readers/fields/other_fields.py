"""Fields of libraries for which the graph has no property of their own: kept in words, under one name each.

Only what is said of the work, its making and its copies is among them; the notes, files and reading states of
whoever keeps the library stay out. See docs/decisions/013.
"""

from collections.abc import Iterable
from enum import StrEnum

from kg.model import Detail
from kg.text.registered.registration import trial_number


class Field(StrEnum):
    """Such a field, under the name that BibLaTeX has for it, whatever a format calls it."""

    TRANSLATOR = "translator"
    ANNOTATOR = "annotator"
    COMMENTATOR = "commentator"
    INTRODUCTION = "introduction"
    FOREWORD = "foreword"
    AFTERWORD = "afterword"
    BOOK_AUTHOR = "bookauthor"
    SERIES_EDITOR = "serieseditor"
    """The one that BibLaTeX has no name for: who edits the series that the volume is in."""
    FURTHER_EDITOR = "editora"
    SECOND_FURTHER_EDITOR = "editorb"
    THIRD_FURTHER_EDITOR = "editorc"
    ILLUSTRATOR = "illustrator"
    RECIPIENT = "recipient"
    """Of a letter."""
    CHAIR = "chair"
    """Of a session; like the creator of a series and the executive producer, BibLaTeX has no name for it."""
    SERIES_CREATOR = "seriescreator"
    COLLABORATOR = "collaborator"
    COMPILER = "compiler"
    COMPOSER = "composer"
    CONTINUATOR = "continuator"
    CONTRIBUTOR = "contributor"
    CURATOR = "curator"
    DIRECTOR = "director"
    """Of a film."""
    FOUNDER = "founder"
    GUEST = "guest"
    HOST = "host"
    INTERVIEWER = "interviewer"
    NARRATOR = "narrator"
    ORGANIZER = "organizer"
    ORIGINAL_AUTHOR = "originalauthor"
    PERFORMER = "performer"
    PRODUCER = "producer"
    EXECUTIVE_PRODUCER = "executiveproducer"
    REDACTOR = "redactor"
    REVIEWED_AUTHOR = "reviewedauthor"
    REVISER = "reviser"
    SCRIPTWRITER = "scriptwriter"
    FURTHER_PEOPLE = "namea"
    """Here and below, whose role the entry does not tell, or in a word of its own."""
    SECOND_FURTHER_PEOPLE = "nameb"
    THIRD_FURTHER_PEOPLE = "namec"
    FAMILY_NAME = "familyname"
    """Of one of these people, where the name does not show it, `Gómez Bárcena`; no field of BibLaTeX."""
    EDITOR_TYPE = "editortype"
    """Here and below, what people did of that field, in a word that is none of the above."""
    FURTHER_EDITOR_TYPE = "editoratype"
    SECOND_FURTHER_EDITOR_TYPE = "editorbtype"
    THIRD_FURTHER_EDITOR_TYPE = "editorctype"
    FURTHER_PEOPLE_TYPE = "nameatype"
    SECOND_FURTHER_PEOPLE_TYPE = "namebtype"
    THIRD_FURTHER_PEOPLE_TYPE = "namectype"
    LOCATION = "location"
    """Of the publisher."""
    MAIN_SUBTITLE = "mainsubtitle"
    MAIN_TITLE_ADDON = "maintitleaddon"
    TRANSLATED_TITLE = "translatedtitle"
    ELECTRONIC_DATE = "epubdate"
    """When an article came out on the web; like the links between papers, BibLaTeX has no name for it."""
    LISTING_DATE = "listingdate"
    """When arXiv listed a paper, where its id is of another month."""
    ORIGINAL_DATE = "origdate"
    ORIGINAL_TITLE = "origtitle"
    ORIGINAL_LANGUAGE = "origlanguage"
    ORIGINAL_PUBLISHER = "origpublisher"
    ORIGINAL_LOCATION = "origlocation"
    ORIGINAL_PUBLICATION = "origpublication"
    """All of it in one line, as EndNote has it."""
    REVIEWED = "revieweditem"
    LIBRARY = "library"
    """A call number, or an archive with the place in it: `The National Archives, Kew, SP 14/216`."""
    EVENT_TITLE = "eventtitle"
    EVENT_DATE = "eventdate"
    VENUE = "venue"
    """Where an event was, such as a conference."""
    PAGE_TOTAL = "pagetotal"
    VOLUMES = "volumes"
    """How many there are."""
    CHAPTER = "chapter"
    PART = "part"
    HOW_PUBLISHED = "howpublished"
    """Where it is not the venue."""
    ORGANIZATION = "organization"
    VERSION = "version"
    MEDIUM = "medium"
    DIMENSIONS = "dimensions"
    """Here and below, as CSL calls what BibLaTeX has no name for. How large or how long it is: `193 min`."""
    SCALE = "scale"
    """Of a map: `1:86,400`."""
    SECTION = "section"
    """Of a newspaper, or of a law."""
    DIVISION = "division"
    """Of a classic work, or of a court."""
    JURISDICTION = "jurisdiction"
    """Where a law or a patent holds."""
    SUBMITTED = "submitted"
    """When a patent was filed, or a manuscript handed in."""
    AVAILABLE_DATE = "availabledate"
    """When a work could be read, before or after it appeared."""
    PART_TITLE = "parttitle"
    SUPPLEMENT_NUMBER = "supplementnumber"
    STATE = "pubstate"
    """`inpress`, `submitted`."""
    TYPE = "type"
    """Where it does not tell what a thesis is for, which is the kind of the paper."""
    FUNDER = "funder"
    """Who paid, with the numbers of awards: `National Science Foundation (ABI 1661218); DFG`."""
    OPEN_ACCESS = "openaccess"
    """How it can be read for nothing: `gold`, `green`, `closed`."""
    COMMENT_ON = "commenton"
    """Here and below, papers that PubMed links one to, with their numbers: `Lancet. 1998. PMID: 9500320`."""
    COMMENT_IN = "commentin"
    ERRATUM_FOR = "erratumfor"
    ERRATUM_IN = "erratumin"
    CORRECTED_FROM = "correctedfrom"
    """The flawed version of what was published again."""
    CORRECTED_IN = "correctedin"
    CONCERN_FOR = "concernfor"
    """Of which editors express concern."""
    CONCERN_IN = "concernin"
    RETRACTION_OF = "retractionof"
    RETRACTION_IN = "retractionin"
    PARTIAL_RETRACTION_OF = "partialretractionof"
    PARTIAL_RETRACTION_IN = "partialretractionin"
    RETRACTED_FROM = "retractedfrom"
    """The version that was taken back and replaced by this one."""
    RETRACTED_IN = "retractedin"
    """The version that replaces this one, which was taken back."""
    REPUBLISHED_FROM = "republishedfrom"
    REPUBLISHED_IN = "republishedin"
    UPDATE_OF = "updateof"
    UPDATE_IN = "updatein"
    PREPRINT_OF = "preprintof"
    """Here and below, as Crossref links a preprint and what was published of it."""
    PREPRINT_IN = "preprintin"
    ORIGINAL_REPORT_IN = "originalreportin"
    SUMMARY_IN = "summaryin"
    """For patients."""
    DATA_DESCRIBED_IN = "datadescribedin"
    DATA_USED_IN = "datausedin"
    REGISTRATION = "registration"
    """The number of the trial that it reports, as others may: `NCT03036124`; as `registered` has it."""
    DATA_BANK = "databank"
    """An entry in a data bank that it tells of: `GEO GSE212345`, `PDB 6VXX`; BibLaTeX has no name for it."""
    EID = "eid"
    """The number of an article, where it has pages, too."""
    REPORT_NUMBER = "reportnumber"
    """Of a preprint, `CERN-TH-2001-001`, or of a thesis in a register, `1998PA090037`."""
    COLLABORATION = "collaboration"
    """For which the authors write."""
    AFFILIATION = "affiliation"
    """Of the authors; which of them it is of, the entry does not say."""
    INSTITUTIONS = "affiliations"
    """The same without addresses, in one form, as Web of Science has it."""
    RESEARCHER_ID = "researcherid-numbers"
    """Web of Science's numbers of authors, each behind a name: `Roe, Jane/B-5678-2013`."""
    HOLDER = "holder"
    """Of a patent."""
    SUBTITLE = "subtitle"
    """Where the title may hold it already."""
    SHORT_TITLE = "shorttitle"
    ISSUE_TITLE = "issuetitle"
    ISSUE_SUBTITLE = "issuesubtitle"
    JOURNAL_TITLE_ADDON = "journaltitleaddon"
    REPRINT_TITLE = "reprinttitle"
    BOOK_TITLE_ADDON = "booktitleaddon"
    EVENT_TITLE_ADDON = "eventtitleaddon"
    SHORT_JOURNAL = "shortjournal"
    SHORT_SERIES = "shortseries"
    FULL_JOURNAL = "fjournal"
    """MathSciNet's, beside the title in short."""
    URL = "url"
    """What stands for an address and is none of the web: `urn:nbn:de:101:1-2019`, `ftp://…`, words."""
    EPRINT = "eprint"
    """In another archive than those whose identifiers are told apart: `HAL hal-01234567`."""
    MATHSCINET = "mrnumber"
    ZBMATH = "zblnumber"
    ZBMATH_DOCUMENT = "zbmath"
    """The number of its page at zbMATH, which has one before it has the other."""
    JFM = "jfm"
    """The number in the Jahrbuch über die Fortschritte der Mathematik: `46.0292.01`."""
    REVIEWER = "mrreviewer"
    """Who reviewed it for Mathematical Reviews."""
    FULL_SERIES = "fseries"
    """zbMATH's, beside the series in short."""
    ACCESSION = "accession"
    """The number of the entry in a database: `WOS:000123456700001`."""
    REPORT_STANDARD_NUMBER = "isrn"
    MUSIC_NUMBER = "ismn"
    CODEN = "coden"
    CONTROL_NUMBER = "lccn"
    """That of the Library of Congress."""
    RESPONSIBILITY = "responsibility"
    """What catalogues print behind the slash of a title, `by Jane Roe`; BibLaTeX has no name for it."""
    ADDENDUM = "addendum"
    """What is printed at the end of the entry."""
    NOTE = "note"
    """What is printed in the entry, whoever wrote it; the authors' own comment is `Detail.COMMENT`."""


DATES = frozenset((
    Field.ELECTRONIC_DATE, Field.ORIGINAL_DATE, Field.EVENT_DATE, Field.SUBMITTED, Field.AVAILABLE_DATE,
))  # fmt: skip
"""Fields that hold dates."""
LINKS = frozenset({
    Field.COMMENT_ON, Field.COMMENT_IN, Field.ERRATUM_FOR, Field.ERRATUM_IN, Field.CORRECTED_FROM,
    Field.CORRECTED_IN, Field.CONCERN_FOR, Field.CONCERN_IN, Field.RETRACTION_OF, Field.RETRACTION_IN,
    Field.PARTIAL_RETRACTION_OF, Field.PARTIAL_RETRACTION_IN, Field.RETRACTED_FROM, Field.RETRACTED_IN,
    Field.REPUBLISHED_FROM, Field.REPUBLISHED_IN, Field.UPDATE_OF, Field.UPDATE_IN, Field.ORIGINAL_REPORT_IN,
    Field.PREPRINT_OF, Field.PREPRINT_IN, Field.SUMMARY_IN, Field.DATA_DESCRIBED_IN, Field.DATA_USED_IN,
})  # fmt: skip
"""Fields that name other papers with their numbers."""
ROLES = frozenset({
    Field.TRANSLATOR, Field.ANNOTATOR, Field.COMMENTATOR, Field.ILLUSTRATOR, Field.RECIPIENT,
    Field.COLLABORATOR, Field.COMPILER, Field.COMPOSER, Field.CONTINUATOR, Field.CONTRIBUTOR, Field.CURATOR,
    Field.DIRECTOR, Field.FOUNDER, Field.GUEST, Field.HOST, Field.INTERVIEWER, Field.NARRATOR,
    Field.ORGANIZER, Field.ORIGINAL_AUTHOR, Field.PERFORMER, Field.PRODUCER, Field.REDACTOR,
    Field.REVIEWED_AUTHOR, Field.REVISER, Field.SCRIPTWRITER, Field.CHAIR, Field.SERIES_CREATOR,
    Field.EXECUTIVE_PRODUCER,
})  # fmt: skip
"""Those that are called by what people did."""

PEOPLE = ROLES | {
    Field.INTRODUCTION, Field.FOREWORD, Field.AFTERWORD, Field.BOOK_AUTHOR, Field.SERIES_EDITOR,
    Field.FURTHER_EDITOR, Field.SECOND_FURTHER_EDITOR, Field.THIRD_FURTHER_EDITOR,
    Field.FURTHER_PEOPLE, Field.SECOND_FURTHER_PEOPLE, Field.THIRD_FURTHER_PEOPLE,
}  # fmt: skip
"""Those that hold names."""


def said(field: Field, words: str) -> tuple[Detail, str]:
    """The detail that a field is, which is empty when its words are.

    >>> said(Field.TRANSLATOR, "Gregory Rabassa"), said(Field.LOCATION, "")
    ((<Detail.FIELD: 'field'>, 'translator: Gregory Rabassa'), (<Detail.FIELD: 'field'>, ''))
    """
    return Detail.FIELD, f"{field}: {words}" if words else ""


def registered(words: str) -> tuple[Detail, str]:
    """The detail that the number of a trial is: in one form, or as the entry has it where none is known.

    >>> [registered(words)[1] for words in ("ClinicalTrials.gov/NCT03036124", "CRiS/KCT 1")]
    ['registration: NCT03036124', 'registration: CRiS/KCT 1']
    """
    return said(Field.REGISTRATION, trial_number(words) or words)


def fields_of(details: Iterable[tuple[Detail, str]], field: Field) -> list[str]:
    """The words of one such field among the details of a paper.

    >>> fields_of([said(Field.ORIGINAL_TITLE, "Über Karten"), (Detail.PAGES, "7")], Field.ORIGINAL_TITLE)
    ['Über Karten']
    """
    name = f"{field}: "
    return [
        text.removeprefix(name) for kind, text in details if kind is Detail.FIELD and text.startswith(name)
    ]


def unless_in(words: str, title: str) -> str:
    """The words of a field; empty where a title holds them already, as most that are called short do.

    >>> unless_in("On Maps", "On Maps: A Survey"), unless_in("J. Maps", "Journal of Maps")
    ('', 'J. Maps')
    """
    return "" if words.casefold() in title.casefold() else words
