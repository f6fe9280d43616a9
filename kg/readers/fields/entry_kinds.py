"""What kind of thing an entry lists: by the word of its format, by where it is, by its words for the type."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from kg.model import Identifier, PaperKind, Scheme
from kg.readers.fields.paper_kinds import BIBTEX, IN_VOLUMES, THESES
from kg.text.registered.doi import is_of_data
from kg.text.works.venues import (
    holds_preprints,
    holds_working_papers,
    is_of_preprint,
    is_of_preprint_server,
    is_of_working_paper,
    is_preprint_server,
)

_OF_THESES = (
    (
        PaperKind.MASTERS_THESIS,
        "master diplom mathesis msc magist maîtrise mestrado maestría maestria yükseklisans progradu thạcsĩ"
        " магист магіст 硕士 碩士 修士 석사 ماجستير کارشناسیارشد".split(),
    ),
    (
        PaperKind.DOCTORAL_THESIS,
        "phd doctor dissertation doktor doutor disertasi disertační väitöskirja tiếnsĩ доктор кандидат"
        " дисканд дисдра дисдокт 博士 박사 دكتوراه دکتر".split(),
    ),
)
"""Letters by which a text tells what thesis it is about, in many languages, the lesser degree first."""
_OF_DOCTORS = ("phd", "doctor", "doktor", "doutor", "доктор", "博士", "박사")
"""Those that no lesser thesis has: a `dissertation` may be a master's."""
_OF_UNPUBLISHED = (
    (
        PaperKind.OTHER,
        re.compile(r"\b(?:interview|lecture|talk|speech|address|presentation|sermon|keynote)\b"),
    ),
    (
        PaperKind.LETTER,
        re.compile(r"\b(?:letters?(?! to the editor)|e-?mail|telegram|postcard|personal communication)\b"),
    ),
)
"""Words by which a text tells what is called unpublished, or a letter, or nothing."""
_STATED = re.compile(
    r"(?:^|;)\s*(?:(?:working paper or )?pre-?print(?: article)?|pre-?published|posted[ -]content)\s*(?:;|$)",
    re.IGNORECASE,
)
_MAY_BE_ON_SERVER = (
    *(None, PaperKind.JOURNAL_ARTICLE, PaperKind.REPORT, PaperKind.WEB_PAGE, PaperKind.OTHER),
    *(PaperKind.SOFTWARE, PaperKind.STANDARD),
    PaperKind.MANUSCRIPT,
    *(PaperKind.NEWSPAPER_ARTICLE, PaperKind.MAGAZINE_ARTICLE, PaperKind.CONFERENCE_PAPER),
)
"""What programs call a preprint for want of a word."""
_OF_PATENTS = "google patents"
"""The publisher that Google Scholar gives to them, in entries of no type."""
_MAY_BE_DATA = (None, PaperKind.WEB_PAGE, PaperKind.OTHER, PaperKind.JOURNAL_ARTICLE)
"""What programs call a set of data for want of a word."""
_MAY_BE_TOLD = (
    *(PaperKind.DATA_SET, PaperKind.SOFTWARE, PaperKind.PATENT, PaperKind.STANDARD, PaperKind.REPORT),
    PaperKind.MOVIE,
)
"""What the words for the type of a thing without a type of its own tell by themselves: `Software`."""
_MAY_BE_WORKING_PAPER = (None, PaperKind.MANUSCRIPT, PaperKind.JOURNAL_ARTICLE)
"""The same of a working paper."""


def paper_kind(
    kinds: Mapping[str, PaperKind],
    word: str,
    venue: str,
    degree: str = "",
    identifiers: Collection[Identifier] = (),
    publisher: str = "",
) -> PaperKind | None:
    """The kind that a word of a format names, or the words in which the entry tells its type.

    What is on a preprint server, by its venue or, without one, by its publisher or DOI, is a preprint; of
    what has an arXiv id or the DOI of a publisher, too, other entries may tell more, and it is `None`, as is
    what a repository holds and what no word says. What is in a series of working papers, by its venue or,
    without one, by its DOI, is a report, whatever programs call it. `degree` are the words for the type, such
    as that of a thesis.

    >>> paper_kind(BIBTEX, "thesis", "", "PhD thesis"), paper_kind(BIBTEX, "article", "bioRxiv")
    (<PaperKind.DOCTORAL_THESIS: 'doctoral thesis'>, <PaperKind.PREPRINT: 'preprint'>)
    >>> paper_kind(BIBTEX, "misc", "", publisher="medRxiv"), paper_kind(BIBTEX, "article", "Zenodo")
    (<PaperKind.PREPRINT: 'preprint'>, None)
    >>> [paper_kind(BIBTEX, word, "Zenodo") for word in ("dataset", "software")]
    [<PaperKind.DATA_SET: 'data set'>, <PaperKind.SOFTWARE: 'software'>]
    >>> paper_kind(BIBTEX, "article", "NBER Working Paper")
    <PaperKind.REPORT: 'report'>
    >>> paper_kind(BIBTEX, "misc", "", identifiers=[Identifier(scheme=Scheme.DOI, value="10.15468/dl.a")])
    <PaperKind.DATA_SET: 'data set'>
    >>> paper_kind(BIBTEX, "misc", "", publisher="Google Patents"), paper_kind(BIBTEX, "misc", "", "Data set")
    (<PaperKind.PATENT: 'patent'>, <PaperKind.DATA_SET: 'data set'>)
    """
    kind = kinds.get(word)
    told = chain(_by_words(kind, degree, publisher), _by_place(kind, venue, publisher, identifiers))
    return next(told, _by_degree(kind, degree, venue))


