"""ORCIDs beside the authors of a BibTeX entry: data annotations of BibLaTeX, as Citation.js writes them too.

`author+an:orcid = {1="0000-0002-1825-0097"; 3="…"}`: each ORCID behind the place of its author.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from kg.model import Author
from kg.readers.fields.identifiers import orcid
from kg.readers.fields.orcids import given_orcids
from kg.readers.fields.paper_flaws import Named, PaperFlaw, strange
from kg.readers.names.bylines import Listed
from kg.readers.rules import Rule

FIELD = "author+an:orcid"
"""The name of the field."""

_ONE = re.compile(r'\s*(?P<place>[1-9][0-9]{0,4})\s*=\s*"(?P<orcid>[^"]*)"\s*')


def with_orcids(authors: Listed, fields: Mapping[str, str], flaws: list[PaperFlaw]) -> Listed:
    """The authors with the ORCIDs that the entry gives them; flaws go to `flaws`.

    A place is that in the field, where numbers of registries may stand, too. What is given for a place of
    which no one author was read, and what is no ORCID, is a flaw.

    >>> from kg.readers.bibtex.names import read_authors
    >>> found = with_orcids(read_authors("Roe, Jane"), {FIELD: '1="0000-0002-1825-0097"'}, [])
    >>> found.byline.authors[0].orcid
    '0000-0002-1825-0097'
    """
    owners = Counter(authors.printed_at)
    given: dict[int, list[str]] = {}
    for part in filter(str.strip, fields.get(FIELD, "").split(";")):
        found = _ONE.fullmatch(part)
        place = int(found["place"]) if found else 0
        written = found["orcid"].strip() if found else part.strip()
        if owners[place] == 1:
            given.setdefault(authors.printed_at.index(place), []).append(written)
        else:
            is_one = found and orcid(written)
            flaw = _without_owner(written, place, owners[place]) if is_one else strange(Named.ORCID, written)
            flaws.append(flaw)
    if not given or not authors.byline:
        return authors
    names = authors.byline.names
    known = list(authors.byline.authors or (Author() for _ in names))
    for at, texts in given.items():
        first, others = given_orcids(texts, names[at], flaws)
        known[at] = replace(known[at], orcid=first, other_orcids=others)
    return replace(authors, byline=replace(authors.byline, authors=tuple(known)))


def _without_owner(written: str, place: int, names: int) -> PaperFlaw:
    """The flaw of an ORCID for a place in the field of which no name or several were read."""
    read = f"{names} names were" if names else "no author was"
    words = f"gives the ORCID {written} to author {place}, in whose place {read} read"
    kept = f"{Named.ORCID} {written} of author {place}"
    return PaperFlaw(Rule.UNKNOWN_IDENTIFIER, f"{words}; it was kept as text", kept)
