"""In which year and on which page a paper was published, by its own words or by those of its preprint.

arXiv has a citation of the publication beside a preprint, `Ann. of Math. (2) 167 (2008), no. 2, 481-547`,
written as each author likes. So all of its numbers that may be a year or a first page are taken: nothing is
made of them but that another record of the same title and authors says the same.
"""

import re
from collections.abc import Iterator

from kg.model import Detail, Record
from kg.text.works.pages import first_page

_YEAR = re.compile(r"(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])")
_RANGE = re.compile(r"(?<![\w.])[A-Za-z]{0,2}[0-9]{1,6}(?=\s?(?:--?|[‐-―−])\s?[A-Za-z]{0,2}[0-9])")
_NUMBER = re.compile(r"(?<![\w.])[A-Za-z]{0,2}[0-9]{1,8}(?![\w/])")
_MOST = 8  # numbers of one citation


def in_print(record: Record, year: str, page: str) -> tuple[str, ...]:
    """Year and first page of where a record says that it appeared, `2008|481`; several where it may be each.

    `year` and `page` are its own.

    >>> from kg.model import Lines
    >>> cited = ((Detail.CITATION, "Ann. of Math. (2) 167 (2008), no. 2, 481-547"),)
    >>> in_print(Record(document="a.jsonl", lines=Lines(1, 1), title="Primes", details=cited), "2004", "")
    ('2008|481',)
    """
    citations = record.texts_of(Detail.CITATION)
    if not citations:
        return (f"{year}|{page}",) if year.isdecimal() and page else ()
    return tuple(dict.fromkeys(place for text in citations for place in _cited(text)))


def _cited(citation: str) -> Iterator[str]:
    years = dict.fromkeys(_YEAR.findall(citation))
    ranges = [page for page in _RANGE.findall(citation) if page not in years]
    pages = dict.fromkeys(map(first_page, ranges or _NUMBER.findall(citation)))
    for year in list(years)[:_MOST]:
        yield from (f"{year}|{page}" for page in list(pages)[:_MOST] if page and page != year)
