"""What the details say of where a paper appeared and what it cites, and of the registries that know it."""

from collections.abc import Iterator

from kg.text.registries import registered_at
from kg.view import words
from kg.view.cards import Item, Link, Section
from kg.view.telling import Telling

_SHOWN = (
    "Status", "Editors", "Series", "Edition", "Volume", "Number", "Pages", "Publisher", "ISBN", "Cited as",
    "Language", "Comment", "Also says",
)  # fmt: skip
_ORCID = "orcid:"


def imprint_facts(telling: Telling, iri: str) -> Iterator[tuple[str, str]]:
    """Volume, pages and the like, each as documents print it; a licence that has no address."""
    for what in (*_SHOWN, "Licence"):
        values = [value for value in _values(telling, iri, what) if what != "Licence" or not is_web(value)]
        yield what, ", ".join(values)


def paper_links(telling: Telling, iri: str) -> tuple[Link, ...]:
    """Where the paper, its licence and its code are to be found: web addresses alone, none guessed."""
    row = telling.facts.papers.get(iri, {})
    found = [
        *_registered("DOI", "doi", row.get("doi", "")),
        *_registered("arXiv", "arxiv", row.get("arxiv", "")),
        *(Link("Licence", value, value) for value in _values(telling, iri, "Licence")),
        *(Link("Page", value, value) for value in _values(telling, iri, "Page")),
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


def citation_sections(telling: Telling, iri: str) -> Iterator[Section]:
    """What it cites, and what of the graph cites it; of papers that are not in the graph the number."""
    rows = [row for row in telling.facts.imprints.get(iri, ()) if row["what"] == "Cites"]
    outside = sum("title" not in row for row in rows)
    undrawn = tuple(row["title"] for row in rows if "title" in row and row["value"] not in telling.indices)
    more = (words.count(outside, "more that is not in the graph", "more that are not in the graph"),)
    yield Section(
        heading="Cites",
        items=tuple(
            Item(node=telling.indices[row["value"]]) for row in rows if row["value"] in telling.indices
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
