"""What formats call the kinds of things that they list, as the kinds that are told apart here.

A word that is not in a table says nothing: of `@misc` or `GEN` nobody knows what it is.
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from kg.model import Identifier, PaperKind, Scheme
from kg.text.venues import is_preprint_server


def _kinds(words: Mapping[PaperKind, str]) -> Mapping[str, PaperKind]:
    return MappingProxyType({word: kind for kind, listed in words.items() for word in listed.split()})


BIBTEX = _kinds(
    {
        PaperKind.JOURNAL_ARTICLE: "article",
        PaperKind.CONFERENCE_PAPER: "conference inproceedings",
        PaperKind.CHAPTER: "inbook incollection inreference bookinbook suppbook suppcollection",
        PaperKind.BOOK: "book mvbook collection mvcollection reference mvreference booklet",
        PaperKind.PROCEEDINGS: "proceedings mvproceedings",
        PaperKind.THESIS: "thesis",
        PaperKind.DOCTORAL_THESIS: "phdthesis",
        PaperKind.MASTERS_THESIS: "mastersthesis",
        PaperKind.REPORT: "techreport report",
        PaperKind.DATA_SET: "dataset",
        PaperKind.WEB_PAGE: "online electronic www",
        PaperKind.OTHER: "software patent manual periodical artwork audio video movie",
    }
)
"""Types of entries of BibTeX and BibLaTeX."""

RIS = _kinds(
    {
        PaperKind.JOURNAL_ARTICLE: "JOUR EJOUR",
        PaperKind.CONFERENCE_PAPER: "CONF CPAPER",
        PaperKind.CHAPTER: "CHAP ECHAP ENCYC DICT",
        PaperKind.BOOK: "BOOK EBOOK EDBOOK WHOLE",
        PaperKind.THESIS: "THES",
        PaperKind.REPORT: "RPRT",
        PaperKind.DATA_SET: "DATA DBASE",
        PaperKind.WEB_PAGE: "ELEC WEB BLOG",
        PaperKind.OTHER: "COMP PAT MGZN NEWS VIDEO SOUND SLIDE MPCT ART MAP BILL CASE STAND",
    }
)
"""Values of `TY`."""

CSL = _kinds(
    {
        PaperKind.JOURNAL_ARTICLE: "article-journal journal-article",
        PaperKind.CONFERENCE_PAPER: "paper-conference proceedings-article",
        PaperKind.CHAPTER: "chapter book-chapter book-section book-part entry-encyclopedia entry-dictionary",
        PaperKind.BOOK: "book monograph edited-book reference-book collection",
        PaperKind.PROCEEDINGS: "proceedings",
        PaperKind.THESIS: "thesis dissertation",
        PaperKind.REPORT: "report",
        PaperKind.DATA_SET: "dataset database",
        PaperKind.PREPRINT: "posted-content",
        PaperKind.WEB_PAGE: "webpage post post-weblog",
        PaperKind.OTHER: "software patent article-magazine article-newspaper map"
        " song broadcast interview legal_case legislation motion_picture personal_communication speech",
    }
)
"""Types of CSL, and those of Crossref."""

OPENALEX = _kinds(
    {
        PaperKind.CHAPTER: "book-chapter book-section book-part reference-entry",
        PaperKind.BOOK: "book monograph edited-book reference-book",
        PaperKind.PROCEEDINGS: "proceedings",
        PaperKind.THESIS: "dissertation",
        PaperKind.REPORT: "report",
        PaperKind.DATA_SET: "dataset database",
        PaperKind.PREPRINT: "preprint posted-content",
        PaperKind.OTHER: "peer-review grant standard software supplementary-materials libguides component"
        " report-component other",
    }
)
"""Types of works of OpenAlex but for those of which the source tells more, such as `article`."""

EDITED = frozenset({PaperKind.BOOK, PaperKind.PROCEEDINGS})
"""Kinds of things that may have editors in the place of authors."""

_OF_THESES = (
    (PaperKind.MASTERS_THESIS, ("master", "diplom", "mathesis", "msc")),
    (PaperKind.DOCTORAL_THESIS, ("phd", "doctor", "dissertation")),
)
"""Letters by which a text tells what thesis it is about."""


def paper_kind(
    kinds: Mapping[str, PaperKind],
    word: str,
    venue: str,
    degree: str = "",
    identifiers: Collection[Identifier] = (),
) -> PaperKind | None:
    """The kind that a word of a format names; `None` where it says none, or calls an article what
    is on a preprint server: by its venue, or without any by its arXiv id.

    `degree` are the words in which an entry tells what a thesis is for.

    >>> paper_kind(BIBTEX, "thesis", "", "PhD thesis"), paper_kind(BIBTEX, "article", "CoRR")
    (<PaperKind.DOCTORAL_THESIS: 'doctoral thesis'>, None)
    """
    kind = kinds.get(word)
    if kind is not PaperKind.PREPRINT and is_preprint_server(venue):
        return None
    if kind is PaperKind.JOURNAL_ARTICLE and not venue and _is_on_arxiv_alone(identifiers):
        return None
    return (_told_by(degree) or kind) if kind is PaperKind.THESIS else kind


def _is_on_arxiv_alone(identifiers: Collection[Identifier]) -> bool:
    """Whether arXiv has the paper and no publisher gave it a DOI."""
    schemes = {one.scheme for one in identifiers}
    return Scheme.ARXIV in schemes and Scheme.DOI not in schemes


def says_more_than_kind(kinds: Mapping[str, PaperKind], word: str, degree: str) -> bool:
    """Whether the words for the type of a thing say what its kind does not.

    >>> says_more_than_kind(BIBTEX, "thesis", "PhD thesis"), says_more_than_kind(BIBTEX, "report", "RFC")
    (False, True)
    """
    return bool(degree) and not (kinds.get(word) is PaperKind.THESIS and _told_by(degree))


def _told_by(degree: str) -> PaperKind | None:
    letters = "".join(filter(str.isalpha, degree.lower()))
    return next((each for each, signs in _OF_THESES if any(sign in letters for sign in signs)), None)
