"""People and their author pages."""

from collections.abc import Iterator

from kg.model import Author, AuthorPage, Document
from kg.rdf import vocabulary as v
from kg.rdf.describe.figures import describe_figures
from kg.rdf.describe.organisations import organisation_path
from kg.rdf.describe.papers import authorship_path
from kg.rdf.describe.records import document_path
from kg.rdf.describe.registered import identified
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key
from kg.rdf.terms import boolean, string
from kg.resolve.people.person import Person
from kg.text.letters.fold import slug

_TAKEN_FOR_ONE = ("openalex", "scopus")
"""Schemes whose ids programs give to all whom they take for one author, which is no word on who is who."""


def describe_person(person: Person, path: str, papers: dict[str, str], name: Namer) -> Iterator[Description]:
    """The person, and why their printings are one; `papers` has the path of each paper by its key."""
    facts = [(v.TYPE, v.FOAF_PERSON), (v.TYPE, v.SCHEMA_PERSON), (v.NAME, string(person.name))]
    facts += [(v.ALT_LABEL, string(variant)) for variant in person.variants]
    if person.unresolved:
        facts.append((v.UNRESOLVED, boolean(True)))
    for author in (signature.author for signature in person.signatures if signature.author):
        facts += identified(_identifiers(author), without=_TAKEN_FOR_ONE)
        facts += [(v.AFFILIATION, name(organisation_path(where))) for where in author.organisations]
    yield Description(Graph.FACTS, name(path), tuple(facts))
    if person.basis:
        signatures = [(v.DERIVED_FROM, name(authorship_path(papers[s.paper], s))) for s in person.signatures]
        reasons = [(v.REASON, string(reason)) for reason in person.basis]
        yield Description(Graph.IDENTITY, name(path), (*reasons, *signatures))


def _identifiers(author: Author) -> Iterator[str]:
    """Those of the person: of several ORCIDs in one place of a byline the one that is held to be right."""
    if author.orcid:
        yield f"orcid:{author.orcid}"
    yield from (f"openalex:{id}" for id in author.openalex_ids)
    yield from author.registered


def describe_page(
    page: AuthorPage, document: Document, owner: str | None, name: Namer
) -> Iterator[Description]:
    """The author page of the person at path `owner`, and what it states about them.

    A page without a heading is nobody's: `owner` is `None`.
    """
    path = f"page/{slug(page.owner or '')}-{key(page.document)}"
    properties = [
        (v.TYPE, v.PROFILE_PAGE),
        (v.TYPE, v.ENTITY),
        (v.SOURCE, name(document_path(page.document))),
        *((v.CATEGORY_AS_PRINTED, string(code)) for code in page.categories),
    ]
    if owner:
        properties.append((v.PRIMARY_TOPIC, name(owner)))
        yield from describe_figures(page.metrics, owner, document, name)
    yield Description(Graph.FACTS, name(path), tuple(properties))
