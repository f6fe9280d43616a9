"""What tells things of one name apart that are found together: a paper of each, else the end of its IRI."""

from collections import Counter
from collections.abc import Mapping, Sequence

from kg.errors import LimitError
from kg.query import Kind
from kg.query.naming.titles import titles_of
from kg.search import Group, Hit
from kg.serve.site import Site
from kg.store.terms import short

_KINDS = {Group.PERSON: Kind.PERSON, Group.ORGANISATION: Kind.ORGANISATION}
"""Group → of what kind its things are, of those that papers tell apart."""
_MOST = 10
"""Things that are looked up at most for one answer."""


def notes(site: Site, hits: Sequence[Hit]) -> Mapping[str, str]:
    """IRI → its note, with the title of a paper where several of them have the name."""
    names = Counter((hit.group, hit.name.casefold()) for hit in hits)
    alike = [hit for hit in hits if hit.group in _KINDS and names[hit.group, hit.name.casefold()] > 1]
    told = {hit.iri: _title(site, hit) for hit in alike[:_MOST]}
    shared = {title for title, number in Counter(told.values()).items() if number > 1}
    for iri in [iri for iri, title in told.items() if title in shared]:  # one byline may print a name twice
        told[iri] = " · ".join(filter(None, (told[iri], short(iri))))
    return {hit.iri: " · ".join(filter(None, (hit.note, told.get(hit.iri)))) for hit in hits}


def _title(site: Site, hit: Hit) -> str:
    """Of one of its papers; empty where there is none, or it cannot be said soon."""
    try:
        return next((f"“{title}”" for title in titles_of(site.graph, _KINDS[hit.group], hit.iri)), "")
    except LimitError:
        return ""
