"""What is wrong with one entry of a data format, told alike by every reader, and identifiers that are none.

A text in the place of an identifier that is none is kept as it is, among the details of its paper: nobody can
say whether the author or the publisher erred, and whoever looks for the wrong one is to find the paper. See
docs/decisions/026.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from kg.model import Detail, Identifier, Issue, PartialDate, Record, Scheme
from kg.readers.fields.calendars import gives_a_year
from kg.readers.fields.dates import has_impossible_part
from kg.readers.fields.doubtful_dates import is_bound
from kg.readers.fields.identifiers import (
    author_of_openalex,
    has_form_of_orcid,
    has_form_of_ror,
    orcid,
    paper_of_arxiv,
    paper_of_doi,
    paper_of_openalex,
    paper_of_pubmed,
    paper_of_pubmed_central,
    ror,
)
from kg.readers.fields.other_fields import registered
from kg.readers.fields.placeholders import is_undated
from kg.readers.fields.serials import is_serial, kind_of_serial, serial_numbers
from kg.readers.rules import Rule, issue, quoted
from kg.text.letters.garbled import garbled_words
from kg.text.registered.registration import trial_number

_SHOWN = 3  # words in a message


class Named(StrEnum):
    """What a text is given for."""

    DOI = "DOI"
    ARXIV = "arXiv id"
    PMID = "PubMed id"
    PMCID = "PubMed Central id"
    OPENALEX = "OpenAlex id"
    OPENALEX_AUTHOR = "OpenAlex author id"
    ORCID = "ORCID"
    HOMONYM = "number of DBLP"
    ROR = "ROR id"
    GND = "GND number"
    VIAF = "VIAF number"
    ISNI = "ISNI"
    RESEARCHER_ID = "ResearcherID"
    SCOPUS = "Scopus author id"
    WIKIDATA = "Wikidata id"
    ISSN = "ISSN"
    ISBN = "ISBN"
    SERIAL = "ISSN or ISBN"


@dataclass(frozen=True, slots=True)
class PaperFlaw:
    """One flaw of an entry."""

    rule: Rule
    """Its kind."""
    words: str
    """What is wrong and what was done, in words that follow the name of the paper: `has no authors; …`."""
    kept: str = ""
    """A text that was kept because it is no identifier: `DOI none`; empty when this is another flaw."""


NO_TITLE = PaperFlaw(Rule.NO_TITLE, "has no title; it was not read")
"""The one flaw of an entry of which nothing else is said."""
NO_AUTHORS = PaperFlaw(Rule.NO_BYLINE, "has no authors; it was read without a byline")

_NAMED = {
    Scheme.DOI: Named.DOI,
    Scheme.ARXIV: Named.ARXIV,
    Scheme.PMID: Named.PMID,
    Scheme.PMCID: Named.PMCID,
}
_READ = {
    Named.DOI: paper_of_doi,
    Named.ARXIV: paper_of_arxiv,
    Named.PMID: paper_of_pubmed,
    Named.PMCID: paper_of_pubmed_central,
    Named.OPENALEX: paper_of_openalex,
    Named.OPENALEX_AUTHOR: author_of_openalex,
    Named.ORCID: orcid,
    Named.ROR: ror,
}
_FORMED: Mapping[Named, Callable[[str], object]] = {
    Named.ORCID: has_form_of_orcid,
    Named.ROR: has_form_of_ror,
    Named.ISSN: serial_numbers,
    Named.ISBN: serial_numbers,
}


def no_identifier(named: Named, written: str, of: str = "") -> PaperFlaw | None:
    """The flaw of a text that is given for an identifier, `of` an author or another; `None` when it is one.

    An empty text has none.

    >>> no_identifier(Named.ORCID, "0000-0002-1825-0098", "Jane Roe").words
    'has “0000-0002-1825-0098” for the ORCID of “Jane Roe”, whose check digit is wrong; it was kept as text'
    >>> no_identifier(Named.DOI, "none").kept, no_identifier(Named.DOI, "10.1000/xyz")
    ('DOI none', None)
    """
    return None if not written or _READ[named](written) else strange(named, written, of)


def strange(named: Named, written: str, of: str = "") -> PaperFlaw:
    """The flaw of a text that is known to be no identifier.

    >>> strange(Named.SERIAL, "twelve").words
    'has “twelve” for an ISSN or ISBN, which is none; it was kept as text'
    """
    article = "an" if named[0] in "AIO" or named is Named.ARXIV else "a"
    place = f"the {named} of {quoted(of)}" if of else f"{article} {named}"
    has_form = named in _FORMED and _FORMED[named](written)
    digits = "check digits are" if named is Named.ROR else "check digit is"
    why = f"whose {digits} wrong" if has_form else "which is none"
    return PaperFlaw(
        Rule.UNKNOWN_IDENTIFIER,
        f"has {quoted(written)} for {place}, {why}; it was kept as text",
        f"{named} {written}" + (f" of {of}" if of else ""),
    )


def strange_serials(named: Named, written: str) -> Iterator[PaperFlaw]:
    """The flaws of a text that is given for ISSNs or ISBNs: numbers that cannot be, or no number at all.

    >>> [flaw.kept for flaw in strange_serials(Named.ISBN, "978-1-234-56789-0, 978-0-226-45803-8")]
    ['ISBN 978-1-234-56789-0']
    """
    numbers = serial_numbers(written)
    if written and not numbers:
        yield strange(named, written)
    for number in numbers:
        if not is_serial(number):
            yield strange(Named(kind_of_serial(number).value), number)


def date_flaw(date: PartialDate | None) -> PaperFlaw | None:
    """The flaw of a date that has no year, or a month or day that cannot be; `None` of any other.

    None has what says itself that it has no year: `n.d.`, `forthcoming`.

    >>> date_flaw(PartialDate(year=2024, month=2, printed="2024-02-30")).words
    'has “2024-02-30” for a date, which is none; only what can be was kept'
    """
    if date and date.year is None and not is_undated(date.printed):
        is_year = gives_a_year(date.printed) and not is_bound(date.printed)
        told = " that is surely of our calendar" if is_year else ""
        words = f"has no year{told} but {quoted(date.printed)}, which was kept as it is"
        return PaperFlaw(Rule.IMPOSSIBLE_DATE, words)
    if date and has_impossible_part(date):
        words = f"has {quoted(date.printed)} for a date, which is none; only what can be was kept"
        return PaperFlaw(Rule.IMPOSSIBLE_DATE, words)
    return None


def disagreeing(date: str, other: str, what: str) -> PaperFlaw:
    """The flaw of a date beside which the entry gives another year or month, `what`.

    >>> disagreeing("2016", "2012", "year").words
    'has “2016” for its date and “2012” for its year; the date was kept'
    """
    words = f"has {quoted(date)} for its date and {quoted(other)} for its {what}; the date was kept"
    return PaperFlaw(Rule.TWO_DATES, words)


def second_identifiers(found: Iterable[Identifier | None]) -> Iterator[PaperFlaw]:
    """The flaws of what an entry gives for an identifier beside another of the same scheme, which counts.

    >>> from kg.model import Scheme
    >>> dois = [Identifier(scheme=Scheme.DOI, value=value) for value in ("10.1000/x", "10.1000/y")]
    >>> [(flaw.words, flaw.kept) for flaw in second_identifiers(dois)]
    [('has two DOIs, 10.1000/x and 10.1000/y; the second was kept as text', 'DOI 10.1000/y')]
    """
    first: dict[Scheme, str] = {}
    for one in dict.fromkeys(filter(None, found)):
        counts, name = first.setdefault(one.scheme, one.value), _NAMED.get(one.scheme, one.scheme.value)
        if counts != one.value:
            words = f"has two {name}s, {counts} and {one.value}; the second was kept as text"
            yield PaperFlaw(Rule.VALUES_DIFFER, words, f"{name} {one.value}")


def strange_references(named: Named, written: Iterable[str]) -> Iterator[PaperFlaw]:
    """The flaws of texts in a list of references that are no identifiers, of which the first tells of all.

    >>> [flaw.words for flaw in strange_references(Named.DOI, ["10.1000/x", "none", "?"])]
    ['has “none” for the DOI of a reference, which is none, and 1 more like it; they were kept as text', '']
    """
    found = [text for text in dict.fromkeys(written) if no_identifier(named, text)]
    for place, text in enumerate(found):
        more, done = f", and {len(found) - 1:,} more like it", "they were kept as text"
        said = f"has {quoted(text)} for the {named} of a reference, which is none"
        words = f"{said}{more}; {done}" if len(found) > 1 else f"{said}; it was kept as text"
        kept = f"{named} {text} of a reference"
        yield PaperFlaw(Rule.UNKNOWN_IDENTIFIER, "" if place else words, kept)


def cites_itself(references: Iterable[Identifier], own: Collection[Identifier]) -> Iterator[PaperFlaw]:
    """The flaw of a list of references that has the paper itself; none of any other list.

    >>> from kg.model import Identifier, Scheme
    >>> doi = Identifier(scheme=Scheme.DOI, value="10.1000/x")
    >>> [flaw.words for flaw in cites_itself([doi], [doi])]
    ['has itself (doi:10.1000/x) among its references, which counts as no citation']
    """
    for one in references:
        if one in own:
            words = f"has itself ({one}) among its references, which counts as no citation"
            yield PaperFlaw(Rule.CITES_ITSELF, words)


def kept_as_text(flaws: Iterable[PaperFlaw]) -> Iterator[tuple[Detail, str]]:
    """What was kept of these flaws, as details of the paper; the number of a trial is that of one, too.

    >>> [text for _, text in kept_as_text([PaperFlaw(Rule.NOT_AN_AUTHOR, "…", "ISRCTN 35739639")])]
    ['ISRCTN 35739639', 'registration: ISRCTN35739639']
    """
    for flaw in flaws:
        if flaw.kept:
            yield Detail.IDENTIFIER_AS_PRINTED, flaw.kept
        if trial_number(flaw.kept):
            yield registered(flaw.kept)


def flaw_issues(name: str, flaws: Iterable[PaperFlaw], document: str, line: int) -> Iterator[Issue]:
    """The issues that the flaws of a paper are, each once: many authors may have one place of work.

    >>> [flaw.message for flaw in flaw_issues("“Nexus”", [strange(Named.DOI, "x")] * 2, "a.ris", 1)]
    ['“Nexus” has “x” for a DOI, which is none; it was kept as text.']
    """
    told = dict.fromkeys((flaw.rule, flaw.words) for flaw in flaws if flaw.words)
    return (issue(rule, document, line, f"{name} {words}.") for rule, words in told)


def garbled_letters(record: Record) -> Iterator[Issue]:
    """The issue of a record whose title or names have letters that surely were read in a wrong encoding.

    >>> from kg.model import Lines
    >>> [flaw] = garbled_letters(Record(document="a.bib", lines=Lines(7, 9), title="MapsÂ\xa0of EspaÃ±a"))
    >>> flaw.line, flaw.message
    (7, '“MapsÂ\\xa0of EspaÃ±a” has garbled letters, “EspaÃ±a” for “España”; they were kept as printed.')
    """
    texts = (record.title, *record.names)
    if "".join(texts).isascii():  # as most are
        return
    words = [found for text in texts for found in garbled_words(text)]
    if words:
        told = ", ".join(f"{quoted(word)} for {quoted(was)}" for word, was in words[:_SHOWN])
        more = f" and {len(words) - _SHOWN:,} more" if len(words) > _SHOWN else ""
        message = f"{quoted(record.title)} has garbled letters, {told}{more}; they were kept as printed."
        yield issue(Rule.GARBLED_LETTERS, record.document, record.lines.first, message)


def repeated_names(record: Record) -> Iterator[Issue]:
    """The issue of a record that prints a name of two words or more twice in a row.

    >>> from kg.model import Lines
    >>> from kg.readers.names.bylines import byline_of
    >>> byline = byline_of(["Jane Roe", "Jane Roe"])
    >>> [flaw] = repeated_names(Record(document="a.bib", lines=Lines(7, 9), title="Maps", byline=byline))
    >>> flaw.message
    '“Maps” names “Jane Roe” twice in a row among its authors; both were kept, as two authors.'
    """
    for name, following in pairwise(record.names):
        if name == following and " " in name:
            message = f"{quoted(record.title)} names {quoted(name)} twice in a row among its authors"
            message = f"{message}; both were kept, as two authors."
            yield issue(Rule.REPEATED_NAME, record.document, record.lines.first, message)
            return
