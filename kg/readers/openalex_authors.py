"""The authorships of a work of OpenAlex as a byline."""

from collections.abc import Mapping
from typing import Any

from kg.model import Author, Byline, Organisation
from kg.readers.identifiers import orcid, ror
from kg.readers.rules import Rule
from kg.readers.values import byline_of, natural_name, object_of, objects_of, one_line
from kg.text.fold import same_form

Flaws = list[tuple[Rule, str]]
"""What is wrong with a work, in words that follow its title and a colon."""

MOST_AUTHORS = 100
"""Lists of works in answers of the API end each byline here, with or without saying so."""


def read_authors(work: Mapping[str, Any], flaws: Flaws) -> Byline | None:
    """The byline of a work, whose flaws go to `flaws`; `None` for a work without names.

    The list is open where OpenAlex says that it is cut, where it does not say but gives as many as it cuts
    lists to, and where an author has no name.

    >>> authors = [{"author": {"display_name": "Jane Roe"}, "raw_author_name": "Roe, J."}]
    >>> read_authors({"authorships": authors, "is_authors_truncated": True}, []).printed
    'J. Roe et al.'
    """
    authorships = objects_of(work.get("authorships"))
    names = [_name(authorship) for authorship in authorships]
    cut = work.get("is_authors_truncated")
    whole = not cut if isinstance(cut, bool) else len(names) != MOST_AUTHORS
    nameless = names.count("")
    byline = byline_of(names, complete=whole and not nameless, authors=[_author(one) for one in authorships])
    if byline is None:
        flaws.append((Rule.NO_BYLINE, "it has no authors and was read without a byline"))
    elif nameless:
        flaws.append((Rule.BROKEN_ENTRY, f"authors without a name were not read ({nameless:,})"))
    return byline


def _name(authorship: Mapping[str, Any]) -> str:
    """The name that the paper prints, in natural order, else the one that OpenAlex uses for the author."""
    printed = one_line(authorship.get("raw_author_name"))
    usual = one_line(object_of(authorship.get("author")).get("display_name"))
    family, comma, given = printed.partition(", ")
    turned = comma and "," not in given + usual and same_form(usual).endswith(f" {same_form(family)}")
    return natural_name(given, family) if turned else printed or usual


def _author(authorship: Mapping[str, Any]) -> Author:
    found = object_of(authorship.get("author")).get("orcid")
    given = orcid(one_line(authorship.get("raw_orcid"))) or orcid(one_line(found))
    places = (_organisation(place) for place in objects_of(authorship.get("institutions")))
    return Author(orcid=given, organisations=tuple(dict.fromkeys(place for place in places if place.name)))


def _organisation(place: Mapping[str, Any]) -> Organisation:
    return Organisation(name=one_line(place.get("display_name")), ror=ror(one_line(place.get("ror"))))
