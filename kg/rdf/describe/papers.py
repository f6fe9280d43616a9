"""Papers and their authorships."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.categories import decide
from kg.model import Byline, Detail, Identifier, PaperKind, Record, Scheme
from kg.rdf import vocabulary as v
from kg.rdf.describe.dates import date_properties
from kg.rdf.describe.imprint import LINKS, citations, detail_properties
from kg.rdf.describe.organisations import describe_organisation, organisation_path
from kg.rdf.describe.registered import identified
from kg.rdf.description import Description, Graph, Properties
from kg.rdf.iris import Namer, key, key_of
from kg.rdf.terms import Term, boolean, integer, string, web_address
from kg.resolve.papers.links import LinkKind
from kg.resolve.papers.versions import is_published
from kg.resolve.people.signatures import Basis, Signature
from kg.text.letters.fold import slug
from kg.text.people.collective import collective_form
from kg.text.registered.repositories import with_scheme
from kg.text.works.venues import is_of_preprint_server

MAIN_CONCEPTS = 10
"""How many of its concepts a paper is said to be about; the others it mentions."""

_KINDS = {
    PaperKind.JOURNAL_ARTICLE: v.JOURNAL_ARTICLE,
    PaperKind.NEWSPAPER_ARTICLE: v.NEWSPAPER_ARTICLE,
    PaperKind.MAGAZINE_ARTICLE: v.MAGAZINE_ARTICLE,
    PaperKind.CONFERENCE_PAPER: v.CONFERENCE_PAPER,
    PaperKind.CHAPTER: v.CHAPTER,
    PaperKind.REFERENCE_ENTRY: v.REFERENCE_ENTRY,
    PaperKind.BOOK: v.BOOK,
    PaperKind.PROCEEDINGS: v.PROCEEDINGS,
    PaperKind.THESIS: v.THESIS,
    PaperKind.DOCTORAL_THESIS: v.DOCTORAL_THESIS,
    PaperKind.MASTERS_THESIS: v.MASTERS_THESIS,
    PaperKind.REPORT: v.REPORT,
    PaperKind.DATA_SET: v.DATA_FILE,
    PaperKind.PATENT: v.PATENT,
    PaperKind.STANDARD: v.STANDARD,
    PaperKind.SOFTWARE: v.SOFTWARE,
    PaperKind.MANUSCRIPT: v.MANUSCRIPT,
    PaperKind.LETTER: v.LETTER,
    PaperKind.MOVIE: v.MOVIE,
    PaperKind.PREPRINT: v.PREPRINT,
}
_BASES = {Basis.BYLINE: v.BYLINE, Basis.PAGE_OWNER: v.PAGE_OWNER, Basis.COLLABORATION: v.COLLABORATION}
_CALLED_ON_ARXIV = (PaperKind.WEB_PAGE, PaperKind.MANUSCRIPT)


@dataclass(frozen=True, slots=True)
class Authorship:
    """A signature and the author who holds it."""

    signature: Signature
    """The name in the byline."""
    author: str
    """Path of the person, or of the organisation."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper ready to be described."""

    path: str
    """Its path."""
    record: Record
    """The preferred value of each field."""
    authors: tuple[Authorship, ...]
    """In byline order, then collaborations, hidden page owners last."""
    concepts: tuple[str, ...]
    """Paths of its concepts, most central first."""
    cited: tuple[str | Identifier, ...] = ()
    """Papers that it cites: paths of papers of the graph, identifiers of others."""
    links: tuple[tuple[LinkKind, str], ...] = ()
    """What documents say that it is to other papers of the graph, by their paths."""
    shared: frozenset[str] = frozenset()
    """Its identifiers that others of the graph have, too, such as the DOI of a book: `doi:10.1000/xyz`."""


def describe_paper(
    paper: Paper, name: Namer, *, as_of: datetime.date | None = None, with_text: bool = True
) -> Iterator[Description]:
    """The paper and its authorships; without its abstract when `with_text` is false."""
    node = name(paper.path)
    holders = [name(author.author) for author in paper.authors]
    properties = (
        *_identity(paper.record, paper.shared),
        *_text(paper.record, with_text),
        *(date_properties(paper.record.date, as_of) if paper.record.date else ()),
        *((v.CREATOR, holder) for holder in holders),
        *(_byline(paper.record.byline) if paper.record.byline else ()),
        *_categories(paper.record, name),
        *((v.ABOUT, name(concept)) for concept in paper.concepts[:MAIN_CONCEPTS]),
        *((v.MENTIONS, name(concept)) for concept in paper.concepts[MAIN_CONCEPTS:]),
        *_code(paper.record),
        *detail_properties(paper.record),
        *citations(paper.cited, name),
        *((LINKS[kind], name(other)) for kind, other in paper.links),
    )
    yield Description(Graph.FACTS, node, properties)
    for author, holder in zip(paper.authors, holders, strict=True):
        signature = author.signature
        path = authorship_path(paper.path, signature)
        yield Description(Graph.FACTS, name(path), _authorship(signature, holder, node, name))
        if signature.author:
            for organisation in signature.author.organisations:
                yield describe_organisation(organisation, name)


