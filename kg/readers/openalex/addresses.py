"""What names a work of OpenAlex, and where it can be read: identifiers, addresses, the licence there."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from kg.model import Detail, Identifier, Scheme
from kg.readers.fields.identifiers import (
    arxiv_inside,
    paper_of_doi,
    paper_of_openalex,
    paper_of_pubmed,
    paper_of_pubmed_central,
)
from kg.readers.fields.paper_flaws import Named, PaperFlaw, no_identifier
from kg.readers.fields.values import object_of, objects_of, one_line
from kg.readers.rules import Rule


def read_identifiers(
    work: Mapping[str, Any], location: Mapping[str, Any], flaws: list[PaperFlaw]
) -> Iterator[Identifier]:
    """The identifiers of a work whose primary place is `location`; what is wrong with them goes to `flaws`.

    >>> [one.value for one in read_identifiers({"id": "https://openalex.org/W27"}, {}, [])]
    ['W27']
    """
    ids = object_of(work.get("ids"))
    for name, read_one, values in (
        (Named.OPENALEX, paper_of_openalex, (work.get("id"), ids.get("openalex"))),
        (Named.DOI, paper_of_doi, (work.get("doi"), ids.get("doi"))),
        (Named.PMID, paper_of_pubmed, (ids.get("pmid"),)),
        (Named.PMCID, paper_of_pubmed_central, (ids.get("pmcid"),)),
    ):
        texts = list(dict.fromkeys(filter(None, map(one_line, values))))
        flaws += filter(None, (no_identifier(name, text) for text in texts))
        found = list(dict.fromkeys(filter(None, map(read_one, texts))))
        if len(found) > 1:
            both = " and ".join(one.value for one in found)
            flaws.append(PaperFlaw(Rule.VALUES_DIFFER, f"has two {name}s, {both}; both were kept"))
        yield from (one for one in found if one.scheme is not Scheme.ARXIV)
    preprint = _preprint(work, location)
    if preprint:
        yield preprint


def read_places(
    work: Mapping[str, Any], location: Mapping[str, Any], identifiers: Collection[Identifier]
) -> Iterator[tuple[Detail, str]]:
    """Addresses of a work that say more than its identifiers, of its primary place and of its best open copy.

    The licence is that of the primary place, else of the copy.

    >>> copy = {"is_oa": True, "landing_page_url": "https://rooms.example/1", "license": "cc-by"}
    >>> [text for _, text in read_places({"best_oa_location": copy}, {"license": None}, []) if text]
    ['cc-by', 'https://rooms.example/1']
    """
    addresses, licence = _copy(work, location, identifiers)
    best = object_of(work.get("best_oa_location"))
    yield Detail.LICENCE, one_line(location.get("license")) or one_line(best.get("license")) or licence
    for address in (*_pages(location, identifiers), *addresses):
        yield Detail.ADDRESS, address


def _preprint(work: Mapping[str, Any], location: Mapping[str, Any]) -> Identifier | None:
    """The arXiv id in the first address that has one, else in the DOI."""
    for place in (location, *objects_of(work.get("locations"))):
        for name in ("landing_page_url", "pdf_url"):
            one = _paper_at(one_line(place.get(name)))
            if one and one.scheme is Scheme.ARXIV:
                return one
    one = paper_of_doi(one_line(work.get("doi")))
    return one if one and one.scheme is Scheme.ARXIV else None


def _paper_at(address: str) -> Identifier | None:
    """The paper that an address names by an identifier."""
    return paper_of_doi(address) or arxiv_inside(address) or paper_of_pubmed(address)


def _pages(location: Mapping[str, Any], identifiers: Collection[Identifier]) -> Iterator[str]:
    """The addresses of its primary place that say more than its identifiers."""
    known = {(one.scheme, one.value) for one in identifiers}
    for name in ("landing_page_url", "pdf_url"):
        address = one_line(location.get(name))
        named = _paper_at(address)
        if named is None or (named.scheme, named.value) not in known:
            yield address


def _copy(
    work: Mapping[str, Any], location: Mapping[str, Any], identifiers: Collection[Identifier]
) -> tuple[list[str], str]:
    """The addresses of the best other place where it can be read for nothing, and the licence there."""
    primary = {one_line(location.get(name)) for name in ("landing_page_url", "pdf_url")}
    for place in (object_of(work.get("best_oa_location")), *objects_of(work.get("locations"))):
        if place.get("is_oa") is True:
            others = [one for one in _pages(place, identifiers) if one and one not in primary]
            if others:
                return others, one_line(place.get("license"))
    return [], ""
