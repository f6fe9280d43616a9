"""ORCIDs beside the authors of a BibTeX entry: data annotations of BibLaTeX, as Citation.js writes them too.

`author+an:orcid = {1="0000-0002-1825-0097"; 3="…"}`: each ORCID behind the place of its author.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from kg.model import Author
from kg.readers.bylines import Listed
from kg.readers.orcids import given_orcids
from kg.readers.paper_flaws import Named, PaperFlaw, strange

FIELD = "author+an:orcid"
"""The name of the field."""

_ONE = re.compile(r'\s*(?P<place>[1-9][0-9]{0,4})\s*=\s*"(?P<orcid>[^"]*)"\s*')


def with_orcids(authors: Listed, fields: Mapping[str, str], flaws: list[PaperFlaw]) -> Listed:
    """The authors with the ORCIDs that the entry gives them; flaws go to `flaws`.

    What is given for a place that no author has, and what is no ORCID, is a flaw.

    >>> from kg.readers.bibtex_names import read_authors
    >>> found = with_orcids(read_authors("Roe, Jane"), {FIELD: '1="0000-0002-1825-0097"'}, [])
    >>> found.byline.authors[0].orcid
    '0000-0002-1825-0097'
    """
    parts = [part for part in fields.get(FIELD, "").split(";") if part.strip()]
    if not parts:
        return authors
    names = authors.byline.names if authors.byline else ()
    given: dict[int, list[str]] = {}
    for part in parts:
        found = _ONE.fullmatch(part)
        place = int(found["place"]) if found else 0
        if found and place <= len(names):
            given.setdefault(place - 1, []).append(found["orcid"].strip())
        else:
            flaws.append(strange(Named.ORCID, part.strip()))
    if not given or not authors.byline:
        return authors
    known = list(authors.byline.authors or (Author() for _ in names))
    for place, written in given.items():
        first, others = given_orcids(written, names[place], flaws)
        known[place] = replace(known[place], orcid=first, other_orcids=others)
    return replace(authors, byline=replace(authors.byline, authors=tuple(known)))
