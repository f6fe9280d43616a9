"""Facts that are taken from records: what the graph says of papers, their authors and organisations.

A fact stands when one of the records of its paper would give it to the graph; the functions that describe a
paper say what a record gives. Which records are one paper, and who is who, are conclusions and no facts of
this kind.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from kg.categories import candidates
from kg.model import Byline, Record
from kg.proof.stated import rows
from kg.rdf import terms
from kg.rdf import vocabulary as v
from kg.rdf.describe.imprint import TERMS
from kg.rdf.describe.organisations import describe_organisation
from kg.rdf.describe.papers import Authorship, Paper, describe_paper
from kg.rdf.description import Description
from kg.rdf.iris import Namer, key_of
from kg.rdf.terms import bare
from kg.resolve.papers.author_details import with_author_details
from kg.resolve.papers.preferred import preferred
from kg.resolve.people.signatures import Basis, Signature
from kg.resolve.registered import at_registered
from kg.store.terms import named_node, text, whole_number
from kg.store.values import plain
from kg.text.people.collective import collective_form

if TYPE_CHECKING:
    from kg.store import Graph, Value

Fact: TypeAlias = tuple[str, str, str]
"""Subject, property, value: IRIs in full, literals as text."""

_WORDS_FOR = {
    v.TYPE: "the kind of paper",
    v.IDENTIFIER: "the identifier",
    v.SAME_AS: "the address at a registry",
    v.ARXIV_ID: "the arXiv id",
    v.DOI: "the DOI",
    v.VENUE: "the venue",
    v.DATE_AS_PRINTED: "the date as printed",
    v.DATE: "the date",
    v.ISSUED: "the date of issue",
    v.YEAR: "the year",
    v.YEAR_INFERRED: "that the year was inferred",
    v.LIST_COMPLETE: "whether all authors are printed",
    v.KNOWN_AUTHORS: "the number of authors",
    v.BADGE: "the badge",
    v.SUBJECT: "the category",
    v.PRIMARY_CATEGORY: "the first category",
    v.POSSIBLE_CATEGORY: "a possible category",
    v.CATEGORY_AS_PRINTED: "the category as printed",
    v.LICENSE: "the licence",
    v.CITES: "a citation",
    **{property: f"the {detail}" for detail, property in TERMS.items()},
    v.FAMILY_AS_PRINTED: "the family name",
    v.USUAL_NAME: "the usual name",
    v.AT_ORGANIZATION: "the organisation",
    v.SCHEMA_NAME: "the name",
}
_FROM_RECORDS = {bare(property): words for property, words in _WORDS_FOR.items()}
"""What comes from records → what it is, in words."""
_OF_PLACES = (bare(v.AT_ORGANIZATION), bare(v.SCHEMA_NAME))
_ALWAYS = {bare(v.SCHOLARLY_ARTICLE), bare(v.ORGANIZATION), bare(v.ROLE_IN_TIME)}


@dataclass(slots=True)
class StatedThing:
    """A paper with its authorships, or an organisation, as the graph describes it."""

    iri: str
    """Its IRI."""
    facts: set[Fact] = field(default_factory=set)
    """Those that come from records."""
    authors: dict[str, str] = field(default_factory=dict)
    """IRI of an authorship → the name as printed; of a paper whose byline shows it."""
    positions: dict[str, int] = field(default_factory=dict)
    """IRI of an authorship → its place in the byline."""


def words_for(fact: Fact, authors: dict[str, str]) -> str:
    """What a fact says, in words, with the author whom it is about."""
    subject, property, value = fact
    ids = {"orcid": "the ORCID", "openalex": "the OpenAlex id"} if subject in authors else {}
    what = ids.get(value.partition(":")[0], _FROM_RECORDS[property])
    return f"{what} of '{authors[subject]}'" if subject in authors else what


def paper(graph: "Graph", iri: str) -> StatedThing | None:
    """A paper with its authorships; `None` for one without an IRI, which no query can ask for."""
    if (node := named_node(iri)) is None:
        return None
    thing = StatedThing(iri)
    for property, value in rows(graph, "paper", paper=node):
        _take(thing, iri, text(property), _as_written(value))
    for authorship, property, value in rows(graph, "authorships", paper=node):
        _take(thing, text(authorship), text(property), _as_written(value))
    return thing


def organisations(graph: "Graph", document: "Value") -> list[StatedThing]:
    """The organisations where the authors of the papers of a document worked, by their IRIs."""
    things: dict[str, StatedThing] = {}
    for row in rows(graph, "organisations", document=document):
        iri, property, value = map(text, row)
        _take(things.setdefault(iri, StatedThing(iri)), iri, property, value)
    return list(things.values())


def also_elsewhere(graph: "Graph", document: "Value") -> set[str]:
    """The papers that other documents print, too."""
    return {text(paper) for (paper,) in rows(graph, "elsewhere", document=document)}


def registered(graph: "Graph") -> dict[str, str]:
    """Form of the name of an organisation → its ROR id, where the graph has one of this name."""
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for name, id in rows(graph, "registered"):
        ids[collective_form(text(name))].add(text(id).removeprefix("ror:"))
    return {form: min(known) for form, known in ids.items() if len(known) == 1}


def _as_written(value: "Value | None") -> str:
    """Its text; of a truth value as the files of `kg` write it, since a server may say 1 for true."""
    truth = plain(value)
    return str(truth).lower() if isinstance(truth, bool) else text(value)


def _take(thing: StatedThing, subject: str, property: str, value: str) -> None:
    """Of two names or places of one authorship, which only a strange graph has, the last."""
    if property == bare(v.NAME_AS_PRINTED):
        thing.authors[subject] = max(value, thing.authors.get(subject, ""))
    elif property == bare(v.POSITION) and (position := whole_number(value)) is not None:
        thing.positions[subject] = max(position, thing.positions.get(subject, position))
    elif property in _FROM_RECORDS and value not in _ALWAYS:
        thing.facts.add((subject, property, value))


def joined(record: Record, paper: StatedThing, ids: Mapping[str, str]) -> Iterator[Fact]:
    """The facts of organisations that this record names without an id, if they are those of `ids` by name.

    That they bear the name stands when a record that has the id gives it, too, however it writes it.
    """
    base, _, path = paper.iri.rpartition("/paper/")
    with suppress(ValueError):
        name = Namer(f"{base}/")
        for each in _authors(record, paper, f"paper/{path}", name):
            if (there := at_registered(each.signature, ids)) is not each.signature:
                alone = Paper(f"paper/{path}", preferred([record]), (replace(each, signature=there),), ())
                for description in describe_paper(alone, name, with_text=False):
                    yield from (fact for fact in _facts(description) if fact[1] in _OF_PLACES)


def given(record: Record, paper: StatedThing) -> Iterator[Fact]:
    """The facts of the paper, its authorships and organisations that this record alone would give it.

    Its authors are those of the paper, as far as the byline of the record may mean them.
    """
    base, _, path = paper.iri.rpartition("/paper/")
    try:
        name = Namer(f"{base}/")
    except ValueError:  # the IRI of a graph of others: nothing would be called so
        return
    path = f"paper/{path}"
    shown = preferred([record])
    alone = Paper(path, shown, tuple(_authors(record, paper, path, name)), (), record.references)
    # What is known of the kind may be another record's.
    unknown = Paper(path, replace(shown, kind=None, byline=None, details=()), (), ())
    for each in (alone, unknown):
        for description in describe_paper(each, name, as_of=_as_of(paper), with_text=False):
            yield from _facts(description)
    for author in record.byline.authors if record.byline else ():  # also of somebody whom a person hid
        for organisation in author.organisations:
            yield from _facts(describe_organisation(organisation, name))
    for place, code in enumerate(record.categories):  # which one it means, the codes of all records say
        yield paper.iri, bare(v.CATEGORY_AS_PRINTED), code
        for id in candidates(code):
            properties = (v.SUBJECT, v.POSSIBLE_CATEGORY, *([v.PRIMARY_CATEGORY] if place == 0 else []))
            yield from ((paper.iri, bare(each), bare(name(f"category/{id}"))) for each in properties)


def _facts(description: Description) -> Iterator[Fact]:
    for property, value in description.properties:
        yield bare(description.subject), bare(property), terms.plain(value)


def _authors(record: Record, paper: StatedThing, path: str, name: Namer) -> Iterator[Authorship]:
    """The authors of the paper whom the record says something of."""
    placed = sorted(paper.positions.items(), key=lambda each: each[1])
    shown = [(place, paper.authors[iri]) for iri, place in placed if iri in paper.authors]
    if not record.byline or not shown:
        return
    names = tuple(name for _, name in shown)
    bare = Byline(names=names, complete=_is_complete(paper), printed="")
    byline = with_author_details(bare, [record.byline])
    for (place, printed), author in zip(shown, byline.authors, strict=False):
        yield Authorship(
            Signature(key_of(path), printed, Basis.BYLINE, place, (), author=author), "person/any"
        )


def _is_complete(paper: StatedThing) -> bool:
    return (paper.iri, bare(v.LIST_COMPLETE), "true") in paper.facts


def _as_of(paper: StatedThing) -> datetime.date | None:
    """A day that completes printed dates as the paper's is, if somebody had its year inferred."""
    if (paper.iri, bare(v.YEAR_INFERRED), "true") not in paper.facts:
        return None
    years = [value for _, property, value in paper.facts if property == bare(v.YEAR) and value.isdecimal()]
    year = int(years[0][:5]) if years else 0
    return datetime.date(year, 12, 31) if 0 < year <= datetime.MAXYEAR else None
