"""The identifiers that somebody may have typed, in the form in which the graph, or the index, has them.

Not for documents, whose identifiers are checked as they are read (`kg.readers.fields.identifiers`): what is
typed may be only begun, and may be several things, such as the beginning of an ORCID and an ISSN.
"""

import re
from collections.abc import Iterator

from kg.text.registered.doi import doi_of
from kg.text.registered.registration import trial_number, trial_of_page

_ARXIV = re.compile(
    r"(?:https?://)?(?:www\.)?(?:arxiv:\s*|arxiv\.org/(?:abs|pdf|html)/|10\.48550/arxiv\.)?"
    r"(?P<id>[0-9]{4}\.[0-9]{1,5}|[a-z-]{2,20}(?:\.[a-z]{2})?/[0-9]{7})(?:v[0-9]{1,3})?(?:\.pdf)?"
)
_START_OF_DOI = re.compile(r"(?:https?://)?(?:[a-z.]{0,20}doi\.org/|doi[\s:]*)?(?P<id>10\.[0-9]{4,9}/?)")
_OTHERS = {
    "orcid": re.compile(
        r"(?:https?://)?(?:orcid\.org/|orcid:\s*)?(?P<id>(?:[0-9]{4}-){1,3}[0-9]{0,3}[0-9x]?)/?"
    ),
    "ror": re.compile(r"(?:https?://)?(?:ror\.org/|ror:\s*)(?P<id>[0-9a-z]{1,9})/?"),
    "openalex": re.compile(
        r"(?:https?://)?(?:openalex\.org/(?:works/|authors/)?|openalex:\s*)(?P<id>[aw][0-9]{1,15})/?"
    ),
    "gnd": re.compile(r"(?:(?:https?://)?d-nb\.info/gnd/|gnd[:\s]\s*)(?P<id>[0-9]{1,10}-?[0-9x]?)"),
    "viaf": re.compile(r"(?:(?:https?://)?(?:www\.)?viaf\.org/viaf/|viaf[:\s]\s*)(?P<id>[0-9]{1,22})/?"),
    "isni": re.compile(
        r"(?:(?:https?://)?(?:www\.)?isni\.org/(?:isni/)?|isni[:\s]\s*)(?P<id>[0-9][0-9 ]{0,17}[0-9x]?)"
    ),
    "researcherid": re.compile(r"(?:researcherid[:\s]\s*)?(?P<id>[a-z]{1,3}-[0-9]{4}-(?:19|20)[0-9]{2})"),
    "scopus": re.compile(r"scopus[:\s]\s*(?P<id>[0-9]{1,12})"),
    "wikidata": re.compile(
        r"(?:(?:https?://)?(?:www\.)?wikidata\.org/(?:wiki|entity)/|wikidata[:\s]\s*)(?P<id>q[0-9]{1,12})"
    ),
    "pmcid": re.compile(
        r"(?:https?://(?:pmc|www)\.ncbi\.nlm\.nih\.gov/(?:pmc/)?articles/|pmcid:\s*)?(?P<id>pmc[0-9]{1,9})/?"
    ),
    "pmid": re.compile(
        r"(?:(?:https?://)?(?:pubmed\.ncbi\.nlm\.nih\.gov/|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/)|pmid[\s:]*)"
        r"(?P<id>[0-9]{1,9})/?"
    ),
    "hal": re.compile(
        r"(?:https?://[a-z.-]{1,40}/|hal:)?(?P<id>(?:hal|tel|halshs|inria|cel|medihal)-[0-9]{6,9})(?:v[0-9]{1,2})?"
    ),
    "mr": re.compile(r"(?:https?://[a-z.]{0,40}ams\.org/\S{0,40}\bmr=|mr[\s:]*)0*(?P<id>[1-9][0-9]{0,6})"),
    "zbl": re.compile(
        r"(?:https?://(?:www\.)?zbmath\.org/(?:\?q=an:)?|zbl[\s:]*)?(?P<id>[0-9]{4}\.[0-9]{5})"
    ),
}
_BARE_MR = re.compile(r"0{0,2}(?P<id>[1-9][0-9]{5,6})")
_BARE_PMID = re.compile(r"[0-9]{6,9}")
"""Shorter ones are years, pages and the like."""
_SUBJECT_CLASS = re.compile(r"(?<=[a-z])\.[a-z]{2}(?=/)")
_ISBN = re.compile(r"(?P<said>isbn(?:-1[03])?:?\s*)?(?P<id>[0-9][0-9 -]{0,30}[0-9x]?)")
_ISSN = re.compile(r"(?:e?issn:?\s*)?(?P<start>[0-9]{4})[ -]?(?P<end>[0-9]{3}[0-9x])")
_DASH = re.compile("[\u2010-\u2015\u2212]")
_LEAST = 7
"""Digits after which what begins like an ISBN is taken for one that is being typed."""
_LONGEST_KEY, _LEAST_DIGITS = 200, 4