def describe_other_title(paper: str, title: str, name: Namer) -> Description:
    """A title that a document prints of a paper beside the one that it has, which somebody may have given."""
    return Description(Graph.FACTS, name(paper), ((v.ALT_LABEL, string(title)),))


def describe_left_out(paper: str, lines: Iterable[str], name: Namer) -> Iterator[Description]:
    """By which lines authors of a paper are left out; whom, is not said."""
    for line in lines:
        yield Description(Graph.FACTS, name(paper), ((v.AUTHOR_LEFT_OUT, string(line)),))


def _identity(record: Record, shared: frozenset[str]) -> Properties:
    """Its kind and its identifiers; what a book and its chapters share is the address of none of them."""
    yield v.TYPE, _class(record)
    yield v.TYPE, v.SCHOLARLY_ARTICLE
    yield from identified(map(str, record.identifiers), without=shared)
    for scheme, property in ((Scheme.ARXIV, v.ARXIV_ID), (Scheme.DOI, v.DOI)):
        yield from ((property, string(value)) for value in record.values_of(scheme)[:1])


def _class(record: Record) -> Term:
    """What a paper is; what is on arXiv is a preprint where nothing says more of it than that it is there.

    A preprint is often called a web page, or unpublished; what is called software or a standard may only be
    told of on arXiv.
    """
    on_arxiv = bool(record.values_of(Scheme.ARXIV))
    kind = None if on_arxiv and record.kind in _CALLED_ON_ARXIV else record.kind
    if kind is not None:
        return _KINDS.get(kind, v.EXPRESSION)
    return v.PREPRINT if on_arxiv and not _has_appeared(record) else v.ARTICLE


def _has_appeared(record: Record) -> bool:
    """Whether anything says that a paper was published: its venue, the DOI of a publisher, a citation."""
    is_cited = bool(record.texts_of(Detail.CITATION))
    dois = record.values_of(Scheme.DOI)
    return is_published(record) or is_cited or not all(map(is_of_preprint_server, dois))


def _text(record: Record, with_text: bool) -> Properties:
    yield v.TITLE, string(record.title)
    if record.abstract and with_text:
        yield v.ABSTRACT, string(record.abstract)
    if record.venue:
        yield v.VENUE, string(record.venue)


def _byline(byline: Byline) -> Properties:
    yield v.LIST_COMPLETE, boolean(byline.complete)
    yield v.KNOWN_AUTHORS, integer(len(byline.names))
    if byline.badge:
        yield v.BADGE, string(byline.badge)


def _categories(record: Record, name: Namer) -> Properties:
    codes = record.categories
    for place, (code, ids) in enumerate(zip(codes, decide(codes), strict=True)):
        if len(ids) == 1:
            yield v.SUBJECT, name(f"category/{ids[0]}")
            if place == 0 and record.has_primary:
                yield v.PRIMARY_CATEGORY, name(f"category/{ids[0]}")
        else:
            yield v.CATEGORY_AS_PRINTED, string(code)
            for id in ids:
                yield v.POSSIBLE_CATEGORY, name(f"category/{id}")


def _code(record: Record) -> Properties:
    if record.code_available:
        yield v.CODE_AVAILABLE, boolean(True)
    address = web_address(with_scheme(record.code_repository)) if record.code_repository else None
    if address:
        yield v.CODE_REPOSITORY, address


def authorship_path(paper: str, signature: Signature) -> str:
    """The path of an authorship: paper key and position, or whose page claims it, or for whom they write."""
    place: int | str | None = signature.position
    if not place:
        is_for = signature.basis is Basis.COLLABORATION
        place = f"for-{key(collective_form(signature.name))}" if is_for else f"owner-{slug(signature.name)}"
    return f"authorship/{key_of(paper)}-{place}"


def _authorship(
    signature: Signature, holder: Term, paper: Term, name: Namer
) -> tuple[tuple[Term, Term], ...]:
    properties = [
        (v.TYPE, v.ROLE_IN_TIME),
        (v.WITH_ROLE, v.AUTHOR),
        (v.HELD_BY, holder),
        (v.RELATES_TO, paper),
    ]
    if signature.position is not None:
        properties.append((v.POSITION, integer(signature.position)))
    elif signature.hidden_after is not None:
        properties.append((v.MIN_POSITION, integer(signature.hidden_after + 1)))
    properties += [
        (v.NAME_AS_PRINTED, string(signature.name)),
        (v.BASIS, _BASES[signature.basis]),
    ]
    if signature.author:
        places = (organisation_path(organisation) for organisation in signature.author.organisations)
        properties += [(v.AT_ORGANIZATION, name(place)) for place in places]
        if signature.author.family:
            properties.append((v.FAMILY_AS_PRINTED, string(signature.author.family)))
        properties += [(v.USUAL_NAME, string(usual)) for usual in signature.author.usual_names]
        properties += [(v.IDENTIFIER, string(id)) for id in signature.author.identifiers]
    return tuple(properties)
