"""The authorships of a work of OpenAlex as a byline."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kg.model import Author, Byline, Organisation
from kg.readers.bylines import colon_flaws, list_flaws, listed, without_colons
from kg.readers.identifiers import author_of_openalex, ror
from kg.readers.orcids import given_orcids
from kg.readers.paper_flaws import Named, PaperFlaw, no_identifier
from kg.readers.rules import Rule
from kg.readers.values import (
    family_of,
    natural_name,
    object_of,
    objects_of,
    one_line,
    values_of,
    without_markup,
)
from kg.text.fold import same_form
from kg.text.mails import without_mails

MOST_AUTHORS = 100
"""Lists of works in answers of the API end each byline here, with or without saying so."""
_MOST_PLACES = 5
"""Places of authors without a name that are told."""
_NOBODY = "A9999999999"
"""Whom OpenAlex takes every author for whose name is missing, or tells too little."""


def read_authors(work: Mapping[str, Any], flaws: list[PaperFlaw]) -> Byline | None:
    """The byline of a work, whose flaws go to `flaws`; `None` for a work without names.

    The list is open where OpenAlex says that it is cut, where it does not say but gives as many as it cuts
    lists to, and where an author has no name. Each has an entry, so that the others keep their places.

    >>> authors = [{"author": {"display_name": "Jane Roe"}, "raw_author_name": "Roe, J."}]
    >>> read_authors({"authorships": authors, "is_authors_truncated": True}, []).printed
    'J. Roe et al.'
    >>> read_authors({"authorships": [None, authors[0]]}, []).places
    (2,)
    """
    authorships = objects_of(work.get("authorships"))
    parts = [_parts(authorship) for authorship in authorships]
    written = [natural_name(*each) for each in parts]
    cut = work.get("is_authors_truncated")
    whole = not cut if isinstance(cut, bool) else len(written) != MOST_AUTHORS
    families = [family_of(given, family) for given, family in parts]
    said = zip(authorships, written, families, strict=True)
    told = [_author(one, name, family, flaws) for one, name, family in said]
    names, authors, headed = without_colons(written, told)
    flaws += colon_flaws(headed)
    named = [place for place, name in enumerate(names) if any(map(str.isalnum, name))]
    shown = [names[place] for place in named]
    found = listed(shown, complete=whole, authors=[authors[place] for place in named])
    flaws += list_flaws(found)
    if found.byline is None:
        flaws.append(PaperFlaw(Rule.NO_BYLINE, "has no authors; it was read without a byline"))
        return None
    if len(named) < len(names):
        flaws.append(_gaps(named, len(names)))
        return _with_gaps(found.byline, [place + 1 for place in named], len(names))
    return found.byline


def _gaps(named: Sequence[int], count: int) -> PaperFlaw:
    """The flaw of `count` authors of whom only those in these places, from 0, have a name."""
    nameless = sorted(set(range(count)).difference(named))
    shown = ", ".join(f"{place + 1:,}" for place in nameless[:_MOST_PLACES])
    more = f" and {len(nameless) - _MOST_PLACES:,} more" if len(nameless) > _MOST_PLACES else ""
    whom = f"author {shown}" if len(nameless) == 1 else f"authors {shown}{more}"
    words = f"names nobody as {whom} of {count:,}; the others keep their places, and the list stays open"
    return PaperFlaw(Rule.BROKEN_ENTRY, words)


def _with_gaps(byline: Byline, places: Sequence[int], count: int) -> Byline:
    """The byline of authors who stand in these places, from 1, of `count`; `…` stands for those between."""
    written: list[str] = []
    for place, name in zip(places, byline.names, strict=False):  # names after “et al.” were not read
        written += ["…"] * (place - 1 - len(written)) + [name]
    goes_on = not byline.complete or len(written) < count
    has_gaps = len(written) > len(byline.names)
    return replace(
        byline,
        complete=False,
        printed=", ".join(written) + (" et al." if goes_on else ""),
        places=tuple(places[: len(byline.names)]) if has_gaps else (),
    )


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
    return Author(
        orcid=first,
        other_orcids=others,
        openalex_ids=tuple(_ids(object_of(authorship.get("author")).get("id"), name, flaws)),
        organisations=tuple(dict.fromkeys(_organisations(authorship, flaws))),
        family=family,
    )


def _ids(value: Any, name: str, flaws: list[PaperFlaw]) -> Iterator[str]:
    text = one_line(value)
    flaws += filter(None, [no_identifier(Named.OPENALEX_AUTHOR, text, name)])
    id = author_of_openalex(text)
    if id and id != _NOBODY:
        yield id


def _organisations(authorship: Mapping[str, Any], flaws: list[PaperFlaw]) -> Iterator[Organisation]:
    """The institutions that OpenAlex knows, and what the paper prints for those that it does not."""
    places = (_organisation(place, flaws) for place in objects_of(authorship.get("institutions")))
    known = [place for place in places if place.name]
    yield from known
    affiliations = objects_of(authorship.get("affiliations"))
    written = [one.get("raw_affiliation_string") for one in affiliations if not one.get("institution_ids")]
    if not known:
        written += values_of(authorship.get("raw_affiliation_strings"))
        written.append(authorship.get("raw_affiliation_string"))
    yield from (Organisation(name=name) for name in filter(None, map(_place, written)))


def _place(value: Any) -> str:
    return without_mails(without_markup(value))


def _organisation(place: Mapping[str, Any], flaws: list[PaperFlaw]) -> Organisation:
    name, id = without_markup(place.get("display_name")), one_line(place.get("ror"))
    flaws += filter(None, [no_identifier(Named.ROR, id, name)])
    return Organisation(name=name, ror=ror(id))
