"""Titles of errata and the like, and the title of the paper within them."""

import re

from kg.text.works.places import without_place

_ERRATUM = re.compile(
    r"\W{0,2}(?:erratum|errata|corrigend(?:um|a)|(?:author |publisher )?corrections?|addend(?:um|a))"
    r"(?: and (?:erratum|corrigendum|addendum))?(?: (?:to|for))?"
    r"(?:(?<=to) |(?<=for) |\s?:|\s?[–—]|\s-\s|(?=\s?[“„\"«‘']))"
    r"(?: (?:to|for)(?=[\s:]):?)?(?P<title>.+)",
    re.IGNORECASE | re.DOTALL,
)
_SURE = re.compile(
    r"\W{0,2}(?:(?:erratum|errata|corrigend(?:um|a))\b"
    r"|(?:author |publisher )?(?:corrections?|addend(?:um|a))(?: and \w+)?(?: (?:to|for))?"
    r"(?:\s?[:–—“„\"«‘']|\s-\s))",
    re.IGNORECASE,
)
_OF_VOLUME = re.compile(
    r"(?!\W{0,2}(?:editorial )?(?:expressions? of concern|retraction)\b)(?P<title>.+?)"
    r"\s\(vol [^\s,()]{1,20}, (?:(?:pg|art(?: no)?) )?(?=[^\s,()]{0,20}\d)[^\s,()]{1,30}, [12]\d{3}\)\W?",
    re.IGNORECASE | re.DOTALL,
)
"""The title of the paper, and its place, as the Web of Science calls a correction: `(vol 2, pg 17, 2020)`.

Nothing but a page or the number of an article stands between volume and year: volumes of books are called
`(Vol. 2, From the origins to 1453)`. Expressions of concern have their place behind them, too.
"""
_QUOTES = "“”„\"«»‘’'"


def corrected_title(title: str) -> str:
    """The title of the paper that an erratum, corrigendum or addendum names; empty of any other title.

    >>> corrected_title("Erratum to: On doors"), corrected_title("Corrigendum to “Maps” [J. Maps 3 (1967)]")
    ('On doors', 'Maps')
    >>> corrected_title("Correction to: Maps (J. Maps, (2010), 3, 1, (1-5), 10.1000/jm.15)")
    'Maps'
    >>> corrected_title("Addendum: On doors"), corrected_title("Correction of doors")
    ('On doors', '')
    >>> corrected_title("On doors (vol 2, pg e17, 2020)"), corrected_title("Letters (vol 2, London, 1920)")
    ('On doors', '')
    """
    if behind := _OF_VOLUME.fullmatch(title.strip()):
        return corrected_title(behind["title"]) or behind["title"]
    found = _ERRATUM.fullmatch(title.strip())
    return without_place(found["title"], numbers=1)[0].strip(f" {_QUOTES}") if found else ""


def is_marked_erratum(title: str) -> bool:
    """Whether such a title is none of a paper about corrections: by its word, a colon, quotation marks.

    Or by the place behind it.

    >>> is_marked_erratum("Correction for: Maps"), is_marked_erratum("Correction for attenuation")
    (True, False)
    """
    return bool(_SURE.match(title.strip()) or _OF_VOLUME.fullmatch(title.strip()))
