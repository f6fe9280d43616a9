"""The second pass: from records to the papers, people and concepts that they speak of, with their paths."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.pipeline.ids import Lock, Thing, lock_rows, settle
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
    paper_things = [Thing(paper.keys, paper.label) for paper in papers]
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
    replaced = _replaced(lock, papers_given_up | people_given_up | concepts_given_up, set(paths))
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
        ids=lock_rows(zip(paths, things, strict=True), replaced),
        replaced=replaced,
    )


def _signatures(
    spool: Spool, papers: Sequence[PaperGroup], paths: Sequence[str], author_pages: set[str]
) -> Iterator[Signature]:
    for paper, path in zip(papers, paths, strict=True):
        records = [record for record, _ in spool.entries(paper.records)]
        yield from signatures_of(key_of(path), preferred(records).byline, records, author_pages)


def _person_thing(person: Person) -> Thing:
    """A person is known by each of its signatures, and by the pages that are theirs."""
    signatures = [f"{paper}#{position or 'owner'} {name}" for paper, position, name in _keys(person)]
    headings = [f"page {heading.page} {heading.name}" for heading in person.headings]
    return Thing(tuple(" ".join(key.split()) for key in (*signatures, *headings)), person.name)


def _keys(person: Person) -> Iterator[tuple[str, int, str]]:
    return (signature.key for signature in person.signatures)


def _replaced(lock: Lock, given_up: Mapping[str, str], current: set[str]) -> dict[str, str]:
    """Every retired path with a path that is in use; one that came back into use is retired no more."""
    replaced = {**lock.replaced, **given_up}
    found: dict[str, str] = {}
    for old in replaced:
        new, steps = replaced[old], 0
        while new in replaced and new not in current and steps < len(replaced):
            new, steps = replaced[new], steps + 1
        if old not in current and new in current:
            found[old] = new
    return found