def _by_words(kind: PaperKind | None, degree: str, publisher: str) -> Iterator[PaperKind]:
    """What the words for the type say of a thing, wherever it is, or who publishes what has no type."""
    if kind is PaperKind.PREPRINT or states_preprint(degree):
        yield PaperKind.PREPRINT
    if kind is None and publisher.lower() == _OF_PATENTS:
        yield PaperKind.PATENT
    if kind is None and (told := BIBTEX.get(degree.lower().replace(" ", ""))) in _MAY_BE_TOLD:
        yield told


def _by_place(
    kind: PaperKind | None, venue: str, publisher: str, identifiers: Collection[Identifier]
) -> Iterator[PaperKind | None]:
    """What the place says; `None` where that holds anything, or other entries may tell more.

    A DOI tells the place of what has no venue.
    """
    dois = [] if venue else [one.value for one in identifiers if one.scheme is Scheme.DOI]
    on_server = holds_preprints(venue or publisher) or any(map(is_of_preprint, dois))
    if on_server and kind in _MAY_BE_ON_SERVER:
        yield PaperKind.PREPRINT if _is_of_server_alone(identifiers) else None
    if kind in _MAY_BE_DATA and any(map(is_of_data, dois)):
        yield PaperKind.DATA_SET
    if kind in _MAY_BE_WORKING_PAPER and (holds_working_papers(venue) or any(map(is_of_working_paper, dois))):
        yield PaperKind.REPORT
    if is_preprint_server(venue) and (kind in _MAY_BE_ON_SERVER or kind in IN_VOLUMES):
        yield kind if kind is PaperKind.SOFTWARE else None  # on Zenodo, which holds anything
    if kind is PaperKind.JOURNAL_ARTICLE and not venue and _is_on_arxiv_alone(identifiers):
        yield None


def _by_degree(kind: PaperKind | None, degree: str, venue: str) -> PaperKind | None:
    """The kind; of a thesis, a letter and what is unpublished, what the words for the type tell of it."""
    if kind in THESES:  # programs have one type for all: what Zotero calls @phdthesis may be a master's
        return kind if _is_called(degree, kind) else _told_by(degree) or kind
    is_loose = not venue and kind in (None, PaperKind.MANUSCRIPT, PaperKind.LETTER)
    return (_told_of_loose(degree) or kind) if is_loose else kind


def states_preprint(words: str) -> bool:
    """Whether words for the type or state of a work, parted by semicolons, say that it is a preprint.

    >>> states_preprint("Preprint"), states_preprint("prepublished"), states_preprint("no preprint")
    (True, True, False)
    """
    return bool(_STATED.search(words))


def _is_of_server_alone(identifiers: Collection[Identifier]) -> bool:
    """Whether no identifier names another place: that of a publisher, or arXiv, whose own data tell more."""
    schemes = {one.scheme for one in identifiers}
    dois = (one.value for one in identifiers if one.scheme is Scheme.DOI)
    return Scheme.ARXIV not in schemes and all(map(is_of_preprint_server, dois))


def _is_on_arxiv_alone(identifiers: Collection[Identifier]) -> bool:
    """Whether arXiv has the paper and no publisher gave it a DOI."""
    schemes = {one.scheme for one in identifiers}
    return Scheme.ARXIV in schemes and Scheme.DOI not in schemes


def says_more_than_kind(kinds: Mapping[str, PaperKind], word: str, degree: str) -> bool:
    """Whether the words for the type of a thing say what its kind does not.

    >>> says_more_than_kind(BIBTEX, "thesis", "PhD thesis"), says_more_than_kind(BIBTEX, "report", "RFC")
    (False, True)
    """
    is_thesis = kinds.get(word) in THESES
    return bool(degree) and not states_preprint(degree) and not (is_thesis and _told_by(degree))


def _is_called(degree: str, kind: PaperKind) -> bool:
    """Whether a doctoral thesis is surely called one, whatever else is said: `Doctor, Magister`."""
    letters = "".join(filter(str.isalpha, degree.lower()))
    return kind is PaperKind.DOCTORAL_THESIS and any(sign in letters for sign in _OF_DOCTORS)


def _told_by(degree: str) -> PaperKind | None:
    letters = "".join(filter(str.isalpha, degree.lower()))
    return next((each for each, signs in _OF_THESES if any(sign in letters for sign in signs)), None)


def _told_of_loose(words: str) -> PaperKind | None:
    return next((each for each, sign in _OF_UNPUBLISHED if sign.search(words.lower())), None)
