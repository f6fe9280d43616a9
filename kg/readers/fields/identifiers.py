"""Identifiers of papers, people and organisations, whether bare, with a prefix or as addresses."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from kg.model import Identifier, Scheme
from kg.text.registered.doi import doi_of

_DOI_OF_ARXIV = "10.48550/arxiv."
_ORDER = (Scheme.DOI, *(scheme for scheme in Scheme if scheme is not Scheme.DOI))
ARXIV_ID = r"(?:[0-9]{4}\.[0-9]{4,5}|[a-z-]{2,20}(?:\.[A-Za-z]{2})?/[0-9]{7})"
"""The form of an id of arXiv without its version, for a pattern: `2408.99999`, `math.GT/0309136`."""
_NUMBER = rf"(?P<id>{ARXIV_ID})(?:v(?P<version>[1-9][0-9]?))?(?![0-9])"
_ARXIV = re.compile(rf"(?:arxiv:\s*)?{_NUMBER}(?:\s*\[[^\]]*\])?", re.IGNORECASE)
_ARXIV_INSIDE = re.compile(rf"(?:arxiv:\s*|arxiv\.org/(?:abs|pdf)/|^abs/){_NUMBER}", re.IGNORECASE)
_OPENALEX = re.compile(r"(?:https?://(?:api\.)?openalex\.org/(?:works/)?)?(W[1-9][0-9]{0,14})", re.IGNORECASE)
_AUTHOR_OF_OPENALEX = re.compile(
    r"(?:https?://(?:api\.)?openalex\.org/(?:authors/)?)?(A[1-9][0-9]{0,14})", re.IGNORECASE
)
_PMID = re.compile(r"(?:https?://pubmed\.ncbi\.nlm\.nih\.gov/|pmid:\s*)?([1-9][0-9]{0,8})/?", re.IGNORECASE)
_PMCID = re.compile(
    r"(?:(?:https?://(?:pmc|www)\.ncbi\.nlm\.nih\.gov/(?:pmc/)?articles/)(?:PMC)?|(?:pmcid:\s*)?PMC)"
    r"([1-9][0-9]{0,8})(?:\.[0-9]+)?/?",
    re.IGNORECASE,
)
_MATHSCINET = re.compile(r"(?:MR[:\s]*)?0*([1-9][0-9]{0,6})(?:\s*\([^()]*\))?", re.IGNORECASE)
_ZBMATH = re.compile(r"(?:Zbl[:\s]*)?([0-9]{4}\.[0-9]{5})", re.IGNORECASE)
_ORCID = re.compile(
    r"(?:https?://orcid\.org/|orcid:\s*)?([0-9]{4}(?:-[0-9]{4}){2}-[0-9]{3}[0-9X])/?", re.IGNORECASE
)
_ROR = re.compile(r"(?:https?://ror\.org/|ror:\s*)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})/?", re.IGNORECASE)
_DIGITS_OF_ROR = "0123456789abcdefghjkmnpqrstvwxyz"


def paper_of_doi(text: str) -> Identifier | None:
    """The paper that a DOI names; `None` when the text is none.

    However it is written, it is one DOI (`kg.text.registered.doi`). arXiv gives its papers DOIs that name
    them by their arXiv id; such a DOI is read as the id.

    >>> paper_of_doi("https://doi.org/10.48550/arXiv.2212.06817").value, paper_of_doi("doi:10.1000/XY").value
    ('2212.06817', '10.1000/xy')
    """
    doi = doi_of(text)
    if not doi:
        return None
    return paper_of_arxiv(doi.removeprefix(_DOI_OF_ARXIV)) or Identifier(scheme=Scheme.DOI, value=doi)


def paper_of_arxiv(text: str) -> Identifier | None:
    """The paper that an arXiv id names, with or without its version and prefix; `None` when the text is none.

    >>> paper_of_arxiv("arXiv:math.GT/0309136v2")
    Identifier(scheme=<Scheme.ARXIV: 'arxiv'>, value='math/0309136', version=2)
    >>> paper_of_arxiv("2213.06817") is paper_of_arxiv("2212.0681") is None
    True
    """
    found = _ARXIV.fullmatch(text)
    return _arxiv(found) if found and _is_number(found["id"]) else None


def month_of_arxiv(paper: Identifier) -> tuple[int, int]:
    """The year and the month in which a paper got its arXiv id: its first four digits, since 1991.

    >>> one, other = paper_of_arxiv("hep-th/9901001"), paper_of_arxiv("2212.06817")
    >>> month_of_arxiv(one), month_of_arxiv(other)
    ((1999, 1), (2022, 12))
    """
    digits = paper.value.rpartition("/")[2]
    year = int(digits[:2])
    return year + (1900 if year > 90 else 2000), int(digits[2:4])


def arxiv_inside(text: str) -> Identifier | None:
    """The first arXiv id that a text names as such, by `arXiv:` or an address; `None` when there is none.

    >>> arxiv_inside("CoRR abs/1707.08567"), arxiv_inside("see https://arxiv.org/abs/1707.08567v1").version
    (None, 1)
    """
    found = _ARXIV_INSIDE.search(text)
    return _arxiv(found) if found and _is_number(found["id"]) else None


def noted_identifiers(note: str) -> Iterator[Identifier]:
    """The identifiers that a note lists one a line, as Zotero does: `arXiv: 2212.06817`, `PMID: 123`.

    >>> [found.value for found in noted_identifiers("arXiv:2212.06817 [cs]\\nCited by 4\\nPMID: 29456894")]
    ['2212.06817', '29456894']
    """
    for line in note.splitlines():
        name, colon, value = line.partition(":")
        read = _NOTED.get(name.strip().lower()) if colon else None
        found = read(value.strip()) if read else None
        if found:
            yield found


def once_a_scheme(found: Iterable[Identifier | None]) -> tuple[Identifier, ...]:
    """The first identifier of each scheme, DOIs first, with the version that another of the same id names.

    >>> [one.version for one in once_a_scheme(map(paper_of_arxiv, ["2212.06817", "2212.06817v2", "W1"]))]
    [2]
    """
    first: dict[Scheme, Identifier] = {}
    for one in filter(None, found):
        known = first.setdefault(one.scheme, one)
        if known.version is None and known.value == one.value:
            first[one.scheme] = replace(known, version=one.version)
    return tuple(first[scheme] for scheme in _ORDER if scheme in first)


def paper_of_openalex(text: str) -> Identifier | None:
    """The work that an OpenAlex id names; `None` when the text is none.

    >>> paper_of_openalex("https://openalex.org/W2741809807").value
    'W2741809807'
    """
    found = _OPENALEX.fullmatch(text)
    return Identifier(scheme=Scheme.OPENALEX, value=found[1].upper()) if found else None


def paper_of_pubmed(text: str) -> Identifier | None:
    """The paper that a PubMed id names; `None` when the text is none.

    >>> paper_of_pubmed("https://pubmed.ncbi.nlm.nih.gov/29456894").value
    '29456894'
    """
    found = _PMID.fullmatch(text)
    return Identifier(scheme=Scheme.PMID, value=found[1]) if found else None


def author_of_openalex(text: str) -> str | None:
    """The author that an OpenAlex id names; `None` when the text is none.

    >>> author_of_openalex("https://openalex.org/A5023888391"), author_of_openalex("W5023888391")
    ('A5023888391', None)
    """
    found = _AUTHOR_OF_OPENALEX.fullmatch(text)
    return found[1].upper() if found else None


def paper_of_pubmed_central(text: str) -> Identifier | None:
    """The paper that a PubMed Central id names; `None` when the text is none.

    >>> paper_of_pubmed_central("https://pmc.ncbi.nlm.nih.gov/articles/PMC7598943/").value
    'PMC7598943'
    >>> paper_of_pubmed_central("https://www.ncbi.nlm.nih.gov/pmc/articles/7598943").value  # OpenAlex's form
    'PMC7598943'
    """
    found = _PMCID.fullmatch(text)
    return Identifier(scheme=Scheme.PMCID, value=f"PMC{found[1]}") if found else None


def paper_of_mathscinet(text: str) -> Identifier | None:
    """The paper that a number of Mathematical Reviews names; `None` when the text is none.

    >>> paper_of_mathscinet("MR0262240 (41 #6850)").value, paper_of_mathscinet("41 #6850")
    ('262240', None)
    """
    found = _MATHSCINET.fullmatch(text)
    return Identifier(scheme=Scheme.MATHSCINET, value=found[1]) if found else None


def paper_of_zbmath(text: str) -> Identifier | None:
    """The paper that a number of zbMATH names; `None` when the text is none.

    >>> paper_of_zbmath("Zbl 0700.13001").value, paper_of_zbmath("46.0292.01")
    ('0700.13001', None)
    """
    found = _ZBMATH.fullmatch(text)
    return Identifier(scheme=Scheme.ZBMATH, value=found[1]) if found else None


def orcid(text: str) -> str | None:
    """The ORCID that a text is, with its check digit right (ISO 7064 11,2); `None` when it is none.

    >>> orcid("https://orcid.org/0000-0002-1825-0097"), orcid("0000-0002-1825-0098")
    ('0000-0002-1825-0097', None)
    """
    found = _ORCID.fullmatch(text)
    if not found:
        return None
    total, digits = 0, found[1].upper().replace("-", "")
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    return found[1].upper() if digits[-1] == "0123456789X"[(12 - total % 11) % 11] else None


def has_form_of_orcid(text: str) -> bool:
    """Whether a text is an ORCID but for its check digit.

    >>> has_form_of_orcid("0000-0002-1825-0098"), has_form_of_orcid("0000-0002")
    (True, False)
    """
    return bool(_ORCID.fullmatch(text))


def ror(text: str) -> str | None:
    """The ROR id that a text is, with its check digits right (ISO 7064 97,10); `None` when it is none.

    >>> ror("https://ror.org/052gg0110"), ror("052gg0111")
    ('052gg0110', None)
    """
    found = _ROR.fullmatch(text)
    if not found:
        return None
    id, total = found[1].lower(), 0
    for digit in id[:-2]:
        total = total * 32 + _DIGITS_OF_ROR.index(digit)
    return id if int(id[-2:]) == 98 - total * 100 % 97 else None


def has_form_of_ror(text: str) -> bool:
    """Whether a text is a ROR id but for its check digits.

    >>> has_form_of_ror("052gg0111"), has_form_of_ror("52gg")
    (True, False)
    """
    return bool(_ROR.fullmatch(text))


def _is_number(id: str) -> bool:
    """Whether an arXiv id names a month, and has as many digits as ids of that month: five since 2015.

    Ids with an archive are not counted: `math/0309136`.
    """
    _, slash, old = id.partition("/")
    number = old if slash else id
    digits = len(number) - len("yymm.")
    return "01" <= number[2:4] <= "12" and (bool(slash) or digits == (4 if number < "1501" else 5))


def _arxiv(found: re.Match[str]) -> Identifier:
    """Without the class that old ids carried: `math.GT/0309136` is `math/0309136`."""
    archive, slash, number = found["id"].lower().partition("/")
    value = f"{archive.partition('.')[0]}/{number}" if slash else archive
    version = int(found["version"]) if found["version"] else None
    return Identifier(scheme=Scheme.ARXIV, value=value, version=version)


_NOTED: Mapping[str, Callable[[str], Identifier | None]] = {
    "arxiv": paper_of_arxiv,
    "arxiv preprint arxiv": paper_of_arxiv,
    "doi": paper_of_doi,
    "pmid": paper_of_pubmed,
    "pmcid": paper_of_pubmed_central,
    **dict.fromkeys(("mr", "mr number", "mrnumber"), paper_of_mathscinet),
    "zbl": paper_of_zbmath,
    "_eprint": lambda text: paper_of_arxiv(text) or arxiv_inside(text),
}
"""What a line of a note begins with, and how the rest is read."""
