"""The authorships of a work of OpenAlex as a byline."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kg.model import Author, Byline, Organisation
from kg.readers.fields.byline_flaws import colon_flaws, list_flaws
from kg.readers.fields.identifiers import author_of_openalex, ror
from kg.readers.fields.orcids import given_orcids
from kg.readers.fields.paper_flaws import NO_AUTHORS, Named, PaperFlaw, no_identifier
from kg.readers.fields.values import (
    object_of,
    objects_of,
    one_line,
    values_of,
    without_markup,
)
from kg.readers.names.bylines import listed, without_colons
from kg.readers.openalex.names import Naming, disagreements, naming
from kg.readers.rules import Rule
from kg.text.letters.fold import same_form
from kg.text.registered.mails import without_mails

MOST_AUTHORS = 100
"""Lists of works in answers of the API end each byline here, with or without saying so."""
_MOST_PLACES = 5
"""Places of authors without a name that are told."""
_NOBODY = frozenset({"A9999999999", "A5317838346"})
"""Whom OpenAlex takes every author for whose name is missing, or tells too little; its “Deleted Author”."""


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
    namings = [naming(authorship) for authorship in authorships]
    cut = work.get("is_authors_truncated")
    whole = not cut if isinstance(cut, bool) else len(namings) != MOST_AUTHORS
    told = [_author(one, each, flaws) for one, each in zip(authorships, namings, strict=True)]
    flaws += disagreements(namings)
    names, authors, headed = without_colons([each.name for each in namings], told)
    flaws += colon_flaws(headed)
    named = [place for place, name in enumerate(names) if any(map(str.isalnum, name))]
    shown = [names[place] for place in named]
    found = listed(shown, complete=whole, authors=[authors[place] for place in named])
    flaws += list_flaws(found)
    if found.byline is None:
        flaws.append(NO_AUTHORS)
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


def _author(authorship: Mapping[str, Any], names: Naming, flaws: list[PaperFlaw]) -> Author:
    author = object_of(authorship.get("author"))
    first, others = given_orcids([authorship.get("raw_orcid"), author.get("orcid")], names.name, flaws)
    return Author(
        orcid=first,
        other_orcids=others,
        openalex_ids=tuple(_ids(author.get("id"), names.name, flaws)),
        organisations=tuple(dict.fromkeys(_organisations(authorship, flaws))),
        family=names.family,
        other_names=names.other_names,
        usual_names=names.other_names,
    )


def _ids(value: Any, name: str, flaws: list[PaperFlaw]) -> Iterator[str]:
    text = one_line(value)
    flaws += filter(None, [no_identifier(Named.OPENALEX_AUTHOR, text, name)])
    id = author_of_openalex(text)
    if id and id not in _NOBODY:
        yield id


def _organisations(authorship: Mapping[str, Any], flaws: list[PaperFlaw]) -> Iterator[Organisation]:
    """The institutions that OpenAlex knows, and what the paper prints for those that it does not."""
    institutions = objects_of(authorship.get("institutions"))
    yield from (place for one in institutions if (place := _organisation(one, flaws)).name)
    names = [(one_line(one.get("id")), without_markup(one.get("display_name"))) for one in institutions]
    written = _unknown(
        authorship, [name for _, name in names if name], frozenset(id for id, name in names if not name)
    )
    yield from (Organisation(name=name) for name in filter(None, map(_place, written)))


def _unknown(authorship: Mapping[str, Any], known: Sequence[str], nameless: frozenset[str]) -> list[Any]:
    """What the paper prints for places of work beside those with a known name; `nameless` are ids of others.

    Where OpenAlex does not say what is printed for which, it is what has none of the names, if there is more
    of it than of them.
    """
    affiliations = objects_of(authorship.get("affiliations"))
    unknown = [one for one in affiliations if nameless.issuperset(_ids_of(one))]
    written = [one.get("raw_affiliation_string") for one in unknown]
    if affiliations and (known or any(written)):
        return written
    strings = [
        *values_of(authorship.get("raw_affiliation_strings")),
        authorship.get("raw_affiliation_string"),
    ]
    places = dict.fromkeys(filter(None, map(_place, strings)))
    if len(places) <= len(known):
        return []
    names = list(map(same_form, known))
    return [place for place in places if not any(name in same_form(place) for name in names)]


def _ids_of(affiliation: Mapping[str, Any]) -> list[str]:
    return [one_line(id) for id in values_of(affiliation.get("institution_ids") or [])]


def _place(value: Any) -> str:
    return without_mails(without_markup(value))


def _organisation(place: Mapping[str, Any], flaws: list[PaperFlaw]) -> Organisation:
    """The institution, without a name called by its ROR id; without either it has no name."""
    name, id = without_markup(place.get("display_name")), one_line(place.get("ror"))
    flaws += filter(None, [no_identifier(Named.ROR, id, name)])
    return Organisation(name=name or (id if ror(id) else ""), ror=ror(id))
