"""One paper as one document prints it: its authors, identifiers, and what else is said of it."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model.printed import Lines, Metric, PartialDate, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation as a document states it: where an author worked, or an author itself."""

    name: str
    """As printed: `University of Oxford`."""
    ror: str | None = None
    """Its ROR id, where the document gives one: `052gg0110`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """What a document says of one author of one paper beside the name."""

    orcid: str | None = None
    """The ORCID that the document gives: `0000-0002-1825-0097`; nobody checked whose it is."""
    other_orcids: tuple[str, ...] = ()
    """Others that documents give to the same author of the same paper, which cannot all be right."""
    openalex_ids: tuple[str, ...] = ()
    """Ids of the authors that OpenAlex takes it for: `A5023888391`; guessed, mostly well."""
    registered: tuple[str, ...] = ()
    """What authority files and other registries call it, each after its scheme: `gnd:118540238`."""
    organisations: tuple[Organisation, ...] = ()
    """Where the author worked, in printed order."""
    family: str = ""
    """The family name, where the document marks it and it is of several words: `García Márquez`."""
    is_organisation: bool = False
    """True when the document marks the author as an organisation; what the name says is another question."""
    other_names: tuple[str, ...] = ()
    """How other documents print the name in their bylines of the paper, or this one with DBLP's number, and
    the usual names."""
    usual_names: tuple[str, ...] = ()
    """What a catalogue calls the author whose name it also gives as the paper prints it."""

    @property
    def identifiers(self) -> tuple[str, ...]:
        """What documents give for the author's identifiers, each after its scheme, ORCIDs first.

        >>> Author(orcid="0000-0002-1825-0097", openalex_ids=("A5023888391",)).identifiers
        ('orcid:0000-0002-1825-0097', 'openalex:A5023888391')
        """
        orcids = (self.orcid, *self.other_orcids) if self.orcid else ()
        ids = (f"openalex:{id}" for id in self.openalex_ids)
        return (*(f"orcid:{orcid}" for orcid in orcids), *ids, *self.registered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """The authors as one document prints them."""

    names: tuple[str, ...]
    """The names in printed order, each as printed; two equal names stay two."""
    complete: bool
    """False when the list is cut ("et al.", "and others"): more authors are hidden after the last name."""
    printed: str
    """The whole line: `Yao Lu, Song Bian, Lequn Chen et al.`"""
    badge: str | None = None
    """A tag after the names, `allen-ai`: unverified, about the paper and not about one author."""
    authors: tuple[Author, ...] = ()
    """What is said of each of `names`, in their order; empty when nothing is said of any."""
    places: tuple[int, ...] = ()
    """The place of each of `names`, from 1, where authors without a name stand between; else empty."""


class Scheme(StrEnum):
    """The identifier schemes that are told apart."""

    ARXIV = "arxiv"
    DOI = "doi"
    PMID = "pmid"
    """PubMed's."""
    PMCID = "pmcid"
    """PubMed Central's, which has the texts."""
    OPENALEX = "openalex"
    MATHSCINET = "mr"
    """Of Mathematical Reviews, without zeros before it."""
    ZBMATH = "zbl"
    """Of zbMATH, formerly Zentralblatt: `0700.13001`."""
    TRIAL = "trial"
    """Of the entry of a trial or review in a registry, not of papers that report it: `NCT03036124`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """A name that a registry gave to a paper."""

    scheme: Scheme
    """Whose identifier it is."""
    value: str
    """Normalised: `2212.06817` (no version, no prefix), `10.1000/xyz` (lower case), `W2741809807`."""
    version: int | None = None
    """The version that the document names, for arXiv."""

    def __str__(self) -> str:
        """The identifier with its scheme, without a version: `arxiv:2212.06817`.

        >>> str(Identifier(scheme=Scheme.ARXIV, value="2212.06817", version=2))
        'arxiv:2212.06817'
        """
        return f"{self.scheme}:{self.value}"


class PaperKind(StrEnum):
    """What a document says that a paper is, where it says so."""

    JOURNAL_ARTICLE = "journal article"
    NEWSPAPER_ARTICLE = "newspaper article"
    MAGAZINE_ARTICLE = "magazine article"
    CONFERENCE_PAPER = "conference paper"
    CHAPTER = "chapter"
    """A part of a book that has authors of its own."""
    REFERENCE_ENTRY = "entry in a reference work"
    """Of an encyclopaedia or a dictionary."""
    BOOK = "book"
    """Also an edited one."""
    PROCEEDINGS = "proceedings"
    """The volume as a whole."""
    THESIS = "thesis"
    """One of which no more is said."""
    DOCTORAL_THESIS = "doctoral thesis"
    MASTERS_THESIS = "master's thesis"
    REPORT = "report"
    DATA_SET = "data set"
    PATENT = "patent"
    """Also the application for one."""
    STANDARD = "standard"
    SOFTWARE = "software"
    PREPRINT = "preprint"
    """What was made public before, or without, a publication."""
    MANUSCRIPT = "manuscript"
    """What was written and not published: a diary, a typescript, a draft."""
    LETTER = "letter"
    """From one to another, on paper or by mail; no letter to the editor of a journal."""
    MOVIE = "movie"
    """Also a video."""
    WEB_PAGE = "web page"
    """As libraries call whatever was read on the web, preprints among them."""
    OTHER = "other"
    """What the document calls something else: an artwork, a speech, a law, a manual."""


class Detail(StrEnum):
    """What else a document may say of a paper: kept in its words, and nothing is made of it."""

    VOLUME = "volume"
    NUMBER = "number"
    """The issue of a journal, the number of a report."""
    PAGES = "pages"
    """`117-142`, or the number of an article."""
    PUBLISHER = "publisher"
    """Of a thesis where it was written, of a report who issues it."""
    EDITORS = "editors"
    """Of the volume, in one line like a byline: `Jane Roe, Max Möller et al.`"""
    SERIES = "series"
    """That the volume is in: `Lecture Notes in Computer Science`."""
    EDITION = "edition"
    """`2nd`, `Third edition`."""
    ISSN = "ISSN"
    """Of the journal."""
    ISBN = "ISBN"
    """Of the book or the proceedings."""
    LANGUAGE = "language"
    """`en`, `English`."""
    LICENCE = "licence"
    """`cc-by`, or the address of its text."""
    COMMENT = "comment"
    """What the authors add, where the document says that it is theirs: `12 pages, accepted at ICML`."""
    CITATION = "citation"
    """Where it appeared, in one line: `Phys.Rev.D76:013009,2007`."""
    CLASS = "class"
    """A class of another scheme than arXiv's categories, such as those of MSC and ACM: `68T50`."""
    STATUS = "status"
    """`retracted` or `withdrawn`, where the document says so; no other is kept."""
    ADDRESS = "address"
    """A page about it, or the text itself."""
    FIELD = "field"
    """What else the entry says, after the name that BibLaTeX has for it: `translator: Gregory Rabassa`."""
    IDENTIFIER_AS_PRINTED = "identifier as printed"
    """A text in the place of an identifier that is none, with what it is given for: `DOI none`,
    `ORCID 0000-0002-1825-0098 of Jane Roe`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One paper as one document prints it: nothing added, nothing corrected."""

    document: str
    """Relative path of the document."""
    lines: Lines
    """The lines of this entry."""
    title: str
    """The title, not empty."""
    abstract: str = ""
    """The abstract with its line breaks; empty when the document prints none."""
    byline: Byline | None = None
    """The authors; `None` when the document prints none (which is not an empty list)."""
    date: PartialDate | None = None
    """The date that the document prints."""
    categories: tuple[str, ...] = ()
    """Category codes as printed, the primary first: `("RO", "AI")`."""
    has_primary: bool = True
    """False where the document does not say which of `categories` is the primary."""
    identifiers: tuple[Identifier, ...] = ()
    """Identifiers that the document prints for this paper."""
    venue: str | None = None
    """Where it was published, as printed."""
    kind: PaperKind | None = None
    """What the document says that it is; `None` when it does not say."""
    key: str | None = None
    """The key of the entry, where the document gives its entries keys: `zhang2024bam`."""
    updated: str = ""
    """When the entry of this key was changed last, as its source says: `2026-01-05T10:21:03`. Entries of one
    key that say so are versions of one, of which the newest counts. Empty where nothing is said."""
    code_available: bool = False
    """True when the document says that there is code, and not only that there will be; False says nothing."""
    code_repository: str | None = None
    """Where the code is or will be, when the document gives an address for the paper itself."""
    metrics: tuple[Metric, ...] = ()
    """Figures that the site states about this paper."""
    page_owner: str | None = None
    """On an author page, the name in the heading: it claims that this person is among the authors."""
    keywords: tuple[str, ...] = ()
    """Concepts that the document itself gives to the paper, as printed, each once."""
    references: tuple[Identifier, ...] = ()
    """Papers that it cites, as far as the document names them by identifiers, each once."""
    cited_words: tuple[str, ...] = ()
    """The works of its list of references that it gives in words alone, as printed, each once."""
    reference_count: int = 0
    """How many works its list of references has besides itself, also those without an identifier, and again
    those that are there twice; 0 where the document has no such list."""
    details: tuple[tuple[Detail, str], ...] = ()
    """What else it says, none of it empty: `((Detail.PAGES, "1-8"),)`."""

    @property
    def place(self) -> str:
        """Where it stands in its document: `L14-L18`, or `L14-L18 zhang2024bam` where entries have keys.

        >>> Record(document="a.bib", lines=Lines(1, 2), title="Nexus", key="nexus").place
        'L1-L2 nexus'
        """
        return f"{self.lines} {self.key}" if self.key else str(self.lines)

    @property
    def text(self) -> str:
        """Title, line break, abstract: the text that every `Span` of this record points into.

        >>> Record(document="a.txt", lines=Lines(1, 2), title="Nexus", abstract="We …").text
        'Nexus\\nWe …'
        """
        return f"{self.title}\n{self.abstract}"

    def texts_of(self, kind: Detail) -> list[str]:
        """The texts of its details of one kind, in printed order; empty where it has none.

        >>> pages = ((Detail.PAGES, "1-8"), (Detail.COMMENT, "8 pages"))
        >>> Record(document="a.bib", lines=Lines(1, 2), title="Nexus", details=pages).texts_of(Detail.PAGES)
        ['1-8']
        """
        return [text for detail, text in self.details if detail is kind]

    def quote(self, span: Span) -> str:
        """The words of a span of `text`, without building the whole text for each.

        >>> Record(document="a.txt", lines=Lines(1, 2), title="Nexus", abstract="We …").quote(Span(6, 8))
        'We'
        """
        edge = len(self.title) + 1
        if span.start < edge:
            return span.of(self.text)
        return self.abstract[span.start - edge : span.end - edge]