def identifiers(typed: str) -> tuple[str, ...]:
    """The identifiers that the typed text may be, or begin to be, with their scheme; mostly none.

    An ISBN is without hyphens and of 13 digits, or of fewer, since the check digit does not count.

    >>> identifiers("arXiv:2401.00001v2"), identifiers("https://doi.org/10.1000/XY")
    (('arxiv:2401.00001',), ('doi:10.1000/xy',))
    >>> identifiers("https://orcid.org/0000-0002-1825-0097")
    ('orcid:0000-0002-1825-0097',)
    >>> identifiers("978-3-16-148410-0"), identifiers("3161484100"), identifiers("ISSN 00219606")
    (('isbn:978316148410',), ('isbn:978316148410',), ('issn:0021-9606',))
    >>> identifiers("PMID 34567"), identifiers("34567890")
    (('pmid:34567',), ('pmid:34567890', 'issn:3456-7890'))
    >>> identifiers("MR0262240"), identifiers("Zbl 0700.13001"), identifiers("hal-00012345v2")
    (('mr:262240',), ('zbl:0700.13001',), ('hal:hal-00012345',))
    >>> identifiers("ISRCTN 35712345"), identifiers("https://clinicaltrials.gov/study/NCT03036124")
    (('trial:isrctn35712345',), ('trial:nct03036124',))
    """
    typed = _DASH.sub("-", typed.strip().lower())
    doi, found = doi_of(typed), []
    if arxiv := _ARXIV.fullmatch(doi or typed):
        found.append(f"arxiv:{_SUBJECT_CLASS.sub('', arxiv['id'])}")
    elif doi:
        found.append(f"doi:{doi}")
    elif start := _START_OF_DOI.fullmatch(typed):
        found.append(f"doi:{start['id']}")
    for scheme, pattern in _OTHERS.items():
        if other := pattern.fullmatch(typed):
            found.append(f"{scheme}:{other['id'].replace(' ', '')}")
    if trial := trial_of_page(typed) or trial_number(typed.removeprefix("trial:")):
        found.append(f"trial:{trial.lower()}")
    if _BARE_PMID.fullmatch(typed):
        found.append(f"pmid:{typed}")
    if number := _BARE_MR.fullmatch(typed):
        found.append(f"mr:{number['id']}")
    return (*found, *_serial(typed))


def _serial(typed: str) -> Iterator[str]:
    """What is, or begins like, the number of a book or of a journal."""
    if isbn := _ISBN.fullmatch(typed):
        digits = isbn["id"].replace("-", "").replace(" ", "")
        if (
            digits[:3] in ("978", "979")
            and "x" not in digits
            and (isbn["said"] or _LEAST <= len(digits) <= 13)
        ):
            yield f"isbn:{digits[:12]}"
        elif len(digits) == 10 or (isbn["said"] and len(digits) < 10):
            yield f"isbn:978{digits[:9].rstrip('x')}"
    if issn := _ISSN.fullmatch(typed):
        yield f"issn:{issn['start']}-{issn['end']}"


def whole_isbn(printed: str) -> str | None:
    """A printed ISBN in 13 digits; `None` for what is none. Check digits stay as they are.

    >>> whole_isbn("978-3-16-148410-0"), whole_isbn("3-16-148410-X"), whole_isbn("3 16 148410")
    ('9783161484100', '9783161484100', None)
    """
    digits = _DASH.sub("-", printed).replace("-", "").replace(" ", "").lower()
    if re.fullmatch(r"97[89][0-9]{10}", digits):
        return digits
    if not re.fullmatch(r"[0-9]{9}[0-9x]", digits):
        return None
    return with_check_digit(f"978{digits[:9]}")


def with_check_digit(isbn: str) -> str:
    """The ISBN of 13 digits that begins with these twelve.

    >>> with_check_digit("978316148410")
    '9783161484100'
    """
    total = sum(int(digit) * (1 + 2 * (place % 2)) for place, digit in enumerate(isbn))
    return f"{isbn}{-total % 10}"


def citation_key(typed: str) -> str:
    """The key of an entry in a library, `Knuth1984`, in small letters; empty for what is none.

    A few digits only count the entries of a document.

    >>> citation_key(" Knuth1984 "), citation_key("12")
    ('knuth1984', '')
    """
    key = " ".join(typed.split()).lower()
    counts = key.isdecimal() and len(key) < _LEAST_DIGITS
    return key if len(key) <= _LONGEST_KEY and not counts else ""
