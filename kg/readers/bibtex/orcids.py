"""ORCIDs beside the authors of a BibTeX entry: data annotations of BibLaTeX, and a field of Web of Science.

`author+an:orcid = {1="0000-0002-1825-0097"; 3="…"}`, as Citation.js writes it, too: each ORCID behind the
place of its author. `ORCID-Numbers = {Roe, Jane/0000-0002-1825-0097}`: behind the name, one a line or parted
by semicolons.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from kg.model import Author
from kg.readers.fields.identifiers import orcid
from kg.readers.fields.orcids import given_orcids
from kg.readers.fields.paper_flaws import Named, PaperFlaw, strange
from kg.readers.fields.tex import plain
from kg.readers.fields.values import natural_name
from kg.readers.names.bylines import Listed
from kg.readers.names.parts import name_parts
from kg.readers.rules import Rule, quoted
from kg.text.bylines import may_be_one
from kg.text.fold import same_form

FIELD = "author+an:orcid"
"""The name of the field of BibLaTeX."""
BY_NAME = "orcid-numbers"
"""The name of the field of Web of Science."""

_PARTS = re.compile(r"[;\n]|(?<=[0-9]{3}[0-9X])\s+(?=\S)")
_ONE = re.compile(r'\s*(?P<place>[1-9][0-9]{0,4})\s*=\s*"(?P<orcid>[^"]*)"\s*')


def with_orcids(authors: Listed, fields: Mapping[str, str], flaws: list[PaperFlaw]) -> Listed:
    """The authors with the ORCIDs that the entry gives them; flaws go to `flaws`.

    A place is that in the field, where numbers of registries may stand, too. What is given for a place of
    which no one author was read, or to a name that not just one author has, and what is no ORCID, is a flaw.

    >>> from kg.readers.bibtex.names import read_authors
    >>> found = with_orcids(read_authors("Roe, Jane"), {FIELD: '1="0000-0002-1825-0097"'}, [])
    >>> found.byline.authors[0].orcid
    '0000-0002-1825-0097'
    """
    owners = Counter(authors.printed_at)
    given = _given_by_name(authors, fields.get(BY_NAME, ""), flaws)
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


def _given_by_name(authors: Listed, written: str, flaws: list[PaperFlaw]) -> dict[int, list[str]]:
    """Place in the byline, from 0 → what is given to the author of this name."""
    given: dict[int, list[str]] = {}
    names = authors.byline.names if authors.byline else ()
    for part in filter(str.strip, _PARTS.split(written)):
        called, _, number = plain(part).rpartition("/")
        name = natural_name(*name_parts(called))
        places = [place for place, own in enumerate(names) if may_be_one(own, name)]
        exact = [place for place in places if same_form(names[place]) == same_form(name)]
        if len(owners := exact or places) == 1:
            given.setdefault(owners[0], []).append(number)
        elif orcid(number):
            who = "several of its authors may be" if owners else "none of its authors is"
            words = f"gives {quoted(name)} the ORCID {number}, who {who}; it was kept as text"
            flaws.append(PaperFlaw(Rule.UNKNOWN_IDENTIFIER, words, f"{Named.ORCID} {number} of {name}"))
        else:
            flaws.append(strange(Named.ORCID, plain(part)))
    return given


def _without_owner(written: str, place: int, names: int) -> PaperFlaw:
    """The flaw of an ORCID for a place in the field of which no name or several were read."""
    read = f"{names} names were" if names else "no author was"
    words = f"gives the ORCID {written} to author {place}, in whose place {read} read"
    kept = f"{Named.ORCID} {written} of author {place}"
    return PaperFlaw(Rule.UNKNOWN_IDENTIFIER, f"{words}; it was kept as text", kept)
