"""What formats call the kinds of things that they list, as the kinds that are told apart here.

Of a word that is not in a table there is no kind: of `@misc` or `GEN` nobody knows what it is. All others
are kept in words (`kg.readers.fields.types_in_words`). What an entry says besides may tell more
(`kg.readers.fields.entry_kinds`).
"""

from collections.abc import Mapping
from types import MappingProxyType

from kg.model import PaperKind


def _kinds(words: Mapping[PaperKind, str]) -> Mapping[str, PaperKind]:
    return MappingProxyType({word: kind for kind, listed in words.items() for word in listed.split()})


BIBTEX = _kinds(
    {
        PaperKind.JOURNAL_ARTICLE: "article review",
        PaperKind.NEWSPAPER_ARTICLE: "article-newspaper",
        PaperKind.MAGAZINE_ARTICLE: "article-magazine",
        PaperKind.CONFERENCE_PAPER: "conference inproceedings",
        PaperKind.CHAPTER: "inbook incollection bookinbook suppbook suppcollection",
        PaperKind.REFERENCE_ENTRY: "inreference",
        PaperKind.BOOK: "book mvbook collection mvcollection reference mvreference booklet",
        PaperKind.PROCEEDINGS: "proceedings mvproceedings",
        PaperKind.THESIS: "thesis",
        PaperKind.DOCTORAL_THESIS: "phdthesis",
        PaperKind.MASTERS_THESIS: "mastersthesis",
        PaperKind.REPORT: "techreport report",
        PaperKind.DATA_SET: "dataset",
        PaperKind.PREPRINT: "preprint",
        PaperKind.MANUSCRIPT: "unpublished",
        PaperKind.LETTER: "letter",
        PaperKind.MOVIE: "movie video",
        PaperKind.WEB_PAGE: "online electronic www",
        PaperKind.PATENT: "patent",
        PaperKind.STANDARD: "standard",
        PaperKind.SOFTWARE: "software",
        PaperKind.OTHER: "manual periodical artwork audio image music performance legislation jurisdiction"
        " legal",
    }
)
"""Types of entries of BibTeX and BibLaTeX, of articles with their `entrysubtype`."""

RIS = _kinds(
    {
        PaperKind.JOURNAL_ARTICLE: "JOUR EJOUR",
        PaperKind.NEWSPAPER_ARTICLE: "NEWS",
        PaperKind.MAGAZINE_ARTICLE: "MGZN",
        PaperKind.CONFERENCE_PAPER: "CONF CPAPER",
        PaperKind.CHAPTER: "CHAP ECHAP",
        PaperKind.REFERENCE_ENTRY: "ENCYC DICT",
        PaperKind.BOOK: "BOOK EBOOK EDBOOK WHOLE CLSWK",
        PaperKind.THESIS: "THES",
        PaperKind.REPORT: "RPRT GOVDOC",
        PaperKind.DATA_SET: "DATA DBASE AGGR",
        PaperKind.MANUSCRIPT: "UNPB UNPD MANSCPT",
        PaperKind.LETTER: "PCOMM ICOMM",
        PaperKind.MOVIE: "MPCT VIDEO",
        PaperKind.WEB_PAGE: "ELEC WEB BLOG",
        PaperKind.PATENT: "PAT",
        PaperKind.STANDARD: "STAND",
        PaperKind.SOFTWARE: "COMP",
        PaperKind.OTHER: "SOUND MUSIC SLIDE ART FIGURE MAP BILL UNBILL CASE HEAR STAT LEGAL ADVS ANCIENT"
        " CHART CTLG EQUA GRANT JFULL MULTI PAMP SER",
    }
)
"""Values of `TY`; an article in press and an abstract are none of these, but may be of any."""

CSL = _kinds(
    {
        PaperKind.JOURNAL_ARTICLE: "article-journal journal-article review review-book",
        PaperKind.NEWSPAPER_ARTICLE: "article-newspaper",
        PaperKind.MAGAZINE_ARTICLE: "article-magazine",
        PaperKind.CONFERENCE_PAPER: "paper-conference proceedings-article",
        PaperKind.CHAPTER: "chapter book-chapter book-section book-part",
        PaperKind.REFERENCE_ENTRY: "entry entry-encyclopedia entry-dictionary reference-entry",
        PaperKind.BOOK: "book monograph edited-book reference-book collection",
        PaperKind.PROCEEDINGS: "proceedings",
        PaperKind.THESIS: "thesis dissertation",
        PaperKind.REPORT: "report",
        PaperKind.DATA_SET: "dataset database",
        PaperKind.PREPRINT: "posted-content preprint",
        PaperKind.MANUSCRIPT: "manuscript",
        PaperKind.LETTER: "personal_communication",
        PaperKind.MOVIE: "motion_picture",
        PaperKind.WEB_PAGE: "webpage post post-weblog",
        PaperKind.PATENT: "patent",
        PaperKind.STANDARD: "standard",
        PaperKind.SOFTWARE: "software",
        PaperKind.OTHER: "map figure graphic song musical_score performance broadcast"
        " interview speech bill hearing legal_case legislation regulation treaty classic pamphlet periodical"
        " event peer-review grant component report-component",
    }
)
"""Types of CSL, and those of Crossref."""

OPENALEX = _kinds(
    {
        PaperKind.CHAPTER: "book-chapter book-section book-part",
        PaperKind.REFERENCE_ENTRY: "reference-entry",
        PaperKind.BOOK: "book monograph edited-book reference-book",
        PaperKind.PROCEEDINGS: "proceedings",
        PaperKind.THESIS: "dissertation",
        PaperKind.REPORT: "report",
        PaperKind.DATA_SET: "dataset database",
        PaperKind.PREPRINT: "preprint posted-content",
        PaperKind.STANDARD: "standard",
        PaperKind.SOFTWARE: "software",
        PaperKind.OTHER: "peer-review grant supplementary-materials libguides component report-component"
        " other",
    }
)
"""Types of works of OpenAlex but for those of which the source tells more, such as `article`."""

THESES = frozenset({PaperKind.THESIS, PaperKind.DOCTORAL_THESIS, PaperKind.MASTERS_THESIS})
EDITED = frozenset({PaperKind.BOOK, PaperKind.PROCEEDINGS})
"""Kinds of things that may have editors in the place of authors."""
ARTICLES = frozenset({PaperKind.JOURNAL_ARTICLE, PaperKind.NEWSPAPER_ARTICLE, PaperKind.MAGAZINE_ARTICLE})
"""What comes out in periodicals."""
IN_VOLUMES = frozenset({PaperKind.CHAPTER, PaperKind.CONFERENCE_PAPER, PaperKind.REFERENCE_ENTRY})
"""Kinds of things that stand in a book or in proceedings, which may be in a series."""
