"""The second pass: from records to the papers, people and concepts that they speak of, with their paths."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.pipeline.ids import Lock, Thing, distinct_keys, lock_rows, settle
from kg.pipeline.phrases import phrases
from kg.pipeline.spool import Spool
from kg.rdf.iris import key_of
from kg.resolve.candidates import Candidate
from kg.resolve.concepts import Concept, resolve_concepts
from kg.resolve.papers import PaperGroup, paper_candidates, paper_keys, preferred, resolve_papers
from kg.resolve.people import Person, resolve_people
from kg.resolve.signatures import Heading, Signature, signatures_of
from kg.text.inflection import concept_form


@dataclass(frozen=True, slots=True)
class Identities:
    """Who and what the records speak of; every list runs parallel to its list of paths."""

    papers: Sequence[PaperGroup]
    paper_paths: Sequence[str]
    paper_doubts: Sequence[Candidate]
    people: Sequence[Person]
    person_paths: Sequence[str]
    person_doubts: Sequence[Candidate]
    person_of: Mapping[tuple[str, int, str], str]
    """Key of a signature → path of the person."""
    concepts: Sequence[Concept]
    concept_paths: Sequence[str]
    concept_of: Mapping[str, int]
    """Folded form of a label → place of the concept."""
    ids: str
    """The text of `ids.tsv`."""
    replaced: Mapping[str, str]
    """Retired path → the path that replaces it."""

    def concept(self, label: str) -> str:
        """Path of the concept that a label names in the records."""
        return self.concept_paths[self.concept_of[concept_form(label)]]


def identify(spool: Spool, lock: Lock) -> Identities:
    """Resolve papers, people and concepts, in this order, and give each its path."""
    keys = [paper_keys(record) for record in spool.records()]
    papers = resolve_papers(keys)
    paper_things = distinct_keys(
        [Thing((*paper.keys, *paper.other_keys), paper.label) for paper in papers],
        lambda place: _entry(spool, papers[place].records[0]),
    )
    paper_paths, papers_given_up = settle("paper", paper_things, lock)

    pages = spool.pages()
    headings = [Heading(page.document, page.owner) for page in pages if page.owner]
    signatures = list(_signatures(spool, papers, paper_paths, {page.document for page in pages}))
    people, person_doubts = resolve_people(signatures, headings)
    person_things = [_person_thing(person) for person in people]
    person_paths, people_given_up = settle("person", person_things, lock)

    concepts = resolve_concepts(phrase for entry in spool.entries() for phrase in phrases(*entry))
    concept_things = [Thing(concept.forms, concept.label) for concept in concepts]
    concept_paths, concepts_given_up = settle("concept", concept_things, lock)

    paths = [*paper_paths, *person_paths, *concept_paths]
    things = [*paper_things, *person_things, *concept_things]
    current = set(paths)
    replaced = _replaced(lock, papers_given_up | people_given_up | concepts_given_up, current)
    return Identities(
        papers=papers,
        paper_paths=paper_paths,
        paper_doubts=list(paper_candidates(papers, keys)),
        people=people,
        person_paths=person_paths,
        person_doubts=person_doubts,
        person_of={s.key: path for p, path in zip(people, person_paths, strict=True) for s in p.signatures},
        concepts=concepts,
        concept_paths=concept_paths,
        concept_of={form: place for place, concept in enumerate(concepts) for form in concept.forms},
        ids=lock_rows(zip(paths, things, strict=True), replaced, lock),
        replaced={old: new for old, new in replaced.items() if new in current},
    )


def _signatures(
    spool: Spool, papers: Sequence[PaperGroup], paths: Sequence[str], author_pages: set[str]
) -> Iterator[Signature]:
    for paper, path in zip(papers, paths, strict=True):
        records = [record for record, _ in spool.entries(paper.records)]
        yield from signatures_of(key_of(path), preferred(records).byline, records, author_pages)


def _person_thing(person: Person) -> Thing:
    """A person is known by each of its signatures, and by the pages that are theirs.

    A page's owner is also known as one hidden in each byline: a fuller byline may have shown the name since.
    """
    signatures = [f"{paper}#{position or 'owner'} {name}" for paper, position, name in _keys(person)]
    headings = [f"page {heading.page} {heading.name}" for heading in person.headings]
    hidden = [f"{s.paper}#owner {heading.name}" for heading in person.headings for s in person.signatures]
    return Thing((*signatures, *headings, *hidden), person.name)


def _entry(spool: Spool, number: int) -> str:
    """What a paper is known by that prints nothing of its own: where it stands."""
    ((record, _),) = spool.entries([number])
    return f"entry:{record.document} {record.lines}"


def _keys(person: Person) -> Iterator[tuple[str, int, str]]:
    return (signature.key for signature in person.signatures)


def _replaced(lock: Lock, given_up: Mapping[str, str], current: set[str]) -> dict[str, str]:
    """Every retired path with the one to use, the last of its chain; a path in use again is not retired."""
    replaced = {old: new for old, new in {**lock.replaced, **given_up}.items() if old not in current}
    return {old: _last(new, replaced) for old, new in replaced.items()}


def _last(path: str, replaced: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while path in replaced and path not in seen:
        seen.add(path)
        path = replaced[path]
    return path
