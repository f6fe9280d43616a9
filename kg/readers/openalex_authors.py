"""The authorships of a work of OpenAlex as a byline."""

from collections.abc import Iterator, Mapping
from typing import Any

from kg.model import Author, Byline, Organisation
from kg.readers.bylines import list_flaws, listed
from kg.readers.identifiers import author_of_openalex, ror
from kg.readers.orcids import given_orcids
from kg.readers.paper_flaws import Named, PaperFlaw, no_identifier
from kg.readers.rules import Rule
from kg.readers.values import family_of, natural_name, object_of, objects_of, one_line, without_markup
from kg.text.fold import same_form

MOST_AUTHORS = 100
"""Lists of works in answers of the API end each byline here, with or without saying so."""
_NOBODY = "A9999999999"
"""Whom OpenAlex takes every author for whose name is missing, or tells too little."""


def read_authors(work: Mapping[str, Any], flaws: list[PaperFlaw]) -> Byline | None:
    """The byline of a work, whose flaws go to `flaws`; `None` for a work without names.

    The list is open where OpenAlex says that it is cut, where it does not say but gives as many as it cuts
    lists to, and where an author has no name, before whom it ends.

    >>> authors = [{"author": {"display_name": "Jane Roe"}, "raw_author_name": "Roe, J."}]
    >>> read_authors({"authorships": authors, "is_authors_truncated": True}, []).printed
    'J. Roe et al.'
    """
    authorships = objects_of(work.get("authorships"))
    parts = [_parts(authorship) for authorship in authorships]
    names = [natural_name(*each) for each in parts]
    cut = work.get("is_authors_truncated")
    whole = not cut if isinstance(cut, bool) else len(names) != MOST_AUTHORS
    families = [family_of(given, family) for given, family in parts]
    said = zip(authorships, names, families, strict=True)
    authors = [_author(one, name, family, flaws) for one, name, family in said]
    found = listed(names, complete=whole, authors=authors)
    told = list(list_flaws(found))
    flaws += told
    if found.byline is None and not told:
        flaws.append(PaperFlaw(Rule.NO_BYLINE, "has no authors; it was read without a byline"))
    return found.byline


def _parts(authorship: Mapping[str, Any]) -> tuple[str, str]:
    """Given names and family name that the paper prints with a comma between them.

    Else nothing and the name that it prints, or the one that OpenAlex uses for the author.
    """
    printed = without_markup(authorship.get("raw_author_name"))
    usual = without_markup(object_of(authorship.get("author")).get("display_name"))
    family, comma, given = printed.partition(", ")
    turned = comma and "," not in given + usual and same_form(usual).endswith(f" {same_form(family)}")
    return (given, family) if turned else ("", printed or usual)


def _author(authorship: Mapping[str, Any], name: str, family: str, flaws: list[PaperFlaw]) -> Author:
    found = object_of(authorship.get("author")).get("orcid")
    first, others = given_orcids([authorship.get("raw_orcid"), found], name, flaws)
    places = (_organisation(place, flaws) for place in objects_of(authorship.get("institutions")))
    return Author(
        orcid=first,
        other_orcids=others,
        openalex_ids=tuple(_ids(object_of(authorship.get("author")).get("id"), name, flaws)),
        organisations=tuple(dict.fromkeys(place for place in places if place.name)),
        family=family,
    )


def _ids(value: Any, name: str, flaws: list[PaperFlaw]) -> Iterator[str]:
    text = one_line(value)
    flaws += filter(None, [no_identifier(Named.OPENALEX_AUTHOR, text, name)])
    id = author_of_openalex(text)
    if id and id != _NOBODY:
        yield id


def _organisation(place: Mapping[str, Any], flaws: list[PaperFlaw]) -> Organisation:
    name, id = without_markup(place.get("display_name")), one_line(place.get("ror"))
    flaws += filter(None, [no_identifier(Named.ROR, id, name)])
    return Organisation(name=name, ror=ror(id))
