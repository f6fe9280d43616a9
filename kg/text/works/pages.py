"""Pages as they are printed: where a range begins and ends, and how they are counted there."""

import re

_LETTERS = r"(?!pp?[.0-9])[A-Za-z]{0,2}|(?!art|page?|vol)[a-z]{3,4}(?=[0-9]{2,5}(?![0-9]))"
"""What is part of a number: `S12`, `gkab1000` of Oxford's journals, `eaaz1234` of Science Advances."""
_PAGE = re.compile(rf"(?<![A-Za-z0-9])(?:{_LETTERS})[0-9]+(?:[A-Za-z][0-9]+)?|(?<=p)[0-9]+")
_MARK = 2  # letters before a page, at most; those of an article may be more
_RANGE = re.compile(r"[0-9] ?[-\u2010-\u2015\u2212]+ ?[A-Za-z]{0,2}[0-9]")
_ARTICLE = re.compile(r"[0-9]+[a-z][0-9]+")
"""As PTEP numbers articles, `083C01`: the issue of the year, what it is, and which of these."""
_DASHES = re.compile(r"(?<=\w)\s?(?:-{2,3}|[\u2010-\u2015\u2212])\s?(?=\w)")
_SHORT = re.compile(r"(?P<letters>[A-Za-z]?)(?P<first>[1-9][0-9]{1,4})-(?P<last>[0-9]{1,4})")
"""A range whose end may lack what it begins with alike: `142-50`."""
_WITH_HYPHEN = re.compile(r"e[0-9]{5}[-–][0-9]{2}")
"""The number of a manuscript and its year."""
_LONGEST_PAGE = 4  # digits; articles are numbered with more


def first_page(pages: str) -> str:
    """The page, with its letters in small ones; empty where there is none.

    >>> first_page("pp. 117-142"), first_page("S12"), first_page("in press")
    ('117', 's12', '')
    """
    found = _PAGE.search(pages)
    return found.group().lstrip("0").lower() if found else ""


def counted_as(pages: str) -> str:
    """`range` or `page` through a volume, `article` or the letters before it from one article to the next.

    Empty where it may be counted through the article itself, from 1.

    >>> counted_as("117-142"), counted_as("e12"), counted_as("104567"), counted_as("1-26")
    ('range', 'e', 'article', '')
    """
    page = first_page(pages)
    if page in ("", "1"):
        return ""
    letters = page.rstrip("0123456789")
    if _ARTICLE.fullmatch(page) or len(letters) > _MARK:
        return "article"
    if ":" in pages or len(page) - len(letters) > _LONGEST_PAGE:  # `12:1–12:20`, `013009-1`
        return "article"
    return "range" if _RANGE.search(pages) else letters or "page"


def is_one_number(pages: str) -> bool:
    """Whether what looks like a range is the number of an article, as that of microbiologists' journals is.

    >>> is_one_number("e00500-19"), is_one_number("e179-e191"), is_one_number("S01-12")
    (True, False, False)
    """
    return bool(_WITH_HYPHEN.fullmatch(pages))


def in_one_form(pages: str) -> str:
    """A range with a plain hyphen and with its whole last page, of which PubMed prints what differs.

    >>> in_one_form("142--150"), in_one_form("142-50"), in_one_form("e179-91"), in_one_form("98-102")
    ('142-150', '142-150', 'e179-e191', '98-102')
    >>> in_one_form("e00500-19"), in_one_form("183901-4"), in_one_form("142-40")
    ('e00500-19', '183901-4', '142-40')
    """
    plain = _DASHES.sub("-", pages)
    found = _SHORT.fullmatch(plain)
    if not found:
        return plain
    letters, first, last = found.groups()
    whole = first[: -len(last)] + last
    return f"{letters}{first}-{letters}{whole}" if len(first) > len(last) and whole > first else plain
