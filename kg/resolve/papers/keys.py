"""What of one record decides which paper it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.model import Identifier, PaperKind, PartialDate, Record, Scheme
from kg.readers.fields.dates import year_alone
from kg.readers.fields.other_fields import Field, fields_of
from kg.readers.fields.retractions import is_notice
from kg.resolve.papers.cited_places import in_print
from kg.resolve.papers.imprints import NOWHERE, Imprint, imprint
from kg.resolve.papers.links import VERSIONS, links_of
from kg.resolve.papers.prints import MANY_WORDS, issuer, known_number, places, prints, web_page, whole
from kg.resolve.papers.signers import is_of_an_organisation, signers
from kg.resolve.papers.versions import is_published
from kg.text.letters.fold import same_form
from kg.text.people.bylines import Name, folded_name
from kg.text.people.names import in_order
from kg.text.people.nobody import names_nobody
from kg.text.typesetting.formulas import Signs, formula_signs
from kg.text.works.titles import (
    is_of_many,
    parted_heads,
    title_form,
    title_key,
    title_words,
    without_retraction,
)
from kg.text.works.venues import is_preprint_server

_STRENGTHS = (Scheme.DOI, *(scheme for scheme in Scheme if scheme is not Scheme.DOI), "title")
_MOST_NAMES = 40  # of a byline that are compared: collaborations print thousands
_MORE_WORDS = 5  # the same in two years
_LEAST_WORDS = 3  # of a title that says enough beside two names in two years

_COMING_AGAIN = (
    *(PaperKind.WEB_PAGE, PaperKind.NEWSPAPER_ARTICLE, PaperKind.MAGAZINE_ARTICLE),
    *(PaperKind.STANDARD, PaperKind.SOFTWARE, PaperKind.OTHER, PaperKind.LETTER, PaperKind.MOVIE),
)
_UPDATED = frozenset((
    *("cochrane database of systematic reviews", "cochrane database syst rev", "campbell systematic reviews"),
    *("statpearls", "genereviews", "gene reviews", "uptodate", "bmj clinical evidence", "clinical evidence"),
))  # fmt: skip
"""What brings out its articles anew, under the same title, as `venue_form` has its name."""
_PAPER = "paper"
_SORTS: Mapping[PaperKind | None, str] = {
    PaperKind.JOURNAL_ARTICLE: _PAPER,
    PaperKind.CONFERENCE_PAPER: _PAPER,
    PaperKind.CHAPTER: _PAPER,  # what one library calls a chapter, the next calls a paper
    PaperKind.REFERENCE_ENTRY: _PAPER,
    PaperKind.BOOK: "book",
    PaperKind.PROCEEDINGS: "book",
    PaperKind.THESIS: "thesis",
    PaperKind.DOCTORAL_THESIS: "thesis",
    PaperKind.MASTERS_THESIS: "thesis",
    PaperKind.DATA_SET: "data set",
    PaperKind.PATENT: "patent",
    PaperKind.LETTER: "letter",
    PaperKind.MOVIE: "film",
}


@dataclass(frozen=True, slots=True)
class PaperKeys:
    """What of one record decides which paper it is."""

    title: str
    """The title without case, punctuation, spacing and markup."""
    first_author: str
    """The first name of the byline, folded likewise; empty when the record prints no byline."""
    year: str
    """`2024`; month and day when the year is not printed (`--02-02`), empty without a date."""
    day: str
    """Month and day, `--02-02`, also when the year is printed; empty without a date."""
    identifiers: tuple[Identifier, ...]
    """As the record prints them."""
    key: str = ""
    """The title in the form that is equal for whatever people print of it."""
    signs: Signs = ()
    """What the key does not have of formulas in the title: what stands raised, what lowered."""
    heads: tuple[str, ...] = ()
    """The keys of the titles that are left without a subtitle, the longest first."""
    study_heads: tuple[str, ...] = ()
    """The same of titles of one study, of which this paper tells something else, as its protocol does."""
    other_keys: tuple[str, ...] = ()
    """The keys of its title in another language, which stands beside it: the original, or a translation."""
    of_many: bool = False
    """Whether many papers are called so: `Editorial`."""
    authors: str = ""
    """The folded names of the byline, the words of each apart, one name a line: less memory than lists.

    Of a book without a byline the names of its editors."""
    cut: bool = False
    """Whether more authors follow the last of `authors`."""
    by_group: bool = False
    """Whether an organisation alone signs it, whose people another record may name."""
    venue: str = ""
    """Where it says that it was published, folded; empty when it does not say, or names a preprint server."""
    published: bool = False
    """Whether the record says where the paper was published, or that it was."""
    on_server: bool = False
    """Whether the record names a preprint server instead, or calls itself a preprint."""
    is_report: bool = False
    """Whether it is a report: in economics a working paper is what elsewhere is a preprint."""
    places: tuple[str, ...] = ()
    """Just where it appeared: venue, volume, number and first page in one; of a whole book each ISBN and
    its publisher, of a report its number, beside who published it where the title says little."""
    in_print: tuple[str, ...] = ()
    """Year and first page of its publication, also where a preprint cites that: `2008|481`."""
    imprint: Imprint = NOWHERE
    """What is printed of where it appeared."""
    sort: str = ""
    """What can be no paper of another sort, however they agree; empty where the record does not say."""
    prints: tuple[str, ...] = ()
    """By what it prints of the work it is known among others of its title: anywhere, and in its document."""
    whole: str = ""
    """All that it prints of the work; empty where that may be printed of many."""
    issuer: str = ""
    """Of what nobody signs: who published it, which court decided it, which body enacted it, folded."""
    number: str = ""
    """Of a patent or a standard, whole: `patent|us|10555555`, `standard|iso5667122017`."""
    web_page: str = ""
    """Of what nobody signs: its address on the web."""
    comes_again: bool = False
    """Whether the next year may bring another of its title: a page or program, a letter, what lies in an
    archive, what an organisation signs."""
    versions: tuple[str, ...] = ()
    """The identifiers of what it says to be an earlier or later version of it, such as its preprint."""

    @property
    def named(self) -> tuple[str, ...]:
        """Its identifiers, the strongest scheme first: `doi:10.1/x`, `arxiv:2212.06817`."""
        return tuple(sorted(set(map(str, self.identifiers)), key=strength))

    @property
    def agreed(self) -> str:
        """Title, first author and year as one key, by which a paper is known that prints nothing stronger."""
        return self.agreed_in(self.year)

    def agreed_in(self, when: str) -> str:
        """The same with another date."""
        return f"title:{self.title}|{self.first_author}|{when}"

    @property
    def signed_by(self) -> str:
        """The first author; empty where that is nobody."""
        return "" if names_nobody(self.first_author) else self.first_author

    @property
    def names(self) -> list[Name]:
        """The names of the byline, in printed order."""
        return [tuple(name.split()) for name in self.authors.split("\n") if name]

    @property
    def is_preprint(self) -> bool:
        """Whether the record tells of a version on a preprint server that it does not call published."""
        arxiv = any(one.scheme is Scheme.ARXIV for one in self.identifiers)
        return not self.published and (arxiv or self.on_server)

    @property
    def is_early(self) -> bool:
        """Whether it tells of what often comes before a publication: a preprint, or a report."""
        return self.is_preprint or self.is_report

    @property
    def is_paper(self) -> bool:
        """Whether it is what reports become: an article, a paper of a conference, a chapter."""
        return self.sort == _PAPER

    @property
    def has_year(self) -> bool:
        """Whether the record prints its year."""
        return self.year.isdecimal()

    @property
    def has_day(self) -> bool:
        """Whether the record prints month and day."""
        return bool(self.day) and "00" not in self.day.removeprefix("--").split("-")

    @property
    def is_complete(self) -> bool:
        """Whether the record prints title, byline and date."""
        return bool(self.title and self.first_author and self.year)

    @property
    def says_enough(self) -> bool:
        """Whether title and byline are hardly those of two papers, as a column of one person is."""
        return bool(self.authors) and not self.of_many and (self.words >= MANY_WORDS or self.has_coauthors)

    @property
    def says_more(self) -> bool:
        """Whether they are hardly those of two papers of two years, in which somebody may report twice."""
        least = _LEAST_WORDS if self.has_coauthors else _MORE_WORDS
        return self.says_enough and self.words >= least

    @property
    def has_coauthors(self) -> bool:
        """Whether the record prints two names or more, or that there are more."""
        return self.cut or "\n" in self.authors

    @property
    def words(self) -> int:
        """The number of words of the title."""
        return title_words(self.title)


def strength(name: str) -> tuple[int, str]:
    """How keys of papers are sorted: the strongest scheme first.

    >>> sorted(["title:on maps", "arxiv:2408.15901", "doi:10.1000/x"], key=strength)[0]
    'doi:10.1000/x'
    """
    return (_STRENGTHS.index(name[: name.index(":")]), name)


def paper_keys(record: Record) -> PaperKeys:
    """The keys of one record.

    >>> from kg.model import Byline, Lines
    >>> byline = Byline(names=("Roe, J.",), complete=True, printed="Roe, J.")
    >>> found = paper_keys(Record(document="a.bib", lines=Lines(1, 2), title="Maps: A Study", byline=byline))
    >>> found.first_author, found.key, found.heads
    ('j roe', 'mapsastudy', ('maps',))
    """
    names, complete = signers(record, edited=_SORTS.get(record.kind) == "book")
    date = year_alone(record.date) if record.date else None
    printed = imprint(record)
    on_server = record.kind is PaperKind.PREPRINT or is_preprint_server(record.venue or "")
    title = record.title if is_notice(record) else without_retraction(record.title)
    of_many = is_of_many(title)
    heads, study_heads = parted_heads(title)
    return PaperKeys(
        title=title_form(title),
        first_author=same_form(in_order(record.names[0])) if record.names else "",
        year=_year(date),
        day=_day(date),
        identifiers=record.identifiers,
        key=title_key(title),
        signs=formula_signs(title),
        heads=heads,
        study_heads=study_heads,
        other_keys=tuple(map(title_key, _titles_beside(record))),
        of_many=of_many,
        authors="\n".join(" ".join(folded_name(name)) for name in names[:_MOST_NAMES]),
        cut=bool(names and not complete) or len(names) > _MOST_NAMES,
        by_group=is_of_an_organisation(record.byline),
        venue=same_form(record.venue) if record.venue and not on_server else "",
        published=is_published(record),
        on_server=on_server,
        is_report=record.kind is PaperKind.REPORT,
        places=tuple(places(record, printed)),
        in_print=in_print(record, _year(date), printed.page),
        imprint=printed,
        sort=_SORTS.get(record.kind, ""),
        comes_again=_comes_again(record, printed),
        prints=prints(record),
        whole=whole(record, printed, of_many=of_many),
        issuer="" if names else issuer(record),
        number=known_number(record, printed),
        web_page="" if names else web_page(record),
        versions=tuple(link.other for link in links_of(record) if link.kind in VERSIONS),
    )


def _titles_beside(record: Record) -> Iterator[str]:
    for field in (Field.ORIGINAL_TITLE, Field.TRANSLATED_TITLE):
        yield from fields_of(record.details, field)


def _comes_again(record: Record, printed: Imprint) -> bool:
    lies_in_archive = bool(printed.origin.shelf_mark)  # a diary, the minutes of a board
    by_nature = record.kind in _COMING_AGAIN or printed.journal in _UPDATED
    return by_nature or lies_in_archive or is_of_an_organisation(record.byline)


def _year(date: PartialDate | None) -> str:
    if date is None:
        return ""
    if date.year is not None:
        return str(date.year)
    return _day(date)


def _day(date: PartialDate | None) -> str:
    return "" if date is None else f"--{date.month or 0:02d}-{date.day or 0:02d}"
