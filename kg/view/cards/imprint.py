"""What the details say of where a paper appeared and what it cites, and of the registries that know it."""

from collections.abc import Iterable, Iterator

from kg.text.language.languages import language_name
from kg.text.printing import counted
from kg.text.registered.registries import registered_at
from kg.text.typesetting.readable import readable
from kg.view.cards.card import Item, Link, Section
from kg.view.cards.paper_facts import ALSO, PAPER_FACTS, called
from kg.view.cards.telling import Telling
from kg.view.reading.questions import Row
from kg.view.wording import UNDRAWN

_MOST_TITLES = 10
"""Of papers that are not drawn, of each kind of link: hundreds may stand in a volume."""
_LINKED = ("Identifiers", "Web page", "Categories", "Perhaps in", "Badge (unverified)", "Code")
"""What stands elsewhere in the details: among the links, or before."""
_REGISTRIES = {"doi": "DOI", "arxiv": "arXiv", "pmid": "PubMed", "openalex": "OpenAlex"}
"""Scheme → what its link is called, in their order."""
_ORCID = "orcid:"


def imprint_facts(telling: Telling, iri: str) -> Iterator[tuple[str, str]]:
    """Venue, pages and the like, each as documents print it; a licence that has no address."""
    for what in dict.fromkeys(name for _, name in PAPER_FACTS if name not in _LINKED):
        values = _values(telling, iri, what)
        if what == ALSO:
            yield from _also(values)
            continue
        if what == "Venue":
            values = [telling.facts.papers.get(iri, {}).get("venue", "")]
        if what == "Language":
            values = [language_name(value) for value in values]
        shown = (readable(value) for value in values if what != "Licence" or not is_web(value))
        yield what, ", ".join(shown)


def _also(values: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What is told in words, by what readers call it."""
    told: dict[str, list[str]] = {}
    for name, said in map(called, values):
        told.setdefault(name, []).append(readable(said))
    yield from ((name, "; ".join(said)) for name, said in told.items() if name)


def paper_links(telling: Telling, iri: str) -> tuple[Link, ...]:
    """Where the paper, its licence and its code are to be found: web addresses alone, none guessed."""
    row = telling.facts.papers.get(iri, {})
    known = {(scheme, row.get(scheme, "")) for scheme in ("doi", "arxiv")}
    known |= {(one.partition(":")[0], one.partition(":")[2]) for one in _values(telling, iri, "Identifiers")}
    found = [
        *(
            link
            for scheme, name in _REGISTRIES.items()
            for its, id in sorted(known)
            if its == scheme
            for link in _registered(name, scheme, id)
        ),
        *(Link("Licence", value, value) for value in _values(telling, iri, "Licence")),
        *(Link("Web page", value, value) for value in _values(telling, iri, "Web page")),
        Link("Code", row.get("repository", ""), row.get("repository", "")),
    ]
    return tuple(link for link in found if is_web(link.address))


def person_links(telling: Telling, iri: str) -> tuple[Link, ...]:
    """The ORCIDs that documents give."""
    ids = (value.removeprefix(_ORCID) for value in _values(telling, iri, "ORCID"))
    return tuple(link for id in ids for link in _registered("ORCID", "orcid", id))


def _registered(name: str, scheme: str, id: str) -> Iterator[Link]:
    """The link to what a registry says of an identifier; none for an empty one."""
    if address := registered_at(scheme, id):
        yield Link(name, id, address)


def link_sections(telling: Telling, iri: str) -> Iterator[Section]:
    """What a paper is to others, and they to it: the volume that it stands in, its errata, by kind."""
    of_kind: dict[str, list[Row]] = {}
    for row in telling.facts.links.get(iri, ()):
        of_kind.setdefault(row["what"], []).append(row)
    for what, rows in sorted(of_kind.items()):
        drawn = sorted({telling.indices[row["other"]] for row in rows if row["other"] in telling.indices})
        others = [row["title"] for row in rows if row["other"] not in telling.indices]
        titles = sorted(filter(None, others))[:_MOST_TITLES]
        untold = len(others) - len(titles)
        more = (UNDRAWN.format(count=f"{untold:,}"),) if untold else ()
        yield Section(
            heading=what,
            items=tuple(Item(node=each) for each in drawn),
            texts=(*titles, *more),
        )


def citation_sections(telling: Telling, iri: str) -> Iterator[Section]:
    """What it cites, and what of the graph cites it; of papers that are not in the graph the number."""
    rows = telling.facts.cites.get(iri, ())
    outside = sum("title" not in row for row in rows)
    undrawn = tuple(row["title"] for row in rows if "title" in row and row["cited"] not in telling.indices)
    more = (counted(outside, "more that is not in the graph", "more that are not in the graph"),)
    yield Section(
        heading="Cites",
        items=tuple(
            Item(node=telling.indices[row["cited"]]) for row in rows if row["cited"] in telling.indices
        ),
        texts=undrawn + (more if outside else ()),
    )
    citing = telling.facts.cited_by.get(iri, ())
    yield Section(heading="Cited by", items=tuple(Item(node=telling.indices[each]) for each in citing))


def is_web(address: str) -> bool:
    """Whether a page may link to the address.

    >>> is_web("https://doi.org/10.1/x"), is_web("javascript:alert(1)")
    (True, False)
    """
    return address.startswith(("http://", "https://"))


def _values(telling: Telling, iri: str, what: str) -> list[str]:
    rows = telling.facts.imprints.get(iri, ())
    return list(dict.fromkeys(row["value"] for row in rows if row["what"] == what))
