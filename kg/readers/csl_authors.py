"""The authors of an entry in CSL-JSON as a byline, with their ORCIDs and places of work."""

from collections.abc import Iterator, Mapping
from typing import Any

from kg.model import Author, Byline, Organisation
from kg.readers.identifiers import orcid, ror
from kg.readers.rules import Rule, quoted
from kg.readers.values import byline_of, natural_name, one_line, without_cut

Flaws = list[tuple[Rule, str]]
"""Kinds of flaws, each with words that follow the title of the paper."""


def read_authors(value: Any) -> tuple[Byline | None, Flaws]:
    """The byline that a list of authors means, `None` without any, and what is wrong with it.

    A name is in parts, or whole: as `literal`, as `name`, or as a bare text.

    >>> parts = {"family": "Berg", "given": "Ada", "non-dropping-particle": "van der", "suffix": "Jr."}
    >>> byline, flaws = read_authors([parts, {"literal": "Door Lab"}, "et al."])
    >>> byline.printed, flaws
    ('Ada van der Berg, Jr., Door Lab et al.', [])
    """
    written = value if isinstance(value, list) else [value]
    names = [_name(one) for one in written]
    flaws: Flaws = []
    authors = [_author(one, name, flaws) for one, name in zip(written, names, strict=True)]
    shown = list(map(without_cut, names))
    return byline_of(shown, complete=shown == names, authors=authors), flaws


def _name(value: Any) -> str:
    if not isinstance(value, Mapping):
        return one_line(value)
    whole = one_line(value.get("literal")) or one_line(value.get("name"))
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    given, dropping, particle, family, suffix = (one_line(value.get(part)) for part in parts)
    before = " ".join(filter(None, (given, dropping)))
    glue = "" if particle.endswith(("’", "'", "-")) else " "  # d'Alembert
    return natural_name(before, f"{particle}{glue}{family}".strip(), suffix) or whole


def _author(value: Any, name: str, flaws: Flaws) -> Author:
    if not isinstance(value, Mapping):
        return Author()
    written = one_line(value.get("ORCID"))
    known = orcid(written)
    if written and not known:
        message = f"has {quoted(written)} for the ORCID of {quoted(name)}, which is none; it was not kept."
        flaws.append((Rule.UNKNOWN_IDENTIFIER, message))
    return Author(orcid=known, organisations=tuple(_organisations(value.get("affiliation"))))


def _organisations(value: Any) -> Iterator[Organisation]:
    for one in value if isinstance(value, list) else [value]:
        name = one_line(one.get("name")) if isinstance(one, Mapping) else one_line(one)
        if name:
            yield Organisation(name=name, ror=_ror(one.get("id")) if isinstance(one, Mapping) else None)


def _ror(value: Any) -> str | None:
    """Of the ids that Crossref lists for an organisation that of ROR."""
    ids = [one.get("id") for one in value if isinstance(one, Mapping)] if isinstance(value, list) else [value]
    return next(filter(None, (ror(one_line(id)) for id in ids)), None)
