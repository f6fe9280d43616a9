"""Papers, people and concepts: how each kind is resolved, and what its things are known by."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from kg.curation import Kind
from kg.pipeline.deciding import Decided, Ruled
from kg.pipeline.directories import Print, concept_directory, paper_directory, person_directory
from kg.pipeline.directory import MisnamedError
from kg.pipeline.ids import Lock, Thing, distinct_keys
from kg.rdf.iris import key_of
from kg.resolve.candidates import Candidate
from kg.resolve.concepts import Concept, Phrase, resolve_concepts
from kg.resolve.constraints import Links
from kg.resolve.papers import PaperGroup, PaperKeys, paper_candidates, paper_group, resolve_papers
from kg.resolve.people import Person, Printing, part_of, resolve_people
from kg.resolve.signatures import Heading, Signature


def ruled_papers(
    keys: Sequence[PaperKeys], prints: Sequence[Print], where: Callable[[int], str], lock: Lock
) -> Ruled[PaperGroup, int]:
    """Papers, made of records by number.

    `where` is the place of a record, for papers that print nothing of their own; `prints` is only looked at
    where there are lines.
    """

    def resolve(links: Links[int]) -> tuple[list[PaperGroup], list[Candidate]]:
        papers = resolve_papers(keys, links)
        return papers, list(paper_candidates(papers, keys))

    return Ruled(
        Kind.PAPER,
        resolve=resolve,
        items=lambda paper: paper.records,
        name=lambda paper: prints[paper.records[0]].title,
        rank=lambda _, part: part[0],
        keys=partial(_paper_things, keys, where),
        directory=lambda papers: paper_directory(papers, prints, keys, lock),
    )


def _paper_things(
    keys: Sequence[PaperKeys],
    where: Callable[[int], str],
    before: Sequence[PaperGroup],
    after: Sequence[PaperGroup],
    parts: Sequence[Sequence[Sequence[int]]],
) -> list[list[Thing]]:
    """What each part is known by: of a paper pulled apart, the first part keeps what several have."""
    things = distinct_keys(
        [Thing((*paper.keys, *paper.other_keys), paper.label) for paper in before],
        lambda place: where(before[place].records[0]),
    )
    whole = {paper.records: thing for paper, thing in zip(before, things, strict=True)}
    of_record = {number: thing for records, thing in whole.items() for number in records}
    taken: set[str] = set()

    def known_by(part: Sequence[int]) -> Thing:
        if tuple(sorted(part)) in whole:
            return whole[tuple(sorted(part))]
        alone = paper_group(part, keys)
        own = Thing((*alone.keys, *alone.other_keys), alone.label)
        left = [key for key in of_record[part[0]].keys if key in own.keys and key not in taken]
        taken.update(left)
        return Thing(tuple(left) or (where(min(part)),), alone.label)

    first = {min(part): known_by(part) for part in sorted((p for group in parts for p in group), key=min)}
    return [[first[min(part)] for part in group] for group in parts]


def ruled_people(
    signatures: Sequence[Signature],
    headings: Sequence[Heading],
    titles: Mapping[str, str],
    papers: Decided[PaperGroup, int],
    lock: Lock,
) -> Ruled[Person, Printing]:
    """People, made of signatures and headings; `titles` has the title of each paper by its key."""
    return Ruled(
        Kind.PERSON,
        resolve=lambda links: resolve_people(signatures, headings, links),
        items=lambda person: person.printings,
        name=lambda person: person.name,
        rank=_little_known,
        keys=_person_things,
        directory=lambda people: person_directory(
            people, person_thing, printing_key, titles, lambda text: key_of(paper_path(papers, text)), lock
        ),
    )


def paper_path(papers: Decided[PaperGroup, int], text: str) -> str:
    """The path of the paper that a text means.

    Raises:
        MisnamedError: when it means none or several.
    """
    if papers.directory is None:
        raise MisnamedError(f"no paper is called {text!r} in this graph.")
    return papers.settled.paths[papers.directory.thing(text)]


def _little_known(person: Person, part: Sequence[Printing]) -> tuple[bool, int, str]:
    known = part_of(person, frozenset(part))
    return known.unresolved, -len(part), min(map(printing_key, part))


def _person_things(
    _: Sequence[Person], after: Sequence[Person], parts: Sequence[Sequence[Sequence[Printing]]]
) -> list[list[Thing]]:
    return [
        [person_thing(person if len(group) == 1 else part_of(person, frozenset(part))) for part in group]
        for person, group in zip(after, parts, strict=True)
    ]


def printing_key(printing: Printing) -> str:
    """What a person is known by who has this name there."""
    if isinstance(printing, Heading):
        return f"page {printing.page} {printing.name}"
    paper, position, name = printing.key
    return f"{paper}#{position or 'owner'} {name}"


def person_thing(person: Person) -> Thing:
    """A person is known by each of its signatures, and by the pages that are theirs.

    A page's owner is also known as one hidden in each byline: a fuller byline may have shown the name since.
    """
    printings = map(printing_key, person.printings)
    hidden = [f"{s.paper}#owner {heading.name}" for heading in person.headings for s in person.signatures]
    return Thing((*printings, *hidden), person.name)


def ruled_concepts(
    phrases: Callable[[], Iterable[Phrase]], paper: Callable[[str], str], lock: Lock
) -> Ruled[Concept, str]:
    """Concepts, made of folded forms; `phrases` are those of all papers, asked for each time."""
    return Ruled(
        Kind.CONCEPT,
        resolve=lambda links: (resolve_concepts(phrases(), links), []),
        items=lambda concept: concept.forms,
        name=lambda concept: concept.label,
        rank=lambda concept, part: (concept.forms[0] not in part, part),
        keys=_concept_things,
        directory=lambda concepts: concept_directory(concepts, lock),
        paper=paper,
    )


def _concept_things(
    before: Sequence[Concept], after: Sequence[Concept], parts: Sequence[Sequence[Sequence[str]]]
) -> list[list[Thing]]:
    """A part that is a concept by the rules has the name of that concept."""
    label = {form: concept.label for concept in before for form in concept.forms}
    main = {concept.forms[0] for concept in before}
    found = []
    for concept, group in zip(after, parts, strict=True):
        things = []
        for part in group:
            forms = sorted(part, key=lambda form: (form not in main, form != concept.forms[0], form))
            named = label[forms[0]] if len(group) > 1 else concept.label
            things.append(Thing(tuple(forms) if len(group) > 1 else concept.forms, named))
        found.append(things)
    return found
