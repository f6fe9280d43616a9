"""One DOI for all the ways in which it is written: by people, in addresses, in TeX, HTML and XML."""

import re
from functools import lru_cache
from urllib.parse import unquote

from kg.text.typesetting.markup import resolved

LONGEST = 2_048
"""Characters of what is read as a DOI; none that is registered is longer."""

_DOI = re.compile(
    r"(?:doi[\s:=]*)?(?P<address>https?://[a-z.]{0,20}doi[a-z.]{1,20}/|(?:dx\.|www\.)?doi\.org/"
    r"|https?://(?:dx[.-])?doi[.-]org\.[a-z0-9.-]{3,80}(?::[0-9]{1,5})?/"
    r"|(?P<page>https?://[a-z0-9.-]{4,80}/doi/(?:(?:abs|full|e?pdf|pdfplus|pdfdirect|epub|reader)/)?))?(?:doi:\s*)?"
    r"(?P<doi>10\.[0-9]{4,9}/\S+)",
    re.IGNORECASE,
)
_VIEW = re.compile(
    r"(?:/(?:abstract|full|e?pdf|summary|references|citedby|cited-by|figures|tables|suppinfo|toc)(?:/html)?"
    r"|/suppl_file/.*|\.pdf)?(?:;jsessionid=.*)?$",
    re.IGNORECASE,
)
"""What publishers put behind a DOI in the address of a page or file."""
_QUERY = re.compile(r"[?&][a-z_][\w.-]*=.*", re.IGNORECASE)
_PART_OF_PAGE = re.compile(r"#[a-z][\w-]+$", re.IGNORECASE)  # a DOI of old may end in one sign more: `;2-#`
_ANGLE = re.compile(
    r"(?:\$|\\ensuremath ?)?(?:(?P<less><|‹|⟨|〈|\\langle ?|\\textless(?:\{\}| )?)"
    r"|(?:>|›|⟩|〉|\\rangle ?|\\textgreater(?:\{\}| )?))\$?"
)
"""Angle brackets, which DOIs of old have within, as TeX and typography write them."""
_ESCAPE = re.compile(r"\\(?=[^\w\s\\]|_)")
"""What Markdown and TeX put before a sign that they would read otherwise: a backslash, which no DOI has."""
AS_TYPED = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("\u00ad\u200b\ufeff"))
"""For `str.translate`: hyphens in the place of what typesetting makes of them, without what nobody sees."""
_BEHIND = frozenset(".,:;?!'\"`’”»…/")
_OF_DATA = re.compile(
    r"10\.(?:15468/|1594/pangaea\.|5061/dryad|17632/|7910/dvn/|6073/pasta/|3334/ornldaac/|5880/|5285/"
    r"|5067/|24381/cds|17026/dans|4121/)",
    re.IGNORECASE,
)
"""Also Mendeley Data, Dataverse, archives of ecology and of the earth sciences, NASA, Copernicus and 4TU."""
_OPENED_BY = {")": "(", "]": "[", "}": "{", ">": "<"}


def doi_of(written: str) -> str | None:
    """The DOI that a text is, in small letters; `None` when it is none.

    Percent signs, entities and TeX's signs are read; what addresses add for their resolver goes, and so does
    what a sentence puts behind a DOI.

    >>> doi_of("https://doi.org/10.1000/X%3C1%3E?nosfx=y"), doi_of("DOI 10.1000/x&lt;1&gt;.")
    ('10.1000/x<1>', '10.1000/x<1>')
    >>> doi_of("https://doi-org.proxy.lib.example.edu/10.1000/x"), doi_of("https://x.example/doi/abs/10.1000/x")
    ('10.1000/x', '10.1000/x')
    >>> doi_of("10.1000") is doi_of("see 10.1000/x") is None
    True
    """
    return _doi_of(written) if len(written) <= LONGEST and "10" in written else None


@lru_cache(maxsize=1 << 10)  # what an entry gives is checked, and read
def _doi_of(written: str) -> str | None:
    text = _ANGLE.sub(_angle, _QUERY.sub("", resolved(written)).translate(AS_TYPED))
    found = _DOI.fullmatch(_ESCAPE.sub("", _unquoted(text)).strip())
    if not found:
        return None
    doi = _PART_OF_PAGE.sub("", found["doi"]) if found["address"] else found["doi"]
    doi = _VIEW.sub("", doi, count=1) if found["page"] else doi
    while doi[-1] in _BEHIND or doi.count(doi[-1]) > doi.count(_OPENED_BY.get(doi[-1], doi[-1])):
        doi = doi[:-1]
    return doi.lower() if doi.isprintable() and "/" in doi else None


def is_of_data(doi: str) -> bool:
    """Whether a DOI is one of an archive that has nothing but data: GBIF, PANGAEA, Dryad and others.

    >>> is_of_data("10.15468/dl.abc123"), is_of_data("10.1594/PANGAEA.9023"), is_of_data("10.5281/zenodo.12")
    (True, True, False)
    """
    return _OF_DATA.match(doi) is not None


def _angle(found: re.Match[str]) -> str:
    return "<" if found["less"] else ">"


def _unquoted(text: str) -> str:
    """The text with characters for percent signs and digits, twice, as far as these are UTF-8."""
    for _ in range(2 if "%" in text else 0):
        try:
            text = unquote(text, errors="strict")
        except UnicodeDecodeError:
            break
    return text
